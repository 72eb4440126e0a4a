"""What a model is shown of a small CV."""

from __future__ import annotations

from checker.domain.submissions import Submission
from checker.finding.masking import masked
from checker.reading.parts import split_parts
from checker.reading.resume import read_resume
from tests.kinds.casefile import document_of

WORK = "Werkervaring\nJurist, gemeente Goes, maart 2015 – heden\n"


def shown(text: str, *, name: str = "cv.txt") -> str:
    """The masked text of a CV that is a text file; a letter within it follows behind a line of dashes."""
    submission = Submission(cv=read_resume(split_parts(document_of(text, name))))
    return "\n---\n".join(given.text for given in masked(submission))


def shown_in(section: str, line: str) -> str:
    """The masked form of a line in a section of its own of the CV of Quirine Haverkotte."""
    head = "Quirine Haverkotte\nq.haverkotte@example.nl\n"
    body = f"{section}\n{line}\n"
    text = f"{head}{body}{WORK}" if section != "Werkervaring" else f"{head}{WORK}{line}\n"
    masked_text = shown(text)
    start = masked_text.index("[EMAIL]\n") + len("[EMAIL]\n") + len(section) + 1
    rest = masked_text[start:].removeprefix(WORK.split("\n", 1)[1] if section == "Werkervaring" else "")
    return rest.split(f"\n{WORK}")[0].rstrip("\n")
