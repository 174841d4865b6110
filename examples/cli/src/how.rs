//! How plans are to be judged: what the command line says, what a file says, and the day it is.

use crate::args::{How, Stage};
use crate::read::{complaint, other};
use goalgraph::text::Date;
use goalgraph::{Lang, Settings};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

impl How {
    /// The settings; the command line wins over the file.
    ///
    /// # Errors
    /// Says what in the file cannot be read, in a language.
    pub(crate) fn settings(&self, asked: Option<Lang>, lang: Lang) -> Result<Settings, String> {
        let mut settings = match &self.settings {
            Some(file) => read(file, lang)?,
            None => Settings::default(),
        };
        settings.language = asked.or(settings.language);
        settings.today = self.today.or(settings.today).or_else(today);
        settings.profile = self.profile.map(Stage::profile).or(settings.profile);
        Ok(settings)
    }
}

/// The findings a baseline knows. It is read as settings are; what else they say is not asked.
pub(crate) fn known(file: &Path, lang: Lang) -> Result<BTreeSet<String>, String> {
    Ok(read(file, lang)?.known)
}

fn read(file: &Path, lang: Lang) -> Result<Settings, String> {
    let text = other(file, lang)?;
    let name = file.display().to_string();
    Settings::from_json(&text).map_err(|error| complaint(&name, &error, lang))
}

/// This machine's date in UTC; none where its clock is set to before 1970.
fn today() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    day(i64::try_from(since.as_secs() / 86_400).ok()?)
}

/// The date so many days after 1970-01-01. The year is counted from March, so that the leap day
/// comes last (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn day(days: i64) -> Option<Date> {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = i32::try_from(era * 400 + year + next).ok()?;
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        let cases = [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_782, "2026-11-25"),
            (20_819, "2027-01-01"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ];
        for (days, expected) in cases {
            assert_eq!(day(days).map(|it| it.to_string()).as_deref(), Some(expected), "{days}");
        }
    }
}
