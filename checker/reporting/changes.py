"""What changed between two checks against one posting: verdicts, points, and the words that carry them now."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome, Why
from checker.errors import UsageError
from checker.reporting.dates import short_day

if TYPE_CHECKING:
    from checker.reporting.checked import Checked, Decided, PostingRead


class Change(StrEnum):
    """What became of one criterion."""

    BETTER = "better"
    WORSE = "worse"
    OTHER = "other"  # as good as before, for another reason
    EVIDENCE = "evidence"  # the same verdict, from other words or another duration
    SAME = "same"


class _Part(BaseModel):
    """A part of the output: frozen, and nothing in it that the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class QuoteOut(_Part):
    """Where the words stand: the paper, its file, the physical page from 1."""

    document: Source
    file: str
    page: int | None
    quote: str


class StandOut(_Part):
    """A criterion on one side. `quotes` carry the verdict where it is met, else they come closest."""

    verdict: Outcome
    why: Why
    review: bool
    points: int = Field(description="Points that are sure: none where a person must look.")
    months: int | None
    quotes: list[QuoteOut]


class CriterionChange(_Part):
    """One criterion that both sides have."""

    id: str
    section: CriterionSection
    text: str
    points_available: int | None
    change: Change
    points_difference: int
    old: StandOut
    new: StandOut


class Lone(_Part):
    """A criterion that only one side has."""

    id: str
    section: CriterionSection
    text: str


class SideOut(_Part):
    """One of the two checks."""

    candidate: str
    reference_date: str
    engine: str
    version: str


class KnockoutsOut(_Part):
    """Whether the knock-outs pass: false where one fails, else null where one waits for input, else true."""

    old: bool | None
    new: bool | None


class TotalOut(_Part):
    """A total before and after."""

    old: int
    new: int
    difference: int


class DiffOut(_Part):
    """The result of `checker diff --json`."""

    schema_version: Literal[1]
    posting_number: str | None
    posting_title: str
    old: SideOut
    new: SideOut
    criteria: list[CriterionChange]
    only_old: list[Lone]
    only_new: list[Lone]
    knockouts_passed: KnockoutsOut
    points: TotalOut
    points_possible: TotalOut
    points_reachable: TotalOut
    notes: list[str] = Field(description="What else differs between the two checks and may explain a difference (Dutch).")


def changes(old: Checked, new: Checked) -> DiffOut:
    """Compare two checks against one posting. Raises a usage error where they are about two."""
    before, after = ({c.key: c for c in side.criteria} for side in (old, new))
    _check_posting(old.posting, new.posting, shared=bool(before.keys() & after.keys()))
    return DiffOut(
        schema_version=1,
        posting_number=new.posting.number,
        posting_title=new.posting.title,
        old=_side(old),
        new=_side(new),
        criteria=[_compared(before[key], after[key]) for key in after if key in before],
        only_old=[_lone(c) for key, c in before.items() if key not in after],
        only_new=[_lone(c) for key, c in after.items() if key not in before],
        knockouts_passed=KnockoutsOut(old=old.knockouts_passed, new=new.knockouts_passed),
        points=_total(old.points, new.points),
        points_possible=_total(old.points_possible, new.points_possible),
        points_reachable=_total(old.points_reachable, new.points_reachable),
        notes=_notes(old, new),
    )


def diff_schema() -> str:
    """Return the JSON Schema of the output, as it stands in `schemas/diff.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **DiffOut.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _check_posting(old: PostingRead, new: PostingRead, *, shared: bool) -> None:
    if old.number == new.number and shared:
        return
    if old.number == new.number:
        message = "De twee controles hebben geen enkel criterium gemeen. Vergelijk twee controles tegen dezelfde opdracht."
        raise UsageError(message)
    one, other = (f"{p.title} ({f'aanvraag {p.number}' if p.number else 'zonder nummer'})" for p in (old, new))
    message = (
        f"De twee controles gaan over verschillende opdrachten: {one}, en {other}. "
        "Vergelijk twee controles tegen dezelfde opdracht."
    )
    raise UsageError(message)


def _compared(old: Decided, new: Decided) -> CriterionChange:
    return CriterionChange(
        id=new.id,
        section=new.section,
        text=new.text,
        points_available=new.points_available,
        change=_change(old, new),
        points_difference=new.sure - old.sure,
        old=_stand(old),
        new=_stand(new),
    )


def _change(old: Decided, new: Decided) -> Change:
    if old.standing != new.standing:
        return Change.BETTER if new.standing > old.standing else Change.WORSE
    if (old.verdict, old.why) != (new.verdict, new.why):
        return Change.OTHER
    return Change.SAME if (old.months, _words(old)) == (new.months, _words(new)) else Change.EVIDENCE


def _words(decided: Decided) -> set[str]:
    """Return the quotes, however their lines break and wherever they stand."""
    return {" ".join(quote.quote.split()) for quote in decided.citations or decided.nearest}


def _stand(decided: Decided) -> StandOut:
    return StandOut(
        verdict=decided.verdict,
        why=decided.why,
        review=decided.review,
        points=decided.sure,
        months=decided.months,
        quotes=[QuoteOut(**quote.model_dump()) for quote in decided.citations or decided.nearest],
    )


def _lone(decided: Decided) -> Lone:
    return Lone(id=decided.id, section=decided.section, text=decided.text)


def _side(checked: Checked) -> SideOut:
    return SideOut(
        candidate=checked.candidate,
        reference_date=checked.reference_date,
        engine=checked.engine,
        version=checked.receipt.version,
    )


def _total(old: int, new: int) -> TotalOut:
    return TotalOut(old=old, new=new, difference=new - old)


def _notes(old: Checked, new: Checked) -> list[str]:
    """Name what else differs: a difference may come from that, and not from the papers."""
    notes = []
    for what, one, other in (
        ("De peildatum verschilt", _day(old.reference_date), _day(new.reference_date)),
        ("De beoordeling is door een andere motor gedaan", old.engine, new.engine),
        ("De versie van het programma verschilt", old.receipt.version, new.receipt.version),
    ):
        if one != other:
            notes.append(f"{what} ({one}, en nu {other}); een verschil kan daarvan komen.")
    if old.receipt.counting_rules != new.receipt.counting_rules:
        notes.append("De telregels verschillen; een verschil kan daarvan komen.")
    if old.receipt.posting_sha256 != new.receipt.posting_sha256:
        notes.append("De tekst van de opdracht, of het criteriabestand, is niet in beide dezelfde.")
    if old.receipt.documents == new.receipt.documents:
        notes.append("De stukken zijn in beide precies dezelfde.")
    return notes


def _day(iso: str) -> str:
    try:
        return short_day(date.fromisoformat(iso[:10]))
    except ValueError:
        return iso
