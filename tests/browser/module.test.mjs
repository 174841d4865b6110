// The optimised module loads where it is used: in Node, and in a page under the strict policy.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { launch, page, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

test('the module loads in Node, and its rest beside it', async () => {
  const part = (/** @type {string} */ name) => readFile(new URL(`../../wasm/glue/${name}.wasm`, import.meta.url))
  const glue = await import('../../wasm/glue/goalgraph.js')
  const first = await glue.default({ module_or_path: await part('goalgraph_bg') })
  assert.match(glue.version(), /^\d+\.\d+\.\d+/)
  assert.throws(() => glue.grid('a\tb'), WebAssembly.RuntimeError)
  new WebAssembly.Instance(await WebAssembly.compile(await part('goalgraph_rest')), { first })
  glue.__wbg_reset_state()
  const again = await glue.default({ module_or_path: new Uint8Array() }) // it is started: this only asks for it
  new WebAssembly.Instance(await WebAssembly.compile(await part('goalgraph_rest')), { first: again })
  assert.equal(glue.grid('a\tb').rows.length, 1)
})

test('the module loads in Chromium under the strict policy, in silence', async () => {
  const { page: tab, context, log } = await page(browser)
  await tab.goto('/fixtures/blank/')
  const version = await tab.evaluate(async () => {
    const glue = await import(new URL('/goalgraph/glue/goalgraph.js', location.href).href)
    await glue.default({ module_or_path: new URL('/goalgraph/glue/goalgraph_bg.wasm', location.href) })
    return glue.version()
  })
  assert.match(version, /^\d+\.\d+\.\d+/)
  assert.deepEqual(trouble(log), [])
  assert.deepEqual(log.console, [])
  await context.close()
})

test('the policy bites: an inline script does not run and is noticed', async () => {
  const { page: tab, context, log } = await page(browser)
  await tab.goto('/fixtures/blank/')
  await tab.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "broken"'
    document.body.append(script)
  })
  assert.equal(await tab.title(), 'Blank')
  await tab.waitForTimeout(50)
  assert.deepEqual(log.violations, ['script-src-elem: inline'])
  await context.close()
})
