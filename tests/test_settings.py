"""Settings: files over what the program brings, the environment over files, and no key anywhere in them."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from checker.errors import UsageError
from checker.settings import READY, Mode, Prices, Profile, Settings, load

KEY = "sk-geheim-1234567890"


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The settings file of a user, which is not there yet."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home" / "config.toml"


def loaded(
    user: Path, *, user_text: str | None = None, folder_text: str | None = None, profile: str | None = None, **environ: str
) -> Settings:
    """Return the settings of these files and this environment."""
    folder = user.parent.parent
    for path, text in ((user, user_text), (folder / "checker.toml", folder_text)):
        if text is not None:
            path.write_text(text, "utf-8")
    return load(profile, user=user, folder=folder, environ=environ)


def of(settings: Settings, name: str) -> Profile:
    """Return one profile."""
    return next(profile for profile in settings.profiles if profile.name == name)


def test_without_files_no_model_is_asked(user: Path) -> None:
    """`auto` means the rules, whatever keys the environment holds."""
    settings = loaded(user, OPENAI_API_KEY=KEY, OPENAI_BASE_URL="https://model.example/v1", CHECKER_PROFILE="openai")
    assert settings.engine == "rules"
    assert settings.sources == ()


def test_no_variable_chooses_the_engine(user: Path) -> None:
    """Not even one of ours: only a file or the command line does."""
    assert loaded(user, CHECKER_ENGINE="llm").engine == "rules"


@pytest.mark.parametrize("engine", ["llm", "both", "rules"])
def test_a_file_chooses_the_engine(user: Path, engine: str) -> None:
    """For the user or for the folder."""
    assert loaded(user, user_text=f'engine = "{engine}"\n').engine == engine


def test_openai_s_own_variables_are_enough(user: Path) -> None:
    """Address and model come from where OpenAI's programs look; the key stays in its variable."""
    chosen = loaded(user, OPENAI_API_KEY=KEY, OPENAI_BASE_URL="https://model.example/v1/", OPENAI_MODEL="m").chosen()
    assert (chosen.base_url, chosen.model, chosen.key_variable) == ("https://model.example/v1", "m", "OPENAI_API_KEY")
    assert loaded(user, OPENAI_API_KEY=KEY).chosen().base_url == "https://api.openai.com/v1"


def test_openai_s_own_variables_do_not_move_what_a_file_chose(user: Path) -> None:
    """They were set for other programs; a CV goes where the settings say."""
    text = '[profiles.openai]\nbase_url = "https://eu.example/v1"\n'
    assert loaded(user, user_text=text, OPENAI_BASE_URL="https://elders.example/v1").chosen().base_url == "https://eu.example/v1"


def test_the_folder_goes_over_the_user_and_the_environment_over_both(user: Path) -> None:
    """Field by field; what is not said stays."""
    settings = loaded(
        user,
        user_text='profile = "vllm"\nin_flight = 2\n[profiles.vllm]\nmodel = "a"\ntimeout = 9\nresidency = "Hier."\n',
        folder_text='[profiles.vllm]\nmodel = "b"\ntimeout = 8.5\n',
        CHECKER_TIMEOUT="7",
    )
    chosen = settings.chosen()
    assert (chosen.name, chosen.model, chosen.timeout, chosen.residency) == ("vllm", "b", 7, "Hier.")
    assert settings.in_flight == 2
    assert [Path(source).name for source in settings.sources] == ["config.toml", "checker.toml"]


def test_every_field_has_its_variable(user: Path) -> None:
    """For the profile that is chosen, and for no other."""
    settings = loaded(
        user,
        CHECKER_PROFILE="ollama",
        CHECKER_BASE_URL="http://127.0.0.1:1/v1",
        CHECKER_MODEL="m",
        CHECKER_KEY_VARIABLE="MINE",
        CHECKER_MODE="tools",
        CHECKER_STRICT="true",
        CHECKER_TIMEOUT="7.5",
        CHECKER_RETRIES="0",
        CHECKER_TEMPERATURE="0.2",
        CHECKER_SEED="3",
        CHECKER_MAX_ANSWER_TOKENS="900",
        CHECKER_ANSWER_LIMIT="max_completion_tokens",
        CHECKER_STORE_FALSE="1",
        CHECKER_RESIDENCY="In Nederland.",
        CHECKER_KEPT_DAYS="3",
        CHECKER_IN_FLIGHT="9",
    )
    expected = Profile(
        name="ollama",
        base_url="http://127.0.0.1:1/v1",
        model="m",
        key_variable="MINE",
        mode=Mode.TOOLS,
        strict=True,
        timeout=7.5,
        retries=0,
        temperature=0.2,
        seed=3,
        max_answer_tokens=900,
        answer_limit="max_completion_tokens",
        store_false=True,
        residency="In Nederland.",
    )
    assert settings.chosen() == expected
    assert (settings.kept_days, settings.in_flight) == (3, 9)
    assert of(settings, "openai") == READY[0]


def test_an_empty_variable_says_nothing(user: Path) -> None:
    """As shells and compose files leave them."""
    assert loaded(user, CHECKER_MODEL="", CHECKER_TIMEOUT="", OPENAI_BASE_URL="", OPENAI_MODEL="") == Settings()


def test_a_profile_that_is_named_goes_over_all(user: Path) -> None:
    """The command line over the environment over the file, and the variables of fields are for it."""
    settings = loaded(user, user_text='profile = "vllm"\n', profile="ollama", CHECKER_PROFILE="mistral", CHECKER_MODEL="m")
    assert (settings.chosen().name, settings.chosen().model) == ("ollama", "m")


def test_a_profile_of_one_s_own(user: Path) -> None:
    """With its prices, exact to the cent."""
    text = (
        'profile = "eigen"\n[profiles.eigen]\nbase_url = "http://10.0.0.5:8000/v1/"\nmodel = "m/n:7b"\n'
        '[profiles.eigen.prices]\ninput = 0.1\noutput = "0.40"\ncurrency = "USD"\n'
    )
    chosen = loaded(user, user_text=text).chosen()
    assert (chosen.base_url, chosen.mode, chosen.host) == ("http://10.0.0.5:8000/v1", Mode.JSON_SCHEMA, "10.0.0.5:8000")
    assert chosen.prices is not None
    assert (chosen.prices.input, chosen.prices.output, chosen.prices.cached) == (Decimal("0.1"), Decimal("0.40"), None)


def test_the_ready_profiles() -> None:
    """The six that are known, none of which claims where anything is processed."""
    assert [profile.name for profile in READY] == ["openai", "azure", "mistral", "ollama", "vllm", "llamacpp"]
    assert {profile.residency for profile in READY} == {""}
    assert [profile.name for profile in READY if profile.store_false] == ["openai"]
    assert all(profile.key_variable or "localhost" in profile.base_url for profile in READY)


def test_values_are_frozen() -> None:
    """What was chosen does not change under way."""
    with pytest.raises(ValidationError, match="frozen"):
        READY[0].model = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    "name,missing",
    [("azure", r"base_url .*NAAM\.openai\.azure\.com/openai/v1"), ("ollama", "model is leeg .*CHECKER_MODEL"), ("vllm", "model")],
)
def test_a_profile_that_is_not_filled_in_says_what_it_lacks(user: Path, name: str, missing: str) -> None:
    """And where to put it."""
    with pytest.raises(UsageError, match=missing):
        loaded(user, profile=name).chosen()


def test_an_unknown_profile_lists_the_known(user: Path) -> None:
    """Also those of the user."""
    settings = loaded(user, user_text="[profiles.eigen]\n", profile="eigne")
    with pytest.raises(UsageError, match=r"'eigne'.*openai, azure, mistral, ollama, vllm, llamacpp, eigen"):
        settings.chosen()


def test_an_address_of_openai_s_variable_that_cannot_be_used_is_missed(user: Path) -> None:
    """Only when that profile is used: whoever works without a model is not bothered."""
    settings = loaded(user, OPENAI_BASE_URL=f"https://{KEY}@model.example/v1?x=1")
    with pytest.raises(UsageError, match="base_url is leeg of niet te gebruiken") as caught:
        settings.chosen()
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    "text,line,words",
    [
        ('engin = "llm"', 1, "engin is geen bekende naam. Verwacht: een van engine, profile, kept_days, in_flight"),
        ('\n\nengine = "gpt"', 3, "engine past niet. Verwacht: rules, llm of both"),
        ("kept_days = -1", 1, "een aantal dagen van 0"),
        ('[profiles.openai]\nmodel = "x"\n# timeout\ntimeout = "lang"', 4, "[profiles.openai] timeout past niet"),
        ("[profiles.openai]\ntimeout = 0", 2, "meer dan 0"),
        ("timeout = 5\n[profiles.openai]\ntimeout = 0", 1, "timeout is geen bekende naam"),
        ('[profiles."een twee"]\nmodus = 1', 2, "[profiles.een twee] modus is geen bekende naam"),
        ('[profiles.openai]\nmode = "XML"', 2, "JSON_SCHEMA, TOOLS of MD_JSON"),
        ('[profiles.openai]\nname = "anders"', 2, "geen bekende naam"),
        ('[profiles.openai]\nbase_url = "ftp://x"', 2, "een adres als https://host/v1"),
        ('[profiles.openai]\nbase_url = "https://u:p@host/v1"', 2, "zonder sleutel"),
        ('[profiles.openai]\nbase_url = "https://host/v1?code=1"', 2, "zonder sleutel"),
        ('[profiles.openai]\nbase_url = "https://host:99999/v1"', 2, "een adres als"),
        ("[profiles.openai]\nprices = 3", 2, "een tabel met input en output"),
        ("[profiles.openai.prices]\ninput = 1", 1, "een tabel met input en output"),
        ("[profiles.openai]\nprices.input = -1\nprices.output = 1", 2, "een tabel met input en output"),
        ("profiles = 3", 1, "tabellen als [profiles.openai]"),
        ("[profiles]\nopenai = 3", None, "een tabel als [profiles.openai]"),
        ("sources = []", 1, "geen bekende naam"),
        ('engine = "llm\nprofile = "x"', 1, "geen geldige TOML"),
        ('engine = "llm', None, "geen geldige TOML"),
    ],
)
def test_a_fault_in_a_file_is_named_with_its_line(user: Path, text: str, line: int | None, words: str) -> None:
    """The file, the line, what was found and what was expected."""
    with pytest.raises(UsageError) as caught:
        loaded(user, user_text=text)
    told = str(caught.value)
    assert told.startswith(f"{user}, regel {line}: " if line else f"{user}: ")
    assert words in told
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        f'api_key = "{KEY}"',
        f'[profiles.openai]\nkey = "{KEY}"',
        f'[profiles.openai]\nOPENAI_API_KEY = "{KEY}"',
        f'[profiles.openai]\napiKey = "{KEY}"',
        f'[profiles.openai]\ntoken = "{KEY}"',
        f'[profiles.openai]\nsleutel = "{KEY}"',
        f'[profiles.openai]\nkey_variable = "{KEY}"',
        f'[profiles.openai]\nbase_url = "https://{KEY}@host/v1"',
        f'[profiles.openai]\nmodel = "{KEY}',
    ],
)
def test_a_key_in_a_file_is_refused_and_not_repeated(user: Path, text: str) -> None:
    """Whatever it is called; the advice is a variable, and the message does not show it."""
    with pytest.raises(UsageError) as caught:
        loaded(user, user_text=text)
    assert KEY not in str(caught.value)
    assert caught.value.__cause__ is None
    if "base_url" not in text and "model" not in text:
        assert "omgevingsvariabele" in str(caught.value)


@pytest.mark.parametrize(
    "name,text", [("TIMEOUT", "lang"), ("MODE", KEY), ("IN_FLIGHT", "0"), ("BASE_URL", f"https://{KEY}@h/v1")]
)
def test_a_fault_in_the_environment_names_its_variable(user: Path, name: str, text: str) -> None:
    """And not what it holds."""
    with pytest.raises(UsageError, match=f"^CHECKER_{name}: past niet. Verwacht: ") as caught:
        loaded(user, **{f"CHECKER_{name}": text})
    assert KEY not in str(caught.value)


def test_the_example_of_the_manual_is_one(user: Path) -> None:
    """It is read without a fault, sets what it shows, and the manual names every field there is."""
    manual = (Path(__file__).parent.parent / "docs" / "handleiding.md").read_text("utf-8")
    (example,) = (block for block in re.findall(r"```toml\n(.*?)```", manual, re.DOTALL) if "[profiles." in block)
    settings = loaded(user, user_text=example)
    assert settings.engine == "llm"
    assert settings.chosen().prices is not None
    unsaid = {"name", "profiles", "sources"}
    fields = {*Profile.model_fields, *Prices.model_fields, *Settings.model_fields} - unsaid
    assert [field for field in fields if not re.search(rf"\b{field}\b", manual)] == []


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a = [" * 3000])
def test_a_file_that_cannot_be_read_is_an_error(user: Path, content: bytes) -> None:
    """No text, or so deep that no reader survives it: never a traceback, and never as if it were not there."""
    user.write_bytes(content)
    with pytest.raises(UsageError, match=r"config\.toml"):
        loaded(user)


def test_a_folder_in_the_place_of_a_file_is_an_error(user: Path) -> None:
    """It cannot be read, so it is not passed over."""
    user.mkdir()
    with pytest.raises(UsageError, match="niet te lezen"):
        loaded(user)
