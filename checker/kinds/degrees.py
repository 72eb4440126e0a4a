"""Levels of education and whether a study was finished: what a posting asks and what a CV states.

The ladder is that of the labelling guidelines: vmbo < mbo 2 < mbo 3 < mbo 4 < associate degree < hbo bachelor = wo bachelor <
master < doctorate. Havo and vwo are no mbo and no hbo. Levels of diplomas: Nuffic's overview of the Dutch system.
"""

from __future__ import annotations

import re

LADDER = {
    "vmbo": 10, "mbo 1": 15, "mbo 2": 20, "mbo": 20, "mbo 3": 30, "mbo 4": 40, "associate degree": 50, "hbo": 60,
    "hbo bachelor": 60, "wo bachelor": 60, "bachelor": 60, "wo": 60, "hbo master": 70, "wo master": 70, "master": 70,
    "doctorate": 80,
}  # fmt: skip
_SCHOOL = "school"  # havo, vwo: general education, on no rung of the ladder

_ASKED = (
    (r"\b(?:gepromoveerd|promotie|phd)\b", "doctorate"),
    (r"\b(?:wo|universitaire?|academische?)\W{0,3}\s*master", "wo master"),
    (r"\bmaster\b", "master"),
    (r"\b(?:hbo|hoger beroeps\w*)\W{0,4}\s*bachelor|\bbachelor\W{0,3}\s*(?:hbo|niveau|diploma)?", "hbo bachelor"),
    (r"\b(?:associate degree|ad[ -]niveau)\b", "associate degree"),
    (r"\bhbo\b|\bhogere beroepsopleiding\b|\bhoger beroepsonderwijs\b", "hbo bachelor"),
    (
        r"\b(?:wo|universitaire?|academische?)\b(?=\W{0,3}(?:\s|-)*(?:opleiding|niveau|werk|diploma|studie|denk))|\bwo-?niveau\b",
        "wo bachelor",
    ),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?4\b", "mbo 4"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?3\b", "mbo 3"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?2\b", "mbo 2"),
    (r"\bmbo\b|\bmiddelbaar beroepsonderwijs\b", "mbo"),
    (r"\bvmbo\b|\bmavo\b", "vmbo"),
)
_STATED = (
    (r"\b(?:losse )?(?:\w+-)?(?:modules?|cursus|vakken|training)\b", "course"),
    (r"\bpost-?\s?(?:hbo|bachelor)\b|\bpost-?\s?(?:doctoraal|academisch)\w*", "course"),
    (r"\b(?:phd|gepromoveerd|promotieonderzoek|doctorate)\b", "doctorate"),
    (r"\b(?:hbo|professional)\W{0,3}\s*master\b", "hbo master"),
    (r"\b(?:wo|universitaire?)\W{0,3}\s*master\b|\bmaster\b|\bm\.?sc\b|\bll\.?m\b|\bdoctoraal\w*", "master"),
    (r"\bassociate degree\b|\bAd-(?:diploma|opleiding)\b|\(Ad\)|\bAd\b(?=[ ,:])", "associate degree"),
    (r"\b(?:wo|universitaire?)\W{0,3}\s*bachelor\b", "wo bachelor"),
    (r"\bhbo\W{0,3}\s*bachelor\b|\bbachelor\b|\bb\.?sc\b|\bll\.?b\b|\bbba\b|\bb\.?a\.?(?=[ ,)]|$)", "hbo bachelor"),
    (r"\bhbo(?:\b|-)|\bhoger beroepsonderwijs\b|\b(?:heao|hts|pabo|hbo-v|hls|sociale academie|hogere tuinbouwschool)\b", "hbo"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?4\b|\bmiddenkader\w*", "mbo 4"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?3\b", "mbo 3"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?2\b", "mbo 2"),
    (r"\bmbo\W{0,3}\s*(?:-?\s*niveau\s*)?1\b|\bentreeopleiding\b", "mbo 1"),
    (r"\bmbo(?:\b|-)|\b(?:meao|mts|mdgo|mhno)\b", "mbo"),
    (r"\bvmbo\b|\bmavo\b|\bvbo\b", "vmbo"),
    (r"\bhavo\b|\bvwo\b|\bgymnasium\b|\batheneum\b|\binternational baccalaureate\b", _SCHOOL),
    (r"\bwo\b(?=[ ,:)-]|$)", "wo"),
)  # fmt: skip
_FINISHED = re.compile(
    r"\bdiploma('s)?\s*(?:is |zijn )?(?:behaald|verkregen|ontvangen|uitgereikt|gehaald|obtained|:\s*ja"
    r"|\(behaald\))|\b(?:diploma|getuigschrift|bul|graad|titel|bachelor|master|studie"
    r"|opleiding)\w*\s+(?:\w+\s+){0,2}?(?:behaald|afgerond|voltooid|gehaald|uitgereikt|verkregen"
    r"|ontvangen)"
    r"|\b(?:met (?:succes|goed gevolg|diploma) )?(?:afgerond|voltooid|afgesloten)\b|\bmet diploma\b"
    r"|\bcum laude\b|\bgeslaagd\b|\bgediplomeerd\b|\bgecertificeerd\b|\bafgestudeerd\b|\bbehaald\b"
    r"|\bdiploma:\s*(?:ja|behaald|\d{4})"
    r"|\bdegree (?:obtained|awarded|completed)|\bgraduated\b|\b(?:diploma|certificate) (?:obtained|awarded"
    r"|received)\b|\bcompleted\b|\bafstudeer(?:jaar|datum)\b|\bdiploma in (?:\w+ )?\d{4}",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:niet|nog niet|nooit)\s+(?:\w+\s+){0,2}?(?:afgerond|voltooid|behaald|afgemaakt|gehaald"
    r"|afgesloten|afgestudeerd)|\bzonder diploma\b|\bgeen (?:diploma|afgeronde|getuigschrift)"
    r"|\bdiploma:\s*nee|\bpropedeuse\b|\bpropedeutisch"
    r"|\b(?:\d+|een|twee|drie|vier|vijf)\s+van\s+de\s+(?:\d+|twee|drie|vier|vijf|zes)\b|\bop (?:de|het"
    r"|een) \w+ na\b|\b(?:behalve|zonder|exclusief) (?:het|de|mijn) (?:afstudeer\w*|scriptie|eindwerk"
    r"|stage)|\b(?:\d|een|één|twee|drie|vier) (?:leer|studie)?jaar\b[^.;]{0,25}\b(?:afgerond|behaald"
    r"|voltooid)|\bminor\b[^.;]{0,20}\bafgerond|\b(?:bijna|deels|grotendeels|nagenoeg"
    r"|gedeeltelijk)\s+(?:afgerond|voltooid|behaald)"
    r"|\b(?:gestopt|afgebroken|onderbroken|voortijdig|gestaakt|niet afgemaakt|vroegtijdig)\b"
    r"|\b(?:in opleiding|lopend|loopt nog|momenteel bezig|nog bezig|verwacht\w*|studerend|afstudeerfase)\b"
    r"|\bdeels (?:afgerond|gevolgd)"
    r"|\b(?:not completed|not finished|unfinished|ongoing|in progress|expected|dropped out"
    r"|first year only)\b|\bt/m heden\b|[–-]\s*(?:heden|nu|present)\b|\b(?:eerste|tweede|derde|1e|2e"
    r"|3e) (?:leer|studie)?jaar (?:behaald|afgerond)",
    re.IGNORECASE,
)


def asked(text: str) -> str | None:
    """Return the level that a criterion asks, or None where its wording names none."""
    for pattern, level in reversed(_ASKED) if _lowest_counts(text) else _ASKED:
        if re.search(pattern, text, re.IGNORECASE):
            return level
    return None


def _lowest_counts(text: str) -> bool:
    """Of "mbo of hbo" the lower of the two is enough."""
    return bool(
        re.search(
            r"\b(?:mbo|hbo|vmbo)\b[^.;]{0,20}\s*(?:/|\bof\b|\btot\b)\s*(?:een\s+)?(?:afgeronde\s+)?(?:mbo|hbo|wo)\b",
            text,
            re.IGNORECASE,
        )
    )


def stated(text: str) -> str | None:
    """Return the level that a study's line states, or None. "school" is havo or vwo, "course" is no level."""
    for pattern, level in _STATED:
        if re.search(pattern, text, 0 if "Ad" in pattern else re.IGNORECASE) or (
            "Ad" in pattern and re.search(r"\bassociate degree\b", text, re.IGNORECASE)
        ):
            return level
    return None


def rank(level: str | None) -> int:
    """The rung of a level; 0 for none, for general education and for courses."""
    return LADDER.get(level or "", 0)


def reaches(level: str | None, wanted: str | None) -> bool:
    """Tell whether a stated level is at least the asked one. An unnumbered "mbo" reaches mbo, and not mbo 3 or 4."""
    if wanted is None:
        return rank(level) > 0
    return rank(level) >= rank(wanted)


def unnumbered(level: str, wanted: str | None) -> bool:
    """Tell of an "mbo" without a number, where one is asked: it may be enough, it does not say so."""
    return level == "mbo" and (wanted or "").startswith("mbo")


def completion(text: str) -> bool | None:
    """Tell whether a study is said to be finished (True), not finished (False), or neither (None)."""
    if _UNFINISHED.search(text):
        return False
    return True if _FINISHED.search(text) else None


def speaks_of_completion(text: str) -> bool:
    """Tell whether a line says anything on completion."""
    return bool(_UNFINISHED.search(text) or _FINISHED.search(text))
