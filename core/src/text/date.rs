use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, as ISO 8601 writes it: `2027-12-31`.
///
/// ```
/// use goalgraph::text::Date;
/// let day: Date = "2027-02-28".parse().unwrap();
/// assert_eq!(day.plus_months(12).to_string(), "2028-02-28");
/// assert!("2027-02-29".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// A text that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a date like 2027-12-31")]
pub struct NoDate;

impl Date {
    /// A day, if there is such a day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && (1..=days(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// The last day of a date that may lack its day, or its month: `2024`, `2024-05`.
    pub fn last_of(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let year = number(parts.next()?, 4)?;
        let year = i32::try_from(year).ok()?;
        let month = match parts.next() {
            Some(month) => u8::try_from(number(month, 2)?).ok()?,
            None => return Self::new(year, 12, 31),
        };
        let day = match parts.next() {
            Some(day) => u8::try_from(number(day, 2)?).ok()?,
            None => days(year, month),
        };
        if parts.next().is_some() { None } else { Self::new(year, month, day) }
    }

    /// The same day some months later, or that month's last.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let all = self.year * 12 + i32::from(self.month) - 1 + i32::from(months);
        let (year, month) = (all.div_euclid(12), u8::try_from(all.rem_euclid(12) + 1).unwrap_or(1));
        Self { year, month, day: self.day.min(days(year, month)) }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The day, the month from 1, and the year.
    pub fn parts(self) -> (u8, u8, i32) {
        (self.day, self.month, self.year)
    }
}

fn number(digits: &str, length: usize) -> Option<u32> {
    let plain = digits.len() == length && digits.bytes().all(|digit| digit.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn days(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let whole = text.trim().len() == "2027-12-31".len();
        Self::last_of(text).filter(|_| whole).ok_or(NoDate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
