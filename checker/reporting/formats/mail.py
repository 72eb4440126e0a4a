"""A sheet as a draft mail that mail programs open ready to address: no sender and no addressee, those are for a person."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from checker.reporting.formats import plain, web
from checker.reporting.text import one_line

if TYPE_CHECKING:
    from checker.reporting.sheet import Sheet

_NOON = time(12, tzinfo=UTC)


def write(sheet: Sheet) -> bytes:
    """Write the draft. Date and Message-ID follow from the sheet, so that the same sheet is the same mail."""
    subject, text, page = one_line(sheet.subject), plain.write(sheet), web.write(sheet)
    digest = hashlib.sha256(f"{subject}\n{text}".encode()).hexdigest()
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.combine(sheet.day, _NOON))
    message["Message-ID"] = f"<{digest[:32]}@checker.invalid>"
    message["Content-Language"] = sheet.language
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=-{digest[32:]}")
    return message.as_bytes()
