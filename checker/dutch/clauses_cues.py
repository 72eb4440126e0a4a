"""The words that turn a quote around, by kind and by how far they reach. Written in lower case, for folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Reach(Enum):
    """Which words of its clause a cue speaks of."""

    NOUN = "noun"  # the noun phrase that follows: geen leidinggevende taken
    AFTER = "after"  # what follows, up to the clause's end: onbekend met …
    CLAUSE = "clause"  # the whole of its own clause: … hoort niet tot mijn taken
    BEFORE = "before"  # what stands before: …, niet afgerond
    RELATIVE = "relative"  # its own clause, and the noun a relative clause hangs on: brieven die worden opgesteld door …


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern and what it does to the words in its reach. `study` cues say something only of a study or a course."""

    kind: str
    reach: Reach
    pattern: re.Pattern[str]
    study: bool = False


def any_of(*options: str) -> str:
    """Return a group that matches any of the options."""
    return f"(?:{'|'.join(options)})"


def words(*options: str) -> re.Pattern[str]:
    """Return a pattern for any of the options, as whole words."""
    return re.compile(rf"(?<![\w-]){any_of(*options)}(?!\w|-\w)")


def _cue(kind: str, reach: Reach, *options: str, study: bool = False) -> Cue:
    return Cue(kind, reach, words(*options), study)


STUDY = any_of(
    r"\w*opleiding(?:en)?|\w*studies?|\w*cursus(?:sen)?|\w*training(?:en)?|\w*leergang|\w*master|\w*bachelor|propedeuse",
    r"hbo|mbo|wo|(?:hbo|mbo|wo)-\w+|post-?hbo|\w*diploma|\w*certificering|\w*certificaat|\w*leertraject|\w*module",
    r"universiteit|hogeschool",
)
DONE = r"(?:afgerond|voltooid|behaald|gehaald|afgemaakt|volbracht|beëindigd|afgesloten|geslaagd|afgestudeerd|verkregen)"
PARTICIPLE = (
    r"(?:(?!(?:door|onder|over|tegen)\b)[a-zë]*(?:ge|be|ver|ont|her|over|onder)[a-zëï]+(?:d|t|en)|gedaan)"  # opgesteld, gedaan
)
_MONTH = any_of(
    r"jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?",
    r"sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?",
)
_WHEN = rf"(?:(?:in|op|medio|eind|begin|per|rond|voor|uiterlijk|q\d) )*(?:{_MONTH}|\d{{4}}|najaar|voorjaar|zomer|winter|volgend)"
_AT_END = r"(?=\s*(?:[.,;)|]|$))"

# Who does a task for somebody, in a word: the people that a CV names as colleagues, never the people that it names as clients.
ROLE = any_of(
    r"[\w-]*(?:behandelaars?|jurist(?:en)?|adviseurs?|consulent(?:en)?|co[oö]rdinator(?:en)?|co[oö]rdinatoren|managers?)",
    r"[\w-]*(?:medewerkers?|leidinggevenden?|directeur(?:en)?|directie|secretaris(?:sen)?|projectleiders?|teamleiders?"
    r"|officers?)",
    r"[\w-]*(?:specialist(?:en)?|collega(?:'s)?|afdeling(?:en)?|bureau|leveranciers?|accountants?|controllers?"
    r"|functionaris(?:sen)?)",
    r"[\w-]*(?:deskundigen?|advoca(?:at|ten)|notaris(?:sen)?|voorgangers?|compagnons?|partners?|teamgeno(?:ot|ten)|handhavers?)",
    r"[\w-]*(?:ambtena(?:ar|ren)|wethouders?|burgemeester|inspecteurs?|beheerders?|ontwikkelaars?|planners?|inkopers?"
    r"|recruiters?)",
    r"[\w-]*(?:docent(?:en)?|trainers?|chef|hoofd|bestuur(?:ders?)?|uitvoerders?|beleidsmakers?|werkgroep|commissie"
    r"|kantoor|team)",
    r"[\w-]+dienst(?:en)?|[\w-]*(?:aannemers?|architect(?:en)?|wijkteams|wijkagent(?:en)?|politie)",
    r"[\w-]*(?:verleners?|constructeurs?|voorzitters?|makelaars?|taxateurs?|toezichthouders?|artsen|(?<!\w)arts"
    r"|regisseurs?|analist(?:en)?)",
    r"[\w-]*(?:boa'?s?|opzichters?|ingenieurs?|engineers?|developers?|mediators?|rechters?|griffiers?|bewindvoerders?"
    r"|deurwaarders?)",
    r"[\w-]*(?:begeleiders?|werkvoorbereiders?|administrateurs?|secretariaat|bedrijf|bedrijven|bureaus|redactie|tolken?)",
    r"[\w-]*(?:woordvoerders?|archivaris(?:sen)?|accountants?|[a-z]{3,}(?:olo(?:og|gen)|kundigen?|tekenaars?|bouwkundigen?))",
    r"(?:\w*(?:kwartier|markt|haven|gebouw|woning)meesters?|redacteuren|redacteurs?|statistic(?:us|i)|econo(?:om|men))",
    r"financiën|juridische zaken|burgerzaken|communicatie|p&o|hrm|ict|griffie",
    r"senior|derden|ander(?:en)?|hr|dienst|partij(?:en)?|college|(?:gemeente)?raad|rechtbank",
)
_DETERMINER = any_of(
    "de|het|een|onze|mijn|andere|externe|ervaren|vaste|senior|hun|haar|zijn|die|deze|diverse|verschillende|meerdere|enkele",
    r"één van (?:de|mijn)|iemand van|\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien",
)
_PREPOSITION = "van|in|op|met|aan|te|en|of|voor|bij|heen|door|naar|om|over|tot|die|dat"
AGENT = rf"(?:(?:{_DETERMINER} ){{0,2}}(?:[\w-]+e |(?<=[enst] )(?!(?:{_PREPOSITION})\b)[\w-]+ )?{ROLE})"
_HOUSE = r"(?:(?:de|het|een) )?(?:college|(?:gemeente)?raad|directie|bestuur|directeur|wethouders?|burgemeester)\b"
_TASK = (
    r"(?:(?:uit)?voeren|opstellen|schrijven|maken|doen|beoordelen|behandelen|verrichten|afhandelen|bouwen|ontwikkelen|inrichten)"
)
_SOME = r"(?:ik |wij |we |hij |zij )?(?:[\w-]+ ){0,3}"

# What somebody does without is no denial of what he does: klachten behandelen zonder toezicht, gesprekken zonder tolk.
_HELP = (
    r"(?:enige |directe |veel )?(?:tolk|vertaler|hulp|toezicht|supervisie|sturing|tussenkomst|begeleiding|inwerktijd)\b"
    r"(?! (?:van|op|over|aan)\b)"
)

NEGATION = (
    _cue("negation", Reach.NOUN, "geen", rf"zonder(?! (?:om |dat|ook maar|meer|enige twijfel|{_HELP}))"),
    _cue(
        "negation",
        Reach.AFTER,
        "noch",
        "evenmin",
        "onbekend met",
        r"(?:onvoldoende|nauwelijks|weinig|amper) (?:ervaring|kennis|affiniteit)",
    ),
    _cue("negation", Reach.AFTER, r"(?:zeer |nog )?beperkte? (?:werk)?(?:ervaring|kennis|mate|vaardigheid)"),
    _cue("negation", Reach.CLAUSE, r"(?:nog |ook |zelf |helaas )?(?:niet|nooit|nimmer)", "ontbreekt|ontbreken|ontbrak(?:en)?"),
    _cue(
        "negation",
        Reach.CLAUSE,
        r"(?:ken|kende|gezien|bekend|zag)\b[^;.]{0,40}? (?:alleen|slechts|enkel|uitsluitend) (?:maar )?(?:van|uit|via"
        r"|bij|tijdens|in) (?:(?:een|de|het|mijn) )?"
        r"(?:demo|presentatie|e-learning|opleiding|studie|training|cursus|workshop|naam|horen zeggen)\w*",
    ),
    _cue("negation", Reach.CLAUSE, r"(?:kennis|ervaring) [^,;.]{0,60}\bis (?:nog |zeer )*(?:beperkt|gering|summier)"),
    _cue(
        "negation", Reach.CLAUSE, r"(?:viel|valt|vielen|vallen|lag|ligt) buiten (?:mijn|het|de) (?:taken\w*|functie|rol|opdracht)"
    ),
    _cue("negation", Reach.BEFORE, r"n\.?v\.?t\.?|niet van toepassing", "(?<=: )nee"),
)
UNFINISHED = (
    _cue("unfinished", Reach.BEFORE, rf"(?:nog )?niet (?:geheel |volledig |officieel |formeel |meer )?{DONE}"),
    _cue("unfinished", Reach.BEFORE, "(?:zonder|geen) (?:een )?(?:diploma|certificaat|afronding)"),
    _cue("unfinished", Reach.CLAUSE, rf"(?:nog )?niet(?: [\w-]+)? {DONE}"),
    _cue("unfinished", Reach.AFTER, "niet[- ]?(?:afgeronde|voltooide|behaalde|afgemaakte)", "onvoltooide"),
    _cue("unfinished", Reach.AFTER, rf"lopende(?= (?:[\w-]+ )?{STUDY})"),
    _cue("unfinished", Reach.CLAUSE, r"(?<!rs )(?<!'s )(?<!en )(?<!ls )in opleiding", "in afronding", "afstuderend", "studerend"),
    _cue("unfinished", Reach.CLAUSE, "nog (?:te behalen|te volgen|af te ronden)"),
    _cue(
        "unfinished", Reach.BEFORE, rf"(?:lopend|i\.o\.|(?:momenteel|nog|nu|thans) (?:mee )?bezig|nog gaande|loopt nog){_AT_END}"
    ),
    _cue(
        "unfinished", Reach.AFTER, rf"bezig (?:met|aan) (?:(?:de|het|een|mijn) )?(?:[\w-]+ ){{0,2}}(?:{STUDY}|afrond(?:en|ing))"
    ),
    _cue("unfinished", Reach.AFTER, "volgt? (?:ik )?(?:momenteel|nu|thans|op dit moment)", "(?:momenteel|nu|thans) volgt?"),
    _cue("unfinished", Reach.BEFORE, "gestopt|afgebroken|gestaakt|onderbroken", "(?:voor|vroeg)tijdig beëindigd", study=True),
    _cue("unfinished", Reach.BEFORE, "(?:staat )?gepland (?:voor|in|op)", study=True),
    _cue("unfinished", Reach.BEFORE, rf"verwacht\w*:? (?:{_WHEN})", "naar verwachting"),
    _cue(
        "unfinished",
        Reach.BEFORE,
        "(?:afronding|diploma|diplomering|examen|certificaat|einde|afstuderen) ?(?:wordt |is )?verwacht",
    ),
    _cue("unfinished", Reach.BEFORE, "verwachte (?:afronding|diplomering|einddatum|datum|diploma|afstudeerdatum)"),
    _cue("unfinished", Reach.AFTER, rf"(?:ingeschreven|aangemeld) voor (?:(?:de|het|een) )?{STUDY}"),
    _cue("unfinished", Reach.AFTER, rf"(?:start|starten|begin|beginnen) (?:ik )?(?:met|aan) (?:de|een|mijn) {STUDY}"),
)
_GROW = any_of(
    r"leren|ontwikkelen|opdoen|verdiepen|groeien|bekwamen|verbreden|worden|doorgroeien|uitbreiden|eigen maken|kennismaken",
    r"maken|volgen|aan de slag|als [^.;,]*werken",
)
_MYSELF = r"(?: (?:ik|we|wij|me|mij|mijzelf|mezelf|mijn|ook|heel|zeer|nog|hierin))*"
HOPE = (
    _cue("hope", Reach.CLAUSE, "(?:ik|we|wij) (?:hoop|hopen)", "(?:hoop|hopen) (?:ik|we|wij)"),
    _cue("hope", Reach.CLAUSE, rf"(?:wil|willen){_MYSELF} graag(?= [^.;]*{_GROW})"),
    _cue("hope", Reach.CLAUSE, "(?:ik|mij|me|we|wij) zou(?:den)?", "zou(?:den)? (?:ik|het (?:mij|me)|mij|me|we|wij)"),
    _cue("hope", Reach.CLAUSE, "lijkt (?:het )?(?:mij|me)", "droom ervan", "streef (?:ik )?(?:ernaar|naar|er naar)", "ik streef"),
    _cue("hope", Reach.CLAUSE, "mijn (?:ambitie|droom|wens|doel is)", "(?:als|de) ambitie (?:om|is)", "ambitie(?=:)"),
    _cue("hope", Reach.AFTER, r"bereid(?: om)?(?= (?:[^.;,]* )?te (?:leren|volgen|ontwikkelen|behalen|verdiepen|bekwamen))"),
    _cue("hope", Reach.AFTER, "(?:interesse|belangstelling) (?:in|voor)", "geïnteresseerd in", "leergierig", "nieuwsgierig naar"),
    _cue("hope", Reach.AFTER, "kijk (?:ik )?(?:ernaar )?uit naar", "(?:ben )?op zoek naar"),
)
FUTURE = (
    _cue("future", Reach.CLAUSE, "binnenkort", "in de toekomst", "op termijn", "(?:ik|we) zal", "zal ik", "van plan"),
    _cue("future", Reach.CLAUSE, "ga ik (?:binnenkort|starten|beginnen|leren|volgen)"),
)
OTHER_ACTOR = (
    _cue("other_actor", Reach.RELATIVE, f"door {AGENT}"),
    _cue("other_actor", Reach.CLAUSE, "onder (?:eind)?verantwoordelijkheid van"),
    _cue(
        "other_actor",
        Reach.CLAUSE,
        rf"(?:liet|laat|lieten|laten) {_SOME}{_TASK} door {AGENT}",
        rf"(?:liet|laat|lieten|laten) {_SOME}door {AGENT} {_TASK}",
    ),
    _cue("other_actor", Reach.CLAUSE, "(?:als|was|ben|waren) toehoorders?", "toehoorder (?:bij|van)"),
    _cue("other_actor", Reach.CLAUSE, rf"niet (?:ik|zij|hij|wij|we|ze)(?:zelf)?,? maar {AGENT}"),
    _cue(
        "other_actor",
        Reach.AFTER,
        "(?:was|ben|waren) (?:ik )?getuige van",
        "getuige (?:geweest )?van",
        "snuffelstage|meeloopstage",
    ),
    _cue("other_actor", Reach.CLAUSE, "(?:eind)?verantwoordelijkheid (?:lag|ligt|berust(?:te)?) bij"),
    _cue(
        "other_actor", Reach.CLAUSE, f"(?:draag|droeg|dragen|droegen) {_SOME}over aan", f"(?:lag|ligt|lagen|liggen) bij {AGENT}"
    ),
    _cue("other_actor", Reach.CLAUSE, f"(?:overgelaten|uitbesteed|overgedragen|belegd|uitgezet) (?:aan|bij) {AGENT}"),
    _cue("other_actor", Reach.CLAUSE, f"(?:liet|laat|laten|lieten) {_SOME}(?:over )?aan {AGENT}(?: over)?"),
    _cue(
        "other_actor", Reach.CLAUSE, f"(?:zet|zette|stuur|stuurde|speel|speelde|geleidde) {_SOME}(?:door )?(?:naar|aan) {AGENT}"
    ),
    _cue(
        "other_actor",
        Reach.CLAUSE,
        rf"(?<!ik )(?:ging|gingen|gaat|gaan) (?!ik|wij|we|via)(?:\w+ ){{0,2}}?naar (?!{_HOUSE}){AGENT}",
    ),
    _cue(
        "other_actor",
        Reach.AFTER,
        "(?:meegelopen|meelopen|liep mee|toekijken|toegekeken|meekijken|meegekeken|keek mee) (?:met|bij)",
    ),
)
