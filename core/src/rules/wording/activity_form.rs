//! The rule on the page `activity_form.md`.

use super::words::{is_among, words};
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Lang, Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Direction), Scope::Goal(GoalKind::Period)],
    page: page!("activity_form.md"),
    ..About::new("wording/activity-form", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Et mål skal si hva som er oppnådd. En aktivitet kan gjøres uten at noe blir bedre.",
    nn: "Eit mål skal seie kva som er oppnådd. Ein aktivitet kan gjerast utan at noko blir betre.",
    en: "A goal should say what has been reached. An activity can be carried out without anything getting better.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv i nåtid hvordan det er når målet er nådd. Det som skal gjøres, hører hjemme blant {initiatives}.",
    nn: "Skriv i notid korleis det er når målet er nådd. Det som skal gjerast, høyrer heime blant {initiatives}.",
    en: "Write in the present tense how things are when the goal is reached. What is to be done belongs among {initiatives}.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» sier hva som skal gjøres («{modal} {verb}»), ikke hvordan det er når målet er nådd.",
    nn: "«{goal}» seier kva som skal gjerast («{modal} {verb}»), ikkje korleis det er når målet er nådd.",
    en: "“{goal}” says what is to be done (“{modal} {verb}”), not how things are when the goal is reached.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if activity(&case.graph.goal(goal).title, case.graph.language()).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let title = &case.graph.goal(found.goal()).title;
        let Some((modal, verb)) = activity(title, case.graph.language()) else {
            return Told::new(MESSAGE);
        };
        Told::new(MESSAGE)
            .in_field("/title")
            .with("goal", found.goal())
            .with("modal", modal.to_lowercase())
            .with("verb", verb)
            .with("initiatives", phrases::many(Term::Initiative))
    }
}

const MODALS: [&str; 3] = ["skal", "vil", "må"];

/// After one of these the title speaks of something within the goal: "møteplasser som skal …".
const WITHIN: [&str; 20] = [
    "som", "at", "hva", "kva", "hvem", "kven", "hvordan", "korleis", "hvor", "kor", "når", "der",
    "hvis", "viss", "dersom", "fordi", "hvilke", "hvilken", "slik", "mens",
];

/// A sentence that begins with one of these has its subject after the modal: "I Agder skal vi …".
const FIRST: [&str; 15] = [
    "i", "innen", "innan", "gjennom", "ved", "med", "på", "til", "etter", "fra", "frå", "for",
    "her", "mot", "under",
];

/// What may stand before the verb.
const BETWEEN: [&str; 12] = [
    "aktivt", "alltid", "både", "fortsatt", "framleis", "ikke", "ikkje", "jevnlig", "også",
    "stadig", "sammen", "saman",
];

/// Infinitives that tell of a state, or of what people live through.
const STATES: [&str; 43] = [
    "bestå",
    "bli",
    "bo",
    "bu",
    "eie",
    "eige",
    "finnast",
    "finnes",
    "fortjene",
    "få",
    "føle",
    "føles",
    "ha",
    "høre",
    "høyre",
    "inneholde",
    "innehalde",
    "kjenne",
    "kjennast",
    "kjennes",
    "kjenna",
    "kunne",
    "leve",
    "leva",
    "ligge",
    "ligga",
    "lykkast",
    "lykkes",
    "meistre",
    "meistra",
    "mestre",
    "oppleve",
    "oppleva",
    "opplevast",
    "oppleves",
    "trivast",
    "trives",
    "vera",
    "vere",
    "verta",
    "verte",
    "vite",
    "være",
];

/// Infinitives that do not look like one.
const SHORT: [&str; 7] = ["bidra", "gi", "gje", "innby", "la", "ta", "tilby"];

/// Words that look like infinitives and may stand after a modal.
const OTHERS: [&str; 22] = [
    "alle",
    "ansatte",
    "barna",
    "begge",
    "de",
    "denne",
    "desse",
    "dette",
    "disse",
    "eldre",
    "fleire",
    "flere",
    "frivillige",
    "innsatte",
    "mange",
    "mye",
    "mykje",
    "noe",
    "noko",
    "pårørende",
    "unge",
    "voksne",
];

/// The modal and the infinitive of a title that says what is to be done.
fn activity(title: &str, lang: Lang) -> Option<(&str, &str)> {
    if lang == Lang::En {
        return None;
    }
    let mut words = words(title);
    let is_turned = words.clone().next().is_some_and(|first| is_among(first, &FIRST));
    let modal = words.by_ref().find(|word| is_among(word, &MODALS) || is_among(word, &WITHIN))?;
    if is_among(modal, &WITHIN) {
        return None;
    }
    if is_turned {
        words.next().filter(|subject| is_one_word_subject(subject))?;
    }
    let verb = words.find(|word| !is_among(word, &BETWEEN))?;
    is_activity(verb, lang).then_some((modal, verb))
}

/// "vi", "kommunen", "fylket", "Kristiansand".
fn is_one_word_subject(word: &str) -> bool {
    let is_definite = (word.ends_with("en") || word.ends_with("et")) && word != "ingen";
    word == "vi" || is_definite || word.starts_with(char::is_uppercase)
}

/// Whether a word after a modal looks like an infinitive of doing, in active or passive.
fn is_activity(word: &str, lang: Lang) -> bool {
    let is_plural = ["ene", "erne", "ane"].iter().any(|ending| word.ends_with(ending));
    let endings: &[&str] = if lang == Lang::Nn { &["e", "a", "ast"] } else { &["e", "es"] };
    let has_ending = word.len() > 3 && endings.iter().any(|ending| word.ends_with(ending));
    let is_doing = has_ending && !is_plural && !is_among(word, &OTHERS);
    word.starts_with(char::is_lowercase)
        && !is_among(word, &STATES)
        && (is_doing || is_among(word, &SHORT))
}
