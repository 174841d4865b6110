mod lapse;

pub(crate) use lapse::lapse;
