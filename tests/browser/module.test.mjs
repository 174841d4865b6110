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

test('the module loads in Node', async () => {
  const glue = await import('../../wasm/glue/goalgraph.js')
  await glue.default({ module_or_path: await readFile(new URL('../../wasm/glue/goalgraph_bg.wasm', import.meta.url)) })
  assert.match(glue.version(), /^\d+\.\d+\.\d+/)
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
