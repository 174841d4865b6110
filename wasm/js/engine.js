// The module: found, fetched, compiled once for a page, and started again should it ever break. It comes in two parts: the
// first reads, checks and shows plans; the rest is for maps, edits and tables, and is fetched when one of them is wanted.

import start, { __wbg_reset_state as startOver, initSync as current } from '../glue/goalgraph.js'
import { first, rest } from '../glue/module.js'
import { describe, GoalGraphError } from './error.js'

/** @import { InitOptions } from '../types/index.js' */

/** @typedef {NonNullable<InitOptions['wasm']>} Place */

/** @type {Promise<void> | undefined} */
let begun

/** @type {Promise<void> | undefined} */
let completed

/** The first part, while there is one that runs. @type {WebAssembly.Module | undefined} */
let running

/** The rest, once it is there. @type {WebAssembly.Module | undefined} */
let beside

/** How often the module was started over: what was opened before is gone. */
let age = 0

/** Reads a file where `fetch` cannot; see `node.js`. @type {((url: URL) => Promise<BufferSource>) | undefined} */
let readFile

export function readFilesBy(/** @type {NonNullable<typeof readFile>} */ reader) {
  readFile = reader
}

/** Where the parts are when nobody says; see `inline.js` and `iife.js`. @type {Record<'first' | 'rest', () => Place | Promise<Place>>} */
let usual = { first: first.address, rest: rest.address }

export function lookFirst(/** @type {typeof usual} */ places) {
  usual = places
}

/** Starts the first part, once; a start that failed may be tried again. @param {InitOptions} [options] */
export function begin({ wasm, integrity } = {}) {
  begun ??= load(wasm ?? usual.first(), integrity ?? first.integrity).catch(error => {
    begun = undefined
    throw GoalGraphError.of(error)
  })
  return begun
}

/** Starts all of it, in the same way. @param {InitOptions} [options] */
export function init(options = {}) {
  completed ??= complete(options).catch(error => {
    completed = undefined
    throw GoalGraphError.of(error)
  })
  return completed
}

export const isWhole = () => beside !== undefined

export const currentAge = () => age

/**
 * Calls into the module. What it throws becomes an error of ours; after a trap the module is started over, because
 * nothing in its memory can be trusted any more.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function call(work) {
  if (!running) throw new GoalGraphError('NOT_STARTED')
  try {
    return work()
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw GoalGraphError.of(error)
    age += 1
    startOver()
    if (beside) join(running, beside)
    throw new GoalGraphError(!beside && mayLack(error) ? 'WASM_INCOMPLETE' : 'TRAP', {}, { cause: error })
  }
}

/**
 * Each browser has its own words for a call of what is not there. Whatever is clearly something else is a trap; what is not
 * is asked again with the rest, and then it shows.
 * @param {Error} error
 */
const mayLack = error => error instanceof WebAssembly.RuntimeError && !/unreachable|bounds|stack/i.test(error.message)

/**
 * What the first part can do most often, for those who can wait where it cannot.
 * @template T
 * @param {() => T} work
 */
export async function callEarly(work) {
  await begin()
  try {
    return work()
  } catch (error) {
    if (!isIncomplete(error)) throw error
  }
  await init()
  return work()
}

export function isIncomplete(/** @type {unknown} */ error) {
  return error instanceof GoalGraphError && error.code === 'WASM_INCOMPLETE'
}

/** What stands for an address in messages where there is none. */
const GIVEN = 'init({ wasm })'

/**
 * @param {Place | Promise<Place>} place
 * @param {string} integrity
 */
async function load(place, integrity) {
  const module = await compiled(await place, integrity)
  await start({ module_or_path: module })
  running = module
}

/** One after the other: what can be shown with the first part waits for nothing else. @param {InitOptions} options */
async function complete({ rest: place, restIntegrity = rest.integrity, ...options }) {
  await begin(options)
  const module = await compiled(await (place ?? usual.rest()), restIntegrity)
  try {
    join(/** @type {WebAssembly.Module} */ (running), module)
  } catch (cause) {
    throw new GoalGraphError('WASM_INVALID', { url: GIVEN, detail: describe(cause) }, { cause })
  }
  beside = module
}

/**
 * Puts the rest beside the first part, whose memory and functions it shares; see `xtask/src/wasm/parts.rs`.
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Module} other
 */
function join(module, other) {
  // It gives what runs: nothing is started a second time.
  const first = /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (current({ module })))
  new WebAssembly.Instance(other, { first })
}

/**
 * Always from bytes, whatever the server says they are: one way through, and every answer is looked at first.
 * @param {Place} wasm
 * @param {string} integrity
 */
async function compiled(wasm, integrity) {
  if (typeof WebAssembly === 'undefined') throw new GoalGraphError('WASM_UNSUPPORTED')
  if (wasm instanceof WebAssembly.Module) return wasm
  const { bytes, url } = await bytesOf(wasm, integrity)
  if (isHtml(bytes)) throw new GoalGraphError('WASM_IS_HTML', { url })
  try {
    return await WebAssembly.compile(bytes)
  } catch (cause) {
    const detail = describe(cause)
    const blocked = /content security policy|\bCSP\b|unsafe-eval/i.test(detail)
    throw new GoalGraphError(blocked ? 'WASM_BLOCKED_BY_CSP' : 'WASM_INVALID', { url, detail }, { cause })
  }
}

/** What a server sends that has something else to say. @param {BufferSource} bytes */
function isHtml(bytes) {
  return new TextDecoder().decode(view(bytes).subarray(0, 64)).trimStart().startsWith('<')
}

/**
 * @param {URL | string | Response | BufferSource} wasm
 * @param {string} integrity
 * @returns {Promise<{ bytes: BufferSource, url: string }>}
 */
async function bytesOf(wasm, integrity) {
  if (typeof wasm === 'string' || wasm instanceof URL) {
    const url = new URL(wasm, globalThis.document?.baseURI ?? import.meta.url)
    if (url.protocol === 'data:') return { bytes: inlined(url), url: 'data:…' }
    if (url.protocol === 'file:' && readFile) return { bytes: await readFile(url), url: url.href }
    return fetched(url, integrity)
  }
  return wasm instanceof Response ? received(wasm) : { bytes: wasm, url: GIVEN }
}

/**
 * The browser compares the hash, also where pages have no `crypto.subtle`. It does not say why a fetch failed: asked again
 * without the hash, the server either answers, and then the hash was it, or does not.
 * @param {URL} url
 * @param {string} integrity
 */
async function fetched(url, integrity) {
  const answer = await fetch(url, { integrity }).catch(() => undefined)
  if (answer?.ok) return received(answer)
  const unchecked = await fetch(url).catch(cause => {
    throw new GoalGraphError('WASM_UNREACHABLE', { url }, { cause })
  })
  const { bytes } = await received(unchecked)
  throw new GoalGraphError(isHtml(bytes) ? 'WASM_IS_HTML' : 'WASM_INTEGRITY', { url })
}

/** @param {Response} response */
async function received(response) {
  const { ok, status } = response
  const url = response.url || GIVEN
  if (!ok) throw new GoalGraphError('WASM_NOT_FOUND', { url, status })
  return { bytes: await response.arrayBuffer(), url }
}

/** Some bundlers make the file part of the script; a policy that lets scripts in seldom lets `data:` be fetched. */
function inlined(/** @type {URL} */ { pathname }) {
  return Uint8Array.from(atob(pathname.slice(pathname.indexOf(',') + 1)), letter => letter.charCodeAt(0))
}

/** @param {BufferSource} bytes */
function view(bytes) {
  return ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
}
