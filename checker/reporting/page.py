"""What stands on the page of a gap report: ready-made words, in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Badge:
    """A few words with a colour and a sign. The words say it all; colour and sign repeat it."""

    text: str
    tone: str  # good, bad, open, look, warn, info


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote and where it stands."""

    quote: str
    where: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the page carries once, however often it shows it."""

    name: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a picture is marked, in hundredths of its width and height."""

    left: str
    top: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class View:
    """A picture as it is shown in one place: how wide at most, how high for its width, what is marked, what it says."""

    picture: str
    width: str  # in pixels of the page
    height: str  # in hundredths of its width
    marks: tuple[Mark, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Quotes that stand together, with a view of that piece of the page where there is one."""

    passages: tuple[Passage, ...]
    where: str
    views: tuple[View, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves a criterion, or what comes nearest; beyond the first few places it is folded away."""

    kind: str  # proof, nearest
    heading: str
    shown: tuple[Exhibit, ...]
    more: tuple[Exhibit, ...]
    more_heading: str

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """All of it."""
        return self.shown + self.more


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
    points_in_words: str
    proved: str
    explanation: str
    advice: tuple[str, ...]
    wording: tuple[str, ...]
    evidence: tuple[Evidence, ...]
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
    """The totals, how wide each is drawn, in whole percents of what is available, and the drawing in words."""

    sure: int
    possible: int
    reachable: int
    available: int
    sure_width: int
    possible_width: int
    reachable_width: int
    in_words: str


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

    name: str
    running: str
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
    formal: tuple[Note, ...]
    findings: tuple[Note, ...]
    lint: tuple[Note, ...]
    rejections: tuple[Note, ...]
    receipt: tuple[tuple[str, str], ...]
    counting_rules: tuple[str, ...]
    pictures: tuple[Picture, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All criteria, knock-outs first."""
        return self.knockout_entries + self.award_entries
