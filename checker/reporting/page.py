"""What stands on the page of a gap report: ready-made words, in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Badge:
    """A few words with a colour. The words say it all; the colour repeats it."""

    text: str
    tone: str  # good, bad, open, look


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote and where it stands."""

    quote: str
    where: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion, as a row of the table and as a section of its own."""

    anchor: str
    id: str
    section: str
    text: str
    short: str
    badges: tuple[Badge, ...]
    why: str
    points: str
    months: str
    explanation: str
    advice: tuple[str, ...]
    proof: tuple[Passage, ...]
    nearest: tuple[Passage, ...]
    steps: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """The badges as words."""
        return ", ".join(badge.text for badge in self.badges)


@dataclass(frozen=True, slots=True)
class Cost:
    """One of the gaps that cost most, for the top of the page."""

    anchor: str
    id: str
    short: str
    why: str
    stake: str


@dataclass(frozen=True, slots=True)
class Score:
    """The totals, and how wide each is drawn, in whole percents of what is available."""

    sure: int
    possible: int
    reachable: int
    available: int
    sure_width: int
    possible_width: int
    reachable_width: int


@dataclass(frozen=True, slots=True)
class Note:
    """A finding, a formal check or a refused quote, in the words of the page."""

    badge: Badge
    text: str
    where: str = ""
    quote: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole page, in the order in which it is read."""

    title: str
    subtitle: str
    candidate: str
    reference_date: str
    knockouts: Badge
    knockouts_note: str
    score: Score
    closes: str
    closes_left: str
    questions: str
    questions_left: str
    costs: tuple[Cost, ...]
    knockout_entries: tuple[Entry, ...]
    award_entries: tuple[Entry, ...]
    findings: tuple[Note, ...]
    formal: tuple[Note, ...]
    rejections: tuple[Note, ...]
    receipt: tuple[tuple[str, str], ...]
    counting_rules: tuple[str, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All criteria, knock-outs first."""
        return self.knockout_entries + self.award_entries
