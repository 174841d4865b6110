// What editors may put into their pages: a link, or an element that holds a place. From the package as it is published.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { open, seen, settled, shown } from './fixtures/case.mjs'
import { launch, server, trouble } from './support.mjs'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  browser = await launch()
})
after(() => browser?.close())

const AUTO = '<script type="module" src="/goalgraph/dist/auto.js"></script>'
const LINK = '<p>Se <a href="/plan/#goal=matrix&amp;src=/plan.json">målmatrisen</a> vår.</p>'

/** A page with pictures, ready. @param {string} body @param {object} [more] */
async function upgraded(body, more) {
  const opened = await open(browser, body, { head: AUTO, wait: false, ...more })
  await opened.page.waitForFunction(() => document.querySelector('goal-view[data-state="ready"], goal-findings[data-state="ready"]'))
  await settled(opened.page)
  return opened
}

test('a link to a plan gets its picture after its paragraph, and stays a link', async () => {
  const { page: tab, context, log } = await upgraded(LINK)
  assert.match((await shown(tab.locator('p + goal-view'))).picture, /direktørområder/)
  assert.equal(await tab.locator('p a').getAttribute('href'), '/plan/#goal=matrix&src=/plan.json')
  assert.deepEqual([trouble(log), log.console], [[], []])
  await context.close()
})

test('the plan is beside the page a link leads to, unless it says otherwise', async () => {
  const asked = /** @type {string[]} */ ([])
  const routes = {
    '**/mal/plan.json': async (/** @type {import('playwright-core').Route} */ route) => {
      asked.push(new URL(route.request().url()).pathname)
      await route.fulfill({ response: await route.fetch({ url: `${server}plan.json` }) })
    },
  }
  const { context } = await upgraded('<p><a href="/mal/matrise.html#goal=outline&amp;area=HM">Helse</a></p>', { routes })
  assert.deepEqual(asked, ['/mal/plan.json'])
  await context.close()
})

test('a place is filled, what stood in it is the fallback, and two pictures of a plan share it', async () => {
  const place = (/** @type {string} */ view) => `<div data-goal="${view}" data-goal-src="/plan.json" data-goal-area="HM"><b>Vent</b></div>`
  const { page: tab, context, log } = await upgraded(place('outline') + place('findings'))
  const view = await shown(tab.locator('goal-view'))
  assert.deepEqual([view.fallback, view.state], [false, 'ready'])
  assert.match(view.picture, /Helse/)
  assert.equal(await tab.locator('div > goal-findings[area="HM"]').count(), 1)
  assert.equal(await tab.locator('goal-model').count(), 1)
  assert.deepEqual(trouble(log), [])
  await context.close()
})

test('what comes into the page later is upgraded once, however often the page changes', async () => {
  const { page: tab, context } = await upgraded(LINK)
  await tab.evaluate(link => {
    document.body.append(document.createElement('hr'))
    const later = document.createElement('section')
    later.append(...new DOMParser().parseFromString(link, 'text/html').body.childNodes)
    document.body.append(later)
  }, LINK)
  await tab.locator('section goal-view[data-state="ready"]').waitFor()
  await tab.evaluate(() => document.body.append(document.createElement('hr')))
  await settled(tab)
  assert.deepEqual([await tab.locator('goal-view').count(), await tab.locator('goal-model').count()], [2, 1])
  await context.close()
})

for (const [what, body] of [
  ['a plan of a foreign site', '<p><a href="/plan/#goal=matrix&amp;src=https://example.com/plan.json">x</a></p>'],
  ['a link to a foreign site', '<p><a href="https://example.com/#goal=matrix">x</a></p>'],
  ['a picture that does not exist', '<p><a href="/plan/#goal=constructor&amp;src=/plan.json">x</a></p><div data-goal="toString">y</div>'],
  ['a goal of a drawn picture', '<div class="gg-view"><table><tr><td data-goal="matrix">z</td></tr></table></div>'],
]) {
  test(`${what} is left alone`, async () => {
    const { page: tab, context, log } = await open(browser, `${body}<p id="last"></p>`, { head: AUTO, wait: false })
    await tab.waitForFunction(() => customElements.get('goal-view'))
    assert.equal(await tab.locator('goal-view, goal-model').count(), 0)
    assert.deepEqual(trouble(log), [])
    await context.close()
  })
}

test('nothing a link says becomes anything but what a picture may be told', async () => {
  const { page: tab, context } = await upgraded('<p><a href="/x#goal=matrix&amp;src=/plan.json&amp;onclick=alert(1)&amp;style=color:red&amp;id=y&amp;only-holes=">x</a></p>')
  const names = await tab.locator('goal-view').evaluate(view => view.getAttributeNames().sort())
  assert.deepEqual(names, ['data-state', 'model', 'only-holes', 'view'])
  await context.close()
})

test('a page in a frame says how tall it is, and the frame follows; a stranger is not believed', async () => {
  const routes = {
    '**/framed/': { contentType: 'text/html', body: '<!doctype html><body style="margin:0"><div style="height:1234px"></div><script type="module" src="/goalgraph/dist/frame.js"></script>' },
    '**/stranger/': { contentType: 'text/html', body: '<!doctype html><script>parent.postMessage({ goalgraph: "height", height: 777 }, "*")</script>' },
  }
  const body = '<iframe id="framed" src="/framed/" title="a"></iframe><iframe id="stranger" src="/stranger/" sandbox="allow-scripts" title="b"></iframe>'
  const { page: tab, context } = await open(browser, body, { head: AUTO, routes, wait: false })
  await tab.waitForFunction(() => document.querySelector('iframe')?.height === '1234')
  assert.equal(await tab.locator('#stranger').getAttribute('height'), null)
  await context.close()
})

test('an attribute that does not exist is told where pages are built, with the nearest; one that does is not', async () => {
  const wrong = '<goal-model src="/plan.json"></goal-model><goal-view vew="map" only-hols data-x="1" class="y" aria-label="z"></goal-view>'
  const { page: tab, context, log } = await open(browser, wrong)
  assert.deepEqual(log.console, [
    'warning: <goal-view> has no attribute `vew`; did you mean `view`?',
    'warning: <goal-view> has no attribute `only-hols`; did you mean `only-holes`?',
  ])
  assert.deepEqual((await seen(tab)).filter((/** @type {string} */ line) => line.includes('error')), [])
  await context.close()
})
