"""Words that are no name: functions, organisations, studies, headings, places, and what stands around a name."""

from __future__ import annotations

import re
from functools import cache

from checker.dutch.words import plain
from checker.resources import table

INFIXES = frozenset(
    """van de der den ten ter te het t el al la le du von zu bin ben ibn ould ait di da dos das del della vd vande vander
    s d st""".split()
)
# These belong to a name only before one of the articles: op den Kamp, in 't Veld, uit den Boogaard.
LEANING = frozenset("op in aan uit onder bij over voor".split())
ARTICLES = frozenset("de den der het t".split())
SALUTATIONS = frozenset("dhr heer meneer mevrouw mevr mw mej mister mrs ms miss".split())
CAPITALISED = frozenset("mister mr mrs ms miss".split())  # English forms: ms. in lower case is a thousandth of a second
TITLES = frozenset("dr drs mr ir ing prof bc hc ds".split())
DEGREES = frozenset("msc bsc ma ba llm llb mba phd bba med mph mpa ra rb emia".split())
_DOCUMENT_WORDS = frozenset(
    """curriculum vitae cv resume profiel profielschets kandidaat kandidaatprofiel candidate profile pagina page bladzijde
    nederland netherlands the naam name contact beschikbaarheid aangeboden voor door van betreft vertrouwelijk referentie
    opdracht aanvraag inschrijving offerte interim professional freelance zzp""".split()
)


def _flat(text: str) -> str:
    """Return a text's words in lower case without diacritics or signs, one space between."""
    return re.sub(r"[^0-9a-z&+]+", " ", re.sub(r"['’.-]", "", plain(text))).strip()


@cache
def _rows(kind: str, form: str) -> frozenset[str]:
    return frozenset(_flat(row["woord"]) for row in table("cv_woorden") if row["soort"] == kind and row["vorm"] == form)


@cache
def is_function(key: str) -> bool:
    """Tell whether a word is a function or ends in one."""
    return key in _rows("functie", "woord") or key.endswith(tuple(_rows("functie", "eind")))


@cache
def is_organisation(key: str) -> bool:
    """Tell whether a word is a kind of organisation or a study, so that what stands with it is the name of one."""
    kinds = _rows("organisatie", "begin") | _rows("organisatie", "eind") | _rows("onderwijsinstelling", "woord")
    return key in kinds or key.endswith(("kantoor", "bedrijf", "bureau", "groep", "stichting", "school"))


@cache
def _headings() -> frozenset[str]:
    return frozenset(_flat(row["kop"]) for row in table("cv_koppen") if row["vorm"] == "heel")


@cache
def _places() -> frozenset[str]:
    names = [name for row in table("plaatsen") for name in (row["plaats"], *row["alias"].split("|"))]
    names += [name for row in table("gemeenten") for name in (row["gemeente"], *row["aliassen"].split("|"))]
    names += [row["gemeente"] for row in table("gemeenten_voormalig")]
    return frozenset(_flat(name) for name in names if name)


def is_place(text: str) -> bool:
    """Tell whether a text is the name of a Dutch place or municipality."""
    return _flat(text) in _places()


@cache
def is_term(key: str) -> bool:
    """Tell whether a word is one of the trade's, or of a CV's form, rather than somebody's name."""
    studies = _rows("studie", "woord") | _rows("cursus", "woord") | DEGREES
    return is_function(key) or is_organisation(key) or key in studies or key in _DOCUMENT_WORDS or key in _headings()


def salutations(text: str) -> frozenset[str]:
    """Return the forms of address of a text's language: Mr. is one in English, and a degree in Dutch."""
    return SALUTATIONS | {"mr"} if text.count(" the ") > text.count(" de ") else SALUTATIONS


def is_heading(text: str) -> bool:
    """Tell whether a text is a heading of a CV."""
    return _flat(text) in _headings()
