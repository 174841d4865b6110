// Which functions of the module run while pages read, check and show plans: those go into its first part.
//   node early.mjs GLUE MODULE PLAN…
// MODULE has a global `ran…` for each function, see `xtask/src/wasm/parts.rs`. Prints the numbers of those that ran.
//
// What is forgotten here is no error: a page that needs it fetches the second part. What is here needlessly makes the
// first part larger for all. So: every picture but the map, in every language, and nothing that changes a plan.

import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const [glue = '', module = '', ...plans] = process.argv.slice(2)
const { initSync, Model, version } = await import(pathToFileURL(glue).href)

const PICTURES = ['matrix', 'overview', 'outline', 'table', 'initiatives', 'operational', 'preconditions', 'findings']
const ASKED = [{}, { onlyHoles: true }, { search: 'barn' }, { grouping: 'theme' }, { toward: 'up' }, { brief: true }, { headingLevel: 3 }]

const exports = initSync({ module: await readFile(module) })
version()

for (const file of plans) {
  const model = Model.open(await readFile(file), '{"today":"2026-11-25"}')
  const { units = [], goals } = JSON.parse(await readFile(file, 'utf8'))
  for (const { id } of goals) model.goal(id)
  void [model.title, model.language, model.counts()]
  for (const language of ['nb', 'nn', 'en'])
    for (const picture of PICTURES)
      for (const unit of [undefined, units[0]?.id])
        for (const options of ASKED) {
          model.view(picture, { ...options, language, unit })
          model.findings({ language, hidden: Boolean(unit) })
        }
  model.free()
}

const ran = Object.keys(exports).filter(name => /^ran\d+$/.test(name) && exports[name].value)
console.log(JSON.stringify(ran.map(name => Number(name.slice('ran'.length)))))
