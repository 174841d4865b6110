//! goalgraph
