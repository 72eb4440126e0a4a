"""Words as a Dutch reader compares them: which forms are one word, which only look alike, and what a compound contains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dutch.words import is_head, key_of, plain, root, same, splits, within, words

ONE_WORD = (
    # infinitive, participle, past tense, noun of the verb
    "coördineren coördinatie", "coördineren gecoördineerd", "coördineren coördineerde", "behandelen behandeling",
    "behandelen behandeld", "behandelen behandelde", "opstellen opgesteld", "schrijven geschreven", "schrijven schreef",
    "begeleiden begeleiding", "adviseren geadviseerd", "handhaven handhaving", "handhaven gehandhaafd", "toetsen getoetst",
    "toetsen toetsing", "uitvoeren uitgevoerd", "uitvoeren uitvoering", "organiseren organisatie", "registreren registratie",
    "registreren geregistreerd", "indiceren indicatie", "rapporteren rapportage", "beheren beheerd", "aansturen aangestuurd",
    "inkopen ingekocht", "afhandelen afgehandeld", "implementeren geïmplementeerd", "bemiddelen bemiddeling",
    "voorbereiden voorbereid", "onderzoeken onderzocht", "aanbesteden aanbesteding", "evalueren evaluatie",
    "vastleggen vastgelegd", "digitaliseren digitalisering", "vertegenwoordigen vertegenwoordigd", "geven gegeven",
    # singular and plural, with the spelling that goes with it
    "vergunning vergunningen", "inwoner inwoners", "brief brieven", "huis huizen", "wijk wijken", "advies adviezen",
    "gemeente gemeenten", "gesprek gesprekken", "plan plannen", "contract contracten", "gebied gebieden", "kind kinderen",
    "bezwaarschrift bezwaarschriften", "raadsvoorstel raadsvoorstellen", "huisbezoek huisbezoeken",
    # compounds that differ in the linking letters
    "klachtproces klachtenproces", "beleidplan beleidsplan", "vergunningverlener vergunningenverlener",
    "klachtprocessen klachtenproces", "jeugdzorgplan jeugdzorgplannen",
)  # fmt: skip
TWO_WORDS = (
    "klacht kracht", "klacht klant", "begeleiden beleiden", "begeleiden leiden", "gemeente gemeenschap", "verlenen verlengen",
    "behandelen handelen", "toezicht inzicht", "vergunning vergadering", "jeugd deugd", "advies adviseur",
    "adviseren advertentie", "project projectleider", "organiseren organisme", "inwoner inwoning", "bewaren bezwaren",
    "beroep beroerte", "controle controller", "coördinator coördineren", "manager management", "contract contact",
    "communicatie commissie", "inkomen inkopen", "uitkering uitvoering", "verzekeren verzoeken", "boa boom", "kosten koster",
    "analist analyse", "arbeid arbeider", "gezin gezicht", "wonen winnen", "voorstel verstel", "beheer beheerder",
    "ontwerpen ontwerper", "hulp hulpverlener", "inspecteur inspectie", "opstellen bestellen", "voeren invoeren",
    "2019 2020", "hbo mbo", "wmo wgs", "key2 key4",
)  # fmt: skip


@pytest.mark.parametrize("pair", ONE_WORD)
def test_forms_of_one_word_are_the_same(pair: str) -> None:
    """Inflection, the noun of a verb and a linking letter do not make another word; the order does not matter."""
    asked, found = (key_of(word) for word in pair.split())
    assert same(asked, found)
    assert same(found, asked)


@pytest.mark.parametrize("pair", TWO_WORDS)
def test_words_that_look_alike_are_not_the_same(pair: str) -> None:
    """A shared beginning, ending or stem is not enough: a manager is not management, an adviser is no advice."""
    asked, found = (key_of(word) for word in pair.split())
    assert not same(asked, found)
    assert not same(found, asked)


@pytest.mark.parametrize(
    "asked, found",
    [
        ("beleid", "welzijnsbeleid"), ("aanbieder", "zorgaanbieders"), ("beleid", "beleidsplan"), ("jeugd", "jeugdzorg"),
        ("vergunning", "omgevingsvergunning"), ("klachten", "klachtenafhandeling"), ("subsidie", "subsidieaanvraag"),
        ("contract", "contractbeheer"), ("inkoop", "zorginkoop"), ("vergunningen", "vergunningverlening"),
    ],
)  # fmt: skip
def test_a_compound_contains_its_first_and_last_part(asked: str, found: str) -> None:
    """Whoever makes welzijnsbeleid makes beleid, and a beleidsplan is about beleid."""
    assert within(asked, found)


@pytest.mark.parametrize(
    "asked, found",
    [
        ("raad", "beraad"), ("wet", "wethouder"), ("handelen", "behandelen"), ("klacht", "klachten"), ("leiding", "opleiding"),
        ("stelling", "bestelling"), ("bouw", "opbouw"), ("richting", "inrichting"), ("voering", "invoering"),
        ("rekening", "berekening"), ("stuur", "bestuur"), ("zoeken", "bezoeken"), ("wonen", "inwonen"),
        ("schrijven", "inschrijven"), ("trekken", "betrekken"), ("werk", "netwerk"), ("2019", "201920"),
    ],
)  # fmt: skip
def test_a_word_is_not_within_every_word_that_ends_like_it(asked: str, found: str) -> None:
    """A prefix makes another verb, and a short word or a number is never sought inside a longer one."""
    assert not within(asked, found)


@pytest.mark.parametrize(
    "asked, found, is_one",
    [
        ("coordinator", "teamcoordinator", True), ("leider", "projectleider", True), ("manager", "managers", False),
        ("coordinator", "coordinatoren", False), ("consulent", "jeugdconsulenten", True), ("jurist", "bestuursjurist", True),
        ("team", "teamleider", False),
    ],
)  # fmt: skip
def test_the_head_of_a_compound_is_its_last_part(asked: str, found: str, *, is_one: bool) -> None:
    """A teamcoördinator is a coördinator; a teamleider is no team."""
    assert is_head(asked, found) is is_one


@pytest.mark.parametrize(
    "text, keys",
    [
        ("coördinator-klachten", "coordinatorklachten"), ("B&W-advies", "b&wadvies"), ("klachten-\nproces", "klachtenproces"),
        ("Rx.Mission", "rxmission"),
        ("nota's", "notas"), ("één van 2", "een van 2"), ("Íjsland", "ijsland"), ("Capelle a/d IJssel", "capelle a d ijssel"),
    ],
)  # fmt: skip
def test_a_key_is_the_word_without_case_accents_and_hyphens(text: str, keys: str) -> None:
    """Two spellings of a word have one key; a hyphen at a line end joins what was broken off."""
    assert key_of(text) == keys


def test_a_hyphenated_word_keeps_its_parts() -> None:
    """A "Wmo-consulent" can be read as one word and as the two that it joins."""
    (word,) = words("Wmo-consulent")
    assert word.key == "wmoconsulent"
    assert word.parts == ("wmo", "consulent")


@pytest.mark.parametrize("key, pair", [("klachtenproces", ("klacht", "proces")), ("beleidsplan", ("beleid", "plan"))])
def test_a_compound_can_be_split_without_its_linking_letters(key: str, pair: tuple[str, str]) -> None:
    """Among the ways to read a compound is the one that a reader takes."""
    assert pair in splits(key)


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    """Words are ranges of the text, in order and without overlap, and the key of each is that of its own characters."""
    end = 0
    for word in words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        end = word.end


@given(st.text(alphabet="abcdeghijklmnoprstuvwz", min_size=1, max_size=14))
def test_a_word_is_the_same_as_itself_and_never_within_itself(key: str) -> None:
    """Comparing is reflexive, containing is not."""
    assert same(key, key)
    assert not within(key, key)
    assert root(key)


@given(st.text(alphabet="abcdeghijklmnoprstuvwz", max_size=12), st.text(alphabet="abcdeghijklmnoprstuvwz", max_size=12))
def test_the_order_of_two_words_does_not_matter(a: str, b: str) -> None:
    """Whatever is the same one way round is the same the other way round."""
    assert same(a, b) == same(b, a)


@given(st.text(alphabet="0123456789", min_size=1, max_size=4), st.text(alphabet="0123456789", min_size=1, max_size=4))
def test_numbers_are_only_the_same_when_equal(a: str, b: str) -> None:
    """A year is never another year."""
    assert same(a, b) == (a == b)


@given(st.text())
def test_plain_has_no_capitals_and_is_stable(text: str) -> None:
    """Making a text plain twice changes nothing more."""
    once = plain(text)
    assert plain(plain(once)) == plain(once)
    assert once == once.casefold()
