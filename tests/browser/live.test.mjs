// Editing in a page: whoever edits, by whatever way, the pictures follow, and people keep their place in them.

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

const PAGE = `<goal-model id="plan"><script type="application/json">${json(TINY)}</script></goal-model>
  <goal-view id="view"><p>Tabellen</p></goal-view><goal-findings id="findings"><p>Merknadene</p></goal-findings>`
const RETITLE = { retitle: { id: 'tillit', title: 'Alle stoler på hverandre' } }

/** @param {import('playwright-core').Page} tab */
const pictures = async tab => [(await shown(tab.locator('goal-view'))).picture, (await shown(tab.locator('goal-findings'))).picture]

test('an edit is in the pictures after it, undone and redone; events say what came and went', async () => {
  const { page: tab, context, log } = await open(browser, PAGE)
  await whole(tab)
  const before = await pictures(tab)
  const edit = (/** @type {'apply' | 'undo' | 'redo'} */ method, /** @type {unknown} */ given) =>
    tab.evaluate(([method, given]) => Object(document.querySelector('goal-model'))[String(method)](given), [method, given])
  await edit('apply', RETITLE)
  const after = await pictures(tab)
  for (const picture of after) assert.match(picture, /Alle stoler på hverandre/)
  await edit('undo', undefined)
  assert.deepEqual(await pictures(tab), before)
  await edit('redo', undefined)
  assert.deepEqual(await pictures(tab), after)
  await edit('apply', { setCell: { goal: 'tillit', unit: 'HM', state: 'not-relevant', reason: 'Ingen tjenester' } })
  const changes = (await seen(tab)).filter((/** @type {string} */ event) => event.startsWith('goal-change plan '))
  const deltas = changes.map((/** @type {string} */ event) => JSON.parse(event.replace('goal-change plan ', '')).delta)
  assert.deepEqual(deltas.map((/** @type {{ revision: number }} */ { revision }) => revision), [1, 2, 3, 4])
  assert.deepEqual(deltas[3].resolved.map((/** @type {{ id: string }} */ { id }) => id), ['coverage/shared-cell-open(tillit, HM)'])
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('many edits at once are drawn once, and focus stays', async () => {
  const { page: tab, context } = await open(browser, PAGE)
  await whole(tab)
  await tab.locator('goal-view td[tabindex]').first().focus()
  const [drawn, focused] = await tab.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector('goal-model'))
    const root = document.querySelector('goal-view')?.shadowRoot
    const before = root?.activeElement
    const view = element.model.view
    let drawn = 0
    element.model.view = (/** @type {unknown[]} */ ...args) => {
      drawn += 1
      return view.apply(element.model, args)
    }
    for (let time = 0; time < 20; time += 1) element.model.apply({ retitle: { id: 'tillit', title: `Alle har tillit ${time}` } })
    await new Promise(done => requestAnimationFrame(done))
    return [drawn, before !== null && before === root?.activeElement]
  })
  assert.deepEqual([drawn, focused], [2, true])
  assert.match((await pictures(tab))[0] ?? '', /Alle har tillit 19/)
  await context.close()
})

test('a view that is gone, or shows another plan, is not drawn for this one', async () => {
  const { page: tab, context } = await open(browser, PAGE)
  await whole(tab)
  const drawn = await tab.evaluate(async () => {
    const { open } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    const [view, findings] = [/** @type {any} */ (document.querySelector('goal-view')), document.querySelector('goal-findings')]
    const first = /** @type {any} */ (document.querySelector('goal-model')).model
    const other = await open(first.plan)
    findings?.remove()
    view.model = other
    const frame = () => new Promise(done => requestAnimationFrame(done))
    await frame()
    const drawn = /** @type {string[]} */ ([])
    for (const [name, model] of Object.entries({ first, other })) {
      const real = model.view
      model.view = (/** @type {unknown[]} */ ...args) => {
        drawn.push(name)
        return real.apply(model, args)
      }
      model.apply({ retitle: { id: 'tillit', title: name } })
      await frame()
    }
    return drawn
  })
  assert.deepEqual(drawn, ['other'])
  await context.close()
})

test('before the plan is read there is nothing to edit', async () => {
  const { page: tab, context } = await open(browser, '<goal-model id="plan"></goal-model>', { wait: false })
  await tab.waitForFunction(() => customElements.get('goal-model'))
  const codes = await tab.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('goal-model'))
    return ['apply', 'undo', 'redo'].map(method => {
      try {
        return element[method]({})
      } catch (error) {
        return Object(error).code
      }
    })
  })
  assert.deepEqual(codes, ['NOT_READY', 'NOT_READY', 'NOT_READY'])
  await context.close()
})

test('a trap in an edit: the page is told, the pictures stay, and the next edit is made', async () => {
  const { page: tab, context, log } = await open(browser, PAGE)
  await whole(tab)
  await tab.evaluate(edit => Object(document.querySelector('goal-model')).apply(edit), RETITLE)
  const before = await pictures(tab)
  const thrown = await tab.evaluate(async () => {
    const { Model } = await import(new URL('/goalgraph/glue/goalgraph.js', location.href).href)
    const apply = Model.prototype.apply
    Model.prototype.apply = () => {
      Model.prototype.apply = apply
      throw new WebAssembly.RuntimeError('unreachable')
    }
    try {
      Object(document.querySelector('goal-model')).apply({ remove: { id: 'tillit' } })
    } catch (error) {
      return [Object(error).code, Object(error).recovered]
    }
  })
  assert.deepEqual(thrown, ['TRAP', true])
  assert.match((await seen(tab)).at(-1), /^goal-error plan \{"code":"TRAP".*"recovered":true\}$/)
  assert.deepEqual(await pictures(tab), before)
  assert.equal((await shown(tab.locator('goal-view'))).state, 'ready')
  await tab.evaluate(() => Object(document.querySelector('goal-model')).undo())
  await settled(tab)
  assert.match((await pictures(tab))[0] ?? '', /Alle har tillit/)
  assert.deepEqual(log.console, [])
  await context.close()
})
