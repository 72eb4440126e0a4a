"""A run that asks a model: described without a key, bounded for all jobs together, and never the end of what is done."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from checker.batch import run as runs
from checker.batch.asking import Model
from checker.batch.checking import Settings
from checker.batch.events import Event, Step
from checker.errors import EndpointError, UsageError
from checker.settings import Prices
from checker.settings import Settings as Known
from tests.batch.folders import cv, tree, write_folder
from tests.batch.scripted_jobs import MODULE, PROVED
from tests.batch.test_checking import settings
from tests.cli.homes import answer_with, new_home
from tests.cli.running import POSTING, checker
from tests.finding.llm.script import KEY, Script, profile, says

PRICES = Prices(input=Decimal("0.40"), output=Decimal("1.60"))
KNOWN = Known(engine="llm", profile="proef", kept_days=0, in_flight=2, profiles=(profile(prices=PRICES),), sources=("c.toml",))
OUTLINE = says(
    json.dumps(
        {
            "fields": [],
            "criteria": [
                {
                    "id": "7",
                    "section": "award",
                    "text": "Aantoonbare werkervaring met het systeem ZorgNed;",
                    "printed_points": "",
                    "kind": "system",
                    "things": [],
                    "synonyms": [],
                }
            ],
        }
    )
)


@pytest.fixture(name="posting")
def _posting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with a key, a model that answers from a script here and in the jobs, and the posting to ask it about."""
    new_home(tmp_path, monkeypatch)
    monkeypatch.setenv("PROEF_KEY", KEY)
    monkeypatch.setattr(runs, "MODULE", MODULE)
    answer_with(Script(OUTLINE), monkeypatch)
    return POSTING


def asked(posting: Path, tmp_path: Path, **more: object) -> runs.Order:
    """Return a run with two jobs by the model alone."""
    fields = {"jobs": 2, "engine": "llm", "model": Model.chosen(KNOWN), "papers": ("check.json",), **more}
    return runs.Order(posting, tmp_path / "cvs", tmp_path / "uit", **fields)  # type: ignore[arg-type]


def carried_out(order: runs.Order) -> tuple[runs.Result, list[Event]]:
    """Run, and return the result with the events."""
    heard: list[Event] = []
    return runs.run(order, heard.append), heard


def test_a_model_is_described_without_its_key_or_another_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to a job says where to ask and how; the variable is named, and what it holds stays in the environment."""
    monkeypatch.setenv("PROEF_KEY", KEY)
    known = KNOWN.model_copy(update={"profiles": (*Known().profiles, *KNOWN.profiles)})
    sent = settings(engine="llm", model=Model.chosen(known, local_only=True, max_tokens=9))
    packed = sent.packed()
    assert Settings.unpacked(packed) == sent
    assert KEY not in packed
    assert "PROEF_KEY" in packed
    for left_out in ("openai", "c.toml"):
        assert left_out not in packed


def test_engine_and_model_are_part_of_what_decides() -> None:
    """Another model, place or temperature is another run; another time-out, price or bound is not."""
    one = settings(engine="llm", model=Model.chosen(KNOWN))

    def changed(**fields: object) -> str:
        known = KNOWN.model_copy(update={"profiles": (KNOWN.profiles[0].model_copy(update=fields),)})
        return replace(one, model=Model.chosen(known)).deciding

    assert {changed(timeout=9.0), changed(prices=None), changed(key_variable="B")} == {one.deciding}
    others = [changed(model="m-2"), changed(base_url="https://b.example/v1"), changed(temperature=0.5), settings().deciding]
    assert len({one.deciding, replace(one, engine="both").deciding, *others}) == 6


@pytest.mark.slow
def test_every_job_asks_the_model_and_the_receipts_say_so(posting: Path, tmp_path: Path) -> None:
    """The posting is read once; each candidate's receipt has both questions, and what the run took is added up."""
    write_folder(tmp_path / "cvs", een=cv(PROVED), twee=cv("Iets anders"), drie=cv(PROVED))
    result, events = carried_out(asked(posting, tmp_path))
    checks = {name: json.loads((tmp_path / "uit" / name / "check.json").read_text("utf-8")) for name in ("een", "twee", "drie")}
    for check in checks.values():
        receipt = check["receipt"]
        assert (receipt["engine"], receipt["model"]) == ("llm", "m-1")
        assert [call["template"] for call in receipt["calls"]] == ["criteria.md.j2", "claims.md.j2"]
    why = {name: {c["id"]: c["why"] for c in check["criteria"]}["7"] for name, check in checks.items()}
    assert why == {"een": "implicit", "twee": "absent", "drie": "implicit"}, "what the model pointed at came before the court"
    assert result.ranking.heading.engine == "llm"
    assert [event.tokens for event in events if event.step in (Step.BEGUN, Step.DONE)] == [120] * 4
    assert (result.tokens, result.cost, result.currency) == (480, Decimal("0.000288"), "EUR")
    assert KEY not in repr(events)
    assert all(KEY.encode() not in content for content in tree(tmp_path / "uit").values())


@pytest.mark.slow
def test_what_the_model_would_not_answer_is_a_row_and_asked_again(posting: Path, tmp_path: Path) -> None:
    """One question that fails costs one row, for now; the next run asks it again, and nothing else."""
    write_folder(tmp_path / "cvs", een=cv(PROVED), twee=cv("NIET AANGENOMEN"))
    result, _ = carried_out(asked(posting, tmp_path))
    assert [row.entry.candidate for row in result.ranking.rows] == ["een"]
    assert "de vraag wordt niet aangenomen" in result.ranking.unread[0].reason
    assert (result.stopped, result.broken_off) == ("", False)
    _, again = carried_out(asked(posting, tmp_path))
    assert Counter(e.step for e in again if e.row) == {Step.KEPT: 1, Step.STARTED: 1, Step.UNREAD: 1}


@pytest.mark.slow
def test_a_key_that_is_refused_ends_the_run_with_what_is_done_kept(posting: Path, tmp_path: Path) -> None:
    """Nobody else is asked about; who was not done is pending, and is no row that failed."""
    write_folder(tmp_path / "cvs", a=cv(PROVED), b=cv("GEWEIGERD"), c=cv(PROVED), d=cv(PROVED))
    result, events = carried_out(asked(posting, tmp_path, jobs=1))
    assert "de sleutel wordt niet aangenomen (401)" in result.stopped
    assert [row.entry.candidate for row in result.ranking.rows] == ["a"]
    assert (result.ranking.pending, result.ranking.unread, result.broken_off) == (3, (), True)
    assert [e.step for e in events][-2:] == [Step.LEFT, Step.BROKEN_OFF]
    (tmp_path / "cvs" / "b.pdf").write_bytes(cv("Aangenomen"))
    again, events = carried_out(asked(posting, tmp_path, jobs=1))
    assert (again.stopped, len(again.ranking.rows), Counter(e.step for e in events)[Step.KEPT]) == ("", 4, 1)


@pytest.mark.slow
def test_the_bound_on_tokens_is_that_of_the_whole_run(posting: Path, tmp_path: Path) -> None:
    """Posting and candidates together, whatever the number of jobs; the call that could go over it is not made."""
    write_folder(tmp_path / "cvs", **{f"cv{n}": cv(PROVED) for n in range(5)})
    known = KNOWN.model_copy(update={"profiles": (KNOWN.profiles[0].model_copy(update={"max_answer_tokens": 100}),)})
    most = 5500  # room for a few questions of some thousands of tokens, of which each turns out to be 120
    result, _ = carried_out(asked(posting, tmp_path, model=Model.chosen(known, max_tokens=most)))
    assert (result.stopped, result.tokens) == ("", 6 * 120)
    with pytest.raises(EndpointError, match="De grens van 600 tokens"):
        carried_out(asked(posting, tmp_path, model=Model.chosen(known, max_tokens=600)))


@pytest.mark.slow
def test_a_folder_of_one_engine_is_not_taken_for_one_of_another(posting: Path, tmp_path: Path) -> None:
    """What the rules did is not what the model would do."""
    write_folder(tmp_path / "cvs", een=cv(PROVED))
    carried_out(asked(posting, tmp_path, engine="rules", model=None))
    with pytest.raises(UsageError, match="andere run"):
        carried_out(asked(posting, tmp_path))


@pytest.mark.slow
def test_a_run_that_stops_is_4_and_says_why(posting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ranking of what is done on stdout, with what it took; the reason on stderr."""
    write_folder(tmp_path / "cvs", a=cv(PROVED), b=cv("GEWEIGERD"))
    Path("checker.toml").write_text(
        'profile = "proef"\nkept_days = 0\n[profiles.proef]\nbase_url = "https://model.example/v1"\nmodel = "m-1"\n'
        'key_variable = "PROEF_KEY"\n[profiles.proef.prices]\ninput = 40\noutput = 160\n',
        "utf-8",
    )
    out = tmp_path / "uit"
    arguments = ("batch", posting, tmp_path / "cvs", "--out", out, "--engine", "llm", "--jobs", "1", "--papers", "check.json")
    run = checker(*arguments)
    assert run.code == 4
    assert run.out == (
        "2 cv's: 1 gelezen, 1 nog niet nagekeken; knock-outs 0 gehaald. Het model gebruikte 240 tokens, 0,01 EUR. "
        f"Rangschikking en stukken in {out}\n"
    )
    assert "de sleutel wordt niet aangenomen (401)" in run.err
    monkeypatch.delenv("PROEF_KEY")
    run = checker(*arguments)
    assert (run.code, run.out) == (4, "")
    assert "PROEF_KEY" in run.err


def test_nothing_is_written_where_the_model_may_not_be_asked(posting: Path, tmp_path: Path) -> None:
    """With local_only a vendor is refused before anything is read."""
    write_folder(tmp_path / "cvs", een=cv(PROVED))
    with pytest.raises(EndpointError, match="niet deze computer"):
        runs.run(asked(posting, tmp_path, model=Model.chosen(KNOWN, local_only=True)), lambda _event: None)
    assert not (tmp_path / "uit").exists()


def test_more_jobs_than_cores_where_each_waits_for_a_model() -> None:
    """Enough that as many calls are under way as may be, while others read."""
    assert runs.default_jobs(Model.chosen(KNOWN)) == runs.default_jobs(None) + 2
