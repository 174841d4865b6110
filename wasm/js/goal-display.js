// What the elements with a picture have in common: find the model, draw into a shadow root, keep the fallback when that fails.

import { init, isIncomplete, isWhole } from './engine.js'
import { GoalGraphError } from './error.js'
import { GoalElement } from './goal-element.js'
import { speakable, spoken, tagAround } from './language.js'
import { Model } from './model.js'
import { patch } from './patch.js'
import { reveal } from './reveal.js'
import { frameSheet, viewSheet } from './sheets.js'

/** @import { Delta, Language, Markup, ViewName, ViewOptions } from '../types/index.js' */
/** @import { GoalModel } from './goal-model.js' */

/** @typedef {{ model?: Model, error?: GoalGraphError } | undefined} Found nothing while it is still to come */

/**
 * @attr model - id of a `<goal-model>`; without it the nearest one is taken
 * @attr area - the unit it is about, by id, name or alias: only what concerns it
 * @attr heading-level - level of the first heading
 * @attr loading - `lazy`: drawn when it comes near the window, or is printed, or asked for; or `eager`
 * @slot - the fallback: what people see until there is a picture
 * @cssprop --goal-font-family - the typeface
 * @cssprop --goal-font-size - the size of text
 * @cssprop --goal-space - between things
 * @cssprop --goal-radius - of corners
 * @cssprop --goal-padding - around a picture
 * @cssprop --goal-color-text - of text
 * @cssprop --goal-color-muted - of what stands back
 * @cssprop --goal-color-link - of links
 * @cssprop --goal-color-surface - behind it all
 * @cssprop --goal-color-tinted - behind what is set off
 * @cssprop --goal-color-border - of lines
 * @cssprop --goal-color-border-strong - of lines around what can be used
 * @cssprop --goal-color-focus - around what has the focus
 * @cssprop --goal-marked - behind what a search found
 * @cssprop --goal-sticky-top - how high a fixed head of the page is
 * @cssprop --goal-cell-covered - of a cell with goals
 * @cssprop --goal-cell-hole - of a cell without
 * @cssprop --goal-cell-shared - of a cell left to the common level
 * @cssprop --goal-error - of errors
 * @cssprop --goal-warning - of warnings
 * @cssprop --goal-info - of notes
 * @csspart base - around the picture
 * @csspart error - around what went wrong
 */
export class GoalDisplay extends GoalElement {
  static observedAttributes = ['model', 'area', 'lang', 'heading-level', 'loading']
  static properties = ['model', 'area', 'headingLevel', 'loading']

  /** @type {Model | null} */
  #model = null
  /** @type {ReturnType<typeof frame> | undefined} */
  #frame
  /** What was opened for printing, to be closed again. @type {HTMLDetailsElement[]} */
  #opened = []
  /** The model of the picture that is shown. @type {Model | undefined} */
  shown
  /** Sees it come near, until it has. @type {IntersectionObserver | undefined} */
  #near
  #hasBeenNear = false
  /** The model whose changes are followed, until this is aborted. @type {{ model: Model, until: AbortController } | undefined} */
  #followed

  get model() {
    return this.#model ?? this.getAttribute('model')
  }

  set model(model) {
    this.#model = model instanceof Model ? model : null
    if (!this.#model) this.reflect('model', model)
    this.schedule()
  }

  get area() {
    return this.getAttribute('area') ?? ''
  }

  set area(unit) {
    this.reflect('area', unit)
  }

  get headingLevel() {
    const level = this.getAttribute('heading-level')
    return level === null ? null : Number(level)
  }

  set headingLevel(level) {
    this.reflect('heading-level', level)
  }

  get loading() {
    return this.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager'
  }

  set loading(loading) {
    this.reflect('loading', loading)
  }

  /** Which picture. @returns {ViewName} */
  get picture() {
    return 'matrix'
  }

  /** Whether it needs the whole module, and not only the first part. */
  get needsAll() {
    return false
  }

  /** What else the picture is asked to be. @returns {Partial<ViewOptions>} */
  get options() {
    return {}
  }

  /**
   * Everything the picture is asked to be.
   * @param {Model} model
   * @returns {Partial<ViewOptions> & { language: Language }}
   */
  asked(model) {
    const language = spoken(tagAround(this)) ?? model.language
    return { ...this.options, language, unit: this.area || undefined, headingLevel: this.headingLevel ?? undefined }
  }

  /** What it is drawn with, once the module is there. */
  get sheets() {
    return [viewSheet()]
  }

  connectedCallback() {
    super.connectedCallback()
    this.#frame ??= frame(this)
    addEventListener('beforeprint', this)
    addEventListener('afterprint', this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this)
    removeEventListener('afterprint', this)
    this.#near?.disconnect()
    this.#near = undefined
    this.#follow(undefined)
  }

  handleEvent(/** @type {Event} */ event) {
    if (event.type === 'beforeprint') this.#unfold()
    else if (event.type === 'afterprint') for (const details of this.#opened.splice(0)) details.open = false
    else if (event.type === 'click') this.followAnchor(event)
    else super.handleEvent(event)
  }

  /** Draws it now, however far away it is. */
  hurry() {
    this.#near?.disconnect()
    this.#near = undefined
    if (this.#hasBeenNear) return
    this.#hasBeenNear = true
    this.update()
  }

  /** Whether it waits for being seen. */
  #waits() {
    if (this.#hasBeenNear || this.shown || this.loading === 'eager' || typeof IntersectionObserver === 'undefined') return false
    this.#near ??= new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && this.hurry(), { rootMargin: '100%' })
    this.#near.observe(this)
    return true
  }

  update() {
    if (this.#waits()) return
    const { model, error } = this.#find() ?? {}
    this.#follow(model)
    if (this.needsAll) init().catch(() => {}) // comes while the plan does
    if (error) this.#fail(error)
    else if (!model) this.show('loading')
    else if (this.needsAll && !isWhole()) this.#complete()
    else this.#draw(model)
  }

  /** Fetches the rest of the module, and then draws. */
  #complete() {
    this.show('loading')
    init().then(() => this.schedule(), error => this.#fail(GoalGraphError.of(error)))
  }

  /**
   * What is drawn.
   * @param {Model} model
   * @param {ReturnType<GoalDisplay['asked']>} asked
   * @returns {Markup}
   */
  pictured(model, asked) {
    return this.adorned(model.view(this.picture, asked), asked.language)
  }

  /** However many edits there are at once, the picture is drawn once, after them. @param {Delta} _delta */
  changed(_delta) {
    this.schedule()
  }

  /**
   * What is added to a picture before it is drawn.
   * @param {Markup} markup
   * @param {Language} _language
   */
  adorned(markup, _language) {
    return markup
  }

  /**
   * After each drawing.
   * @param {HTMLElement} _base
   * @param {Language} _language
   */
  drawn(_base, _language) {}

  /** After a drawing that could not be made. */
  failed() {}

  /** Ids are only found inside their own tree: links to places in the picture are followed here. */
  followAnchor(/** @type {Event} */ event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const target = link && this.shadowRoot?.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!target || event.defaultPrevented) return
    event.preventDefault()
    reveal(target)
  }

  /** @param {Model} model */
  #draw(model) {
    const { root, base, slot, alert } = this.#frame ?? frame(this)
    try {
      const asked = this.asked(model)
      const markup = this.pictured(model, asked)
      if (root.adoptedStyleSheets.length < 2) root.adoptedStyleSheets.push(...this.sheets)
      patch(base, [markup])
      this.drawn(base, asked.language)
    } catch (error) {
      if (isIncomplete(error)) this.#complete()
      else this.#fail(GoalGraphError.of(error))
      return
    }
    this.shown = model
    patch(alert, [])
    slot.hidden = true
    this.show('ready')
  }

  /** The fallback stays, or comes back; above it stands what is wrong. @param {GoalGraphError} error */
  #fail(error) {
    const { base, slot, alert } = this.#frame ?? frame(this)
    const language = speakable(tagAround(this))
    const { message, hint } = error.in(language)
    this.shown = undefined
    patch(base, [])
    this.failed()
    patch(alert, [message, hint].map(text => ({ tag: 'p', attributes: { lang: language }, children: [text] })))
    slot.hidden = false
    const isNews = this.error?.code !== error.code || this.error.message !== error.message
    this.show('error', error)
    if (isNews && !this.#isOfModel(error)) this.fireError(error)
  }

  /** @param {Model | undefined} model */
  #follow(model) {
    if (model === this.#followed?.model) return
    this.#followed?.until.abort()
    const until = new AbortController()
    this.#followed = model && { model, until }
    model?.on('change', delta => this.changed(delta), { signal: until.signal })
  }

  /** What a `<goal-model>` has said already. */
  #isOfModel(/** @type {GoalGraphError} */ error) {
    return this.#element()?.error === error
  }

  /** @returns {Found} */
  #find() {
    if (this.#model) return { model: this.#model }
    const element = this.#element()
    if (element?.state === 'error' && element.error) return { error: element.error }
    if (element?.model) return { model: element.model }
    const tag = this.#modelTag
    const isThere = element?.localName === tag
    if (isThere || document.readyState !== 'complete') return undefined
    const id = this.getAttribute('model')
    return { error: new GoalGraphError('NO_MODEL', { wanted: id ? `<${tag} id="${id}">` : `<${tag}>` }) }
  }

  /** `goal-view` goes with `goal-model`, and so with every other prefix. */
  get #modelTag() {
    return this.localName.replace(/[^-]*$/, 'model')
  }

  /** The element named by `model`, or the nearest one: the first in the closest tree around this. */
  #element() {
    const id = this.getAttribute('model')
    const tag = this.#modelTag
    /** @type {Element | null} */
    let found = null
    for (let at = /** @type {Node | null} */ (this); at && !found; at = above(at)) {
      if (id === null) found = isTree(at) ? at.querySelector(tag) : null
      else if (at instanceof ShadowRoot || at instanceof Document) found = at.getElementById(id)
    }
    return /** @type {GoalModel | null} */ (found)
  }

  /** On paper everything is there, and open. */
  #unfold() {
    this.hurry()
    for (const details of this.shadowRoot?.querySelectorAll('details') ?? []) {
      if (details.open) continue
      details.open = true
      this.#opened.push(details)
    }
  }
}

/** The parent of a node, out of shadow roots too. @param {Node} node */
function above(node) {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
}

/**
 * @param {Node} node
 * @returns {node is Node & ParentNode}
 */
function isTree(node) {
  return 'querySelector' in node
}

/** @param {GoalDisplay} host */
function frame(host) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [frameSheet()]
  const [alert, base] = [document.createElement('div'), document.createElement('div')]
  const slot = document.createElement('slot')
  alert.className = 'alert'
  alert.setAttribute('role', 'alert')
  alert.setAttribute('part', 'error')
  base.setAttribute('part', 'base')
  root.append(alert, base, slot)
  root.addEventListener('click', host)
  return { root, alert, base, slot }
}
