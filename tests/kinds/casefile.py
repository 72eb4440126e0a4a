"""Case files: Markdown that a tender desk can write, read into a posting, a submission and the verdict that is due."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from checker.domain.claims import Claim, Quote
from checker.domain.documents import Document, Part, PartKind, Source, Span
from checker.domain.postings import CriterionSection, CvRequirements, ExecutionCondition, Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Verdict, Why
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.pipeline import PostingRead, check
from checker.reading.parts import split_parts
from checker.reading.plain import read_text
from checker.reading.postings.parts.points import read_points
from checker.reading.resume import read_resume
from checker.reading.statement import read_statement
from checker.scoring.judge import assess
from checker.verifying.verify import verify

OUTCOMES = {"voldoet": Outcome.MET, "voldoet niet": Outcome.NOT_MET, "aan te vullen": Outcome.NEEDS_INPUT}
FIELDS = (
    "Criterium", "Sectie", "Sluit", "Titel", "Plaats", "Looptijd", "Start", "Clausule", "Uitgesloten",
    "Oordeel", "Reden", "Maanden", "Punten", "Nakijken", "Citaat",
)  # fmt: skip
PAPERS = ("Cv", "Motivatie", "Inschrijving", "Aangeboden")  # the last: what a finder offers, in place of the rules
SECTIONS = {"gunning": CriterionSection.AWARD, "knock-out": CriterionSection.KNOCKOUT}
CLOSES = "2026-06-29"
_LINE = re.compile(r"(?P<name>[A-ZÀ-Ý][\w-]*(?: [\w-]+)?):\s*(?P<value>.*)")
_OFFERED = re.compile(r"(?P<label>[\w.]+)(?: \((?P<marks>[^)]*)\))?: (?P<words>.+)")  # task.0 (motivatie, voorstel): …
_SOURCES = {"cv": Source.CV, "motivatie": Source.MOTIVATION, "inschrijving": Source.STATEMENT}
_PROPOSED = "voorstel"
_YES_NO = ("ja", "nee")
_EITHER = " of "  # "Reden: implicit of absent": the guidelines leave open which of the two decides


class CaseError(ValueError):
    """A case file that cannot be read as one: the file, the case and what is wrong with it."""


@dataclass(frozen=True)
class Case:
    """One case: its heading, its fields as written, and its papers."""

    file: str
    heading: str
    fields: dict[str, str] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The name under which pytest shows the case."""
        return f"{Path(self.file).stem}: {self.heading}"

    @property
    def outcome(self) -> Outcome:
        """The verdict that is due."""
        return OUTCOMES[self.fields["Oordeel"]]


def read_cases(text: str, *, file: str) -> tuple[Case, ...]:
    """Read the cases of one file. Every flaw is an error that names the case: a case that is not read proves nothing."""
    cases = [_case(block, file) for block in re.split(r"(?m)^## ", text)[1:]]
    headings = [case.heading for case in cases]
    for heading in headings:
        if headings.count(heading) > 1:
            raise CaseError(f"{file}: twee gevallen heten “{heading}”")
    if not cases:
        raise CaseError(f"{file}: geen enkel geval; een geval begint met een kop “## …”")
    return tuple(cases)


def _case(block: str, file: str) -> Case:
    heading, _, body = block.partition("\n")
    case = Case(file, heading.strip())
    for name, value, fenced in _entries(body, case):
        known, store = (PAPERS, case.papers) if fenced else (FIELDS, case.fields)
        if name not in known:
            raise CaseError(f"{case.id}: onbekend veld “{name}”; bekend: {', '.join((*FIELDS, *PAPERS))}")
        if name in store:
            raise CaseError(f"{case.id}: “{name}” staat er twee keer")
        store[name] = value
    _complete(case)
    return case


def _entries(body: str, case: Case) -> Iterator[tuple[str, str, bool]]:
    """Yield each field, and each paper with the text between its fences."""
    lines = iter(body.split("\n"))
    for line in lines:
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.strip())
        if not match:
            raise CaseError(f"{case.id}: geen veld en geen stuk: “{line.strip()}”")
        if match["name"] not in PAPERS:
            yield match["name"], match["value"].strip(), False
            continue
        if match["value"] or next(lines, "").strip() != "```":
            raise CaseError(f"{case.id}: na “{match['name']}:” volgt de tekst tussen twee regels ```")
        yield match["name"], _fenced(lines, case), True


def _fenced(lines: Iterator[str], case: Case) -> str:
    taken: list[str] = []
    for line in lines:
        if line.strip() == "```":
            return "\n".join(taken) + "\n"
        taken.append(line)
    raise CaseError(f"{case.id}: een regel ``` ontbreekt")


def _complete(case: Case) -> None:
    for name, known in (
        ("Oordeel", OUTCOMES),
        ("Reden", [why.value for why in Why]),
        ("Nakijken", _YES_NO),
        ("Sectie", SECTIONS),
    ):
        value = case.fields.get(name)
        if value is None and name in ("Oordeel", "Reden"):
            raise CaseError(f"{case.id}: “{name}” ontbreekt")
        if value is not None and not set(value.split(_EITHER)) <= set(known):
            raise CaseError(f"{case.id}: {name} “{value}” bestaat niet; bekend: {', '.join(known)}")
    for name in ("Criterium", "Cv"):
        if name not in case.fields and name not in case.papers:
            raise CaseError(f"{case.id}: “{name}” ontbreekt")
    offered_of(case)


def posting_of(case: Case) -> Posting:
    """Build the posting with the one criterion of the case, as a layout reader would."""
    fields = case.fields
    section = SECTIONS[fields.get("Sectie", "gunning")]
    printed = read_points(fields["Criterium"])
    award = section is CriterionSection.AWARD
    start = fields.get("Start")
    context = PostingContext(
        title=fields.get("Titel", ""),
        place=fields.get("Plaats"),
        closes=datetime.fromisoformat(fields.get("Sluit", CLOSES)),
        start_iso=datetime.fromisoformat(start).date() if start else None,
        duration_months=int(fields["Looptijd"]) if "Looptijd" in fields else None,
        cv_or_letter=fields.get("Clausule") == "cv of de toelichting",
    )
    criterion = read_criterion(
        id="1",
        section=section,
        text=fields["Criterium"],
        points=printed.points if printed and award else None,
        printed_points=printed.text if printed else None,
        bands=printed.bands if printed and award else (),
        context=context,
    )
    return Posting(
        title=context.title,
        closes=context.closes,
        cv_requirements=CvRequirements(single_document=fields.get("Clausule") == "één document" or None),
        execution_condition=ExecutionCondition(present=True, zzp_excluded=fields.get("Uitgesloten") == "zzp"),
        criteria=(criterion,),
    )


def submission_of(case: Case, folder: Path) -> Submission:
    """Read the papers of the case as files of a candidate are read."""
    letter = case.papers.get("Motivatie")
    statement = None
    if "Inschrijving" in case.papers:
        path = folder / "cv.inschrijving.toml"
        path.write_text(case.papers["Inschrijving"], "utf-8")
        statement = read_statement(path)
    return Submission(
        cv=read_resume(split_parts(document_of(case.papers["Cv"], "cv.txt"))),
        motivation=read_resume(_letter(document_of(letter, "cv.motivatie.txt"))) if letter else None,
        statement=statement,
    )


def document_of(text: str, name: str) -> Document:
    """Read a text as the text file that it would have been."""
    content = text.encode()
    return read_text(content, name=name, sha256=hashlib.sha256(content).hexdigest())


def _letter(document: Document) -> Document:
    return replace(document, parts=(Part(PartKind.MOTIVATION, Span(0, len(document.text))),))


def offered_of(case: Case) -> tuple[Claim, ...]:
    """Read what a finder offers: a quote on each line under its label, a claim in each paragraph."""
    text = case.papers.get("Aangeboden", "").strip()
    paragraphs = re.split(r"\n\s*\n", text) if text else []
    return tuple(Claim("1", tuple(_quote(line, case) for line in lines.split("\n"))) for lines in paragraphs)


def _quote(line: str, case: Case) -> Quote:
    match = _OFFERED.fullmatch(line.strip())
    marks = [mark for mark in re.split(r",\s*", (match and match["marks"]) or "") if mark]
    if not match or not set(marks) <= {*_SOURCES, _PROPOSED}:
        raise CaseError(f"{case.id}: geen aanbod: “{line.strip()}”; een aanbod is “label (merken): woorden”")
    source = next((_SOURCES[mark] for mark in marks if mark in _SOURCES), Source.CV)
    return Quote(match["label"], match["words"], source, proposed=_PROPOSED in marks)


def judge(case: Case, folder: Path) -> Verdict:
    """Run the check that a user would run, or bring what the case offers before the same court, and return the one verdict."""
    posting, submission = posting_of(case), submission_of(case, folder)
    closes = posting.closes
    assert closes is not None
    if "Aangeboden" not in case.papers:
        return check(PostingRead(posting), submission, reference_date=closes.date()).verdicts[0]
    evidence, _ = verify(offered_of(case), submission)
    return assess(posting, submission, evidence, closes.date())[0]


def differences(case: Case, verdict: Verdict) -> list[str]:
    """Return how a verdict differs from the one that is due, in Dutch, one line for each field."""
    ruling = verdict.ruling
    quotes = [" ".join(c.quote.split()) for c in (ruling.citations if ruling.outcome is Outcome.MET else ruling.nearest)]
    said = {
        "Oordeel": next(word for word, outcome in OUTCOMES.items() if outcome is ruling.outcome),
        "Reden": ruling.why.value,
        "Maanden": str(ruling.months),
        "Punten": str(verdict.points),
        "Nakijken": "ja" if ruling.review else "nee",
    }
    due = {name: case.fields.get(name, said[name]) for name in said}
    found = [f"{name}: {said[name]}, verwacht {due[name]}" for name in said if said[name] not in due[name].split(_EITHER)]
    wanted = case.fields.get("Citaat", "").strip('“”"')
    if wanted and not any(wanted in quote for quote in quotes):
        found.append(f"Citaat: {quotes}, verwacht “{wanted}”")
    return found
