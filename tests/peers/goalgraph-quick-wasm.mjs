import { layouter } from './goalgraph.mjs'

export default () => layouter(false)
