"""The embedded finder: it needs no key and no network, and offers what the kinds' own rules see in the submission."""

from __future__ import annotations

from checker import kinds
from checker.domain.claims import Claim
from checker.domain.postings import Posting
from checker.domain.submissions import Submission


def claims(posting: Posting, submission: Submission) -> tuple[Claim, ...]:
    """Offer everything that the submission says of the posting's criteria."""
    return tuple(claim for criterion in posting.criteria for claim in kinds.find(criterion, submission))
