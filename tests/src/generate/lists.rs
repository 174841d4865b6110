//! What titles are made of. rustfmt would set one word to a line, or nearly.

#[rustfmt::skip]
pub(super) const PEOPLE: [&str; 16] = [
    "Barn og unge", "Innbyggerne", "Eldre", "Elevene", "Ansatte", "Unge under 30 år",
    "Familier med lav inntekt", "Næringslivet", "Frivillige", "Pårørende",
    "Nyankomne flyktninger", "Lag og foreninger", "Studentene", "Brukerne", "Gründere",
    "Beboerne",
];

#[rustfmt::skip]
pub(super) const EXPERIENCES: [&str; 14] = [
    "opplever trygghet i", "deltar i", "får tilbud om", "medvirker i", "har god tilgang til",
    "er fornøyd med", "møter hverandre gjennom", "har tillit til", "bruker",
    "mestrer hverdagen ved hjelp av", "kjenner til", "tar ansvar for", "har medbestemmelse over",
    "blir sett i",
];

#[rustfmt::skip]
pub(super) const PLACES: [&str; 8] = [
    "Kommunen", "Byen", "Regionen", "Bydelene", "Alle nærmiljøene", "Hele samfunnet", "Sentrum",
    "Kystsonen",
];

#[rustfmt::skip]
pub(super) const STATES: [&str; 8] = [
    "er kjent for", "er bygd på", "er en drivkraft for", "kjennetegnes av", "er ledende på",
    "har rom for", "preges av", "tar vare på",
];

#[rustfmt::skip]
pub(super) const SERVICES: [&str; 8] = [
    "Tjenestene", "Virksomhetene", "Kommunens bygg", "Alle ledere", "Forvaltningen", "Innkjøpene",
    "Kommunens kjøretøy", "Internkontrollen",
];

#[rustfmt::skip]
pub(super) const EFFORTS: [&str; 8] = [
    "Helhetlig innsats", "Felles satsing", "Områdeløft", "Pilotprosjekt", "Program",
    "Partnerskap", "Tidlig innsats", "Handlingsplan",
];

#[rustfmt::skip]
pub(super) const MEANS: [&str; 8] = [
    "Midler avsatt i økonomiplanen", "Tydelige avtaler", "Nok kompetanse", "Digitale verktøy",
    "Felles rutiner på tvers av områdene", "Statlig finansiering", "Avklart ansvar",
    "Tilgjengelige lokaler",
];

#[rustfmt::skip]
pub(super) const TAILS: [&str; 8] = [
    "i hele kommunen gjennom", "i samarbeid med", "uavhengig av", "der folk bor, med",
    "til beste for", "i tråd med", "på tvers av", "som del av",
];

#[rustfmt::skip]
pub(super) const FIRST: [&str; 64] = [
    "skole", "barnehage", "helse", "bolig", "klima", "kultur", "bydels", "nærings", "ungdoms",
    "familie", "folke", "natur", "sentrums", "havne", "kyst", "fjord", "fritids", "idretts",
    "bibliotek", "kompetanse", "arbeids", "lærings", "omsorgs", "velferds", "levekårs",
    "mangfolds", "språk", "integrerings", "beredskaps", "energi", "avfalls", "gjenbruks", "areal",
    "transport", "sykkel", "gang", "kollektiv", "buss", "park", "friluft", "vann", "avløps",
    "digital", "innbygger", "dialog", "medvirknings", "tillits", "ressurs", "økonomi", "budsjett",
    "innkjøps", "heltids", "leder", "nærvær", "student", "forsknings", "innovasjons", "gründer",
    "reiselivs", "landbruks", "mat", "ernærings", "rus", "mestrings",
];

#[rustfmt::skip]
pub(super) const MIDDLE: [&str; 48] = [
    "plan", "tjeneste", "miljø", "bygg", "senter", "utviklings", "samarbeids", "forvaltnings",
    "kvalitets", "opplærings", "veilednings", "rådgivnings", "forebyggings", "oppfølgings",
    "koordinerings", "analyse", "data", "informasjons", "kontakt", "møte", "verksteds",
    "nettverks", "prosjekt", "program", "tiltaks", "fag", "team", "gruppe", "rolle", "ansvars",
    "kontroll", "tilsyns", "søknads", "støtte", "tilskudds", "avtale", "kontrakts", "drifts",
    "vedlikeholds", "fornyings", "omstillings", "gevinst", "måle", "rapport", "erfarings",
    "lokal", "region", "sammenlignings",
];

#[rustfmt::skip]
pub(super) const LAST: [&str; 56] = [
    "miljø", "tilbud", "plan", "arena", "tjeneste", "samarbeid", "utvikling", "møteplass",
    "nettverk", "løft", "tilgang", "kvalitet", "trygghet", "deltakelse", "mestring", "strategi",
    "løsning", "prosjekt", "ordning", "rettighet", "ansvar", "ledelse", "kultur", "kunnskap",
    "aktivitet", "støtte", "veiledning", "opplæring", "omstilling", "forvaltning", "styring",
    "innsats", "virkemiddel", "mål", "program", "avtale", "senter", "lokale", "område", "anlegg",
    "bygg", "rom", "nett", "dialog", "oppgave", "team", "rolle", "verdi", "vekst", "balanse",
    "tilpasning", "forebygging", "bruk", "deling", "omsorg", "hverdag",
];
