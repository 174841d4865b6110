// How the plan of a page is checked: by the house's settings, from an address or as data, and by the day it is.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { open, shown, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const RULES = { '**/house.json': { contentType: 'application/json', body: '{ "severity": { "coverage/shared-cell-open": "off" } }' } }
const FINDINGS = '<goal-findings model="plan"></goal-findings>'

/** @param {object} plan @param {string} attributes */
const body = (plan, attributes) =>
  `<goal-model id="plan" ${attributes}><script type="application/json">${JSON.stringify(plan)}</script></goal-model>${FINDINGS}`

/** A waiver that holds until the last day of 2026. */
const WAIVED = {
  ...TINY,
  waivers: [{ rule: 'coverage/shared-cell-open', subject: 'tillit', counterpart: 'HM', reason: 'Kommer i neste plan.', until: '2026-12-31' }],
}

/** Whether the open cell is among the findings. @param {import('playwright-core').Page} tab */
const isFound = tab =>
  tab.locator('goal-findings').evaluate(host => host.shadowRoot?.querySelector('[data-rule="coverage/shared-cell-open"] [data-unit=HM]') !== null)

for (const { name, plan = TINY, attributes, finds, settings } of [
  { name: 'without rules the catalogue decides', attributes: '', finds: true },
  { name: 'the rules at an address turn a finding off', attributes: 'rules="/house.json"', finds: false },
  {
    name: 'what is given as data goes before the address',
    attributes: 'rules="/house.json"',
    settings: { severity: { 'coverage/shared-cell-open': 'error' } },
    finds: true,
  },
  { name: 'what is accepted until a day holds on that day', plan: WAIVED, attributes: 'today="2026-12-31"', finds: false },
  { name: 'and comes back on the next', plan: WAIVED, attributes: 'today="2027-01-01"', finds: true },
]) {
  test(name, async () => {
    const { page: tab, context, log } = await open(browser, body(plan, attributes), { routes: RULES })
    if (settings) {
      await tab.locator('goal-model').evaluate((model, settings) => {
        /** @type {any} */ (model).settings = settings
        return new Promise(resolve => model.addEventListener('goal-ready', resolve, { once: true }))
      }, settings)
    }
    assert.equal(await isFound(tab), finds)
    assert.deepEqual(trouble(log), [])
    await context.close()
  })
}

test('without a day of its own the plan is checked by the clock of the browser', async () => {
  const { page: tab, context } = await open(browser, body(WAIVED, ''), { before: () => {
    const Real = Date
    globalThis.Date = /** @type {any} */ (class extends Real {
      constructor(/** @type {any[]} */ ...given) {
        if (given.length === 0) super(2027, 0, 1, 12)
        else super(...(/** @type {[]} */ (given)))
      }
    })
  } })
  assert.equal(await isFound(tab), true)
  await context.close()
})

for (const { name, route, code, message } of [
  { name: 'rules that are not there', route: { status: 404, body: '' }, code: 'RULES_NOT_FOUND', message: /^Det er ingen regler for kontrollen på .*house\.json/ },
  { name: 'a log-in page', route: { contentType: 'text/html', body: '<!doctype html>' }, code: 'RULES_IS_HTML', message: /svarte med en nettside/ },
  { name: 'rules that are no JSON', route: { body: '{,}' }, code: 'RULES_NOT_JSON', message: /er ikke gyldig JSON/ },
  { name: 'rules with a rule nobody knows', route: { body: '{ "severty": {} }' }, code: 'read/unknown-field', message: /severty/ },
]) {
  test(`${name}: the plan is not shown as if it were checked`, async () => {
    const { page: tab, context } = await open(browser, body(TINY, 'rules="/house.json"'), { routes: { '**/house.json': route } })
    const { picture, alert } = await shown(tab.locator('goal-findings'))
    assert.equal(picture, '')
    assert.match(alert[0] ?? '', message)
    assert.equal(await tab.locator('goal-model').evaluate(model => /** @type {any} */ (model).error?.code), code)
    await context.close()
  })
}

for (const { attributes, words, lacks } of [
  { attributes: 'severity="warning"', words: /planen2\smerknader\..*Helse mangler delmål/, lacks: /til orientering/i },
  { attributes: 'severity="error"', words: /Ingen feil og ingen merknader\./, lacks: /Helse/ },
  { attributes: 'mode="badge"', words: /^2\smerknader og 2\stil orientering\.$/, lacks: /Gjennomgang/ },
  { attributes: 'mode="badge" severity="warning" area="HM"', words: /^2\smerknader\.$/, lacks: /Gjennomgang/ },
]) {
  test(`findings with ${attributes} say no more than that`, async () => {
    const { page: tab, context, log } = await open(
      browser,
      `<goal-model><script type="application/json">${JSON.stringify(TINY)}</script></goal-model><goal-findings ${attributes}></goal-findings>`,
    )
    const { picture } = await shown(tab.locator('goal-findings'))
    assert.match(picture, words)
    assert.doesNotMatch(picture, lacks)
    assert.deepEqual([trouble(log), log.console], [[], []])
    await context.close()
  })
}
