// The recipes of `examples/intranet/oppskrifter`: each page under the policy it names, in Chromium and Firefox; each piece
// of code as it would be copied; and what the filters of editors leave of it.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { runInNewContext } from 'node:vm'

import { BROWSERS, launchBy, read, until, visit } from './fixtures/browsers.mjs'
import { open, POLICY, settled, shown } from './fixtures/case.mjs'
import { examined, pictured, skippedHeadings, squeezed } from './fixtures/looks.mjs'
import { launch, page, trouble } from './support.mjs'

const folder = new URL('../../examples/intranet/oppskrifter/', import.meta.url)
const MATRIX = /9 av 20 ruter har periodemål, 2 ligger på felles nivå og 9 står uten/

const AUTO = '<script type="module" src="/goalgraph/dist/auto.js"></script>'

/** The pages, and what stands on each when it is ready. */
const PAGES = {
  index: /Hvilket trinn passer for deg/,
  'vanlig-side': MATRIX,
  sharepoint: MATRIX,
  tinymce: MATRIX,
  ckeditor: MATRIX,
  wordpress: MATRIX,
  enonic: MATRIX,
  'react-og-vue': /innpakning/,
}

const recipe = (/** @type {string} */ name) => `/oppskrifter/${name}.html`

/** What a page has to be sent with: the usual policy of the server, unless its platform has one of its own. */
const policyOf = (/** @type {string} */ name) => (name === 'sharepoint' ? '?policy=sharepoint' : '')

for (const name of BROWSERS) {
  describe(name, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser
    before(async () => {
      browser = await launchBy(name)
    })
    after(() => browser?.close())

    /** Waits until a page says something. @param {import('puppeteer-core').Page} tab @param {RegExp} what */
    async function says(tab, what) {
      for (let tries = 0; !what.test(await read(tab)); tries += 1) {
        assert.ok(tries < 600, `${what} never stood in: ${await read(tab)}`)
        await new Promise(done => setTimeout(done, 100))
      }
    }

    for (const [page, what] of Object.entries(PAGES)) {
      test(`${page}: it stands, nothing is violated, and nothing is on the console`, async () => {
        const { tab, log, violations, close } = await visit(browser, recipe(page) + policyOf(page))
        await says(tab, what)
        assert.deepEqual([log, await violations()], [[], []])
        await close()
      })
    }

    for (const app of ['react', 'vue']) {
      test(`${app}: the built app stands, and hears of a cell that is chosen`, async () => {
        const { tab, log, violations, close } = await visit(browser, `/consumers/${app}/index.html`)
        await says(tab, MATRIX)
        await tab.evaluate(() => document.querySelector('goal-view')?.dispatchEvent(new CustomEvent('goal-select', { detail: { id: 'x', unit: 'HM' } })))
        await says(tab, /Periodemål: Helse og mestring/)
        assert.deepEqual([log, await violations()], [[], []])
        await close()
      })
    }

    test('tinymce: the closed frame has its page, the free one grows to its page', async () => {
      const { tab, close } = await visit(browser, recipe('tinymce'))
      await until(tab, () => Number(document.querySelector('iframe:not([sandbox])')?.getAttribute('height')) > 800)
      assert.equal(await tab.evaluate(() => document.querySelector('iframe[sandbox=""]')?.getAttribute('height')), '600')
      await close()
    })

    for (const policy of ['usual', 'trusted-types', 'sharepoint']) {
      test(`the policy ${policy}: every element works, and nothing is violated`, async () => {
        const { tab, log, violations, close } = await visit(browser, `/fixtures/elements/?policy=${policy}`)
        const states = () => tab.evaluate(() => [...document.querySelectorAll('body [data-state]')].map(({ localName, dataset }) => `${localName} ${dataset.state}`))
        assert.deepEqual(new Set(await states()), new Set(['goal-model ready', 'goal-view ready', 'goal-findings ready', 'goal-ref ready']))
        await tab.evaluate(() => {
          const model = Object(document.querySelector('goal-model'))
          model.apply({ retitle: { id: 'lavutslipp', title: 'Nytt navn' } })
        })
        await until(tab, () => [...document.querySelectorAll('goal-view[view=matrix], goal-view[view=map], goal-ref')].every(({ shadowRoot }) => shadowRoot?.textContent?.includes('Nytt navn')))
        await tab.evaluate(() => document.querySelector('goal-findings')?.shadowRoot?.querySelector('summary')?.click())
        assert.deepEqual([log, await violations()], [[], []])
        await close()
      })
    }

    test('the policy self: without wasm what stood in the elements stays, and the directive is named', async () => {
      const { tab, violations, close } = await visit(browser, '/fixtures/elements/?policy=self')
      const text = await read(tab)
      assert.equal(text.match(/Fallback/g)?.length, 10)
      assert.match(text, /'wasm-unsafe-eval'.*script-src/)
      assert.deepEqual(new Set(await violations()), new Set(['script-src: wasm-eval']))
      await close()
    })

    test('markup in a plan is text everywhere', async () => {
      const { tab, log, violations, close } = await visit(browser, '/fixtures/hostile/?policy=trusted-types')
      const plan = JSON.parse(await readFile(new URL('fixtures/hostile/plan.json', import.meta.url), 'utf8'))
      const { tags, live, views } = await tab.evaluate(() => {
        const inside = [...document.querySelectorAll('goal-view, goal-findings, goal-ref')].map(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
        const all = inside.flat()
        return {
          views: inside.filter(({ length }) => length > 1).length,
          tags: [...new Set(all.map(({ localName }) => localName))],
          live: all.flatMap(node => [...node.attributes].filter(({ name, value }) => name.startsWith('on') || name === 'style' || /^\s*javascript:/i.test(value)).map(({ name, value }) => `${name}=${value}`)),
        }
      })
      assert.equal(views, 10)
      assert.deepEqual([live, tags.filter(tag => ['b', 'em', 'i', 'img', 's', 'script', 'u'].includes(tag))], [[], []])
      const text = await read(tab)
      const { waivers, goals, units, terms } = plan
      const said = [...goals.map((/** @type {any} */ { title }) => title), ...units.map((/** @type {any} */ { name }) => name), terms.nb.direction.many, terms.nb.period.many, waivers[0].reason, waivers[0].by, waivers[0].decision]
      const missing = said.filter(words => /[<>&]/.test(words) && !text.includes(words))
      assert.deepEqual(missing, [])
      assert.deepEqual([log, await violations()], [[], []])
      await close()
    })
  })
}

describe('in Chromium', () => {
  /** @type {import('playwright-core').Browser} */
  let browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser?.close())

  /** The pieces of code on a page, by what they are. @param {string} name */
  async function codes(name) {
    const { page: tab, context } = await page(browser)
    await tab.goto(recipe(name))
    const found = await tab.locator('code[data-code]').evaluateAll(codes => codes.map(code => [code.getAttribute('data-code') ?? '', code.textContent ?? '']))
    await context.close()
    return /** @type {Record<string, string>} */ (Object.fromEntries(found))
  }

  for (const name of Object.keys(PAGES)) {
    test(`${name}: axe finds nothing, headings are in order, nothing is cut off, and pictures of it`, async () => {
      for (const [colorScheme, width] of /** @type {const} */ ([['light', 1280], ['dark', 1280], ['light', 360]])) {
        const { page: tab, context, log } = await page(browser, { colorScheme, viewport: { width, height: 900 } })
        await tab.goto(recipe(name) + policyOf(name))
        await settled(tab)
        if (['ckeditor', 'wordpress'].includes(name)) await tab.locator('goal-view[data-state="ready"]').waitFor()
        await pictured(tab, `oppskrift-${name}-${colorScheme}-${width}`)
        assert.deepEqual([(await examined(tab)).faults, trouble(log)], [[], []])
        if (colorScheme === 'light' && width === 1280) assert.deepEqual([await skippedHeadings(tab), await squeezed(tab)], [[], []])
        await context.close()
      }
    })
  }

  test('without scripts every page shows a way to the plan where the picture would be', async () => {
    const { page: tab, context } = await page(browser, { javaScriptEnabled: false })
    for (const name of ['vanlig-side', 'sharepoint', 'ckeditor', 'wordpress', 'enonic']) {
      await tab.goto(recipe(name))
      const link = tab.locator('#resultat ~ * a, #resultat ~ a').first()
      assert.ok(await link.isVisible(), name)
      assert.match((await link.getAttribute('href')) ?? '', /^\/plan\/matrix\.html/)
    }
    await context.close()
  })

  for (const name of ['vanlig-side', 'sharepoint', 'ckeditor', 'wordpress']) {
    test(`${name}: its code, copied into an empty page, is enough`, async () => {
      const { head = AUTO, body } = await codes(name) // of WordPress it is PHP that adds the script
      const policy = name === 'sharepoint' ? "script-src 'unsafe-eval' 'self'" : POLICY
      const { page: tab, context, log } = await open(browser, body ?? '', { head, policy, wait: false })
      await tab.locator('goal-view[data-state="ready"]').waitFor()
      assert.match((await shown(tab.locator('goal-view'))).picture, MATRIX)
      assert.deepEqual([trouble(log), log.console], [[], []])
      await context.close()
    })
  }

  test('code that is in a file is on the page as it is in the file', async () => {
    let files = 0
    for (const name of Object.keys(PAGES)) {
      for (const [file, code] of Object.entries(await codes(name))) {
        if (!file.includes('/')) continue
        files += 1
        assert.equal(code.trim(), (await readFile(new URL(file, folder), 'utf8')).trim(), `${name}: ${file}`)
      }
    }
    assert.equal(files, 8)
  })

  test('enonic: the page is what the controller of the part answers', async () => {
    const source = await readFile(new URL('enonic/part.js', folder), 'utf8')
    const template = await readFile(new URL('enonic/part.html', folder), 'utf8')
    /** @type {Record<string, unknown>} */
    const libraries = {
      '/lib/xp/portal': { getComponent: () => ({ config: { view: 'matrix' } }), assetUrl: (/** @type {{ path: string }} */ { path }) => `/_/asset/${path}` },
      '/lib/mustache': {
        render: (/** @type {string} */ text, /** @type {Record<string, string>} */ values) =>
          text.replace(/{{#(\w+)}}(.*?){{\/\1}}/gs, (_, name, inner) => (values[name] ? inner : '')).replace(/{{(\w+)}}/g, (_, name) => values[name] ?? ''),
      },
    }
    const exports = /** @type {{ get?: () => { body: string, pageContributions: { headEnd: string } } }} */ ({})
    runInNewContext(source, { exports, require: (/** @type {string} */ name) => libraries[name], resolve: () => template })
    const answer = exports.get?.()
    assert.equal(answer?.pageContributions.headEnd, '<script type="module" src="/_/asset/goalgraph/define.js"></script>')
    const bare = (/** @type {string} */ html) => html.replace(/ class="ds-link"/g, '').replace(/\s+/g, ' ').trim()
    const written = await readFile(new URL('enonic.html', folder), 'utf8')
    assert.ok(bare(written).includes(bare(answer?.body ?? 'nothing')))
  })

  test('tinymce: a listener of the page\'s own, as it is written there, follows the frame', async () => {
    const { own = '' } = await codes('tinymce')
    const routes = {
      '**/own.js': { contentType: 'text/javascript', body: own },
      'https://plan.kommunen.no/plan/': { contentType: 'text/html', body: '<!doctype html><body style="margin:0"><div style="height:1234px"></div><script type="module" src="/frame.js"></script>' },
      'https://plan.kommunen.no/frame.js': { contentType: 'text/javascript', body: await readFile(new URL('../../wasm/dist/frame.js', import.meta.url), 'utf8') },
    }
    const body = '<iframe src="https://plan.kommunen.no/plan/" title="a"></iframe>'
    const { page: tab, context } = await open(browser, body, {
      head: '<script type="module" src="/own.js"></script>', policy: `${POLICY}; frame-src https://plan.kommunen.no`, routes, wait: false,
    })
    await tab.waitForFunction(() => document.querySelector('iframe')?.height === '1234')
    await context.close()
  })

  describe('what filters leave', () => {
    // An editor brings styles and frames of its own; it is not what is tried here.
    const policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

    test('TinyMCE: the closed frame as it is; a frame of a site that is named stays free', async () => {
      const { body = '', tinymce: settings = '' } = await codes('tinymce')
      const free = '<iframe src="https://plan.kommunen.no/plan/" title="Mål"></iframe>'
      const foreign = '<iframe src="https://example.com/" title="x"></iframe>'
      const { page: tab, context } = await open(browser, '<textarea id="tekst"></textarea>', { head: '<script src="/consumers/tinymce/tinymce.min.js"></script>', policy, wait: false })
      const saved = await tab.evaluate(
        async ([settings, html]) => {
          const { tinymce } = Object(window)
          const init = tinymce.init.bind(tinymce)
          /** @type {Promise<any[]> | undefined} */
          let ready
          tinymce.init = (/** @type {object} */ options) => (ready = init({ ...options, license_key: 'gpl', promotion: false }))
          new Function(settings ?? '')()
          const editor = (await ready)?.[0]
          editor.setContent(html)
          return editor.getContent()
        },
        [settings, body + free + foreign],
      )
      const frames = await tab.evaluate(saved => {
        const { body } = new DOMParser().parseFromString(saved, 'text/html')
        return [...body.querySelectorAll('iframe')].map(frame => [new URL(frame.getAttribute('src') ?? '', document.baseURI).href, frame.getAttribute('sandbox'), frame.title, frame.getAttribute('height')])
      }, saved)
      const at = new URL('/plan/matrix.html', process.env['GOALGRAPH_URL']).href
      assert.deepEqual(frames, [
        [at, '', 'Dekning av retningsmål', '600'],
        ['https://plan.kommunen.no/plan/', null, 'Mål', null],
        ['https://example.com/', '', 'x', null],
      ])
      await context.close()
    })

    test('CKEditor 5: the link with all that is behind its #; neither elements nor places', async () => {
      const { body: link = '' } = await codes('ckeditor')
      const { page: tab, context } = await open(browser, '<div id="tekst"></div>', { head: '', policy, wait: false })
      const saved = await tab.evaluate(async link => {
        const { ClassicEditor, Link, Paragraph } = await import(/** @type {any} */ ('/consumers/ckeditor/editor.js'))
        const editor = await ClassicEditor.create(document.querySelector('#tekst'), { licenseKey: 'GPL', plugins: [Paragraph, Link] })
        editor.setData(`${link}<goal-view view="matrix"><p>Matrise</p></goal-view><div data-goal="matrix"><p>Plass</p></div>`)
        return editor.getData()
      }, link)
      assert.equal(saved, `${link}<p>Matrise</p><p>Plass</p>`)
      await context.close()
    })

    test('WordPress: a place is made of what wp_kses_post lets through', async () => {
      const { body = '' } = await codes('wordpress')
      // wp-includes/kses.php: `div`, `p` and `a` with `href` are among $allowedposttags, and every element may have
      // attributes of this shape (wp_kses_attr_check).
      const data = /^data(?:-[a-z0-9_]+)+$/
      const { page: tab, context } = await page(browser)
      await tab.setContent(body)
      const used = await tab.locator('body *').evaluateAll(nodes => nodes.flatMap(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => `${localName} ${name}`)]))
      const refused = used.filter(one => !['div', 'p', 'a', 'a href'].includes(one) && !(one.startsWith('div ') && data.test(one.slice(4))))
      assert.deepEqual(refused, [])
      await context.close()
    })
  })
})
