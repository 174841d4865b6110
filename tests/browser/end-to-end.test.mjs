// What an editor does in an afternoon, in Chromium and in Firefox alike.

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'

import { BROWSERS, launchBy, until, visit } from './fixtures/browsers.mjs'

/** @import { ElementHandle, Page } from 'puppeteer-core' */

const CELL = 'coverage/shared-cell-open(helsefremmende, HM)'

/** Something of an element's own tree. @param {Page} tab @param {string} host @param {string} selector @param {string} [text] it begins with */
async function inside(tab, host, selector, text = '') {
  const find = (/** @type {string} */ host, /** @type {string} */ selector, /** @type {string} */ text) => {
    const all = [...(document.querySelector(host)?.shadowRoot?.querySelectorAll(selector) ?? [])]
    return all.find(one => (one.textContent ?? '').trim().startsWith(text))
  }
  await until(tab, (host, selector, text) => [...(document.querySelector(host)?.shadowRoot?.querySelectorAll(selector) ?? [])].some(one => (one.textContent ?? '').trim().startsWith(text)), host, selector, text)
  return /** @type {ElementHandle<HTMLElement>} */ ((await tab.evaluateHandle(find, host, selector, text)).asElement())
}

const plan = (/** @type {Page} */ tab) => tab.evaluate(() => Object(document.querySelector('goal-model')).model.plan)
const warnings = (/** @type {Page} */ tab) => tab.evaluate(() => Object(document.querySelector('goal-model')).model.counts().warnings)
const marked = (/** @type {Page} */ tab) => tab.evaluate(() => [...(document.querySelector('goal-watch')?.shadowRoot?.querySelectorAll('.note') ?? [])].map(note => note.getAttribute('data-note')))

for (const name of BROWSERS) {
  describe(name, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser
    /** @type {string} */
    let folder
    before(async () => {
      browser = await launchBy(name)
      folder = await mkdtemp(join(tmpdir(), 'goalgraph-'))
    })
    after(async () => {
      await browser?.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('a directorate’s page: an open cell is filled, undone, accepted with a reason, exported, and imported again', async () => {
      const { tab, log, violations, close } = await visit(browser, '/rediger.html')
      const [before, open] = [await plan(tab), await warnings(tab)]
      const section = '[data-section="under helsefremmende"]'
      const isFound = (/** @type {boolean} */ wanted) =>
        until(tab, (cell, wanted) => Boolean(document.querySelector('goal-editor')?.shadowRoot?.querySelector(`[data-finding="${cell}"][data-severity="warning"]`)) === wanted, CELL, wanted)
      await isFound(true)

      await (await inside(tab, 'goal-editor', `${section} button`, 'Legg til periodemål her')).click()
      await tab.keyboard.type('Flere deltar der de bor')
      await isFound(false)
      assert.ok((await warnings(tab)) < open, 'the count falls')
      assert.ok((await plan(tab)).goals.some((/** @type {any} */ { title, supports }) => title === 'Flere deltar der de bor' && supports[0] === 'helsefremmende'))

      const undo = await inside(tab, 'goal-editor', 'button[data-do="undo"]')
      await undo.click()
      await undo.click()
      await isFound(true)
      assert.deepEqual(await plan(tab), before)

      await (await inside(tab, 'goal-editor', `button[data-do="waive"][data-finding="${CELL}"]`)).click()
      await (await inside(tab, 'goal-editor', `[data-waiving] input[data-waive="reason"]`)).type('Vedtas i neste rullering')
      await (await inside(tab, 'goal-editor', '[data-waiving] button[data-do="accept"]')).click()
      await isFound(false)
      assert.equal(await warnings(tab), open - 1)
      const after = await plan(tab)
      assert.equal(after.waivers[0].reason, 'Vedtas i neste rullering')

      await tab.evaluate(() => {
        const make = URL.createObjectURL
        URL.createObjectURL = blob => (Object.assign(window, { saved: /** @type {Blob} */ (blob).text() }), make.call(URL, blob))
      })
      await (await inside(tab, 'goal-editor', 'button[data-do="export"]')).click()
      const file = join(folder, 'plan.json')
      await writeFile(file, await tab.evaluate(() => /** @type {any} */ (window).saved))

      await tab.reload()
      await isFound(true)
      assert.deepEqual(await plan(tab), before)
      await /** @type {ElementHandle<HTMLInputElement>} */ (await inside(tab, 'goal-editor', 'input[type="file"]')).uploadFile(file)
      await isFound(false)
      assert.deepEqual(await plan(tab), after)
      assert.deepEqual([log, await violations()], [[], []])
      await close()
    })

    test('a table: marks come and go as one types, and its HTML holds nothing of ours', async () => {
      const { tab, log, violations, close } = await visit(browser, '/rediger-tabell.html')
      await until(tab, cell => [...(document.querySelector('goal-watch')?.shadowRoot?.querySelectorAll('.note') ?? [])].some(note => note.getAttribute('data-note') === cell), CELL)
      const place = () => tab.evaluate(() => document.querySelector('#tabell')?.innerHTML ?? '')
      const [before, notes] = [await place(), await marked(tab)]

      const cell = await tab.evaluateHandle(() => [...document.querySelectorAll('#tabell tr')].find(row => row.textContent?.includes('helsefremmende'))?.querySelector('td'))
      await /** @type {ElementHandle<Element>} */ (cell.asElement()).click()
      await tab.keyboard.type('Flere deltar')
      await until(tab, cell => ![...(document.querySelector('goal-watch')?.shadowRoot?.querySelectorAll('.note') ?? [])].some(note => note.getAttribute('data-note') === cell), CELL)
      const typed = await tab.evaluate(() => [...document.querySelectorAll('#tabell *')].flatMap(({ attributes }) => [...attributes].map(({ name }) => name)))
      assert.deepEqual([...new Set(typed)].sort(), ['class', 'data-border', 'data-color', 'data-size', 'rowspan', 'scope'], 'no attribute of ours')

      for (let letter = 0; letter < 'Flere deltar'.length; letter += 1) await tab.keyboard.press('Backspace')
      await until(tab, wanted => document.querySelector('goal-watch')?.shadowRoot?.querySelectorAll('.note').length === wanted, notes.length)
      assert.equal((await place()).replace(/<td><br><\/td>/g, '<td></td>'), before, 'but for the line break that browsers leave in an empty cell')
      assert.deepEqual([log, await violations()], [[], []])
      await close()
    })
  })
}
