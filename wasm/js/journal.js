// What a model must remember to be opened again after a trap: a plan, and the edits made since.

/** So many edits, at least, can be taken back. */
const SPAN = 500

/**
 * Edits are kept, and not the plan after each: writing a large plan takes many times as long as editing it. Unbounded,
 * the list would grow through a long day, and so would the time to make it all again. So the plan is written after
 * every `SPAN` edits, and what came before the last plan but one is forgotten: two plans and 2 × `SPAN` edits at most.
 * What is forgotten can no longer be taken back.
 */
export class Journal {
  /** The plan as it was before everything in `#done`. @type {Uint8Array} */
  #plan
  /** The plan after `SPAN` edits, as soon as there are more. @type {Uint8Array | undefined} */
  #next
  /** As JSON text. @type {string[]} */
  #done = []
  /** Taken back, the last one last. @type {string[]} */
  #undone = []

  /** @param {Uint8Array} plan */
  constructor(plan) {
    this.#plan = plan
  }

  get plan() {
    return this.#plan
  }

  get canUndo() {
    return this.#done.length > 0
  }

  get canRedo() {
    return this.#undone.length > 0
  }

  /** Whether the plan is to be kept as it is, before it is edited further. */
  get isFull() {
    return this.#done.length === SPAN || this.#done.length === 2 * SPAN
  }

  /** @param {Uint8Array} plan as it is now */
  keep(plan) {
    if (this.#done.length > SPAN && this.#next) {
      this.#plan = this.#next
      this.#done.splice(0, SPAN)
    }
    this.#next = plan
  }

  /** @param {string} edit */
  made(edit) {
    this.#done.push(edit)
    this.#undone = []
  }

  /** @param {string} edit in the place of the last one */
  amended(edit) {
    this.#done.splice(-1, 1, edit)
    this.#undone = []
  }

  undone() {
    this.#undone.push(...this.#done.splice(-1))
  }

  redone() {
    this.#done.push(...this.#undone.splice(-1))
  }

  /**
   * Makes everything again, with a plan that was opened anew.
   * @param {{ apply: (edit: string) => unknown, undo: () => unknown }} model
   */
  replay(model) {
    for (const edit of this.#done) model.apply(edit)
    for (const edit of [...this.#undone].reverse()) model.apply(edit)
    for (const _ of this.#undone) model.undo()
  }
}
