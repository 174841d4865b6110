// What a screen reader gets of each view, in three languages: the accessibility tree, as a snapshot beside this file.
// GOALGRAPH_SNAPSHOTS=write node --test spoken.test.mjs writes them anew; read the diff.

import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { json, open } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const PLAN = JSON.parse(await readFile(new URL('../suite/everything.json', import.meta.url), 'utf8'))
const VIEWS = ['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions']

/** The elements, and how they stand in a page. */
const ELEMENTS = {
  ...Object.fromEntries(VIEWS.map(view => [view, `<goal-view view="${view}"></goal-view>`])),
  findings: '<goal-findings></goal-findings>',
  editor: '<goal-editor></goal-editor>',
}

const snapshots = new URL('snapshots/', import.meta.url)

for (const [name, element] of Object.entries(ELEMENTS)) {
  for (const language of ['nb', 'nn', 'en']) {
    test(`${name} in ${language}`, async () => {
      const body = `<goal-model today="2026-11-25"><script type="application/json">${json(PLAN)}</script></goal-model>${element}`
      const { page: tab, context, log } = await open(browser, body, { html: `<html lang="${language}">` })
      const heard = `${await tab.locator(element.slice(1, element.search(/[ >]/))).ariaSnapshot()}\n`
      const file = new URL(`${name}-${language}.yml`, snapshots)
      if (process.env['GOALGRAPH_SNAPSHOTS'] === 'write') {
        await mkdir(snapshots, { recursive: true })
        await writeFile(file, heard)
      }
      assert.equal(heard, await readFile(file, 'utf8'))
      assert.deepEqual(trouble(log), [])
      await context.close()
    })
  }
}
