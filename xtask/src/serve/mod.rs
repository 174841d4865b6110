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
        _ => text(405, "only GET and HEAD").with_header(header("Allow", "GET, HEAD")),
    };
    answer
        .with_header(header("Content-Security-Policy", POLICY))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Cache-Control", "no-cache"))
        .with_chunked_threshold(usize::MAX) // always a Content-Length
}

fn found(url: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    match mounts::find(path) {
        Some(Place::File(file)) => match fs::read(&file) {
            Ok(bytes) => Response::from_data(bytes).with_header(header("Content-Type", mime::of(&file))),
            Err(error) if error.kind() == ErrorKind::NotFound => text(404, "not found"),
            Err(error) => text(500, &format!("cannot read this file: {error}")),
        },
        Some(Place::Moved(to)) => text(308, "moved").with_header(header("Location", &to)),
        None => text(404, "not found"),
    }
}

fn text(code: u16, words: &str) -> Answer {
    Response::from_data(format!("{code} {words}\n"))
        .with_status_code(StatusCode(code))
        .with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

/// Values that are not plain ASCII are left out: none of ours is one.
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| Header { field: SAFE_NAME, value: ascii_empty() })
}
