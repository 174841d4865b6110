// `goalgraph/frame` is imported for what it does: a page in a frame tells the page around it how tall it is.

export {}
