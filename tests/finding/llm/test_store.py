"""Answers are kept for a while, for this user only, for threads and processes alike, and can be purged without a trace."""

from __future__ import annotations

import json
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.finding.llm.store import Kept, Store
from checker.finding.llm.usage import Usage
from checker.settings import Profile
from tests.finding.llm.script import PERSONAL, Claims, Script, claims, profile, question, refuses, says

ROOT = Path(__file__).parents[3]
KEPT = Kept(('{"claims": []}', '{"é": 1}'), Usage(5, 1, 2, 2, estimated=True), owner="abc", topic="claims")
GOOD = says(claims("x"))
DAY = 86_400


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        """The moment that was set."""
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet, in a folder that is not there either."""
    return tmp_path / "cache" / "answers.sqlite3"


def test_what_is_put_is_got(path: Path) -> None:
    """All of it, also by another store on the same file; another key has nothing."""
    Store(path, 28).put("k", KEPT)
    assert Store(path, 28).get("k") == KEPT
    assert Store(path, 28).get("other") is None


def test_looking_makes_no_file(path: Path) -> None:
    """Who keeps nothing leaves nothing behind."""
    store = Store(path, 28)
    assert store.get("k") is None
    assert store.purge() == 0
    assert store.contents().answers == store.contents().size == 0
    assert not path.parent.exists()


def test_the_file_is_for_this_user_only(path: Path) -> None:
    """The file, what the database puts beside it while it is open, and the folder."""
    Store(path, 28).put("k", KEPT)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kept SET topic = 'x'")
        rights = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    connection.close()
    assert set(rights) == {path.name, f"{path.name}-wal", f"{path.name}-shm"}
    assert set(rights.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_old_answer_is_none_and_is_thrown_out(path: Path) -> None:
    """After its days it is not used, and the next that is kept removes it from the file."""
    clock = Clock()
    store = Store(path, 28, clock=clock)
    store.put("old", KEPT)
    clock.now += 28 * DAY - 1
    assert store.get("old") == KEPT
    clock.now += 1
    assert store.get("old") is None
    store.put("new", KEPT)
    assert rows(path) == ["new"]


def test_a_look_at_the_contents_throws_out_what_is_old(path: Path) -> None:
    """And says how much there is, and since when."""
    clock = Clock()
    store = Store(path, 28, clock=clock)
    store.put("old", KEPT)
    clock.now += 20 * DAY
    store.put("new", KEPT)
    assert (store.contents().answers, store.contents().oldest) == (2, clock.now - 20 * DAY)
    clock.now += 10 * DAY
    assert store.contents().answers == 1
    assert rows(path) == ["new"]
    assert store.contents().size > 1000


def test_no_days_keep_nothing(path: Path) -> None:
    """Whoever sets 0 has no file."""
    Store(path, 0).put("k", KEPT)
    assert not path.exists()


def rows(path: Path) -> list[str]:
    """Return the keys in the file."""
    with sqlite3.connect(path) as connection:
        found = [key for (key,) in connection.execute("SELECT key FROM kept ORDER BY key")]
    connection.close()
    return found


def test_one_candidate_is_purged_without_a_trace(path: Path) -> None:
    """Only that one goes, and not a word of it is left in any file."""
    store = Store(path, 28)
    for number in range(50):
        store.put(f"a{number}", Kept((claims(f"{PERSONAL} {number}"),), Usage(), owner="jansje"))
    store.put("b", Kept((claims("blijft"),), Usage(), owner="piet"))
    assert store.purge("jansje") == 50
    assert rows(path) == ["b"]
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"blijft" in left
    assert b"Steenweg" not in left


def test_all_is_purged(path: Path) -> None:
    """Also what is about no CV, and a damaged file that was set aside."""
    store = Store(path, 28)
    store.put("a", KEPT)
    store.put("posting", Kept(("{}",), Usage()))
    damaged = path.with_name(f"{path.name}.beschadigd")
    damaged.write_text(PERSONAL, "utf-8")
    assert store.purge() == 2
    assert rows(path) == []
    assert not damaged.exists()


@pytest.mark.parametrize("damage", [b"this is no database, " * 400, b"", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_set_aside(path: Path, damage: bytes) -> None:
    """The work goes on with an empty one; a finding names it, once. An empty file is no damage."""
    path.parent.mkdir()
    path.write_bytes(damage)
    store = Store(path, 28)
    assert store.get("k") is None
    store.put("k", KEPT)
    assert store.get("k") == KEPT
    codes = [finding.code for finding in store.findings]
    assert codes == (["KEPT_ANSWERS_DAMAGED"] if damage else [])
    aside = path.with_name(f"{path.name}.beschadigd")
    assert aside.exists() is bool(damage)
    if damage:
        assert aside.read_bytes() == damage
        assert aside.name in store.findings[0].message


def test_a_row_that_cannot_be_read_is_no_answer(path: Path) -> None:
    """Someone wrote in the file by hand."""
    store = Store(path, 28)
    store.put("k", KEPT)
    with sqlite3.connect(path) as connection:
        connection.execute('UPDATE kept SET usage = \'{"made": "up"}\'')
    connection.close()
    assert store.get("k") is None


def test_a_table_of_another_form_is_made_anew(path: Path) -> None:
    """A later program may keep something else; what it kept is not misread."""
    store = Store(path, 28)
    store.put("k", KEPT)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert store.get("k") is None
    store.put("k", KEPT)
    assert store.get("k") == KEPT


def test_a_file_in_use_stops_no_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program that holds it for too long costs tokens, and a finding says so; purging says it cannot."""
    monkeypatch.setattr("checker.finding.llm.store._PATIENCE", 0.05)
    store = Store(path, 28)
    store.put("k", KEPT)
    holding = sqlite3.connect(path, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    store.put("other", KEPT)
    assert [finding.code for finding in store.findings] == ["KEPT_ANSWERS_UNUSABLE"]
    with pytest.raises(UsageError, match="niet te lezen of te wissen"):
        store.purge()
    holding.execute("ROLLBACK")
    holding.close()
    assert store.get("k") == KEPT
    assert store.get("other") is None


def test_a_place_that_cannot_be_used_stops_no_run(tmp_path: Path) -> None:
    """A file where a folder should be, or a folder where the file should be."""
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "file" / "answers.sqlite3", tmp_path / "folder"):
        store = Store(place, 28)
        store.put("k", KEPT)
        assert store.get("k") is None
        assert [finding.code for finding in store.findings] == ["KEPT_ANSWERS_UNUSABLE"]


def test_threads_share_a_file(path: Path) -> None:
    """Many at once, each its own rows, from the first moment on."""
    store = Store(path, 28)

    def work(number: int) -> bool:
        store.put(f"k{number}", KEPT)
        return store.get(f"k{number}") == KEPT

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(64)))
    assert len(rows(path)) == 64
    assert store.findings == ()


@pytest.mark.slow
def test_processes_share_a_file(path: Path) -> None:
    """Three programs that start at the same moment on a file that is not there lose nothing."""
    program = (
        "import sys; from pathlib import Path; from checker.finding.llm.store import Kept, Store; "
        "from checker.finding.llm.usage import Usage; s = Store(Path(sys.argv[1]), 28); "
        "[s.put(f'{sys.argv[2]}-{n}', Kept(('{}',), Usage())) for n in range(30)]; assert not s.findings, s.findings"
    )
    commands = [[sys.executable, "-c", program, str(path), name] for name in "abc"]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for command in commands]
    for process in running:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 0, told
    assert len(rows(path)) == 90


def test_a_kept_answer_is_not_asked_for_again(path: Path) -> None:
    """Both attempts come back as they were, with what they cost then; now nothing was sent and nothing spent."""
    first = Script(says(claims("x")), says(claims("y")))
    complaint = question(check=lambda answer: ["no x"] if answer.claims[0].quote == "x" else [])
    asked = first.endpoint(store=Store(path, 28)).ask(complaint)
    again = Script(refuses(500))
    endpoint = again.endpoint(store=Store(path, 28))
    kept = endpoint.ask(complaint)
    assert (kept.values, kept.usage, kept.kept) == (asked.values, asked.usage, True)
    assert (again.requests, endpoint.spent) == ([], Usage())


@pytest.mark.parametrize(
    "other",
    [
        profile(model="m-2"),
        profile(base_url="https://elders.example/v1"),
        profile(base_url="https://model.example/v2"),
        profile(mode="MD_JSON"),
        profile(strict=True),
        profile(temperature=0),
        profile(seed=1),
        profile(max_answer_tokens=900),
    ],
)
def test_whatever_decides_an_answer_is_part_of_its_key(path: Path, other: Profile) -> None:
    """Another endpoint, model, mode or parameter is another question."""
    store = Store(path, 28)
    Script(GOOD).endpoint(store=store).ask(question())
    script = Script(GOOD)
    assert not script.endpoint(other, store=store).ask(question()).kept
    assert len(script.requests) == 1


def test_what_decides_no_answer_is_not_part_of_the_key(path: Path) -> None:
    """A name, a price, a time-out, a statement or another key leaves an answer as it was; another text does not."""
    store = Store(path, 28)
    Script(GOOD).endpoint(store=store).ask(question())
    script = Script(GOOD)
    renamed = profile(name="anders", timeout=9, retries=0, residency="In Nederland.", key_variable="X")
    assert script.endpoint(renamed, store=store).ask(question(topic="other", owner="o")).kept
    assert not script.endpoint(store=store).ask(question(f"{PERSONAL} ")).kept


def test_one_kept_answer_that_no_longer_passes_is_asked_again(path: Path) -> None:
    """The check of today decides; an answer that was asked about twice stands, as it would now."""
    store = Store(path, 28)
    Script(GOOD).endpoint(store=store).ask(question())
    strict = question(check=lambda _: ["never good"])
    script = Script(GOOD)
    assert not script.endpoint(store=store).ask(strict).kept
    assert len(script.requests) == 2
    assert script.endpoint(store=store).ask(strict).kept


def test_half_an_answer_is_not_kept(path: Path) -> None:
    """Where the second question gave nothing, the next run may do better."""
    store = Store(path, 28)
    asked = question(check=lambda answer: ["no x"] if answer.claims[0].quote == "x" else [])
    assert Script(says(claims("x")), says("", finish="length")).endpoint(store=store).ask(asked).note
    assert not Script(says(claims("y"))).endpoint(store=store).ask(asked).kept


def test_a_kept_answer_of_a_shape_that_is_no_longer_asked_is_no_answer(path: Path) -> None:
    """Our own validation may become stricter while the wire stays the same."""
    store = Store(path, 28)
    Script(GOOD).endpoint(store=store).ask(question())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kept SET texts = ?", (json.dumps(['{"claims": 7}']),))
    connection.close()
    answered = Script(GOOD).endpoint(store=store).ask(question())
    assert not answered.kept
    assert answered.values == (Claims.model_validate_json(claims("x")),)


def test_the_owner_of_a_question_is_the_owner_of_its_answer(path: Path) -> None:
    """So that all that is kept of a candidate goes when asked."""
    store = Store(path, 28)
    endpoint = Script(GOOD).endpoint(store=store)
    endpoint.ask(question(owner="abc"))
    endpoint.ask(question("de opdracht"))
    assert store.purge("abc") == 1
    assert len(rows(path)) == 1
    assert endpoint.findings == ()
