// The example intranet as its readers meet it: by eye, by keyboard, on a phone, in the dark, on paper.

import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { settled } from './fixtures/case.mjs'
import { launch, page, trouble } from './support.mjs'

const here = (/** @type {string} */ path) => new URL(path, import.meta.url)
const PAGES = { start: '/', oppvekst: '/oppvekst.html' }

/** @type {import('playwright-core').Browser} */
let browser
let axe = ''
before(async () => {
  browser = await launch()
  axe = await readFile(here('node_modules/axe-core/axe.min.js'), 'utf8')
  await mkdir(here('screenshots'), { recursive: true })
})
after(() => browser?.close())

/**
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} options
 */
async function visit(path, options) {
  const opened = await page(browser, options)
  await opened.page.goto(path)
  await settled(opened.page)
  return opened
}

for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [1280, 360]) {
      test(`${name}, ${colorScheme}, ${width} px: axe finds nothing, and a picture of it`, async () => {
        const { page: tab, context, log } = await visit(path, { colorScheme, viewport: { width, height: 900 } })
        assert.deepEqual(trouble(log), [])
        await tab.screenshot({ path: here(`screenshots/${name}-${colorScheme}-${width}.png`).pathname, fullPage: true })
        const scheme = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number)[0] ?? 255)
        assert.equal(scheme < 128, colorScheme === 'dark', 'the page is as dark as was asked for')
        await tab.evaluate(axe) // by the debugger, past the policy of the page
        const { violations, passes } = await tab.evaluate(() => Object(window).axe.run())
        assert.deepEqual(
          violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`)),
          [],
        )
        const inShadow = passes.flatMap((/** @type {any} */ { nodes }) => nodes).filter((/** @type {any} */ { target }) => Array.isArray(target[0]))
        assert.ok(inShadow.length > 50, 'axe looked into the shadow roots')
        await context.close()
      })
    }
  }

  test(`${name}: no sideways scroll at 320 px, nor with text of twice the size`, async () => {
    const { page: tab, context } = await visit(path, { viewport: { width: 320, height: 600 } })
    const wide = () =>
      tab.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth > clientWidth ? `${scrollWidth} > ${clientWidth}` : ''
      })
    assert.equal(await wide(), '')
    await tab.setViewportSize({ width: 640, height: 600 })
    await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    assert.equal(await wide(), '')
    await context.close()
  })

  test(`${name}: all that can be used can be reached by Tab, in order, and it shows`, async () => {
    const { page: tab, context } = await visit(path, { viewport: { width: 1280, height: 900 } })
    const all = await tab.evaluate(() => {
      /** @type {Element[]} */
      const found = []
      const walk = (/** @type {ParentNode} */ root) => {
        for (const node of root.querySelectorAll('*')) {
          const usable = node.matches('a[href], button, summary, input, select, textarea, [tabindex]') && !node.matches('[tabindex="-1"], :disabled')
          if (usable && node.checkVisibility({ contentVisibilityAuto: true }) && !node.closest('details:not([open]) > :not(summary)')) found.push(node)
          if (node.shadowRoot) walk(node.shadowRoot)
        }
      }
      walk(document)
      Object.assign(window, { usable: found })
      return found.length
    })
    assert.ok(all > 10)
    /** @type {string[]} */
    const dull = []
    /** @type {number[]} */
    const reached = []
    for (let tabs = 0; tabs < all; tabs += 1) {
      await tab.keyboard.press('Tab')
      const { at, visible, what } = await tab.evaluate(() => {
        let node = document.activeElement
        while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
        const style = node && getComputedStyle(node)
        const visible = style?.outlineStyle !== 'none' && parseFloat(style?.outlineWidth ?? '0') >= 1
        return { at: Object(window).usable.indexOf(node), visible: visible || style?.boxShadow !== 'none', what: node?.outerHTML.slice(0, 80) ?? '' }
      })
      reached.push(at)
      if (!visible) dull.push(what)
    }
    assert.deepEqual(reached, [...Array(all).keys()])
    assert.deepEqual(dull, [])
    await context.close()
  })
}

test('the fallback of every element says what its picture says, as far as a reader without script needs', async () => {
  const { page: tab, context } = await page(browser, { javaScriptEnabled: false })
  await tab.goto('/')
  const cells = await tab.locator('goal-view[view=matrix] tbody td').allInnerTexts()
  assert.equal(cells.filter(text => /[1-9]/.test(text)).length, 16) // covered: 9 of the shared goals', 7 of the others'
  assert.equal(cells.filter(text => text.trim() === 'K').length, 3)
  await context.close()
})

test('forced colours: the state of a cell is told by sign and word', async () => {
  const { page: tab, context } = await visit('/', { forcedColors: 'active' })
  const cells = await tab.locator('goal-view[view=matrix] td[data-state]').evaluateAll(cells =>
    cells.map(cell => [cell.getAttribute('data-state'), cell.querySelector('.gg-glyph')?.textContent?.trim(), cell.textContent?.replace(/\s+/g, ' ').trim()]),
  )
  /** @type {Map<unknown, unknown>} */
  const signs = new Map(cells.map(([state, sign]) => [state, sign]))
  assert.ok(signs.size >= 4)
  assert.equal(new Set(signs.values()).size, signs.size, 'no two states share a sign')
  for (const [, sign, text] of cells) assert.notEqual(text, sign, 'a sign has a word or a number beside it')
  await context.close()
})

test('on paper the findings are unfolded', async () => {
  const { page: tab, context } = await visit('/oppvekst.html', {})
  const heights = await tab.evaluate(() => {
    const height = () => document.querySelector('goal-findings')?.getBoundingClientRect().height ?? 0
    const before = height()
    dispatchEvent(new Event('beforeprint'))
    return [before, height()]
  })
  assert.ok((heights[1] ?? 0) > 1.5 * (heights[0] ?? 0), heights.join())
  await context.close()
})
