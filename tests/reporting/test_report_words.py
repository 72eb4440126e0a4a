"""The report's own words stand in one table; its templates have none."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

TEMPLATES = files("checker.reporting") / "templates"


def words_in(template: str) -> list[str]:
    """Return the words that a template prints by itself: what is left without its code, its tags and its style sheet."""
    bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<style>.*?</style>|<[^>]+>", " ", template, flags=re.DOTALL)
    return re.findall(r"[^\W\d_]+", bare)


@pytest.mark.parametrize("name", ["report.html.j2", "report.parts.html.j2", "report.md.j2"])
def test_templates_have_no_words_of_their_own(name: str) -> None:
    """Whatever a reader reads comes from a value, so that a second language is a second table."""
    assert words_in((TEMPLATES / name).read_text("utf-8")) == []


def test_a_word_in_a_template_is_seen() -> None:
    """A heading that is written out is named; what stands in tags and code is not."""
    assert words_in('<h2 class="aside">Overzicht {{ words.x }}</h2>{% for a in b %}') == ["Overzicht"]
