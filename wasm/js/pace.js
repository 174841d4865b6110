// When marks appear and when it is said: at once what is mended, what is new after a pause, and the sum of it seldom.

/** After this long without an edit it is said what changed, and not again for a while. */
const SAY_AFTER = 1500
const SAY_EVERY = 5000

export class Pace {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #word
  #said = -SAY_EVERY
  /** @type {Set<string>} */
  #fixed = new Set()
  /** @type {Set<string>} */
  #fresh = new Set()

  /** @param {{ settle: () => void, tell: (fixed: number, fresh: number) => void }} host */
  constructor(host) {
    this.host = host
  }

  get isResting() {
    return this.#rest === undefined
  }

  /** Somebody writes: new marks wait until nobody does. @param {number} delay */
  wait(delay) {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.host.settle(), delay)
    this.#postpone()
  }

  /** New marks are there now. */
  settled() {
    clearTimeout(this.#rest)
    this.#rest = undefined
  }

  /** @param {Iterable<string>} ids of findings that are gone */
  fixed(ids) {
    for (const id of ids) if (!this.#fresh.delete(id)) this.#fixed.add(id)
    this.#postpone()
  }

  /** @param {Iterable<string>} ids of findings that are new */
  fresh(ids) {
    for (const id of ids) if (!this.#fixed.delete(id)) this.#fresh.add(id)
    this.#postpone()
  }

  stop() {
    this.settled()
    clearTimeout(this.#word)
    this.#fixed.clear()
    this.#fresh.clear()
  }

  #postpone() {
    clearTimeout(this.#word)
    if (this.#fixed.size + this.#fresh.size === 0) return
    const wait = Math.max(SAY_AFTER, this.#said + SAY_EVERY - performance.now())
    this.#word = setTimeout(() => this.#tell(), wait)
  }

  #tell() {
    this.#said = performance.now()
    this.host.tell(this.#fixed.size, this.#fresh.size)
    this.#fixed.clear()
    this.#fresh.clear()
  }
}
