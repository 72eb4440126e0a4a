"""A posting's wording against a sentence of a CV: any form and order of its words, and every one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dutch.phrases import _pair, _present, _word, choices, find, needs, share
from checker.dutch.words import words
from checker.resources import table

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


def test_no_form_is_missed_at_a_glance() -> None:
    """What a look at the letters and roots of a text rules out is never found by comparing word by word."""
    columns = (("begrippen", "termen"), ("functies", "term"), ("cv_woorden", "woord"))
    vocabulary = sorted({word.key for name, column in columns for row in table(name) for word in words(row[column])})
    texts = [_present(form) for form in (*vocabulary, "zorgverzerkeraar", "opgesteld", "gecoördineerd", "niet-juridisch")]
    asked = [*vocabulary[::3], "zorgverzekeraar", "opstellen", "coördineren", "juridisch"]
    found = [(word, text) for word in asked for text in texts if text.keys != f" {word}" and _word(word, text.words)]
    assert len(found) > 50
    assert all(text.may_have(word) for word, text in found)


@pytest.mark.parametrize("apart", ["proces van klachten", "klachten en proces", "beleid en plan"])
def test_a_compound_written_apart_is_not_missed_at_a_glance(apart: str) -> None:
    """Its first part opens a word of the text."""
    assert any(_pair(asked, _present(apart)) for asked in ("klachtproces", "beleidsplan"))
