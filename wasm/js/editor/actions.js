// What buttons do beside editing goals: what is shown, what is accepted and mended, and the plan as a whole.

import { saveFile } from '../tools.js'
import { domId } from './fields.js'
import { STEP } from './form.js'
import { waiverOf } from './waiving.js'

/** @import { Given } from './commands.js' */
/** @import { Work } from './work.js' */

/** @type {Record<string, (work: Work, given: Given) => void>} */
export const ACTIONS = {
  undo: work => work.step('undo'),
  redo: work => work.step('redo'),

  details({ state }, { id }) {
    const key = `goal ${id}`
    if (!state.open.delete(key)) state.open.add(key)
  },

  more: ({ state }, { key = '' }) => state.shown.set(key, (state.shown.get(key) ?? STEP) + STEP),

  /** Errors are shown, and take the focus; warnings never. */
  publish(work) {
    work.settleAll()
    const { error, warning, info } = work.marks.counts
    const isEmpty = work.desk.plan.goals.length === 0
    if (error > 0) return work.showErrors('summary')
    work.say(isEmpty ? 'empty' : 'ready')
    if (!isEmpty) work.host.ready({ warnings: warning, infos: info })
  },

  export: ({ desk }) => saveFile(desk.model.json(), 'application/json', `${fileName(desk.plan.title)}.json`),

  /** Opens the form of a reason, or closes it. */
  waive(work, { finding = '' }) {
    const isOpen = work.state.waiving?.id === finding
    work.state.waiving = isOpen ? undefined : { id: finding, lacks: false }
    if (!isOpen) work.focus = domId('waive', finding, 'reason')
  },

  refrain({ state, host }, { finding = '' }) {
    state.waiving = undefined
    const button = host.shadowRoot?.querySelector(`[data-do="waive"][data-finding="${CSS.escape(finding)}"]`)
    if (button instanceof HTMLElement) button.focus()
  },

  accept(work, { finding = '' }) {
    const found = work.marks.get(finding)?.finding
    if (!found) return
    const waiver = waiverOf(work.host.shadowRoot, found)
    if (waiver.reason === '') {
      work.state.waiving = { id: finding, lacks: true }
      work.focus = domId('waive', finding, 'reason')
    } else if (work.make(() => work.desk.apply({ waive: waiver }))) {
      work.state.waiving = undefined
      work.say('isWaived')
      work.told()
    }
  },

  unwaive(work, { finding = '' }) {
    const waiver = work.marks.get(finding)?.finding.waiver
    if (!waiver) return
    const { rule, subject, counterpart } = waiver
    if (work.make(() => work.desk.apply({ unwaive: { rule, subject, counterpart } }))) work.told()
  },

  fix(work, { finding = '', index = '0' }) {
    const edit = work.marks.get(finding)?.finding.fixes[Number(index)]?.edit
    if (edit && work.make(() => work.desk.apply(edit))) work.told()
  },

  takePasted: work => work.takePasted(),
  dropPasted: work => work.dropPasted(),

  restore(work) {
    const { kept } = work.draft
    answered(work)
    if (!kept || !work.load(kept.plan)) return
    work.say('restored')
    work.told()
  },

  discard(work) {
    answered(work)
    work.draft.forget()
    work.say('discarded')
  },
}

/** The offer of a draft is gone, and the focus that was in it. @param {Work} work */
function answered(work) {
  work.state.offer = undefined
  work.focus = 'heading'
}

/** @param {string} title */
const fileName = title => title.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'plan'
