use super::super::Titles;

/// What a person would call nearly the same: a word changed, added, moved or inflected.
const NEAR: &[(&str, &str)] = &[
    (
        "En høyere andel unge under 30 år blir jobbklare og kommer i arbeid",
        "En høyere andel unge under 30 år er i arbeid",
    ),
    (
        "Alle barn og unge har et trygt skolemiljø",
        "Alle barn og unge har et trygt og godt skolemiljø",
    ),
    ("Flere eldre bor lenger hjemme", "Eldre bor lenger i eget hjem"),
    ("Kommunen har en bærekraftig økonomi", "Kommunens økonomi er bærekraftig"),
    ("Innbyggerne har tillit til kommunen", "Innbyggerne har høy tillit til kommunen og hverandre"),
    ("Sykefraværet i kommunen er redusert", "Redusert sykefravær"),
    (
        "Klimagassutslippene er redusert med 50 % innen 2030",
        "Klimagassutslippene er redusert med 60 % innen 2030",
    ),
    (
        "Ungdom deltar i frivillige organisasjoner",
        "Flere ungdommer deltar i frivillige organisasjoner",
    ),
    (
        "Flere gjennomfører videregående opplæring",
        "En høyere andel elever gjennomfører videregående opplæring",
    ),
    (
        "Andelen elever som fullfører videregående skole øker",
        "Flere elever fullfører videregående skole",
    ),
    (
        "Barn opplever trygghet og trivsel i barnehager og skoler",
        "Barn og elever opplever trivsel og trygghet i barnehage og skole",
    ),
    ("Trafikksikkerheten på skoleveiene er bedre", "Bedre trafikksikkerhet på skolevei"),
    (
        "Færre barn vokser opp i familier med lavinntekt",
        "Andelen barn som vokser opp i familier med vedvarende lavinntekt er redusert",
    ),
    (
        "Kommunen er en attraktiv arbeidsgiver",
        "Kommunen skal være en attraktiv arbeidsgiver for alle",
    ),
    (
        "Digitale tjenester er innbyggernes førstevalg",
        "Innbyggerne har digitale tjenester som sitt førstevalg",
    ),
    ("Sentrum er levende og attraktivt", "Et levende og attraktivt sentrum"),
    ("Matsvinnet i kommunale kjøkken er halvert", "Matsvinn i kommunens kjøkken halveres"),
    ("Tidlig innsats for barn og unge", "Tidlig innsats overfor barn og unge styrkes"),
    ("Auka deltaking i kulturlivet", "Høgare deltaking i kulturlivet blant innbyggjarane"),
    ("Naturmangfaldet er teke vare på", "Naturmangfaldet i kommunen blir teke vare på"),
    ("Det bygges flere boliger i sentrum", "Flere boliger er bygget i sentrum"),
];

/// What a person would not: one pattern, several subjects.
const FAR: &[(&str, &str)] = &[
    (
        "Andelen innbyggere som er fornøyd med skolen",
        "Andelen innbyggere som er fornøyd med kollektivtilbudet",
    ),
    (
        "Kristiansand kommunes klimagassutslipp fra bygg og anlegg er så lave som mulig",
        "Kristiansand kommunes klimagassutslipp fra kjøretøy er så lave som mulig",
    ),
    ("Antall elever i grunnskolen", "Antall elever i videregående skole"),
    ("Flere barn deltar i idrett", "Flere eldre deltar i idrett"),
    ("Sykefraværet i barnehagene er redusert", "Sykefraværet i sykehjemmene er redusert"),
    ("Alle barn har et trygt skolemiljø", "Alle barn har en trygg skolevei"),
    ("Antall besøkende på biblioteket øker", "Antall besøkende på museet øker"),
    ("Kommunen har god beredskap mot flom", "Kommunen har god beredskap mot skogbrann"),
    (
        "Andelen fornybar energi i kommunale bygg øker",
        "Andelen fornybar energi i transportsektoren øker",
    ),
    ("Energiforbruket i kommunale bygg er redusert", "Vannforbruket i kommunale bygg er redusert"),
    (
        "En høyere andel av lærerne har godkjent utdanning",
        "En høyere andel av barnehagelærerne har godkjent utdanning",
    ),
    ("Flere unge får lærlingplass", "Flere unge får sommerjobb"),
    (
        "Innbyggerne har tilgang til gode helsetjenester",
        "Innbyggerne har tilgang til gode kulturtilbud",
    ),
    ("Ventetiden på sykehjemsplass er redusert", "Ventetiden i byggesaker er redusert"),
    ("Barn og unge har god psykisk helse", "Barn og unge har gode fritidstilbud"),
    ("Brukere av hjemmetjenesten er fornøyde", "Brukere av barnevernet er fornøyde"),
    ("Kommunen har en bærekraftig økonomi", "Kommunen har en bærekraftig arealforvaltning"),
    ("Alle nye boligområder har lekeplass", "Alle nye boligområder har sykkelparkering"),
    ("Andelen innbyggere som går til jobb øker", "Andelen innbyggere som sykler til jobb øker"),
    ("Utarbeide plan for vann og avløp", "Utarbeide plan for idrett og friluftsliv"),
    ("Kristiansand er et aldersvennlig samfunn", "Kristiansand er et inkluderende samfunn"),
    ("Flere i arbeid", "Flere unge i arbeid og utdanning"),
];

/// How alike two titles of a plan with no others are: the highest threshold that makes them a
/// pair, in hundredths.
fn alike(a: &str, b: &str) -> u32 {
    let pair = || [Some((0, a)), Some((0, b))].into_iter();
    let is_near = |hundredths: &u32| {
        !Titles::of(pair(), f64::from(*hundredths) / 100.0, super::BY_SLOT).near(0).is_empty()
    };
    (1..=100).rev().find(is_near).unwrap_or(0)
}

#[test]
fn people_see_the_pairs_that_are_found() {
    for (a, b) in NEAR {
        assert!(alike(a, b) >= 71, "{} {a:?} {b:?}", alike(a, b));
    }
    for (a, b) in FAR {
        assert!(alike(a, b) <= 60, "{} {a:?} {b:?}", alike(a, b));
    }
}
