// How long the start page of the intranet takes a browser that has not been there: lines of JSON, as
// `cargo xtask bench` reads them.
//
// The environment is that of the browser tests, see `tests/browser/support.mjs`.

import { launch, page } from '../browser/support.mjs'

const RUNS = 9

const browser = await launch()
const paints = []
const matrices = []
/** The page with no script of ours: what the browser and the page's own styles take. */
const bare = []
for (let run = 0; run < RUNS; run++) {
  const { page: tab, context } = await page(browser, { viewport: { width: 1280, height: 900 } })
  await tab.addInitScript(watch)
  const painted = tab.waitForEvent('console', message => message.text().startsWith('painted '))
  await tab.goto('/', { waitUntil: 'commit' })
  matrices.push(Number((await painted).text().slice('painted '.length)))
  paints.push(await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN))
  await context.close()
  bare.push(await withoutUs())
}
await browser.close()
say('the first paint', median(paints))
say('its matrix stands', median(matrices))
say('bare', median(bare))

async function withoutUs() {
  const { page: tab, context } = await page(browser, { viewport: { width: 1280, height: 900 } })
  await tab.route('**/goalgraph/**', route => route.abort())
  await tab.goto('/')
  const painted = await tab.evaluate(
    () =>
      new Promise(resolve => {
        new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint').map(({ startTime }) => resolve(startTime))).observe({ type: 'paint', buffered: true })
      }),
  )
  await context.close()
  return painted
}

/** In the page: says when the frame with the matrix is painted. Asking from outside would cost the page a tenth of a second. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('goal-view[view=matrix][data-state=ready]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => console.debug(`painted ${performance.now()}`)))
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] })
}

function median(times) {
  return times.sort((one, other) => one - other)[RUNS >> 1]
}

/** @param {string} name @param {number} time in milliseconds */
function say(name, time) {
  console.log(JSON.stringify({ topic: 'paint', name, size: 0, value: time * 1e6 }))
}
