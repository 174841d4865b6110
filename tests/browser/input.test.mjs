// What strangers put into a plan: nothing of it is ever executed, nothing of it stops the page.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, seen, settled, shown, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const PAGE = `<goal-model id="plan"></goal-model>
  <goal-view id="matrix" view="matrix"><p>Reserve</p></goal-view>
  <goal-view id="overview" view="overview"><p>Reserve</p></goal-view>
  <goal-view id="outline" view="outline"><p>Reserve</p></goal-view>
  <goal-findings id="findings"><p>Reserve</p></goal-findings>`

const VIEWS = ['#matrix', '#overview', '#outline', '#findings']

/** Gives the page a plan as a script would. @param {string | object} data */
async function given(data) {
  const opened = await open(browser, PAGE, { wait: false })
  await opened.page.evaluate(async data => {
    await customElements.whenDefined('goal-model')
    Object.assign(document.querySelector('goal-model') ?? {}, { data })
  }, data)
  await settled(opened.page)
  return opened
}

const goal = (/** @type {object} */ more) => ({ ...TINY.goals[0], ...more })
const EVIL = '<img src=x onerror="window.executed = 1"><svg onload="window.executed = 1"><script>window.executed = 1</script>'

/** Plans with mistakes: they are drawn, and the mistake is among the findings. */
const DRAWN = [
  {
    name: 'an id that ends a script',
    plan: { ...TINY, goals: [goal({ id: '</script><script>window.executed = 1</script>' })] },
    shows: { matrix: /Alle har tillit/ },
  },
  {
    name: 'titles and names of markup',
    plan: {
      ...TINY,
      title: EVIL,
      units: [{ id: EVIL, name: EVIL, kind: 'directorate' }],
      goals: [goal({ title: EVIL }), { ...TINY.goals[1], title: EVIL, owners: [EVIL] }],
    },
    shows: { matrix: /<img src=x onerror/, overview: /<img src=x onerror/, outline: /<script>window/, findings: /<img src=x/ },
  },
  {
    name: 'a link of a source that is no address of the web',
    plan: { ...TINY, goals: [goal({ source: { document: 'Vedtak', url: 'javascript:window.executed=1' } }), TINY.goals[1]] },
    shows: { outline: /Vedtak/ },
  },
  {
    name: 'goals that support each other',
    plan: { ...TINY, goals: [TINY.goals[0], { ...TINY.goals[1], supports: ['b'] }, { ...TINY.goals[1], id: 'b', supports: ['møteplasser'] }] },
    shows: { findings: /structure\/cycle/ },
  },
  {
    name: 'units that are above each other',
    plan: { ...TINY, units: [{ ...TINY.units[0], parent: 'HM' }, { ...TINY.units[1], parent: 'KI' }] },
    shows: { findings: /structure\/cycle/ },
  },
  {
    name: 'an owner that does not exist',
    plan: { ...TINY, goals: [TINY.goals[0], { ...TINY.goals[1], owners: ['FINNES-IKKE'] }] },
    shows: { outline: /FINNES-IKKE/, findings: /structure\/unknown-reference/ },
  },
  {
    name: 'one id twice',
    plan: { ...TINY, goals: [TINY.goals[0], TINY.goals[0], TINY.goals[1]] },
    shows: { findings: /structure\/duplicate-id/ },
  },
  { name: 'nothing at all', plan: { goalgraph: 1, title: '' }, shows: { matrix: /ingen/i } },
]

for (const { name, plan, shows } of DRAWN) {
  test(`${name}: drawn, not executed`, async () => {
    const { page: tab, context, log } = await given(plan)
    for (const view of VIEWS) assert.equal((await shown(tab.locator(view))).state, 'ready', view)
    for (const [view, text] of Object.entries(shows)) assert.match((await shown(tab.locator(`#${view}`))).picture, text)
    // Every element of every picture is one that views are made of, and no attribute runs anything.
    const strange = await tab.evaluate(
      views =>
        views.flatMap(view => [...(document.querySelector(view)?.shadowRoot?.querySelectorAll('*') ?? [])])
          .filter(node => /^(script|img|iframe|style|link|base|object|embed|form)$/.test(node.localName)
            || [...node.attributes].some(({ name, value }) => /^on|^style$|^src/.test(name) || /^\s*javascript:/i.test(value)))
          .map(node => node.outerHTML),
      VIEWS,
    )
    assert.deepEqual(strange, [])
    assert.equal(await tab.evaluate(() => 'executed' in window), false)
    assert.deepEqual(trouble(log), [])
    await context.close()
  })
}

/** Texts that are no plan: the fallback stays, and the error says where and what. */
const REFUSED = [
  { name: 'cut off', text: '{"goalgraph": 1, "title": "Pl', code: 'read/truncated', says: /^Linje 1, kolonne \d+, .*slutter før planen er ferdig/ },
  { name: 'of another version', text: '{"goalgraph": 7}', code: 'read/version', says: /versjon 7/ },
  { name: 'with an unknown field', text: '{"goalgraph": 1, "title": "x", "units": [{"idd": 1}]}', code: 'read/unknown-field', says: /\/units\/0\/idd: Feltet `idd` finnes ikke/ },
  { name: 'nested 100,000 deep', text: '['.repeat(100_000), code: 'limit/depth', says: /inni hverandre/ },
  { name: 'nested 100,000 deep in an object', text: '{"goalgraph":1,"title":'.padEnd(500_000, '{"a":'), code: 'limit/depth', says: /inni hverandre/ },
  { name: 'of 50 MB', text: `{"goalgraph": 1, "title": "${'æ'.repeat(25_000_000)}"}`, code: 'limit/bytes', says: /Grensen er 33.554.432/ },
  { name: 'with one text of 30 MB', text: `{"goalgraph": 1, "title": "${'x'.repeat(30_000_000)}"}`, code: 'limit/text', says: /lengre enn 20.000 tegn/ },
  { name: 'with half a character', text: '{"goalgraph": 1, "title": "Pl\ud83d"}', code: 'ILL_FORMED_TEXT', says: /et halvt tegn etter «.*Pl»/ },
  { name: 'with half a character, as data', text: { ...TINY, title: 'Pl\udca9an' }, code: 'ILL_FORMED_TEXT', says: /et halvt tegn etter «Pl»/ },
  { name: 'with half a character, escaped', text: '{"goalgraph": 1, "title": "Pl\\ud83d"}', code: 'read/syntax', says: /ikke gyldig JSON/ },
  { name: 'that is null', text: 'null', code: 'read/wrong-type', says: /Her står null/ },
]

for (const { name, text, code, says } of REFUSED) {
  test(`a plan ${name}: refused with place and reason`, async () => {
    const { page: tab, context, log } = await given(text)
    for (const view of VIEWS) {
      const { state, alert, fallback, picture } = await shown(tab.locator(view))
      assert.deepEqual({ state, fallback, picture }, { state: 'error', fallback: true, picture: '' })
      assert.match(alert[0] ?? '', says)
    }
    assert.match((await seen(tab)).join('\n'), new RegExp(`^goal-error plan \\{"code":"${code}"`))
    assert.deepEqual(trouble(log), [])
    // The page lives: the next plan is read as if nothing had been.
    await tab.evaluate(plan => Object.assign(document.querySelector('goal-model') ?? {}, { data: plan }), TINY)
    await tab.waitForFunction(() => document.querySelector('#matrix')?.getAttribute('data-state') === 'ready')
    await context.close()
  })
}

test('a character of two halves is one character, also where JSON escapes it', async () => {
  for (const text of ['{"goalgraph":1,"title":"Mål 🎯"}', '{"goalgraph":1,"title":"Mål \\ud83c\\udfaf"}']) {
    const { page: tab, context } = await given(text)
    assert.equal(await tab.evaluate(() => Object(document.querySelector('goal-model')).model.title), 'Mål 🎯')
    await context.close()
  }
})

test('a text that looks like an escaped half is no half', async () => {
  const { page: tab, context } = await given({ ...TINY, title: 'C:\\ud83d' })
  assert.equal(await tab.evaluate(() => Object(document.querySelector('goal-model')).model.title), 'C:\\ud83d')
  await context.close()
})

test('an evil title inside the page’s own HTML', async () => {
  const body = `<goal-model id="plan"><script type="application/json">${json({ ...TINY, title: EVIL, goals: [goal({ title: EVIL })] })}</script></goal-model><goal-view></goal-view>`
  const { page: tab, context, log } = await open(browser, body)
  assert.match((await shown(tab.locator('goal-view'))).picture, /<img src=x onerror/)
  assert.equal(await tab.evaluate(() => 'executed' in window), false)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a plan of 3,000 goals is drawn', async () => {
  const goals = Array.from({ length: 1000 }, (_, at) => [
    goal({ id: `r${at}`, title: `Retning ${at}` }),
    { ...TINY.goals[1], id: `p${at}`, supports: [`r${at}`] },
    { ...TINY.goals[1], id: `s${at}`, kind: 'initiative', supports: [`p${at}`] },
  ]).flat()
  const { page: tab, context, log } = await given({ ...TINY, goals })
  assert.equal(await tab.locator('#matrix td[data-goal][data-unit]').count(), 2000)
  assert.deepEqual(trouble(log), [])
  await context.close()
})
