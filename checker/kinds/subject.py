"""What a criterion's wording asks to be proved: the function, the tasks, laws, target group, sector, field and region in it."""

from __future__ import annotations

import re

from checker.domain.postings import Facet, FacetName, Relation, Term
from checker.dutch.lexicon import field_terms, function_terms, municipalities, systems
from checker.dutch.phrases import choices, needs
from checker.dutch.words import key_of, words
from checker.kinds.base import PostingContext
from checker.kinds.facets import law, role, sector
from checker.kinds.sentence import Sentence, members

_LEAD = re.compile(
    r"^(?:(?:de |een |inschrijver |aangeboden )*(?:kandidaat|professional|je|jij|u|men|inschrijver)\s+(?:heeft|hebt|beschikt over|dient|bezit)\s+(?:te beschikken over\s+)?)?"
    r"(?:(?:over|een|de|ruime|relevante|recente|aantoonbare?|aantoonbaar|minimaal|ten minste|bewezen|opgedane|concrete|gedegen|praktische|actuele|professionele|aaneengesloten|onafgebroken)\s+|,\s*)*"
    r"(?:\w*ervaring|ervaren|kennis(?: van)? en (?:\w*ervaring)|kennis)\b\s*(?:opgedaan\s+)?",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:in|binnen|uit)\s+(?:de\s+)?(?:regio|provincie|arbeidsmarktregio)\s+(?P<region>[A-Z'][\w' /-]+(?:\s+en\s+[A-Z][\w-]+)?)")
_WHERE = re.compile(
    r"\b(?:binnen|bij|in)\s+(?:(?:een|de|het|één|minimaal|ten minste|minstens|twee|drie|vier|2|3|4|meerdere|verschillende|andere|grote|kleine|middelgrote|nederlandse)\s+)*(?P<where>[^;.]+?)"
    r"(?=\s+(?:binnen|bij|in de regio|in het|in de|met|als|op het gebied|en aantoonbare|waarbij)\b|[;.]|$)",
    re.IGNORECASE,
)
_AS = re.compile(r"\bals\s+(?:een\s+)?(?P<role>.+?)(?=\s+(?:binnen|bij|in|op|met|voor|van|waarbij|en aantoonbare)\s|[;,.]?$)", re.IGNORECASE)
_FIELD = re.compile(
    r"\b(?:binnen|in|op|van|voor|met)\s+(?:het gebied van\s+|het terrein van\s+|het vlak van\s+)?(?:de\s+|het\s+|een\s+)?(?P<field>.+)$",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:met|voor|aan)\s+(?:de\s+)?doelgroep(?:en)?\s+(?P<group>.+?)(?=\s+(?:op het|binnen|bij|in)\s|[;,.]|$)", re.IGNORECASE)
_EXAMPLES = re.compile(r",?\s*\b(?:zoals|bijvoorbeeld|waaronder|onder andere|o\.a\.)\b\s*(?P<list>.*)$", re.IGNORECASE)
_TOPIC = re.compile(
    r"^(?:met betrekking tot|op het gebied van|op het terrein van|op het vlak van|in het kader van|ten aanzien van|met|in|van|aan|voor|als|rond|rondom)\s+",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:meerdere|verschillende|diverse|minimaal (?:twee|2))\s+(?P<what>\w+)", re.IGNORECASE)
_LAWS_TALK = re.compile(r"\b(?:relevante\s+|aanverwante\s+|actuele\s+|geldende\s+)*(?:wet-?\s*en\s+regelgeving|wetgeving|regelgeving)\b", re.IGNORECASE)
_ELLIPSIS = re.compile(r"(?P<first>[^\W\d]{4,})-,?\s+en\s+(?P<second>[^\W\d]{6,})")
_TWO_TASKS = re.compile(
    r"(?:,\s*|\s+)en\s+(?=(?:het|de|met)\s+\w+(?:en|ing|atie)\s+van\b|het\s+\w+en\b)|\s+en\s+(?=\w{4,}en\s+van\s)(?<=\S{4})", re.IGNORECASE
)
_DOMAINS = (
    "fysiek domein", "sociaal domein", "ruimtelijk domein", "maatschappelijk domein", "veiligheidsdomein", "economisch domein",
    "bedrijfsvoering",
)  # fmt: skip


def facet(name: FacetName, text: str, *terms: str, relation: Relation = Relation.POSTING) -> Facet:
    """A facet with the posting's own words, and further terms."""
    accepted = [Term(text=t, relation=relation) for t in dict.fromkeys(terms or (text,))]
    return Facet(name=name, text=text, accepted_terms=tuple(accepted))


def mention(words_to_name: str) -> Facet:
    """Words that must literally stand in the CV."""
    return facet(FacetName.MENTION, words_to_name)


def facets(sentence: Sentence, context: PostingContext) -> tuple[Facet, ...]:
    """Read all that is to be proved out of the sentence, in the order in which a reader meets it."""
    text = _LEAD.sub("", sentence.bare, count=1).strip(" ;,.")
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
    content = _content(text, examples, sentence, context)
    return (*group, *content, *sectors, *regions)


def _is_undefined(sentence: Sentence) -> bool:
    """ "Relevante ervaring" without a word on what: the posting's own subject."""
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
    return (text[: match.start()] + " " + text[match.end() :]).strip(), (Facet(name=FacetName.ROLE, text=wording, accepted_terms=tuple(terms)),)


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


def _content(main: str, examples: str, sentence: Sentence, context: PostingContext) -> tuple[Facet, ...]:
    """The tasks and laws: what stands in the text itself, then its bracketed lists."""
    main = _TOPIC.sub("", main).strip(" ;,.")
    if several := _SEVERAL.search(main):
        return (_several(several["what"], context),)
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
        real = [m for m in listed if needs(m) and not law.named_in(m) == (m,)]
        if all(_is_abbreviation(m) for m in listed):
            terms.extend(m for m in real if m.casefold() in _initials(wording))
            continue
        if kind == "all":
            more.extend(facet(FacetName.TASK, m, *_spellings(m)) for m in real)
        elif kind in ("any", "named") and real:
            terms.extend(c if _VERB.match(c) else f"{_first(wording)} {c}" for m in _joined(listed) for c in choices(m) if needs(c))
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


_VERB = re.compile(r"^(?:het\s+)?(?:[^\W\d_]{4,}en)\b(?!\s*$)")


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
    match = re.search(r"\b(?:binnen|bij|in|met betrekking tot|m\.b\.t\.|rondom|specifiek|voor)\s+(?P<rest>.+)$", rest, re.IGNORECASE)
    return match["rest"] if match else ""


def _several(what: str, context: PostingContext) -> Facet:
    """ "Meerdere domeinen": at least two of those that the posting itself names, else of the usual ones."""
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


_KIND_OF_SYSTEM = r"\w*(?:systeem|systemen|applicatie|applicaties|pakket|pakketten|platform|software|tool|tools|portaal)"
_PRODUCT = re.compile(rf"\b(?:het |de |een )?{_KIND_OF_SYSTEM}\s+(?:van\s+)?(?P<name>[A-Z0-9].*)$")
_PRODUCTS = re.compile(rf"\b{_KIND_OF_SYSTEM}\b.*?,?\s*\b(?:zoals|bijvoorbeeld|waaronder|bij voorkeur)\s+(?P<names>[A-Z0-9].*)$")


def systems_as_examples(text: str) -> tuple[str, ...]:
    """The products that a posting names as examples of a kind of system ("een zaaksysteem, zoals Djuma of JOIN")."""
    match = _PRODUCTS.search(text)
    return tuple(p for p in (q.strip(" .;") for q in re.split(r"\s*,\s*|\s+(?:of|en|en/of)\s+", match["names"])) if p) if match else ()


def system_named(text: str) -> str | None:
    """Return the system that a sentence asks for, if its subject is one: a known product, or a name that looks like one."""
    topic = _TOPIC.sub("", _LEAD.sub("", text, count=1)).strip(" ;,.")
    pieces = choices(topic)
    if len(pieces) > 1 and all(system_named(f"ervaring met {p}") for p in pieces):
        return topic
    marked = _PRODUCT.search(topic)
    name = marked["name"] if marked else topic
    key = key_of(name)
    known = any(key == key_of(n) for group in systems() for n in group)
    looks = bool(re.fullmatch(r"(?:[A-Z][\w.&-]*[A-Z0-9.]\w*|[A-Z][a-z]+\d\w*)(?:\s[A-Z][\w.]*){0,2}", name)) and not law.named_in(name)
    capitalised = bool(re.fullmatch(r"[A-Z][\w.]+", name)) and not law.named_in(name) and not role.is_role_noun(key) and key not in municipalities()
    return name if marked or known or looks or capitalised else None
