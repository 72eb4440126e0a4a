"""Characters that were lost on the way, where they change what a criterion says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject, core, name_of

_LOST = re.compile(r"[^\s(]*[^\W\d]\?(?:\s+(?:en|of)\s+\S+|[^\W\d][^\s()]*)|\S*(?:\ufffd|Ã.|â€.)\S*")


def lost_characters(subject: Subject) -> Iterator[Finding]:
    """A question mark or a wrong character where a hyphen or a letter stood: a search for the right word misses it."""
    for criterion in subject.posting.criteria:
        for match in _LOST.finditer(core(criterion)):
            if "://" in match.group() or "www." in match.group():
                continue
            yield subject.finding(
                "lost_character",
                Severity.INFO,
                f"In {name_of(criterion)} is een teken weggevallen: “{match.group()}”. Schrijf in het cv het hele woord.",
                quote=match.group(),
            )
