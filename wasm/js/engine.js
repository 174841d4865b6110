// The module: found, fetched, compiled once for a page, and started again should it ever break.

import start, { __wbg_reset_state as startOver } from '../glue/goalgraph.js'
import { address, integrity as hash } from '../glue/module.js'
import { describe, GoalGraphError } from './error.js'

/** @import { InitOptions } from '../types/index.js' */

/** @type {Promise<void> | undefined} */
let started

let running = false

/** How often the module was started over: what was opened before is gone. */
let age = 0

/** Reads a file where `fetch` cannot; see `node.js`. @type {((url: URL) => Promise<BufferSource>) | undefined} */
let readFile

export function readFilesBy(/** @type {NonNullable<typeof readFile>} */ reader) {
  readFile = reader
}

/** Where the module is when nobody says; see `inline.js` and `iife.js`. @type {() => URL | Promise<BufferSource>} */
let usual = address

export function lookFirst(/** @type {typeof usual} */ place) {
  usual = place
}

/** Starts the module, once; a start that failed may be tried again. @param {InitOptions} [options] */
export function init({ wasm, integrity } = {}) {
  started ??= load(wasm ?? usual(), integrity ?? hash).catch(error => {
    started = undefined
    throw GoalGraphError.of(error)
  })
  return started
}

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
    throw new GoalGraphError('TRAP', {}, { cause: error })
  }
}

/** What stands for an address in messages where there is none. */
const GIVEN = 'init({ wasm })'

/**
 * @param {NonNullable<InitOptions['wasm']> | Promise<BufferSource>} place
 * @param {string} integrity
 */
async function load(place, integrity) {
  if (typeof WebAssembly === 'undefined') throw new GoalGraphError('WASM_UNSUPPORTED')
  const wasm = await place
  await start({ module_or_path: wasm instanceof WebAssembly.Module ? wasm : await compiled(wasm, integrity) })
  running = true
}

/**
 * Always from bytes, whatever the server says they are: one way through, and every answer is looked at first.
 * @param {URL | string | Response | BufferSource} wasm
 * @param {string} integrity
 */
async function compiled(wasm, integrity) {
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
