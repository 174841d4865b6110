//! What a session keeps in memory, beside the plan's text. Each is opened in a process of its own,
//! which reads its own size from Linux before and after; elsewhere nothing is told.
#![expect(clippy::expect_used, reason = "a benchmark that stops says where")]

use goalgraph::plan::Limits;
use goalgraph::{Plan, Session, Settings};
use goalgraph_tests::generate::plan;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// How long a session may take to open.
const PATIENCE: Duration = Duration::from_secs(40);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().position(|arg| arg == "--open").and_then(|at| args.get(at + 1..)) {
        Some([file, size]) => open(Path::new(file), size.parse().expect("a size")),
        _ => SIZES.into_iter().for_each(in_a_process),
    }
}

/// Writes a plan to a file, for a process that then never held anything else.
fn in_a_process(size: usize) {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("memory-{size}.json"));
    fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).expect("a place for a file");
    fs::write(&file, plan(size, 2_024, true).to_json()).expect("a place for a file");
    let this = std::env::current_exe().expect("a program");
    let child = Command::new(this).arg("--open").arg(&file).arg(size.to_string()).spawn();
    if !ends(&mut child.expect("a second process")) {
        tell("session", size, &json!({ "expected": null }));
    }
    fs::remove_file(&file).expect("the file is ours");
}

fn ends(child: &mut Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if child.try_wait().is_ok_and(|ended| ended.is_some()) {
            return true;
        }
        sleep(Duration::from_millis(20));
    }
    child.kill().and_then(|()| child.wait()).expect("a child can be stopped");
    false
}

/// Reads the plan, drops its text, and opens a session.
fn open(file: &Path, size: usize) {
    let limits = Limits { bytes: usize::MAX, items: usize::MAX, ..Limits::default() };
    let before = status("VmRSS:");
    let text = fs::read_to_string(file).expect("the text");
    let bytes = text.len();
    let plan = Plan::from_json_within(&text, &limits).expect("a plan");
    drop(text);
    let read = status("VmRSS:");
    let session = Session::open(plan, Settings::default());
    let (opened, peak) = (status("VmRSS:"), status("VmHWM:"));
    let findings = session.report().findings().len();
    if let (Some(before), Some(read), Some(opened), Some(peak)) = (before, read, opened, peak) {
        tell("plan", size, &json!({ "value": read.saturating_sub(before), "text": bytes }));
        let value = opened.saturating_sub(before);
        tell("session", size, &json!({ "value": value, "text": bytes, "findings": findings }));
        tell("peak", size, &json!({ "value": peak.saturating_sub(before), "text": bytes }));
    }
}

/// A number of bytes from Linux's page about this process.
fn status(field: &str) -> Option<u64> {
    let page = fs::read_to_string("/proc/self/status").ok()?;
    let line = page.lines().find_map(|line| line.strip_prefix(field))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// A line of JSON, as `cargo xtask bench` reads them.
#[expect(clippy::print_stdout, reason = "`cargo xtask bench` reads it there")]
fn tell(name: &str, size: usize, measured: &serde_json::Value) {
    let mut line = json!({ "topic": "memory", "name": name, "size": size });
    if let (Some(line), Some(measured)) = (line.as_object_mut(), measured.as_object()) {
        line.extend(measured.clone());
    }
    println!("{line}");
}
