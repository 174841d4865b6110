//! Finds what the source says to people: a message is a group in braces with the keys `nb`, `nn` and `en`.
//!
//! The same shape serves `Wording { .. }` in Rust and objects in JavaScript. The default terms are arms of a match,
//! `(Lang::Nb, Term::Unit) => ("enhet", "enheter")`.

use super::Tongue;
use super::lex::{Dialect, Piece, Token, pieces};

/// A message, and the line it starts on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) line: usize,
    nb: Said,
    nn: Said,
    en: Said,
}

/// What a message says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    Missing,
    /// Something else than strings stands there.
    Computed,
    Text {
        line: usize,
        text: String,
    },
}

pub(super) fn messages(source: &str, dialect: Dialect) -> Vec<Message> {
    let pieces = without_tests(pieces(source, dialect));
    let mut messages = groups(&pieces);
    messages.extend(terms(&pieces));
    messages
}

/// What tests say is said to nobody.
fn without_tests(pieces: Vec<Piece>) -> Vec<Piece> {
    const MARK: [&str; 8] = ["#", "[", "cfg", "(", "test", ")", "]", "mod"];
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut depth = None;
    for piece in pieces {
        depth = match (depth, &piece.token) {
            (Some(depth), Token::Sign('{')) => Some(depth + 1),
            (Some(1), Token::Sign('}')) | (Some(0), Token::Sign(';')) => None,
            (Some(depth), Token::Sign('}')) => Some(depth - 1),
            (Some(depth), _) => Some(depth),
            (None, _) => {
                kept.push(piece);
                let start = kept.len().saturating_sub(MARK.len());
                let last = kept.get(start..).unwrap_or_default();
                let marked = last.len() == MARK.len()
                    && last.iter().zip(MARK).all(|(piece, mark)| piece.token.is(mark));
                marked.then_some(0_usize)
            }
        };
    }
    kept
}

fn groups(pieces: &[Piece]) -> Vec<Message> {
    let mut messages = Vec::new();
    let mut open: Vec<Message> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.token {
            Token::Sign('{' | '(' | '[') => open.push(Message::at(piece.line)),
            Token::Sign('}' | ')' | ']') => {
                messages.extend(open.pop().filter(Message::says_anything));
            }
            Token::Word(key) | Token::Text(key) if is_key(pieces, at) => {
                if let (Some(tongue), Some(group)) = (Tongue::of_key(key), open.last_mut()) {
                    *group.said_mut(tongue) = value(pieces.get(at + 2..).unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    // A message inside another's braces closes first.
    messages.sort_by_key(|message| message.line);
    messages
}

/// `key:` first in its group or after a comma; neither `path::to` nor the middle of `a ? 'nb' : 'nn'`.
fn is_key(pieces: &[Piece], at: usize) -> bool {
    let is = |at: usize, signs: &str| matches!(pieces.get(at).map(|piece| &piece.token), Some(Token::Sign(sign)) if signs.contains(*sign));
    at > 0 && is(at - 1, "{,") && is(at + 1, ":") && !is(at + 2, ":")
}

/// The strings up to the end of the value, joined as `concat!` and `+` join them; the forms of a list stand beside each other.
fn value(pieces: &[Piece]) -> Said {
    let line = pieces.first().map_or(0, |piece| piece.line);
    let mut said = String::new();
    let mut found = false;
    let mut depth = 0_usize;
    let mut is_list = false;
    for piece in pieces {
        match &piece.token {
            Token::Sign(',' | '}') if depth == 0 => break,
            Token::Sign(',') if is_list => said.push(' '),
            Token::Text(text) => {
                said.push_str(text);
                found = true;
            }
            Token::Sign(sign @ ('(' | '[')) => {
                depth += 1;
                is_list = *sign == '[';
            }
            Token::Sign(')' | ']') => depth = depth.saturating_sub(1),
            Token::Sign('+' | ',' | '!') => {}
            Token::Word(word) if word == "concat" => {}
            _ => return Said::Computed,
        }
    }
    if found { Said::Text { line, text: said } } else { Said::Computed }
}

/// The default terms: for each, one message a form.
fn terms(pieces: &[Piece]) -> Vec<Message> {
    let mut terms: Vec<(String, Vec<Message>)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let arm = pieces.get(at..).unwrap_or_default();
        if !piece.token.is("(") || !arm.get(1).is_some_and(|piece| piece.token.is("Lang")) {
            continue;
        }
        let Some((tongues, term, forms)) = arm_of(arm) else { continue };
        let place = terms.iter().position(|(known, _)| *known == term).unwrap_or_else(|| {
            let empty = forms.iter().map(|_| Message::at(piece.line)).collect();
            terms.push((term, empty));
            terms.len() - 1
        });
        let Some((_, messages)) = terms.get_mut(place) else { continue };
        for (message, form) in messages.iter_mut().zip(&forms) {
            for &tongue in &tongues {
                *message.said_mut(tongue) = Said::Text { line: piece.line, text: form.clone() };
            }
        }
    }
    terms.into_iter().flat_map(|(_, messages)| messages).collect()
}

/// `(Lang::Nb | Lang::Nn, Term::Period) => ("delmål", "delmål")`, taken apart.
fn arm_of(pieces: &[Piece]) -> Option<(Vec<Tongue>, String, Vec<String>)> {
    let end = pieces.iter().position(|piece| piece.token.is(")"))?;
    let (pattern, rest) = pieces.split_at_checked(end)?;
    let (tongues, term) =
        pattern.split_at_checked(pattern.iter().position(|p| p.token.is(","))?)?;
    let opening = [")", "=", ">", "("];
    if rest.len() < opening.len()
        || !rest.iter().zip(opening).all(|(piece, sign)| piece.token.is(sign))
    {
        return None;
    }
    let words = |pieces: &[Piece]| -> Vec<String> {
        pieces.iter().filter_map(|piece| piece.token.word().map(str::to_owned)).collect()
    };
    let tongues =
        words(tongues).iter().filter_map(|word| Tongue::of_key(&word.to_lowercase())).collect();
    let forms = rest.iter().skip(opening.len()).take_while(|piece| !piece.token.is(")"));
    let forms = forms.filter_map(|piece| match &piece.token {
        Token::Text(text) => Some(text.clone()),
        _ => None,
    });
    Some((tongues, words(term).join("::"), forms.collect()))
}

impl Message {
    const fn at(line: usize) -> Self {
        Self { line, nb: Said::Missing, nn: Said::Missing, en: Said::Missing }
    }

    pub(super) const fn said(&self, tongue: Tongue) -> &Said {
        match tongue {
            Tongue::Nb => &self.nb,
            Tongue::Nn => &self.nn,
            Tongue::En => &self.en,
        }
    }

    const fn said_mut(&mut self, tongue: Tongue) -> &mut Said {
        match tongue {
            Tongue::Nb => &mut self.nb,
            Tongue::Nn => &mut self.nn,
            Tongue::En => &mut self.en,
        }
    }

    fn says_anything(&self) -> bool {
        Tongue::ALL.iter().any(|&tongue| *self.said(tongue) != Said::Missing)
    }
}

impl Said {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } => Some(text),
            Self::Missing | Self::Computed => None,
        }
    }
}

impl Token {
    fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is this word or this sign.
    fn is(&self, what: &str) -> bool {
        match self {
            Self::Word(word) => word == what,
            Self::Sign(sign) => what.chars().eq([*sign]),
            Self::Text(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str, dialect: Dialect) -> Vec<String> {
        let said = |said: &Said| match said {
            Said::Missing => "-".to_owned(),
            Said::Computed => "?".to_owned(),
            Said::Text { line, text } => format!("{line} {text}"),
        };
        messages(source, dialect)
            .iter()
            .map(|message| {
                format!(
                    "{}: {}",
                    message.line,
                    Tongue::ALL.map(|tongue| said(message.said(tongue))).join(" | ")
                )
            })
            .collect()
    }

    #[test]
    fn messages_are_found() {
        use Dialect::{Rust, Script};
        let cases: &[(Dialect, &str, &[&str])] = &[
            (Rust, r#"Wording { nb: "a", nn: "b", en: "c" }"#, &["1: 1 a | 1 b | 1 c"]),
            (Rust, "Wording {\n nb: \"a\",\n en: \"c\",\n}", &["1: 2 a | - | 3 c"]),
            (
                Rust,
                r#"Wording { nb: concat!("a", "b"), nn: r"c", en: OTHER }"#,
                &["1: 1 ab | 1 c | ?"],
            ),
            (Rust, "Wording { nb: \"a \\\n   b\", nn: \"\", en: \"c\" }", &["1: 1 a b | 2  | 2 c"]),
            (Rust, r#"f(("x", Wording { nb: "{", nn: "}", en: "c" }))"#, &["1: 1 { | 1 } | 1 c"]),
            (Rust, "pub struct Wording { pub nb: &'static str, pub nn: &'static str }", &[]),
            (Rust, "let Wording { nb, nn, en } = it; match l { Lang::Nb => nb::x }", &[]),
            (
                Rust,
                r#"#[cfg(test)] mod tests { f(Wording { nb: "a" }) } Wording { nn: "b" }"#,
                &["1: - | 1 b | -"],
            ),
            (Rust, r#"#[cfg(test)] mod tests; Wording { nn: "b" }"#, &["1: - | 1 b | -"]),
            (Rust, r#"#[cfg(test)] fn f() { Wording { nn: "b" } }"#, &["1: - | 1 b | -"]),
            (
                Rust,
                r#"(Lang::Nb | Lang::Nn, Term::Unit) => ("a", "b"), (Lang::En, Term::Unit) => ("c", "d")"#,
                &["1: 1 a | 1 a | 1 c", "1: 1 b | 1 b | 1 d"],
            ),
            (
                Rust,
                r#"(Lang::Nn, Term::Unit) => ("a", "b")"#,
                &["1: - | 1 a | -", "1: - | 1 b | -"],
            ),
            (Script, "{ A: { nb: 'a', nn: 'b',\n en: 'c' + \"d\" } }", &["1: 1 a | 1 b | 2 cd"]),
            (Script, "{ 'nb': 'a', nn: n => `b`, en: `c ${d}` }", &["1: 1 a | ? | 1 c {d}"]),
            (Script, "{ nb: ['a', 'b'], nn: 'c', en: ['d', 'e'] }", &["1: 1 a b | 1 c | 1 d e"]),
            (Script, "{ x(l === 'no' ? 'nb' : 'nn') }", &[]),
        ];
        for (dialect, source, expected) in cases {
            assert_eq!(told(source, *dialect), *expected, "{source}");
        }
    }
}
