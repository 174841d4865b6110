// Elements come and go, as in pages that are one long script: nothing of them stays.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, TINY } from './fixtures/case.mjs'
import { launch } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const TABLE = '<table id="table"><tr><th>Retningsmål</th><th>Periodemål</th></tr><tr><td>Alle har tillit</td><td></td></tr></table>'

for (const [name, element] of Object.entries({
  view: '<goal-view view="matrix"></goal-view>',
  map: '<goal-view view="map"></goal-view>',
  findings: '<goal-findings></goal-findings>',
  editor: '<goal-editor></goal-editor>',
  watch: '<goal-watch for="table"></goal-watch>',
  ref: '<goal-ref ref="tillit"></goal-ref>',
})) {
  test(`200 times ${name}, with its plan: no node stays, and the module takes no more memory`, async () => {
    const { page: tab, context } = await open(browser, `${TABLE}<div id="place"></div>`, { wait: false })
    const devtools = await context.newCDPSession(tab)
    const markup = `<goal-model><script type="application/json">${json(TINY)}</script></goal-model>${element}`
    const mount = (/** @type {number} */ times) =>
      tab.evaluate(
        async ({ markup, times }) => {
          const place = /** @type {HTMLElement} */ (document.querySelector('#place'))
          for (let time = 0; time < times; time += 1) {
            place.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
            const last = /** @type {HTMLElement} */ (place.lastElementChild)
            while (last.dataset['state'] !== 'ready') await new Promise(done => setTimeout(done))
            place.replaceChildren()
            await null
          }
        },
        { markup, times },
      )
    const used = async () => {
      for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage')
      const { nodes } = await devtools.send('Memory.getDOMCounters')
      const bytes = await tab.evaluate(async () => {
        const glue = await import(new URL('/goalgraph/glue/goalgraph.js', location.href).href)
        return (await glue.default({ module_or_path: new Uint8Array() })).memory.buffer.byteLength
      })
      return { nodes, bytes }
    }
    await mount(20)
    const before = await used()
    await mount(200)
    const after = await used()
    assert.equal(after.bytes, before.bytes)
    assert.ok(after.nodes <= before.nodes + 50, `${before.nodes} nodes, and then ${after.nodes}`)
    await context.close()
  })
}
