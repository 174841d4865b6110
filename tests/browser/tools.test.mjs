// What a person does with a list in an element: search it, and take it home as a spreadsheet.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { open } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const OUTLINE = '<goal-model src="/plan.json"></goal-model><goal-view view="outline" searchable downloadable></goal-view>'

test('what is searched for is shown while one writes, the field keeps the focus, and an empty field shows all', async () => {
  const { page: tab, context, log } = await open(browser, OUTLINE)
  const goals = tab.locator('goal-view [data-goal]')
  const all = await goals.count()
  await tab.getByRole('searchbox', { name: 'Søk i målene' }).focus()
  await tab.keyboard.type('kompetanse')
  await tab.waitForFunction(all => (document.querySelector('goal-view')?.shadowRoot?.querySelectorAll('[data-goal]').length ?? all) < all, all)
  assert.equal(await tab.evaluate(() => document.querySelector('goal-view')?.shadowRoot?.activeElement?.localName), 'input')
  assert.ok((await goals.count()) > 0)
  await tab.keyboard.press('ControlOrMeta+a')
  await tab.keyboard.press('Delete')
  await tab.waitForFunction(all => document.querySelector('goal-view')?.shadowRoot?.querySelectorAll('[data-goal]').length === all, all)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('the spreadsheet is the file the model writes, with what was searched for', async () => {
  const { page: tab, context, log } = await open(browser, OUTLINE.replace('searchable', 'searchable search="kompetanse"'))
  const coming = tab.waitForEvent('download')
  await tab.getByRole('button', { name: 'Last ned regneark (CSV)' }).click()
  const file = await coming
  assert.equal(file.suggestedFilename(), 'outline.csv')
  const [written, expected] = await Promise.all([
    file.path().then(path => readFile(path, 'utf8')),
    tab.evaluate(() => /** @type {any} */ (document.querySelector('goal-model')).model.csv('outline', { search: 'kompetanse' })),
  ])
  assert.equal(written.replace(/^\uFEFF/, ''), expected.replace(/^\uFEFF/, ''))
  assert.match(written, /kompetanse/i)
  assert.deepEqual(trouble(log), [])
  await context.close()
})
