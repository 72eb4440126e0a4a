"""The statement (inschrijving): rate, contract form and availability, in a small TOML file."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from checker.domain.documents import Document, Line, Part, PartKind, Span
from checker.domain.submissions import ContractForm, Statement
from checker.errors import UnreadableError
from checker.reading.files import File, opened

KEYS = ("uurtarief", "contractvorm", "beschikbaar_per", "opmerkingen")
PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


def read_statement(handed: Path | File) -> Statement:
    """Read a statement; an unknown key or a value of the wrong kind is an error that names the line."""
    file = opened(handed)
    name, content = file.name, file.content
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        message = f"{name} is geen UTF-8-tekst. Sla het bestand op als UTF-8 en probeer het opnieuw."
        raise UnreadableError(message) from error
    return _Values(name, text).statement(_document(name, hashlib.sha256(content).hexdigest(), text))


def _document(name: str, sha256: str, text: str) -> Document:
    lines: list[Line] = []
    position = 0
    for piece in text.split("\n"):
        lines.append(Line(Span(position, position + len(piece))))
        position += len(piece) + 1
    whole = Document(name=name, sha256=sha256, text=text, format="toml", lines=tuple(lines))
    return replace(whole, parts=(Part(PartKind.STATEMENT, Span(0, len(text))),))


class _Values:
    """The values of one file, each checked as it is taken."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.values = self._parsed()

    def _parsed(self) -> dict[str, Any]:
        try:
            values = tomllib.loads(self.text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as error:
            found = PLACE.search(str(error))
            line = found[1] if found and found[1] else str(self.text.count("\n") + 1)
            message = (
                f"{self.name}, regel {line}: dit is geen geldige TOML. Verwacht wordt per regel een naam en een waarde, "
                'bijvoorbeeld uurtarief = 95.50 of contractvorm = "zzp".'
            )
            raise UnreadableError(message) from error
        for key in values:
            if key not in KEYS:
                raise self._error(key, f"onbekende naam {key!r}", f"een van: {', '.join(KEYS)}")
        return values

    def statement(self, document: Document) -> Statement:
        """Return the statement with all values checked."""
        return Statement(
            document=document,
            hourly_rate=self._rate(),
            contract_form=self._form(),
            available_from=self._start(),
            remarks=self._remarks(),
        )

    def _rate(self) -> Decimal | None:
        value = self.values.get("uurtarief")
        if value is None:
            return None
        expected = "een bedrag in euro's zonder aanhalingstekens, met een punt, bijvoorbeeld 95.50"
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self._error("uurtarief", "geen getal", expected)
        amount = Decimal(value)
        if not amount.is_finite() or amount <= 0:
            raise self._error("uurtarief", f"het bedrag {value}", expected)
        return amount

    def _form(self) -> ContractForm | None:
        value = self.values.get("contractvorm")
        if value is None:
            return None
        known = [form.value for form in ContractForm]
        if not isinstance(value, str) or value.strip().lower() not in known:
            raise self._error("contractvorm", f"{value!r}", f"een van: {', '.join(known)}")
        return ContractForm(value.strip().lower())

    def _start(self) -> date | None:
        value = self.values.get("beschikbaar_per")
        if value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                pass
        raise self._error("beschikbaar_per", f"{value!s}", "een bestaande datum als 2026-09-01")

    def _remarks(self) -> str | None:
        value = self.values.get("opmerkingen")
        if value is None:
            return None
        if not isinstance(value, str):
            raise self._error("opmerkingen", "geen tekst", "tekst tussen aanhalingstekens")
        return value.strip() or None

    def _error(self, key: str, found: str, expected: str) -> UnreadableError:
        pattern = re.compile(rf"^\s*[\[\"']*{re.escape(key)}\b")
        places = [number for number, line in enumerate(self.text.split("\n"), start=1) if pattern.match(line)]
        place = f", regel {places[0]}" if places else ""
        return UnreadableError(f"{self.name}{place}: {found} bij {key}. Verwacht wordt {expected}. Pas het bestand aan.")


def _decimal(text: str) -> Decimal:
    return Decimal(text)
