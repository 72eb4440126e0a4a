"""The sentences of the draft motivation, built from proof: fixed words around what the CV says, and a note that says where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.calendar import parse_dutch
from checker.domain.documents import Source
from checker.dutch.lexicon import laws, systems
from checker.dutch.periods import find_periods
from checker.reporting.dates import short_day
from checker.reporting.passages import statement_line
from checker.reporting.sheet import Run, Style, said
from checker.reporting.text import quoted, readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.domain.documents import Citation
    from checker.reporting.letter_evidence import Collected, Proof, Story
    from checker.reporting.letter_words import LetterWords
    from checker.reporting.sheet import Text

_PRACTICAL = ("availability", "presence", "residence", "declaration")
_AT_ONCE = 3  # quotes that one sentence can carry
_STORY = 170  # characters from which a quote tells a story and has a sentence of its own
_SHORTEST_SMALL = 4  # letters of a title's first word that may be written small: shorter ones are often abbreviations
_FIRST_PERSON = re.compile(r"\b(?:ik|mijn)\b", re.IGNORECASE)
_START, _REMARKS = "beschikbaar_per", "opmerkingen"  # the lines of a statement that a letter may repeat


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together, each with its notes; `fact` is the same in few words, for an outline."""

    sentences: tuple[Text, ...]
    fact: Text

    @property
    def plain(self) -> str:
        """The words of all sentences."""
        return " ".join("".join(run.text for run in sentence) for sentence in self.sentences)


def work(evidence: Collected, words: LetterWords) -> tuple[Paragraph, ...]:
    """Tell of each proven job where it was, as what, and what was done; then of what stands outside the jobs."""
    outside = [p for p in evidence.others if p.kind in ("experience", "system") and p.source is not Source.STATEMENT]
    return (*(_job(story, words) for story in evidence.stories), *_by_kind(outside, words))


def learning(evidence: Collected, words: LetterWords) -> tuple[Paragraph, ...]:
    """Tell of studies, courses, knowledge and languages."""
    elsewhere = ("experience", "system", *_PRACTICAL)
    return _by_kind([p for p in evidence.others if p.kind not in elsewhere and p.source is not Source.STATEMENT], words)


def practical(evidence: Collected, words: LetterWords) -> tuple[Paragraph, ...]:
    """Repeat what was promised: in the candidate's own sentence where it is one. A start says nothing beside a promise."""
    proofs = [p for p in evidence.others if p.kind in _PRACTICAL]
    promised = {i for p in proofs if not p.citation.quote.startswith(_START) for i in p.criteria}
    telling = [p for p in proofs if not (p.citation.quote.startswith(_START) and promised.issuperset(p.criteria))]
    made = (_statement(p, words) if p.source is Source.STATEMENT else _promise(p, words) for p in telling)
    return tuple(paragraph for paragraph in made if paragraph)


def _job(story: Story, words: LetterWords) -> Paragraph:
    naming = _note(story.where, story.criteria, words, story.places.named)
    now = _goes_on(story.places.period)
    sentences = [_checked(((*_named(story, words, now=now), Run("", note=naming))), words, review=story.review)]
    lead = words.tasks_now if now else words.tasks_then
    short = [p for p in story.told if len(p.citation.quote) <= _STORY]
    for start in range(0, len(short), _AT_ONCE):
        sentences.append(_quotes(lead, short[start : start + _AT_ONCE], words))
        lead = words.more_tasks
    first, next_one = words.stories if short else (lead, words.stories[1])
    long = [p for p in story.told if p not in short]
    sentences += [_quotes(next_one if n else first, [p], words) for n, p in enumerate(long)]
    if not story.told:
        sentences.append(_blank(words.no_tasks))
    named = words.common.joined([quoted(c.quote) for c in story.places.named])
    told = _quotes("", story.told, words) if story.told else ()
    return Paragraph(tuple(sentences), (Run(named, note=naming), *said(": " if told else "."), *told))


def _named(story: Story, words: LetterWords, *, now: bool) -> Text:
    """The sentence that names a job, with a blank for what the CV does not say."""
    places = story.places
    at = places.client or places.employer
    via = words.via.format(employer=readable(places.employer.quote)) if places.client and places.employer else ""
    parts = {
        "at": said(_with_article(readable(at.quote), words)) if at else _blank(words.no_client),
        "title": said(_small(readable(places.title.quote))) if places.title else _blank(words.no_title),
        "period": said(readable(places.period.quote).strip("()")) if places.period else _blank(words.no_period),
        "via": said(via),
    }
    pieces = re.split(r"\{(\w+)\}", words.at_now if now else words.at_then)
    return tuple(run for i, piece in enumerate(pieces) for run in (parts[piece] if i % 2 else said(piece)))


def _blank(text: str) -> Text:
    return (Run(text, Style.BLANK),)


def _goes_on(period: Citation | None) -> bool:
    found = find_periods(period.quote) if period else ()
    return bool(found) and found[-1].end is None


def _with_article(name: str, words: LetterWords) -> str:
    """Write an organisation as it stands in a sentence: de gemeente Hoorn; a name with a comma in it is closed by one."""
    first, _, rest = name.partition(" ")
    article, is_small = words.articles.get(first.casefold(), ("", False))
    written = f"{first.lower() if is_small else first} {rest}".strip()
    return f"{f'{article} ' if article and rest else ''}{written}{',' if ',' in name else ''}"


def _small(title: str) -> str:
    """Write a job title without a capital, unless its first word is an abbreviation or a name: functioneel beheerder."""
    first = re.split(r"[\s/-]", title, maxsplit=1)[0]
    is_name = any(first.casefold() == name.casefold() for group in (*laws(), *systems()) for name in group)
    if is_name or len(first) < _SHORTEST_SMALL or not first[1:].islower():
        return title
    return title[:1].lower() + title[1:]


def _quotes(lead: str, proofs: Sequence[Proof], words: LetterWords) -> Text:
    """Quote passages in one sentence, each with its note."""
    runs: list[Run] = [Run(f"{lead} ")] if lead else []
    for n, proof in enumerate(proofs):
        if n:
            runs.append(Run(f" {words.common.conjunctions[0]} " if n == len(proofs) - 1 else ", "))
        text = readable(proof.citation.quote).rstrip(" .;,:")
        runs.append(Run(quoted(text), note=_note(proof.where, proof.criteria, words)))
    return _checked((*runs, Run(".")), words, review=any(p.review for p in proofs))


def _checked(sentence: Text, words: LetterWords, *, review: bool) -> Text:
    return (*sentence, Run(" "), Run(words.to_check, Style.BLANK)) if review else sentence


def _note(where: str, criteria: tuple[str, ...], words: LetterWords, citations: Iterable[Citation] = ()) -> str:
    """Say where it stands and which criteria it proves; the words themselves too, where the sentence does not quote them."""
    quotes = [quoted(c.quote) for c in citations]
    place = words.note_quote.format(where=where, quotes=words.common.joined(quotes)) if quotes else where
    return place + (words.note_criteria.format(criteria=words.common.joined(criteria)) if criteria else "")


def _by_kind(proofs: Sequence[Proof], words: LetterWords) -> tuple[Paragraph, ...]:
    kinds = dict.fromkeys(p.kind for p in proofs)
    found = []
    for kind in kinds:
        mine = [p for p in proofs if p.kind == kind]
        lead = _lead(kind, words, len(mine))
        sentences = tuple(_quotes(lead, mine[i : i + _AT_ONCE], words) for i in range(0, len(mine), _AT_ONCE))
        found.append(Paragraph(sentences, _quotes("", mine, words)))
    return tuple(found)


def _lead(kind: str, words: LetterWords, quotes: int = 1) -> str:
    one, more = words.leads.get(kind, words.any_lead)
    return one if quotes == 1 else more


def _promise(proof: Proof, words: LetterWords) -> Paragraph:
    text = readable(proof.citation.quote)
    fact = _quotes("", [proof], words)
    if not words.own_sentences or not _FIRST_PERSON.search(text):
        return Paragraph((_quotes(_lead(proof.kind, words), [proof], words),), fact)
    note = _note(proof.where, proof.criteria, words, [proof.citation])
    own = (Run(f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}", note=note),)
    return Paragraph((_checked(own, words, review=proof.review),), fact)


def _statement(proof: Proof, words: LetterWords) -> Paragraph | None:
    """Say in a sentence what a line of the statement says; contract form and rate stay in the statement."""
    key, value = statement_line(proof.citation)
    if key not in (_START, _REMARKS):
        return None
    note = _note(proof.where, proof.criteria, words, [proof.citation])
    if key == _REMARKS:
        text = f"{words.remarks} {quoted(value.rstrip(' .'))}"
        sentence: Text = (Run(text, note=note), Run("."))
    else:
        try:
            day = short_day(parse_dutch(value), words.common.language)
        except ValueError:
            return None
        sentence = (Run(words.available_from.format(day=day), note=note),)
    return Paragraph((_checked(sentence, words, review=proof.review),), sentence)
