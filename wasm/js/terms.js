// A plan's own words for its kinds of goals; where it has none, the neutral ones of the core (`text/terms.rs`).

/** @import { GoalKind, Language } from '../types/index.js' */

/** @typedef {GoalKind | 'indicator' | 'directorate'} Term */
/** @typedef {{ one: string, many: string }} Forms */
/** @typedef {{ terms?: Partial<Record<string, Partial<Record<string, Forms>>>> }} Terms of a plan */

/** One, and several. @type {Record<Term, Record<Language, readonly [string, string]>>} */
const NEUTRAL = {
  direction: { nb: ['hovedmål', 'hovedmål'], nn: ['hovudmål', 'hovudmål'], en: ['long-term goal', 'long-term goals'] },
  period: { nb: ['delmål', 'delmål'], nn: ['delmål', 'delmål'], en: ['period goal', 'period goals'] },
  operational: { nb: ['driftsmål', 'driftsmål'], nn: ['driftsmål', 'driftsmål'], en: ['operational goal', 'operational goals'] },
  initiative: { nb: ['satsing', 'satsinger'], nn: ['satsing', 'satsingar'], en: ['initiative', 'initiatives'] },
  precondition: { nb: ['forutsetning', 'forutsetninger'], nn: ['føresetnad', 'føresetnader'], en: ['precondition', 'preconditions'] },
  indicator: { nb: ['indikator', 'indikatorer'], nn: ['indikator', 'indikatorar'], en: ['indicator', 'indicators'] },
  directorate: { nb: ['område', 'områder'], nn: ['område', 'område'], en: ['directorate', 'directorates'] },
}

/**
 * @param {Terms} plan
 * @param {Language} language
 * @param {Term} term
 * @returns {Forms}
 */
export function termOf(plan, language, term) {
  const [one, many] = NEUTRAL[term][language]
  return plan.terms?.[language]?.[term] ?? { one, many }
}
