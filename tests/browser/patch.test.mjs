// From markup to nodes: what is the same stays the same node, and what views are not made of is refused.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { open } from './fixtures/case.mjs'
import { launch } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
/** @type {import('playwright-core').Page} */
let tab
before(async () => {
  browser = await launch()
  tab = (await open(browser, '<main></main>', { head: '', wait: false })).page
  await tab.evaluate(async () => {
    const { patch } = await import(new URL('/goalgraph/js/patch.js', location.href).href)
    Object.assign(window, {
      /** Draws markup into a fresh element, or into the same one again. */
      draw: (/** @type {unknown[]} */ markup, /** @type {Element} */ at = document.body.appendChild(document.createElement('main'))) => {
        patch(at, markup)
        return at
      },
    })
  })
})
after(() => browser?.close())

const list = (/** @type {string} */ keys) => ({
  tag: 'ul',
  children: [...keys].map(key => ({ tag: 'li', key, attributes: { class: key }, children: [{ tag: 'a', attributes: { href: `#${key}` }, children: [key] }] })),
})

for (const [from, to] of [
  ['abc', 'cab'],
  ['abc', 'bc'],
  ['abc', 'xaybzc'],
  ['abcdef', 'fedcba'],
  ['abc', ''],
  ['', 'abc'],
  ['aab', 'baa'],
]) {
  test(`keyed nodes from ${from || 'nothing'} to ${to || 'nothing'} are the same nodes`, async () => {
    const result = await tab.evaluate(
      ([from, to]) => {
        const { draw } = Object(window)
        const at = draw([from])
        /** @type {Map<string, Element[]>} */
        const before = new Map()
        for (const item of at.querySelectorAll('li')) before.set(item.className, [...(before.get(item.className) ?? []), item])
        draw([to], at)
        const items = /** @type {Element[]} */ ([...at.querySelectorAll('li')])
        return { text: at.textContent, strangers: items.filter(item => before.has(item.className) && !before.get(item.className)?.includes(item)).length }
      },
      [list(from ?? ''), list(to ?? '')],
    )
    assert.deepEqual(result, { text: to, strangers: 0 })
  })
}

for (const way of ['moveBefore', 'insertBefore']) {
  test(`focus stays where it was while nodes move, by ${way}`, async () => {
    const focused = await tab.evaluate(
      ({ orders, way }) => {
        const { draw } = Object(window)
        const move = Object(Element.prototype).moveBefore
        if (way === 'insertBefore') delete Object(Element.prototype).moveBefore
        const at = draw([orders[0]])
        at.querySelector('.c a').focus()
        const seen = orders.map(order => {
          draw([order], at)
          return document.activeElement?.textContent
        })
        if (move) Object.assign(Element.prototype, { moveBefore: move })
        return seen
      },
      { orders: ['abcd', 'cdab', 'dbac', 'c', 'xcy'].map(list), way },
    )
    assert.deepEqual(focused, ['c', 'c', 'c', 'c', 'c'])
  })
}

test('what a person unfolded, and what a script added, stays', async () => {
  const fold = (/** @type {string} */ text, attributes = {}) => ({ tag: 'details', attributes, children: [{ tag: 'summary', children: [text] }] })
  const result = await tab.evaluate(([first, second]) => {
    const { draw } = Object(window)
    const at = draw([first])
    at.firstChild.open = true
    at.firstChild.tabIndex = 0
    draw([second], at)
    const { open, tabIndex, className, id, textContent } = at.firstChild
    return { open, tabIndex, className, id, textContent }
  }, [fold('før', { class: 'gammel', id: 'a' }), fold('etter', { class: 'ny' })])
  assert.deepEqual(result, { open: true, tabIndex: 0, className: 'ny', id: '', textContent: 'etter' })
})

test('text is text, and a text that is the same is not touched', async () => {
  const result = await tab.evaluate(() => {
    const { draw } = Object(window)
    const at = draw(['<b>', { tag: 'p', children: ['en', { tag: 'b', children: ['to'] }, 'tre'] }])
    const node = at.querySelector('p').firstChild
    let touched = 0
    const watch = new MutationObserver(() => {})
    watch.observe(at, { childList: true, characterData: true, subtree: true, attributes: true })
    draw(['<b>', { tag: 'p', children: ['en', { tag: 'b', children: ['to'] }, 'fire'] }], at)
    touched = watch.takeRecords().length
    return { text: at.textContent, same: node === at.querySelector('p').firstChild, touched }
  })
  assert.deepEqual(result, { text: '<b>entofire', same: true, touched: 1 })
})

test('drawings are of SVG, inside and not outside', async () => {
  const spaces = await tab.evaluate(() => {
    const { draw } = Object(window)
    const at = draw([{ tag: 'figure', children: [{ tag: 'svg', attributes: { viewBox: '0 0 1 1' }, children: [{ tag: 'a', attributes: { href: '#x' }, children: [{ tag: 'rect' }] }] }, { tag: 'a' }] }])
    return [...at.querySelectorAll('*')].map(node => `${node.localName} ${node.namespaceURI?.split('/').pop()}`)
  })
  assert.deepEqual(spaces, ['figure xhtml', 'svg svg', 'a svg', 'rect svg', 'a xhtml'])
})

const on = (/** @type {string} */ name, /** @type {string} */ value) => ({ tag: 'a', attributes: { [name]: value } })

for (const markup of [
  { tag: 'script', children: ['window.executed = 1'] },
  { tag: 'SCRIPT' },
  { tag: 'style' },
  { tag: 'img', attributes: { src: 'x' } },
  { tag: 'iframe' },
  { tag: 'form' },
  { tag: 'a b' },
  { tag: 'svg', children: [{ tag: 'script' }] },
  { tag: 'svg', children: [{ tag: 'foreignObject' }] },
  { tag: 'svg', children: [{ tag: 'animate' }] },
  { tag: 'rect' },
  on('onclick', 'window.executed = 1'),
  on('ONCLICK', 'window.executed = 1'),
  on('style', 'color: red'),
  on('src', 'x'),
  on('srcdoc', 'x'),
  on('xlink:href', 'x'),
  on('data-', 'x'),
  { tag: 'input', attributes: { type: 'image' } },
  { tag: 'input', attributes: { type: 'password' } },
  { tag: 'button', attributes: { type: 'submit' } },
  { tag: 'button', attributes: { type: 'button', formaction: 'x' } },
  on('name', 'x'),
  on('autofocus', ''),
  on('href', 'javascript:alert(1)'),
  on('href', 'JavaScript:alert(1)'),
  on('href', ' javascript:alert(1)'),
  on('href', 'java\nscript:alert(1)'),
  on('href', '\u0001javascript:alert(1)'),
  on('href', 'data:text/html,x'),
  on('href', 'vbscript:x'),
]) {
  test(`refused: ${JSON.stringify(markup)}`, async () => {
    const code = await tab.evaluate(markup => {
      try {
        Object(window).draw([markup])
      } catch (error) {
        return Object(error).code
      }
    }, markup)
    assert.equal(code, 'REFUSED_MARKUP')
  })
}

for (const address of ['https://a.no/x?y#z', 'HTTP://a.no', 'mailto:a@b.no', '#goal-a:b', 'plan.html', '/mål/plan.html#a', '?side=2', './a:b']) {
  test(`a link may lead to ${address}`, async () => {
    assert.equal(await tab.evaluate(markup => Object(window).draw([markup]).firstChild.getAttribute('href'), on('href', address)), address)
  })
}

test('what fields hold follows the markup, also after a person has written in them, and the caret stays', async () => {
  const result = await tab.evaluate(() => {
    const { draw } = Object(window)
    const form = (/** @type {string} */ value, /** @type {boolean} */ on) => ({
      tag: 'fieldset',
      children: [
        { tag: 'textarea', attributes: { value } },
        { tag: 'input', attributes: { type: 'checkbox', ...(on ? { checked: '' } : {}) } },
        { tag: 'select', children: ['a', 'b'].map(key => ({ tag: 'option', key, attributes: { value: key, ...((key === 'b') === on ? { selected: '' } : {}) }, children: [key] })) },
      ],
    })
    const at = draw([form('én', true)])
    const [text, box, choice] = at.firstChild.children
    const held = () => [text.value, box.checked, choice.value]
    const first = held()
    Object.assign(text, { value: 'skrevet' })
    text.focus()
    text.setSelectionRange(2, 2)
    Object.assign(box, { checked: false })
    Object.assign(choice, { value: 'a' })
    draw([form('skrevet', true)], at)
    const caret = text.selectionStart
    const second = held()
    draw([form('to', false)], at)
    return { first, second, caret, third: held() }
  })
  assert.deepEqual(result, { first: ['én', true, 'b'], second: ['skrevet', true, 'b'], caret: 2, third: ['to', false, 'a'] })
})

test('markup that is the same object is not looked into', async () => {
  const result = await tab.evaluate(() => {
    const { draw } = Object(window)
    const same = { tag: 'p', key: 'same', children: ['før'] }
    const at = draw([same, { tag: 'b' }])
    same.children = ['etter']
    draw([{ tag: 'b' }, same], at)
    return at.innerHTML
  })
  assert.equal(result, '<b></b><p>før</p>')
})

test('depth costs memory, never the stack', async () => {
  const depth = await tab.evaluate(() => {
    /** @type {unknown} */
    let markup = 'innerst'
    for (let level = 0; level < 30_000; level += 1) markup = { tag: 'b', children: [markup] }
    const at = document.createElement('main') // not in the page: nobody lays it out
    Object(window).draw([markup], at)
    let depth = 0
    for (let node = at.firstChild; node; node = node.firstChild) depth += 1
    return depth
  })
  assert.equal(depth, 30_001)
})
