// A script that writes the matrix of a plan: node render.mjs PLAN

import { readFile } from 'node:fs/promises'

import { render } from 'goalgraph/render'

process.stdout.write(await render(await readFile(process.argv[2] ?? '')))
