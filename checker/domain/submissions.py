"""What a candidate hands in: the CV, a motivation, and the statement with rate, contract form and confirmations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from checker.domain.documents import Document, PartKind
from checker.domain.resume import Resume


class ContractForm(StrEnum):
    """The contract form as the statement names it (Dutch, since people write it)."""

    ZZP = "zzp"
    BV = "bv"
    PAYROLL = "payroll"
    TEMPORARY = "uitzenden"
    SECONDMENT = "detachering"
    EMPLOYMENT = "loondienst"
    OTHER = "anders"


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """The separate statement file (inschrijving). `document` is the TOML itself, so that its lines can be cited."""

    document: Document
    hourly_rate: Decimal | None = None  # uurtarief, euro, excluding VAT unless the remarks say otherwise
    contract_form: ContractForm | None = None
    available_from: date | None = None
    remarks: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Submission:
    """Everything handed in for one candidate. `motivation` is a file of its own; a letter inside the CV's PDF is a part of it."""

    cv: Resume
    motivation: Resume | None = None
    statement: Statement | None = None

    @property
    def documents(self) -> tuple[Document, ...]:
        """All files, CV first."""
        letter = (self.motivation.document,) if self.motivation else ()
        statement = (self.statement.document,) if self.statement else ()
        return (self.cv.document, *letter, *statement)

    @property
    def resumes(self) -> tuple[Resume, ...]:
        """The files with prose: the CV, and the motivation where it is a file of its own."""
        return (self.cv, self.motivation) if self.motivation else (self.cv,)

    @property
    def has_motivation(self) -> bool:
        """Whether a motivation was handed in, in whichever form."""
        return self.motivation is not None or any(p.kind is PartKind.MOTIVATION for p in self.cv.document.parts)
