"""The word lists: every entry usable, synonyms that go both ways, and near names that stay near."""

from __future__ import annotations

import pytest

from checker.domain.postings import Relation
from checker.dutch import lexicon
from checker.dutch.words import key_of
from checker.resources import table


@pytest.mark.parametrize("groups", [lexicon.verbs, lexicon.concepts, lexicon.laws, lexicon.systems, lexicon.languages])
def test_every_name_of_a_group_has_a_key(groups: object) -> None:
    """An empty name would match everything or nothing."""
    assert callable(groups)
    listed = groups()
    assert listed
    for group in listed:
        assert all(key_of(name) for name in group), group


def test_a_synonym_goes_both_ways() -> None:
    """Whatever proves the one proves the other."""
    for group in (*lexicon.verbs(), *lexicon.concepts()):
        keys = [key_of(term) for term in group]
        for key in keys:
            assert set(keys) - {key} <= set(lexicon.synonyms(key)), group


def test_an_unknown_word_has_no_synonyms() -> None:
    """What the list does not know is itself and nothing more."""
    assert lexicon.synonyms("zeppelin") == ()
    assert lexicon.function_terms("zeppelinvaarder") == ()
    assert lexicon.field_terms("zeppelinvaart") == ()


@pytest.mark.parametrize(
    "function, term, relation",
    [
        ("klachtcoördinator", "klachtencoördinator", Relation.SYNONYM),
        ("klachtcoördinator", "klachtbehandelaar", Relation.RELATED),
        ("schuldhulpverlener", "consulent schuldhulpverlening", Relation.SYNONYM),
        ("jeugdconsulent", "consulent jeugd", Relation.SYNONYM),
        ("jeugdconsulent", "gezinsconsulent", Relation.RELATED),
    ],
)
def test_a_function_has_synonyms_and_near_names(function: str, term: str, relation: Relation) -> None:
    """A synonym proves the function; a near name only shows a person where to look."""
    assert {t.text: t.relation for t in lexicon.function_terms(function)}[term] is relation


def test_a_function_that_is_another_one_is_no_term() -> None:
    """What the list calls unlike is never offered, not even as near."""
    for row in table("functies"):
        if row["relatie"] == "ongelijk":
            terms = {t.text for t in lexicon.function_terms(row["functie"]) if t.relation is Relation.SYNONYM}
            assert row["term"] not in terms, row


@pytest.mark.parametrize(
    "a, b, equal",
    [
        ("maatschappelijk werk", "maatschappelijk werk", True),
        ("jeugd zorg", "jeugdzorg", False),
        ("raadsvoorstel schrijven", "raadsvoorstellen schrijven", True),
        ("sociaal domein", "fysiek domein", False),
    ],
)
def test_expressions_are_compared_word_by_word(a: str, b: str, *, equal: bool) -> None:
    """Inflection aside, every word must be there."""
    assert lexicon.same_expression(a, b) is equal


@pytest.mark.parametrize(
    "name, present", [("Haren", "Groningen"), ("Beemster", "Purmerend"), ("Losser", "Losser"), ("Nuth", "Beekdaelen")]
)
def test_a_dissolved_municipality_has_its_successor(name: str, present: str) -> None:
    """An employer that merged since lies in the municipality that took its place; one that exists is itself."""
    assert lexicon.municipalities()[key_of(name)] == present


def test_every_present_municipality_is_known_by_its_own_name() -> None:
    """No former name takes the place of one that exists."""
    for row in table("gemeenten"):
        assert lexicon.municipalities()[key_of(row["gemeente"])] == row["gemeente"]
