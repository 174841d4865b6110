// Editing in Node: what each method does and answers, who hears of it, and what a trap leaves.

import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'

import { Model as Handle } from '../../wasm/glue/goalgraph.js'
import { GoalGraphError, init, open } from '../../wasm/js/node.js'
import { TINY } from './fixtures/case.mjs'

/** @import { Delta, Edit, Model } from '../../wasm/types/index.js' */

const OPEN = 'coverage/shared-cell-open(tillit, HM)'
const LOOSE = 'coverage/supports-nothing(møteplasser)'
/** @type {Edit} */
const COVER = { setCell: { goal: 'tillit', unit: 'HM', state: 'not-relevant', reason: 'Ingen tjenester' } }
/** @type {Edit} */
const LOOSEN = { unlink: { from: 'møteplasser', to: 'tillit' } }
const WAIVER = { rule: 'coverage/shared-cell-open', subject: 'tillit', counterpart: 'HM', reason: 'Vedtatt slik', by: 'Rådmannen', decision: '25/1234' }

/** @type {Model} */
let model
before(() => init())
beforeEach(async () => {
  model = await open(TINY)
})

const ids = (/** @type {Model} */ of, options = {}) => of.findings(options).map(finding => finding.id)
const came = (/** @type {Delta | null} */ delta) => ({ added: delta?.added.map(one => one.id), resolved: delta?.resolved.map(one => one.id) })

for (const { name, edits, resolved = [], added = [] } of /** @type {{ name: string, edits: Edit | Edit[], resolved?: string[], added?: string[] }[]} */ ([
  { name: 'an edit that mends', edits: COVER, resolved: [OPEN] },
  { name: 'an edit that breaks', edits: LOOSEN, added: ['coverage/no-period-goal(tillit)', 'coverage/shared-cell-open(tillit, KI)', LOOSE], resolved: ['coverage/hangs-by-one(tillit)'] },
  { name: 'two that are one', edits: [LOOSEN, { link: { from: 'møteplasser', to: 'tillit' } }] },
  { name: 'a list of one', edits: [COVER], resolved: [OPEN] },
  { name: 'no edits at all', edits: [] },
])) {
  test(`${name}: what came and went, once, and back again`, () => {
    const [text, found] = [model.json(), ids(model)]
    const delta = model.apply(edits)
    assert.deepEqual(came(delta), { added, resolved })
    assert.deepEqual(ids(model), [...found.filter(id => !resolved.includes(id)), ...added].sort(inOrderOf(ids(model))))
    assert.deepEqual([delta.revision, delta.canUndo, delta.canRedo, delta.counts], [1, true, false, model.counts()])
    const edited = model.json()
    const undone = model.undo()
    assert.deepEqual(came(undone), { added: resolved, resolved: added })
    assert.deepEqual([undone?.revision, undone?.canUndo, undone?.canRedo, model.json()], [2, false, true, text])
    assert.deepEqual(came(model.redo()), { added, resolved })
    assert.deepEqual([model.revision, model.json()], [3, edited])
  })
}

/** @param {string[]} order */
const inOrderOf = order => (/** @type {string} */ one, /** @type {string} */ other) => order.indexOf(one) - order.indexOf(other)

test('where there is nothing to take back or make again, the answer is null and nothing counts', () => {
  assert.deepEqual([model.canUndo, model.canRedo, model.undo(), model.redo(), model.revision], [false, false, null, null, 0])
})

test('an edit in place of the last one is one step, and tells what it changed from there', () => {
  const text = model.json()
  model.apply(LOOSEN)
  const delta = model.amend(COVER)
  assert.deepEqual(came(delta), { added: ['coverage/hangs-by-one(tillit)'], resolved: ['coverage/no-period-goal(tillit)', 'coverage/shared-cell-open(tillit, KI)', LOOSE, OPEN] })
  assert.deepEqual([delta.revision, delta.canUndo, delta.canRedo, delta.counts], [2, true, false, model.counts()])
  for (const title of ['A', 'Al', 'All']) model.amend({ retitle: { id: 'tillit', title } })
  assert.match(model.json(), /"All"/)
  assert.throws(() => model.amend({ remove: { id: 'ingen' } }), { code: 'edit/unknown-element' })
  assert.match(model.json(), /"All"/, 'one that cannot be made leaves the last one')
  model.undo()
  assert.deepEqual([model.json(), model.canUndo], [text, false])
  model.amend(COVER)
  assert.equal(model.canUndo, true, 'where there is none, it is an edit like others')
})

test('a new edit ends what could be made again', () => {
  model.apply(COVER)
  model.undo()
  model.apply(LOOSEN)
  assert.deepEqual([model.canRedo, model.redo()], [false, null])
})

test('a finding has its fixes, and making one is a step like another', async () => {
  const faulty = await open({ ...TINY, goals: [...TINY.goals, { id: 'bolig', kind: 'period', title: 'Flere boliger', owners: ['Kultr'], supports: ['tillit'] }] })
  const id = 'structure/unknown-reference(bolig, Kultr)'
  const found = faulty.findings({ language: 'en' }).find(finding => finding.id === id)
  const fix = found?.fixes[0]
  assert.ok(fix, JSON.stringify(found))
  assert.match(fix.safety, /^(safe|suggested)$/)
  assert.ok(fix.title.length > 3)
  const byHand = await open(faulty.plan)
  byHand.apply(fix.edit)
  const delta = faulty.fix(id)
  assert.ok(came(delta).resolved?.includes(id))
  assert.equal(faulty.json(), byHand.json())
  assert.ok(faulty.undo()?.added.some(finding => finding.id === id))
})

for (const [what, id, index] of /** @type {[string, string, number | undefined][]} */ ([
  ['a finding that is not there', 'coverage/no-such(g)', undefined],
  ['a fix that is not there', OPEN, 99],
])) {
  test(`${what} is refused`, () => {
    assert.throws(() => model.fix(id, index), error => error instanceof GoalGraphError && error.code === 'NO_FIX' && error.message.includes(id))
    assert.equal(model.revision, 0)
  })
}

test('a waived finding is hidden, with its waiver, until it is waived no longer', () => {
  assert.deepEqual(model.findings().map(finding => finding.status).filter(status => status !== 'new'), [])
  assert.deepEqual(came(model.waive(WAIVER)), { added: [], resolved: [OPEN] })
  assert.equal(ids(model).includes(OPEN), false)
  const hidden = model.findings({ hidden: true })
  assert.deepEqual(hidden.map(({ id, status, waiver }) => ({ id, status, waiver })), [
    { id: OPEN, status: 'waived', waiver: { ...WAIVER, text: 'Alle har tillit' } },
  ])
  assert.deepEqual(came(model.unwaive(WAIVER)), { added: [OPEN], resolved: [] })
  assert.deepEqual(model.findings({ hidden: true }), [])
})

test('settings decide what is found, in which language, and what is known', async () => {
  const known = ids(model)
  const quiet = await open(TINY, { known: [OPEN], language: 'nn' })
  assert.deepEqual(quiet.findings({ hidden: true }).map(({ id, status }) => [id, status]), [[OPEN, 'known']])
  assert.deepEqual(came(model.set({ severity: { 'coverage/*': 'off' } })).resolved, known.filter(id => id.startsWith('coverage/')).sort())
  assert.deepEqual([model.canUndo, model.revision], [false, 1])
  const back = model.set({ language: 'en' })
  assert.deepEqual(back.added.map(finding => finding.id), known.filter(id => id.startsWith('coverage/')))
  assert.equal(back.added[0]?.message, model.findings({ language: 'en' }).find(({ id }) => id === back.added[0]?.id)?.message)
})

for (const { name, give, code, says, hint } of /** @type {{ name: string, give: (model: any) => unknown, code: string, says: RegExp, hint: RegExp }[]} */ ([
  { name: 'an edit of what is not there', give: model => model.apply({ retitle: { id: 'tilit', title: 'x' } }), code: 'edit/unknown-element', says: /tilit.*`?tillit/, hint: /Mend the edit/ },
  { name: 'an edit with a misspelt field', give: model => model.apply({ retitle: { id: 'tillit', titel: 'x' } }), code: 'read/unknown-field', says: /no field `titel`\. Did you mean `title`\?/, hint: /Mend the edit/ },
  { name: 'an edit that does not exist', give: model => model.apply({ retitel: { id: 'tillit' } }), code: 'read/unknown-value', says: /`retitel`.*`retitle`/, hint: /Mend the edit/ },
  { name: 'a misspelt field in what is added', give: model => model.apply({ add: { item: { goal: { id: 'x', kind: 'period', title: 'x', owner: 'KI' } } } }), code: 'read/unknown-field', says: /`owner`.*`owners`/, hint: /Mend the edit/ },
  { name: 'the last of a list', give: model => model.apply([COVER, { remove: { id: 'ingen' } }]), code: 'edit/unknown-element', says: /ingen/, hint: /Mend the edit/ },
  { name: 'a waiver without its reason', give: model => model.waive({ rule: 'a/b', subject: 'tillit' }), code: 'read/missing-field', says: /reason/, hint: /Mend the edit/ },
  { name: 'no edit', give: model => model.apply(undefined), code: 'NOT_JSON', says: /undefined/, hint: /plain data/ },
  { name: 'half a character', give: model => model.apply({ retitle: { id: 'tillit', title: 'Alle \ud83d' } }), code: 'ILL_FORMED_TEXT', says: /Alle/, hint: /Write that text again/ },
  { name: 'a misspelt setting', give: model => model.set({ profil: 'draft' }), code: 'read/unknown-field', says: /`profil`.*`profile`/, hint: /Mend the setting/ },
])) {
  test(`${name} is refused in three languages, and nothing has changed`, () => {
    const [text, found] = [model.json(), ids(model)]
    assert.throws(() => give(model), error => {
      assert.ok(error instanceof GoalGraphError)
      assert.equal(error.code, code)
      assert.match(error.message, says)
      assert.match(error.hint, hint)
      assert.equal(new Set([error.in('nb').message, error.in('nn').message, error.in('en').message]).size, 3)
      return true
    })
    assert.deepEqual([model.json(), ids(model), model.revision, model.canUndo], [text, found, 0, false])
  })
}

test('settings that cannot be read open nothing', async () => {
  await assert.rejects(open(TINY, /** @type {any} */ ({ today: 'i dag' })), { code: 'read/syntax', message: /a date like/ })
})

test('a listener hears of every change, after it, until it wants to no longer', () => {
  const until = new AbortController()
  /** @type {Delta[]} */
  const heard = []
  model.on('change', delta => heard.push(delta), { signal: until.signal })
  const deltas = [model.apply(COVER), model.undo(), model.redo(), model.waive(WAIVER), model.set()]
  assert.throws(() => model.apply({ remove: { id: 'ingen' } }))
  assert.deepEqual(heard, deltas)
  until.abort()
  model.undo()
  assert.equal(heard.length, 5)
})

test('a listener may call every method; others hear of what it does afterwards', () => {
  /** @type {unknown[]} */
  const heard = []
  const methods = /** @type {Record<string, (model: Model) => unknown>} */ ({
    title: model => model.title,
    language: model => model.language,
    plan: model => model.plan,
    revision: model => model.revision,
    canUndo: model => model.canUndo,
    canRedo: model => model.canRedo,
    json: model => model.json(),
    toJSON: model => model.toJSON(),
    counts: model => model.counts(),
    findings: model => model.findings({ hidden: true }),
    view: model => model.view('matrix'),
    html: model => model.html('findings'),
    csv: model => model.csv('table'),
    copy: model => model.copy().dispose(),
    goal: model => model.goal('tillit'),
    table: model => model.table({ rows: [[{ text: ['Retningsmål'] }]] }),
    apply: model => model.apply(LOOSEN),
    amend: model => model.amend({ retitle: { id: 'tillit', title: 'Ny' } }),
    fix: model => model.fix('structure/unknown-reference(x, y)'),
    undo: model => model.undo(),
    redo: model => model.redo(),
    waive: model => model.waive(WAIVER),
    unwaive: model => model.unwaive(WAIVER),
    set: model => model.set({ profile: 'draft' }),
    on: model => model.on('change', () => {}),
    [Symbol.dispose.description ?? '']: model => model[Symbol.dispose](),
    dispose: model => model.dispose(),
  })
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(model)).filter(name => name !== 'constructor')
  assert.deepEqual(names.filter(name => !(name in methods)), [])
  let isFirst = true
  model.on('change', () => {
    if (!isFirst) return
    isFirst = false
    for (const [name, call] of Object.entries(methods)) {
      if (name === 'fix') assert.throws(() => call(model), { code: 'NO_FIX' })
      else call(model)
    }
  })
  model.on('change', ({ revision }) => heard.push(revision))
  model.apply(COVER)
  assert.deepEqual(heard, [1, 2, 3, 4, 5, 6, 7, 8])
})

/**
 * Calls of one of the module's methods fall into a trap, as often as said.
 * @param {keyof Handle} method
 * @param {number} times
 * @param {() => unknown} work
 */
function trapped(method, times, work) {
  const own = /** @type {any} */ (Handle.prototype)
  const real = own[method]
  let left = times
  own[method] = function (/** @type {unknown[]} */ ...args) {
    if (left <= 0) return real.apply(this, args)
    left -= 1
    real.apply(this, args) // done in that memory, which is lost
    throw new WebAssembly.RuntimeError('unreachable')
  }
  try {
    return work()
  } finally {
    own[method] = real
  }
}

/** A model with a past: two edits, one taken back, settings. */
async function lived() {
  const model = await open(TINY)
  model.apply(COVER)
  model.apply(LOOSEN)
  model.undo()
  model.set({ profile: 'draft' })
  return model
}

for (const [method, call] of /** @type {[keyof Handle, (model: Model) => unknown][]} */ ([
  ['apply', model => model.apply({ remove: { id: 'tillit' } })],
  ['undo', model => model.undo()],
  ['redo', model => model.redo()],
  ['set', model => model.set({ severity: { '*': 'off' } })],
])) {
  test(`a trap in ${method}: it is not done, the model is as before, and both who called and who listens are told`, async () => {
    const [model, other] = [await lived(), await lived()]
    const state = (/** @type {Model} */ of) => [of.json(), of.findings(), of.counts(), of.revision, of.canUndo, of.canRedo]
    const before = state(model)
    /** @type {unknown[]} */
    const heard = []
    model.on('recovered', ({ error }) => heard.push(error))
    model.on('change', delta => heard.push(delta))
    other.on('recovered', ({ error }) => heard.push(error))
    /** @type {unknown} */
    let thrown
    trapped(method, 1, () => assert.throws(() => call(model), error => Boolean((thrown = error))))
    assert.ok(thrown instanceof GoalGraphError)
    assert.deepEqual([thrown.code, thrown.recovered], ['TRAP', true])
    assert.deepEqual(heard, [thrown])
    assert.deepEqual(state(model), before)
    assert.deepEqual(state(other), before) // the module is theirs as well
    const [redone, undone] = [model.redo(), model.undo()]
    assert.deepEqual(came(redone).added, came(undone).resolved)
    assert.equal(model.json(), before[0])
    call(model)
    assert.equal(model.revision, Number(before[3]) + 3)
  })
}

test('a question that fell into a trap is asked once more; twice is an error, and the model lives', async () => {
  const model = await lived()
  const text = model.json()
  let recovered = 0
  model.on('recovered', () => (recovered += 1))
  assert.equal(trapped('json', 1, () => model.json()), text)
  trapped('json', 2, () => assert.throws(() => model.json(), { code: 'TRAP', recovered: true }))
  assert.deepEqual([model.json(), recovered], [text, 3])
})

test('a plan that cannot be opened again is an error that says so, and is tried again later', async () => {
  const model = await lived()
  const real = Handle.open
  Handle.open = () => {
    throw new WebAssembly.RuntimeError('unreachable')
  }
  try {
    trapped('apply', 1, () => assert.throws(() => model.apply(COVER), { code: 'TRAP', recovered: false }))
  } finally {
    Handle.open = real
  }
  assert.deepEqual([model.canUndo, model.plan.title], [true, 'Liten plan'])
})

test('after thousands of edits a trap still costs none, and the last 500 can be taken back', () => {
  const title = (/** @type {number} */ time) => ({ retitle: { id: 'tillit', title: `Alle har tillit ${time}` } })
  for (let time = 0; time < 2_200; time += 1) {
    model.apply(title(time))
    if (time % 7 === 0) model.undo()
  }
  const text = model.json()
  trapped('apply', 1, () => assert.throws(() => model.apply(COVER), { code: 'TRAP', recovered: true }))
  assert.equal(model.json(), text)
  let undone = 0
  while (model.canUndo) {
    assert.ok(model.undo())
    undone += 1
  }
  assert.ok(undone >= 500 && undone <= 1_000, String(undone))
  while (model.canRedo) assert.ok(model.redo())
  assert.equal(model.json(), text)
})

test('a trap among edits taken back and made anew, around where the plan is kept', () => {
  for (const around of [499, 500, 501, 999, 1_000, 1_001]) {
    while (model.canUndo) model.undo()
    for (let time = 0; time < around; time += 1) model.apply({ retitle: { id: 'tillit', title: `Mål ${around} ${time}` } })
    for (let time = 0; time < 3; time += 1) model.undo()
    for (const edit of [COVER, LOOSEN]) model.apply(edit)
    model.undo()
    const text = model.json()
    trapped('undo', 1, () => assert.throws(() => model.undo(), { code: 'TRAP', recovered: true }))
    assert.equal(model.json(), text, String(around))
  }
})
