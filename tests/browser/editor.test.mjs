// `<goal-editor>` in a page, used as editors use it: by mouse and by keyboard, from the first letter to the file.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { json, open, seen, settled, TINY } from './fixtures/case.mjs'
import { WORDS } from '../../wasm/js/editor/words.js'
import { launch, trouble } from './support.mjs'

/** @import { Locator, Page } from 'playwright-core' */

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const HM = '<goal-model id="plan" src="/plan.json"></goal-model><goal-editor id="editor" area="HM"><p>Planen</p></goal-editor>'
const child = (/** @type {object} */ plan) => `<goal-model id="plan"><script type="application/json">${json(plan)}</script></goal-model>`
const tiny = (attributes = '', plan = TINY) => `${child(plan)}<goal-editor id="editor" ${attributes}></goal-editor>`

/** The plan as the model has it. @param {Page} tab */
const plan = tab => tab.evaluate(() => Object(document.querySelector('goal-model')).model.plan)
const goals = async (/** @type {Page} */ tab) => /** @type {any[]} */ ((await plan(tab)).goals)

/** What has the focus inside the editor. @param {Page} tab */
const focused = tab =>
  tab.evaluate(() => {
    const at = document.querySelector('goal-editor')?.shadowRoot?.activeElement
    return at ? (at.getAttribute('data-do') ?? at.id) : null
  })

/** How many findings the editor counts. @param {Page} tab */
const tally = async tab => (await tab.locator('goal-editor .tally').innerText()).match(/\d+/g)?.map(Number) ?? [0, 0, 0]

/** @param {Page} tab @param {string} text */
const says = (tab, text) => tab.waitForFunction(text => document.querySelector('goal-editor')?.shadowRoot?.querySelector('[role=status]')?.textContent?.includes(text), text)

const under = (/** @type {Page} */ tab, /** @type {string} */ goal) => tab.locator(`goal-editor [data-section="under ${goal}"]`)

const OPEN_CELL = 'coverage/shared-cell-open(helsefremmende, HM)'

test('a directorate’s page: an open cell is filled, undone, accepted with a reason; the file comes back as the same plan', async () => {
  const { page: tab, context, log } = await open(browser, HM)
  const section = under(tab, 'helsefremmende')
  const finding = section.locator(`li[data-finding="${OPEN_CELL}"]`)
  const before = await plan(tab)
  const [, warnings = 0] = await tally(tab)
  assert.match(await section.locator('.line').innerText(), /Åpen: ingen periodemål her/)
  assert.match(await finding.innerText(), /Merknad: Helse og mestring har ført opp/)

  await section.getByRole('button', { name: 'Legg til periodemål her' }).click()
  assert.equal(await focused(tab), 'goals.hm-helsefremmende.title')
  await finding.waitFor({ state: 'detached' })
  assert.deepEqual((await tally(tab))[1], warnings - 1)
  assert.equal(await section.locator('[data-goal] .mark').count(), 0, 'nobody is told what a new goal lacks before they have left it')
  await tab.keyboard.type('Flere deltar i aktiviteter nær der de bor')
  const added = (await goals(tab)).find(({ id }) => id === 'hm-helsefremmende')
  assert.deepEqual(added, { id: 'hm-helsefremmende', kind: 'period', title: 'Flere deltar i aktiviteter nær der de bor', owners: ['HM'], supports: ['helsefremmende'] })
  assert.match(await section.locator('.line').innerText(), /Dekket av 1 periodemål/)

  const undo = tab.getByRole('button', { name: 'Angre', exact: true })
  await undo.click()
  assert.equal((await goals(tab)).find(({ id }) => id === 'hm-helsefremmende').title, '', 'what was typed is one step')
  await undo.click()
  assert.deepEqual(await plan(tab), before)
  assert.equal((await tally(tab))[1], warnings)

  await finding.getByRole('button', { name: /^Godta med begrunnelse/ }).click()
  await finding.getByRole('button', { name: 'Godta', exact: true }).click()
  assert.match(await finding.locator('.waiving').innerText(), /Feil: Skriv en begrunnelse/)
  assert.equal(await finding.getByRole('textbox', { name: 'Begrunnelse' }).getAttribute('aria-invalid'), 'true')
  await finding.getByRole('textbox', { name: 'Begrunnelse' }).fill('Vedtas i neste rullering')
  await finding.getByLabel('Hvem godtar?').fill('Direktøren')
  await finding.getByLabel('Gjelder til').fill('2027-12-31')
  await finding.getByRole('button', { name: 'Godta', exact: true }).click()
  await says(tab, 'Merknaden er godtatt.')
  assert.match(await section.locator('.mark').innerText(), /Godtatt: .*Begrunnelse: Vedtas i neste rullering\. Godtatt av Direktøren\. Gjelder til og med 31\. desember 2027\./s)
  assert.equal((await tally(tab))[1], warnings - 1)

  const download = tab.waitForEvent('download')
  await tab.getByRole('button', { name: 'Last ned planfil' }).click()
  const file = await (await download).path()
  assert.equal((await download).suggestedFilename(), 'sterkere-sammen-oppfølging-av-kommuneplanen.json')
  const after = await plan(tab)
  assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), after)
  assert.equal(after.waivers.length, 1)

  await tab.reload()
  await settled(tab)
  assert.deepEqual(await plan(tab), before)
  await tab.getByLabel('Åpne planfil').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: await readFile(file) })
  await says(tab, '«plan.json» er åpnet.')
  assert.deepEqual(await plan(tab), after)
  await tab.getByRole('button', { name: 'Angre', exact: true }).click()
  assert.deepEqual(await plan(tab), before, 'to open a file is an edit')
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('the same by keyboard alone', async () => {
  const { page: tab, context, log } = await open(browser, HM)
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) await tab.keyboard.press(key)
  }
  /** Tabs until what has the focus is called this. */
  const tabTo = async (/** @type {RegExp} */ name, key = 'Tab') => {
    for (let tabs = 0; tabs < 200; tabs += 1) {
      await tab.keyboard.press(key)
      const at = await tab.evaluate(() => {
        const at = /** @type {HTMLElement | null | undefined} */ (document.querySelector('goal-editor')?.shadowRoot?.activeElement)
        return at ? (at.getAttribute('aria-label') ?? /** @type {HTMLInputElement} */ (at).labels?.[0]?.innerText ?? at.innerText) : ''
      })
      if (name.test(at)) return
    }
    assert.fail(`Tab does not reach ${name}`)
  }
  await tabTo(/^Legg til periodemål her, under «Kristiansand er en helsefremmende/)
  await press('Enter')
  await tab.keyboard.type('Flere deltar')
  assert.equal((await goals(tab)).at(-1)?.kind, 'precondition')
  assert.ok((await goals(tab)).some(({ title }) => title === 'Flere deltar'))
  await press('Tab')
  await press('Control+z')
  assert.ok((await goals(tab)).some(({ title, id }) => id === 'hm-helsefremmende' && title === ''))
  await press('Control+z')
  assert.ok((await goals(tab)).every(({ id }) => id !== 'hm-helsefremmende'))
  assert.notEqual(await focused(tab), null, 'the focus is never lost')
  await press('Control+y', 'Control+Shift+z')
  assert.ok((await goals(tab)).some(({ title }) => title === 'Flere deltar'))
  await press('Control+z', 'Control+z')

  await tabTo(/^Godta med begrunnelse: Helse og mestring har ført opp «Kristiansand er en helsefremmende/, 'Tab')
  await press('Enter')
  await tab.keyboard.type('Vedtas senere')
  await press('Enter')
  await says(tab, 'Merknaden er godtatt.')
  assert.equal((await plan(tab)).waivers[0].reason, 'Vedtas senere')
  assert.notEqual(await focused(tab), null)
  await tabTo(/^Last ned planfil/, 'Shift+Tab')
  const download = tab.waitForEvent('download')
  await press('Space')
  assert.deepEqual(JSON.parse(await readFile(await (await download).path(), 'utf8')), await plan(tab))
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('Escape closes the form of a reason, and the focus is where it was', async () => {
  const { page: tab, context } = await open(browser, HM)
  await under(tab, 'kompetanseby').getByRole('button', { name: /^Godta med/ }).press('Enter')
  assert.match((await focused(tab)) ?? '', /^waive\..*\.reason$/)
  await tab.keyboard.press('Escape')
  assert.equal(await focused(tab), 'waive')
  assert.equal(await tab.locator('goal-editor .waiving').count(), 0)
  await context.close()
})

test('the whole plan by level: what is said of a goal is said by fields', async () => {
  const { page: tab, context, log } = await open(browser, tiny())
  const goal = tab.locator('goal-editor [data-goal="møteplasser"]')
  await goal.getByRole('button', { name: 'Detaljer om «Flere møteplasser»' }).click()
  const now = async () => (await goals(tab)).find(({ id }) => id === 'møteplasser')
  await goal.getByLabel('Helse').check()
  assert.deepEqual((await now()).owners, ['KI', 'HM'])
  await goal.getByLabel('Felles for alle').check()
  assert.deepEqual([(await now()).owners, (await now()).shared], [undefined, true], 'shared or owned, not both')
  await goal.getByLabel('Kultur').check()
  assert.deepEqual([(await now()).owners, (await now()).shared], [['KI'], undefined])
  await goal.getByRole('button', { name: 'Fjern koblingen til «Alle har tillit»' }).click()
  assert.equal((await now()).supports, undefined)
  assert.equal(await focused(tab), 'goals.m_f8_teplasser.supports')
  await goal.getByLabel('Knytt til et mål til').selectOption('tillit')
  await goal.getByRole('button', { name: 'Knytt til', exact: true }).click()
  assert.deepEqual((await now()).supports, ['tillit'])
  await goal.getByLabel('Tema').fill('Møter')
  await goal.getByLabel('Utdyping').fill('I alle bydeler')
  await goal.getByLabel('Verdi', { exact: true }).fill('−12,5')
  await goal.getByLabel('Måles i').first().fill('%')
  await goal.getByLabel('Innen år').fill('2027')
  await goal.getByLabel('Regnet fra år').fill('2023')
  await goal.getByLabel('Verdien da').fill('3')
  await goal.getByLabel('Fra år', { exact: true }).fill('2025')
  await goal.getByLabel('Til år').fill('2026')
  const { theme, note, target, period } = await now()
  assert.deepEqual({ theme, note, target, period }, {
    theme: 'Møter',
    note: 'I alle bydeler',
    target: { value: -12.5, unitOfMeasure: '%', year: 2027, baseline: { year: 2023, value: 3 } },
    period: { from: 2025, to: 2026 },
  })
  await goal.getByLabel('Regnet fra år').fill('')
  await goal.getByLabel('Fra år', { exact: true }).fill('')
  await goal.getByLabel('Tema').fill('')
  assert.deepEqual([(await now()).target, (await now()).period, (await now()).theme], [{ value: -12.5, unitOfMeasure: '%', year: 2027 }, undefined, undefined])
  await goal.getByRole('button', { name: /^Legg til indikator her/ }).click()
  await tab.keyboard.type('Antall møteplasser')
  const indicator = goal.locator('[data-indicator]')
  await indicator.getByLabel('Måles i').fill('antall')
  await indicator.getByLabel('Hvilken retning er bra?').selectOption('increase')
  await indicator.getByLabel('Hvor ofte måles det?').selectOption('annual')
  await indicator.getByLabel('Verdi', { exact: true }).fill('12')
  assert.deepEqual((await plan(tab)).indicators, [
    { id: 'møteplasser-indicator', title: 'Antall møteplasser', measures: ['møteplasser'], unitOfMeasure: 'antall', direction: 'increase', frequency: 'annual', target: { value: 12 } },
  ])
  await goal.getByRole('button', { name: 'Fjern «Antall møteplasser»' }).click()
  assert.equal((await plan(tab)).indicators, undefined)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('what is no number is said so when the field is left, and the plan keeps what it had', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await tab.locator('goal-editor [data-goal="møteplasser"]').getByRole('button', { name: /^Detaljer/ }).click()
  const year = tab.locator('goal-editor [data-goal="møteplasser"]').getByLabel('Innen år')
  await year.fill('2027')
  await year.fill('snart')
  assert.equal(await year.getAttribute('aria-invalid'), null)
  await year.press('Tab')
  assert.equal(await year.getAttribute('aria-invalid'), 'true')
  assert.equal(await year.inputValue(), 'snart')
  assert.match(await year.locator('xpath=..').innerText(), /Feil: Skriv årstallet med fire siffer\./)
  assert.equal((await goals(tab))[1].target.year, 2027)
  await year.fill('2026')
  assert.equal(await year.getAttribute('aria-invalid'), null)
  assert.equal((await goals(tab))[1].target.year, 2026)
  await context.close()
})

test('what is said of a cell: empty, left to the common level, not relevant and why', async () => {
  const { page: tab, context } = await open(browser, tiny('area="HM"'))
  const cell = under(tab, 'tillit').locator('.cell')
  const state = cell.getByLabel('Hva sier planen om Helse?')
  const statement = async () => (await plan(tab)).cells
  await state.selectOption('blank')
  assert.deepEqual(await statement(), [{ goal: 'tillit', unit: 'HM', state: 'blank' }])
  await state.selectOption('not-relevant')
  await cell.getByRole('textbox', { name: 'Begrunnelse' }).fill('Ingen tjenester')
  assert.deepEqual(await statement(), [{ goal: 'tillit', unit: 'HM', state: 'not-relevant', reason: 'Ingen tjenester' }])
  await cell.locator('.mark').waitFor({ state: 'detached' })
  await state.selectOption('delegated')
  assert.deepEqual(await statement(), [{ goal: 'tillit', unit: 'HM', state: 'delegated', reason: 'Ingen tjenester' }])
  await state.selectOption('')
  assert.equal(await statement(), undefined)
  await context.close()
})

test('goals move among their own, are removed with what led to them, and the focus goes to a neighbour', async () => {
  const more = ['a', 'b', 'c'].map(id => ({ id, kind: 'period', title: `Mål ${id}`, owners: ['KI'], supports: ['tillit'] }))
  const { page: tab, context } = await open(browser, tiny('', { ...TINY, goals: [/** @type {any} */ (TINY.goals[0]), ...more] }))
  const order = async () => (await goals(tab)).map(({ id }) => id).join(' ')
  await tab.getByRole('button', { name: 'Flytt «Mål c» opp' }).press('Enter')
  assert.equal(await order(), 'tillit a c b')
  assert.equal(await focused(tab), 'move')
  await says(tab, 'Flyttet til plass 2 av 3.')
  await tab.keyboard.press('Enter')
  assert.equal(await order(), 'tillit c a b')
  await tab.keyboard.press('Enter')
  assert.equal(await order(), 'tillit c a b', 'first is first')
  assert.equal(await focused(tab), 'move')
  await tab.getByRole('button', { name: 'Flytt «Mål c» ned' }).press('Enter')
  assert.equal(await order(), 'tillit a c b')
  await tab.getByRole('button', { name: 'Fjern «Mål c»' }).press('Enter')
  assert.equal(await focused(tab), 'goals.b.title')
  await tab.getByRole('button', { name: 'Fjern «Mål b»' }).press('Enter')
  assert.equal(await focused(tab), 'goals.a.title')
  await says(tab, '«Mål b» er fjernet.')
  await tab.getByRole('button', { name: 'Fjern «Alle har tillit»' }).press('Enter')
  assert.deepEqual((await goals(tab)).map(({ id, supports }) => [id, supports]), [['a', undefined]])
  for (let step = 0; step < 3; step += 1) await tab.locator('goal-editor').press('Control+z')
  assert.equal(await order(), 'tillit a c b')
  await context.close()
})

test('publishing: errors in a summary that takes the focus, leads to the fields, and empties as they are mended', async () => {
  const { page: tab, context, log } = await open(browser, tiny('', { ...TINY, goals: [.../** @type {any[]} */ (TINY.goals), { id: 'løs', kind: 'period', title: 'Løst mål' }] }))
  const summary = tab.locator('goal-editor .summary')
  assert.equal(await summary.innerText(), '')
  await tab.getByRole('button', { name: 'Klar for publisering' }).press('Enter')
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.activeElement?.id === 'summary')
  assert.match(await summary.innerText(), /^For å gå videre må du rette opp følgende feil/)
  const links = summary.getByRole('link')
  assert.equal(await links.count(), 2)
  assert.equal(await summary.getAttribute('aria-live'), null)
  await links.filter({ hasText: 'uten eier' }).press('Enter')
  assert.equal(await focused(tab), 'goals.l_f8_s.owners')
  const goal = tab.locator('goal-editor [data-goal="løs"]')
  await goal.getByLabel('Kultur').check()
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.querySelectorAll('.summary a').length === 1)
  await goal.getByLabel('Knytt til et mål til').selectOption('tillit')
  await goal.getByRole('button', { name: 'Knytt til', exact: true }).click()
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.querySelector('.summary')?.textContent === '')
  await tab.getByRole('button', { name: 'Klar for publisering' }).click()
  await says(tab, 'Planen er klar for publisering.')
  assert.match((await seen(tab)).at(-1), /^goal-publish editor \{"counts":\{"warnings":2,"infos":2\}\}$/)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a file that is no plan: what is wrong and where, and the plan is as before', async () => {
  const { page: tab, context } = await open(browser, tiny())
  const before = await plan(tab)
  const give = (/** @type {string} */ text) => tab.getByLabel('Åpne planfil').setInputFiles({ name: 'feil.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await give('{ "goalgraph": 1,\n "title": "X", "goals": [{ "id": 3 }] }')
  const notice = tab.locator('goal-editor [role=alert].notice')
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.querySelector('.notice')?.textContent)
  assert.match(await notice.innerText(), /«feil\.json» er ikke åpnet\. Planen er som før\.[\s\S]+Linje 2, tegn \d+\./)
  assert.deepEqual(await plan(tab), before)
  assert.match((await seen(tab)).at(-1), /^goal-error editor \{"code":"read\//)
  await give(JSON.stringify({ ...TINY, title: 'En annen plan' }))
  await says(tab, 'er åpnet')
  assert.equal(await notice.innerText(), '')
  await context.close()
})

test('a finding beside it leads to the field', async () => {
  const { page: tab, context } = await open(browser, `${tiny('', { ...TINY, goals: [.../** @type {any[]} */ (TINY.goals), { id: 'løs', kind: 'initiative', title: 'Løs satsing' }] })}<goal-findings></goal-findings>`)
  await tab.locator('goal-editor [data-section=initiative] > summary').click()
  const finding = tab.locator('goal-findings [data-finding="ownership/no-owner(løs)"]')
  await finding.locator('summary').click()
  await finding.locator('button').click()
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.activeElement?.id === 'goals.l_f8_s.title')
  await context.close()
})

test('every word is there in every language, with the same slots', () => {
  for (const [key, words] of Object.entries(WORDS)) {
    assert.deepEqual(Object.keys(words), ['nb', 'nn', 'en'])
    const slots = Object.values(words).flatMap(wording => (typeof wording === 'string' ? [wording] : [...wording])).map(text => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join())
    assert.equal(new Set(slots).size, 1, key)
  }
})

test('titles with markup are text, and ids may hold anything', async () => {
  const wild = '<img src=x onerror="window.executed=1"> & «mål»'
  const odd = { id: 'a b"]\'<c>', kind: 'period', title: wild, owners: ['KI'], supports: ['tillit'] }
  const { page: tab, context, log } = await open(browser, tiny('', { ...TINY, goals: [/** @type {any} */ (TINY.goals[0]), odd] }))
  const goal = tab.locator('goal-editor [data-section="period"] [data-goal]')
  assert.equal(await goal.locator('textarea').inputValue(), wild)
  assert.equal(await tab.locator('goal-editor img').count(), 0)
  await goal.getByRole('button', { name: /^Detaljer/ }).click()
  await goal.locator('textarea').first().fill(`${wild}<b>`)
  await goal.getByLabel('Helse').check()
  assert.deepEqual((await goals(tab))[1], { ...odd, title: `${wild}<b>`, owners: ['KI', 'HM'] })
  assert.equal(await tab.evaluate(() => 'executed' in window), false)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

for (const [language, heading, add] of [['nb', 'Delmål', 'Legg til delmål'], ['nn', 'Delmål', 'Legg til delmål'], ['en', 'Period goals', 'Add period goal']]) {
  test(`it speaks ${language}, and has its words for goals from the plan`, async () => {
    const { page: tab, context } = await open(browser, tiny(), { html: `<html lang="${language}">` })
    assert.match(await tab.locator('goal-editor [data-section=period] > summary').innerText(), new RegExp(`^${heading} \\(1\\)`))
    assert.equal(await tab.getByRole('button', { name: add ?? '', exact: true }).count(), 1)
    await tab.evaluate(language => {
      const terms = { [language]: { period: { one: 'etappe', many: 'etapper' } } }
      const { model } = Object(document.querySelector('goal-model'))
      Object.assign(document.querySelector('goal-model') ?? {}, { data: { ...model.plan, terms } })
    }, language ?? '')
    await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.querySelector('[data-section=period] > summary')?.textContent?.startsWith('Etapper (1)'))
    await context.close()
  })
}
