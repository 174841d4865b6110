// A program in TypeScript that uses what the package promises.

import { GoalGraphError, init, type Model, open } from 'goalgraph'
import { define, type GoalReadyEvent, type GoalView } from 'goalgraph/elements'
import 'goalgraph/auto'
import 'goalgraph/define'
import 'goalgraph/inline'
import { render } from 'goalgraph/render'

define({ prefix: 'kommune' })
await init({ wasm: new URL('https://example.com/goalgraph_bg.wasm'), integrity: 'sha384-x', rest: 'https://example.com/goalgraph_rest.wasm', restIntegrity: '' })

const model: Model = await open('{}', { profile: 'draft' })
const { added } = model.apply({ retitle: { id: 'a', title: 'b' } })
const messages: string[] = added.map(({ message, severity }) => `${severity}: ${message}`)
const html: string = await render('{}', { view: 'outline', unit: 'HM' })

const view = document.querySelector<GoalView>('goal-view')
if (view) view.view = 'map'
document.addEventListener('goal-ready', event => console.log((event as GoalReadyEvent).detail.model.title))

try {
  model.undo()
} catch (error) {
  if (error instanceof GoalGraphError) console.error(error.code, error.hint, messages, html)
}

// @ts-expect-error: there is no such view
if (view) view.view = 'sunburst'
