// `goalgraph/auto` is imported for what it does: it registers the elements and upgrades links, placeholders and tables.

export {}
