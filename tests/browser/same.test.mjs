// The same plan and the same edits give the same answers natively and in wasm.
//
// `cargo xtask test` writes the native ones, by tests/examples/native.rs, and names their folder in the environment.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { open } from '../../wasm/js/node.js'
import { needed } from './support.mjs'

const folder = needed('GOALGRAPH_NATIVE')
const plans = readdirSync(folder).filter(name => name.endsWith('.json'))
const languages = /** @type {const} */ (['nb', 'nn', 'en'])
const views = /** @type {const} */ (['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions', 'findings'])

test('there are plans by hand and generated ones, and steps of every kind', () => {
  assert.deepEqual(plans.sort(), ['generated-1000.json', 'generated-300.json', 'generated-60.json', 'kristiansand.json', 'sdg.json'])
  const { steps, answers } = told('kristiansand.json')
  assert.deepEqual([...new Set(steps.map((/** @type {[string]} */ [method]) => method))].sort(), ['apply', 'fix', 'redo', 'set', 'undo'])
  const codes = answers.flatMap((/** @type {{ code?: string } | null} */ answer) => answer?.code ?? [])
  assert.deepEqual([...new Set(codes)].sort(), ['edit/not-linked', 'edit/unknown-element', 'read/unknown-field', 'read/unknown-value'])
})

for (const name of plans) {
  test(`${name}: every step and what it leads to`, async () => {
    const { text, steps, answers, end } = told(name)
    const model = await open(text)
    for (const [at, [method, given]] of steps.entries()) {
      assert.deepEqual(answer(model, method, given), answers[at], `step ${at}, ${method} ${JSON.stringify(given)}`)
    }
    assert.equal(model.json(), end.json)
    for (const [at, language] of languages.entries()) {
      assert.deepEqual(model.findings({ language }), end.findings[at])
      assert.deepEqual(model.findings({ language, hidden: true }), end.hidden[at])
      for (const [which, view] of views.entries()) assert.equal(model.html(view, { language }), end.html[at][which], view)
    }
  })
}

/** @param {string} name */
function told(name) {
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
}

/**
 * What a step answers, or how it is refused.
 * @param {any} model
 * @param {string} method
 * @param {unknown} given
 */
function answer(model, method, given) {
  try {
    const delta = model[method](given)
    if (delta) delete delta.revision
    return delta
  } catch (error) {
    const { code, in: say } = Object(error)
    if (code === 'NO_FIX') return null
    return { code, says: languages.map(language => say.call(error, language).message) }
  }
}
