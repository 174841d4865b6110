// Every view in an element: what axe sees, what axe cannot see, and a picture of each.

import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { open } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

const here = (/** @type {string} */ path) => new URL(path, import.meta.url)
const VIEWS = ['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions']
const LOOKS = /** @type {const} */ ({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
})

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
 * A page with one view of Kristiansand's plan, in the look of a page that has thought of it.
 * @param {string} view
 * @param {import('playwright-core').BrowserContextOptions} options
 */
function visit(view, options) {
  const body = `<main><h1>Planen</h1><goal-model src="/plan.json"></goal-model><goal-view view="${view}" searchable downloadable></goal-view></main>`
  return open(browser, body, { options, html: '<html lang="nb" style="color-scheme: light dark">', policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'" })
}

for (const view of VIEWS) {
  for (const [look, media] of Object.entries(LOOKS)) {
    test(`${view}, ${look}: axe finds nothing, every letter of a drawing stands out, and a picture of it`, async () => {
      const { page: tab, context, log } = await visit(view, { ...media, viewport: { width: 1280, height: 900 } })
      await tab.screenshot({ path: here(`screenshots/${view}-${look}-1280.png`).pathname, fullPage: true })
      await tab.evaluate(axe) // by the debugger, past the policy of the page
      const { violations } = await tab.evaluate(() => Object(window).axe.run())
      assert.deepEqual(
        violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`)),
        [],
      )
      if (look !== 'forced') assert.deepEqual(await faint(tab), [])
      assert.deepEqual(trouble(log), [])
      await context.close()
    })
  }

  test(`${view}: on a phone and on paper nothing is cut off, and pictures of it`, async () => {
    const { page: tab, context } = await visit(view, { viewport: { width: 320, height: 640 } })
    assert.equal(await sideways(tab), '')
    await tab.setViewportSize({ width: 360, height: 740 })
    await tab.screenshot({ path: here(`screenshots/${view}-light-360.png`).pathname, fullPage: true })
    await tab.setViewportSize({ width: 640, height: 640 })
    await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    assert.equal(await sideways(tab), '', 'with text of twice the size')
    await tab.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    await tab.emulateMedia({ media: 'print' })
    await tab.setViewportSize({ width: 1123, height: 794 })
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await tab.screenshot({ path: here(`screenshots/${view}-print.png`).pathname, fullPage: true })
    assert.equal(await sideways(tab), '', 'on paper')
    const folded = await tab.locator('goal-view details:not([open])').count()
    assert.equal(folded, 0)
    await context.close()
  })

  test(`${view}: every cell of a table has its headings, and no cell speaks by colour alone`, async () => {
    const { page: tab, context } = await visit(view, { viewport: { width: 1280, height: 900 } })
    const bare = await tab.locator('goal-view table').evaluateAll(tables =>
      tables.flatMap(table => {
        const { rows, tHead } = /** @type {HTMLTableElement} */ (table)
        const columns = [...(tHead?.querySelectorAll('th[scope=col], th[scope=colgroup]') ?? [])].length
        const lacking = [...rows].filter(row => row.closest('thead') === null && !row.querySelector('th[scope]'))
        const silent = [...table.querySelectorAll('td[data-state]')].filter(cell => !cell.textContent?.trim())
        return [...(columns ? [] : ['no headings']), ...lacking.map(row => `row: ${row.textContent}`), ...silent.map(cell => `cell: ${cell.outerHTML}`)]
      }),
    )
    assert.deepEqual(bare, [])
    await context.close()
  })

  test(`${view}: Tab reaches all that can be used, and it can be seen where one is`, async () => {
    const { page: tab, context } = await visit(view, { viewport: { width: 1280, height: 900 } })
    const all = await tab.evaluate(() => {
      const root = document.querySelector('goal-view')?.shadowRoot
      const usable = [...(root?.querySelectorAll('a[href], button, summary, input, [tabindex]') ?? [])].filter(
        node => !node.matches('[tabindex="-1"]') && node.checkVisibility() && !node.closest('details:not([open]) > :not(summary)'),
      )
      Object.assign(window, { usable })
      return usable.length
    })
    /** @type {number[]} */
    const reached = []
    /** @type {string[]} */
    const dull = []
    for (let tabs = 0; tabs < all; tabs += 1) {
      await tab.keyboard.press('Tab')
      const { at, isSeen, what } = await tab.evaluate(() => {
        const node = document.querySelector('goal-view')?.shadowRoot?.activeElement
        const style = node && getComputedStyle(node)
        const isSeen = style?.outlineStyle !== 'none' && parseFloat(style?.outlineWidth ?? '0') >= 2
        return { at: Object(window).usable.indexOf(node), isSeen, what: node?.outerHTML.slice(0, 80) ?? '' }
      })
      reached.push(at)
      if (!isSeen) dull.push(what)
    }
    assert.deepEqual(reached, [...Array(all).keys()])
    assert.deepEqual(dull, [])
    await context.close()
  })
}

/** Text in drawings with less contrast than 4.5:1, which axe leaves to others. @param {import('playwright-core').Page} tab */
function faint(tab) {
  return tab.evaluate(() => {
    const root = document.querySelector('goal-view')?.shadowRoot
    const canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d', { willReadFrequently: true }))
    const channels = (/** @type {string} */ colour) => {
      canvas.fillStyle = '#000'
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }
    const light = (/** @type {string} */ colour) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map(value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const paper = getComputedStyle(/** @type {Element} */ (root?.querySelector('.gg-view'))).backgroundColor
    return [...(root?.querySelectorAll('svg text, svg tspan') ?? [])].flatMap(text => {
      const own = text.closest('g')?.querySelector('rect')
      const around = own ?? text.closest('.gg-node')?.querySelector('.gg-shape')
      const fill = around ? getComputedStyle(around).fill : paper
      const ground = fill === 'none' || fill === 'rgba(0, 0, 0, 0)' ? paper : fill
      const [one, other] = [light(getComputedStyle(text).fill), light(ground)]
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      return ratio < 4.5 ? [`${text.textContent}: ${getComputedStyle(text).fill} on ${ground}, ${ratio.toFixed(2)}:1`] : []
    })
  })
}

/** Whether the page is wider than its window, and by what. @param {import('playwright-core').Page} tab */
function sideways(tab) {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? `${scrollWidth} > ${clientWidth}` : ''
  })
}
