// The map in an element: along its lines by keyboard, larger and smaller, one thread of it, and still while it is edited.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, seen } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

/** Two parents, one child of both, and one more child. */
const PLAN = {
  goalgraph: 1,
  title: 'Liten plan',
  language: 'nb',
  units: [{ id: 'KI', name: 'Kultur', kind: 'directorate' }],
  goals: [
    { id: 'en', kind: 'direction', title: 'Alle har tillit', prioritised: true, shared: true },
    { id: 'to', kind: 'direction', title: 'Alle deltar', prioritised: true, shared: true },
    { id: 'begge', kind: 'period', title: 'Flere møteplasser', owners: ['KI'], supports: ['en', 'to'] },
    { id: 'bare', kind: 'period', title: 'Åpne biblioteker', owners: ['KI'], supports: ['en'] },
  ],
}

const MAP = `<goal-model id="plan"><script type="application/json">${json(PLAN)}</script></goal-model><goal-view id="map" view="map"></goal-view>`
const KRISTIANSAND = '<goal-model id="plan" src="/plan.json"></goal-model><goal-view id="map" view="map"></goal-view>'

/** The goal one stands on. @param {import('playwright-core').Page} tab */
const here = tab => tab.evaluate(() => document.querySelector('goal-view')?.shadowRoot?.activeElement?.getAttribute('data-goal') ?? '')

/** @param {import('playwright-core').Page} tab */
const boxes = tab => tab.locator('goal-view a[data-node]').evaluateAll(nodes => Object.fromEntries(nodes.map(node => [node.getAttribute('data-goal'), node.getAttribute('transform')])))

test('arrows follow the lines, and both parents are reached from a child', async () => {
  const { page: tab, context, log } = await open(browser, MAP)
  await tab.locator('goal-view a[data-goal="begge"]').focus()
  await tab.keyboard.press('ArrowLeft')
  const one = await here(tab)
  await tab.keyboard.press('ArrowDown')
  const other = await here(tab)
  assert.deepEqual([one, other].sort(), ['en', 'to'])
  await tab.keyboard.press('ArrowRight')
  assert.ok(['begge', 'bare'].includes(await here(tab)))
  await tab.keyboard.press('ArrowRight')
  assert.ok(['begge', 'bare'].includes(await here(tab)), 'where no line leads on, one stays')
  const lit = await tab.locator('goal-view .gg-link[data-lit]').count()
  assert.ok(lit > 0 && lit < 3, `${lit} lines are lit`)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('every box of the real map is reached by arrows from the one stop of Tab', async () => {
  const { page: tab, context } = await open(browser, KRISTIANSAND)
  const { all, reached, stops } = await tab.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('goal-view')?.shadowRoot)
    const nodes = /** @type {SVGAElement[]} */ ([...root.querySelectorAll('a[data-node]')])
    const stops = nodes.filter(node => node.tabIndex === 0)
    const reached = new Set(stops)
    for (const node of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        node.focus()
        node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
        const at = root.activeElement
        if (at) reached.add(/** @type {SVGAElement} */ (at))
      }
    }
    return { all: nodes.length, reached: reached.size, stops: stops.length }
  })
  assert.equal(stops, 1)
  assert.ok(all > 30)
  assert.equal(reached, all)
  await context.close()
})

test('a box says its kind, its place and what it is tied to', async () => {
  const { page: tab, context } = await open(browser, KRISTIANSAND)
  const name = await tab.locator('goal-view a[data-goal="lavutslipp"] title').textContent()
  assert.match(name ?? '', /Retningsmål \d+ av \d+/)
  assert.match(name ?? '', /periodemål/)
  await context.close()
})

test('the map is made larger by button and key, scrolls in its frame, and fits again', async () => {
  const { page: tab, context } = await open(browser, KRISTIANSAND)
  const width = () => tab.locator('goal-view .gg-picture').evaluate(picture => picture.getBoundingClientRect().width)
  const before = await width()
  await tab.getByRole('button', { name: 'Større' }).click()
  assert.ok(Math.abs((await width()) / before - 1.25) < 0.01)
  await tab.locator('goal-view a[data-node]').first().focus()
  await tab.keyboard.press('+')
  assert.ok((await width()) > 1.5 * before)
  const isInside = await tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
  assert.ok(isInside, 'the page does not scroll sideways')
  const sheet = tab.locator('goal-view .gg-sheet')
  await sheet.evaluate(sheet => sheet.scrollIntoView({ block: 'start' }))
  const box = await sheet.boundingBox()
  const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 8 }
  const left = await sheet.evaluate(sheet => sheet.scrollLeft)
  await tab.mouse.move(at.x, at.y)
  await tab.mouse.down()
  await tab.mouse.move(at.x + 60, at.y)
  await tab.mouse.up()
  assert.ok(left >= 60, `scrolled ${left}`)
  assert.equal(await sheet.evaluate(sheet => sheet.scrollLeft), left - 60)
  await tab.getByRole('button', { name: 'Tilpass' }).click()
  assert.equal(await width(), before)
  await context.close()
})

test('one thread alone, and the whole map again', async () => {
  const { page: tab, context } = await open(browser, MAP)
  await tab.locator('goal-view a[data-goal="to"]').focus()
  await tab.getByRole('button', { name: 'Bare det valgte målet' }).click()
  await tab.waitForFunction(() => document.querySelector('goal-view')?.shadowRoot?.querySelectorAll('a[data-node]').length === 2)
  assert.equal(await tab.locator('goal-view').getAttribute('around'), 'to')
  await tab.getByRole('button', { name: 'Hele kartet' }).click()
  await tab.waitForFunction(() => document.querySelector('goal-view')?.shadowRoot?.querySelectorAll('a[data-node]').length === 4)
  await context.close()
})

test('an edit moves little, and whoever stands on a box stays there', async () => {
  const { page: tab, context } = await open(browser, KRISTIANSAND)
  const before = await boxes(tab)
  const [id = ''] = Object.keys(before)
  await tab.locator(`goal-view a[data-goal="${id}"]`).focus()
  await tab.evaluate(id => /** @type {any} */ (document.querySelector('goal-model')).apply({ prioritise: { id, prioritised: false } }), id)
  await tab.waitForFunction(id => !document.querySelector('goal-view')?.shadowRoot?.querySelector(`a[data-goal="${id}"]`)?.classList.contains('gg-prioritised'), id)
  assert.equal(await here(tab), id)
  const after = await boxes(tab)
  const place = (/** @type {string | null | undefined} */ transform) => transform?.match(/-?\d+/g)?.map(Number) ?? []
  const ways = Object.keys(before).map(id => {
    const [[x = 0, y = 0], [toX = 0, toY = 0]] = [place(before[id]), place(after[id])]
    return Math.hypot(toX - x, toY - y)
  })
  const mean = ways.reduce((sum, way) => sum + way, 0) / ways.length
  assert.ok(mean < 16, `boxes moved ${mean} px on average`) // the box that lost its tag is that much lower
  assert.deepEqual(Object.keys(after), Object.keys(before), 'in the same order')
  await context.close()
})

test('a box that is chosen tells the page', async () => {
  const { page: tab, context } = await open(browser, MAP)
  await tab.locator('goal-view a[data-goal="en"]').click()
  assert.ok((await seen(tab)).includes('goal-select map {"id":"en","unit":null}'))
  await context.close()
})

test('a hand that moves over a table draws nothing anew', async () => {
  const { page: tab, context, log } = await open(browser, KRISTIANSAND.replace('view="map"', 'view="matrix"'))
  const drawings = await tab.evaluate(async () => {
    const view = /** @type {any} */ (document.querySelector('goal-view'))
    const frames = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    let drawn = 0
    const update = view.update.bind(view)
    view.update = () => (drawn++, update())
    for (const name of ['pointermove', 'pointerover', 'wheel', 'keydown']) {
      view.shadowRoot.querySelector('table').dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    }
    await frames()
    view.schedule()
    await frames()
    return drawn
  })
  assert.equal(drawings, 1, 'only the one that was asked for')
  assert.deepEqual(trouble(log), [])
  await context.close()
})
