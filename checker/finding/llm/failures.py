"""What can go wrong between here and a model, each with what was found and what to do. No text of an answer is ever shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.errors import EndpointError

if TYPE_CHECKING:
    from checker.settings import Profile


class Failure(StrEnum):
    """The kinds of failure: what was found, and what to do about it."""

    UNREACHABLE = "niet bereikbaar. Staat de server aan, klopt base_url, en laat de proxy of de firewall dit adres toe?"
    TLS = (
        "er komt geen beveiligde verbinding (TLS) tot stand. Klopt het adres? Het certificaat van je eigen organisatie geef je "
        "mee met de omgevingsvariabele SSL_CERT_FILE."
    )
    TIMEOUT = "geen volledig antwoord binnen {timeout:g} seconden. Probeer het later opnieuw, of verhoog timeout in het profiel."
    REDIRECT = "het adres verwijst door ({status}), en dat wordt niet gevolgd. Zet bij base_url het adres waar het heen gaat."
    WRONG_KEY = (
        "de sleutel wordt niet aangenomen ({status}). Controleer de sleutel in {key}: hoort hij bij dit endpoint, en is hij nog "
        "geldig?"
    )
    FORBIDDEN = "dit mag niet met deze sleutel ({status}). Kijk bij de aanbieder of model {model} voor je sleutel open staat."
    UNKNOWN_MODEL = (
        "model {model} of het pad van base_url is daar onbekend ({status}). Controleer beide; een ander model kies je met model "
        "in het profiel of met CHECKER_MODEL."
    )
    NOT_ACCEPTED = (
        "de vraag wordt niet aangenomen ({status}{detail}). Waarschijnlijk kent dit endpoint of dit model de vorm {form} niet: "
        "kies een andere mode (JSON_SCHEMA, TOOLS of MD_JSON). `checker endpoint test` zoekt uit wat werkt."
    )
    FIELD_REFUSED = (
        "het veld {field} wordt niet aangenomen ({status}). Zet in het profiel wat dit endpoint wel kent: temperature, seed, "
        "answer_limit, max_answer_tokens of store_false."
    )
    TOO_LONG = "de vraag is te lang voor model {model} ({status}). Kies een model dat meer tekst aankan."
    BUSY = "te druk, ook na {retries} nieuwe pogingen ({status}). Probeer het later, of verlaag in_flight."
    WAIT_TOO_LONG = "te druk, en er wordt gevraagd {seconds} seconden te wachten ({status}). Probeer het dan opnieuw."
    NO_CREDIT = "het tegoed of het maximum van deze sleutel is op ({status}). Regel dat bij de aanbieder."
    SERVER = "storing bij het endpoint ({status}{detail}), ook na {retries} nieuwe pogingen. Probeer het later opnieuw."
    UNEXPECTED = "een antwoord dat niet verwacht wordt ({status}). Klopt base_url? Vaak eindigt die op /v1."
    NOT_AN_ANSWER = (
        "er komt wel iets terug, maar geen antwoord van een model ({status}{detail}). Klopt base_url? Vaak eindigt die op /v1."
    )
    TOO_BIG = "het antwoord is groter dan {megabytes} MB en is niet gelezen. Klopt base_url?"
    TRUNCATED = "het antwoord is afgebroken bij {limit} tokens. Verhoog max_answer_tokens in het profiel."
    REFUSED = "het model of een filter van de aanbieder weigert te antwoorden. Kies een ander model, of --engine rules."
    EMPTY = "het antwoord is twee keer leeg. Kies een ander model of een andere mode in het profiel."
    MALFORMED = (
        "het antwoord heeft ook na een tweede vraag niet de gevraagde vorm. Kies een ander model of een andere mode in het "
        "profiel; `checker endpoint test` zoekt uit wat werkt."
    )
    BUDGET = (
        "De grens van {most} tokens voor deze run is in zicht: {used} zijn gebruikt, de volgende vraag kan er {needed} kosten. "
        "Verhoog --max-tokens-per-run; antwoorden die bewaard zijn, kosten niets."
    )
    NOT_LOCAL = (
        "dit is niet deze computer, en met --local-only gaat er niets naar buiten. Kies een profiel met 127.0.0.1 of localhost."
    )


# Every next question would meet these as well.
LASTING = {
    Failure.TLS, Failure.REDIRECT, Failure.WRONG_KEY, Failure.FORBIDDEN, Failure.UNKNOWN_MODEL, Failure.FIELD_REFUSED,
    Failure.NO_CREDIT, Failure.BUDGET, Failure.NOT_LOCAL,
}  # fmt: skip


class CallError(EndpointError):
    """A failure of the endpoint, with its kind for who must tell what does work."""

    def __init__(self, message: str, failure: Failure, *, passing: bool = False, wait: float | None = None) -> None:
        super().__init__(message)
        self.failure = failure
        self.passing = passing  # may be gone when asked again
        self.wait = wait  # seconds, where the endpoint says how long


Facts = Mapping[str, str | int]


def call_error(
    failure: Failure, profile: Profile, *, facts: Facts | None = None, passing: bool = False, wait: float | None = None
) -> CallError:
    """Word a failure of one endpoint. Facts: status, detail, field; each a number or a word that cannot be part of a CV."""
    strictly = f"{profile.mode.value} met strict" if profile.strict else profile.mode.value
    known = {
        "timeout": profile.timeout,
        "key": profile.key_variable or "een variabele, en zet haar naam bij key_variable in het profiel",
        "model": profile.model,
        "form": strictly,
        "retries": profile.retries,
        "limit": profile.max_answer_tokens,
        "status": "",
        "detail": "",
    }
    sentence = failure.value.format_map({**known, **(facts or {})})
    return CallError(f"Endpoint {profile.name} ({profile.host}): {sentence}", failure, passing=passing, wait=wait)


_TOO_LONG_CODES = {"context_length_exceeded", "string_above_max_length", "request_too_large"}
_CREDIT_CODES = {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"}
_REFUSING_CODES = {"content_filter", "content_policy_violation"}
_MODEL_CODES = {"model_not_found", "invalid_model", "deploymentnotfound"}
_BUSY_CODES = {"rate_limit_exceeded", "rate_limit_error", "overloaded_error"}
_FIELDS = {"temperature", "seed", "max_tokens", "max_completion_tokens", "store"}
_WORD = re.compile(r"[A-Za-z_.]{3,40}")
PASSING = {408, 409, 429}
STATUSES = {
    400: Failure.NOT_ACCEPTED, 401: Failure.WRONG_KEY, 402: Failure.NO_CREDIT, 403: Failure.FORBIDDEN,
    404: Failure.UNKNOWN_MODEL, 413: Failure.TOO_LONG, 422: Failure.NOT_ACCEPTED, 429: Failure.BUSY,
}  # fmt: skip


def failure_of(status: int, error: Mapping[str, object]) -> tuple[Failure, dict[str, str | int]]:
    """Tell what an HTTP status and the error in its body mean, with the facts that may be shown.

    Only a code and the name of a field that we sent are used of the body: its message may repeat a CV or half a key.
    """
    code = str(error.get("code") or error.get("type") or "").casefold()
    field = str(error.get("param") or "")
    facts: dict[str, str | int] = {"status": status, "detail": f", {code}" if _WORD.fullmatch(code) else "", "field": field}
    for codes, failure in (
        (_TOO_LONG_CODES, Failure.TOO_LONG),
        (_CREDIT_CODES, Failure.NO_CREDIT),
        (_REFUSING_CODES, Failure.REFUSED),
        (_MODEL_CODES, Failure.UNKNOWN_MODEL),
        (_BUSY_CODES, Failure.BUSY),
    ):
        if code in codes:
            return failure, facts
    if status in (400, 422) and field in _FIELDS:
        return Failure.FIELD_REFUSED, facts
    if 300 <= status < 400:
        return Failure.REDIRECT, facts
    if status >= 500 or status in PASSING:
        return STATUSES.get(status, Failure.SERVER), facts
    return STATUSES.get(status, Failure.UNEXPECTED if status >= 400 else Failure.NOT_AN_ANSWER), facts
