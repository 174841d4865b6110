// Which functions of the module run while pages read, check and show plans: those go into its first part.
//   node early.mjs GLUE MODULE PLANS…
// MODULE has a global `ran…` for each function, see `xtask/src/wasm/parts.rs`. Prints the numbers of those that ran.
//
// What is forgotten here is no error: a page that needs it fetches the second part. What is here needlessly makes the
// first part larger for all. So: every picture but the map, in every language, and what was found; not the plan as text,
// which costs 5 kB, nor anything that changes it.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [glue = '', module = '', ...paths] = process.argv.slice(2)
const { initSync, Model, version } = await import(pathToFileURL(glue).href)

const PICTURES = ['matrix', 'overview', 'outline', 'table', 'initiatives', 'operational', 'preconditions', 'findings']
const FLAGS = { onlyHoles: false, ghosts: false, onlyFound: false, brief: false }
const ASKED = [FLAGS, { onlyHoles: true }, { search: 'barn' }, { grouping: 'theme' }, { toward: 'up' }, { brief: true, severity: 'info' }, { headingLevel: 3 }]

/** A plan file, or a folder of rules' pages: the plans of their examples. @param {string} path @returns {Promise<string[]>} */
async function plansIn(path) {
  if (path.endsWith('.json')) return [await readFile(path, 'utf8')]
  const pages = (await readdir(path)).filter(name => name.endsWith('.md')).sort()
  const texts = await Promise.all(pages.map(name => readFile(join(path, name), 'utf8')))
  const examples = texts.flatMap(text => [...text.matchAll(/^```json .*\n([^]*?)^```$/gm)])
  return examples.map(([, plan = '']) => JSON.stringify({ goalgraph: 1, title: 'Plan', ...JSON.parse(plan) }))
}

/** Shows a plan in every way. @param {string} text */
function show(text) {
  const { units = [], goals = [] } = JSON.parse(text)
  const model = Model.open(new TextEncoder().encode(text), '{"today":"2026-11-25"}')
  void [model.title, model.language, model.counts()]
  for (const { id } of goals) model.goal(id)
  const [unit] = units
  for (const language of ['nb', 'nn', 'en']) {
    for (const hidden of [false, true]) model.findings({ language, hidden })
    for (const picture of PICTURES) {
      model.view(picture, { language })
      for (const area of [undefined, unit?.id, unit?.name, unit?.aliases?.[0]])
        for (const options of ASKED) model.html(picture, { ...options, language, unit: area })
    }
  }
  model.free()
}

const exports = initSync({ module: await readFile(module) })
version()
for (const path of paths) for (const plan of await plansIn(path)) show(plan)

const ran = Object.keys(exports).filter(name => /^ran\d+$/.test(name) && exports[name].value)
console.log(JSON.stringify(ran.map(name => Number(name.slice('ran'.length)))))
