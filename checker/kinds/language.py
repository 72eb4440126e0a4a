"""A language.

What it asks: command of one of the languages named. What proves it: the language with a level that is command (moedertaal,
vloeiend, uitstekend, goed, B2 and up). What does not: the language without a level, redelijk, basis, a sentence in a profile.
Where the posting wants it shown by work for a (Dutch) government, such a job must stand in the CV as well. Source: table of
levels, own work; labelling guidelines, "Explicit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Facet, FacetName, Requirement
from checker.domain.resume import Place, Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.clauses import contradiction
from checker.dutch.extracts import Extract
from checker.dutch.lexicon import languages
from checker.dutch.words import key_of, same, words
from checker.kinds.base import Case, PostingContext, Sought, facet
from checker.kinds.facets import sector
from checker.kinds.jobs import claims as jobs
from checker.kinds.jobs.standing import every_job, stretches
from checker.kinds.quoting import extract, once, proposed, quote, quoted, setting, touched
from checker.kinds.sentence import Sentence

_ASKS = re.compile(r"\b(?:beheersing|beheerst|taal|talen|spreekt|vaardigheid in|taalvaardig\w*)\b", re.IGNORECASE)
_EXCELLENT = re.compile(r"\b(?:uitstekend\w*|vloeiend\w*|perfect\w*|zeer goed\w*|c1|c2|moedertaal\w*)\b", re.IGNORECASE)
_TOP = re.compile(
    r"\b(?:moedertaal|moedertaalniveau|native|near native|mother tongue|uitstekend\w*|vloeiend\w*|fluent"
    r"|tweetalig|bilingual|zeer goed\w*|excellent|perfect\w*|c1|c2|thuistaal)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:goed\w*|professional|professioneel|werkniveau|good|b2|proficient|advanced|gevorderd|ruim voldoende)\b", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"\b(?:gesprek\w*|spreek\w*|sprak\w*|spreken|interview\w*|correspond\w*|vertaal\w*|vertalen|tolk\w*"
    r"|conversations?|interviews?)\b[^.;]*\b(?:in het|in|naar het)\s+(?:[A-Z]\w+)",
    re.IGNORECASE,
)
_LOW = re.compile(r"\b(?:redelijk|matig|basis|beginner|voldoende|gemiddeld|a1|a2|b1|reasonable|basic)\b", re.IGNORECASE)
_WRITES = re.compile(
    r"\b(?:schrijven|schriftelijk\w*|schrijf|schreef|opstellen van|stel\w* \w+ op|redigeren|redactie|notuleren|formuleren)\b",
    re.IGNORECASE,
)
_VIA_WORK = re.compile(
    r"\b(?:werkervaring|ervaring|werk)\b.*?\b(?P<where>(?:nl|nederlandse)?\W?\s*\w*overheid\w*|gemeente\w*|publieke sector)\b",
    re.IGNORECASE,
)


class Language(Requirement):
    """Command of at least `languages_min` of `languages`; `excellent` asks more than good. `facets`: work that must show it."""

    kind: Literal["language"] = "language"
    languages: tuple[str, ...] = ()
    languages_min: int = 1
    excellent: bool = False
    facets: tuple[Facet, ...] = ()


def named(text: str) -> tuple[str, ...]:
    """The languages that a text names, in order, each by its first name in the table."""
    present = words(text)
    found: list[tuple[int, str]] = []
    for group in languages():
        keys = [key_of(n) for n in group if " " not in n]
        hit = next((w for w in present if any(same(k, w.key) or k in w.parts for k in keys)), None)
        if hit:
            found.append((hit.start, group[0]))
    return tuple(name for _, name in sorted(found))


def recognise(sentence: Sentence, context: PostingContext) -> Language | None:
    """Read a sentence that asks for command of a language."""
    del context
    asked = named(sentence.bare)
    if not asked or not _ASKS.search(sentence.text) or re.search(r"\bwerkervaring (?:met|als)\b", sentence.text, re.IGNORECASE):
        return None
    facets: tuple[Facet, ...] = ()
    via = next((m for b in (*sentence.brackets, sentence.bare) if (m := _VIA_WORK.search(b))), None)
    if via and (known := sector.known(via["where"])):
        facets = (facet(FacetName.SECTOR, via["where"].strip(), known),)
    together = re.search(r"\s(?:en|én)\s", sentence.bare) and not re.search(r"\b(?:één|of|en/of)\b", sentence.bare)
    least = len(asked) if together else 1
    return Language(languages=asked, languages_min=least, excellent=bool(_EXCELLENT.search(sentence.bare)), facets=facets)


def find(requirement: Language, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer the language lines, other sentences with a level, and the jobs that must show it."""
    for line in _lines(requirement, submission.cv):
        yield Claim(criterion.id, (quote("language", line.citation()),))
    for sentence in _conversations(requirement, submission.cv):
        yield Claim(criterion.id, (quote("spoken", sentence.citation()),))
    if requirement.facets:
        yield from jobs.claims(criterion.id, requirement.facets, submission, every_job=True)


def _lines(requirement: Language, resume: Resume) -> Iterator[Extract]:
    """The sentences that name an asked language where a CV gives its level."""
    places = (Place.LANGUAGES, Place.PROFILE, Place.PRACTICAL, Place.SKILLS)
    passages = (*resume.languages, *(p for s in resume.sections if s.place in places for p in s.passages))
    for passage in dict.fromkeys(passages):
        for sentence in extract(resume.document, passage).sentences():
            if set(named(sentence.text)) & set(requirement.languages):
                yield sentence


def _conversations(requirement: Language, resume: Resume) -> Iterator[Extract]:
    """The sentences of the jobs that tell of work done in an asked language."""
    for job in resume.jobs:
        for passage in job.passages:
            for sentence in extract(resume.document, passage).sentences():
                if _SPOKEN.search(sentence.text) and set(named(sentence.text)) & set(requirement.languages):
                    yield sentence


def sought(requirement: Language) -> tuple[Sought, ...]:
    """What to quote: the languages with their level, and the work that must show them."""
    named = ", ".join(requirement.languages)
    return (
        Sought("language", f"de regel of zin die een taal met haar niveau noemt: {named}"),
        Sought("spoken", f"een zin bij een functie over gesprekken of vertalen in die taal: {named}"),
        *jobs.sought(requirement.facets),
    )


def decide(requirement: Language, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Enough languages at the level; and the work that must show it."""
    good, near = _read_languages(requirement, evidence, case)
    every = (line.citation() for line in _lines(requirement, case.submission.cv))
    if requirement.facets and not good and not _weak(every):
        good = _by_written_work(requirement, evidence, case)
    if len(good) < requirement.languages_min:
        why = Why.IMPLICIT if near else Why.ABSENT
        step = f"gevraagd: {', '.join(requirement.languages)}, met niveau"
        return Ruling(Outcome.NOT_MET, why, nearest=once(tuple(near))[:3], steps=(step,))
    cited = tuple(good.values())
    steps = tuple(f"{name}: beheersing vermeld" for name in good)
    if requirement.facets:
        return _shown_by_work(requirement, evidence, case, cited, steps)
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=once(cited), steps=steps)


def _read_languages(
    requirement: Language, evidence: tuple[Evidence, ...], case: Case
) -> tuple[dict[str, Citation], list[Citation]]:
    """The asked languages commanded, each with its proof, and the quoted lines that name one without command."""
    good: dict[str, Citation] = {}
    near: list[Citation] = []
    resume, cited = case.submission.cv, quoted(evidence, "language", "spoken")
    for line in touched(cited, _lines(requirement, resume)):
        for language in set(named(line.text)) & set(requirement.languages):
            if _commands(line.text, requirement, language):
                good.setdefault(language, line.citation())
            else:
                near.append(line.citation())
    for sentence in touched(cited, _conversations(requirement, resume)):
        for language in _spoken(sentence.text, requirement):
            good.setdefault(language, sentence.citation())
    for around in _unplaced(cited, case) if case.accepting else ():
        for language in set(named(around.text)) & set(requirement.languages):
            if _commands(around.text, requirement, language):
                good.setdefault(language, around.citation())
    for citation in proposed(evidence, "language", "spoken"):
        good.setdefault(next((name for name in requirement.languages if name not in good), requirement.languages[0]), citation)
    return {name: good[name] for name in requirement.languages if name in good}, near


def _unplaced(cited: tuple[Citation, ...], case: Case) -> Iterator[Extract]:
    """The sentences around quotes outside the jobs: a person may see that the level is given there as well."""
    document, jobs_of = case.submission.cv.document, case.submission.cv.job_at
    yield from (setting(c, case.submission) for c in cited if c.document is document and jobs_of(c.start) is None)


def _spoken(text: str, requirement: Language) -> set[str]:
    """The asked languages in which a job's description says that conversations were held."""
    hit = _SPOKEN.search(text)
    if not hit or requirement.excellent or contradiction(text, hit.end() - 1, hit.end()):
        return set()
    return set(named(text)) & set(requirement.languages)


def _shown_by_work(
    requirement: Language, evidence: tuple[Evidence, ...], case: Case, cited: tuple[Citation, ...], steps: tuple[str, ...]
) -> Ruling:
    """Hold command that must show from work against the jobs."""
    work = every_job(evidence, requirement.facets, case)
    shown = [s for s in work if s.proves((0,)) and s.dates]
    if not shown:
        step = f"niet aangetoond via werk bij {requirement.facets[0].text}"
        return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=cited, steps=(*steps, step))
    step = f"aangetoond via werk: {shown[0].name()}"
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=once((*cited, *shown[0].citations())), steps=(*steps, step))


def _weak(citations: Iterator[Citation]) -> bool:
    """A level that is named and is no command."""
    return any(_LOW.search(c.quote) for c in citations)


def _by_written_work(requirement: Language, evidence: tuple[Evidence, ...], case: Case) -> dict[str, Citation]:
    """Where the posting wants command of Dutch shown by work, a job there that consists of writing shows it."""
    if requirement.languages != ("Nederlands",):
        return {}
    document = case.submission.cv.document
    work = (s.job for s in stretches(evidence, requirement.facets, case) if s.job and s.proves((0,)))
    for passage in (p for job in work for p in job.passages):
        for sentence in extract(document, passage).sentences():
            hit = _WRITES.search(sentence.text)
            if hit and not contradiction(sentence.text, hit.start(), hit.end()):
                return {"Nederlands": sentence.citation()}
    return {}


def _commands(text: str, requirement: Language, language: str) -> bool:
    """A level of command in the text, not turned around, and said of this language."""
    mine = _about(text, language)
    level = _TOP.search(mine) or (None if requirement.excellent else _GOOD.search(mine))
    if level is None:
        return False
    return contradiction(mine, level.start(), level.end()) is None


def _about(text: str, language: str) -> str:
    """The piece of a line with several languages that speaks of this one."""
    if len(named(text)) < 2:
        return text
    pieces = [p for p in re.split(r"[,;/]|\s\|\s|\s+en\s+(?=[A-Z])", text) if language in named(p)]
    if pieces and len(named(pieces[0])) > 1:
        pieces = _between_names(pieces[0], language) or pieces
    levelled = pieces and any(p.search(pieces[0]) for p in (_TOP, _GOOD, _LOW))
    return pieces[0] if levelled or (pieces and re.search(r"[(:]", pieces[0])) else text


def _between_names(text: str, language: str) -> list[str]:
    """From this language's name to the next one's, in "Engels goed Frans basis"."""
    starts = [w.start for w in words(text) if named(w.text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if language in named(text[start:end]):
            return [text[start:end]]
    return []


def ask(requirement: Language, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    one = requirement.languages[0] if len(requirement.languages) == 1 else f"[{' / '.join(requirement.languages)}]"
    return f"onder Talen: {one}: [niveau, bijvoorbeeld moedertaal, vloeiend of goed in woord en geschrift]"
