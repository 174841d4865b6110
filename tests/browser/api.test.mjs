// The package in Node: what a script gets, and that the page gets the same.

import assert from 'node:assert/strict'
import { access, readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { GoalGraphError, init, Model, open, style, version } from '../../wasm/js/node.js'
import { open as openPage, TINY } from './fixtures/case.mjs'
import { launch } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const root = new URL('../../', import.meta.url)
const kristiansand = () => readFile(new URL('examples/kristiansand/plan.json', root))
const manifest = async () => JSON.parse(await readFile(new URL('wasm/package.json', root), 'utf8'))

test('before it has started it says so', () => {
  assert.throws(() => version(), { code: 'NOT_STARTED' })
})

test('the version is the package’s', async () => {
  await init()
  assert.equal(version(), (await manifest()).version)
})

test('every file the package exports is there, and the modules load in Node, where there is no page', async () => {
  const { exports, files } = await manifest()
  const paths = Object.values(exports).flatMap(entry => (typeof entry === 'string' ? entry : Object.values(entry)))
  assert.ok(paths.length >= 9)
  for (const path of paths) {
    await access(new URL(`wasm/${path}`, root))
    assert.ok(files.some((/** @type {string} */ file) => path.startsWith(`./${file.split('/')[0]}`)) || path === './package.json', path)
  }
  assert.equal('window' in globalThis || 'HTMLElement' in globalThis, false)
  const elements = await import('../../wasm/js/elements.js')
  assert.deepEqual(Object.keys(elements).sort(), ['GoalEditor', 'GoalFindings', 'GoalModel', 'GoalRef', 'GoalView', 'GoalWatch', 'define'])
  await import('../../wasm/js/define.js') // registers nothing, and does not complain
})

test('the package has no dependencies', async () => {
  const { dependencies, peerDependencies, optionalDependencies } = await manifest()
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined])
})

test('a plan from bytes, text and data is the same plan', async () => {
  const bytes = await kristiansand()
  const text = bytes.toString('utf8')
  const models = [await open(bytes), await open(text), await open(JSON.parse(text)), await open(new Uint8Array(bytes).buffer), await open(`\ufeff${text}`)]
  for (const model of models) {
    assert.ok(model instanceof Model)
    assert.equal(model.json(), text)
    assert.deepEqual(model.plan, JSON.parse(text))
    assert.equal(JSON.stringify(model), JSON.stringify(JSON.parse(text)))
  }
})

test('title, language, counts and findings', async () => {
  const model = await open(await kristiansand())
  assert.match(model.title, /^Sterkere sammen/)
  assert.equal(model.language, 'nb')
  const findings = model.findings()
  const of = (/** @type {string} */ severity) => findings.filter(finding => finding.severity === severity).length
  assert.deepEqual(model.counts(), { errors: of('error'), warnings: of('warning'), infos: of('info') })
  const open_ = findings.filter(finding => finding.rule === 'coverage/shared-cell-open')
  assert.equal(open_.length, 9)
  assert.deepEqual(
    findings.find(finding => finding.id === 'coverage/shared-cell-open(kompetanseby, STAB)'),
    {
      id: 'coverage/shared-cell-open(kompetanseby, STAB)',
      rule: 'coverage/shared-cell-open',
      severity: 'warning',
      status: 'new',
      subject: { kind: 'goal', id: 'kompetanseby' },
      counterpart: { kind: 'unit', id: 'STAB' },
      ...pick(findings.find(finding => finding.id.endsWith('(kompetanseby, STAB)')), 'pointer', 'message', 'why', 'remedy', 'fixes'),
    },
  )
  for (const { pointer, message, why, remedy } of findings) {
    assert.match(pointer, /^(\/|$)/)
    for (const text of [message, why, remedy]) assert.ok(text.length > 10, text)
  }
})

/**
 * @param {object | undefined} from
 * @param {string[]} names
 */
const pick = (from, ...names) => Object.fromEntries(names.map(name => [name, Object(from)[name]]))

test('languages, in every spelling pages use', async () => {
  const model = await open(await kristiansand())
  const says = (/** @type {string | undefined} */ language) => model.findings({ language })[0]?.why
  assert.equal(says('no'), says('nb'))
  assert.equal(says('nb-NO'), says(undefined))
  assert.equal(says('nn-NO'), says('nn'))
  assert.equal(new Set([says('nb'), says('nn'), says('en')]).size, 3)
})

test('a view as a tree and as HTML say the same', async () => {
  const model = await open(await kristiansand())
  for (const name of /** @type {const} */ (['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions', 'findings'])) {
    const html = model.html(name, { unit: 'OPPV', headingLevel: 3 })
    assert.equal(written(model.view(name, { unit: 'OPPV', headingLevel: 3 })), html)
    assert.match(html, /<h3 /)
  }
})

/** @param {import('../../wasm/types/index.js').Markup} markup */
function written(markup) {
  if (typeof markup === 'string') return markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const attributes = Object.entries(markup.attributes ?? {}).map(([name, value]) => ` ${name}="${written(value).replaceAll('"', '&quot;')}"`)
  /** @type {string} */
  const children = (markup.children ?? []).map(written).join('')
  return `<${markup.tag}${attributes.join('')}>${children}</${markup.tag}>`
}

test('the page writes the same bytes', async () => {
  const model = await open(await kristiansand())
  const { page: tab, context } = await openPage(browser, '', { head: '' })
  const inPage = await tab.evaluate(async () => {
    const { open } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    const model = await open(await (await fetch('/plan.json')).arrayBuffer())
    return [model.json(), ...['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions', 'findings'].map(name => model.html(name, { language: 'nn' }))]
  })
  const views = /** @type {const} */ (['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions', 'findings'])
  assert.deepEqual(inPage, [model.json(), ...views.map(name => model.html(name, { language: 'nn' }))])
  await context.close()
})

test('the picture in the page says what the tree says', async () => {
  const model = await open(TINY)
  const { page: tab, context } = await openPage(browser, `<goal-model><script type="application/json">${JSON.stringify(TINY)}</script></goal-model><goal-view view="outline"></goal-view>`)
  const text = await tab.evaluate(() => document.querySelector('goal-view')?.shadowRoot?.querySelector('[part=base]')?.textContent)
  assert.equal(text, model.html('outline').replace(/<[^>]*>/g, ''))
  await context.close()
})

test('the style sheet is not empty, and nothing in it is fetched', async () => {
  assert.match(style(), /\.gg-view/)
  assert.doesNotMatch(style(), /url\(|@import/)
})

for (const [what, ask, says] of /** @type {[string, (model: Model) => unknown, RegExp][]} */ ([
  ['an unknown view', model => model.view(/** @type {any} */ ('tree')), /unknown view `tree`, expected one of `matrix`/],
  ['an unknown option', model => model.view('matrix', /** @type {any} */ ({ headinglevel: 2 })), /unknown field `headinglevel`, expected one of `language`, `unit`, `headingLevel`/],
  ['an unknown option of findings', model => model.findings(/** @type {any} */ ({ unit: 'HM' })), /unknown field `unit`, expected `language` or `hidden`/],
  ['an unknown language', model => model.html('matrix', { language: 'de' }), /unknown language `de`, expected one of `nb`, `nn`, `en`/],
  ['an option of another type', model => model.view('matrix', /** @type {any} */ ({ unit: 3 })), /invalid type/],
  ['a heading level that is none', model => model.view('matrix', { headingLevel: Number.NaN }), /invalid/],
  ['options that are none', model => model.view('matrix', /** @type {any} */ ('nb')), /they are no object/],
])) {
  test(`${what} is refused, and named`, async () => {
    const model = await open(TINY)
    assert.throws(() => ask(model), error => error instanceof GoalGraphError && error.code === 'BAD_OPTIONS' && says.test(error.message))
    assert.doesNotMatch(String(describe(() => ask(model))), /Error: .*Error: /)
  })
}

/** @param {() => unknown} work */
function describe(work) {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('options that are undefined are as if not given', async () => {
  const model = await open(TINY)
  assert.equal(model.html('matrix', { unit: undefined, language: undefined, headingLevel: undefined }), model.html('matrix'))
})

test('an error says where, what and what to do, in three languages', async () => {
  const error = await open('{\n  "goalgraph": 1,\n  "titel": "Plan"\n}').then(() => undefined, (/** @type {GoalGraphError} */ error) => error)
  assert.ok(error instanceof GoalGraphError && error instanceof Error)
  assert.equal(error.name, 'GoalGraphError')
  assert.equal(error.code, 'read/unknown-field')
  assert.deepEqual(error.place, { line: 3, column: 3, pointer: '/titel' })
  assert.match(error.message, /^Line 3, column 3, \/titel: There is no field `titel`/)
  assert.match(error.in('nb').message, /^Linje 3, kolonne 3, \/titel: Feltet `titel` finnes ikke/)
  assert.match(error.in('nn').message, /finst ikkje/)
  assert.equal(new Set(['nb', 'nn', 'en'].map(language => error.in(/** @type {'nb'} */ (language)).hint)).size, 3)
})

test('every error has words in three languages, and nothing is left unfilled', async () => {
  const { MESSAGES, HINTS } = await import('../../wasm/js/messages.js')
  for (const table of [MESSAGES, HINTS]) {
    for (const [code, words] of Object.entries(table)) {
      assert.deepEqual(Object.keys(words), ['nb', 'nn', 'en'], code)
      const slots = Object.values(words).map(text => [...text.matchAll(/\{\w+\}/g)].join())
      assert.equal(new Set(slots).size, 1, `${code}: the same slots in every language`)
    }
  }
  for (const code of Object.keys(MESSAGES)) assert.ok(HINTS[code], `${code} says what to do`)
})

test('the README names every code, attribute, property and event there is', async () => {
  const readme = await readFile(new URL('wasm/README.md', root), 'utf8')
  const { MESSAGES } = await import('../../wasm/js/messages.js')
  const { GoalEditor, GoalFindings, GoalModel, GoalRef, GoalView, GoalWatch } = await import('../../wasm/js/elements.js')
  const classes = [GoalModel, GoalView, GoalFindings, GoalRef, GoalEditor, GoalWatch]
  const names = [
    ...Object.keys(MESSAGES),
    ...classes.flatMap(({ observedAttributes, properties }) => [...observedAttributes, ...properties]).filter(name => name !== 'id'),
    ...['goal-ready', 'goal-change', 'goal-error', 'goal-select', 'goal-goto', 'goal-publish'],
  ]
  assert.ok(names.length > 40)
  assert.deepEqual(names.filter(name => !readme.includes(`\`${name}\``)), [])
})

for (const [what, data] of /** @type {[string, any][]} */ ([
  ['a function', () => {}],
  ['undefined', undefined],
  ['a number too large for JSON', { title: 1n }],
])) {
  test(`${what} is no plan`, async () => {
    await assert.rejects(open(data), { code: 'NOT_JSON' })
  })
}

test('a model that was given back cannot be used, and giving it back twice is harmless', async () => {
  const model = await open(TINY)
  model[Symbol.dispose]()
  model.dispose()
  assert.throws(() => model.title, { code: 'DISPOSED' })
})

test('hundreds of models given back take no memory', async () => {
  const glue = await import('../../wasm/glue/goalgraph.js')
  const { memory } = await glue.default({ module_or_path: new Uint8Array() }) // it is started: this only asks for it
  const text = (await kristiansand()).toString('utf8')
  const use = async (/** @type {number} */ times) => {
    for (let time = 0; time < times; time += 1) {
      const model = await open(text)
      model.view('matrix')
      model.dispose()
    }
  }
  await use(50)
  const before = memory.buffer.byteLength
  await use(500)
  assert.equal(memory.buffer.byteLength, before)
})
