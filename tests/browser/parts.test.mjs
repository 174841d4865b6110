// The module comes in two parts: pages that show a plan fetch the first, and the rest comes when something needs it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, seen, settled, shown, TINY, whole } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const KRISTIANSAND = '<goal-model id="plan" src="/plan.json"></goal-model>'
const MATRIX = '<goal-view id="matrix"></goal-view>'
const inside = (/** @type {object} */ plan) => `<goal-model id="plan"><script type="application/json">${json(plan)}</script></goal-model>`

/** Opens a page whose rest of the module is not there, or comes as it should; notes how often it is asked for. @param {string} body @param {{ gone?: boolean }} [more] */
async function opened(body, { gone = false } = {}) {
  const asked = { times: 0 }
  const rest = (/** @type {import('playwright-core').Route} */ route) => {
    asked.times += 1
    return gone ? route.fulfill({ status: 404, body: 'nothing' }) : route.continue()
  }
  return { ...(await open(browser, body, { routes: { '**/goalgraph_rest.wasm': rest } })), asked }
}

for (const view of ['matrix', 'overview', 'outline', 'table', 'initiatives', 'operational', 'preconditions']) {
  test(`the first part is all that a page needs for the ${view}, and for what was found`, async () => {
    const views = ['nb', 'nn', 'en'].map(lang => `<goal-view view="${view}" lang="${lang}"></goal-view><goal-view view="${view}" lang="${lang}" area="HM"></goal-view>`)
    const { page: tab, context, asked } = await opened(`${KRISTIANSAND}${views.join('')}<goal-findings></goal-findings>`)
    for (const element of await tab.locator('goal-view, goal-findings').all()) assert.equal((await shown(element)).state, 'ready')
    assert.equal(asked.times, 0)
    await context.close()
  })
}

test('and for what a script asks the model of a page, but for the plan itself', async () => {
  const { page: tab, context, asked } = await opened(KRISTIANSAND)
  const answers = await tab.evaluate(() => {
    const { model } = Object(document.querySelector('goal-model'))
    return [model.title, model.language, model.goal('lavutslipp')?.kind, model.counts().errors, model.findings()[0].rule, model.view('matrix').tag, model.html('outline').length > 1000]
  })
  assert.deepEqual(answers, ['Sterkere sammen – oppfølging av kommuneplanen', 'nb', 'direction', 0, 'coverage/shared-cell-open', 'div', true])
  assert.equal(asked.times, 0)
  await context.close()
})

for (const [name, body] of [
  ['a map', '<goal-view view="map"></goal-view>'],
  ['an editor', '<goal-editor></goal-editor>'],
  ['a watched table', '<table id="table"><tr><th>Periodemål</th></tr><tr><td>Flere deltar KI</td></tr></table><goal-watch for="table"></goal-watch>'],
]) {
  test(`${name} fetches the rest, once`, async () => {
    const { context, page: tab, asked, log } = await opened(`${inside(TINY)}${MATRIX}${body}${body}`)
    assert.equal(asked.times, 1)
    for (const element of await tab.locator('goal-view, goal-editor, goal-watch').all()) assert.equal((await shown(element)).state, 'ready')
    assert.deepEqual([trouble(log), log.console], [[], []])
    await context.close()
  })
}

test('without the rest a map keeps its fallback and says why, and the matrix beside it does not mind', async () => {
  const { page: tab, context, log } = await opened(`${inside(TINY)}${MATRIX}<goal-view id="map" view="map"><p>Kartet</p></goal-view>`, { gone: true })
  const { alert, fallback, state } = await shown(tab.locator('#map'))
  assert.deepEqual([fallback, state], [true, 'error'])
  assert.match(alert[0] ?? '', /goalgraph_rest\.wasm er ikke der \(svaret var 404\)\.$/)
  assert.match(alert[1] ?? '', /^Legg goalgraph_bg\.wasm og goalgraph_rest\.wasm ut/)
  assert.equal((await shown(tab.locator('#matrix'))).state, 'ready')
  assert.match((await seen(tab)).join('\n'), /goal-error map \{"code":"WASM_NOT_FOUND"/)
  assert.deepEqual([log.errors, log.violations], [[], []])
  await context.close()
})

/** What few plans have, and the first part is not made for: a rule of its own with a pattern, and a name that is none. */
const RARE = {
  ...TINY,
  settings: { rules: [{ name: 'own/no-more', severity: 'warning', each: { kind: ['period'] }, expect: { title: { matches: '^(?!Flere)' } }, message: { nb: 'Mål skal ikke begynne med «Flere».' } }] },
  goals: [...TINY.goals, { id: 'lost', kind: 'period', title: 'Mål uten feste', owners: ['HMM'], supports: ['tilit'] }],
}

test('a plan with what few plans have fetches the rest by itself, and all is drawn', async () => {
  const { page: tab, context, asked, log } = await opened(`${inside(RARE)}${MATRIX}<goal-findings id="findings"></goal-findings>`)
  await settled(tab)
  assert.equal(asked.times, 1)
  assert.match((await shown(tab.locator('goal-findings'))).picture, /tilit.*tillit/)
  assert.equal((await shown(tab.locator('#matrix'))).state, 'ready')
  assert.deepEqual(await seen(tab), ['goal-ready plan {}'])
  assert.deepEqual([trouble(log), log.console], [[], []])
  await context.close()
})

test('and says what is wrong where the rest is not there', async () => {
  const { page: tab, context } = await opened(`${inside(RARE)}<goal-view id="matrix"><p>Tabellen</p></goal-view>`, { gone: true })
  const { alert, fallback, state } = await shown(tab.locator('#matrix'))
  assert.deepEqual([fallback, state], [true, 'error'])
  assert.match(alert[0] ?? '', /goalgraph_rest\.wasm er ikke der/)
  await context.close()
})

test('a script that edits is told to await the rest; nothing is lost, and then it edits', async () => {
  const { page: tab, context, asked } = await opened(`${inside(TINY)}${MATRIX}`)
  const edit = () =>
    tab.evaluate(() => {
      try {
        return Object(document.querySelector('goal-model')).apply({ retitle: { id: 'tillit', title: 'Ny tittel' } }).revision
      } catch (error) {
        return [Object(error).code, Object(error).hint]
      }
    })
  assert.deepEqual(await edit(), ['WASM_INCOMPLETE', 'Vent på init() først.'])
  assert.equal(await tab.evaluate(() => Object(document.querySelector('goal-model')).model.title), TINY.title)
  await whole(tab)
  assert.equal(await edit(), 1)
  await tab.waitForFunction(() => document.querySelector('goal-view')?.shadowRoot?.textContent?.includes('Ny tittel'))
  assert.equal(asked.times, 1)
  await context.close()
})

test('a spreadsheet of a picture fetches the rest, and is the whole one', async () => {
  const { page: tab, context, asked } = await opened(`${inside(TINY)}<goal-view downloadable></goal-view>`)
  assert.equal(asked.times, 0)
  const download = tab.waitForEvent('download')
  await tab.getByRole('button', { name: /CSV/ }).click()
  assert.equal((await download).suggestedFilename(), 'matrix.csv')
  await context.close()
})
