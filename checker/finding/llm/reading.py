"""What Instructor reads answers with: our schema for the wire, our own check, and our words for the second question."""

from __future__ import annotations

from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any, Generic

from instructor.core.exceptions import ResponseParsingError
from pydantic import BaseModel, ValidationError, create_model

from checker.finding.llm.failures import Failure
from checker.finding.llm.question import Question, T
from checker.finding.llm.schema import wire_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_COMPLAINTS = 40


class Reading(Generic[T]):
    """Reads the answers to one question. What is wrong with one becomes the text of the second question, word for word."""

    def __init__(self, question: Question[T], *, is_last: Callable[[], bool]) -> None:
        self._question, self._is_last = question, is_last
        self.texts: list[str] = []  # the answers that had the right shape
        self.problem = Failure.MALFORMED  # what was wrong with the newest that had not

    def read(self, text: str) -> T:
        """Read one answer; an error makes Instructor ask again, unless this was the last."""
        if not text.strip():
            self.problem = Failure.EMPTY
            raise ResponseParsingError("The answer was empty.")
        try:
            value = self._question.answer.model_validate_json(text)
        except ValidationError as error:
            self.problem = Failure.MALFORMED
            raise ResponseParsingError("\n".join(_complaints(error))) from None
        self.texts.append(text)
        complaints = self._question.check(value) if self._question.check and not self._is_last() else ()
        if complaints:
            raise ResponseParsingError("\n".join(complaints))
        return value


def _complaints(error: ValidationError) -> Iterator[str]:
    """One line for each thing that does not fit, without what was given and without the version of a library."""
    for fault in error.errors(include_url=False, include_context=False, include_input=False)[:_MOST_COMPLAINTS]:
        place = ".".join(str(part) for part in fault["loc"])
        yield f"{place}: {fault['msg']}" if place else fault["msg"]


CURRENT: ContextVar[Reading[Any]] = ContextVar("the reading of the question that is under way")


class _Asked(BaseModel):
    """Takes the place of a model of an answer towards Instructor; one class for all questions that ask for it.

    The reading comes by a context variable and not by Instructor's `context`, which would have every message rendered as a
    template: a CV with braces in it would then be changed, or run.
    """

    @classmethod
    def model_json_schema(cls, *args: Any, **named: Any) -> dict[str, Any]:  # noqa: ANN401 - as pydantic has it
        """The schema as it goes over the wire."""
        return wire_schema(super().model_json_schema(*args, **named))

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Any:  # noqa: ANN401 - as pydantic has it
        """Read an answer to the question that is under way."""
        return CURRENT.get().read(str(json_data))


@cache
def asked(answer: type[BaseModel]) -> type[BaseModel]:
    """Return what Instructor is given for a model of an answer."""
    return create_model(answer.__name__, __doc__=answer.__doc__, __base__=(_Asked, answer))
