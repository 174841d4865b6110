// How long a letter takes, from the key to what was found of it laid out, in Chromium: in the editor, and in a table that
// is watched. Lines of JSON, as `cargo xtask bench` reads them.
//
// Arguments: the folder with `plan-SIZE.json`, and the sizes. The environment is that of the browser tests, see
// `tests/browser/support.mjs`.

import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'

import { open } from '../browser/fixtures/case.mjs'
import { launch } from '../browser/support.mjs'

const LETTERS = 60
const WARMING = 20

const [folder = '', ...sizes] = argv.slice(2)
const DEFINE = '<script type="module" src="/goalgraph/dist/define.js"></script>'

const browser = await launch()
for (const size of sizes) {
  const plan = await readFile(`${folder}/plan-${size}.json`, 'utf8')
  for (const [name, type] of /** @type {const} */ ([['editor', inEditor], ['watch', inTable]])) {
    const body = `<goal-model src="/big.json"></goal-model><div id="table" contenteditable="true"></div>${name === 'editor' ? '<goal-editor></goal-editor>' : ''}`
    const { page: tab, context } = await open(browser, body, { head: DEFINE, routes: { '**/big.json': { contentType: 'application/json', body: plan } } })
    const times = await tab.evaluate(type, LETTERS + WARMING)
    const taken = times.slice(WARMING).sort((one, other) => one - other)
    console.log(JSON.stringify({ topic: 'keys', name, size: Number(size), value: (taken[LETTERS >> 1] ?? NaN) * 1e6 }))
    await context.close()
  }
}
await browser.close()

/** In the page: letters in the first period goal's text. @param {number} letters */
async function inEditor(letters) {
  const root = document.querySelector('goal-editor')?.shadowRoot
  const section = /** @type {HTMLDetailsElement} */ (root?.querySelector('[data-section=period]'))
  section.open = true
  const field = await new Promise(resolve => {
    const look = () => {
      const found = section.querySelector('[data-field=title]')
      if (found) resolve(found)
      else setTimeout(look, 20)
    }
    look()
  })
  field.focus()
  const times = []
  for (let letter = 0; letter < letters; letter += 1) {
    const start = performance.now()
    field.value = letter % 5 ? `${field.value}a` : ''
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await new Promise(done => queueMicrotask(() => done(0)))
    field.getBoundingClientRect() // laid out, as it would be shown
    times.push(performance.now() - start)
    await new Promise(done => setTimeout(done, 5))
  }
  return times
}

/** In the page: letters in a table of one directorate's period goals, forty rows at most. @param {number} letters */
async function inTable(letters) {
  await (await import(new URL('/goalgraph/dist/index.js', location.href).href)).init() // the plan as data
  const { plan } = /** @type {any} */ (document.querySelector('goal-model')).model
  const unit = plan.units.find((/** @type {any} */ { kind }) => kind === 'directorate').id
  const title = new Map(plan.goals.map((/** @type {any} */ goal) => [goal.id, goal.title]))
  const place = /** @type {HTMLElement} */ (document.querySelector('#table'))
  const table = document.createElement('table')
  const row = (/** @type {string} */ tag, /** @type {string[]} */ ...texts) => {
    const cells = texts.map(text => Object.assign(document.createElement(tag), { textContent: text }))
    table.insertRow().append(...cells)
  }
  row('th', 'Retningsmål', 'Periodemål')
  for (const { kind, owners = [], supports = [], title: text } of plan.goals) {
    if (kind === 'period' && owners.includes(unit) && table.rows.length <= 40) row('td', title.get(supports[0]) ?? '', text)
  }
  place.append(table)
  const watch = document.createElement('goal-watch')
  watch.setAttribute('for', 'table')
  watch.setAttribute('area', unit)
  document.body.append(watch)
  const read = () => new Promise(resolve => watch.addEventListener('goal-parse', resolve, { once: true }))
  await read()
  const cell = /** @type {HTMLTableCellElement} */ (table.rows[1]?.cells[1])
  const own = cell.textContent
  const times = []
  for (let letter = 0; letter < letters; letter += 1) {
    const start = performance.now()
    const isRead = read()
    cell.textContent = letter % 5 ? `${cell.textContent}a` : own
    await isRead
    await new Promise(done => queueMicrotask(() => done(0)))
    cell.getBoundingClientRect()
    times.push(performance.now() - start)
    await new Promise(done => setTimeout(done, 5))
  }
  return times
}
