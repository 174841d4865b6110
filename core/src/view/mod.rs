//! What people see: each view builds [`Markup`](crate::markup::Markup) from graph and report.
