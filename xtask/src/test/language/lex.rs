//! Rust and JavaScript as words, texts and signs: as much of either as finding messages needs.

/// A piece of source, and the line it starts on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) line: usize,
    pub(super) token: Token,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name, a keyword or a number.
    Word(String),
    /// What a string says, its escapes undone.
    Text(String),
    /// Any other character.
    Sign(char),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Rust,
    Script,
}

/// Comments go; what is not understood comes out as signs, and never stops the reading.
pub(super) fn pieces(source: &str, dialect: Dialect) -> Vec<Piece> {
    let mut lexer = Lexer { rest: source, line: 1, dialect, pieces: Vec::new() };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.pieces
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    dialect: Dialect,
    pieces: Vec<Piece>,
}

impl Lexer<'_> {
    fn step(&mut self) {
        let (line, rest) = (self.line, self.rest);
        let Some(first) = rest.chars().next() else { return };
        let script = self.dialect == Dialect::Script;
        let token = match first {
            _ if first.is_whitespace() => {
                self.take();
                return;
            }
            '/' if rest.starts_with("//") => return self.skip_line(),
            '/' if rest.starts_with("/*") => return self.skip_block(),
            '/' if script && self.regex_may_stand() => self.regex(),
            '"' => self.text('"'),
            '\'' | '`' if script => self.text(first),
            '\'' => self.character(),
            _ if is_name(first) => self.name(),
            _ => {
                self.take();
                Token::Sign(first)
            }
        };
        self.pieces.push(Piece { line, token });
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let taken = chars.next();
        self.rest = chars.as_str();
        self.line += usize::from(taken == Some('\n'));
        taken
    }

    /// Takes as long as the character holds; gives what was taken.
    fn take_while(&mut self, holds: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while self.rest.chars().next().is_some_and(&holds) {
            taken.extend(self.take());
        }
        taken
    }

    fn skip_line(&mut self) {
        self.take_while(|c| c != '\n');
    }

    /// A comment of Rust may hold another one.
    fn skip_block(&mut self) {
        let mut depth = 0_usize;
        loop {
            if self.rest.starts_with("*/") {
                self.take();
                depth = depth.saturating_sub(1);
            } else if self.rest.starts_with("/*") && (depth == 0 || self.dialect == Dialect::Rust) {
                self.take();
                depth += 1;
            }
            if self.take().is_none() || depth == 0 {
                return;
            }
        }
    }

    /// After a value a slash divides; elsewhere it opens a regular expression, which may hold quotes.
    fn regex_may_stand(&self) -> bool {
        match self.pieces.last().map(|piece| &piece.token) {
            None => true,
            Some(Token::Sign(sign)) => !matches!(sign, ')' | ']'),
            Some(Token::Word(word)) => matches!(word.as_str(), "return" | "typeof" | "case" | "of"),
            Some(Token::Text(_)) => false,
        }
    }

    fn regex(&mut self) -> Token {
        self.take();
        let mut in_class = false;
        while let Some(taken) = self.take() {
            match taken {
                '\\' => {
                    self.take();
                }
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => break,
                '\n' => break,
                _ => {}
            }
        }
        Token::Sign('/')
    }

    /// `'a'` and `'\n'` are characters, `'a` is a lifetime.
    fn character(&mut self) -> Token {
        self.take();
        let mut next = self.rest.chars();
        match (next.next(), next.next()) {
            (Some('\\'), _) => {
                self.take();
                self.take();
                self.take_while(|c| c != '\'');
                self.take();
            }
            (Some(_), Some('\'')) => {
                self.take();
                self.take();
            }
            _ => {}
        }
        Token::Sign('\'')
    }

    fn name(&mut self) -> Token {
        let name = self.take_while(is_name);
        if self.dialect == Dialect::Rust && matches!(name.as_str(), "r" | "br" | "cr") {
            let quoted = self.rest.trim_start_matches('#');
            let hashes = "#".repeat(self.rest.len() - quoted.len());
            if quoted.starts_with('"') {
                return self.raw(&hashes);
            }
        }
        Token::Word(name)
    }

    fn raw(&mut self, hashes: &str) -> Token {
        self.take_while(|c| c == '#');
        self.take();
        let end = format!("\"{hashes}");
        let mut text = String::new();
        while !self.rest.is_empty() && !self.rest.starts_with(&end) {
            text.extend(self.take());
        }
        for _ in end.chars() {
            self.take();
        }
        Token::Text(text)
    }

    fn text(&mut self, quote: char) -> Token {
        self.take();
        let mut text = String::new();
        while let Some(taken) = self.take() {
            match taken {
                _ if taken == quote => break,
                '\\' => text.extend(self.escape()),
                '$' if quote == '`' && self.rest.starts_with('{') => self.hole(&mut text),
                _ => text.push(taken),
            }
        }
        Token::Text(text)
    }

    /// What is computed inside a template: a slot, whatever braces it has of its own.
    fn hole(&mut self, text: &mut String) {
        let mut depth = 0_usize;
        text.push('{');
        while let Some(taken) = self.take() {
            match taken {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => text.push(taken),
            }
            if depth == 0 {
                break;
            }
        }
        text.push('}');
    }

    /// What stands after a backslash; nothing for the end of a line, which Rust takes the next one's indent with.
    fn escape(&mut self) -> Option<char> {
        let code = match self.take()? {
            '\n' => {
                if self.dialect == Dialect::Rust {
                    self.take_while(char::is_whitespace);
                }
                return None;
            }
            'n' => return Some('\n'),
            't' => return Some('\t'),
            'r' => return Some('\r'),
            'x' => self.digits(2),
            'u' if self.rest.starts_with('{') => {
                self.take();
                let digits = self.take_while(|c| c != '}');
                self.take();
                digits
            }
            'u' => self.digits(4),
            other => return Some(other),
        };
        u32::from_str_radix(&code, 16).ok().and_then(char::from_u32)
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).filter_map(|_| self.take()).collect()
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A source, and the texts in it with their lines.
    type Case<'a> = (Dialect, &'a str, &'a [(usize, &'a str)]);

    /// The texts of a source and their lines.
    fn texts(source: &str, dialect: Dialect) -> Vec<(usize, String)> {
        let text = |piece: Piece| match piece.token {
            Token::Text(text) => Some((piece.line, text)),
            _ => None,
        };
        pieces(source, dialect).into_iter().filter_map(text).collect()
    }

    #[test]
    fn texts_are_found_and_nothing_else() {
        use Dialect::{Rust, Script};
        let cases: &[Case<'_>] = &[
            (Rust, "// \"no\"\n\"yes\"", &[(2, "yes")]),
            (Rust, "/* \"no\" /* \"no\" */ \"no\" */ \"yes\"", &[(1, "yes")]),
            (Rust, "\"a \\\n    b\" \"c\"", &[(1, "a b"), (2, "c")]),
            (Rust, r#" "\"\\\u{a0}\x41" "#, &[(1, "\"\\\u{a0}A")]),
            (
                Rust,
                "r\"\\n\" r#\"say \"hi\"\"# br\"x\"",
                &[(1, "\\n"), (1, "say \"hi\""), (1, "x")],
            ),
            (Rust, "r#type \"a\"", &[(1, "a")]),
            (Rust, "'\"' \"a\" '\\'' \"b\" '\\u{22}' \"c\"", &[(1, "a"), (1, "b"), (1, "c")]),
            (Rust, "&'static str \"a\"", &[(1, "a")]),
            (Script, "'a' \"b\" `c ${f({ x })} d`", &[(1, "a"), (1, "b"), (1, "c {f( x )} d")]),
            (Script, "/* ' /* */ 'a' // '", &[(1, "a")]),
            (Script, "x = /['\"/]/u, 'a'", &[(1, "a")]),
            (Script, "f(1) / 2 + 'a' / 2", &[(1, "a")]),
            (Script, r"'it\'s \u00e5\u{e6}'", &[(1, "it's åæ")]),
            (Script, "'never ends", &[(1, "never ends")]),
        ];
        for (dialect, source, expected) in cases {
            let expected: Vec<_> =
                expected.iter().map(|(line, text)| (*line, (*text).to_owned())).collect();
            assert_eq!(texts(source, *dialect), expected, "{source}");
        }
    }
}
