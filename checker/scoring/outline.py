"""A posting's reading held against the outline that a model gave of the same text: where they differ, a person should look."""

from __future__ import annotations

from collections.abc import Iterator

from checker.domain.outlines import Outline
from checker.domain.postings import CriterionSection, Posting
from checker.domain.verdicts import Finding, Severity

_SECTIONS = {CriterionSection.KNOCKOUT: "knock-outcriterium", CriterionSection.AWARD: "gunningscriterium"}
_FIELDS = {"number": "het aanvraagnummer", "closes": "de sluitingsdatum", "client": "de opdrachtgever"}
_PROPOSED = "Criterium {id} kende het programma niet; wat het vraagt, is door het model gelezen. Lees het na."
_LONGEST = 120


def outline_findings(read: Posting | None, outlined: Posting, outline: Outline) -> tuple[Finding, ...]:
    """Name each difference, each quote that does not stand in the posting, and what only the model read."""
    found = list(_refused(outline))
    if read is None:
        message = (
            "Geen bekende indeling herkend: het model heeft aangewezen waar de criteria staan. Lees ze na met "
            "`checker criteria … -o criteria.yaml` voordat u op de uitslag vertrouwt."
        )
        found.append(Finding("posting_read_by_model", Severity.WARNING, message))
    else:
        found += [*_numbers(read, outlined), *_criteria(read, outlined), *_fields(read, outlined)]
    named = {o.id for o in outline.criteria if o.kind != "unclassified"}
    unknown = (c.id for c in (read or outlined).criteria if c.requirement.kind == "unclassified" and c.id in named)
    return (*found, *(Finding("kind_proposed", Severity.WARNING, _PROPOSED.format(id=number)) for number in unknown))


def _refused(outline: Outline) -> Iterator[Finding]:
    for quote in outline.refused:
        shown = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
        yield Finding("not_in_posting", Severity.INFO, "Het model haalde woorden aan die niet in de aanvraag staan.", quote=shown)


def _numbers(read: Posting, outlined: Posting) -> Iterator[Finding]:
    ours, theirs = ({c.id for c in p.criteria} for p in (read, outlined))
    for number in sorted(ours - theirs):
        yield _differs(f"Criterium {number} staat in de aanvraag, maar het model noemt het niet.")
    for number in sorted(theirs - ours):
        yield _differs(f"Het model noemt een criterium {number} dat de indeling niet kent. Ontbreekt er een?")


def _criteria(read: Posting, outlined: Posting) -> Iterator[Finding]:
    others = {c.id: c for c in outlined.criteria}
    for criterion in read.criteria:
        other = others.get(criterion.id)
        if other is None:
            continue
        if other.section is not criterion.section:
            yield _differs(f"Criterium {criterion.id} is gelezen als {_SECTIONS[criterion.section]}, door het model anders.")
        elif other.points != criterion.points:
            yield _differs(f"Criterium {criterion.id}: {criterion.points} punten gelezen, volgens het model {other.points}.")
        if " ".join(other.text.split()) != " ".join(criterion.text.split()):
            yield _differs(f"Criterium {criterion.id}: het model laat de tekst op een andere plaats beginnen of eindigen.")


def _fields(read: Posting, outlined: Posting) -> Iterator[Finding]:
    for name, words in _FIELDS.items():
        ours, theirs = getattr(read, name), getattr(outlined, name)
        if ours and theirs and not _same(ours, theirs):
            yield _differs(f"Het model leest voor {words} iets anders dan de indeling.")


def _same(ours: object, theirs: object) -> bool:
    """A name may be given with or without what kind of organisation it is; a date or a number is the same or it is not."""
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return ours == theirs
    one, other = ours.casefold(), theirs.casefold()
    return one in other or other in one


def _differs(message: str) -> Finding:
    return Finding("readings_differ", Severity.WARNING, message)
