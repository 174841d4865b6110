// What the watch says, beside what the editor says too.

import { SHARED, sayer } from '../words.js'

/** @import { Language } from '../../types/index.js' */

/** @type {import('../words.js').Words} */
const WORDS = {
  ...SHARED,
  heading: { nb: 'Merknader til tabellen', nn: 'Merknader til tabellen', en: 'Notes on the table' },
  none: { nb: 'Ingen merknader.', nn: 'Ingen merknader.', en: 'No notes.' },
  show: { nb: 'Vis i tabellen', nn: 'Vis i tabellen', en: 'Show in the table' },
  showOf: { nb: 'Vis i tabellen: {message}', nn: 'Vis i tabellen: {message}', en: 'Show in the table: {message}' },
  mend: { nb: 'Skriv «{text}»', nn: 'Skriv «{text}»', en: 'Write “{text}”' },
  copy: { nb: 'Kopier rettelsen «{text}»', nn: 'Kopier rettinga «{text}»', en: 'Copy the correction “{text}”' },
  copied: {
    nb: 'Rettelsen er kopiert. Lim den inn i tabellen.',
    nn: 'Rettinga er kopiert. Lim ho inn i tabellen.',
    en: 'The correction is copied. Paste it into the table.',
  },
  notCopied: { nb: 'Nettleseren lar oss ikke kopiere. Skriv: {text}', nn: 'Nettlesaren lèt oss ikkje kopiere. Skriv: {text}', en: 'The browser lets nobody copy. Write: {text}' },
  understood: { nb: 'Slik er tabellen forstått', nn: 'Slik er tabellen forstått', en: 'How the table was understood' },
  goals: { nb: '{term}: {n} i planen fra før, {fresh} nye', nn: '{term}: {n} i planen frå før, {fresh} nye', en: '{term}: {n} known to the plan, {fresh} new' },
  ofUnit: { nb: 'Tabellen hører til {unit}.', nn: 'Tabellen høyrer til {unit}.', en: 'The table belongs to {unit}.' },
  noTable: { nb: 'Fant ingen tabell eller liste med id «{id}».', nn: 'Fann ingen tabell eller liste med id «{id}».', en: 'Found no table or list with the id “{id}”.' },
}

export const say = sayer(WORDS)

/** How many notes are mended, and how many are new. @param {Language} language @param {number} fixed @param {number} fresh */
export function news(language, fixed, fresh) {
  const parts = [fixed > 0 && say(language, 'fixed', { n: fixed }), fresh > 0 && say(language, 'fresh', { n: fresh })]
  return parts.filter(Boolean).join(', ')
}
