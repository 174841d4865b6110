// What readers see when something is missing, broken or forbidden: the fallback, and above it what is wrong and what to do.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { json, open, POLICY, seen, settled, shown, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const WASM = '**/goalgraph_bg.wasm'
const VIEWS = '<goal-view id="view" model="plan"><p>Tabellen</p></goal-view><goal-findings id="findings" model="plan"><p>Merknadene</p></goal-findings>'
const FETCHED = `<goal-model id="plan" src="/case-plan.json"></goal-model>${VIEWS}`
const INSIDE = `<goal-model id="plan"><script type="application/json">${json(TINY)}</script></goal-model>${VIEWS}`
const plan = (/** @type {string} */ body, contentType = 'application/json') => ({ '**/case-plan.json': { contentType, body } })

/**
 * Both views keep their fallback, under the same words; the model has said what is wrong, once.
 * @param {import('playwright-core').Page} tab
 * @param {string} code
 * @param {RegExp} message
 * @param {RegExp} hint
 */
async function stays(tab, code, message, hint) {
  for (const name of ['goal-view', 'goal-findings']) {
    const { picture, alert, fallback, state } = await shown(tab.locator(name))
    assert.deepEqual({ picture, fallback, state }, { picture: '', fallback: true, state: 'error' }, name)
    assert.equal(alert.length, 2)
    assert.match(alert[0] ?? '', message)
    assert.match(alert[1] ?? '', hint)
  }
  const events = await seen(tab)
  assert.equal(events.length, 1, events.join('\n'))
  assert.match(events[0], new RegExp(`^goal-error plan \\{"code":"${code}"`))
  assert.match(JSON.parse(events[0].replace('goal-error plan ', '')).message, message)
}

for (const { name, routes, code, message, hint } of [
  {
    name: 'no plan at the address',
    routes: { '**/case-plan.json': { status: 404, body: 'nothing' } },
    code: 'DATA_NOT_FOUND',
    message: /^Det er ingen plan på http.*\/case-plan\.json \(svaret var 404\)\.$/,
    hint: /^Kontroller adressen i src\.$/,
  },
  {
    name: 'a log-in page instead of the plan',
    routes: plan('\n <!doctype html><title>Logg inn</title>', 'text/html'),
    code: 'DATA_IS_HTML',
    message: /svarte med en nettside \(HTML\), ikke med en plan/,
    hint: /innlogget/,
  },
  {
    name: 'a plan that is no JSON',
    routes: plan('{\n  "goalgraph": 1,\n  "title": "Plan",,\n}'),
    code: 'read/syntax',
    message: /^Linje 3, kolonne \d+, .*Dette er ikke gyldig JSON/,
    hint: /^Rett planen på dette stedet/,
  },
  {
    name: 'a plan with a field that does not exist',
    routes: plan('{\n  "goalgraph": 1,\n  "titel": "Plan"\n}'),
    code: 'read/unknown-field',
    message: /^Linje 3, kolonne 3, \/titel: Feltet `titel` finnes ikke\. Mente du `title`\?$/,
    hint: /^Rett planen på dette stedet/,
  },
]) {
  test(`${name}: the fallback stays`, async () => {
    const { page: tab, context, log } = await open(browser, FETCHED, { routes })
    await stays(tab, code, message, hint)
    assert.deepEqual([log.errors, log.violations], [[], []])
    await context.close()
  })
}

test('the network fails: the fallback stays', async () => {
  const routes = { '**/case-plan.json': (/** @type {import('playwright-core').Route} */ route) => route.abort('connectionrefused') }
  const { page: tab, context } = await open(browser, FETCHED, { routes })
  await stays(tab, 'DATA_UNREACHABLE', /^Fikk ikke hentet planen fra http/, /connect|nettet/)
  await context.close()
})

test('an address that is none is told like one nobody answers at', async () => {
  const { page: tab, context, log } = await open(browser, FETCHED.replace('/case-plan.json', 'http://['))
  await stays(tab, 'DATA_UNREACHABLE', /^Fikk ikke hentet planen fra http:\/\/\[\.$/, /adressen/)
  assert.deepEqual(log.errors, [])
  await context.close()
})

test('after a plan that failed, one that does not', async () => {
  const { page: tab, context } = await open(browser, FETCHED, { routes: plan('{') })
  assert.equal((await shown(tab.locator('goal-view'))).state, 'error')
  await tab.evaluate(() => document.querySelector('goal-model')?.setAttribute('src', '/plan.json'))
  await tab.waitForFunction(() => document.querySelector('goal-view')?.getAttribute('data-state') === 'ready')
  const { alert, fallback, picture } = await shown(tab.locator('goal-view'))
  assert.deepEqual({ alert, fallback }, { alert: [], fallback: false })
  assert.match(picture, /lavutslippssamfunn/)
  await context.close()
})

test('after a plan that was shown, one that fails: the fallback comes back', async () => {
  const { page: tab, context } = await open(browser, FETCHED, { routes: plan(JSON.stringify(TINY)) })
  assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
  await tab.evaluate(() => document.querySelector('goal-model')?.setAttribute('src', '/nowhere.json'))
  await tab.waitForFunction(() => document.querySelector('goal-view')?.getAttribute('data-state') === 'error')
  const { picture, fallback, alert } = await shown(tab.locator('goal-view'))
  assert.deepEqual({ picture, fallback }, { picture: '', fallback: true })
  assert.match(alert[0] ?? '', /nowhere\.json \(svaret var 404\)/)
  await context.close()
})

test('of two addresses in a hurry the last one counts', async () => {
  const { page: tab, context } = await open(browser, FETCHED, { routes: plan(JSON.stringify(TINY)), wait: false })
  await context.route('**/slow.json', async route => {
    await tab.waitForFunction(() => document.querySelector('goal-model')?.getAttribute('data-state') === 'ready')
    await route.fulfill({ body: '{' }).catch(() => {}) // given up by then
  })
  const givenUp = tab.waitForEvent('requestfailed', request => request.url().endsWith('/slow.json'))
  await tab.evaluate(async () => {
    const model = document.querySelector('goal-model')
    model?.setAttribute('src', '/slow.json')
    await new Promise(done => setTimeout(done))
    model?.setAttribute('src', '/case-plan.json')
  })
  await givenUp
  await settled(tab)
  assert.equal((await shown(tab.locator('goal-view'))).state, 'ready')
  assert.deepEqual((await seen(tab)).filter((/** @type {string} */ event) => /error/.test(event)), [])
  await context.close()
})

for (const { name, answer, code, message, hint } of [
  {
    name: 'not there',
    answer: { status: 404, body: 'nothing' },
    code: 'WASM_NOT_FOUND',
    message: /^Programfilen http.*goalgraph_bg\.wasm er ikke der \(svaret var 404\)\.$/,
    hint: /^Legg goalgraph_bg\.wasm og goalgraph_rest\.wasm ut sammen med skriptene/,
  },
  {
    name: 'a page in its place',
    answer: { status: 200, contentType: 'text/html', body: '<!doctype html><title>404</title>' },
    code: 'WASM_IS_HTML',
    message: /svarte med en nettside \(HTML\).*404-side/,
    hint: /^Legg goalgraph_bg\.wasm og goalgraph_rest\.wasm ut sammen med skriptene/,
  },
  {
    name: 'cut off',
    answer: { status: 200, contentType: 'application/wasm', body: '\0asm\u0001\0\0\0\u0001' },
    code: 'WASM_INTEGRITY',
    message: /goalgraph_bg\.wasm er en annen enn den skriptet er laget for\.$/,
    hint: /samme versjon/,
  },
]) {
  test(`the module is ${name}: the fallback stays`, async () => {
    const { page: tab, context, log } = await open(browser, INSIDE, { routes: { [WASM]: answer } })
    await stays(tab, code, message, hint)
    assert.deepEqual([log.errors, log.violations], [[], []])
    await context.close()
  })
}

test('a module of one’s own that is none: with no hash to compare, the browser says what is wrong with it', async () => {
  const answer = { status: 200, contentType: 'application/wasm', body: '\0asm\u0001\0\0\0\u0001' }
  const { page: tab, context } = await open(browser, '', { routes: { '**/own.wasm': answer } })
  const said = await tab.evaluate(async () => {
    const { init } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    return init({ wasm: '/own.wasm', integrity: '' }).catch((/** @type {any} */ { code, message, hint }) => ({ code, message, hint }))
  })
  assert.equal(said.code, 'WASM_INVALID')
  assert.match(said.message, /er ikke en programfil nettleseren kan bruke/)
  assert.match(said.hint, /kommet hel fram/)
  await context.close()
})

for (const type of ['application/octet-stream', 'text/plain', 'application/wasm; charset=utf-8']) {
  test(`the module as ${type} works, in silence`, async () => {
    let answered = 0
    const retyped = async (/** @type {import('playwright-core').Route} */ route) => {
      const response = await route.fetch()
      answered += 1
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': type } })
    }
    const { page: tab, context, log } = await open(browser, INSIDE, { routes: { [WASM]: retyped } })
    assert.equal(answered, 1)
    assert.match((await shown(tab.locator('goal-view'))).picture, /Alle har tillit/)
    assert.deepEqual(log.console, [])
    await context.close()
  })
}

test('a policy without wasm-unsafe-eval: the fallback stays, and the directive is named', async () => {
  const { page: tab, context, log } = await open(browser, INSIDE, { policy: "default-src 'self'; script-src 'self'" })
  await stays(tab, 'WASM_BLOCKED_BY_CSP', /sikkerhetsregler \(CSP\) stopper WebAssembly/, /'wasm-unsafe-eval'.*script-src/)
  assert.deepEqual(log.violations, ['script-src: wasm-eval'])
  await context.close()
})

test('the editor’s own script is not there: its fallback stays, and the pictures beside it do not mind', async () => {
  const body = `${INSIDE}<goal-editor id="editor"><p>Skjemaet</p></goal-editor>`
  const { page: tab, context } = await open(browser, body, { routes: { '**/js/editor.js': { status: 404, body: '' } }, wait: false })
  await tab.waitForFunction(() => document.querySelector('goal-editor[data-state="error"]') && document.querySelector('goal-view[data-state="ready"]'))
  const { alert, fallback } = await shown(tab.locator('goal-editor'))
  assert.match(alert[0] ?? '', /^Fikk ikke hentet skjemaet/)
  assert.match(alert[1] ?? '', /^Legg ut alle filene i pakken sammen/)
  assert.equal(fallback, true)
  await context.close()
})

test('no WebAssembly at all: the fallback stays', async () => {
  const { page: tab, context } = await open(browser, INSIDE, { before: () => Reflect.deleteProperty(window, 'WebAssembly') })
  await stays(tab, 'WASM_UNSUPPORTED', /har ikke WebAssembly/, /nyere nettleser/)
  await context.close()
})

for (const [name, policy] of [
  ['with Trusted Types', `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`],
  ['as a SharePoint sends it', "script-src 'self' 'unsafe-eval'"],
]) {
  test(`a policy ${name}: everything works, nothing is violated`, async () => {
    const { page: tab, context, log } = await open(browser, INSIDE, { policy })
    assert.equal((await shown(tab.locator('goal-view'))).state, 'ready')
    await tab.locator('goal-findings summary').first().click()
    await tab.evaluate(() => document.querySelector('goal-view')?.setAttribute('view', 'outline'))
    await tab.waitForFunction(() => document.querySelector('goal-view')?.shadowRoot?.querySelector('[data-view=outline]'))
    assert.deepEqual(trouble(log), [])
    assert.deepEqual(log.console, [])
    await context.close()
  })
}

test('Trusted Types bite: that test would notice', async () => {
  const policy = `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`
  const { page: tab, context, log } = await open(browser, '', { policy, head: '' })
  const refused = await tab.evaluate(async () => {
    const noticed = new Promise(done => addEventListener('securitypolicyviolation', done, { once: true }))
    try {
      document.body.innerHTML = '<b>'
    } catch (error) {
      await noticed
      return String(error)
    }
  })
  assert.match(refused ?? '', /TypeError/)
  assert.match(log.violations.join(), /require-trusted-types-for/)
  await context.close()
})

for (const [language, html, message] of [
  ['nynorsk', '<html lang="nn">', /^Det er ingen plan på .* \(svaret var 404\)\.$/],
  ['English', '<html lang="en">', /^There is no plan at .* \(the answer was 404\)\.$/],
  ['English on a German page', '<html lang="de">', /^There is no plan at/],
  ['bokmål on a page that does not say', '<html>', /^Det er ingen plan på/],
]) {
  test(`errors speak ${language}`, async () => {
    const { page: tab, context } = await open(browser, FETCHED, { html: String(html), routes: { '**/case-plan.json': { status: 404 } } })
    const { alert } = await shown(tab.locator('goal-view'))
    assert.match(alert[0] ?? '', /** @type {RegExp} */ (message))
    await context.close()
  })
}

test('a view that does not exist says which do, and says so to the page', async () => {
  const { page: tab, context } = await open(browser, INSIDE.replace('<goal-view', '<goal-view view="matrx"'))
  const { alert, fallback } = await shown(tab.locator('goal-view'))
  assert.match(alert[0] ?? '', /unknown view `matrx`, expected one of `matrix`, `overview`, `outline`, `map`, `table`, /)
  assert.equal(fallback, true)
  assert.equal((await shown(tab.locator('goal-findings'))).state, 'ready')
  assert.match((await seen(tab)).join('\n'), /goal-error view \{"code":"BAD_OPTIONS"/)
  await context.close()
})

/** Calls of the module's `model_view` fall into a trap, as often as `traps` says; a module started anew is whole. */
function trapping() {
  const compile = WebAssembly.instantiate
  Object.assign(WebAssembly, {
    instantiate: async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => {
      const instance = await compile(module, imports)
      return { module, instance: { exports: { ...instance.exports, model_view: Object(window).trap } } }
    },
  })
  Object.assign(window, {
    trap: () => {
      Object.assign(window, { trapped: (Object(window).trapped ?? 0) + 1 })
      throw new WebAssembly.RuntimeError('unreachable')
    },
  })
}

test('after a trap the module is started anew and asked again; readers notice nothing, the page is told', async () => {
  const { page: tab, context, log } = await open(browser, INSIDE, { before: trapping })
  assert.equal(await tab.evaluate(() => Object(window).trapped), 1)
  for (const name of ['goal-view', 'goal-findings']) assert.equal((await shown(tab.locator(name))).state, 'ready')
  const told = 'goal-error plan {"code":"TRAP","message":"Noe gikk galt inne i programmet.","recovered":true}'
  assert.deepEqual(await seen(tab), ['goal-ready plan {}', told])
  assert.deepEqual(log.console, [])
  await context.close()
})

test('a trap again and again is an error of the view, not the end of the page', async () => {
  const { page: tab, context } = await open(browser, INSIDE, { wait: false })
  const result = await tab.evaluate(async plan => {
    const { open } = await import(new URL('/goalgraph/js/index.js', location.href).href)
    const [good, bad] = [await open(plan), await open(plan)]
    const { Model } = await import(new URL('/goalgraph/glue/goalgraph.js', location.href).href)
    const view = Model.prototype.view
    Model.prototype.view = () => {
      throw new WebAssembly.RuntimeError('unreachable')
    }
    let code
    try {
      bad.view('matrix')
    } catch (error) {
      code = Object(error).code
    }
    Model.prototype.view = view
    return [code, good.view('matrix').tag, bad.view('matrix').tag]
  }, TINY)
  assert.deepEqual(result, ['TRAP', 'div', 'div'])
  await context.close()
})

test('without script the fallback is all there is, and it is there', async () => {
  const { page: tab, context } = await open(browser, FETCHED, { wait: false, options: { javaScriptEnabled: false } })
  assert.equal(await tab.getByText('Tabellen').isVisible(), true)
  assert.equal(await tab.getByText('Merknadene').isVisible(), true)
  await context.close()
})
