"""A CV as our reader bounds it: sections, dated jobs, studies, courses. Every part is a range, never a copy of the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.domain.documents import Document, Span


class Place(StrEnum):
    """What kind of section of the CV a text stands in. It decides what the text can prove."""

    HEAD = "head"  # name, contact line, title under the name
    PROFILE = "profile"  # profile, summary, "over mij", "in het kort": claims, no proof of experience
    WORK = "work"
    EDUCATION = "education"
    COURSES = "courses"
    SKILLS = "skills"  # keywords, competences
    SYSTEMS = "systems"
    LANGUAGES = "languages"
    REFERENCES = "references"
    PERSONAL = "personal"  # personalia: name, address, date of birth
    PRACTICAL = "practical"  # availability, presence, conditions
    EXAMPLE = "example"  # a worked example or result under a heading of its own
    VOLUNTARY = "voluntary"
    OTHER = "other"
    MOTIVATION = "motivation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or list item, the unit in which a clause is read. More ranges where a page break runs through it."""

    ranges: tuple[Span, ...]
    bullet: bool = False

    @property
    def span(self) -> Span:
        """The stretch from first to last character, furniture in between included."""
        return Span(self.ranges[0].start, self.ranges[-1].end)


@dataclass(frozen=True, slots=True)
class Job:
    """One dated job or assignment. `client` is the hirer behind a secondment agency, where the CV names one."""

    span: Span
    title: Passage | None = None
    employer: Passage | None = None
    client: Passage | None = None
    period: Passage | None = None
    passages: tuple[Passage, ...] = ()  # the description: every paragraph and bullet that is not one of the above


@dataclass(frozen=True, slots=True)
class Study:
    """One line of education: the study as named, and whatever stands with it (school, period, "diploma behaald")."""

    span: Span
    title: Passage
    period: Passage | None = None
    school: Passage | None = None
    passages: tuple[Passage, ...] = ()  # everything of the entry, title and school lines included


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the CV under one heading. `passages` holds all its text, heading left out."""

    place: Place
    span: Span
    heading: Passage | None = None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Resume:
    """The structure of one document (CV, motivation or both in one file)."""

    document: Document
    sections: tuple[Section, ...] = ()
    jobs: tuple[Job, ...] = ()
    studies: tuple[Study, ...] = ()
    courses: tuple[Passage, ...] = ()  # one passage for each course or training
    languages: tuple[Passage, ...] = ()  # one passage for each language named, with its level
    systems: tuple[Passage, ...] = ()
    references: tuple[Passage, ...] = ()  # one for each real person named; "op aanvraag" is none
    residence: Passage | None = None  # the words that give the place of residence, postcode included where printed

    def place_at(self, position: int) -> Place:
        """Return the kind of section that holds the character at `position`."""
        for section in self.sections:
            if section.span.start <= position < section.span.end:
                return section.place
        return Place.OTHER

    def job_at(self, position: int) -> Job | None:
        """Return the dated job that holds the character at `position`, or None outside all jobs."""
        for job in self.jobs:
            if job.span.start <= position < job.span.end:
                return job
        return None
