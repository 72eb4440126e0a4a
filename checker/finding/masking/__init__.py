"""Masking: what a model reads of a submission holds no name, no contact data and nothing else that is about the person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from checker.domain.documents import PartKind, Source
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.finding.masking.contact import contact, numbers
from checker.finding.masking.home import home, towns
from checker.finding.masking.identity import identity
from checker.finding.masking.mentions import mentions
from checker.finding.masking.names import Name
from checker.finding.masking.people import people
from checker.finding.masking.personal import personal
from checker.finding.masking.private import private
from checker.finding.masking.projection import Mask, MaskedText, Placeholder, project
from checker.finding.masking.pronouns import pronouns
from checker.finding.masking.sheet import Sheet, sheet_of

__all__ = ["MaskedText", "Placeholder", "masked"]


def masked(submission: Submission) -> tuple[MaskedText, ...]:
    """Return the papers that a model may read, CV first, then the motivation where there is one; the statement is none."""
    sheets = [sheet_of(submission.cv, Source.CV)]
    if any(part.kind is PartKind.MOTIVATION for part in submission.cv.document.parts):
        sheets.append(sheet_of(submission.cv, Source.MOTIVATION))
    if submission.motivation:
        sheets.append(sheet_of(submission.motivation, Source.MOTIVATION))
    known = _Known(identity(sheets), _organisations(submission.cv), frozenset(town for sheet in sheets for town in towns(sheet)))
    return tuple(
        project(sheet.source, sheet.extract, _masks(sheet, known), is_candidate_known=known.name is not None) for sheet in sheets
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the papers of one candidate have in common: who it is, which organisations they name, where home is."""

    name: Name | None
    organisations: tuple[str, ...]
    residences: frozenset[str]


def _masks(sheet: Sheet, known: _Known) -> list[Mask]:
    others = list(people(sheet, known.organisations))
    referees = [mask.span for mask in others if mask.placeholder is Placeholder.REFEREE]
    mentioned = mentions(sheet, known.name, known.organisations) if known.name else ()
    own = [mask for mask in mentioned if not any(mask.span.overlaps(span) for span in referees)]
    named = [mask.span for mask in own]
    others = [mask for mask in others if not any(mask.span.overlaps(span) for span in named)]
    about = chain(contact(sheet), numbers(sheet), home(sheet, known.residences), personal(sheet), private(sheet))
    return [*own, *others, *about, *pronouns(sheet, named)]


def _organisations(cv: Resume) -> tuple[str, ...]:
    """Return the names of the employers and clients of a CV, as they are written in their jobs."""
    passages = [passage for job in cv.jobs for passage in (job.employer, job.client) if passage]
    texts = (cv.document.text[passage.span.start : passage.span.end] for passage in passages)
    return tuple(dict.fromkeys(name for text in texts if (name := re.split(r"\s*[,|(·]|\s+[–—-]\s", text)[0].strip())))
