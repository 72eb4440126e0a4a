"""What holds for every paper: the list of them, and other people's words in them."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from checker import reporting
from checker.domain.claims import Rejection, RejectionReason
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Finding, Severity, Why
from checker.errors import UsageError
from checker.reporting.edition import Edition, Language
from checker.reporting.text import BLACK, one_line
from tests.reporting.assessments import MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.formats.reading import words_of
from tests.reporting.hostile import HOSTILE_TEXTS, hostile
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, verdict

if TYPE_CHECKING:
    from pathlib import Path

PAPERS = reporting.papers()


def as_text(name: str, paper: str | bytes) -> str:
    """Return what a reader of the paper sees, on one line."""
    if isinstance(paper, bytes):
        return words_of(paper) if name.endswith(".docx") else " ".join(bodies(paper))
    if name.endswith(".json"):
        return one_line("\n".join(_strings(json.loads(paper))))
    if name.endswith(".txt"):
        return one_line(paper)
    page = re.sub(r"<style>.*?</style>", "", paper, flags=re.DOTALL)
    shown = page if name.endswith(".html") else MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(paper)
    return one_line(html.unescape(_without_tags(shown)))


def raw(name: str, paper: str | bytes) -> str:
    """Return a paper of text as it is, and of a packed one what its reader sees."""
    return paper if isinstance(paper, str) else as_text(name, paper)


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [s for item in value.values() for s in _strings(item)]
    if isinstance(value, list):
        return [s for item in value for s in _strings(item)]
    return [value] if isinstance(value, str) else []


def _without_tags(shown: str) -> str:
    out, depth = [], 0
    for c in shown:
        depth += (c == "<") - (c == ">")
        if depth == 0 and c != ">":
            out.append(c)
    return "".join(out)


def test_papers_come_from_the_file_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file named `<paper>_<format>.py` is a choice; other files, and papers about a posting or a folder, are none."""
    for name in ("report_html.py", "gaps_docx.py", "criteria_json.py", "ranking_xlsx.py", "words.py", "my_notes.py", "x_md.txt"):
        (tmp_path / name).touch()
    monkeypatch.setattr(reporting, "files", lambda _: tmp_path)

    assert reporting.papers() == ("gaps.docx", "report.html")


def test_choices_need_no_template_engine() -> None:
    """Listing the papers imports none of them."""
    code = "import sys, checker.reporting as r; r.papers(); print(any(m.startswith(('jinja2', 'pydantic')) for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_an_unknown_paper_is_an_error_that_lists_the_known_ones() -> None:
    """A name that does not exist is a usage error, and the choices stand in it."""
    with pytest.raises(UsageError, match=r"report\.xml.*gaps\.md.*report\.html"):
        reporting.render("report.xml", STRONG, SUBMISSION)


def bodies(paper: bytes) -> list[str]:
    """Return the plain and the rich text of a mail as they are read, and its subject."""
    message = message_from_bytes(paper, policy=default)
    assert isinstance(message, EmailMessage)
    rich, plain = (part for kind in ("html", "plain") if (part := message.get_body((kind,))) is not None)
    return [message["Subject"], one_line(plain.get_content()), one_line(html.unescape(_without_tags(rich.get_content())))]


@pytest.mark.parametrize("name", [p for p in PAPERS if p.endswith((".html", ".md", ".json", ".txt", ".eml", ".docx"))])
class TestEveryPaper:
    """Each paper, in each format."""

    def test_same_assessment_gives_the_same_bytes(self, name: str) -> None:
        """A paper depends on its assessment and nothing else."""
        assert reporting.render(name, MANY_GAPS, SUBMISSION) == reporting.render(name, MANY_GAPS, SUBMISSION)

    def test_today_only_counts_the_days_left(self, name: str) -> None:
        """Without a day to count from a paper says nothing about the days left; data and letters never do."""
        without = raw(name, reporting.render(name, MANY_GAPS, SUBMISSION))
        with_today = raw(name, reporting.render(name, MANY_GAPS, SUBMISSION, Edition(today=TODAY)))

        assert "nog 6 dagen" not in without
        assert ("nog 6 dagen" in with_today) == name.startswith(("report", "gaps"))
        assert (with_today == without) == name.startswith(("check", "letter", "notice"))

    @pytest.mark.parametrize("language", Language)
    @pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=range(len(HOSTILE_TEXTS)))
    def test_hostile_text_comes_through_as_text(self, name: str, text: str, language: Language) -> None:
        """Markup, template marks, emoji, right-to-left and endless words are shown as they stand in the document."""
        made, submission = hostile(text)

        seen = as_text(name, reporting.render(name, made, submission, Edition(language=language)))

        assert one_line(text) in seen

    @pytest.mark.parametrize("language", Language)
    def test_bsn_is_blacked_out(self, name: str, language: Language) -> None:
        """A citizen service number is shown nowhere, also where only its digits are quoted."""
        paper = document("cv.pdf", "BSN: 111222333\nmaart 2027\nnummer 111.222.333\n")
        quote = cite(paper, "nummer 111.222.333")
        made = assessment(
            (
                verdict(criterion("1", "Nummer", "experience"), met(quote)),
                verdict(criterion("2", "Nummer", "experience"), not_met(Why.IMPLICIT, quote)),
            ),
            rejections=(Rejection("1", "nr 111222333", RejectionReason.NOT_FOUND),),
            findings=(Finding("bsn", Severity.ERROR, "In het cv staat een BSN: 111222333.", 1, "111 222 333"),),
        )

        seen = raw(name, reporting.render(name, made, Submission(cv=Resume(paper)), Edition(language=language)))

        assert "111222333" not in seen.replace(".", "").replace(" ", "")
        assert (BLACK in seen) != name.startswith("notice")  # the notice quotes nothing
