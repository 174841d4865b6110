// The words of the errors: what is wrong, and what to do. What is wrong inside a plan, the core says.

/** @import { Language } from '../types/index.js' */

/** @type {Record<string, Record<Language, string>>} */
export const MESSAGES = {
  WASM_UNREACHABLE: {
    nb: 'Fikk ikke hentet programfilen {url}.',
    nn: 'Fekk ikkje henta programfila {url}.',
    en: 'Could not fetch the program file {url}.',
  },
  WASM_NOT_FOUND: {
    nb: 'Programfilen {url} er ikke der (svaret var {status}).',
    nn: 'Programfila {url} er ikkje der (svaret var {status}).',
    en: 'The program file {url} is not there (the answer was {status}).',
  },
  WASM_IS_HTML: {
    nb: '{url} svarte med en nettside (HTML) i stedet for programfilen. Ofte er det en 404-side.',
    nn: '{url} svarte med ei nettside (HTML) i staden for programfila. Ofte er det ei 404-side.',
    en: '{url} answered HTML (404?) instead of the program file.',
  },
  WASM_INVALID: {
    nb: '{url} er ikke en programfil nettleseren kan bruke ({detail}).',
    nn: '{url} er ikkje ei programfil nettlesaren kan bruke ({detail}).',
    en: '{url} is no program file the browser can use ({detail}).',
  },
  WASM_INTEGRITY: {
    nb: 'Programfilen {url} er en annen enn den skriptet er laget for.',
    nn: 'Programfila {url} er ei anna enn den skriptet er laga for.',
    en: 'The program file {url} is not the one the script was made for.',
  },
  WASM_BLOCKED_BY_CSP: {
    nb: 'Sidens sikkerhetsregler (CSP) stopper WebAssembly.',
    nn: 'Tryggleiksreglane til sida (CSP) stoppar WebAssembly.',
    en: 'The content security policy (CSP) of the page blocks WebAssembly.',
  },
  WASM_UNSUPPORTED: {
    nb: 'Denne nettleseren har ikke WebAssembly, eller det er slått av.',
    nn: 'Denne nettlesaren har ikkje WebAssembly, eller det er slått av.',
    en: 'This browser has no WebAssembly, or it is switched off.',
  },
  WASM_INCOMPLETE: {
    nb: 'Den andre delen av programmet er ikke hentet ennå.',
    nn: 'Den andre delen av programmet er ikkje henta enno.',
    en: 'The second part of the program has not been fetched yet.',
  },
  EDITOR_UNREACHABLE: {
    nb: 'Fikk ikke hentet skjemaet ({detail}).',
    nn: 'Fekk ikkje henta skjemaet ({detail}).',
    en: 'Could not fetch the form ({detail}).',
  },
  NOT_STARTED: {
    nb: 'Programmet er ikke startet.',
    nn: 'Programmet er ikkje starta.',
    en: 'The program has not started.',
  },
  TRAP: {
    nb: 'Noe gikk galt inne i programmet.',
    nn: 'Noko gjekk gale inne i programmet.',
    en: 'Something went wrong inside the program.',
  },
  DATA_UNREACHABLE: {
    nb: 'Fikk ikke hentet planen fra {url}.',
    nn: 'Fekk ikkje henta planen frå {url}.',
    en: 'Could not fetch the plan from {url}.',
  },
  DATA_NOT_FOUND: {
    nb: 'Det er ingen plan på {url} (svaret var {status}).',
    nn: 'Det er ingen plan på {url} (svaret var {status}).',
    en: 'There is no plan at {url} (the answer was {status}).',
  },
  DATA_IS_HTML: {
    nb: '{url} svarte med en nettside (HTML), ikke med en plan.',
    nn: '{url} svarte med ei nettside (HTML), ikkje med ein plan.',
    en: '{url} answered HTML, not a plan.',
  },
  RULES_UNREACHABLE: {
    nb: 'Fikk ikke hentet reglene for kontrollen fra {url}.',
    nn: 'Fekk ikkje henta reglane for kontrollen frå {url}.',
    en: 'Could not fetch the rules of the check from {url}.',
  },
  RULES_NOT_FOUND: {
    nb: 'Det er ingen regler for kontrollen på {url} (svaret var {status}).',
    nn: 'Det er ingen reglar for kontrollen på {url} (svaret var {status}).',
    en: 'There are no rules of the check at {url} (the answer was {status}).',
  },
  RULES_IS_HTML: {
    nb: '{url} svarte med en nettside (HTML), ikke med regler for kontrollen.',
    nn: '{url} svarte med ei nettside (HTML), ikkje med reglar for kontrollen.',
    en: '{url} answered HTML, not rules of the check.',
  },
  RULES_NOT_JSON: {
    nb: 'Reglene for kontrollen på {url} er ikke gyldig JSON: {detail}',
    nn: 'Reglane for kontrollen på {url} er ikkje gyldig JSON: {detail}',
    en: 'The rules of the check at {url} are not valid JSON: {detail}',
  },
  ILL_FORMED_TEXT: {
    nb: 'Teksten har et halvt tegn etter «{near}» og kan ikke leses.',
    nn: 'Teksten har eit halvt teikn etter «{near}» og kan ikkje lesast.',
    en: 'The text holds half a character after “{near}” and cannot be read.',
  },
  NOT_JSON: {
    nb: 'Innholdet kan ikke skrives som JSON ({detail}).',
    nn: 'Innhaldet kan ikkje skrivast som JSON ({detail}).',
    en: 'What was given cannot be written as JSON ({detail}).',
  },
  NO_FIX: {
    nb: 'Merknaden {finding} finnes ikke, eller har ikke denne rettelsen.',
    nn: 'Merknaden {finding} finst ikkje, eller har ikkje denne rettinga.',
    en: 'There is no finding {finding}, or it has no such fix.',
  },
  NOT_READY: {
    nb: 'Planen er ikke lest ennå.',
    nn: 'Planen er ikkje lesen enno.',
    en: 'The plan has not been read yet.',
  },
  BAD_OPTIONS: {
    nb: 'Visningen er bestilt på en måte som ikke finnes ({detail}).',
    nn: 'Visinga er bestilt på ein måte som ikkje finst ({detail}).',
    en: 'The view was asked for in a way that does not exist ({detail}).',
  },
  DISPOSED: {
    nb: 'Planen er lukket.',
    nn: 'Planen er lukka.',
    en: 'The plan is closed.',
  },
  NO_MODEL: {
    nb: 'Fant ingen {wanted} på siden.',
    nn: 'Fann ingen {wanted} på sida.',
    en: 'Found no {wanted} on the page.',
  },
  REFUSED_MARKUP: {
    nb: 'Visningen inneholder {name}, som ikke er lov her.',
    nn: 'Visinga inneheld {name}, som ikkje er lov her.',
    en: 'The view holds {name}, which is not allowed here.',
  },
  UNKNOWN: {
    nb: 'Noe uventet gikk galt ({detail}).',
    nn: 'Noko uventa gjekk gale ({detail}).',
    en: 'Something unexpected went wrong ({detail}).',
  },
}

/** By code; the codes of the core by what stands before the slash. @type {Record<string, Record<Language, string>>} */
export const HINTS = {
  read: {
    nb: 'Rett planen på dette stedet, og last siden på nytt.',
    nn: 'Rett planen på denne staden, og last sida på nytt.',
    en: 'Mend the plan at this place, and load the page again.',
  },
  limit: {
    nb: 'Del planen opp, eller kontroller at det er riktig fil.',
    nn: 'Del planen opp, eller kontroller at det er rett fil.',
    en: 'Divide the plan, or see that it is the right file.',
  },
  edit: {
    nb: 'Ingenting er endret. Rett endringen, og gjør den på nytt.',
    nn: 'Ingenting er endra. Rett endringa, og gjer ho på nytt.',
    en: 'Nothing has changed. Mend the edit, and make it again.',
  },
  settings: {
    nb: 'Rett innstillingen som er nevnt.',
    nn: 'Rett innstillinga som er nemnd.',
    en: 'Mend the setting named here.',
  },
  table: {
    nb: 'Rett tabellen på dette stedet, eller del den opp.',
    nn: 'Rett tabellen på denne staden, eller del han opp.',
    en: 'Mend the table at this place, or divide it.',
  },
  WASM_UNREACHABLE: {
    nb: 'Kontroller nettet, og at sidens sikkerhetsregler (CSP, connect-src) tillater adressen.',
    nn: 'Kontroller nettet, og at tryggleiksreglane til sida (CSP, connect-src) tillèt adressa.',
    en: 'See that there is a network, and that the page’s CSP (connect-src) allows the address.',
  },
  WASM_NOT_FOUND: {
    nb: 'Legg goalgraph_bg.wasm og goalgraph_rest.wasm ut sammen med skriptene, oppgi adressene med init({ wasm, rest }), eller importer goalgraph/inline, der filene er med i skriptet.',
    nn: 'Legg goalgraph_bg.wasm og goalgraph_rest.wasm ut saman med skripta, oppgi adressene med init({ wasm, rest }), eller importer goalgraph/inline, der filene er med i skriptet.',
    en: 'Publish goalgraph_bg.wasm and goalgraph_rest.wasm beside the scripts, say where they are by init({ wasm, rest }), or import goalgraph/inline, whose script holds the files.',
  },
  WASM_IS_HTML: {
    nb: 'Legg goalgraph_bg.wasm og goalgraph_rest.wasm ut sammen med skriptene, oppgi adressene med init({ wasm, rest }), eller importer goalgraph/inline, der filene er med i skriptet.',
    nn: 'Legg goalgraph_bg.wasm og goalgraph_rest.wasm ut saman med skripta, oppgi adressene med init({ wasm, rest }), eller importer goalgraph/inline, der filene er med i skriptet.',
    en: 'Publish goalgraph_bg.wasm and goalgraph_rest.wasm beside the scripts, say where they are by init({ wasm, rest }), or import goalgraph/inline, whose script holds the files.',
  },
  WASM_INVALID: {
    nb: 'Kontroller at filen er kommet hel fram, og at nettleseren er av nyere dato.',
    nn: 'Kontroller at fila er komen heil fram, og at nettlesaren er av nyare dato.',
    en: 'See that the file arrived whole, and that the browser is a recent one.',
  },
  WASM_INTEGRITY: {
    nb: 'Legg ut skript og programfil av samme versjon. Bruker du egne filer, oppgi hash for hver av dem med init({ integrity, restIntegrity }).',
    nn: 'Legg ut skript og programfil av same versjon. Bruker du eigne filer, oppgi hashen til kvar av dei med init({ integrity, restIntegrity }).',
    en: 'Publish scripts and program file of the same version. With files of your own, give the hash of each to init({ integrity, restIntegrity }).',
  },
  WASM_BLOCKED_BY_CSP: {
    nb: "Legg 'wasm-unsafe-eval' til i script-src i sidens Content-Security-Policy.",
    nn: "Legg 'wasm-unsafe-eval' til i script-src i Content-Security-Policy for sida.",
    en: "Add 'wasm-unsafe-eval' to script-src in the page’s Content-Security-Policy.",
  },
  WASM_UNSUPPORTED: {
    nb: 'Bruk en nyere nettleser, eller slå på WebAssembly.',
    nn: 'Bruk ein nyare nettlesar, eller slå på WebAssembly.',
    en: 'Use a recent browser, or switch WebAssembly on.',
  },
  WASM_INCOMPLETE: {
    nb: 'Vent på init() først.',
    nn: 'Vent på init() først.',
    en: 'Await init() first.',
  },
  EDITOR_UNREACHABLE: {
    nb: 'Legg ut alle filene i pakken sammen, og last siden på nytt.',
    nn: 'Legg ut alle filene i pakken saman, og last sida på nytt.',
    en: 'Publish all files of the package together, and load the page again.',
  },
  NOT_STARTED: {
    nb: 'Vent på init() først.',
    nn: 'Vent på init() først.',
    en: 'Await init() first.',
  },
  TRAP: {
    nb: 'Last siden på nytt. Skjer det igjen, send oss gjerne planen.',
    nn: 'Last sida på nytt. Skjer det igjen, send oss gjerne planen.',
    en: 'Load the page again. If it happens again, please send us the plan.',
  },
  DATA_UNREACHABLE: {
    nb: 'Kontroller nettet og adressen, og at serveren lar denne siden hente planen.',
    nn: 'Kontroller nettet og adressa, og at serveren lèt denne sida hente planen.',
    en: 'See that there is a network, that the address is right, and that its server lets this page fetch it.',
  },
  DATA_NOT_FOUND: {
    nb: 'Kontroller adressen i src.',
    nn: 'Kontroller adressa i src.',
    en: 'Check the address in src.',
  },
  DATA_IS_HTML: {
    nb: 'Kontroller adressen i src, og om du må være innlogget.',
    nn: 'Kontroller adressa i src, og om du må vere innlogga.',
    en: 'Check the address in src, and whether it asks people to log in.',
  },
  RULES_UNREACHABLE: {
    nb: 'Kontroller adressen i rules. Planen vises ikke før reglene er der.',
    nn: 'Kontroller adressa i rules. Planen blir ikkje vist før reglane er der.',
    en: 'Check the address in rules. The plan is not shown before they are there.',
  },
  RULES_NOT_FOUND: {
    nb: 'Kontroller adressen i rules. Planen vises ikke før reglene er der.',
    nn: 'Kontroller adressa i rules. Planen blir ikkje vist før reglane er der.',
    en: 'Check the address in rules. The plan is not shown before they are there.',
  },
  RULES_IS_HTML: {
    nb: 'Kontroller adressen i rules. Planen vises ikke før reglene er der.',
    nn: 'Kontroller adressa i rules. Planen blir ikkje vist før reglane er der.',
    en: 'Check the address in rules. The plan is not shown before they are there.',
  },
  RULES_NOT_JSON: {
    nb: 'Rett filen; skjemaet for innstillinger viser hva som kan stå i den.',
    nn: 'Rett fila; skjemaet for innstillingar viser kva som kan stå i henne.',
    en: 'Mend the file; the schema of settings shows what may stand in it.',
  },
  ILL_FORMED_TEXT: {
    nb: 'Skriv teksten på nytt der, eller hent planen som fil i UTF-8.',
    nn: 'Skriv teksten på nytt der, eller hent planen som fil i UTF-8.',
    en: 'Write that text again, or fetch the plan as a file in UTF-8.',
  },
  NOT_JSON: {
    nb: 'Gi planen som JSON-tekst eller rene data, og endringer og innstillinger som rene data.',
    nn: 'Gi planen som JSON-tekst eller reine data, og endringar og innstillingar som reine data.',
    en: 'Give a plan as JSON text or plain data, edits and settings as plain data.',
  },
  NO_FIX: {
    nb: 'Hent merknadene på nytt. Planen kan være endret.',
    nn: 'Hent merknadene på nytt. Planen kan vere endra.',
    en: 'Ask for the findings again. The plan may have changed.',
  },
  NOT_READY: {
    nb: 'Vent til elementet melder at den er klar.',
    nn: 'Vent til elementet melder at han er klar.',
    en: 'Wait until the element says that it is ready.',
  },
  BAD_OPTIONS: {
    nb: 'Rett attributtet eller valget som er nevnt.',
    nn: 'Rett attributtet eller valet som er nemnt.',
    en: 'Mend the attribute or option named here.',
  },
  DISPOSED: {
    nb: 'Åpne planen på nytt.',
    nn: 'Opne planen på nytt.',
    en: 'Open the plan again.',
  },
  NO_MODEL: {
    nb: 'Sett inn {wanted}, eller rett attributtet model.',
    nn: 'Set inn {wanted}, eller rett attributtet model.',
    en: 'Put in {wanted}, or mend the attribute model.',
  },
  REFUSED_MARKUP: {
    nb: 'Bruk skript og programfil av samme versjon.',
    nn: 'Bruk skript og programfil av same versjon.',
    en: 'Use scripts and program file of the same version.',
  },
  UNKNOWN: {
    nb: 'Last siden på nytt.',
    nn: 'Last sida på nytt.',
    en: 'Load the page again.',
  },
}
