// The elements in a page, used as people use them: by mouse, by keyboard, by script.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { DEFINE, json, open, seen, settled, shown, TINY } from './fixtures/case.mjs'
import { launch, page, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const KRISTIANSAND = '<goal-model id="plan" src="/plan.json"></goal-model>'
const MATRIX = `${KRISTIANSAND}<goal-view id="view" model="plan"><p>Tabellen</p></goal-view>`
const child = (/** @type {object} */ plan) => `<goal-model id="plan"><script type="application/json">${json(plan)}</script></goal-model>`

test('the module in the page is the optimised file on the disk', async () => {
  const { page: tab, context, log } = await page(browser)
  const answer = tab.waitForResponse(response => response.url().endsWith('_bg.wasm'), { timeout: 120_000 })
  await tab.goto('/')
  const loaded = await (await answer).body()
  const built = await readFile(new URL('../../wasm/glue/goalgraph_bg.wasm', import.meta.url))
  const sum = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex')
  assert.equal(sum(loaded), sum(built))
  await settled(tab)
  assert.deepEqual(trouble(log), [])
  assert.deepEqual(log.console, [])
  await context.close()
})

test('however many elements there are, each part of the module is fetched once', async () => {
  const { page: tab, context } = await page(browser)
  /** @type {string[]} */
  const fetched = []
  tab.on('request', request => fetched.push(new URL(request.url()).pathname))
  await tab.goto('/')
  await settled(tab)
  const parts = fetched.filter(path => path.endsWith('.wasm'))
  assert.ok(parts.length > 0)
  assert.equal(parts.length, new Set(parts).size)
  assert.equal(fetched.filter(path => path === '/plan.json').length, 1)
  await context.close()
})

test('the matrix of Kristiansand: of the shared goals’ cells 9 are covered, 2 left to the common level, 9 open', async () => {
  const { page: tab, context, log } = await open(browser, MATRIX)
  const states = await tab.locator('goal-view tbody').first().locator('td[data-state]').evaluateAll(cells => cells.map(cell => cell.getAttribute('data-state')))
  const count = (/** @type {string[]} */ ...names) => states.filter(state => names.includes(state ?? '')).length
  assert.equal(states.length, 20)
  assert.equal(count('covered'), 9)
  assert.equal(count('delegated'), 2)
  assert.equal(count('blank', 'missing'), 9)
  assert.match(await tab.locator('goal-view tbody').first().locator('tr').first().innerText(), /^Felles/)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('the fallback gives way to the picture', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  const { fallback, state, alert } = await shown(tab.locator('goal-view'))
  assert.deepEqual({ fallback, state, alert }, { fallback: false, state: 'ready', alert: [] })
  assert.deepEqual(await seen(tab), ['goal-ready plan {}'])
  assert.equal(await tab.evaluate(() => document.querySelector('goal-view:state(ready)')?.id), 'view')
  await context.close()
})

test('the language is the page’s, also when that changes, and the element’s own goes first', async () => {
  const { page: tab, context } = await open(browser, MATRIX, { html: '<html lang="nn-NO">' })
  const view = tab.locator('goal-view')
  const language = (/** @type {string} */ is) =>
    tab.waitForFunction(is => document.querySelector('goal-view')?.shadowRoot?.querySelector('[data-view]')?.getAttribute('lang') === is, is)
  await language('nn')
  assert.match((await shown(view)).picture, /manglar/)
  await tab.evaluate(() => (document.documentElement.lang = 'en'))
  await language('en')
  assert.match((await shown(view)).picture, /missing/)
  await tab.evaluate(() => document.querySelector('goal-view')?.setAttribute('lang', 'no'))
  await language('nb')
  await tab.evaluate(() => (document.documentElement.lang = 'nn'))
  await tab.evaluate(() => document.querySelector('goal-view')?.removeAttribute('lang'))
  await language('nn')
  await tab.evaluate(() => (document.documentElement.lang = 'de')) // not ours: the plan's own
  await language('nb')
  await context.close()
})

test('the language is found through shadow roots', async () => {
  const { page: tab, context } = await open(browser, `${child(TINY)}<div id="host" lang="en"></div>`)
  await tab.evaluate(() => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    root?.append(document.createElement('goal-view'))
  })
  await tab.waitForFunction(() => {
    const view = document.querySelector('#host')?.shadowRoot?.querySelector('goal-view')
    return view?.shadowRoot?.querySelector('[data-view]')?.getAttribute('lang') === 'en'
  })
  await context.close()
})

test('a unit’s goals only: by attribute and by property, by id and by name', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  const columns = () => tab.locator('goal-view thead th[data-unit]').evaluateAll(cells => cells.map(cell => cell.getAttribute('data-unit')))
  assert.deepEqual(await columns(), ['OPPV', 'HM', 'KI', 'BYS', 'STAB'])
  await tab.evaluate(() => document.querySelector('goal-view')?.setAttribute('area', 'HM'))
  assert.deepEqual(await columns(), ['HM'])
  await tab.evaluate(() => Object.assign(document.querySelector('goal-view') ?? {}, { area: 'Oppvekst' }))
  assert.deepEqual(await columns(), ['OPPV'])
  assert.equal(await tab.locator('goal-view').getAttribute('area'), 'Oppvekst')
  await context.close()
})

test('view and heading level, by attribute and by property', async () => {
  const { page: tab, context } = await open(browser, `${child(TINY)}<goal-view view="overview" heading-level="3"></goal-view>`)
  const view = tab.locator('goal-view')
  assert.equal(await view.locator('[data-view=overview] > h3').count(), 1)
  await tab.evaluate(() => Object.assign(document.querySelector('goal-view') ?? {}, { view: 'outline', headingLevel: 4 }))
  assert.equal(await view.locator('[data-view=outline] > h4').count(), 1)
  assert.deepEqual(
    await view.evaluate(element => [element.getAttribute('view'), element.getAttribute('heading-level')]),
    ['outline', '4'],
  )
  await context.close()
})

test('changes made together are drawn once', async () => {
  const { page: tab, context } = await open(browser, `${child(TINY)}<goal-view></goal-view>`)
  const drawn = await tab.evaluate(async () => {
    const { GoalView } = await import(new URL('/goalgraph/js/elements.js', location.href).href)
    let drawn = 0
    const draw = GoalView.prototype.drawn
    GoalView.prototype.drawn = function (/** @type {unknown[]} */ ...all) {
      drawn += 1
      return draw.apply(this, all)
    }
    const view = document.querySelector('goal-view')
    for (const unit of ['KI', 'HM', 'KI']) view?.setAttribute('area', unit)
    view?.setAttribute('view', 'overview')
    await Promise.resolve()
    return drawn
  })
  assert.equal(drawn, 1)
  await context.close()
})

test('a click on a cell selects goal and unit', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  await tab.locator('goal-view td[data-goal=lavutslipp][data-unit=KI]').click()
  assert.deepEqual((await seen(tab)).slice(1), ['goal-select view {"id":"lavutslipp","unit":"KI"}'])
  await context.close()
})

test('by keyboard: one stop in the cells, arrows between them, Enter and Space select', async () => {
  const { page: tab, context } = await open(browser, `<a href="#x">Før</a>${MATRIX}<a href="#y">Etter</a>`)
  const at = () =>
    tab.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement
      return inside ? (inside.getAttribute('role') === 'region' ? 'region' : `${inside.getAttribute('data-goal')} ${inside.getAttribute('data-unit')}`) : document.activeElement?.textContent
    })
  /** @type {unknown[]} */
  const stops = []
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await tab.keyboard.press('Tab')
    stops.push(await at())
  }
  assert.deepEqual(stops, ['Før', 'region', 'lavutslipp OPPV', 'Etter'])
  await tab.keyboard.press('Shift+Tab')
  for (const [key, cell] of [
    ['ArrowRight', 'lavutslipp HM'],
    ['ArrowDown', 'utdanning-arbeid HM'],
    ['End', 'utdanning-arbeid STAB'],
    ['ArrowRight', 'utdanning-arbeid STAB'],
    ['Home', 'utdanning-arbeid OPPV'],
    ['ArrowUp', 'lavutslipp OPPV'],
    ['ArrowLeft', 'lavutslipp OPPV'],
    ['Control+End', 'aktive-tillit STAB'],
    ['Control+Home', 'lavutslipp OPPV'],
    ['ArrowDown', 'utdanning-arbeid OPPV'],
  ]) {
    await tab.keyboard.press(key ?? '')
    assert.equal(await at(), cell, key)
  }
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('ArrowRight')
  await tab.keyboard.press('Space')
  assert.deepEqual((await seen(tab)).slice(1), [
    'goal-select view {"id":"utdanning-arbeid","unit":"OPPV"}',
    'goal-select view {"id":"utdanning-arbeid","unit":"HM"}',
  ])
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Shift+Tab')
  assert.equal(await at(), 'utdanning-arbeid HM', 'Tab comes back to the cell it left')
  await context.close()
})

test('how to use the cells by keyboard is said to those who cannot see it, in the language of the page', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  const said = () => tab.locator('goal-view table').getAttribute('aria-description')
  assert.equal(await said(), 'Piltastene går fra rute til rute. Enter velger.')
  await tab.evaluate(() => document.querySelector('goal-view')?.setAttribute('lang', 'en'))
  assert.equal(await said(), 'Arrow keys go from cell to cell. Enter selects.')
  await context.close()
})

test('on a narrow screen, where some cells are not shown, the keyboard passes them by', async () => {
  const { page: tab, context } = await open(browser, MATRIX, { options: { viewport: { width: 360, height: 800 } } })
  const hidden = await tab.locator('goal-view td[data-goal=barn-unge]').evaluateAll(cells => cells.filter(cell => cell.getBoundingClientRect().width <= 1).map(cell => cell.getAttribute('data-unit')))
  assert.deepEqual(hidden, ['BYS', 'STAB'])
  await tab.locator('goal-view td[data-goal=barn-unge][data-unit=KI]').focus()
  const at = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-unit'))
  for (const [key, unit] of [['ArrowRight', 'KI'], ['Home', 'OPPV'], ['End', 'KI']]) {
    await tab.keyboard.press(key ?? '')
    assert.equal(await at(), unit, key)
  }
  await context.close()
})

test('the cell Tab stops at is one that is shown, also when the width changes', async () => {
  const { page: tab, context } = await open(browser, `${KRISTIANSAND}<goal-view></goal-view>`, { options: { viewport: { width: 1280, height: 800 } } })
  await tab.locator('goal-view td[data-goal=barn-unge][data-unit=STAB]').focus()
  await tab.setViewportSize({ width: 360, height: 800 })
  await tab.waitForFunction(() => {
    const stops = [...(document.querySelector('goal-view')?.shadowRoot?.querySelectorAll('td[tabindex="0"]') ?? [])]
    return stops.length === 1 && (stops[0]?.getBoundingClientRect().width ?? 0) > 1
  })
  await context.close()
})

test('the focused cell is to be seen', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  const cell = tab.locator('goal-view td[tabindex="0"]')
  const before = await cell.screenshot()
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Tab')
  assert.equal(await cell.evaluate(element => element.matches(':focus-visible')), true)
  assert.notDeepEqual(await cell.screenshot(), before)
  await context.close()
})

test('drawing again keeps focus, and the cell’s place in the tab order', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  await tab.locator('goal-view td[data-goal=kompetanseby][data-unit=KI]').focus()
  await tab.evaluate(() => document.documentElement.setAttribute('lang', 'en'))
  await tab.waitForFunction(() => document.querySelector('goal-view')?.shadowRoot?.querySelector('[data-view]')?.getAttribute('lang') === 'en')
  assert.deepEqual(
    await tab.evaluate(() => {
      const cell = document.activeElement?.shadowRoot?.activeElement
      return [cell?.getAttribute('data-goal'), cell?.getAttribute('data-unit'), cell?.getAttribute('tabindex')]
    }),
    ['kompetanseby', 'KI', '0'],
  )
  await context.close()
})

test('a goal that belongs in two places stands in one, and a link in the other leads there', async () => {
  const second = { ...TINY.goals[0], id: 'annet', title: 'Et annet mål' }
  const plan = { ...TINY, goals: [TINY.goals[0], second, { ...TINY.goals[1], supports: ['tillit', 'annet'] }] }
  const { page: tab, context } = await open(browser, `${child(plan)}<goal-view id="view" view="outline"></goal-view>`)
  const link = tab.locator('goal-view a[href="#goal-møteplasser"]')
  await link.press('Enter')
  assert.equal(await tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), 'goal-møteplasser')
  assert.equal(new URL(tab.url()).hash, '')
  await context.close()
})

const FINDINGS = `${KRISTIANSAND}<goal-findings id="findings" model="plan"></goal-findings><goal-view id="view" model="plan"></goal-view>`
const FINDING = '[data-finding="coverage/shared-cell-open(kompetanseby, STAB)"]'

const DETAIL = '{"id":"coverage/shared-cell-open(kompetanseby, STAB)","goal":"kompetanseby","unit":"STAB"}'

/** Unfolds the finding and presses its button, by mouse or by keyboard. */
async function goTo(/** @type {import('playwright-core').Page} */ tab, way = 'mouse') {
  const finding = tab.locator(`goal-findings ${FINDING}`)
  if (way === 'mouse') {
    await finding.locator('summary').click()
    await finding.locator('button').click()
  } else {
    await finding.locator('summary').press('Enter')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
  }
}

for (const way of ['mouse', 'keyboard']) {
  test(`a finding leads to its cell, by ${way}`, async () => {
    const { page: tab, context } = await open(browser, FINDINGS)
    await goTo(tab, way)
    assert.deepEqual((await seen(tab)).slice(1), [`goal-goto findings ${DETAIL}`])
    assert.deepEqual(
      await tab.evaluate(() => {
        const cell = document.activeElement?.shadowRoot?.activeElement
        return [cell?.localName, cell?.getAttribute('data-goal'), cell?.getAttribute('data-unit')]
      }),
      ['td', 'kompetanseby', 'STAB'],
    )
    await context.close()
  })
}

test('a page that takes over goal-goto is left to it', async () => {
  const { page: tab, context } = await open(browser, FINDINGS)
  await tab.evaluate(() => document.addEventListener('goal-goto', event => event.preventDefault()))
  await goTo(tab)
  assert.equal(await tab.evaluate(() => document.activeElement?.localName), 'goal-findings')
  await context.close()
})

test('a finding that no view of the page shows says so', async () => {
  const { page: tab, context } = await open(browser, `${KRISTIANSAND}<goal-findings></goal-findings>`)
  const button = tab.locator(`goal-findings ${FINDING} button`)
  await goTo(tab)
  await tab.waitForFunction(() => /Ingen visning/.test(document.querySelector('goal-findings')?.shadowRoot?.activeElement?.textContent ?? ''))
  assert.equal(await button.innerText(), 'Ingen visning på denne siden har dette med')
  await context.close()
})

test('only findings that name a goal or a unit lead anywhere', async () => {
  const { page: tab, context } = await open(browser, FINDINGS)
  const [with_, without] = await tab.locator('goal-findings [data-finding]').evaluateAll(findings => {
    const named = findings.filter(finding => finding.hasAttribute('data-goal') || finding.hasAttribute('data-unit'))
    const buttons = (/** @type {Element[]} */ some) => some.map(finding => finding.querySelectorAll('button').length)
    return [buttons(named), buttons(findings.filter(finding => !named.includes(finding)))]
  })
  assert.ok(with_.length > 20 && with_.every(buttons => buttons === 1))
  assert.ok(without.length > 0 && without.every(buttons => buttons === 0))
  await context.close()
})

test('printing opens what is folded, and folds it again', async () => {
  const { page: tab, context } = await open(browser, `${KRISTIANSAND}<goal-findings></goal-findings>`)
  const open_ = () => tab.locator('goal-findings details[open]').count()
  const all = await tab.locator('goal-findings details').count()
  assert.ok(all > 20)
  await tab.evaluate(() => {
    const details = document.querySelector('goal-findings')?.shadowRoot?.querySelector('details')
    if (details) details.open = true
  })
  await tab.evaluate(() => addEventListener('afterprint', () => Object.assign(window, { printed: true })))
  const paper = await tab.pdf()
  await tab.waitForFunction(() => 'printed' in window)
  assert.equal(await open_(), 1)
  await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
  assert.equal(await open_(), all)
  assert.ok(paper.length > 10_000)
  await context.close()
})

test('properties set before the upgrade are kept', async () => {
  const { page: tab, context } = await open(browser, '<goal-model id="plan"></goal-model><goal-view model="plan"></goal-view>', { head: '', wait: false })
  await tab.evaluate(plan => {
    Object.assign(document.querySelector('goal-model') ?? {}, { data: plan })
    Object.assign(document.querySelector('goal-view') ?? {}, { view: 'overview', area: 'KI', headingLevel: 5 })
    const script = document.createElement('script')
    script.type = 'module'
    script.src = '/goalgraph/js/define.js'
    document.head.append(script)
  }, TINY)
  await settled(tab)
  assert.equal(await tab.locator('goal-view [data-view=overview] > h5').count(), 1)
  assert.match((await shown(tab.locator('goal-view'))).picture, /Kultur.*Alle har tillit/s)
  await context.close()
})

test('data may be text, may change, and goes before src', async () => {
  const { page: tab, context } = await open(browser, MATRIX)
  const title = () => tab.evaluate(() => Object(document.querySelector('goal-model')).model?.title)
  const becomes = (/** @type {string} */ title) =>
    tab.waitForFunction(title => Object(document.querySelector('goal-model')).model?.title === title, title)
  assert.match(await title(), /^Sterkere sammen/)
  await tab.evaluate(plan => Object.assign(document.querySelector('goal-model') ?? {}, { data: JSON.stringify(plan) }), TINY)
  await becomes('Liten plan')
  assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
  await tab.evaluate(plan => Object.assign(document.querySelector('goal-model') ?? {}, { data: plan }), { ...TINY, title: 'En annen' })
  await becomes('En annen')
  await tab.evaluate(() => Object.assign(document.querySelector('goal-model') ?? {}, { data: null }))
  await tab.waitForFunction(() => /^Sterkere/.test(Object(document.querySelector('goal-model')).model?.title))
  await context.close()
})

test('a view takes a model of the script’s own', async () => {
  const { page: tab, context, log } = await open(browser, '<goal-view><p>Tabellen</p></goal-view>', { wait: false })
  const title = await tab.evaluate(async plan => {
    const { open } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    const model = await open(plan)
    Object.assign(document.querySelector('goal-view') ?? {}, { model })
    return model.title
  }, TINY)
  assert.equal(title, 'Liten plan')
  await settled(tab)
  const { picture, state, alert } = await shown(tab.locator('goal-view'))
  assert.deepEqual([state, alert], ['ready', []])
  assert.match(picture, /Alle har tillit/)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('two plans on one page: by id, and else the nearest', async () => {
  const other = { ...TINY, goals: [{ ...TINY.goals[0], title: 'Et annet mål' }] }
  const body = `
    <section>${child(TINY).replace('id="plan"', 'id="a"')}<div><goal-view id="near-a"></goal-view></div></section>
    <section>${child(other).replace('id="plan"', 'id="b"')}<goal-view id="near-b"></goal-view><goal-view id="by-id" model="a"></goal-view></section>
    <goal-view id="first"></goal-view>`
  const { page: tab, context } = await open(browser, body)
  const says = async (/** @type {string} */ id) => (await shown(tab.locator(`#${id}`))).picture.match(/Alle har tillit|Et annet mål/)?.[0]
  assert.equal(await says('near-a'), 'Alle har tillit')
  assert.equal(await says('near-b'), 'Et annet mål')
  assert.equal(await says('by-id'), 'Alle har tillit')
  assert.equal(await says('first'), 'Alle har tillit')
  await tab.evaluate(() => document.querySelector('#by-id')?.setAttribute('model', 'b'))
  await tab.waitForFunction(() => /Et annet mål/.test(document.querySelector('#by-id')?.shadowRoot?.textContent ?? ''))
  await context.close()
})

for (const [when, head, end] of [
  ['by a deferred module', DEFINE, ''],
  ['by a script after it', '', '<script type="module" src="/goalgraph/js/define.js"></script>'],
]) {
  test(`a plan inside the element, defined ${when}`, async () => {
    const { page: tab, context, log } = await open(browser, `<goal-view id="view"></goal-view>${child(TINY)}${end}`, { head })
    assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
    assert.deepEqual(await seen(tab), ['goal-ready plan {}'])
    assert.deepEqual(trouble(log), [])
    await context.close()
  })
}

test('a plan inside the element that comes in piece by piece', async () => {
  const { page: tab, context } = await open(browser, child(TINY)) // the module is there: whatever is read, is read at once
  // The parser's way, at our pace: the start tag, part of the text, the rest, and what follows.
  await tab.evaluate(async text => {
    const pause = () => new Promise(done => requestAnimationFrame(done))
    document.open() // forgets who listened
    const events = Object.assign(window, { seen: /** @type {string[]} */ ([]) }).seen
    for (const name of ['goal-ready', 'goal-error']) addEventListener(name, () => events.push(name))
    document.write('<!doctype html><html lang="nb"><body><goal-model id="plan"><script type="application/json">')
    await pause()
    document.write(text.slice(0, 100))
    await pause()
    document.write(text.slice(100))
    document.write('</scr' + 'ipt></goal-model><p>Videre</p>')
    document.close()
  }, json(TINY))
  await settled(tab)
  assert.deepEqual(await seen(tab), ['goal-ready'])
  await context.close()
})

test('the model may come after the view, go, and come again', async () => {
  const { page: tab, context } = await open(browser, '<goal-view id="view" model="plan"><p>Tabellen</p></goal-view>')
  const view = tab.locator('goal-view')
  assert.match((await shown(view)).alert[0] ?? '', /Fant ingen <goal-model id="plan">/)
  assert.equal((await shown(view)).fallback, true)
  const add = () =>
    tab.evaluate(() => {
      const model = document.createElement('goal-model')
      model.id = 'plan'
      model.setAttribute('src', '/plan.json')
      document.body.append(model)
    })
  const becomes = (/** @type {string} */ state) => tab.waitForFunction(state => document.querySelector('goal-view')?.getAttribute('data-state') === state, state)
  await add()
  await becomes('ready')
  assert.deepEqual((await shown(view)).alert, [])
  await tab.evaluate(() => document.querySelector('goal-model')?.remove())
  await becomes('error')
  await add()
  await becomes('ready')
  await context.close()
})

test('a model that moves keeps its plan; one that is taken away lets go of it', async () => {
  const { page: tab, context } = await open(browser, `${child(TINY)}<div></div>`)
  const result = await tab.evaluate(async () => {
    const element = Object(document.querySelector('goal-model'))
    const model = element.model
    document.querySelector('div')?.append(element)
    await new Promise(done => setTimeout(done))
    const kept = element.model === model && model.title
    element.remove()
    await new Promise(done => setTimeout(done))
    let code
    try {
      model.title
    } catch (error) {
      code = Object(error).code
    }
    return { kept, gone: element.model, code }
  })
  assert.deepEqual(result, { kept: 'Liten plan', gone: undefined, code: 'DISPOSED' })
  await context.close()
})

test('defining twice is harmless, and so is another copy that came first', async () => {
  const { page: tab, context, log } = await open(browser, `${child(TINY)}<goal-view></goal-view>`)
  await tab.evaluate(async () => {
    const { define } = await import(new URL('/goalgraph/js/elements.js', location.href).href)
    const other = await import(new URL('/goalgraph/js/elements.js?copy', location.href).href)
    define()
    other.define()
  })
  assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('with a prefix of one’s own, beside the ordinary one', async () => {
  const body = `${child(TINY)}<goal-view></goal-view>
    <oppv-goal-model src="/plan.json"></oppv-goal-model><oppv-goal-view view="overview"></oppv-goal-view>`
  const { page: tab, context, log } = await open(browser, body)
  await tab.evaluate(async () => {
    const { define } = await import(new URL('/goalgraph/js/elements.js', location.href).href)
    define({ prefix: 'oppv-goal' })
  })
  await tab.waitForFunction(() => document.querySelector('oppv-goal-view')?.getAttribute('data-state') === 'ready')
  assert.match((await shown(tab.locator('oppv-goal-view'))).picture, /lavutslippssamfunn/)
  assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('importing the classes registers nothing and fetches nothing', async () => {
  const { page: tab, context, log } = await open(browser, MATRIX, { head: '', wait: false })
  /** @type {string[]} */
  const fetched = []
  tab.on('request', request => fetched.push(request.url()))
  const defined = await tab.evaluate(async () => {
    await import(new URL('/goalgraph/js/elements.js', location.href).href)
    return ['goal-model', 'goal-view', 'goal-findings'].filter(tag => customElements.get(tag))
  })
  assert.deepEqual(defined, [])
  assert.deepEqual(fetched.filter(url => !url.endsWith('.js')), [])
  assert.deepEqual(trouble(log), [])
  await context.close()
})
