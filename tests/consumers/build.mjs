// Builds the projects of this folder, each by its own tool, from the package as it was packed: node build.mjs TARBALL OUT

import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))
const [tarball = '', out = ''] = process.argv.slice(2)
const installed = join(here, 'node_modules/goalgraph')

/** @type {Record<string, (from: string, to: string) => Promise<unknown>>} */
const BUILDS = {
  async importmap(from, to) {
    await cp(from, to, { recursive: true })
    await cp(join(installed, 'dist'), join(to, 'goalgraph'), { recursive: true })
  },
  vite: (root, outDir) => vite({ root, base: './', logLevel: 'error', build: { outDir, emptyOutDir: true, target: 'es2022' } }),
  react: (_, to) => recipe('react', to),
  vue: (_, to) => recipe('vue', to),
  async webpack(context, path) {
    const compiler = webpack({ context, entry: './app.js', mode: 'production', output: { path, filename: 'app.js' } })
    const stats = await promisify(compiler.run.bind(compiler))()
    if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'))
    await putPage(path)
  },
  async esbuild(from, to) {
    await esbuild.build({ entryPoints: [join(from, 'app.js')], bundle: true, format: 'esm', outfile: join(to, 'app.js'), logLevel: 'error' })
    await putPage(to)
  },
  async rollup(from, to) {
    const bundle = await rollup({ input: join(from, 'app.js'), plugins: [installedPackages()] })
    await bundle.write({ dir: to, format: 'es' })
    for (const part of ['goalgraph_bg.wasm', 'goalgraph_rest.wasm']) await cp(join(installed, 'dist', part), join(to, part)) // as the README says: beside the script
    await putPage(to)
  },
  // Editors that filter what is put into them, for the tests of what survives.
  async tinymce(_, to) {
    const parts = ['tinymce.min.js', 'icons', 'models', 'skins', 'themes']
    for (const part of parts) await cp(join(here, 'node_modules/tinymce', part), join(to, part), { recursive: true })
  },
  async ckeditor(from, to) {
    await esbuild.build({ entryPoints: [join(from, 'editor.js')], bundle: true, format: 'esm', outfile: join(to, 'editor.js'), logLevel: 'error' })
  },
  async next(from) {
    await run('node', [join(here, 'node_modules/next/dist/bin/next'), 'build'], { cwd: from, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
  },
}

/** Builds the app of a recipe. @param {string} name @param {string} to */
async function recipe(name, to) {
  await BUILDS.vite?.(await copied(name), to)
}

/** The source of a recipe, copied to where the packages it names are found. @param {string} name */
async function copied(name) {
  const root = join(out, 'source', name)
  await cp(join(here, '../../examples/intranet/oppskrifter', name), root, { recursive: true })
  return root
}

/** The page around an `app.js`: the tools that build only scripts leave it to others. @param {string} to */
const putPage = to => cp(join(here, 'index.html'), join(to, 'index.html'))

/** Rollup by itself knows no packages; this is what `@rollup/plugin-node-resolve` does for one. */
const installedPackages = () => ({
  name: 'installed',
  resolveId: (/** @type {string} */ name) => (name.startsWith('goalgraph') ? fileURLToPath(import.meta.resolve(name)) : null),
})

await rm(installed, { recursive: true, force: true })
await mkdir(installed, { recursive: true })
await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
await rm(out, { recursive: true, force: true })
for (const [name, build] of Object.entries(BUILDS)) {
  try {
    await build(join(here, name), join(out, name))
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`)
  }
}
await copied('spfx') // only its types are checked
await writeFile(join(out, 'node.html'), (await run('node', [join(here, 'node/render.mjs'), join(here, '../../examples/kristiansand/plan.json')])).stdout)
