"""Text that would break a careless paper, and an assessment in which it stands everywhere."""

from __future__ import annotations

from checker.domain.claims import Rejection, RejectionReason
from checker.domain.postings import Paper
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Finding, FormalCheck, Severity, Why
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, posting, verdict

HOSTILE_TEXTS = (
    "R&D <b>vet</b> </p><script>alert(1)</script>",
    "{{ 7 * 7 }} {% for x in y %} {# weg #}",
    "&lt;al ontsnapt&gt; &amp; &#169;",
    "👩🏽‍💼 met emoji 🚀",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 van rechts",
    "x" * 300,
    "# kop | kolom * ster * _laag_ `code` [link](https://example.nl) ![beeld](b) ~~weg~~ \\ einde",
    "1. lijst",
    "- [ ] vakje",
    "\"aanhaling\" en 'enkel'",
    "=1+1",
    "regel\x00 met\x07 stuur\x1b[31mtekens\x7f",
    "geen teken \ufffe en \uffff",
    "\ufdd0 vreemde \ufdd3 merken",
    "Onderwerp: van een ander\r\nBcc: iemand@example.nl",
)


def hostile(text: str) -> tuple[Assessment, Submission]:
    """Make an assessment in which one text stands everywhere where other people's words can stand."""
    paper = document("vreemd.pdf", f"kop\n{text}\nslot\n")
    quote = cite(paper, text)
    verdicts = (
        verdict(criterion("1", text, "experience"), met(quote, steps=(text,)), text, text),
        verdict(criterion("2", text, "experience", 100), not_met(Why.IMPLICIT, quote, steps=(text,)), text, text),
    )
    made = assessment(
        verdicts,
        candidate=text,
        posting=posting(
            tuple(v.criterion for v in verdicts),
            title=text,
            client=text,
            number=text,
            papers=(Paper(name=text, quote=text),),
        ),
        rejections=(Rejection("1", text, RejectionReason.NOT_FOUND, quote),),
        formal=(FormalCheck("language", ok=False, found=text, required=text),),
        findings=(Finding("code", Severity.ERROR, text, 1, text, text),),
    )
    return made, Submission(cv=Resume(paper))
