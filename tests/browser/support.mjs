// What the browser tests share: one Chromium for a test file, pages that remember everything that went wrong.
//
// `cargo xtask test` starts the server and names it and the browser in the environment. By hand:
//   cargo xtask demo
//   cargo run --package goalgraph-tests --example native -- target/native
//   GOALGRAPH_URL=http://127.0.0.1:4173/ GOALGRAPH_CHROMIUM=/usr/bin/chromium GOALGRAPH_FIREFOX=/usr/bin/firefox-esr \
//     GOALGRAPH_NATIVE=target/native node --test tests/browser/*.test.mjs

import { chromium } from 'playwright-core'

export const server = needed('GOALGRAPH_URL')

/** For every Chromium that is started. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/**
 * A headless Chromium with a fresh profile folder (Playwright makes and removes it). Close it in `after`.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export function launch(options = {}) {
  return chromium.launch({
    executablePath: needed('GOALGRAPH_CHROMIUM'),
    headless: true,
    ...options,
    args: [...FLAGS, ...(options.args ?? [])],
  })
}

/**
 * A page in a context of its own, with the server as its base address, and what was said in it.
 * Its console messages, uncaught errors, breaches of the content security policy and requests that failed are in `log`,
 * while it lives.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function page(browser, options = {}) {
  const context = await browser.newContext({ baseURL: server, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(90_000) // CI has two cores, and builds may share them
  /** @type {{ console: string[], errors: string[], violations: string[], failed: string[] }} */
  const log = { console: [], errors: [], violations: [], failed: [] }
  page.on('console', message => {
    if (!isIcon(message.location().url)) log.console.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => log.errors.push(String(error)))
  page.on('requestfailed', request => log.failed.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', response => {
    if (response.status() >= 400 && !isIcon(response.url())) log.failed.push(`${response.url()}: ${response.status()}`)
  })
  await context.exposeFunction('reportViolation', (/** @type {string} */ text) => log.violations.push(text))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event =>
      // @ts-expect-error: exposed above
      reportViolation(`${event.violatedDirective}: ${event.blockedURI || 'inline'} ${event.sample}`.trim()),
    )
  })
  return { page, context, log }
}

/** Chromium asks for it unasked. */
const isIcon = (/** @type {string} */ url) => new URL(url || 'about:blank').pathname === '/favicon.ico'

/** All that went wrong on a page, for `assert.deepEqual(trouble(log), [])`. Ordinary console messages are no trouble. */
export function trouble(/** @type {Awaited<ReturnType<typeof page>>['log']} */ log) {
  const console = log.console.filter(line => /^(error|warning|assert):/.test(line))
  return [...console, ...log.errors, ...log.violations, ...log.failed]
}

/** @param {string} name */
export function needed(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask test\`, or see the top of support.mjs`)
  return value
}
