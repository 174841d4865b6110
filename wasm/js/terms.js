// A plan's own words for its kinds of goals; where it has none, the neutral ones of the core (`text/terms.rs`).

/** @import { GoalKind, Language } from '../types/index.js' */

/** @typedef {GoalKind | 'indicator' | 'directorate'} Term */
/** @typedef {{ one: string, many: string }} Forms */
/** @typedef {{ terms?: Partial<Record<string, Partial<Record<string, Forms>>>> }} Terms of a plan */

const same = (/** @type {string} */ word) => ({ one: word, many: word })

/** @type {Record<Language, Record<Term, Forms>>} */
const NEUTRAL = {
  nb: {
    direction: same('hovedmål'),
    period: same('delmål'),
    operational: same('driftsmål'),
    initiative: { one: 'satsing', many: 'satsinger' },
    precondition: { one: 'forutsetning', many: 'forutsetninger' },
    indicator: { one: 'indikator', many: 'indikatorer' },
    directorate: { one: 'område', many: 'områder' },
  },
  nn: {
    direction: same('hovudmål'),
    period: same('delmål'),
    operational: same('driftsmål'),
    initiative: { one: 'satsing', many: 'satsingar' },
    precondition: { one: 'føresetnad', many: 'føresetnader' },
    indicator: { one: 'indikator', many: 'indikatorar' },
    directorate: same('område'),
  },
  en: {
    direction: { one: 'long-term goal', many: 'long-term goals' },
    period: { one: 'period goal', many: 'period goals' },
    operational: { one: 'operational goal', many: 'operational goals' },
    initiative: { one: 'initiative', many: 'initiatives' },
    precondition: { one: 'precondition', many: 'preconditions' },
    indicator: { one: 'indicator', many: 'indicators' },
    directorate: { one: 'directorate', many: 'directorates' },
  },
}

/**
 * @param {Terms} plan
 * @param {Language} language
 * @param {Term} term
 * @returns {Forms}
 */
export function termOf(plan, language, term) {
  return plan.terms?.[language]?.[term] ?? NEUTRAL[language][term]
}
