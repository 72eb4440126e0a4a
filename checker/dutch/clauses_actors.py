"""Who acts in a clause, where it is not the writer: a colleague as subject, or one to whom the task is handed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.documents import Span
from checker.dutch import clauses_english as english
from checker.dutch import clauses_idioms as idioms
from checker.dutch.clauses_cues import AGENT, any_of
from checker.dutch.clauses_reaches import antecedent, left, points_back
from checker.dutch.clauses_reading import Piece, Reading, speaks_of_writer

_Found = tuple[str, Span]

# The verbs of the tasks that a CV claims, as finite forms, infinitives and participles. None of them takes a person as object.
_DOING = any_of(
    r"(?:be|af)?handel(?:t|de|den|en)|afgehandeld|behandeld|opstel(?:t|de|den|len)|opgesteld|(?:be|uit|op)?schr(?:ijft"
    r"|ijven|eef|even)",
    r"geschreven|d(?:oet|oen|eed|eden)|gedaan|(?:op)?ma(?:akt|akte|akten|ken)|(?:op)?gemaakt|(?:uit|in|door)?voer(?:t|de|den|en)",
    r"(?:uit|in|door)?gevoerd|neemt|nam|namen|nemen|genomen|(?:af|op)leg(?:t|de|den|gen)|(?:af|op)gelegd|beoordeel(?:t|de"
    r"|den)|beoordelen",
    r"beoordeeld|besl(?:ist|iste|isten|issen|oot|oten)|verzorg(?:t|de|den|en|d)|regel(?:t|de|den|en)|geregeld|behe(?:ert"
    r"|erde|erden|erd|ren)",
    r"registre(?:ert|erde|erden|ren)|geregistreerd|verwerk(?:t|te|ten|en)|(?:op)?zoe(?:kt|ken|cht|chten)|(?:op)?zoch(?:t"
    r"|ten)|(?:op)?gezocht",
    r"toets(?:t|te|ten|en)|getoetst|verle(?:ent|ende|enden|nen|end)|leid(?:t|de|den|en)|geleid|verrich(?:t|tte|tten|ten)"
    r"|bereken(?:t|de|den|en|d)",
    r"(?:onder)?zoe(?:kt|ken)|onderzoch(?:t|ten)|control(?:eert|eerde|eerden|eren)|gecontroleerd|ontwikkel(?:t|de|den|en"
    r"|d)|voorz(?:it|at|aten)",
)
_SEPARABLE = r"(?:stel|leg|richt|zet|hou|hiel|rond)\w*"  # stelde … op, legden … af: as the verb of a main clause
_AUXILIARY = r"(?:heeft|hebben|had|hadden|kan|kon|konden|kunnen|moet|moest|moesten|zal|zou|is|zijn|was|waren)"
_ENDS_IN_DOING = re.compile(rf"(?<!\w)(?<!het )(?:{_AUXILIARY} )?(?:te )?{_DOING}(?: {_AUXILIARY})?[ .]*$")
_HAS_DOING = re.compile(rf"(?<!\w){_DOING}(?!\w)")

_OWN_HOUSE = re.compile(r"(?<![\w-])(?:afdeling|team|dienst|kantoor|organisatie|gemeente|medewerkers)$")
_ADVERB = r"(?:(?:dan|daarna|vervolgens|zelf|meestal|verder|ook|altijd) )*"
# What a house does is the writer's work as well, unless he sets it against his own: ik deed de intake, de afdeling de afdoening.
_HOUSE = (
    r"(?:de|het|een|die|dat|deze|dit|onze) (?:[\w-]+ )?[\w-]*(?:afdeling(?:en)?|dienst|commissie|bureau|kantoor|werkgroep"
    r"|directie|bestuur|college|raad|rechtbank|directeur|wethouder|burgemeester|leverancier)(?: [\w&-]+){0,3}?"
)
_CONTRASTED = re.compile(
    rf"(?:en |maar |want |daarna )?(?:(?:zij|hij|ze|die)(?: collega's)?|{_HOUSE}) (?=(?:{_DOING}|{_SEPARABLE})\b)"
)
_I = re.compile(r"(?<![\w.])(?:ik|wij|we|i)(?![\w.])")
_INVERTED = re.compile(
    rf"(?!(?:toen|daarna|hierbij|samen|ook|zo|dan)\b)(?:[\w'-]+ )+?(?P<said>(?:deed|deden|doet|doen|maakte|maakten|maakt"
    rf"|schreef|schreven"
    rf"|schrijft|verzorgde|verzorgden|verzorgt|regelde|regelt|behandelde|behandelden|behandelt|beoordeelde|beoordeelt"
    rf"|beheerde|voerde|stelde|handelde|nam) {AGENT})(?: (?:zelf|af|op|uit|altijd))?[ .]*$"
)
_SUBORDINATE = re.compile(
    rf"\s*(?!waarin een |hoe een |wat een )(?:(?:van|met|voor|aan|op|in|bij|door|over) )?\w+ {_ADVERB}(?P<said>{AGENT}"
    rf"|een ander)(?: van (?:de|het) [\w-]+)? "
)

_PASSING_ON = any_of(
    r"door(?:sturen|gestuurd|geleid(?:en|ing)?|zetten|gezet|spelen|verwijzen|verwijzing|geven)|(?:warme )?overdracht|overdragen",
    r"overgedragen|uitzetten|uitgezet|voorleggen|voorgelegd|aanbieden|aangeboden|doorgeleiden|terugkoppelen",
)
_PREPARING = any_of(
    r"aanlever(?:en|ing)|aangeleverd|lever(?:de)?|verzamel(?:en|de)|verzameld|klaarzetten|klaargezet|klaarmaken"
    r"|gereedmaken|gereedgemaakt|opvragen|opgevraagd|ophalen"
)
_MATERIAL = r"(?:\w*stukken|\w*gegevens|\w*informatie|\w*dossiers?|input|\w*documenten|cijfers|bouwstenen|bijlagen)"
_DEED_NOUN = (
    r"(?:\w+ing|het (?:\w+ )?\w+en|procedures?|adviezen|advies|besluit(?:en)?|onderzoek|gesprek(?:ken)?|controle|akkoord)"
)
_PURPOSE = rf"(?P<task>(?:voor|ten behoeve van|tbv|om) (?:de |het |een )?(?:\w+e )*{_DEED_NOUN}|ter \w+ing)"
_HANDED_OVER = (
    re.compile(rf"(?<![\w-]){_PASSING_ON}(?= )[^;.,]{{0,60}}? (?:aan|naar|bij) {AGENT}[^;.,]{{0,30}}? {_PURPOSE}(?!\w)"),
    re.compile(
        rf"(?<![\w-]){_PREPARING}(?= )[^;.,]{{0,30}}?(?<!\w){_MATERIAL}[^;.,]{{0,30}}? "
        r"(?P<task>(?:voor|ten behoeve van|tbv) het (?:\w+e? )?\w+en (?:van|op|aan)|ter \w+ing van)(?!\w)"
    ),
)
_TRAINEE = re.compile(r"(?<!\w)(?:stage (?:gelopen|liep|gevolgd)|liep (?:ik |zij |hij )?stage|snuffelstage|meeloopstage)(?!\w)")


def others(reading: Reading) -> Iterator[_Found]:
    """Yield each place where someone else acts, as its words and the stretch of the sentence in which he does."""
    yield from _supported(reading)
    yield from _handed_over(reading)
    for at, piece in enumerate(reading.pieces):
        if piece.subordinator:
            yield from _in_subordinate(reading, at, piece)
            yield from _seen_as_trainee(reading, at, piece)
        else:
            yield from _as_subject(reading, at, piece)


def _supported(reading: Reading) -> Iterator[_Found]:
    """Find the task of one who is only helped with it: ondersteunen van de jurist bij …."""
    for match in idioms.SUPPORT.finditer(reading.text):
        if match.group(2) or not idioms.MANY_ROLES.match(match.group(1)):
            at = reading.piece_at(match.start())
            while at + 1 < len(reading.pieces) and reading.pieces[at + 1].subordinator:
                at += 1
            yield match.group(), Span(match.start(), reading.pieces[at].end)


def _handed_over(reading: Reading) -> Iterator[_Found]:
    """Find what a file is handed over or prepared for: overdracht aan de jurist voor de schriftelijke afdoening."""
    for pattern in _HANDED_OVER:
        for match in pattern.finditer(reading.text):
            piece = reading.pieces[reading.piece_at(match.start("task"))]
            yield match.group(), Span(match.start("task"), piece.end)


def _as_subject(reading: Reading, at: int, piece: Piece) -> Iterator[_Found]:
    """Find a colleague who is the subject of a main clause in which the writer does not appear."""
    clause = reading.text_of(piece)
    first = len(clause) - len(clause.lstrip())
    found = list(idioms.SUBJECT_ANYWHERE.finditer(clause))
    found += [m for p in (idioms.SUBJECT_FIRST, _INVERTED, _CONTRASTED, english.SUBJECT) if (m := p.match(clause, first))]
    for match in found:
        if _acts(reading, at, match):
            yield match.group().strip(), Span(left(reading, at), piece.end)


def _acts(reading: Reading, at: int, match: re.Match[str]) -> bool:
    clause = reading.text_of(reading.pieces[at])
    before, rest = clause[: match.start()], clause[: match.start()] + clause[match.end() :]
    if idioms.PREPOSITION_BEFORE.search(before):
        return False
    if idioms.BY_OWN_HAND.search(rest) or speaks_of_writer(rest) or idioms.HARMLESS_DEED.search(clause):
        return False
    if match.re is _CONTRASTED:
        return any(i != at and not p.subordinator and _I.search(reading.text_of(p)) for i, p in enumerate(reading.pieces))
    if match.re is _INVERTED:
        return points_back(clause) or not _OWN_HOUSE.search(match.group("said"))
    return True


def _in_subordinate(reading: Reading, at: int, piece: Piece) -> Iterator[_Found]:
    """Find a colleague who does the task of a subordinate clause: gesprekken die de consulent voert, waarna de jurist besluit."""
    clause = reading.text_of(piece)
    match = _SUBORDINATE.match(clause)
    if not match or not _ENDS_IN_DOING.search(clause, match.end()) or _OWN_HOUSE.search(match.group("said")):
        return
    rest = clause[match.end() :]
    if speaks_of_writer(rest) or idioms.BY_OWN_HAND.search(rest) or idioms.HARMLESS_DEED.search(clause):
        return
    yield match.group().strip(), Span(piece.start, piece.end)
    begin = antecedent(reading, at)
    if begin < piece.start and reading.opens_in(Span(begin, piece.end)):
        yield match.group().strip(), Span(begin, piece.end)


def _seen_as_trainee(reading: Reading, at: int, piece: Piece) -> Iterator[_Found]:
    """Find what was done at the place of an internship, and not by the trainee: stage bij …, waar klachten werden behandeld."""
    clause = reading.text_of(piece)
    trainee = _TRAINEE.search(reading.text, 0, piece.start)
    passive = idioms.PASSIVE.search(clause) and (_HAS_DOING.search(clause) or idioms.ANY_PARTICIPLE.search(clause))
    if at and trainee and passive and clause.strip().startswith("waar") and not speaks_of_writer(clause):
        yield trainee.group(), Span(piece.start, piece.end)
