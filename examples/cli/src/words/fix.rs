//! What `goalgraph fix` says.

use goalgraph::text::Wording;

pub(crate) const MADE: Wording = Wording { nb: "Rettet: {n}", nn: "Retta: {n}", en: "Fixed: {n}" };
pub(crate) const WOULD_MAKE: Wording =
    Wording { nb: "Kan rettes: {n}", nn: "Kan rettast: {n}", en: "Can be fixed: {n}" };
pub(crate) const NOTHING: Wording = Wording {
    nb: "Det er ingenting å rette i {file}.",
    nn: "Det er ingenting å rette i {file}.",
    en: "There is nothing to fix in {file}.",
};
pub(crate) const BROUGHT: Wording = Wording {
    nb: "Nye funn etter rettingen: {n}",
    nn: "Nye funn etter rettinga: {n}",
    en: "New findings after the fixes: {n}",
};
pub(crate) const LEFT: Wording = Wording {
    nb: "Forslag som noen må se på først: {n}. Gjennomfør dem med `--suggested`.",
    nn: "Forslag som nokon må sjå på først: {n}. Gjennomfør dei med `--suggested`.",
    en: "Suggestions that somebody must look at first: {n}. Make them with `--suggested`.",
};
pub(crate) const REFORMATTED: Wording = Wording {
    nb: "Merk: {file} er ikke satt opp slik dette programmet skriver planer. Hele filen blir skrevet på nytt, så linjer kan se annerledes ut.",
    nn: "Merk: {file} er ikkje sett opp slik dette programmet skriv planar. Heile fila blir skriven på nytt, så linjer kan sjå annleis ut.",
    en: "Note: {file} is not laid out as this program writes plans. The whole file is written anew, so lines may look different.",
};
pub(crate) const WRITTEN: Wording =
    Wording { nb: "Skrevet til {file}.", nn: "Skrive til {file}.", en: "Written to {file}." };
pub(crate) const NOT_WRITTEN: Wording = Wording {
    nb: "Ingenting er skrevet.",
    nn: "Ingenting er skrive.",
    en: "Nothing has been written.",
};
