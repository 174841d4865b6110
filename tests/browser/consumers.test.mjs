// Projects built by other tools, from the package as it is published, show the matrix. `tests/consumers/build.mjs` built them.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { settled, shown } from './fixtures/case.mjs'
import { launch, page, trouble } from './support.mjs'

const consumers = new URL('../consumers/', import.meta.url)
const PLAN = fileURLToPath(new URL('../../examples/kristiansand/plan.json', import.meta.url))

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

/** Nine goals by five directorates, and what there is of period goals. @param {string} picture */
function isMatrix(picture) {
  assert.match(picture, /9 av 20 ruter har periodemål, 2 ligger på felles nivå og 9 står uten/)
}

for (const [name, policy] of [['importmap', '?policy=importmap'], ['vite', ''], ['webpack', ''], ['esbuild', ''], ['rollup', '']]) {
  test(`${name}: the matrix stands, under the strict policy, in silence`, async () => {
    const { page: tab, context, log } = await page(browser)
    await tab.goto(`/consumers/${name}/index.html${policy}`)
    await settled(tab)
    isMatrix((await shown(tab.locator('goal-view'))).picture)
    assert.deepEqual([trouble(log), log.console], [[], []])
    await context.close()
  })
}

test('the page of the README, copied and opened, has a matrix', async () => {
  const readme = await readFile(new URL('../../wasm/README.md', import.meta.url), 'utf8')
  const [, body = ''] = /```html\n(<!doctype html>.*?)```/s.exec(readme) ?? []
  const { page: tab, context, log } = await page(browser)
  const headers = { 'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" }
  await context.route('**/copied/', route => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }))
  await tab.goto('/copied/')
  await settled(tab)
  assert.match((await shown(tab.locator('goal-view'))).picture, /1 av 2 ruter har/)
  assert.deepEqual([trouble(log), log.console], [[], []])
  await context.close()
})

test('one classic script is enough, wherever it stands', async () => {
  const { page: tab, context, log } = await page(browser)
  await context.route('**/classic/', route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" },
      body: '<!doctype html><html lang="nb"><script src="/consumers/importmap/goalgraph/goalgraph.iife.js"></script><goal-model src="/plan.json"></goal-model><goal-view></goal-view><goal-editor></goal-editor>',
    }),
  )
  await tab.goto('/classic/')
  await settled(tab)
  isMatrix((await shown(tab.locator('goal-view'))).picture)
  assert.equal(await tab.evaluate(() => typeof (/** @type {any} */ (window).goalgraph.open)), 'function')
  assert.equal(await tab.getByRole('textbox').first().isVisible(), true) // the editor's own script came too
  assert.deepEqual([trouble(log), log.console], [[], []])
  await context.close()
})

test('Node: a script writes what the native library writes', async () => {
  const written = await readFile(new URL('out/node.html', consumers), 'utf8')
  isMatrix(text(written))
})

test('Next: the server sends the matrix, and the element takes over', async () => {
  const port = await freePort()
  const next = spawn('node', [fileURLToPath(new URL('node_modules/next/dist/bin/next', consumers)), 'start', '--port', String(port)], {
    cwd: new URL('next/', consumers),
    env: { ...process.env, GOALGRAPH_PLAN: PLAN, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  })
  try {
    const address = `http://127.0.0.1:${port}/next`
    const sent = await answered(address)
    isMatrix(text(sent))
    const { page: tab, context, log } = await page(browser)
    await tab.goto(address)
    await tab.locator('goal-view[data-state="ready"]').waitFor()
    isMatrix((await shown(tab.locator('goal-view'))).picture)
    assert.deepEqual(trouble(log), [])
    await context.close()
  } finally {
    next.kill()
  }
})

/** What a reader of the page sees without scripts. @param {string} html */
const text = html => html.replace(/<script\b.*?<\/script>/gs, '').replace(/<[^>]*>/g, '')

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** What a server answers once it is up. @param {string} address */
async function answered(address) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await (await fetch(address)).text()
    } catch (error) {
      if (tries > 300) throw error
      await new Promise(done => setTimeout(done, 200))
    }
  }
}
