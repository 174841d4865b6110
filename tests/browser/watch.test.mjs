// A table that stands in the page: read along while somebody writes in it, marked, and never changed.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { json, open, seen, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const tables = new URL('../fixtures/tables/', import.meta.url)
const html = (/** @type {string} */ name) => readFile(new URL(`${name}.html`, tables), 'utf8')

const PLAN = '<goal-model id="plan" src="/plan.json"></goal-model>'

/** @param {string} rows @param {string} [more] attributes of the watch */
const small = (rows, more = '') => `
  <goal-model id="plan"><script type="application/json">${json(TINY)}</script></goal-model>
  <div id="place" contenteditable="true"><table><tr><th>Retningsmål</th><th>Periodemål</th></tr>${rows}</table></div>
  <goal-watch for="place" area="HM" ${more}></goal-watch>`

/** @param {import('playwright-core').Page} tab */
const notes = tab => tab.locator('goal-watch .note .says').allTextContents()

/** @param {import('playwright-core').Page} tab @param {(notes: string[]) => boolean} isSo */
async function until(tab, isSo) {
  for (let tries = 0; ; tries += 1) {
    const now = await notes(tab)
    if (isSo(now)) return now
    if (tries > 100) assert.fail(`still: ${now.join(' | ')}`)
    await tab.waitForTimeout(50)
  }
}

/** The words that are marked, by severity. @param {import('playwright-core').Page} tab */
const marked = tab =>
  tab.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(range => String(/** @type {Range} */ (range)))])))

test('the five tables of the deck, read as they stand in pages, give the plan made by hand', async () => {
  const names = ['oppvekst', 'helse-og-mestring', 'kultur-og-innbyggerdialog', 'by-og-stedsutvikling', 'stabsomradene']
  const markup = await Promise.all(names.map(html))
  const { page: tab, context, log } = await open(browser, `${PLAN}<main>${markup.join('')}</main>`)
  const [read, byHand] = await tab.evaluate(async () => {
    const { open } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    const { reading } = await import(new URL('/goalgraph/js/table.js', location.href).href)
    const plan = await (await fetch('/plan.json')).json()
    const bare = { ...plan, cells: [], goals: plan.goals.filter((/** @type {any} */ { kind }) => kind !== 'period') }
    const model = await open(bare)
    for (const table of document.querySelectorAll('main table')) model.apply(model.table(reading(table).grid).edit)
    const hand = await open(plan)
    return [model, hand].map(one => one.csv('matrix').split('\n').toSorted())
  })
  assert.deepEqual(read, byHand)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a table the plan has already says what is found of it, at its words, and its HTML stays as it is', async () => {
  const { page: tab, context, log } = await open(browser, `${PLAN}<main id="hm">${await html('helse-og-mestring')}</main><goal-watch for="hm" area="HM"></goal-watch>`)
  const before = await tab.locator('#hm').innerHTML()
  const found = await until(tab, all => all.length > 2)
  assert.ok(found.some(note => note.includes('helsefremmende')), found.join('\n'))
  const words = Object.values(await marked(tab)).flat()
  assert.ok(words.some(text => text.replace(/\s+/g, ' ').includes('Kristiansand er en helsefremmende by')), words.join('\n'))
  assert.equal(await tab.locator('#hm').innerHTML(), before)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('marks come and go while one types, and not a byte of the HTML is ours', async () => {
  const { page: tab, context, log } = await open(browser, small('<tr><td>Alle har tillit</td><td id="cell"></td></tr>', 'delay="50"'))
  const open_ = (await until(tab, all => all.length > 0)).length
  const empty = await tab.locator('#place').innerHTML()
  await tab.locator('#cell').click()
  await tab.keyboard.type('Flere er med')
  await until(tab, all => all.length < open_)
  const twin = await tab.evaluate(() => {
    const bare = /** @type {HTMLElement} */ (document.querySelector('#place')).cloneNode(true)
    return /** @type {HTMLElement} */ (bare).innerHTML
  })
  assert.equal(twin, empty.replace('<td id="cell"></td>', '<td id="cell">Flere er med</td>'))
  for (let letter = 0; letter < 'Flere er med'.length; letter += 1) await tab.keyboard.press('Backspace')
  await until(tab, all => all.length === open_)
  assert.ok(Object.values(await marked(tab)).flat().length > 0)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('new notes wait while one writes, those that are mended do not, and it is said politely', async () => {
  const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td id="cell">Flere er med</td></tr>', 'delay="60000"'))
  await tab.waitForFunction(() => document.querySelector('goal-watch')?.getAttribute('data-state') === 'ready')
  const at = await notes(tab)
  await tab.locator('#cell').click()
  await tab.keyboard.press('End')
  await tab.keyboard.type(' XYZ')
  await tab.waitForTimeout(300)
  assert.deepEqual((await notes(tab)).filter(note => !at.includes(note)), [], 'nothing new while one writes')
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur())
  await until(tab, all => all.some(note => !at.includes(note)))
  const status = tab.locator('goal-watch [role=status]')
  await tab.waitForFunction(() => /nye? merknad/.test(document.querySelector('goal-watch')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))
  assert.match((await status.textContent()) ?? '', /\d+ nye? merknad/)
  await context.close()
})

test('while a word is being composed nothing is read', async () => {
  const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td id="cell"></td></tr>', 'delay="0"'))
  await until(tab, all => all.length > 0)
  const read = await tab.evaluate(async () => {
    const cell = /** @type {HTMLElement} */ (document.querySelector('#cell'))
    let times = 0
    document.addEventListener('goal-parse', () => (times += 1))
    cell.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    cell.textContent = 'å'
    await new Promise(done => setTimeout(done, 100))
    const composing = times
    cell.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await new Promise(done => setTimeout(done, 100))
    return [composing, times > 0]
  })
  assert.deepEqual(read, [0, true])
  await context.close()
})

test('a button and Alt+F8 lead to the words; a page may take it over', async () => {
  const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td></td></tr>'))
  await until(tab, all => all.length > 0)
  await tab.locator('goal-watch button[data-act="show"]').first().click()
  assert.equal(await tab.evaluate(() => String(getSelection())), 'Alle har tillit')
  assert.ok((await seen(tab)).some((/** @type {string} */ event) => event.startsWith('goal-goto')))
  await tab.evaluate(() => {
    getSelection()?.removeAllRanges()
    addEventListener('goal-goto', event => event.preventDefault())
  })
  await tab.locator('#place').focus()
  await tab.keyboard.press('Alt+F8')
  assert.equal(await tab.evaluate(() => String(getSelection())), '')
  await context.close()
})

test('without highlights of the browser’s there are boxes over the words, which follow them', async () => {
  const { page: tab, context, log } = await open(browser, small('<tr><td id="goal">Alle har tillit</td><td></td></tr>', 'markers="overlay"'))
  await until(tab, all => all.length > 0)
  const beside = () =>
    tab.evaluate(() => {
      const box = document.querySelector('goal-watch')?.shadowRoot?.querySelector('.box')?.getBoundingClientRect()
      const goal = document.querySelector('#goal')?.getBoundingClientRect()
      return box && goal ? [box.width > 20, box.top >= goal.top - 1, box.bottom <= goal.bottom + 1] : []
    })
  assert.deepEqual(await beside(), [true, true, true])
  assert.deepEqual(await marked(tab), {})
  await tab.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'over' })))
  await tab.evaluate(() => dispatchEvent(new Event('resize')))
  await tab.waitForTimeout(100)
  assert.deepEqual(await beside(), [true, true, true])
  assert.deepEqual(trouble(log), [])
  await context.close()
})

/** The goal of the plan, with a full stop in the table. */
const VARIANT = small('<tr><td id="goal">Alle har tillit.</td><td id="cell">Flere er med</td></tr>')

/** @param {import('playwright-core').Page} tab */
const mend = tab => tab.locator('goal-watch button[data-act="mend"]')

test('a correction is typed in, and the browser’s own undo takes it back', async () => {
  const { page: tab, context, log } = await open(browser, VARIANT)
  const before = await tab.locator('#place').innerHTML()
  await until(tab, all => all.some(note => note.includes('Alle har tillit.')))
  assert.equal(await mend(tab).textContent(), 'Skriv «Alle har tillit»')
  const inputs = await tab.evaluateHandle(() => {
    const seen = /** @type {string[]} */ ([])
    document.addEventListener('input', event => seen.push(/** @type {InputEvent} */ (event).inputType))
    return seen
  })
  await mend(tab).click()
  assert.equal(await tab.locator('#goal').innerHTML(), 'Alle har tillit')
  assert.deepEqual(await inputs.jsonValue(), ['insertText'])
  await until(tab, all => !all.some(note => note.includes('Alle har tillit.')))
  await tab.locator('#goal').click()
  await tab.keyboard.press('Control+z')
  assert.equal(await tab.locator('#place').innerHTML(), before)
  await until(tab, all => all.some(note => note.includes('Alle har tillit.')))
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('where nobody writes the correction is copied, and the table stays as it is', async () => {
  const { page: tab, context, log } = await open(browser, VARIANT.replace('contenteditable="true"', ''))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const before = await tab.locator('#place').innerHTML()
  await mend(tab).waitFor()
  assert.equal(await mend(tab).textContent(), 'Kopier rettelsen «Alle har tillit»')
  await mend(tab).click()
  await tab.waitForFunction(() => /Rettelsen er kopiert/.test(document.querySelector('goal-watch')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))
  assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), 'Alle har tillit')
  assert.equal(await tab.locator('#place').innerHTML(), before)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a page that may not copy says what to write', async () => {
  const { page: tab, context } = await open(browser, VARIANT.replace('contenteditable="true"', ''), {
    before: () => void Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
  })
  await mend(tab).click()
  await tab.waitForFunction(() => /Skriv: Alle har tillit/.test(document.querySelector('goal-watch')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))
  await context.close()
})

test('a page may make the correction its own way', async () => {
  const { page: tab, context } = await open(browser, VARIANT)
  await mend(tab).waitFor()
  const given = await tab.evaluate(async () => {
    const asked = new Promise(resolve => addEventListener('goal-fix', event => (event.preventDefault(), resolve(/** @type {any} */ (event).detail.fix.title)), { once: true }));
    /** @type {HTMLElement} */ (document.querySelector('goal-watch')?.shadowRoot?.querySelector('[data-act="mend"]')).click()
    return asked
  })
  assert.match(given, /Alle har tillit/)
  assert.equal(await tab.locator('#goal').innerHTML(), 'Alle har tillit.')
  await context.close()
})

test('notes stand in the order of the table', async () => {
  const rows = ['Alle har tillit.', 'Barna lærer å lese bedre', 'Flere går mer'].map(text => `<tr><td>${text}</td><td></td></tr>`)
  const { page: tab, context } = await open(browser, small(rows.join('')))
  await until(tab, all => all.length > 2)
  const tops = await tab.evaluate(() => {
    const watch = /** @type {any} */ (document.querySelector('goal-watch'))
    const cells = [...document.querySelectorAll('#place td')].map(cell => cell.textContent?.trim() ?? '')
    const placed = watch.notes.map((/** @type {any} */ { message }) => cells.findIndex(text => text !== '' && message.includes(text.replace(/\.$/, ''))))
    return placed.filter((/** @type {number} */ at) => at >= 0)
  })
  assert.ok(tops.length > 2, String(tops))
  assert.deepEqual(tops, tops.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b))
  await context.close()
})

test('the table is judged as the plan is: by the host’s settings, also when they change', async () => {
  const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td></td></tr>'))
  await until(tab, all => all.length > 0)
  const set = (/** @type {object} */ settings) => tab.evaluate(settings => void (/** @type {any} */ (document.querySelector('goal-model')).model.set(settings)), settings)
  await set({ severity: { '*': 'off' } })
  await until(tab, all => all.length === 0)
  await tab.waitForFunction(() => CSS.highlights.size === 0)
  await set({})
  await until(tab, all => all.length > 0)
  await context.close()
})

test('where the plan is lost, or the table, no mark stays', async () => {
  for (const lose of [() => document.querySelector('goal-model')?.remove(), () => document.querySelector('#place table')?.remove()]) {
    const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td></td></tr>'))
    await until(tab, all => all.length > 0)
    await tab.waitForFunction(() => CSS.highlights.size > 0)
    await tab.evaluate(lose)
    await tab.waitForFunction(() => CSS.highlights.size === 0)
    await context.close()
  }
})

test('a watch that goes takes its marks with it; one of a table that is not there says so', async () => {
  const { page: tab, context } = await open(browser, small('<tr><td>Alle har tillit</td><td></td></tr>'))
  await until(tab, all => all.length > 0)
  await tab.evaluate(() => document.querySelector('goal-watch')?.remove())
  await tab.waitForFunction(() => CSS.highlights.size === 0)
  await tab.evaluate(() => document.body.append(Object.assign(document.createElement('goal-watch'), { htmlFor: 'borte' })))
  await tab.waitForFunction(() => document.querySelector('goal-watch')?.shadowRoot?.textContent?.includes('Fant ingen tabell eller liste med id «borte».'))
  await context.close()
})
