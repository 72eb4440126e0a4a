"""What a reader of a ranking must know: what it predicts, how its order comes about, and what its columns mean."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from checker.domain.counting import CountingRule
from checker.reporting import standings
from checker.reporting.dates import moment, short_day
from checker.reporting.edition import Language
from checker.reporting.report_words import REPORT

if TYPE_CHECKING:
    from checker.domain.rankings import Heading, Ranking

WORDS = REPORT[Language.DUTCH]
TITLE = "Rangschikking"
BLIND = (
    "Blind: kandidaten heten naar een letter, en citaten staan hier niet bij omdat ze een naam kunnen noemen. "
    "De rapporten per kandidaat bevatten die citaten wel: kijk ze na voordat je ze doorstuurt."
)
ORDER = (
    "Eerst wie alle knock-outs haalt, dan wie nog op een knock-out wacht, dan wie er een niet haalt. Binnen elke groep: "
    "de meeste zekere punten boven, daarna het laagste uurtarief. Een ontbrekend tarief komt achter elk bekend tarief."
)
MEANINGS = (
    ("Zeker", "Punten voor wat uitdrukkelijk in de stukken staat. Hierop rust de volgorde."),
    ("Mogelijk", "Zeker, met alles wat een mens bij het nakijken nog kan aanvaarden."),
    ("Haalbaar", "Mogelijk, met alles wat er nog bij geschreven kan worden. Alleen wat waar is, mag erbij."),
    (
        "Na nakijken",
        "Tussen welke plaatsen een kandidaat kan eindigen als een mens alles nakijkt en open knock-outs worden ingevuld.",
    ),
    (
        "Na aanvullen",
        "Hetzelfde, als elke kandidaat ook alles opschrijft wat waar is. Dat kan alleen zolang stukken nog mogen wijzigen.",
    ),
    ("Uurtarief", "In euro, zonder btw, zoals het in de inschrijving staat."),
)
PERSON = (
    "Dit is een hulpmiddel bij de voorbereiding. Een mens leest de cv's, kijkt na wat daarvoor is aangemerkt, en beslist. "
    "Gesprek, competenties en onderbouwing van de uitvoeringsvoorwaarde wegen hier niet mee."
)
COUNTING_RULES = tuple(rule.value for rule in CountingRule)


def about(ranking: Ranking) -> tuple[tuple[str, str], ...]:
    """What was ranked, on what and by what: labels with their values."""
    heading = ranking.heading
    rows = (
        ("Aanvraag", title(heading)),
        ("Opdrachtgever", heading.client or ""),
        ("Nummer", heading.number or ""),
        ("Sluit", closing(heading)),
        ("Peildatum", printed_day(heading.reference_date)),
        ("Gaan door", standings.invitation(heading)),
        ("Cv's", counts(ranking)),
        (WORDS.read_by, WORDS.engines.get(heading.engine, heading.engine)),
        (WORDS.version, ", ".join(ranking.versions)),
    )
    return tuple((label, value) for label, value in rows if value)


def counts(ranking: Ranking) -> str:
    """Count what became of the folder, in one line."""
    total = standings.total(ranking)
    states = standings.state_counts(ranking).items()
    knockouts = ", ".join(f"{number} {standings.KNOCKOUTS[state]}" for state, number in states if number)
    noun = "cv" if total == 1 else "cv's"
    return f"{total} {noun}: {read(ranking)}" + (f"; knock-outs: {knockouts}" if knockouts else "")


def read(ranking: Ranking) -> str:
    """Count how many could be read, and how many not."""
    parts = [f"{len(ranking.rows)} gelezen"]
    parts += [f"{len(ranking.unread)} {standings.UNREAD}"] if ranking.unread else []
    parts += [f"{ranking.pending} nog niet nagekeken"] if ranking.pending else []
    return ", ".join(parts)


def title(heading: Heading) -> str:
    """Name the posting."""
    return heading.title or WORDS.untitled


def closing(heading: Heading) -> str:
    """Write when the posting closes."""
    if heading.closes is None:
        return WORDS.no_deadline
    return moment(datetime.fromisoformat(heading.closes))


def printed_day(iso: str) -> str:
    """Write a day of ISO 8601 as a reader does."""
    return short_day(datetime.fromisoformat(iso))
