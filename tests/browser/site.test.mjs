// The sites that `goalgraph render --site` writes: valid, linked, readable without JavaScript, under the strictest
// policy, in a sandbox, from a disk, on a phone, on paper. And what `goalgraph export --to dot` writes, for Graphviz.
//
// `cargo xtask test` writes them into a folder and names it in the environment; a folder and a `.dot` for each plan.

import { instance } from '@viz-js/viz'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { examined, pictured, sideways } from './fixtures/looks.mjs'
import { launch, needed, page, trouble } from './support.mjs'

const folder = needed('GOALGRAPH_SITES')
const here = (/** @type {string} */ path) => new URL(path, import.meta.url)
const sites = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name)
const pages = sites.flatMap(site => readdirSync(`${folder}/${site}`).filter(name => name.endsWith('.html')).map(name => `${site}/${name}`))
const read = (/** @type {string} */ path) => readFileSync(`${folder}/${path}`, 'utf8')

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', csv: 'text/csv; charset=utf-8' }

/** @type {import('playwright-core').Browser} */
let browser
let address = ''
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  const framed = path.startsWith('/framed/')
  if (framed) {
    response.setHeader('content-type', TYPES.html)
    response.end(`<!doctype html><html lang="nb"><title>x</title><iframe sandbox title="x" src="${path.slice('/framed'.length)}" width="1000" height="800"></iframe>`)
    return
  }
  response.setHeader('content-security-policy', POLICY)
  const found = sites.some(site => path.startsWith(`/${site}/`)) && !path.includes('..')
  try {
    if (!found) throw new Error(path)
    response.setHeader('content-type', Object(TYPES)[path.split('.').at(-1) ?? ''] ?? 'text/plain')
    response.end(readFileSync(folder + path))
  } catch {
    response.statusCode = 404
    response.end()
  }
})

before(async () => {
  browser = await launch()
  mkdirSync(here('screenshots'), { recursive: true })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
})
after(async () => {
  server.close()
  await browser?.close()
})

/**
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function visit(path, options = {}) {
  const opened = await page(browser, { javaScriptEnabled: true, ...options })
  await opened.page.goto(`${address}/${path}`)
  return opened
}

test('there are sites of a municipality, of the UN, and of a plan that means harm', () => {
  assert.deepEqual(sites.sort(), ['hostile', 'kristiansand', 'sdg'])
  for (const site of sites) {
    const files = readdirSync(`${folder}/${site}`)
    for (const file of ['index.html', 'matrix.html', 'outline.html', 'findings.html', 'goalgraph.css', 'plan.json']) assert.ok(files.includes(file), `${site}/${file}`)
  }
  assert.equal(pages.filter(path => path.startsWith('kristiansand/unit-')).length, 5)
})

test('every page is valid', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        'doctype-style': ['error', { style: 'lowercase' }],
        // Titles are the plan's; ids too, and HTML allows all but white space in them.
        'long-title': 'off',
        'valid-id': ['error', { relaxed: true }],
        'attribute-empty-style': 'off',
        // On phones tables are laid out as cards; said outright, their roles survive that.
        'no-redundant-role': 'off',
        // A region that scrolls is named, and no part of the text.
        'prefer-native-element': ['error', { exclude: ['region'] }],
      },
    }),
  )
  /** @type {string[]} */
  const found = []
  for (const path of pages) {
    const html = read(path)
    const { results } = await validator.validateString(html)
    found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`)))
  }
  assert.deepEqual(found, [])
})

test('every link inside leads to a page there is, and to a place on it', async () => {
  const { page: tab, context } = await page(browser)
  /** @type {string[]} */
  const alive = []
  /** @type {Map<string, { ids: Set<string>, hrefs: string[] }>} */
  const known = new Map()
  for (const path of pages) {
    await tab.setContent(read(path))
    const { ids, hrefs, active } = await tab.evaluate(() => ({
      active: [...document.querySelectorAll('*')].filter(at => /^(script|style)$/i.test(at.localName) || at.getAttributeNames().some(name => /^(style|on.*)$/.test(name))).length,
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? 'none'),
    }))
    assert.equal(new Set(ids).size, ids.length, `${path}: an id twice`)
    if (active > 0) alive.push(path)
    known.set(path, { ids: new Set(ids), hrefs })
  }
  /** @type {string[]} */
  const astray = []
  let across = 0
  for (const [path, { hrefs }] of known) {
    for (const href of hrefs.filter(href => !/^https?:/.test(href))) {
      const at = href.indexOf('#')
      const file = at < 0 ? href : href.slice(0, at)
      const target = file ? path.replace(/[^/]*$/, file) : path
      const exists = known.has(target) || (/\.(csv|svg)$/.test(target) && readdirSync(`${folder}/${path.split('/')[0]}`).includes(file))
      if (!exists || (at >= 0 && !known.get(target)?.ids.has(decodeURIComponent(href.slice(at + 1))))) astray.push(`${path}: ${href}`)
      if (file && at >= 0) across += 1
    }
  }
  assert.deepEqual(astray, [])
  assert.deepEqual(alive, [], 'no script, no style of its own, no handler')
  assert.ok(across > 300, `${across} links lead to a goal on another page`)
  await context.close()
})

for (const path of pages.filter(path => !path.startsWith('hostile/unit-') && path !== 'sdg/findings.html')) {
  test(`${path}: its policy holds, axe finds nothing, nothing is wider than a phone`, async () => {
    // Pages of one sort look alike: one of them is looked at from all sides.
    const looks = /** @type {const} */ ([['light', 1280], ['dark', 1280], ['light', 360]])
    const thorough = path.startsWith('kristiansand/') && (!path.includes('/unit-') || path.endsWith('/unit-oppv.html'))
    for (const [colorScheme, width] of thorough ? looks : looks.slice(0, 1)) {
      const { page: tab, context, log } = await visit(path, { colorScheme, viewport: { width, height: 900 } })
      assert.deepEqual(trouble(log), [])
      assert.equal(await tab.evaluate(() => document.scripts.length), 0)
      await pictured(tab, `site-${path.replace('/', '-').replace('.html', '')}-${colorScheme}-${width}`)
      if (width > 360 && (thorough || path.startsWith('sdg/'))) assert.deepEqual((await examined(tab)).faults, [])
      await tab.setViewportSize({ width: 320, height: 600 })
      assert.equal(await sideways(tab), '', 'no sideways scroll at 320 px')
      await context.close()
    }
  })
}

test('in a sandbox that allows nothing, and without JavaScript, a page says all it says', async () => {
  for (const path of ['kristiansand/index.html', 'kristiansand/unit-oppv.html', 'kristiansand/findings.html']) {
    const { page: tab, context, log } = await page(browser, { javaScriptEnabled: false })
    await tab.goto(`${address}/framed/${path}`)
    const frame = tab.frameLocator('iframe')
    assert.ok(await frame.locator('h1').isVisible(), path)
    assert.equal(await frame.locator('.gg-nav ul').first().evaluate(list => getComputedStyle(list).display), 'flex', 'the stylesheet counts')
    assert.deepEqual(trouble(log), [])
    const summary = frame.locator('summary').first()
    if (path.includes('findings')) {
      await summary.click()
      assert.ok(await frame.locator('dd').first().isVisible())
    }
    await frame.getByRole('link', { name: 'Hele planen' }).first().click()
    await frame.locator('.gg-outline').waitFor()
    await context.close()
  }
})

test('from a disk: the stylesheet is found, and a goal is found on the page where it is at home', async () => {
  const { page: tab, context, log } = await page(browser, { javaScriptEnabled: false })
  await tab.goto(pathToFileURL(`${folder}/kristiansand/matrix.html`).href)
  assert.equal(await tab.locator('.gg-nav ul').first().evaluate(list => getComputedStyle(list).display), 'flex')
  assert.equal(await tab.locator('[aria-current=page]').innerText(), await tab.locator('h1').innerText())
  await tab.locator('a.gg-title').first().click()
  await tab.waitForURL(/outline\.html#goal-/)
  assert.equal(await tab.locator(':target').count(), 1)
  assert.ok(await tab.locator(':target').isVisible())
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('the first Tab leads past the navigation', async () => {
  const { page: tab, context } = await visit('kristiansand/outline.html')
  await tab.keyboard.press('Tab')
  const skip = tab.locator('.gg-skip')
  assert.ok(await skip.evaluate(link => link === document.activeElement && link.getBoundingClientRect().top >= 0))
  await tab.keyboard.press('Enter')
  assert.equal(await tab.evaluate(() => document.querySelector(':target')?.localName), 'main')
  await context.close()
})

test('on paper every page has all its sections, unfolded, and no navigation', async () => {
  for (const path of pages.filter(path => path.startsWith('kristiansand/'))) {
    const { page: tab, context } = await visit(path, { javaScriptEnabled: true })
    await tab.emulateMedia({ media: 'print' })
    const { hidden, shown, navigation } = await tab.evaluate(() => {
      const seen = (/** @type {Element} */ at) => at.checkVisibility({ contentVisibilityAuto: true }) && at.getBoundingClientRect().height > 0
      const parts = [...document.querySelectorAll('main :is(h1, h2, h3, h4, dt, dd, th, li)')]
      return { shown: parts.filter(seen).length, hidden: parts.filter(at => !seen(at)).map(at => at.outerHTML.slice(0, 90)), navigation: [...document.querySelectorAll('nav, .gg-skip')].filter(seen).length }
    })
    assert.deepEqual(hidden, [], path)
    assert.ok(shown > 10, path)
    assert.equal(navigation, 0)
    const pdf = await tab.pdf({ preferCSSPageSize: true, path: here(`screenshots/site-${path.replace('/', '-').replace('.html', '')}.pdf`).pathname })
    assert.ok(pdf.length > 10_000)
    await context.close()
  }
})

test('Graphviz reads every graph, and its labels say what the plan says', async () => {
  const viz = await instance()
  for (const site of sites) {
    const plan = JSON.parse(readFileSync(`${folder}/${site}.json`, 'utf8'))
    const result = viz.render(read(`${site}.dot`), { format: 'dot_json' })
    assert.deepEqual([result.status, result.errors.filter(({ level }) => level === 'error')], ['success', []])
    const graph = JSON.parse(result.output ?? '')
    const nodes = graph.objects.filter((/** @type {any} */ at) => !('nodes' in at) && !('subgraphs' in at))
    const items = [...plan.goals, ...(plan.indicators ?? [])]
    assert.equal(nodes.length, items.length)
    assert.equal(graph.directed, true)
    const words = (/** @type {string} */ text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    const said = nodes.map((/** @type {any} */ { label }) => words(label.replaceAll('\\n', ' ').replaceAll('\\\\', '\\').replaceAll('&amp;', '&')))
    for (const { id, title } of items) {
      assert.ok(said.some((/** @type {string} */ label) => label.startsWith(words(title.trim() || id))), `${site}: ${title}`)
    }
  }
})
