// The example intranet as its readers meet it: by eye, by keyboard, on a phone, in the dark, on paper.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { settled } from './fixtures/case.mjs'
import { examined, pictured, squeezed, tabbed } from './fixtures/looks.mjs'
import { launch, page, trouble } from './support.mjs'

const PAGES = { start: '/', oppvekst: '/oppvekst.html', map: '/malkart.html', editor: '/rediger.html', watch: '/rediger-tabell.html' }

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
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
        await pictured(tab, `${name}-${colorScheme}-${width}`)
        const scheme = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number)[0] ?? 255)
        assert.equal(scheme < 128, colorScheme === 'dark', 'the page is as dark as was asked for')
        const { faults, inShadow } = await examined(tab)
        assert.deepEqual(faults, [])
        assert.ok(inShadow > 50, 'axe looked into the shadow roots')
        await context.close()
      })
    }
  }

  test(`${name}: no sideways scroll at 320 px, nor with text of twice the size`, async () => {
    const { page: tab, context } = await visit(path, {})
    assert.deepEqual(await squeezed(tab), [])
    await context.close()
  })

  test(`${name}: all that can be used can be reached by Tab, in order, and it shows`, async () => {
    const { page: tab, context } = await visit(path, { viewport: { width: 1280, height: 900 } })
    const { count, order, expected, unseen } = await tabbed(tab)
    assert.ok(count > 10)
    assert.deepEqual([order, unseen], [expected, []])
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
