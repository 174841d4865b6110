//! Debian's and Ubuntu's packages, when we may install them.

use std::fs;

use anyhow::{Result, bail};

use crate::say;
use crate::sh::Run;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    Debian,
    Ubuntu,
    Other,
}

pub(crate) fn system() -> System {
    fs::read_to_string("/etc/os-release").map_or(System::Other, |text| system_in(&text))
}

/// Reads `/etc/os-release`; a relative of Debian (`ID_LIKE`) counts as one.
fn system_in(os_release: &str) -> System {
    let names: Vec<&str> = os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .collect();
    match names {
        names if names.contains(&"ubuntu") => System::Ubuntu,
        names if names.contains(&"debian") => System::Debian,
        _ => System::Other,
    }
}

/// Installs packages, as root or by a `sudo` that asks for no password. Never removes any.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("sudo apt-get update && sudo apt-get install {}", packages.join(" "));
    let Some(prefix) = privilege() else {
        bail!("only root may install packages here\nwhat to do: {by_hand}");
    };
    let apt_get = |args: &[&str]| {
        let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
        let (program, rest) =
            words.split_first().map_or(("apt-get", args), |(first, rest)| (*first, rest));
        Run::new(program).args(rest)
    };
    // Old package lists are better than none: the next command tells whether they will do.
    let updated = say::quiet("apt-get update", || apt_get(&["update", "--quiet=2"]).quiet());
    if let Err(error) = updated {
        say::line(&format!("{error:#}"));
    }
    say::quiet(&format!("apt-get install {}", packages.join(" ")), || {
        let install = ["install", "--yes", "--quiet=2", "--no-install-recommends", "--no-remove"];
        apt_get(&[&install, packages].concat()).advice(by_hand).quiet()
    })
}

/// What to put before a command that root must run.
fn privilege() -> Option<&'static [&'static str]> {
    if Run::new("id").args(["-u"]).read().is_ok_and(|id| id.trim() == "0") {
        Some(&[])
    } else if Run::new("sudo").args(["-n", "true"]).works() {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_told_apart() {
        assert_eq!(system_in("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"), System::Debian);
        assert_eq!(system_in("ID=ubuntu\nID_LIKE=debian\n"), System::Ubuntu);
        assert_eq!(system_in("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Ubuntu);
        assert_eq!(system_in("ID=fedora\nVERSION_ID=42\n"), System::Other);
    }
}
