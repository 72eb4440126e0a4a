"""A sheet as a draft mail."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from checker.reporting.formats import mail
from tests.reporting.formats.sheets import EVERYTHING


def read(paper: bytes) -> EmailMessage:
    """Read a mail as a mail program does."""
    message = message_from_bytes(paper, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_draft_can_be_opened_and_addressed() -> None:
    """It is marked as not sent, has a subject, a date and an id, and neither sender nor addressee is made up."""
    message = read(mail.write(EVERYTHING))

    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Een stuk voor iemand"
    assert message["MIME-Version"] == "1.0"
    assert [message[name] for name in ("From", "To", "Cc", "Bcc", "Reply-To")] == [None] * 5
    assert parsedate_to_datetime(message["Date"]).date() == EVERYTHING.day
    assert message["Message-ID"].endswith("@checker.invalid>")
    assert not message.defects


def test_both_bodies_say_the_same() -> None:
    """A program without HTML reads the plain text; both are UTF-8 and whole."""
    message = read(mail.write(EVERYTHING))
    plain, rich = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert rich is not None

    assert [plain.get_content_charset(), rich.get_content_charset()] == ["utf-8", "utf-8"]
    for words in ("Lees dit eerst.", "Sinds", "vak", "morgen", "cv, pagina 2"):
        assert words in plain.get_content()
        assert words in rich.get_content()
    assert "<html lang='nl-NL'>" in rich.get_content()
    assert "<th scope='col'" in rich.get_content()


def test_lines_are_within_what_mail_allows() -> None:
    """No line of the file is over 998 bytes, every line ends with CR LF, and every byte is ASCII."""
    paper = mail.write(replace(EVERYTHING, subject="ë" * 200, title="x" * 3000))

    assert all(len(line) <= 998 for line in paper.split(b"\r\n"))
    assert paper.count(b"\n") == paper.count(b"\r\n")
    assert paper.isascii()


def test_no_header_can_be_slipped_in() -> None:
    """A line break in a title stays within the subject."""
    message = read(mail.write(replace(EVERYTHING, subject="Titel\r\nBcc: iemand@example.nl")))

    assert message["Bcc"] is None
    assert message["Subject"] == "Titel Bcc: iemand@example.nl"


def test_id_and_boundary_follow_from_the_text() -> None:
    """The same sheet is the same mail; another sheet has another id."""
    other = replace(EVERYTHING, title="Een ander stuk")

    assert mail.write(EVERYTHING) == mail.write(EVERYTHING)
    assert read(mail.write(EVERYTHING))["Message-ID"] != read(mail.write(other))["Message-ID"]


def test_half_a_character_does_not_break_the_mail() -> None:
    """What no mail can hold is replaced, in the subject too."""
    message = read(mail.write(replace(EVERYTHING, subject="a\ud800b", title="c\ud800d")))
    plain = message.get_body(("plain",))
    assert plain is not None

    assert message["Subject"] == "a\ufffdb"
    assert "c\ufffdd" in plain.get_content()
