"""What a criterion's wording asks to be proved: the function, the tasks, laws, target group, sector, field and region in it."""

from __future__ import annotations

import re

from checker.domain.postings import Facet, FacetName, Relation, Term
from checker.dutch.lexicon import field_terms, function_terms
from checker.dutch.phrases import choices, needs
from checker.dutch.words import key_of, words
from checker.kinds import tasks
from checker.kinds.base import PostingContext, facet
from checker.kinds.facets import role, sector
from checker.kinds.sentence import Sentence, members

LEAD = re.compile(
    r"^(?:(?:de |een |inschrijver |aangeboden )*(?:kandidaat|professional|je|jij|u|men"
    r"|inschrijver)\s+(?:heeft|hebt|beschikt over|dient|bezit)\s+(?:te beschikken over\s+)?)?"
    r"(?:(?:over|een|de|ruime|relevante|recente|aantoonbare?|aantoonbaar|minimaal|ten minste|bewezen"
    r"|opgedane|concrete|gedegen|praktische|actuele|professionele|aaneengesloten|onafgebroken)\s+|,\s*)*"
    r"(?:\w*ervaring|ervaren|kennis(?: van)? en (?:\w*ervaring)|kennis)\b\s*(?:opgedaan\s+)?",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\b(?:in|binnen|uit)\s+(?:de\s+)?(?:regio|provincie|arbeidsmarktregio)\s+(?P<region>[A-Z'][\w' /-]+(?:\s+en\s+[A-Z][\w-]+)?)"
)
_WHERE = re.compile(
    r"\b(?:binnen|bij|in)\s+(?:(?:een|de|het|één|minimaal|ten minste|minstens|twee|drie|vier|2|3|4"
    r"|meerdere|verschillende|andere|grote|kleine|middelgrote|nederlandse)\s+)*(?P<where>[^;.]+?)"
    r"(?=\s+(?:binnen|bij|in de regio|in het|in de|met|als|op het gebied|en aantoonbare|waarbij)\b|[;.]|$)",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\bals\s+(?:een\s+)?(?P<role>.+?)(?=\s+(?:binnen|bij|in|op|met|voor|van|waarbij|en aantoonbare)\s|[;,.]?$)", re.IGNORECASE
)
_FIELD = re.compile(
    r"\b(?:binnen|in|op|van|voor|met)\s+(?:het gebied van\s+|het terrein van\s+|het vlak van\s+)?(?:de\s+"
    r"|het\s+|een\s+)?(?P<field>.+)$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:met|voor|aan)\s+(?:de\s+)?doelgroep(?:en)?\s+(?P<group>.+?)(?=\s+(?:op het|binnen|bij|in)\s|[;,.]|$)", re.IGNORECASE
)
_EXAMPLES = re.compile(r",?\s*\b(?:zoals|bijvoorbeeld|waaronder|onder andere|o\.a\.)\b\s*(?P<list>.*)$", re.IGNORECASE)
TOPIC = re.compile(
    r"^(?:met betrekking tot|op het gebied van|op het terrein van|op het vlak van|in het kader van"
    r"|ten aanzien van|met|in|van|aan|voor|als|rond|rondom)\s+",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:meerdere|verschillende|diverse|minimaal (?:twee|2))\s+(?P<what>\w+)", re.IGNORECASE)
_DOMAINS = (
    "fysiek domein", "sociaal domein", "ruimtelijk domein", "maatschappelijk domein", "veiligheidsdomein", "economisch domein",
    "bedrijfsvoering",
)  # fmt: skip


def mention(words_to_name: str) -> Facet:
    """Words that must literally stand in the CV."""
    return facet(FacetName.MENTION, words_to_name)


def facets(sentence: Sentence, context: PostingContext) -> tuple[Facet, ...]:
    """Read all that is to be proved out of the sentence, in the order in which a reader meets it."""
    text = LEAD.sub("", sentence.bare, count=1).strip(" ;,.")
    text, examples = _examples(text)
    text, regions = _regions(text)
    text, group = _group(text)
    text, functions = _functions(text, sentence)
    text, sectors = _sectors(text)
    if not functions and not text.strip() and not group:
        return (_own_subject(context), *sectors, *regions) if _is_undefined(sentence) else (*sectors, *regions)
    if functions:
        field = _field(text)
        return (*functions, *group, *([field] if field else []), *sectors, *regions)
    main = TOPIC.sub("", text).strip(" ;,.")
    if several := _SEVERAL.search(main):
        content: tuple[Facet, ...] = (_several(several["what"], context),)
    else:
        content = tasks.content(main, examples, sentence)
    return (*group, *content, *sectors, *regions)


def _is_undefined(sentence: Sentence) -> bool:
    """Tell of "relevante ervaring" without a word on what: the posting's own subject is meant."""
    return bool(re.search(r"\b(?:relevante|vergelijkbare|soortgelijke)\s+(?:\w+\s+)?\w*ervaring\b", sentence.text, re.IGNORECASE))


def _regions(text: str) -> tuple[str, tuple[Facet, ...]]:
    match = _REGION.search(text)
    if not match:
        return text, ()
    return (text[: match.start()] + text[match.end() :]).strip(), (facet(FacetName.REGION, match["region"].strip(" .;,")),)


def _group(text: str) -> tuple[str, tuple[Facet, ...]]:
    match = _GROUP.search(text)
    if not match:
        return text, ()
    named = match["group"].strip()
    return (text[: match.start()] + text[match.end() :]).strip(), (facet(FacetName.TARGET_GROUP, named, *choices(named)),)


def _functions(text: str, sentence: Sentence) -> tuple[str, tuple[Facet, ...]]:
    match = _AS.search(f"{text} ")
    if not match or not (match.start() == 0 or any(role.is_role_noun(w.key) for w in words(match["role"]))):
        return text, ()
    wording = match["role"].strip(" ;,.")
    names = list(role.terms_in(wording))
    for bracket in sentence.brackets:
        kind, listed = members(bracket)
        if kind in ("named", "any") and names:
            names.extend(n for m in listed for n in _widened(m, _head(names[0])))
    terms = [Term(text=n) for n in dict.fromkeys(names)]
    for name in names:
        terms.extend(t for t in function_terms(name) if t.text not in {x.text for x in terms})
    return (text[: match.start()] + " " + text[match.end() :]).strip(), (
        Facet(name=FacetName.ROLE, text=wording, accepted_terms=tuple(terms)),
    )


def _widened(member: str, head: str) -> tuple[str, ...]:
    """A function that a bracketed list adds; a field of work in it is worked in by people with several titles."""
    if any(role.is_role_noun(w.key) for w in words(member)):
        return (member,)
    return tuple(f"{noun} {member}" for noun in dict.fromkeys((head, "medewerker", "adviseur", "agent", "consulent")))


def _head(name: str) -> str:
    """A function's name up to its function noun: "medewerker" of "medewerker klantcontactcentrum"."""
    nouns = [w for w in words(name) if role.is_role_noun(w.key)]
    return name[: nouns[-1].end] if nouns else name


def _sectors(text: str) -> tuple[str, tuple[Facet, ...]]:
    """Take the last "bij/binnen een <soort organisatie>" out of the text."""
    for match in reversed(list(_WHERE.finditer(text))):
        where = match["where"].strip()
        for named in dict.fromkeys((where, where.split(",")[0])):
            kinds = [sector.known(c) for c in re.split(r"\s*,\s*|\s+en/of\s+|\s+of\s+|\s*/\s*|\s+en\s+", named)]
            if kinds and all(kinds) and len(words(named)) <= 10:
                end = match.start("where") + len(named)
                rest = (text[: match.start()] + " " + text[end:]).strip(" ,;.")
                return rest, (facet(FacetName.SECTOR, named, *(k for k in kinds if k)),)
    return text, ()


def _field(text: str) -> Facet | None:
    """The field in which a function was held: "binnen het Sociaal Domein", "in de zorg, welzijn of gebiedsteams"."""
    match = _FIELD.search(text)
    if not match or not needs(match["field"]):
        return None
    wording = match["field"].strip(" ;,.")
    parts = [p for p in re.split(r"\s*,\s*|\s+en/of\s+|\s+of\s+", wording) if needs(p)] or [wording]
    return facet(FacetName.DOMAIN, wording, *parts, *(t for p in parts for t in field_terms(p)))


def _examples(text: str) -> tuple[str, str]:
    """Cut off what only serves as an example ("zoals …"): it asks nothing, and a law in it tells which law is meant."""
    match = _EXAMPLES.search(text)
    return (text[: match.start()].strip(), match["list"]) if match else (text, "")


def _several(what: str, context: PostingContext) -> Facet:
    """At least two of the domains that the posting itself names, else of the usual ones."""
    named = [d for d in _DOMAINS if what.startswith("domein") and key_of(d) in key_of(context.assignment)]
    if len(named) < 2 and what.startswith("domein"):
        named = list(_DOMAINS[:6])
    terms = tuple(Term(text=t) for t in named) or (Term(text=what),)
    return Facet(name=FacetName.TASK, text=f"meerdere {what}", accepted_terms=terms, at_least=2 if len(terms) > 1 else 1)


def _own_subject(context: PostingContext) -> Facet:
    """The posting's own subject: its title as a function, and the title's field as a task."""
    title = re.sub(r"\s*-\s*", " / ", re.sub(r"\([^)]*\)", "", context.title)) if " -" in context.title else context.title
    nouns = [w for w in words(title) if role.is_role_noun(w.key)]
    modifiers = [w.text for w in words(title) if not role.is_role_noun(w.key)]
    names = [" ".join([*modifiers, n.text]) for n in nouns] or [context.title]
    terms = [Term(text=n) for n in names]
    for name in names:
        terms.extend(t for t in function_terms(name) if t.relation is Relation.SYNONYM)
    terms.extend(Term(text=f"{' '.join(modifiers)} {n.text}") for n in nouns if modifiers)
    field = " ".join(modifiers)
    stems = {"coordinator": "coördineren", "behandelaar": "behandelen", "adviseur": "adviseren", "begeleider": "begeleiden"}
    terms.extend(Term(text=f"{field} {stems[n.key]}") for n in nouns if modifiers and n.key in stems)
    return Facet(name=FacetName.DOMAIN, text=context.title, accepted_terms=tuple(dict.fromkeys(terms)))
