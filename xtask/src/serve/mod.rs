//! A small server for the demo and the browser tests: static files with strict headers, on this machine only.

mod mime;
mod mounts;

use std::fs;
use std::io::{Cursor, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use mounts::Place;

/// No inline script, no inline style, no foreign host; wasm may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const WORKERS: usize = 8;

type Answer = Response<Cursor<Vec<u8>>>;

/// Takes the port, or any free one for 0.
pub(crate) fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Answers from now on until the program ends; returns the address to visit.
pub(crate) fn start(listener: TcpListener) -> Result<String> {
    let address: SocketAddr = listener.local_addr()?;
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"));
    let server = Arc::new(server.context("the server did not start")?);
    for _ in 0..WORKERS {
        let server = Arc::clone(&server);
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                let answer = answer(&request);
                // A browser that went away in the meantime is no error of ours.
                let _ = request.respond(answer);
            }
        });
    }
    Ok(format!("http://{address}/"))
}

fn answer(request: &Request) -> Answer {
    let answer = match request.method() {
        Method::Get | Method::Head => found(request.url()),
        _ => with(text(405, "only GET and HEAD"), "Allow", "GET, HEAD"),
    };
    let headers = [
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ];
    headers
        .into_iter()
        .fold(answer, |answer, (name, value)| with(answer, name, value))
        .with_chunked_threshold(usize::MAX) // always a Content-Length
}

fn found(url: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    match mounts::find(path) {
        Some(Place::File(file)) => match fs::read(&file) {
            Ok(bytes) => with(Response::from_data(bytes), "Content-Type", mime::of(&file)),
            Err(error) if error.kind() == ErrorKind::NotFound => text(404, "not found"),
            Err(error) => text(500, &format!("cannot read this file: {error}")),
        },
        Some(Place::Moved(to)) => with(text(308, "moved"), "Location", &to),
        None => text(404, "not found"),
    }
}

fn text(code: u16, words: &str) -> Answer {
    let answer =
        Response::from_data(format!("{code} {words}\n")).with_status_code(StatusCode(code));
    with(answer, "Content-Type", "text/plain; charset=utf-8")
}

/// A value that is not plain ASCII would be no header; it is left out.
fn with(answer: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => answer.with_header(header),
        Err(()) => answer,
    }
}
