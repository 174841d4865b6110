// The words of the editor. What is wrong with a plan, the core says; what its goals are called, the plan.

/** @import { Language } from '../../types/index.js' */

/** One form, or one for 1 and one for all other numbers, told from the slot `n`. @typedef {string | readonly [string, string]} Wording */

/** @type {Record<string, Record<Language, Wording>>} */
export const WORDS = {
  goalsOf: { nb: '{many} for {unit}', nn: '{many} for {unit}', en: '{many} of {unit}' },
  noUnit: { nb: 'Ingen enhet i planen heter «{unit}».', nn: 'Inga eining i planen heiter «{unit}».', en: 'No unit of the plan is called “{unit}”.' },
  tally: { nb: '{errors}, {warnings} og {infos}.', nn: '{errors}, {warnings} og {infos}.', en: '{errors}, {warnings} and {infos}.' },
  nothing: { nb: 'Ingen feil og ingen merknader.', nn: 'Ingen feil og ingen merknader.', en: 'No errors and no warnings.' },
  errors: { nb: '{n} feil', nn: '{n} feil', en: ['{n} error', '{n} errors'] },
  warnings: { nb: ['{n} merknad', '{n} merknader'], nn: ['{n} merknad', '{n} merknader'], en: ['{n} warning', '{n} warnings'] },
  infos: { nb: '{n} til orientering', nn: '{n} til orientering', en: ['{n} note', '{n} notes'] },
  error: { nb: 'Feil', nn: 'Feil', en: 'Error' },
  warning: { nb: 'Merknad', nn: 'Merknad', en: 'Warning' },
  info: { nb: 'Til orientering', nn: 'Til orientering', en: 'Note' },

  tools: { nb: 'Verktøy', nn: 'Verktøy', en: 'Tools' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  redo: { nb: 'Gjør om igjen', nn: 'Gjer om att', en: 'Redo' },
  publish: { nb: 'Klar for publisering', nn: 'Klar for publisering', en: 'Ready to publish' },
  export: { nb: 'Last ned planfil', nn: 'Last ned planfil', en: 'Download plan file' },
  import: { nb: 'Åpne planfil', nn: 'Opne planfil', en: 'Open plan file' },

  mend: {
    nb: 'For å gå videre må du rette opp følgende feil',
    nn: 'For å gå vidare må du rette opp følgjande feil',
    en: 'To continue, you must correct the following errors',
  },
  ready: { nb: 'Planen er klar for publisering.', nn: 'Planen er klar for publisering.', en: 'The plan is ready to publish.' },
  empty: { nb: 'Planen har ingen mål.', nn: 'Planen har ingen mål.', en: 'The plan has no goals.' },

  offer: { nb: 'Du har en kladd fra {when}', nn: 'Du har ein kladd frå {when}', en: 'You have a draft from {when}' },
  offered: {
    nb: 'Kladden ligger bare i denne nettleseren. Den lagres ikke på nytt før du har valgt.',
    nn: 'Kladden ligg berre i denne nettlesaren. Han blir ikkje lagra på nytt før du har valt.',
    en: 'It is kept in this browser only, and not saved again until you have chosen.',
  },
  moved: {
    nb: 'Planen er endret siden kladden ble lagret. Henter du den, erstatter den planen slik den er nå.',
    nn: 'Planen er endra sidan kladden vart lagra. Hentar du han, erstattar han planen slik han er no.',
    en: 'The plan has changed since the draft was saved. Restoring it replaces the plan as it is now.',
  },
  restore: { nb: 'Hent kladden', nn: 'Hent kladden', en: 'Restore the draft' },
  discard: { nb: 'Kast kladden', nn: 'Kast kladden', en: 'Throw the draft away' },
  restored: { nb: 'Kladden er hentet.', nn: 'Kladden er henta.', en: 'The draft is restored.' },
  discarded: { nb: 'Kladden er kastet.', nn: 'Kladden er kasta.', en: 'The draft is thrown away.' },
  unsaved: {
    nb: 'Kladden kunne ikke lagres i denne nettleseren. Last ned planfilen for å ta vare på arbeidet.',
    nn: 'Kladden kunne ikkje lagrast i denne nettlesaren. Last ned planfila for å ta vare på arbeidet.',
    en: 'The draft could not be kept in this browser. Download the plan file to keep your work.',
  },

  opened: { nb: '«{name}» er åpnet.', nn: '«{name}» er opna.', en: '“{name}” is open.' },
  refused: {
    nb: '«{name}» er ikke åpnet. Planen er som før.',
    nn: '«{name}» er ikkje opna. Planen er som før.',
    en: '“{name}” was not opened. The plan is as before.',
  },
  place: { nb: 'Linje {line}, tegn {column}.', nn: 'Linje {line}, teikn {column}.', en: 'Line {line}, character {column}.' },

  level: { nb: '{many} ({n})', nn: '{many} ({n})', en: '{many} ({n})' },
  found: { nb: ['{n} merknad', '{n} merknader'], nn: ['{n} merknad', '{n} merknader'], en: ['{n} finding', '{n} findings'] },
  ofLevel: { nb: '{one} {n} av {total}', nn: '{one} {n} av {total}', en: '{one} {n} of {total}' },
  none: { nb: 'Ingen {many} ennå.', nn: 'Ingen {many} enno.', en: 'No {many} yet.' },
  more: { nb: ['Vis {n} til', 'Vis {n} til'], nn: ['Vis {n} til', 'Vis {n} til'], en: ['Show {n} more', 'Show {n} more'] },
  adds: { nb: 'Legg til {one}', nn: 'Legg til {one}', en: 'Add {one}' },
  addsHere: { nb: 'Legg til {one} her', nn: 'Legg til {one} her', en: 'Add {one} here' },
  addsUnder: { nb: 'Legg til {one} her, under «{title}»', nn: 'Legg til {one} her, under «{title}»', en: 'Add {one} here, under “{title}”' },
  addsFor: {
    nb: 'Legg til {one} her, for {unit} under «{title}»',
    nn: 'Legg til {one} her, for {unit} under «{title}»',
    en: 'Add {one} here, for {unit} under “{title}”',
  },
  loose: { nb: '{many} uten {directions}', nn: '{many} utan {directions}', en: '{many} without {directions}' },
  looseIndicators: { nb: '{many} som ikke måler noe', nn: '{many} som ikkje måler noko', en: '{many} that measure nothing' },
  whole: { nb: 'Planen ellers', nn: 'Planen elles', en: 'The plan as a whole' },
  above: { nb: 'Står lenger oppe:', nn: 'Står lenger oppe:', en: 'Stands above:' },
  twice: { nb: 'Samme id som et annet mål', nn: 'Same id som eit anna mål', en: 'Same id as another goal' },

  title: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  untitled: { nb: 'uten tekst', nn: 'utan tekst', en: 'without text' },
  details: { nb: 'Detaljer', nn: 'Detaljar', en: 'Details' },
  detailsOf: { nb: 'Detaljer om «{title}»', nn: 'Detaljar om «{title}»', en: 'Details of “{title}”' },
  up: { nb: 'Opp', nn: 'Opp', en: 'Up' },
  upOf: { nb: 'Flytt «{title}» opp', nn: 'Flytt «{title}» opp', en: 'Move “{title}” up' },
  down: { nb: 'Ned', nn: 'Ned', en: 'Down' },
  downOf: { nb: 'Flytt «{title}» ned', nn: 'Flytt «{title}» ned', en: 'Move “{title}” down' },
  movedTo: { nb: 'Flyttet til plass {n} av {total}.', nn: 'Flytta til plass {n} av {total}.', en: 'Moved to place {n} of {total}.' },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
  removeOf: { nb: 'Fjern «{title}»', nn: 'Fjern «{title}»', en: 'Remove “{title}”' },
  removed: { nb: '«{title}» er fjernet. Angre henter det tilbake.', nn: '«{title}» er fjerna. Angre hentar det tilbake.', en: '“{title}” is removed. Undo brings it back.' },
  added: { nb: '{One} er lagt til.', nn: '{One} er lagt til.', en: '{One} added.' },

  owners: { nb: 'Eiere', nn: 'Eigarar', en: 'Owners' },
  sharedByAll: { nb: 'Felles for alle', nn: 'Felles for alle', en: 'Shared by all' },
  unowned: { nb: 'Ingen eier', nn: 'Ingen eigar', en: 'No owner' },
  unknownUnit: { nb: '{name} (finnes ikke i planen)', nn: '{name} (finst ikkje i planen)', en: '{name} (not in the plan)' },
  prioritised: { nb: 'Prioritert i perioden', nn: 'Prioritert i perioden', en: 'Prioritised in the period' },
  supports: { nb: 'Støtter', nn: 'Støttar', en: 'Supports' },
  supportsCount: { nb: 'støtter {n} mål', nn: 'støttar {n} mål', en: ['supports {n} goal', 'supports {n} goals'] },
  unlink: { nb: 'Fjern koblingen', nn: 'Fjern koplinga', en: 'Remove the link' },
  unlinkOf: { nb: 'Fjern koblingen til «{title}»', nn: 'Fjern koplinga til «{title}»', en: 'Remove the link to “{title}”' },
  linkTo: { nb: 'Knytt til et mål til', nn: 'Knyt til eit mål til', en: 'Link to another goal' },
  link: { nb: 'Knytt til', nn: 'Knyt til', en: 'Link' },
  choose: { nb: 'Velg mål', nn: 'Vel mål', en: 'Choose a goal' },
  theme: { nb: 'Tema', nn: 'Tema', en: 'Theme' },
  note: { nb: 'Utdyping', nn: 'Utdjuping', en: 'Note' },
  target: { nb: 'Måltall', nn: 'Måltal', en: 'Target' },
  value: { nb: 'Verdi', nn: 'Verdi', en: 'Value' },
  unitOfMeasure: { nb: 'Måles i', nn: 'Blir målt i', en: 'Measured in' },
  year: { nb: 'Innen år', nn: 'Innan år', en: 'By year' },
  baseline: { nb: 'Regnet fra år', nn: 'Rekna frå år', en: 'From year' },
  baselineValue: { nb: 'Verdien da', nn: 'Verdien då', en: 'Value then' },
  period: { nb: 'Egne år', nn: 'Eigne år', en: 'Own years' },
  from: { nb: 'Fra år', nn: 'Frå år', en: 'From year' },
  to: { nb: 'Til år', nn: 'Til år', en: 'To year' },
  noNumber: { nb: 'Skriv et tall, for eksempel 12,5.', nn: 'Skriv eit tal, til dømes 12,5.', en: 'Write a number, such as 12.5.' },
  noYear: { nb: 'Skriv årstallet med fire siffer.', nn: 'Skriv årstalet med fire siffer.', en: 'Write the year with four digits.' },

  trend: { nb: 'Hvilken retning er bra?', nn: 'Kva retning er bra?', en: 'Which way is good?' },
  increase: { nb: 'Opp', nn: 'Opp', en: 'Up' },
  decrease: { nb: 'Ned', nn: 'Ned', en: 'Down' },
  maintain: { nb: 'Som nå', nn: 'Som no', en: 'As now' },
  frequency: { nb: 'Hvor ofte måles det?', nn: 'Kor ofte blir det målt?', en: 'How often is it measured?' },
  monthly: { nb: 'Hver måned', nn: 'Kvar månad', en: 'Every month' },
  quarterly: { nb: 'Hvert kvartal', nn: 'Kvart kvartal', en: 'Every quarter' },
  tertial: { nb: 'Hvert tertial', nn: 'Kvart tertial', en: 'Every four months' },
  biannual: { nb: 'Hvert halvår', nn: 'Kvart halvår', en: 'Every half-year' },
  annual: { nb: 'Hvert år', nn: 'Kvart år', en: 'Every year' },
  biennial: { nb: 'Annethvert år', nn: 'Anna kvart år', en: 'Every two years' },
  quadrennial: { nb: 'Hvert fjerde år', nn: 'Kvart fjerde år', en: 'Every four years' },
  unsaid: { nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not stated' },

  cells: { nb: 'Hvem svarer for målet?', nn: 'Kven svarer for målet?', en: 'Who answers for this?' },
  cell: { nb: 'Hva sier planen om {unit}?', nn: 'Kva seier planen om {unit}?', en: 'What does the plan say of {unit}?' },
  covered: { nb: 'Dekket av {periods}', nn: 'Dekt av {periods}', en: 'Covered by {periods}' },
  unexpected: {
    nb: 'Har {periods} uten å være blant eierne',
    nn: 'Har {periods} utan å vere blant eigarane',
    en: 'Has {periods} without being among the owners',
  },
  missing: { nb: 'Ikke ført opp', nn: 'Ikkje ført opp', en: 'Not listed' },
  blank: { nb: 'Ført opp, men tom', nn: 'Ført opp, men tom', en: 'Listed, but empty' },
  delegated: { nb: 'Overlatt til felles nivå', nn: 'Overlate til felles nivå', en: 'Left to the common level' },
  'not-relevant': { nb: 'Ikke relevant', nn: 'Ikkje relevant', en: 'Not relevant' },
  open: { nb: 'Åpen: ingen {periods} her', nn: 'Open: ingen {periods} her', en: 'Open: no {periods} here' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },

  waive: { nb: 'Godta med begrunnelse', nn: 'Godta med grunngiving', en: 'Accept with a reason' },
  waiveOf: { nb: 'Godta med begrunnelse: {message}', nn: 'Godta med grunngiving: {message}', en: 'Accept with a reason: {message}' },
  by: { nb: 'Hvem godtar?', nn: 'Kven godtek?', en: 'Who accepts it?' },
  until: { nb: 'Gjelder til og med', nn: 'Gjeld til og med', en: 'Valid until' },
  optional: { nb: '{label} (valgfritt)', nn: '{label} (valfritt)', en: '{label} (optional)' },
  accept: { nb: 'Godta', nn: 'Godta', en: 'Accept' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  noReason: { nb: 'Skriv en begrunnelse.', nn: 'Skriv ei grunngiving.', en: 'Write a reason.' },
  accepted: { nb: 'Godtatt', nn: 'Godteke', en: 'Accepted' },
  acceptedWhy: { nb: 'Begrunnelse: {reason}', nn: 'Grunngiving: {reason}', en: 'Reason: {reason}' },
  acceptedBy: { nb: 'Godtatt av {by}', nn: 'Godteke av {by}', en: 'Accepted by {by}' },
  acceptedUntil: { nb: 'Gjelder til og med {until}', nn: 'Gjeld til og med {until}', en: 'Valid until {until}' },
  unwaive: { nb: 'Fjern unntaket', nn: 'Fjern unntaket', en: 'Accept no longer' },
  unwaiveOf: { nb: 'Fjern unntaket: {message}', nn: 'Fjern unntaket: {message}', en: 'Accept no longer: {message}' },
  isWaived: { nb: 'Merknaden er godtatt.', nn: 'Merknaden er godteken.', en: 'The finding is accepted.' },

  paste: { nb: 'Lim inn en tabell', nn: 'Lim inn ein tabell', en: 'Paste a table' },
  pasteHere: {
    nb: 'Kopier en tabell i Word, Excel eller på en nettside, og lim den inn her',
    nn: 'Kopier ein tabell i Word, Excel eller på ei nettside, og lim han inn her',
    en: 'Copy a table in Word, Excel or on a web page, and paste it here',
  },
  understood: { nb: 'Slik er tabellen forstått', nn: 'Slik er tabellen forstått', en: 'How the table was understood' },
  understoodSum: {
    nb: '{fresh} nye mål, {known} som står i planen fra før, og {cells} ruter uten mål. Ingenting er lagt inn ennå.',
    nn: '{fresh} nye mål, {known} som står i planen frå før, og {cells} ruter utan mål. Ingenting er lagt inn enno.',
    en: '{fresh} new goals, {known} that the plan has already, and {cells} cells without goals. Nothing has been added yet.',
  },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  inPlan: { nb: 'I planen', nn: 'I planen', en: 'In the plan' },
  known: { nb: 'Står der', nn: 'Står der', en: 'There already' },
  isNew: { nb: 'Nytt', nn: 'Nytt', en: 'New' },
  takePasted: { nb: 'Legg inn i planen', nn: 'Legg inn i planen', en: 'Put into the plan' },
  pasted: { nb: 'Tabellen er lagt inn. Angre tar den ut igjen.', nn: 'Tabellen er lagd inn. Angre tek han ut att.', en: 'The table is in the plan. Undo takes it out again.' },

  fixed: { nb: '{n} rettet', nn: '{n} retta', en: '{n} mended' },
  fresh: { nb: ['{n} ny merknad', '{n} nye merknader'], nn: ['{n} ny merknad', '{n} nye merknader'], en: ['{n} new finding', '{n} new findings'] },
  undone: { nb: 'Angret.', nn: 'Angra.', en: 'Undone.' },
  redone: { nb: 'Gjort om igjen.', nn: 'Gjort om att.', en: 'Done again.' },
}

/**
 * @param {Language} language
 * @param {string} key
 * @param {Record<string, unknown>} [slots] a number `n` chooses the form
 */
export function say(language, key, slots = {}) {
  const wording = WORDS[key]?.[language] ?? key
  const text = typeof wording === 'string' ? wording : wording[slots['n'] === 1 ? 0 : 1]
  return text.replace(/\{(\w+)\}/g, (slot, name) => String(slots[name] ?? slot))
}

/** What stands first in a line. @param {string} text */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1)
