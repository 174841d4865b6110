// The types of `goalgraph/inline`: what `goalgraph` has.

export * from './index.js'
