"""What holds for the structure of every document."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.domain.documents import Span
from checker.domain.resume import Passage, Resume
from checker.reading.resume import read_resume
from tests.reading.resume.arrangements import ARRANGEMENTS
from tests.reading.resume.building import plain, told

LINES = st.sampled_from(
    [
        "Werkervaring", "Opleiding", "Talen", "Referenties", "Profiel", "Cursussen", "TALEN EN SYSTEMEN", "Motivatie", "",
        "", "maart 2020 – heden", "2016 – 2019", "mei 2021 – augustus", "2023", "Adviseur  2019 – 2021",
        "Periode: 2018 – 2020", "Functie: Jurist", "Klachtencoördinator", "Gemeente Elzenburg | 28 uur per week",
        "Opdrachtgever: gemeente Velden", "Namens Bureau A bij gemeente B", "• Coördineren van klachten in 2019 – 2020.",
        "- Schrijven", "•", "van brieven aan inwoners,", "Een zin die hier eindigt.", "HBO-Rechten, Hogeschool Noord",
        "Diploma behaald in 2009", "Nederlands (moedertaal), Engels (goed)", "Mw. A. Bos, 06-12345601", "1234 AB Zwolle",
        "Hoe ik hier kwam", "Wat ik opstak", "Talen: Engels (goed)", "Systemen: JOIN", "Referenties: Mw. A. Bos, 06-12345601",
        "Vwo, Lyceum Oost, diploma behaald", "Training Luisteren, 2021, afgerond", "Jurist bij gemeente Velden (2016 – 2019)",
        "Verlof", "(", ")", "| , –", "# Kop", "**Vet**", "---", "\t", "Woonplaats:", "via", "W E R K E R V A R I N G",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES | st.text(max_size=30), max_size=40).map("\n".join)


def _all_passages(resume: Resume) -> list[tuple[Span, Passage]]:
    whole = Span(0, len(resume.document.text))
    found = [(section.span, passage) for section in resume.sections for passage in section.passages]
    found += [(study.span, passage) for study in resume.studies for passage in (study.title, *study.passages)]
    found += [(whole, p) for job in resume.jobs for p in (job.title, job.employer, job.client, job.period) if p]
    listed = (*resume.courses, *resume.languages, *resume.systems, *resume.references)
    return found + [(whole, passage) for passage in listed] + ([(whole, resume.residence)] if resume.residence else [])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_passage_lies_in_its_part_and_jobs_do_not_overlap(text: str) -> None:
    """Ranges are in order, within the text and within the section, job or study that holds them."""
    resume = read_resume(plain(text))

    for outer, passage in _all_passages(resume):
        assert passage.ranges
        assert all(outer.contains(r) and len(r) > 0 for r in passage.ranges)
        assert all(a.end <= b.start for a, b in zip(passage.ranges, passage.ranges[1:], strict=False))
    for job in resume.jobs:
        assert all(job.span.contains(p.span) for p in (job.period, *job.passages) if p)
    assert all(not a.span.overlaps(b.span) for a, b in zip(resume.jobs, resume.jobs[1:], strict=False))
    assert all(not a.span.overlaps(b.span) for a, b in zip(resume.studies, resume.studies[1:], strict=False))
    assert all(resume.place_at(study.span.start) is resume.place_at(study.span.end - 1) for study in resume.studies)
    assert all(not a.span.overlaps(b.span) for a, b in zip(resume.sections, resume.sections[1:], strict=False))


def test_an_empty_document_has_no_structure() -> None:
    """Nothing in, nothing out."""
    resume = read_resume(plain(""))

    assert (resume.sections, resume.jobs, resume.studies, resume.residence) == ((), (), (), None)


def test_every_word_of_a_job_is_in_one_of_its_parts() -> None:
    """Title, employer, period and description together hold all that stands under a job, but for labels and separators."""
    resume = read_resume(plain(ARRANGEMENTS["title and period, employer under it"]))
    job = resume.jobs[0]
    parts = [part for part in (job.title, job.employer, job.period, *job.passages) if part]

    assert sorted(filter(None, told(resume, tuple(parts)))) == [
        "28 uur per week", "Coördineren van klachten.", "Gemeente Elzenburg", "Klachtencoördinator", "maart 2020 – heden",
    ]  # fmt: skip
