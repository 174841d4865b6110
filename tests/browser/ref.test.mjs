// One goal in running text.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, seen, shown, TINY, whole } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const MODEL = `<goal-model id="plan"><script type="application/json">${json(TINY)}</script></goal-model>`
const REF = '<p>Vi skal nå <goal-ref ref="tillit">målet om tillit</goal-ref> sammen.</p>'

test('a goal stands in a sentence by its title, with how much was found about it, and follows the plan', async () => {
  const { page: tab, context, log } = await open(browser, MODEL + REF)
  const ref = tab.locator('goal-ref')
  await tab.waitForFunction(() => document.querySelector('goal-ref[data-state="ready"]'))
  assert.deepEqual([(await shown(ref)).picture, (await shown(ref)).fallback], ['Alle har tillit2 merknader', false])
  assert.equal(await ref.evaluate(element => /** @type {any} */ (element).goal.kind), 'direction')
  const [top, bottom] = await tab.locator('p').evaluate(p => [p.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(p).lineHeight) || 30])
  assert.ok(Number(top) < 2 * Number(bottom), 'it stands in the line')
  await whole(tab)
  await tab.evaluate(() => /** @type {any} */ (document.querySelector('goal-model')).apply({ retitle: { id: 'tillit', title: 'Alle <b>stoler</b> på hverandre' } }))
  await tab.waitForFunction(() => document.querySelector('goal-ref')?.shadowRoot?.textContent?.includes('<b>stoler</b>'))
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('chosen by keyboard it leads to the goal in a view, and says so where there is none', async () => {
  const { page: tab, context } = await open(browser, `${MODEL}${REF}<goal-view view="outline"></goal-view>`)
  await tab.waitForFunction(() => document.querySelector('goal-ref[data-state="ready"]'))
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  const focused = await tab.evaluate(() => document.querySelector('goal-view')?.shadowRoot?.activeElement?.getAttribute('data-goal'))
  assert.equal(focused, 'tillit')
  assert.deepEqual((await seen(tab)).filter((/** @type {string} */ event) => event.startsWith('goal-select')), ['goal-select  {"id":"tillit","unit":null}'])
  await tab.evaluate(() => document.querySelector('goal-view')?.remove())
  await tab.locator('goal-ref').click()
  await tab.waitForFunction(() => document.querySelector('goal-ref')?.shadowRoot?.textContent?.includes('Ingen visning på denne siden'))
  await context.close()
})

test('a goal that is not in the plan says so; as a link there is its title and an address', async () => {
  const { page: tab, context } = await open(browser, `${MODEL}<goal-ref ref="borte">x</goal-ref><goal-ref ref="tillit" display="link" href="/plan/#goal-tillit">y</goal-ref>`)
  await tab.waitForFunction(() => document.querySelectorAll('goal-ref[data-state="ready"]').length === 2)
  assert.equal((await shown(tab.locator('goal-ref').first())).picture, 'Dette målet er ikke i planen: borte')
  assert.equal((await shown(tab.locator('goal-ref').last())).picture, 'Alle har tillit')
  assert.equal(await tab.locator('goal-ref a').getAttribute('href'), '/plan/#goal-tillit')
  await context.close()
})
