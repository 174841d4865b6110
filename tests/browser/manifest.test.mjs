// The manifest of the elements says what the code does, and the page says what the manifest says.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

import { elements as documented, PAGE, page } from '../../wasm/elements-page.mjs'
import * as classes from '../../wasm/js/elements.js'
import { init, style } from '../../wasm/js/node.js'

/** The class of each tag. @type {Record<string, { observedAttributes: readonly string[], properties: readonly string[] }>} */
const CODE = {
  'goal-model': classes.GoalModel,
  'goal-view': classes.GoalView,
  'goal-findings': classes.GoalFindings,
  'goal-editor': classes.GoalEditor,
  'goal-watch': classes.GoalWatch,
  'goal-ref': classes.GoalRef,
}

/** Attributes of every element. */
const GLOBAL = new Set(['id', 'lang'])

test('every element is in the manifest, with the attributes and properties it has', async () => {
  const elements = await documented()
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), Object.keys(CODE).sort())
  for (const { tagName, attributes = [], members = [] } of elements) {
    const { observedAttributes = [], properties = [] } = CODE[tagName] ?? {}
    const names = attributes.map(({ name }) => name)
    for (const name of observedAttributes) assert.ok(names.includes(name), `<${tagName}> observes ${name}`)
    for (const { name, description } of attributes) assert.ok(description || GLOBAL.has(name), `${name} of <${tagName}> says what it is`)
    for (const name of properties) assert.ok(members.some(member => member.name === name), `<${tagName}> has a property ${name}`)
  }
})

test('every variable of the style sheets is in the manifest, and no other', async () => {
  await init()
  const used = new Set([...style().matchAll(/var\((--goal-[a-z-]+)/g)].map(([, name]) => name ?? ''))
  const said = (await documented()).find(({ tagName }) => tagName === 'goal-view')?.cssProperties?.map(({ name }) => name) ?? []
  assert.deepEqual(said.sort(), [...used].sort())
})

test('the page of the elements is the one made from the manifest', async () => {
  assert.equal(await readFile(PAGE, 'utf8'), await page(), 'run `node wasm/elements-page.mjs`')
})
