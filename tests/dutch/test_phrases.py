"""A posting's wording against a sentence of a CV: any form and order of its words, and every one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dutch.phrases import choices, find, needs, share

PROVED = (
    ("het coördineren en bewaken van klachtprocessen", "Ik coördineer de klachten en bewaak het proces."),
    ("het opstellen van beschikkingen", "Beschikkingen opgesteld voor inwoners met een hulpvraag."),
    ("het begeleiden van bewoners", "Bewonersbegeleiding in drie wijken"),
    ("het aansturen van een team", "Leidinggeven aan een team van acht"),
    ("het voeren van bezwaarprocedures", "Bezwaarprocedures gevoerd tot en met de rechtbank"),
    ("het behandelen van subsidieaanvragen", "Aanvragen om subsidie behandeld"),
    ("inkoop van jeugdhulp", "Het inkopen van jeugdzorg"),
    ("beleidsadvisering", "Adviseren over beleid"),
    ("het afhandelen van meldingen", "Behandeling van meldingen uit de wijk"),
    ("het monitoren van budgetten", "Bewaken van de budgetten"),
    ("gesprekken met inwoners", "Gesprekken voeren met burgers"),
    ("schulden regelen", "Schulden in kaart brengen en regelen"),
)
NOT_PROVED = (
    ("het begeleiden van bewoners", "Leiden van bewoners"),
    ("het verlenen van vergunningen", "Verlengen van vergunningen"),
    ("het behandelen van klachten", "Onderhandelen over krachten"),
    ("het schrijven van beleid", "Inschrijven voor beleid"),
    ("het opstellen van plannen", "Bestellen van plannen"),
    ("toezicht op de bouw", "Toezicht op de opbouw"),
    ("beheer van contracten", "Beheer van contacten"),
    ("zoeken van woningen", "Bezoeken van woningen"),
    ("handelen in gronden", "Behandelen van gronden"),
    ("juridisch advies", "Advies"),
    ("het opstellen van beleidsplannen", "Bespreken van beleidsplannen"),
    ("hoofdstuk 9 Awb", "Hoofdstuk 8 Awb"),
    ("artikel 5", "Artikel 55"),
)


@pytest.mark.parametrize("phrase, text", PROVED)
def test_a_sentence_with_all_the_words_proves_a_wording(phrase: str, text: str) -> None:
    """Inflection, order, compounds and undisputed synonyms make no difference."""
    match = find(phrase, text)
    assert match is not None
    assert 0 <= match.start < match.end <= len(text)


@pytest.mark.parametrize("phrase, text", NOT_PROVED)
def test_a_sentence_without_one_of_the_words_proves_nothing(phrase: str, text: str) -> None:
    """A look-alike, another number or half of what is asked is not what is asked."""
    assert find(phrase, text) is None


def test_the_match_runs_from_the_first_word_to_the_last() -> None:
    """What is shown and guarded is the stretch with all the words, no more."""
    text = "In 2020 heb ik vooral beschikkingen voor de Wmo opgesteld, en verder telefoondienst."
    match = find("het opstellen van beschikkingen", text)
    assert match is not None
    assert text[match.start : match.end] == "beschikkingen voor de Wmo opgesteld"


@pytest.mark.parametrize("phrase", ["", "de het een", "ervaring met", "werkzaamheden", "…"])
def test_a_wording_without_content_proves_nothing(phrase: str) -> None:
    """Articles and empty words ask nothing; a criterion of nothing else must not be met by everything."""
    assert needs(phrase) == ()
    assert find(phrase, "Een cv vol ervaring met van alles") is None
    assert share(phrase, "Een cv vol ervaring met van alles") == 0


def test_every_word_with_content_is_a_need() -> None:
    """A wording asks as many things as it has words with content."""
    assert len(needs("het beoordelen van aanvragen van kwetsbare inwoners")) == 4


@pytest.mark.parametrize(
    "text, expected",
    [
        ("opstellen van nota's of adviezen", ("opstellen van nota's", "opstellen van adviezen")),
        ("projectmatig werken of veranderopgaven", ("projectmatig werken", "veranderopgaven")),
        ("handhaven", ("handhaven",)),
        ("ervaring met JOIN of Verseon", ("ervaring met JOIN", "ervaring met Verseon")),
        ("Turks en/of Arabisch", ("Turks", "Arabisch")),
    ],
)
def test_or_gives_choices_that_share_what_stands_before(text: str, expected: tuple[str, ...]) -> None:
    """The words "of", "/" and "en/of" give choices; the words up to the last preposition go with each."""
    assert choices(text) == expected


@given(
    st.lists(
        st.sampled_from("klachten behandelen beleid vergunning toezicht inwoners jeugd dossier".split()), min_size=1, max_size=5
    )
)
def test_a_wording_is_found_in_itself_in_any_order(asked: list[str]) -> None:
    """The order of the words is free, and the share of what is found is then whole."""
    phrase = " ".join(asked)
    assert find(phrase, " ".join(reversed(asked))) is not None
    assert share(phrase, phrase) == 1


@given(st.text(max_size=60), st.text(max_size=60))
def test_found_means_the_whole_share(phrase: str, text: str) -> None:
    """What is found has a share of one, and what has less is not found."""
    assert (find(phrase, text) is not None) == (share(phrase, text) == 1)
