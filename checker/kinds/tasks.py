"""The tasks and laws that a criterion's wording asks: which words must be described, one facet for each thing.

What stands in the text itself comes first, then its bracketed lists and its examples ("zoals …").
"""

from __future__ import annotations

import re

from checker.domain.postings import Facet, FacetName
from checker.dutch.phrases import choices, needs
from checker.dutch.words import words
from checker.kinds.base import facet
from checker.kinds.facets import law
from checker.kinds.sentence import Sentence, members

_LAWS_TALK = re.compile(
    r"\b(?:relevante\s+|aanverwante\s+|actuele\s+|geldende\s+)*(?:wet-?\s*en\s+regelgeving|wetgeving|regelgeving)\b",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?P<first>[^\W\d]{4,})-,?\s+en\s+(?P<second>[^\W\d]{6,})")
_TWO_TASKS = re.compile(
    r"(?:,\s*|\s+)en\s+(?=(?:het|de|met)\s+\w+(?:en|ing|atie)\s+van\b|het\s+\w+en\b)|\s+en\s+(?=\w{4,}en\s+van\s)(?<=\S{4})",
    re.IGNORECASE,
)
_VERB = re.compile(r"^(?:het\s+)?(?:[^\W\d_]{4,}en)\b(?!\s*$)")


def content(main: str, examples: str, sentence: Sentence) -> tuple[Facet, ...]:
    """The tasks and laws: what stands in the text itself, then its bracketed lists."""
    found = list(_laws(main, examples, sentence))
    if examples and found and _LAWS_TALK.search(main):
        main = re.sub(r"\b(?:in|op|binnen|van|rond|rondom)\s+(?:het|de)\s+.*$", " ", main)
    topic = _without_laws(main, [t.text for f in found for t in f.accepted_terms])
    lists = [members(b) for b in sentence.brackets]
    tail = _after_examples(examples, [t.text for f in found for t in f.accepted_terms]) if found else ""
    for wording in (topic, tail):
        if needs(wording):
            found.extend(_tasks(wording, lists if wording == topic else []))
    return tuple(found)


def _tasks(wording: str, lists: list[tuple[str, tuple[str, ...]]]) -> list[Facet]:
    """One facet for each task of the wording, with its choices; a list closed with "en" adds each of its members."""
    *others, wording = together(wording)
    return [*(facet(FacetName.TASK, o, *choices(o)) for o in others), *_task(wording, lists)]


def together(wording: str) -> tuple[str, ...]:
    """Cut a wording at the "en" that joins two tasks, each of which may be described on its own.

    "het voeren van gesprekken en het opstellen van plannen"; "het behandelen van bezwaar- en beroepschriften". An "en" between
    two verbs of one object, or within a name, does not cut.
    """
    if match := _ELLIPSIS.search(wording):
        before, after = wording[: match.start()], wording[match.end() :]
        return (f"{before}{match['first']}{after}".strip(), f"{before}{match['second']}{after}".strip())
    pieces = [re.sub(r"^en\s+", "", p.strip(" ,;")) for p in _TWO_TASKS.split(wording)]
    return tuple(p for p in pieces if needs(p)) or (wording,)


def _task(wording: str, lists: list[tuple[str, tuple[str, ...]]]) -> list[Facet]:
    terms = list(choices(wording))
    more: list[Facet] = []
    for kind, listed in lists:
        real = [m for m in listed if needs(m) and law.named_in(m) != (m,)]
        if all(_is_abbreviation(m) for m in listed):
            terms.extend(m for m in real if m.casefold() in _initials(wording))
            continue
        if kind == "all":
            more.extend(facet(FacetName.TASK, m, *_spellings(m)) for m in real)
        elif kind in ("any", "named") and real:
            terms.extend(
                c if _VERB.match(c) else f"{_first(wording)} {c}" for m in _joined(listed) for c in choices(m) if needs(c)
            )
    if more and _is_umbrella(wording):
        return more
    return [facet(FacetName.TASK, wording, *terms), *more]


def _is_abbreviation(text: str) -> bool:
    """A bracketed abbreviation of what stands before it: "Baseline Informatiebeveiliging Overheid (BIO)"."""
    return text.isalnum() and len(text) <= 6 and sum(c.isupper() for c in text) >= 2


def _initials(wording: str) -> set[str]:
    """The abbreviations that the last words of a wording can have."""
    letters = [w.key[0] for w in words(wording)]
    return {"".join(letters[-n:]) for n in range(2, len(letters) + 1)}


def _joined(listed: tuple[str, ...]) -> tuple[str, ...]:
    """A list whose first member has the verb and whose others lack it is read as one wording with choices."""
    return ("/".join(listed),) if listed and _VERB.match(listed[0]) else listed


def _first(wording: str) -> str:
    """The first word with content: the activity that a bracketed list narrows down ("inkoop (jeugdhulp of Wmo)")."""
    return next((w.text for w in words(wording) if needs(w.text)), "")


def _is_umbrella(wording: str) -> bool:
    """A heading noun whose bracketed members are what is asked ("samenwerkingspartners op het gebied van welzijn (…)")."""
    return not any(w.key.endswith("en") and not w.key.endswith(("ingen", "ners", "ers")) and w.start == 0 for w in words(wording))


def _spellings(member: str) -> tuple[str, ...]:
    """A listed member as it may stand elsewhere: without its article, its abbreviation alone, a slash as a hyphen."""
    bare = re.sub(r"^(?:de|het|een)\s+", "", member.strip())
    capitals = [w.text for w in words(bare) if w.text.isupper() and len(w.text) > 1]
    plain = " ".join(w.text for w in words(bare) if not (w.text.isupper() and len(w.text) > 1))
    return tuple(dict.fromkeys([bare, plain.replace("/", "-"), *capitals] if capitals else [bare]))


def _laws(main: str, examples: str, sentence: Sentence) -> list[Facet]:
    """Laws named with "en" are each asked; with "of", or as examples, any of them."""
    named = list(law.named_in(main))
    only = [b for b in sentence.brackets if all(law.named_in(m) for m in members(b)[1])]
    bracketed = [n for b in only for n in law.named_in(b) if not any(set(law.names_of(n)) & set(law.names_of(m)) for m in named)]
    if named:
        together = [n for n in named if n not in bracketed]
        if re.search(r"\s(?:of|en/of)\s", _between(main, together)):
            return [facet(FacetName.LAW, " of ".join(together), *together)]
        return [facet(FacetName.LAW, n) for n in together]
    listed = [*law.named_in(examples), *bracketed]
    listed = [n for i, n in enumerate(listed) if not any(set(law.names_of(n)) & set(law.names_of(m)) for m in listed[:i])]
    if listed and (_LAWS_TALK.search(main) or bracketed):
        return [facet(FacetName.LAW, " of ".join(listed), *listed)]
    return []


def _between(text: str, names: list[str]) -> str:
    """The text from the first to the last of the names."""
    places = [text.find(n) for n in names if n in text]
    return text[min(places) : max(places)] if len(places) > 1 else ""


def _without_laws(text: str, names: list[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?:\b(?:de|het)\s+)?{re.escape(name)}(?:\s+(?:19|20)\d\d\b)?", " ", text)
    text = _LAWS_TALK.sub(" ", text) if names else text
    return re.sub(r"\s+", " ", re.sub(r"\bop het gebied van\s*(?=[,.;]|en\b|$)", " ", text)).strip(" ;,.")


def _after_examples(examples: str, names: list[str]) -> str:
    """What follows the law that serves as example: "zoals de Awb *binnen klachtbehandeling*"."""
    rest = _without_laws(examples, names)
    match = re.search(
        r"\b(?:binnen|bij|in|met betrekking tot|m\.b\.t\.|rondom|specifiek|voor)\s+(?P<rest>.+)$", rest, re.IGNORECASE
    )
    return match["rest"] if match else ""
