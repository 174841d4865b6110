// The server of `cargo xtask demo`: what strict browsers and strict municipalities ask of it.

import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'

import { server } from './support.mjs'

/**
 * By node:http, which sends the path as it is written: `fetch` would tidy up `..` by itself.
 * @param {string} path
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
function get(path, method = 'GET') {
  const { hostname, port } = new URL(server)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, agent: false }, answer => {
      let text = ''
      answer.setEncoding('latin1')
      answer.on('data', part => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

for (const [path, type] of [
  ['/fixtures/blank/', 'text/html; charset=utf-8'],
  ['/goalgraph/glue/goalgraph.js', 'text/javascript; charset=utf-8'],
  ['/goalgraph/glue/goalgraph_bg.wasm', 'application/wasm'],
  ['/goalgraph/glue/goalgraph_rest.wasm', 'application/wasm'],
  ['/designsystemet/css/src/index.css', 'text/css; charset=utf-8'],
  ['/designsystemet/theme/designsystemet.css', 'text/css; charset=utf-8'],
]) {
  test(`${path} is ${type}`, async () => {
    const { status, headers, text } = await get(path)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], type)
    assert.equal(Number(headers['content-length']), text.length)
  })
}

test('every answer carries the strict headers', async () => {
  for (const path of ['/fixtures/blank/', '/fixtures/blank', '/no-such-page']) {
    const { headers } = await get(path)
    assert.equal(headers['content-security-policy'], "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-cache')
  }
})

test('what is not there is a plain 404', async () => {
  const { status, headers, text } = await get('/goalgraph/js/no-such-file.js')
  assert.equal(status, 404)
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(text, '404 not found\n')
})

test('no path leads out of its folder', async () => {
  for (const path of [
    '/../../Cargo.toml',
    '/goalgraph/js/../Cargo.toml',
    '/goalgraph/js/%2e%2e/Cargo.toml',
    '/goalgraph/js/..%2fCargo.toml',
    '/goalgraph/js/..%5cCargo.toml',
    '/goalgraph/Cargo.toml',
    '/goalgraph/src/lib.rs',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/.npmrc',
    '/node_modules/@digdir/designsystemet-css/package.json',
  ]) {
    assert.equal((await get(path)).status, 404, path)
  }
})

test('HEAD answers like GET, without the body', async () => {
  const [head, full] = await Promise.all(['HEAD', 'GET'].map(method => get('/goalgraph/glue/goalgraph_bg.wasm', method)))
  assert.equal(head.status, 200)
  assert.equal(head.headers['content-type'], 'application/wasm')
  assert.equal(head.headers['content-length'], full.headers['content-length'])
  assert.equal(head.text, '')
})

test('nothing can be sent to it', async () => {
  const { status, headers } = await get('/', 'POST')
  assert.equal(status, 405)
  assert.equal(headers.allow, 'GET, HEAD')
})

test('a folder without its slash leads to the one with it, and a query is no part of the path', async () => {
  const moved = await get('/fixtures/blank')
  assert.equal(moved.status, 308)
  assert.equal(moved.headers.location, '/fixtures/blank/')
  assert.equal((await get('/fixtures/blank/index.html?x=../..')).status, 200)
})
