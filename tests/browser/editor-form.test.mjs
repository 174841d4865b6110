// `<goal-editor>` among other fields: its value, its events and its timing; drafts; several at once.

import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'

import { json, open, settled, shown, TINY } from './fixtures/case.mjs'
import { launch, trouble } from './support.mjs'

/** @import { Page } from 'playwright-core' */

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const child = (/** @type {object} */ plan) => `<goal-model id="plan"><script type="application/json">${json(plan)}</script></goal-model>`
const tiny = (attributes = '', plan = TINY) => `${child(plan)}<goal-editor id="editor" ${attributes}></goal-editor>`
const inForm = (attributes = '', plan = TINY) => `${child(plan)}<form><fieldset><goal-editor id="editor" name="plan" ${attributes}></goal-editor></fieldset><button>Send</button><button formnovalidate id="save">Lagre</button></form>`
const LOOSE = { ...TINY, goals: [.../** @type {any[]} */ (TINY.goals), { id: 'løs', kind: 'period', title: 'Løst mål', owners: ['KI'] }] }

const title = (/** @type {Page} */ tab, /** @type {string} */ goal, at = 0) => tab.locator('goal-editor').nth(at).locator(`[data-goal="${goal}"] [data-field=title]`)
const titleInPlan = (/** @type {Page} */ tab, /** @type {string} */ goal) =>
  tab.evaluate(goal => Object(document.querySelector('goal-model')).model.plan.goals.find((/** @type {any} */ { id }) => id === goal)?.title, goal)
const marks = (/** @type {Page} */ tab, /** @type {string} */ goal) => tab.locator(`goal-editor [data-goal="${goal}"] .mark`)
const status = (/** @type {Page} */ tab) => tab.locator('goal-editor [role=status]').innerText()
const frame = (/** @type {Page} */ tab) => tab.evaluate(() => new Promise(done => requestAnimationFrame(done)))

/** Notes the editor's events as they come, with the value's title at the time. @param {Page} tab */
const listen = tab =>
  tab.evaluate(() => {
    const told = /** @type {string[]} */ (Object.assign(window, { told: [] }).told)
    for (const name of ['input', 'change', 'submit', 'invalid']) {
      document.addEventListener(name, event => {
        told.push(`${name} ${/** @type {Element} */ (event.target).localName}`)
        if (name === 'submit') event.preventDefault()
      }, name === 'invalid') // which does not bubble
    }
  })
const told = (/** @type {Page} */ tab) => tab.evaluate(() => Object(window).told.splice(0))

test('in a form: its value is the plan, it is sent by its name, and resetting gives back what was opened', async () => {
  const { page: tab, context, log } = await open(browser, inForm())
  const value = () => tab.evaluate(() => Object(document.querySelector('goal-editor')).value)
  const sent = () => tab.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('plan'))
  const opened = await value()
  assert.deepEqual(JSON.parse(opened).goals, TINY.goals)
  assert.equal(await sent(), opened)
  await title(tab, 'tillit').fill('Alle stoler på hverandre')
  assert.match(String(await sent()), /Alle stoler på hverandre/, 'also while somebody writes')
  assert.equal(await sent(), await value())
  await tab.evaluate(() => document.querySelector('form')?.reset())
  await frame(tab)
  assert.equal(await value(), opened)
  assert.equal(await title(tab, 'tillit').inputValue(), 'Alle har tillit')
  assert.deepEqual(await tab.evaluate(() => {
    const editor = Object(document.querySelector('goal-editor'))
    return [editor.form === document.querySelector('form'), editor.name, document.querySelector('form')?.elements.namedItem('plan') === editor, editor.type]
  }), [true, 'plan', true, 'goal-editor'])
  await tab.evaluate(() => document.querySelector('fieldset')?.setAttribute('disabled', ''))
  await frame(tab)
  assert.equal(await title(tab, 'tillit').isDisabled(), true)
  assert.equal(await sent(), null)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a value that is set is an edit, and fires nothing of a field’s', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await listen(tab)
  await tab.evaluate(plan => Object.assign(document.querySelector('goal-editor') ?? {}, { value: JSON.stringify({ ...plan, title: 'Satt plan' }) }), TINY)
  await frame(tab)
  assert.match(await tab.locator('goal-editor .gg-heading').innerText(), /Satt plan/)
  assert.deepEqual(await told(tab), [])
  await tab.evaluate(() => Object(document.querySelector('goal-editor')).undo())
  await frame(tab)
  assert.match(await tab.locator('goal-editor .gg-heading').innerText(), /Liten plan/)
  await context.close()
})

test('a value set before the element is defined is kept', async () => {
  const { page: tab, context } = await open(browser, tiny(), { head: '', wait: false })
  await tab.evaluate(plan => {
    Object.assign(document.querySelector('goal-editor') ?? {}, { value: JSON.stringify({ ...plan, title: 'Satt før' }), readOnly: true })
    const script = document.createElement('script')
    script.type = 'module'
    script.src = '/goalgraph/js/define.js'
    document.head.append(script)
  }, TINY)
  await settled(tab)
  assert.match(await tab.locator('goal-editor .gg-heading').innerText(), /Satt før/)
  assert.equal(await tab.locator('goal-editor').getAttribute('readonly'), '')
  await context.close()
})

test('input with each edit, change when a field is left or a choice made', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await listen(tab)
  await title(tab, 'tillit').focus()
  await tab.keyboard.press('End')
  await tab.keyboard.type('!!')
  assert.deepEqual(await told(tab), ['input goal-editor', 'input goal-editor'])
  await tab.keyboard.press('Tab')
  assert.deepEqual(await told(tab), ['change goal-editor'])
  await tab.keyboard.press('Shift+Tab')
  await tab.keyboard.press('Tab')
  assert.deepEqual(await told(tab), [])
  await tab.getByRole('button', { name: 'Legg til delmål' }).click()
  assert.deepEqual(await told(tab), ['input goal-editor', 'change goal-editor'])
  await context.close()
})

test('validity: errors make it invalid, and a form that is sent shows them and takes the focus there', async () => {
  const { page: tab, context, log } = await open(browser, inForm('', LOOSE))
  await listen(tab)
  const asked = () => tab.evaluate(() => {
    const editor = Object(document.querySelector('goal-editor'))
    return [editor.checkValidity(), document.querySelector('form')?.checkValidity(), editor.validationMessage, editor.matches(':invalid')]
  })
  assert.deepEqual(await asked(), [false, false, 'For å gå videre må du rette opp følgende feil', true])
  assert.equal(await tab.locator('goal-editor .summary').innerText(), '', 'to ask is not to show')
  await tab.locator('#save').click()
  assert.equal((await told(tab)).at(-1), 'submit form', 'errors never stop saving')
  await tab.getByRole('button', { name: 'Send' }).click()
  await tab.waitForFunction(() => document.querySelector('goal-editor')?.shadowRoot?.activeElement?.id === 'summary')
  assert.match(await tab.locator('goal-editor .summary').innerText(), /Løst mål/)
  assert.equal((await told(tab)).includes('submit form'), false)
  await tab.getByRole('button', { name: 'Fjern «Løst mål»' }).click()
  await frame(tab)
  assert.deepEqual(await asked(), [true, true, '', false])
  await tab.getByRole('button', { name: 'Send' }).click()
  assert.equal((await told(tab)).at(-1), 'submit form')
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('required: a plan without goals is no answer', async () => {
  const { page: tab, context } = await open(browser, inForm('required', { ...TINY, goals: [] }))
  const missing = () => tab.evaluate(() => Object(document.querySelector('goal-editor')).validity.valueMissing)
  assert.equal(await missing(), true)
  await tab.evaluate(() => document.querySelector('goal-editor')?.removeAttribute('required'))
  await frame(tab)
  assert.equal(await missing(), false)
  await context.close()
})

test('readonly: everything can be read, nothing changed', async () => {
  const { page: tab, context } = await open(browser, tiny('readonly'))
  assert.equal(await title(tab, 'tillit').getAttribute('readonly'), '')
  const names = await tab.locator('goal-editor button').allInnerTexts()
  assert.deepEqual([...new Set(names)], ['Last ned planfil', 'Detaljer'])
  await tab.getByRole('button', { name: 'Detaljer om «Flere møteplasser»' }).click()
  assert.equal(await tab.locator('goal-editor [data-goal="møteplasser"]').getByLabel('Kultur').isDisabled(), true)
  await context.close()
})

test('timing: what is mended goes at once; what is new waits until the field is left', async () => {
  const { page: tab, context } = await open(browser, tiny('delay="60000"', { ...TINY, goals: [/** @type {any} */ (TINY.goals[0]), { .../** @type {any} */ (TINY.goals[1]), title: 'Vi skal lage møteplasser' }] }))
  assert.match(await marks(tab, 'møteplasser').allInnerTexts().then(texts => texts.join()), /skal lage/)
  const field = title(tab, 'møteplasser')
  await field.fill('')
  await frame(tab)
  assert.equal(await marks(tab, 'møteplasser').filter({ hasText: 'skal lage' }).count(), 0)
  assert.equal(await marks(tab, 'møteplasser').filter({ hasText: 'mangler tekst' }).count(), 0)
  assert.equal(await field.getAttribute('aria-invalid'), null)
  await field.press('Tab')
  await marks(tab, 'møteplasser').filter({ hasText: 'Feil: ' }).waitFor()
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  const described = await field.evaluate(field => (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => /** @type {ShadowRoot} */ (field.getRootNode()).getElementById(id)?.textContent).join())
  assert.match(described, /Feil: .*mangler tekst/)
  await context.close()
})

test('timing: or until nobody has written for a while; and then it is said once, politely', async () => {
  const { page: tab, context } = await open(browser, tiny('delay="200"'))
  await title(tab, 'møteplasser').fill('')
  await marks(tab, 'møteplasser').filter({ hasText: 'mangler tekst' }).waitFor()
  assert.equal(await status(tab), '')
  await tab.waitForFunction(() => /1 ny merknad/.test(document.querySelector('goal-editor')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))
  assert.equal(await tab.evaluate(() => document.querySelector('goal-editor')?.shadowRoot?.activeElement?.getAttribute('data-field')), 'title', 'nothing takes the focus')
  const start = Date.now()
  await title(tab, 'møteplasser').fill('Steder å møtes')
  await frame(tab)
  assert.equal(await status(tab), '', 'what was said is over')
  await tab.waitForFunction(() => /^1 rettet$/.test(document.querySelector('goal-editor')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))
  assert.ok(Date.now() - start > 3000, 'at most every five seconds')
  await context.close()
})

test('a word that is being composed is checked when it is done', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await title(tab, 'tillit').focus()
  await tab.keyboard.press('End')
  const client = await context.newCDPSession(tab)
  await client.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 })
  await frame(tab)
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit')
  assert.equal(await title(tab, 'tillit').inputValue(), 'Alle har tillitか', 'what is being composed is left alone')
  await client.send('Input.insertText', { text: '書' })
  await frame(tab)
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit書')
  await context.close()
})

test('lines that are pasted into a title become one', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await title(tab, 'tillit').focus()
  await tab.keyboard.press('Control+a')
  await tab.keyboard.insertText('Alle har\n  tillit til\r\nhverandre')
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit til hverandre')
  await tab.keyboard.press('Enter')
  assert.equal(await title(tab, 'tillit').inputValue(), 'Alle har tillit til hverandre')
  await context.close()
})

test('undo is the field’s own while it has something to undo, and else the editor’s; what is typed is one step', async () => {
  const { page: tab, context } = await open(browser, tiny())
  const canUndo = () => tab.evaluate(() => Object(document.querySelector('goal-model')).model.canUndo)
  const field = title(tab, 'tillit')
  await field.focus()
  await tab.keyboard.press('End')
  await tab.keyboard.type(' alltid')
  await tab.keyboard.press('Control+z')
  assert.equal(await field.inputValue(), await titleInPlan(tab, 'tillit'), 'the field took it back, and the plan followed')
  while ((await field.inputValue()) !== 'Alle har tillit') await tab.keyboard.press('Control+z')
  assert.equal(await canUndo(), false, 'as it was is no step')
  await tab.keyboard.type(' nå')
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Shift+Tab')
  await tab.keyboard.press('Control+z')
  assert.equal(await field.inputValue(), 'Alle har tillit')
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit')
  await tab.keyboard.press('Control+Shift+z')
  assert.equal(await field.inputValue(), 'Alle har tillit nå')
  await context.close()
})

test('the caret stays where somebody writes', async () => {
  const { page: tab, context } = await open(browser, tiny())
  const field = title(tab, 'tillit')
  await field.evaluate(field => /** @type {HTMLTextAreaElement} */ (field).setSelectionRange(4, 4))
  await field.focus()
  await tab.keyboard.type(' her i byen')
  assert.equal(await field.inputValue(), 'Alle her i byen har tillit')
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle her i byen har tillit')
  await context.close()
})

test('two editors and a picture of one plan stay in step', async () => {
  const { page: tab, context } = await open(browser, `${tiny()}<goal-editor id="other" area="KI"></goal-editor><goal-view view="outline"></goal-view>`)
  await title(tab, 'møteplasser').fill('Steder å møtes')
  await frame(tab)
  assert.equal(await title(tab, 'møteplasser', 1).inputValue(), 'Steder å møtes')
  assert.match((await shown(tab.locator('goal-view'))).picture, /Steder å møtes/)
  await title(tab, 'møteplasser', 1).fill('Mange steder å møtes')
  await frame(tab)
  assert.equal(await title(tab, 'møteplasser').inputValue(), 'Mange steder å møtes')
  await tab.locator('#other').getByRole('button', { name: 'Angre', exact: true }).click()
  assert.equal(await title(tab, 'møteplasser').inputValue(), 'Steder å møtes')
  await context.close()
})

test('a draft is kept only where the page asks for it, and offered after a crash', async () => {
  const { page: tab, context, log } = await open(browser, tiny('draft="mål" delay="10"'))
  const stored = () => tab.evaluate(() => Object.keys(localStorage))
  await title(tab, 'tillit').fill('Alle stoler på hverandre')
  await tab.waitForFunction(() => localStorage.length > 0)
  await tab.reload()
  await settled(tab)
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit')
  const offer = tab.locator('goal-editor .offer')
  assert.match(await offer.innerText(), /Du har en kladd fra /)
  assert.equal(await tab.evaluate(() => document.activeElement?.localName), 'body', 'the offer takes no focus')
  await offer.getByRole('button', { name: 'Hent kladden' }).click()
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle stoler på hverandre')
  assert.equal(await offer.count(), 0)
  await tab.reload()
  await settled(tab)
  await offer.getByRole('button', { name: 'Kast kladden' }).click()
  assert.deepEqual(await stored(), [])
  assert.equal(await titleInPlan(tab, 'tillit'), 'Alle har tillit')
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('without a name for drafts nothing is kept in the browser', async () => {
  const { page: tab, context } = await open(browser, tiny('delay="10"'))
  await title(tab, 'tillit').fill('Alle stoler på hverandre')
  await tab.keyboard.press('Tab')
  await tab.waitForTimeout(100)
  assert.deepEqual(await tab.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
  await tab.reload()
  await settled(tab)
  assert.equal(await tab.locator('goal-editor .offer').count(), 0)
  await context.close()
})

test('an editor that was away shows what was edited meanwhile', async () => {
  const { page: tab, context } = await open(browser, tiny())
  await tab.evaluate(() => {
    const editor = /** @type {Element} */ (document.querySelector('goal-editor'))
    editor.remove()
    Object(document.querySelector('goal-model')).apply({ retitle: { id: 'møteplasser', title: '' } })
    document.body.append(editor)
  })
  await frame(tab)
  assert.equal(await title(tab, 'møteplasser').getAttribute('aria-invalid'), 'true')
  await context.close()
})

test('two goals with one id: the first is edited, and a fix of the finding gives the other its own', async () => {
  const { page: tab, context, log } = await open(browser, tiny('', { ...TINY, goals: [.../** @type {any[]} */ (TINY.goals), { ...TINY.goals[1], title: 'Dobbelt mål' }] }))
  assert.match(await tab.locator('goal-editor [data-section=period]').innerText(), /Samme id som et annet mål: Dobbelt mål/)
  await title(tab, 'møteplasser').fill('Det første')
  assert.deepEqual(await tab.evaluate(() => Object(document.querySelector('goal-model')).model.plan.goals.map((/** @type {any} */ { title }) => title)), ['Alle har tillit', 'Det første', 'Dobbelt mål'])
  await tab.keyboard.press('Tab')
  await tab.locator('goal-editor [data-do=fix]').first().click()
  await tab.locator('goal-editor [data-section=period] [data-goal]').nth(1).waitFor()
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('a unit goes by id, by name and by alias; of one that the plan does not have, it says so', async () => {
  const { page: tab, context } = await open(browser, tiny('area="kultur"'))
  await tab.getByRole('button', { name: /^Legg til delmål her/ }).click()
  assert.deepEqual(await tab.evaluate(() => Object(document.querySelector('goal-model')).model.plan.goals.at(-1)), { id: 'ki-tillit', kind: 'period', title: '', owners: ['KI'], supports: ['tillit'] })
  await tab.evaluate(() => document.querySelector('goal-editor')?.setAttribute('area', 'XX'))
  await frame(tab)
  assert.match((await shown(tab.locator('goal-editor'))).picture, /Ingen enhet i planen heter «XX»\./)
  assert.equal(await tab.locator('goal-editor [data-section]').count(), 0)
  await context.close()
})

test('editors that come and go leave nothing behind', async () => {
  const { page: tab, context, log } = await open(browser, tiny())
  const client = await context.newCDPSession(tab)
  const left = async () => {
    await client.send('HeapProfiler.collectGarbage')
    const { nodes } = await client.send('Memory.getDOMCounters')
    return nodes
  }
  const mount = (/** @type {number} */ times) =>
    tab.evaluate(async times => {
      for (let time = 0; time < times; time += 1) {
        const editor = document.createElement('goal-editor')
        document.body.append(editor)
        while (editor.dataset['state'] !== 'ready') await new Promise(done => setTimeout(done))
        editor.remove()
        await new Promise(done => setTimeout(done))
      }
    }, times)
  await mount(5)
  const before = await left()
  await mount(40)
  const after = await left()
  assert.ok(after - before < 150, `${after - before} nodes are left of 40 editors`)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'"
const LOOKS = /** @type {const} */ ({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { forcedColors: 'active' } })

for (const [what, attributes] of [['plan', ''], ['area', 'area="HM"']]) {
  for (const [look, media] of Object.entries(LOOKS)) {
    for (const width of [1280, 320]) {
      test(`${what}, ${look}, ${width} px: axe finds nothing, nothing is cut off, and a picture of it`, async () => {
        const body = `<main><h1>Planen</h1><goal-model src="/plan.json"></goal-model><goal-editor ${attributes}></goal-editor></main>`
        const { page: tab, context, log } = await open(browser, body, { options: { ...media, viewport: { width, height: 900 } }, html: '<html lang="nb" style="color-scheme: light dark">', policy: POLICY })
        await tab.locator('goal-editor [data-do=details]').first().click()
        await tab.locator('goal-editor [data-do=waive]').first().click()
        await mkdir(new URL('screenshots', import.meta.url), { recursive: true })
        await tab.screenshot({ path: new URL(`screenshots/editor-${what}-${look}-${width}.png`, import.meta.url).pathname, fullPage: true })
        await tab.evaluate(await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'))
        const { violations } = await tab.evaluate(() => Object(window).axe.run())
        assert.deepEqual(violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`)), [])
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth))
        assert.deepEqual(trouble(log), [])
        await context.close()
      })
    }
  }
}

test('a finger finds every button: 44 px where the pointer is coarse', async () => {
  const body = '<main><goal-model src="/plan.json"></goal-model><goal-editor area="HM"></goal-editor></main>'
  const { page: tab, context } = await open(browser, body, { options: { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } })
  await tab.locator('goal-editor [data-do=details]').first().tap()
  const small = await tab.locator('goal-editor :is(button, .file, .toggle, select, input:not([type=checkbox], [type=file]), textarea, summary)').evaluateAll(controls =>
    controls.filter(control => control.checkVisibility() && control.getBoundingClientRect().height < 44).map(control => control.outerHTML.slice(0, 90)),
  )
  assert.deepEqual(small, [])
  await context.close()
})

test('on paper stands every goal, in its own words', async () => {
  const { page: tab, context } = await open(browser, '<goal-model src="/plan.json"></goal-model><goal-editor></goal-editor>')
  const count = () => tab.locator('goal-editor [data-goal]').count()
  assert.equal(await count(), 9)
  await tab.evaluate(() => dispatchEvent(new Event('beforeprint')))
  assert.equal(await count(), 118)
  await tab.emulateMedia({ media: 'print' })
  const cut = await tab.locator('goal-editor textarea').evaluateAll(fields => fields.filter(field => field.scrollHeight > field.clientHeight + 1).length)
  assert.equal(cut, 0)
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')))
  assert.equal(await count(), 9)
  await context.close()
})
