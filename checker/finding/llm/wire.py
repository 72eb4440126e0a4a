"""What goes over the wire to a model and back: flat, every key required, no unions, defaults, dicts or patterns.

Some endpoints' strict modes refuse anything richer. An empty string stands for what the text does not give. Lengths are
checked after the answer came, not on the wire.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.finding.llm.schema import wire_schema

Paper = Literal["cv", "motivation"]
SectionName = Literal["knockout", "award"]
FieldName = Literal[
    "number", "title", "client", "place", "region", "closing_date", "closing_time", "start", "duration", "extension", "hours",
    "education_level", "professionals", "rate", "scale",
]  # fmt: skip
KindName = Literal[
    "experience", "education", "course", "knowledge", "system", "language", "availability", "presence", "residence", "rate",
    "declaration", "motivation", "unclassified",
]  # fmt: skip
ThingName = Literal[
    "role", "task", "law", "target_group", "sector", "domain", "region", "system", "mention", "study", "course",
]  # fmt: skip


class Wire(BaseModel):
    """A part of a model's answer: nothing in it that the schema does not name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class JobWire(Wire):
    """One dated job or assignment of the CV, each field copied from it."""

    id: str = Field(description="A name of your own for this job: J1, J2, …")
    title: str = Field(description="The function, copied.")
    employer: str = Field(description="The employer, copied; empty if the CV names none.")
    client: str = Field(description="The client the work was done for, copied, if that is another than the employer; else empty.")
    period: str = Field(description="The dates, copied.")


class ProofWire(Wire):
    """Words that prove one thing that a criterion asks."""

    criterion: str = Field(description="The criterion's number, as listed.")
    proves: str = Field(description="The label of the thing it proves, as listed under that criterion.")
    paper: Paper = Field(description="The paper the words stand in.")
    job: str = Field(description="The id of the job these words stand in; empty if they stand in none.")
    quote: str = Field(description="The words, copied character for character.")


class ClaimsWire(Wire):
    """What a model answers about the papers of one candidate."""

    jobs: list[JobWire]
    proofs: list[ProofWire]


class FieldWire(Wire):
    """One value of the posting's head."""

    name: FieldName
    quote: str = Field(description="The value alone, without its label, copied character for character.")


class SynonymWire(Wire):
    """Another wording that every assessor would take for the same thing."""

    words: str = Field(description="The posting's own words, copied from the criterion.")
    same_as: str = Field(description="The other wording.")


class ThingWire(Wire):
    """One thing that a criterion wants proved."""

    name: ThingName
    words: str = Field(description="The words that name it, copied from the criterion.")


class CriterionWire(Wire):
    """One numbered line of the posting."""

    id: str = Field(description="The number as printed; if none is printed, count on through both lists.")
    section: SectionName
    text: str = Field(description="The whole criterion, its points included, copied character for character.")
    printed_points: str = Field(description='The points as printed, such as "(20 punten)"; empty if none are printed.')
    kind: KindName
    things: list[ThingWire]
    synonyms: list[SynonymWire]


class PostingWire(Wire):
    """What a model answers about a posting."""

    fields: list[FieldWire]
    criteria: list[CriterionWire]


class SentenceWire(Wire):
    """One sentence of a draft letter, with the numbers of the quotes that it rests on."""

    text: str
    quotes: list[int] = Field(description="The numbers of all quotes that this sentence rests on.")


class ParagraphWire(Wire):
    """One paragraph of a draft letter."""

    topic: str = Field(description="The topic of the posting that it addresses, as listed; empty if none is listed.")
    sentences: list[SentenceWire]


class LetterWire(Wire):
    """What a model answers when a letter is to be drafted."""

    paragraphs: list[ParagraphWire]


ANSWERS: dict[str, type[Wire]] = {"claims": ClaimsWire, "criteria": PostingWire, "letter": LetterWire}


def answer_schema(answer: type[Wire]) -> str:
    """Return the JSON Schema of an answer as it goes over the wire."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **wire_schema(answer.model_json_schema())}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
