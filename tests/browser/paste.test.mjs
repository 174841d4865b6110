// A table pasted into the editor: what was understood is shown first, and goes into the plan as one step.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { json, open, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const EDITOR = `<goal-model id="plan"><script type="application/json">${json(TINY)}</script></goal-model><goal-editor area="HM"></goal-editor>`

/** @param {import('playwright-core').Page} tab @param {Record<string, string>} data by type, as a program puts it on the clipboard */
const paste = (tab, data) =>
  tab.locator('goal-editor textarea[data-paste]').evaluate((field, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }))
  }, data)

const TSV = 'Retningsmål\tPeriodemål\nAlle har tillit\t"Flere deltar\nFlere møter hverandre"\n'
const HTML = `<html><body><!--StartFragment--><table><tr><td><b>Retningsmål</b></td><td><b>Periodemål</b></td></tr>
  <tr><td><p class="MsoNormal">Alle har tillit</p></td><td><p>Flere deltar</p><p>Flere møter hverandre<img src="/no-such-picture.png"></p></td></tr></table></body></html>`

for (const [what, data] of /** @type {[string, Record<string, string>][]} */ ([
  ['text, as Excel gives it', { 'text/plain': TSV }],
  ['HTML, as Word and pages give it', { 'text/plain': 'Retningsmål Periodemål', 'text/html': HTML }],
])) {
  test(`${what}: it is shown what was understood, and nothing is done before one says so`, async () => {
    const { page: tab, context, log } = await open(browser, EDITOR)
    await tab.locator('goal-editor summary', { hasText: 'Lim inn en tabell' }).click()
    await paste(tab, data)
    const preview = tab.locator('goal-editor section[aria-labelledby="pasted"]')
    await preview.waitFor()
    assert.match((await preview.textContent()) ?? '', /2 nye mål, 1 som står i planen fra før/)
    assert.deepEqual(await preview.locator('tbody th').allTextContents(), ['Alle har tillit', 'Flere deltar', 'Flere møter hverandre'])
    assert.equal(await tab.evaluate(() => document.querySelector('goal-editor')?.shadowRoot?.activeElement?.id), 'pasted')
    const goals = () => tab.evaluate(() => /** @type {any} */ (document.querySelector('goal-model')).model.plan.goals.map((/** @type {any} */ { title }) => title))
    assert.equal((await goals()).length, 2)
    await preview.getByRole('button', { name: 'Legg inn i planen' }).click()
    assert.deepEqual((await goals()).filter((/** @type {string} */ title) => title.startsWith('Flere')).sort(), ['Flere deltar', 'Flere møteplasser', 'Flere møter hverandre'])
    await tab.getByRole('button', { name: 'Angre', exact: true }).click()
    assert.equal((await goals()).length, 2)
    assert.deepEqual(trouble(log), [], 'and nothing of the clipboard is loaded')
    await context.close()
  })
}

test('the deck’s own table is what the plan says already; what is thrown away leaves no trace', async () => {
  const html = await readFile(new URL('../fixtures/tables/helse-og-mestring.html', import.meta.url), 'utf8')
  const { page: tab, context } = await open(browser, '<goal-model src="/plan.json"></goal-model><goal-editor area="HM"></goal-editor>')
  const plan = () => tab.evaluate(() => /** @type {any} */ (document.querySelector('goal-model')).model.json())
  const before = await plan()
  await tab.locator('goal-editor summary', { hasText: 'Lim inn en tabell' }).click()
  await paste(tab, { 'text/html': html })
  assert.match((await tab.locator('goal-editor section[aria-labelledby="pasted"]').textContent()) ?? '', /^Slik er tabellen forstått0 nye mål/)
  await tab.locator('goal-editor section[aria-labelledby="pasted"]').getByRole('button', { name: 'Avbryt' }).click()
  assert.equal(await tab.locator('goal-editor section[aria-labelledby="pasted"]').count(), 0)
  assert.equal(await plan(), before)
  await context.close()
})
