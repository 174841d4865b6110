//! A small server for the demo and the browser tests: static files with strict headers, on this machine only.

mod mime;
mod mounts;
mod policies;

use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use anyhow::Result;

use mounts::Place;

/// No browser of ours sends a head as long as this, or waits as long as this.
const LONGEST_HEAD: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

/// What is sent back.
struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Takes the port, or any free one for 0.
pub(crate) fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Answers from now on until the program ends; returns the address to visit.
///
/// Each connection has a thread of its own and is closed after its answer: no request waits for another.
pub(crate) fn start(listener: TcpListener) -> Result<String> {
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || {
                // A browser that went away in the meantime is no error of ours.
                let _ = serve(&stream);
            });
        }
    });
    Ok(format!("http://{address}/"))
}

fn serve(stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    // What else the browser says changes nothing; read it is, or it would see a broken connection.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let answer = match method {
        "GET" | "HEAD" => found(url),
        _ => text("405 only GET and HEAD").with("Allow", "GET, HEAD"),
    };
    let mut head = format!("HTTP/1.1 {}\r\n", answer.status);
    let own = [
        ("Content-Security-Policy", policies::of(url).to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("Content-Length", answer.body.len().to_string()),
        ("Connection", "close".to_owned()),
    ];
    for (name, value) in own.iter().chain(&answer.headers) {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

fn found(url: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    match mounts::find(path) {
        Some(Place::File(file)) => match fs::read(&file) {
            Ok(body) => Answer { status: "200 OK", headers: Vec::new(), body }
                .with("Content-Type", mime::of(&file)),
            Err(error) if error.kind() == ErrorKind::NotFound => text("404 not found"),
            Err(_) => text("500 cannot read this file"),
        },
        Some(Place::Moved(to)) => text("308 moved").with("Location", &to),
        None => text("404 not found"),
    }
}

fn text(status: &'static str) -> Answer {
    Answer { status, headers: Vec::new(), body: format!("{status}\n").into_bytes() }
        .with("Content-Type", "text/plain; charset=utf-8")
}

impl Answer {
    /// A value that would be two lines is left out.
    fn with(mut self, name: &'static str, value: &str) -> Self {
        if !value.contains(['\r', '\n']) {
            self.headers.push((name, value.to_owned()));
        }
        self
    }
}
