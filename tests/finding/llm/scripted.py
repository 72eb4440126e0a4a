"""A model endpoint whose answers are scripted, without a socket; and readers that answer honestly or obey an attack."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx2

from checker import kinds
from checker.domain.documents import Span
from checker.domain.postings import Posting
from checker.domain.submissions import Submission
from checker.finding import rules
from checker.finding.llm.endpoint import Endpoint
from checker.finding.masking import MaskedText, masked
from checker.settings import Profile

Answer = Callable[[dict[str, Any]], dict[str, Any]]
PROFILE = Profile(name="scripted", base_url="http://127.0.0.1:9/v1", model="scripted")


def endpoint(answer: Answer, profile: Profile = PROFILE, **more: Any) -> Endpoint:  # noqa: ANN401 - what an endpoint shares
    """An endpoint that answers each request body with what `answer` makes of it."""

    def reply(request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content)
        content = json.dumps(answer(body), ensure_ascii=False)
        message = {"role": "assistant", "content": content}
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        return httpx2.Response(
            200,
            json={"id": "x", "object": "chat.completion", "created": 0, "model": "scripted", "choices": [choice], "usage": usage},
        )

    return Endpoint(profile, key="", transport=httpx2.MockTransport(reply), **more)


def proof(criterion: str, proves: str, quote: str, **more: str) -> dict[str, str]:
    """One pointer, as a model gives it."""
    return {"criterion": criterion, "proves": proves, "paper": "cv", "job": "", "quote": quote, **more}


def honest(posting: Posting, submission: Submission) -> dict[str, Any]:
    """What a reader answers who overlooks nothing: the rules' own claims, as they stand in the masked papers."""
    papers = {paper.source: paper for paper in masked(submission)}
    return {"jobs": [], "proofs": list(_proofs(posting, submission, papers))}


def _proofs(posting: Posting, submission: Submission, papers: dict[Any, MaskedText]) -> Iterator[dict[str, str]]:
    labels = {c.id: {s.label for s in kinds.sought(c)} for c in posting.criteria}
    for claim in rules.claims(posting, submission):
        for quote in claim.quotes:
            paper = papers.get(quote.source)
            if paper is None or quote.facet not in labels[claim.criterion]:
                continue
            span = Span(quote.start or 0, quote.end or 0)
            if words := paper.shown((span,)):
                yield proof(claim.criterion, quote.facet, words, paper=quote.source.value)
