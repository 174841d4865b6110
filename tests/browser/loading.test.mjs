// A picture that waits until it is near: far down a page, in print, and when somebody asks for what is in it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { open, shown, TINY } from './fixtures/case.mjs'
import { launch } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const BODY = `
  <goal-model id="plan"><script type="application/json">${JSON.stringify(TINY)}</script></goal-model>
  <goal-findings model="plan"></goal-findings>
  ${'<p>Langt ned</p>'.repeat(200)}
  <goal-view model="plan" loading="lazy"><p>Kommer</p></goal-view>`

/** A page whose view is some windows down, and is not drawn yet. */
async function far() {
  const opened = await open(browser, BODY, { wait: false })
  const { page: tab } = opened
  await tab.waitForFunction(() => document.querySelector('goal-findings[data-state=ready]'))
  await tab.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
  const view = tab.locator('goal-view')
  return { ...opened, view, isDrawn: async () => (await shown(view)).picture !== '' }
}

for (const { name, ask } of [
  { name: 'it is drawn when it comes near', ask: (/** @type {import('playwright-core').Page} */ tab) => tab.locator('goal-view').scrollIntoViewIfNeeded() },
  { name: 'it is drawn for print', ask: (/** @type {import('playwright-core').Page} */ tab) => tab.evaluate(() => dispatchEvent(new Event('beforeprint'))) },
  { name: 'it is drawn when it is told not to wait', ask: (/** @type {import('playwright-core').Page} */ tab) => tab.evaluate(() => document.querySelector('goal-view')?.setAttribute('loading', 'eager')) },
  {
    name: 'it is drawn when a finding leads there',
    ask: async (/** @type {import('playwright-core').Page} */ tab) => {
      await tab.locator('goal-findings summary').first().click()
      await tab.locator('goal-findings .goto').first().click()
    },
  },
]) {
  test(name, async () => {
    const { page: tab, context, view, isDrawn } = await far()
    assert.equal(await isDrawn(), false)
    assert.equal((await shown(view)).fallback, true)
    await ask(tab)
    await tab.waitForFunction(() => document.querySelector('goal-view[data-state=ready]'))
    assert.equal(await isDrawn(), true)
    await context.close()
  })
}
