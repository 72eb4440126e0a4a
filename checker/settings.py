"""Which model endpoint may be asked, and how: from settings files and the environment.

The user's own `config.toml` comes first, then `checker.toml` in the folder where the command is given, then the
environment: `CHECKER_PROFILE` for the profile's name, and `CHECKER_` with the name of a field in capitals for the rest
(`CHECKER_BASE_URL`, `CHECKER_MODEL`, `CHECKER_MODE`, `CHECKER_TIMEOUT`, `CHECKER_KEPT_DAYS`, …). Whether a model is asked
at all (`engine`) stands in a file or on the command line, never in the environment.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from checker.errors import EndpointError, UsageError

FOLDER_FILE = "checker.toml"
_KEY_ADVICE = "de naam van een omgevingsvariabele bij key_variable, met de sleutel in die variabele"
_KEY_NAMES = re.compile(r"(?i)(?:\w+_|api)?(?:key|token|secret|sleutel|password|wachtwoord)|authorization|bearer")
_ADDRESS = re.compile(r"https?://(?:[A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\])(?::\d+)?(?:/[!$-;=A-Z_a-z~%]*)?")


class Mode(StrEnum):
    """How an endpoint is told which JSON to answer with."""

    JSON_SCHEMA = "JSON_SCHEMA"
    TOOLS = "TOOLS"
    MD_JSON = "MD_JSON"


def _is_plain_address(text: str) -> bool:
    """Tell whether an address names a host and no secret: a user, a password or a query could be one."""
    try:
        return bool(_ADDRESS.fullmatch(text)) and urlsplit(text).port != 0
    except ValueError:  # a port over 65535
        return False


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Prices(_Frozen):
    """What a million tokens cost."""

    input: Decimal = Field(ge=0, description="een bedrag per miljoen tokens, bijvoorbeeld 0.40")
    output: Decimal = Field(ge=0, description="een bedrag per miljoen tokens, bijvoorbeeld 1.60")
    cached: Decimal | None = Field(default=None, ge=0, description="een bedrag per miljoen tokens uit de cache van de aanbieder")
    currency: str = Field(default="EUR", pattern="^[A-Z]{3}$", description="een munt in drie letters, bijvoorbeeld EUR")


class Profile(_Frozen):
    """One endpoint that speaks as OpenAI does: where it is, and what differs there. A key is never part of it."""

    name: str
    base_url: str = Field(default="", description="een adres als https://host/v1, zonder sleutel, wachtwoord of vraagteken")
    model: str = Field(default="", max_length=200, description="de naam van een model")
    key_variable: str = Field(
        default="", pattern="^(?:[A-Za-z_]\\w{0,99})?$", description="de naam van een omgevingsvariabele, niet de sleutel"
    )
    mode: Mode = Field(default=Mode.JSON_SCHEMA, description="JSON_SCHEMA, TOOLS of MD_JSON")
    strict: bool = Field(default=False, description="true of false")  # asks the endpoint to enforce the schema
    timeout: float = Field(default=120, gt=0, le=3600, description="seconden, meer dan 0 en hoogstens 3600")
    retries: int = Field(default=3, ge=0, le=10, description="een aantal van 0 tot en met 10")
    temperature: float | None = Field(default=None, ge=0, le=2, description="een getal van 0 tot en met 2")
    seed: int | None = Field(default=None, description="een geheel getal")
    max_answer_tokens: int = Field(default=8000, ge=100, le=200_000, description="een aantal van 100 tot en met 200000")
    answer_limit: Literal["max_tokens", "max_completion_tokens"] = Field(
        default="max_tokens", description="max_tokens of max_completion_tokens"
    )
    store_false: bool = Field(default=False, description="true of false")  # asks the endpoint to keep nothing
    prices: Prices | None = Field(default=None, description="een tabel met input en output, en eventueel cached en currency")
    residency: str = Field(default="", max_length=500, description="een zin over waar en door wie het verwerkt wordt")

    @field_validator("mode", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("base_url")
    @classmethod
    def _plain_address(cls, value: str) -> str:
        if value and not _is_plain_address(value):
            raise ValueError
        return value.rstrip("/")

    @property
    def host(self) -> str:
        """The host with its port, as messages name it."""
        return urlsplit(self.base_url).netloc


_LOCAL: dict[str, Any] = {"temperature": 0, "seed": 1}
READY = (
    Profile(
        name="openai", base_url="https://api.openai.com/v1", model="gpt-4.1", key_variable="OPENAI_API_KEY", strict=True,
        answer_limit="max_completion_tokens", store_false=True,
    ),
    Profile(name="azure", key_variable="AZURE_OPENAI_API_KEY", strict=True, answer_limit="max_completion_tokens"),
    Profile(
        name="mistral", base_url="https://api.mistral.ai/v1", model="mistral-large-latest", key_variable="MISTRAL_API_KEY",
        strict=True, temperature=0,
    ),
    Profile(name="ollama", base_url="http://localhost:11434/v1", timeout=600, **_LOCAL),
    Profile(name="vllm", base_url="http://localhost:8000/v1", timeout=300, **_LOCAL),
    Profile(name="llamacpp", base_url="http://localhost:8080/v1", model="default", timeout=600, **_LOCAL),
)  # fmt: skip
_AZURE_ADDRESS = "https://NAAM.openai.azure.com/openai/v1"


class Settings(_Frozen):
    """What the files and the environment say together."""

    engine: Literal["rules", "llm", "both"] = Field(default="rules", description="rules, llm of both")  # what `auto` means
    profile: str = Field(default="openai", description="de naam van een profiel")
    kept_days: int = Field(default=28, ge=0, le=3650, description="een aantal dagen van 0 tot en met 3650")
    in_flight: int = Field(default=4, ge=1, le=64, description="een aantal van 1 tot en met 64")
    profiles: tuple[Profile, ...] = READY
    sources: tuple[str, ...] = ()  # the files that were read

    def chosen(self) -> Profile:
        """Return the profile that is set; it has a place and a model."""
        wanted, known = self.profile, {profile.name: profile for profile in self.profiles}
        if (found := known.get(wanted)) is None:
            names = ", ".join(known)
            raise UsageError(
                f"Onbekend profiel {wanted!r}. Verwacht: een van {names}, of een eigen [profiles.NAAM] in {FOLDER_FILE}."
            )
        address = _AZURE_ADDRESS if wanted == "azure" else "een adres als https://host/v1"
        for field, usable, expected in (
            ("base_url", _is_plain_address(found.base_url), address),
            ("model", bool(found.model), "de naam van een model"),
        ):
            if not usable:
                message = (
                    f"Profiel {wanted}: {field} is leeg of niet te gebruiken. Verwacht: {expected}. "
                    f"Zet het in {FOLDER_FILE} onder [profiles.{wanted}], of in CHECKER_{field.upper()}."
                )
                raise UsageError(message)
        return found


def load(
    profile: str | None = None, *, user: Path | None = None, folder: Path | None = None, environ: Mapping[str, str] | None = None
) -> Settings:
    """Read the settings of this user and this folder, what the environment says over them, and a profile named over that."""
    environ = dict(os.environ if environ is None else environ)
    if profile:
        environ["CHECKER_PROFILE"] = profile
    settings = _with_openai_variables(Settings(), environ)
    for path in (user or user_file(), (folder or Path()) / FOLDER_FILE):
        settings = _with_file(settings, path)
    return _with_environment(settings, environ)


def user_file() -> Path:
    """The settings file of this user, whether it is there or not."""
    from platformdirs import user_config_path

    return user_config_path("checker") / "config.toml"


def key_of(profile: Profile, environ: Mapping[str, str] | None = None) -> str:
    """Return the key that the profile's variable holds; empty where the endpoint wants none. It is never shown."""
    if not profile.key_variable:
        return ""
    key = (os.environ if environ is None else environ).get(profile.key_variable, "").strip()
    if re.fullmatch(r"[\x21-\x7e]+", key):
        return key
    found = "er is een sleutel met spaties of vreemde tekens" if key else "er is geen sleutel"
    message = (
        f"Profiel {profile.name}: {found}. Verwacht: de sleutel in de omgevingsvariabele {profile.key_variable}. "
        "Zet die, kies een ander profiel, of werk zonder model met --engine rules."
    )
    raise EndpointError(message)


def _with_openai_variables(settings: Settings, environ: Mapping[str, str]) -> Settings:
    """Fill in the variables that OpenAI's own programs read; they stand under the files, since they were not set for us."""
    openai, *others = settings.profiles
    if address := environ.get("OPENAI_BASE_URL"):  # one that cannot be used is missed when the profile is chosen
        openai = openai.model_copy(update={"base_url": address.rstrip("/") if _is_plain_address(address) else ""})
    if model := environ.get("OPENAI_MODEL"):
        openai = openai.model_copy(update={"model": model})
    return settings.model_copy(update={"profiles": (openai, *others)})


def _with_file(settings: Settings, path: Path) -> Settings:
    """Lay what a file says over what was known; each fault is named with its line."""
    if (read := _toml(path)) is None:
        return settings
    text, table = read
    profiles = table.pop("profiles", {})
    settings = _laid_over(settings, table, _InFile(path, text, ()), hidden=("profiles", "sources"))
    known = {profile.name: profile for profile in settings.profiles}
    if not isinstance(profiles, dict):
        raise _InFile(path, text, ()).fault("profiles", "past niet", "tabellen als [profiles.openai]")
    for name, fields in profiles.items():
        place = _InFile(path, text, ("profiles", name))
        if not isinstance(fields, dict):
            raise place.fault("", "past niet", "een tabel als [profiles.openai]")
        known[name] = _laid_over(known.get(name, Profile(name=name)), fields, place, hidden=("name",))
    return settings.model_copy(update={"profiles": tuple(known.values()), "sources": (*settings.sources, str(path))})


def _toml(path: Path) -> tuple[str, dict[str, Any]] | None:
    """Read a file, if it is there, with its text for the numbers of its lines."""
    try:
        text = path.read_text("utf-8-sig")
        return text, tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f", regel {line[1]}" if line else ""
        raise UsageError(f'{path}{where}: geen geldige TOML. Verwacht: regels als  engine = "llm"') from None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: niet te lezen. Verwacht: een tekstbestand in TOML.") from error


def _with_environment(settings: Settings, environ: Mapping[str, str]) -> Settings:
    """Lay `CHECKER_…` over the files: first what holds for all, then what holds for the profile that is chosen."""
    place = _InEnvironment(environ)
    settings = _laid_over(settings, place.said("profile", "kept_days", "in_flight"), place)
    fields = place.said(*(field for field in Profile.model_fields if field not in ("name", "prices")))
    profiles = (_laid_over(p, fields, place) if p.name == settings.profile else p for p in settings.profiles)
    return settings.model_copy(update={"profiles": tuple(profiles)})


class _InEnvironment:
    """Where a setting stands that a variable of the environment gives."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def said(self, *fields: str) -> dict[str, str]:
        """What the variables of these fields say, where they say anything."""
        return {field: value for field in fields if (value := self._environ.get(f"CHECKER_{field.upper()}"))}

    def fault(self, field: str, found: str, expected: str) -> UsageError:
        """Word what is wrong with a variable; its value is not shown, since it may be a key that went astray."""
        return UsageError(f"CHECKER_{field.upper()}: {found}. Verwacht: {expected}.")


class _InFile:
    """Where a setting stands in a settings file: in which table, on which line."""

    def __init__(self, path: Path, text: str, table: tuple[str, ...]) -> None:
        self._path, self._lines, self._table = path, text.splitlines(), table

    def fault(self, field: str, found: str, expected: str) -> UsageError:
        """Word what is wrong with a field; its value is not shown, since it may be a key that went astray."""
        where = f"{self._path}, regel {line}" if (line := self._line(field.partition(".")[0])) else str(self._path)
        table = f"[{'.'.join(self._table)}] " if self._table else ""
        return UsageError(f"{where}: {table}{field} {found}. Verwacht: {expected}.".replace("  ", " "))

    def _line(self, field: str) -> int | None:
        """The line of a field in its table, where it is written as one usually writes it."""
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._lines, 1):
            if header := re.match(r"\s*\[+([^\]]*)\]", line):
                table = tuple(part.strip(" \"'") for part in header[1].split("."))
                if table == (*self._table, field) or (table == self._table and not field):
                    return number
            elif table == self._table and re.match(rf"\s*[\"']?{re.escape(field)}[\"']?\s*[=.]", line):
                return number
        return None


_Model = TypeVar("_Model", Settings, Profile)


def _laid_over(
    known: _Model, said: Mapping[str, Any], place: _InFile | _InEnvironment, *, hidden: tuple[str, ...] = ()
) -> _Model:
    """Return the model with what is said over it. An unknown name, a value that does not fit and a key are each refused."""
    fields = [field for field in type(known).model_fields if field not in hidden]
    for field in said:
        if field in fields:
            continue
        if _KEY_NAMES.fullmatch(field):
            raise place.fault(field, "lijkt een sleutel, en die hoort niet in een bestand", _KEY_ADVICE)
        raise place.fault(field, "is geen bekende naam", f"een van {', '.join(fields)}")
    values = {field: getattr(known, field) for field in type(known).model_fields}
    try:
        return type(known).model_validate(values | dict(said))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
        named = type(known).model_fields[str(first[0])]
        raise place.fault(".".join(str(part) for part in first), "past niet", named.description or "een andere waarde") from None
