// Every view in an element: what axe sees, what axe cannot see, and a picture of each.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { open } from './fixtures/case.mjs'
import { examined, pictured, sideways, squeezed, tabbed } from './fixtures/looks.mjs'
import { launch, trouble } from './support.mjs'

const VIEWS = ['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions']
const LOOKS = /** @type {const} */ ({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
})

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
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
      await pictured(tab, `${view}-${look}-1280`)
      assert.deepEqual((await examined(tab)).faults, [])
      if (look !== 'forced') assert.deepEqual(await faint(tab), [])
      assert.deepEqual(trouble(log), [])
      await context.close()
    })
  }

  test(`${view}: on a phone and on paper nothing is cut off, and pictures of it`, async () => {
    const { page: tab, context } = await visit(view, { viewport: { width: 360, height: 740 } })
    assert.deepEqual(await squeezed(tab), [])
    await pictured(tab, `${view}-light-360`)
    await tab.emulateMedia({ media: 'print' })
    await tab.setViewportSize({ width: 1123, height: 794 })
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await pictured(tab, `${view}-print`)
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
    const { order, expected, unseen } = await tabbed(tab, 'goal-view')
    assert.deepEqual([order, unseen], [expected, []])
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
