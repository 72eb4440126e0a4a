"""Which system a criterion asks for: a known product, or a name that looks like one."""

from __future__ import annotations

import re

from checker.dutch.lexicon import municipalities, systems
from checker.dutch.phrases import choices
from checker.dutch.words import key_of
from checker.kinds.facets import law, role
from checker.kinds.subject import LEAD, TOPIC

_KIND_OF_SYSTEM = r"\w*(?:systeem|systemen|applicatie|applicaties|pakket|pakketten|platform|software|tool|tools|portaal)"
_PRODUCT = re.compile(rf"\b(?:het |de |een )?{_KIND_OF_SYSTEM}\s+(?:van\s+)?(?P<name>[A-Z0-9].*)$")
_PRODUCTS = re.compile(rf"\b{_KIND_OF_SYSTEM}\b.*?,?\s*\b(?:zoals|bijvoorbeeld|waaronder|bij voorkeur)\s+(?P<names>[A-Z0-9].*)$")


def systems_as_examples(text: str) -> tuple[str, ...]:
    """The products that a posting names as examples of a kind of system ("een zaaksysteem, zoals Djuma of JOIN")."""
    match = _PRODUCTS.search(text)
    return (
        tuple(p for p in (q.strip(" .;") for q in re.split(r"\s*,\s*|\s+(?:of|en|en/of)\s+", match["names"])) if p)
        if match
        else ()
    )


def system_named(text: str) -> str | None:
    """Return the system that a sentence asks for, if its subject is one: a known product, or a name that looks like one."""
    topic = TOPIC.sub("", LEAD.sub("", text, count=1)).strip(" ;,.")
    pieces = choices(topic)
    if len(pieces) > 1:
        names = [system_named(f"ervaring met {piece}") for piece in pieces]
        if all(names):
            return " of ".join(name for name in names if name)
    marked = _PRODUCT.search(topic)
    name = marked["name"] if marked else topic
    key = key_of(name)
    known = any(key == key_of(n) for group in systems() for n in group)
    looks = bool(
        re.fullmatch(r"(?:[A-Z][\w.&-]*[A-Z0-9.]\w*|[A-Z][a-z]+\d\w*)(?:\s[A-Z][\w.]*){0,2}", name)
    ) and not law.named_in(name)
    capitalised = (
        bool(re.fullmatch(r"[A-Z][\w.]+", name))
        and not law.named_in(name)
        and not role.is_role_noun(key)
        and key not in municipalities()
    )
    return name if marked or known or looks or capitalised else None
