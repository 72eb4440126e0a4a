"""Idioms, double negations and look-alikes: the words of a cue are there, its meaning is not. Lower case, for folded text."""

from __future__ import annotations

import re

from checker.dutch.clauses_cues import DONE, PARTICIPLE, ROLE, STUDY, any_of, words

# Directly after niet or nooit.
AFTER_NOT = re.compile(
    any_of(
        "alleen|slechts|enkel|louter|uitsluitend|zozeer|te beroerd|bang|vies van|zonder",
        r"on(?!der|t|s\b|ze\b|line|langs)\w+",  # niet onvolledig, niet onbekend
        "(?:zo |altijd )?(?:eenvoudig|(?:ge)?makkelijk|vanzelfsprekend|simpel|vreemd|gering)",
        r"(?:\w+ )?te (?:groot|klein|moeilijk|gek|stoppen)|te (?:laat|missen)",
        "minder|meer dan|eerder dan|langer dan|voor niets|in de laatste plaats|in het minst|anders|gemist|missen|mis",
        "(?:is )?vergeten",
        r"schuw\w*|weg te denken|verlegen|altijd|iedereen|elke?|zomaar|zelden|onder stoelen|voor één gat|uit de weg|tevergeefs",
        r"per se|snel|gauw|gek|wegsturen|afschepen|kisten|ontmoedigen|een (?:termijn|deadline|afspraak)"
        r"|in behandeling (?:ge)?n[eo]m\w*",
        r"onderbroken|ontvankelijk\w*|wachten|nagekomen|ziek|afgeschrikt|stil\w*|(?:op|los)(?= ?[.,;]|$)",
    )
    + r"(?!\w)"
)
# Directly before niet or nooit.
BEFORE_NOT = re.compile(
    any_of(
        r"al dan|wel of|(?<!\w)of|(?<!\w)zo|waarom|liefst|vergeet|mist?e? (?:ik )?",
        r"(?:schuw|schrik)\w* (?:ik )?(?:\w+ ){0,2}|ga ik (?:\w+ ){0,3}|niet (?:alleen|slechts) ",
    )
    + r"\s*$"
)
# What follows on geen where the writer made what was missing: er was nog geen werkwijze; die schreef ik.
MADE_IT = re.compile(
    r"[,;]? (?:maar |dus )?(?:dat|die|deze) (?:heb|heeft|had|schreef|maakte|zette|richtte|ontwikkelde|bouwde"
    r"|stelde) (?:ik|zij|hij|we|wij)(?!\w)"
)
# Directly after geen.
AFTER_NO = re.compile(
    any_of(
        r"(?:enkele? )?(?:probleem|problemen|moeite|geheim\w*|twijfel|dag|seconde|gebrek|grap|wonder|toeval|doekjes|zorgen)",
        r"angst|hekel|bezwaar (?:om|tegen|had|heb|is)|belemmering\w*|beletsel\w*|overbodige|halve?|onderbreking\w*|wachtlijst\w*",
        r"achterstand\w*",
        "(?:man|vrouw|mens) van|slogan|loze|held",
        r"fout\w*|verrassing\w*|blad voor",
    )
    + r"(?!\w)"
)
# Anywhere in the clause of geen: geen klacht bleef liggen, geen vraag is mij te gek.
WITH_NO = re.compile(
    r"(?<!\w)(?:(?:blijf|blijft|blijven|laat|laten|liet|bleef|bleven)\b.* liggen|on(?!der|t)\w+d"
    r"|(?:mij|me) te \w+|te (?:gek|groot|klein|moeilijk|veel|zwaar))(?!\w)"
)
# What may stand between niet and maar without narrowing its reach: klachten handelde ik niet zelf af, maar …
OPEN_ADVERBS = frozenset(
    """zelf zij hij ze zelfstandig inhoudelijk persoonlijk rechtstreeks formeel meer wel ik wij we nog
    af uit door op aan over in mee voor""".split()
)
# A noun that is the predicate: geen ervaring met X and met X geen ervaring deny the same.
PREDICATE_NOUN = re.compile(
    r"(?:\w+ ){0,2}"
    + any_of(
        r"\w*ervaring|kennis|leiding|diploma|certificaat|taak|taken|rol|bevoegdheid|verantwoordelijkheid|bemoeienis|onderdeel",
        "affiniteit|rijbewijs|sprake|bijdrage|betrokkenheid|deel|werkzaamheden|opleiding",
    )
    + r"(?!\w)"
)
STUDY_WORD = words(STUDY)
COMPLETED = re.compile(rf"(?<!niet )(?<!zonder )(?<!geen )(?<!propedeuse )(?<!\w)(?:diploma|certificaat|cum laude|{DONE})(?!\w)")
INFINITIVE_WITH_TE = re.compile(r"(?<!\w)te \w+n\b")

# A passive whose agent does nothing that a candidate would claim: what people hand in, ask, praise, pay for or adopt.
HARMLESS_PASSIVE = words(
    "aangeboden|gedetacheerd|uitgezonden|geplaatst|voorgesteld",
    "verdedigd|aangenomen|aangeleverd|doorgestuurd|doorgezet|doorgezonden|doorverwezen|verwezen|aangevraagd|gevolgd|bijgewoond|ingediend"
    "|gewaardeerd|gevraagd|ingehuurd|benaderd|genoemd|omschreven|geprezen|geroemd|gekozen|erkend|vastgesteld|goedgekeurd",
    "bekrachtigd|geaccordeerd|ondertekend|gefinancierd|gesubsidieerd|georganiseerd|uitgeroepen|voorgedragen|gestuurd|aangestuurd",
    "gecertificeerd|beoordeeld als|aangedragen|aangemeld|gemeld|gebruikt|gelezen|ervaren|gezien|gesteund|ondersteund|begeleid",
    "opgeleid|ingewerkt|gecoacht|overtuigd",
)
_ADOPTERS = r"(?:college|(?:gemeente)?raad|directie|bestuur|wethouders?|burgemeester|provincie|ministerie|gemeenten?|organisatie)"
_ADVICE = r"\b(?:advie\w+|voorstel\w*|aanbeveling\w*|werkwijze|aanpak|rapport\w*)\b"
ADOPTED = re.compile(
    rf"{_ADVICE}.*\bovergenomen\b|\bovergenomen\b.*{_ADVICE}|\bovergenomen\b.*\b{_ADOPTERS}\b|\b{_ADOPTERS}\b.*\bovergenomen\b"
)
PASSIVE = words("word(?:t|en)|werd(?:en)?|is|zijn|was|waren")
# A deed named as a noun has an agent of its own: klachten over bejegening door medewerkers.
NOMINAL = re.compile(r"(?<!\w)(?:\w+ing|gedrag|optreden|handelen|onderzoek)$")
# What stands before *door de jurist* where the deed is an infinitive: het opstellen van adviezen door de jurist.
NOMINAL_INFINITIVE = re.compile(r"(?<!\w)het (?:\w+ )?[\w-]+en van [^,;]*$")
DETERMINED = re.compile(r"door (?:de|het|een|mijn|onze) ")
HAPPENED = words("gebeur(?:t|de|den|en)")
ENDS_IN_PARTICIPLE = re.compile(rf"(?<!\w){PARTICIPLE}$")
PARTICIPLE_LAST = re.compile(rf"(?<!\w){PARTICIPLE}(?: {PASSIVE.pattern})?$")
ANY_PARTICIPLE = re.compile(rf"(?<!\w){PARTICIPLE}(?!\w)")
BY_OWN_HAND = words(
    "door (?:mij|mijzelf|mezelf|ons|onszelf|ondergetekende|(?:ons|mijn) (?:eigen )?team)",
    "ik|mij|me|wij|we|ons|samen|gezamenlijk|mede|in samenwerking",
    "onder (?:mijn|haar|zijn|onze) (?:leiding|aansturing|regie|verantwoordelijkheid|coördinatie)",
)

# Helping one who does the task: what follows is his.
SUPPORT = re.compile(
    r"(?<![\w-])(?:ondersteun\w*|assister\w*|assistent(?:ie)?|bijstaan|hulp)(?: ik)? (?:van |aan |bij )?(?:de|het|een|onze|mijn) "
    rf"(?:[\w-]+e? )?({ROLE})(?=,? (?:(die|dat)|bij|met|in) )"
)
MANY_ROLES = re.compile(r"collega|medewerkers|team|partners|ander")
_FINITE = r"(?:\w+(?:t|de|te|den|ten|en)|deed|nam|gaf|schreef|had|was|is|hield|droeg|zag|sprak|bracht)"
_PRAISE = r"(?:waarde\w+|noem\w+|zegg?\w*|omschr\w+|vind\w+|vond\w*|ken\w+|weten|klopp?\w+|prij\w+|roem\w+)"
_NO_VERB = (
    rf"(?:{_PRAISE}|van|die|dat|voor|in|bij|en|of|met|op|te|aan|als|uit|naar|over|het|niet|tot|binnen|buiten|tussen|wat|goed)"
)
SUBJECT_ANYWHERE = re.compile(rf"(?<![\w-])(?:mijn|onze) (?:[\w-]+e )?{ROLE}(?= (?!{_NO_VERB}\b){_FINITE}\b| ?[.,]|$)")
_OF_THE_HOUSE = (
    r"(?:medewerkers|team|dienst|commissie|afdeling|partij|partijen|bureau|kantoor|werkgroep|directie|directeur|wethouder"
    r"|burgemeester|bestuur|bestuurder|college|raad|gemeenteraad|rechtbank)\b"
)
SUBJECT_FIRST = re.compile(
    r"(?:(?:(?:en|maar|want|daarna) )?(?:die |deze |andere )?collega's|"
    rf"(?:(?:en|maar|want|daarna) )?(?:de|een|die|deze|andere) (?:[\w-]+e )?(?!{_OF_THE_HOUSE}){ROLE})"
    rf"(?: van (?:de|het|onze) [\w-]+)?(?= (?!{_NO_VERB}\b){_FINITE}\b)",
)
# What an other does with a candidate's work, and what takes nothing away from it.
HARMLESS_DEED = re.compile(
    r"(?<!\w)(?:(?:keur\w*|stel\w*)\b.*\b(?:goed|vast)|goed(?:keur|gekeurd)\w*|vast(?:stel|gesteld)\w*|(?:nam|neemt|namen"
    r"|nemen)\b.*\bover"
    r"|(?:overneemt|overnam|overnamen|overnemen)|(?:las|leest|lazen|lezen|keek|kijkt|keken|kijken|dacht|denkt)\b.*\bmee"
    r"|mee(?:las|leest|kijkt|keek)|accordeer\w*|bekrachtig\w*|onderteken\w*)(?!\w)"
)
# Of whom a story tells: what an inwoner did not do is no denial of the candidate's work.
OF_OTHERS = re.compile(
    r"\s*(?:(?:er )?(?:kwam|was|waren|kwamen) )?(?:(?:een|één|de|het|veel|sommige|deze|die|enkele) )?(?:[\w-]+e )?"
    r"(?:meisje|jongen|moeder|vader|man|vrouw|ouders?|inwoners?|bewoners?|burgers?|leerlingen|leerling|cliënt(?:en)?"
    r"|klant(?:en)?|gezin"
    r"|gezinnen|kind|kinderen|ondernemers?|klagers?|jongeren|statushouders?|mensen|deelnemers?|buurman|buurvrouw|huurders?)(?!\w)"
)
GROUP = re.compile(r"(?:team|groep|commissie|afdeling|dienst|bureau)$")
# A team of which the writer says that it was his own.
OWN_TEAM = re.compile(
    r",? ?(?:waar(?:in|van|toe|onder|aan)?|met wie|of which|die|dat) (?:[\w-]+ ){0,2}?(?:ik|wij|we|hij|zij|i)\b"
    r"|,? ?onder (?:mijn|haar|zijn|onze) |,? ?waar\w* .*deel (?:van )?uitma"
)
PREPOSITION_BEFORE = re.compile(
    r"(?<!\w)(?:van|met|aan|voor|door|bij|naast|tussen|namens|tegen|en|of|op|naar|over|onder|als|via|dan)\s*$"
)
