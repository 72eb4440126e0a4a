"""The period grammar as a specification: what is written in a CV, and the least and the most that it means."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.domain.calendar import DateReading, Period, last_day, months
from checker.dutch.periods import PeriodKind, Precision, find_periods, read_period

REFERENCE = date(2026, 6, 29)
FAR = date(2050, 1, 1)
NAMES = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def parse(spec: str) -> Period | None:
    """Return the period of "2021-03-01 2023-06-30", or None for "-"."""
    if spec == "-":
        return None
    first, last = spec.split()
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def read(text: str) -> DateReading:
    """Return the reading of a text that must hold one period."""
    reading = read_period(text, REFERENCE)
    assert reading is not None, text
    return reading


EXACT = """
maart 2021 – juni 2023                          | 2021-03-01 2023-06-30
Maart 2021 - Juni 2023                          | 2021-03-01 2023-06-30
maart 2021—juni 2023                            | 2021-03-01 2023-06-30
mrt 2021 – heden                                | 2021-03-01 2026-06-29
MRT. 2021 t/m HEDEN                             | 2021-03-01 2026-06-29
maart 2021 tot nu toe                           | 2021-03-01 2026-06-29
maart 2021 tot op heden                         | 2021-03-01 2026-06-29
maart 2021 - tot heden                          | 2021-03-01 2026-06-29
sinds maart 2021                                | 2021-03-01 2026-06-29
vanaf maart 2021                                | 2021-03-01 2026-06-29
m.i.v. 1 maart 2021                             | 2021-03-01 2026-06-29
met ingang van 1 maart 2021                     | 2021-03-01 2026-06-29
per 1 mei 2020 – nu                             | 2020-05-01 2026-06-29
sept. ’21 t/m mei 2023                          | 2021-09-01 2023-05-31
jan ’19–dec ’20                                 | 2019-01-01 2020-12-31
jan 19 - dec 20                                 | 2019-01-01 2020-12-31
jan-19 t/m dec-20                               | 2019-01-01 2020-12-31
11-'19 – 02-'21                                 | 2019-11-01 2021-02-28
03/2018 - 07/2020                               | 2018-03-01 2020-07-31
3/2018 - 7/2020                                 | 2018-03-01 2020-07-31
03/18 - 07/20                                   | 2018-03-01 2020-07-31
03-2018 – 07-2020                               | 2018-03-01 2020-07-31
03-2018-07-2020                                 | 2018-03-01 2020-07-31
03.2018 – 07.2020                               | 2018-03-01 2020-07-31
2018-03 – 2020-07                               | 2018-03-01 2020-07-31
2018/03                                         | 2018-03-01 2018-03-31
1-4-2021 t/m 31-12-2022                         | 2021-04-01 2022-12-31
01.04.2021 – 31.12.2022                         | 2021-04-01 2022-12-31
01/04/2021 – 31/12/2022                         | 2021-04-01 2022-12-31
2021-04-01 – 2022-12-31                         | 2021-04-01 2022-12-31
01-04-21 t/m 31-12-22                           | 2021-04-01 2022-12-31
1 april 2021 tot en met 31 december 2022        | 2021-04-01 2022-12-31
1e april 2021 t.e.m. 31 december 2022           | 2021-04-01 2022-12-31
van 1 april 2021 tot 1 juni 2022                | 2021-04-01 2022-05-31
April 1st, 2021 until June 1, 2022              | 2021-04-01 2022-05-31
1 mrt – 15 juni 2023                            | 2023-03-01 2023-06-15
maart – juni 2023                               | 2023-03-01 2023-06-30
maart t/m juni 2023                             | 2023-03-01 2023-06-30
juli-augustus 2009                              | 2009-07-01 2009-08-31
november – februari 2023                        | 2022-11-01 2023-02-28
januarie 2019 – febuari 2020                    | 2019-01-01 2020-02-29
March 2019 – February 2022                      | 2019-03-01 2022-02-28
from March 2019 to February 2022                | 2019-03-01 2022-02-28
Sept 2014 – present                             | 2014-09-01 2026-06-29
October 2014 to date                            | 2014-10-01 2026-06-29
May 2020 - Current                              | 2020-05-01 2026-06-29
tussen maart 2019 en februari 2022              | 2019-03-01 2022-02-28
van maart 2019, tot en met februari 2022        | 2019-03-01 2022-02-28
Startdatum: maart 2021 Einddatum: juni 2023     | 2021-03-01 2023-06-30
Van: 01-03-2021 Tot en met: 30-06-2023          | 2021-03-01 2023-06-30
maart 2021 – december 2030                      | 2021-03-01 2026-06-29
juni 2009                                       | 2009-06-01 2009-06-30
maart 2021 – juni 2023 (2 jaar en 4 maanden)    | 2021-03-01 2023-06-30
Wmo 2015, maart 2021 – juni 2023                | 2021-03-01 2023-06-30
"""


@pytest.mark.parametrize("case", EXACT.strip().splitlines())
def test_named_days_and_months_have_one_reading(case: str) -> None:
    """Named months count whole and named days exactly; nothing is left to interpret."""
    text, expected = (part.strip() for part in case.rsplit("|", 1))
    assert read(text) == DateReading(parse(expected), parse(expected) or Period(REFERENCE, REFERENCE))


AMBIGUOUS = """
2019 – 2021                          | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
2019-2021                            | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
2019/2021                            | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
2019 t/m 2021                        | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
2019-21                              | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
1998/99                              | 1998-12-31 1999-01-01 | 1998-01-01 1999-12-31
'19 – '21                            | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
tussen 2019 en 2021                  | 2019-12-31 2021-01-01 | 2019-01-01 2021-12-31
2019 tot 2021                        | 2019-12-31 2020-12-31 | 2019-01-01 2021-12-31
2021                                 | -                     | 2021-01-01 2021-12-31
2020 (6 maanden)                     | -                     | 2020-01-01 2020-12-31
2021 – 2021                          | -                     | 2021-01-01 2021-12-31
2021 – heden                         | 2021-12-31 2026-06-29 | 2021-01-01 2026-06-29
2026 – heden                         | -                     | 2026-01-01 2026-06-29
2024 – 2026                          | 2024-12-31 2026-01-01 | 2024-01-01 2026-06-29
sinds 2018                           | 2018-12-31 2026-06-29 | 2018-01-01 2026-06-29
vanaf ca. 2019                       | 2019-12-31 2026-06-29 | 2019-01-01 2026-06-29
2019 – juni 2021                     | 2019-12-31 2021-06-30 | 2019-01-01 2021-06-30
juni 2019 – 2021                     | 2019-06-01 2021-01-01 | 2019-06-01 2021-12-31
van maart 2020 tot juni 2021         | 2020-03-01 2021-05-31 | 2020-03-01 2021-06-30
1-4-2021 tot 31-12-2022              | 2021-04-01 2022-12-30 | 2021-04-01 2022-12-31
juni 2021 tot juni 2021              | -                     | 2021-06-01 2021-06-30
sinds voorjaar 2022                  | 2022-05-31 2026-06-29 | 2022-03-01 2026-06-29
sinds het voorjaar van 2022          | 2022-05-31 2026-06-29 | 2022-03-01 2026-06-29
lente 2019 – herfst 2020             | 2019-05-31 2020-09-01 | 2019-03-01 2020-11-30
najaar 2018 - zomer 2020             | 2018-11-30 2020-06-01 | 2018-09-01 2020-08-31
Summer 2019 – Fall 2020              | 2019-08-31 2020-09-01 | 2019-06-01 2020-11-30
winter 2020/2021                     | -                     | 2020-12-01 2021-02-28
winter '20/'21 – zomer 2023          | 2021-02-28 2023-06-01 | 2020-12-01 2023-08-31
winter 2020 – 2023                   | 2021-02-28 2023-01-01 | 2019-12-01 2023-12-31
winter 2020 – zomer 2023             | 2021-02-28 2023-06-01 | 2019-12-01 2023-08-31
Q3 2020 – Q1 2021                    | 2020-09-30 2021-01-01 | 2020-07-01 2021-03-31
2020-Q3 t/m 2021-Q1                  | 2020-09-30 2021-01-01 | 2020-07-01 2021-03-31
3e kwartaal 2020 – eerste kwartaal 2021 | 2020-09-30 2021-01-01 | 2020-07-01 2021-03-31
Q1 – Q3 2021                         | 2021-03-31 2021-07-01 | 2021-01-01 2021-09-30
begin 2020 – eind 2021               | 2020-03-31 2021-10-01 | 2020-01-01 2021-12-31
begin – eind 2021                    | 2021-03-31 2021-10-01 | 2021-01-01 2021-12-31
medio 2019 – medio 2020              | 2019-07-31 2020-06-01 | 2019-06-01 2020-07-31
mid-2019 to late 2020                | 2019-07-31 2020-10-01 | 2019-06-01 2020-12-31
1e helft 2020 – tweede helft 2021    | 2020-06-30 2021-07-01 | 2020-01-01 2021-12-31
eind maart 2021 – medio juni 2022    | 2021-03-31 2022-06-11 | 2021-03-21 2022-06-20
medio 2019                           | -                     | 2019-06-01 2019-07-31
"""


@pytest.mark.parametrize("case", AMBIGUOUS.strip().splitlines())
def test_vague_dates_have_a_shortest_and_a_longest_reading(case: str) -> None:
    """A year, season, quarter or "begin" counts at the least from its last day or to its first, and at the most whole."""
    text, shortest, longest = (part.strip() for part in case.rsplit("|", 2))
    reading = read(text)
    assert reading.shortest == parse(shortest)
    assert reading.longest == parse(longest)


@pytest.mark.parametrize(
    "text, shortest, longest",
    [
        ("maart 2021 – juni 2023", 28, 28),
        ("2019 – 2021", 12, 36),
        ("2019 – 2022", 24, 48),
        ("2020 – 2021", 0, 24),
        ("2021", 0, 12),
    ],
)
def test_months_of_written_periods(text: str, shortest: int, longest: int) -> None:
    """The months of the counting rules' own examples come out as the rules say."""
    reading = read(text)
    assert months([reading.shortest] if reading.shortest else []) == shortest
    assert months([reading.longest]) == longest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tot 2019",
        "t/m juni 2021",
        "voor 2019",
        "heden – 2021",
        "06-12345678",
        "06-12 34 56 78",
        "06-12-34-56-78",
        "1234 AB",
        "2012 ZZ Haarlem",
        "24-7",
        "24/7",
        "artikel 9:8",
        "2 x 3 maanden",
        "123456782",
        "ISO 9001",
        "€ 2019",
        "€ 2.021,50",
        "12:00 – 13:30 uur",
        "dossier 2019-0123",
        "ECLI:NL:XX:2019:1234",
        "36 uur per week",
        "maart tot juni",
        "31-02-2021",
        "jan 19",
        "de jaren '90",
        "12-05-21",
        "1234-2020-56",
        "marktonderzoek 12 mei",
    ],
)
def test_what_is_no_period_is_not_read(text: str) -> None:
    """Telephone numbers, postcodes, amounts, articles of law and an end without a start are no periods."""
    assert find_periods(text, single=True) == ()
    assert read_period(text, REFERENCE) is None


@pytest.mark.parametrize(
    "text",
    ["Programma 2027", "Wet inburgering 2021", "Wmo 2015", "2021", "juni 2009", "behaald op 3 juli 2013", "2021 HR-adviseur"],
)
def test_single_moments_are_found_on_request_only(text: str) -> None:
    """A year that stands alone may belong to a law or a programme, so it is offered only to who asks for it."""
    assert find_periods(text) == ()
    assert [found.kind for found in find_periods(text, single=True)] == [PeriodKind.SINGLE]


@pytest.mark.parametrize(
    "text, kind, precision",
    [
        ("maart 2021 – juni 2023", PeriodKind.RANGE, Precision.MONTH),
        ("1 maart 2021 – juni 2023", PeriodKind.RANGE, Precision.MONTH),
        ("maart 2021 – 2023", PeriodKind.RANGE, Precision.YEAR),
        ("2021 – heden", PeriodKind.RUNNING, Precision.YEAR),
        ("Q3 2020 – nu", PeriodKind.RUNNING, Precision.QUARTER),
        ("sinds 1 maart 2021", PeriodKind.SINCE, Precision.DAY),
        ("sinds 2018 – heden", PeriodKind.RUNNING, Precision.YEAR),
        ("sinds 2018 tot maart 2020", PeriodKind.RANGE, Precision.YEAR),
    ],
)
def test_callers_can_ask_how_a_period_is_bounded(text: str, kind: PeriodKind, precision: Precision) -> None:
    """A range, a running job, a bare start: each is told apart, with its coarsest precision."""
    (found,) = find_periods(text)
    assert (found.kind, found.precision) == (kind, precision)


@pytest.mark.parametrize(
    "text", ["2023 – 2021", "juni 2021 – maart 2021", "september 2026 – heden", "2027 – 2028", "sinds 1 juli 2026"]
)
def test_impossible_and_future_periods_have_no_reading(text: str) -> None:
    """A period that ends before it starts, or starts after the reference date, is found and means no day."""
    (found,) = find_periods(text)
    assert found.reading(REFERENCE) is None


@pytest.mark.parametrize(
    "text",
    [
        "maart – 2021",
        "mei/juni 2009",
        "2019 en 2021",
        "van 2019 en 2021",
        "tussen 2019 en later",
        "2019-18",
        "2019, t/m mei",
        "maart 2021 – juni",
    ],
)
def test_half_a_range_is_no_range(text: str) -> None:
    """Two months or years that are not joined as a period, or of which one is missing, are not made into one."""
    assert find_periods(text) == ()


def test_years_of_two_digits_are_those_of_working_lives() -> None:
    """'50 is 1950 and '49 is 2049."""
    assert [found.start.earliest.year for found in find_periods("mei '50, mei '49", single=True)] == [1950, 2049]


@pytest.mark.parametrize("text", ["2018 – 2020 en 2021 – 2023", "sinds 2018, vanaf mei 2020", "2019, 2021", "geen datum"])
def test_text_with_more_than_one_period_is_not_read(text: str) -> None:
    """A quoted text must hold one period: with none or with two, nothing is chosen."""
    assert read_period(text, REFERENCE) is None


def test_same_period_twice_is_one() -> None:
    """Words repeated in a quote are no contradiction."""
    assert read("maart 2021 – juni 2023 (03-2021 t/m 06-2023)") == read("maart 2021 – juni 2023")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Adviseur | mrt. 2021 – heden | Gemeente X", ["mrt. 2021 – heden"]),
        ("Ik werk sinds het najaar van 2018 in de zorg.", ["sinds het najaar van 2018"]),
        ("2012 – 2014 2014 – 2016", ["2012 – 2014", "2014 – 2016"]),
        ("maart 2021 – juni 2023\n2018 – 2020\n", ["maart 2021 – juni 2023", "2018 – 2020"]),
        ("(mei 2021 – augustus\n2023), adviseur", ["mei 2021 – augustus\n2023"]),
        ("septem-\nber 2021 – heden: adviseur", ["septem-\nber 2021 – heden"]),
        ("sep\u00adtem\u00adber 2021 – he\u00adden", ["sep\u00adtem\u00adber 2021 – he\u00adden"]),
        ("jan-\ndec 2020", ["jan-\ndec 2020"]),
        ("36 uur\nmaart 2021 – heden", ["maart 2021 – heden"]),
        ("Uren per week: 24\nmaart 2021 – heden", ["maart 2021 – heden"]),
        ("\ufeffİ, 2019 – 2021!", ["2019 – 2021"]),
    ],
)
def test_spans_cover_the_words_as_written(text: str, expected: list[str]) -> None:
    """A span points at the period's own words in the original text, hyphenation and invisible characters included."""
    assert [text[found.span.start : found.span.end] for found in find_periods(text)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("maart 2021\n– juni 2023", 1),
        ("maart 2021 –\njuni 2023\nAdviseur", 1),
        ("Certificaat behaald in 2019\n- 2021 Cursus mediation", 0),
        ("Training, mei 2019\n– juni 2021 Training", 0),
        ("2019\n- 2021 Cursus", 0),
        ("Training, mei 2019\n– juni 2021", 0),
        ("maart 2021\n\n– juni 2023", 0),
        ("sinds 2021 –\n2018 – 2020", 2),
    ],
)
def test_line_breaks_wrap_a_period_or_end_an_entry(text: str, expected: int) -> None:
    """A narrow column may break a period off; a bullet, a blank line or an earlier year opens another entry."""
    assert len(find_periods(text)) == expected


def month_styles() -> dict[str, tuple[str, str]]:
    """Return the ways to write a month, with the dash or word that goes with them."""
    return {
        "full": ("{name} {year}", " – "),
        "full until": ("{name} {year}", " t/m "),
        "full words": ("{name} {year}", " tot en met "),
        "of": ("{name} van {year}", " - "),
        "comma": ("{name}, {year}", " – "),
        "capitals": ("{NAME} {year}", " – "),
        "short": ("{short} {year}", " - "),
        "short dot": ("{short}. {year}", " – "),
        "short tight": ("{short} {year}", "-"),
        "short apostrophe": ("{short} ’{yy}", " – "),
        "short hyphen": ("{short}-{year}", " – "),
        "glued": ("{short}{year}", " – "),
        "english": ("{english} {year}", " – "),
        "english to": ("{english} {year}", " to "),
        "slash": ("{number:02d}/{year}", " – "),
        "slash bare": ("{number}/{year}", " - "),
        "hyphen": ("{number:02d}-{year}", " – "),
        "hyphen tight": ("{number:02d}-{year}", "–"),
        "dot": ("{number:02d}.{year}", " – "),
        "iso": ("{year}-{number:02d}", " – "),
        "iso slash": ("{year}/{number:02d}", " – "),
        "number apostrophe": ("{number}-'{yy}", " – "),
    }


def write(style: str, year: int, number: int) -> str:
    """Return a month in one of the styles."""
    index = number - 1
    names = {"name": NAMES[index], "NAME": NAMES[index].upper(), "short": SHORT[index], "english": ENGLISH[index]}
    return style.format(year=year, yy=f"{year % 100:02d}", number=number, **names)


MONTHS = st.tuples(st.integers(1950, 2049), st.integers(1, 12))
SPACES = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\n", " \n  ", "\t"])
DASHES = st.sampled_from(["-", "–", "—", "‑", "‐", "−"])


@given(MONTHS, MONTHS, st.sampled_from(sorted(month_styles())), st.sampled_from(sorted(month_styles())))
def test_any_way_to_write_months_reads_back(start: tuple[int, int], end: tuple[int, int], first: str, second: str) -> None:
    """However the two months are written, the same two months are read."""
    assume(start <= end)
    (first_style, between), (second_style, _) = month_styles()[first], month_styles()[second]
    text = write(first_style, *start) + between + write(second_style, *end)
    expected = Period(date(*start, 1), last_day(*end))
    assert read_period(text, FAR) == DateReading(expected, expected)


@given(MONTHS, MONTHS, st.sampled_from(["full", "full words", "short dot", "english", "slash"]), st.data())
def test_layout_never_changes_the_reading(start: tuple[int, int], end: tuple[int, int], name: str, data: st.DataObject) -> None:
    """Double and non-breaking spaces, line breaks and other dashes between the words of a period are layout."""
    assume(start <= end)
    style, between = month_styles()[name]
    plain = write(style, *start) + between + write(style, *end)
    noisy = "".join(data.draw(SPACES) if c == " " else data.draw(DASHES) if c == "–" else c for c in plain)
    assert read_period(noisy, FAR) == read_period(plain, FAR)


@given(
    st.lists(
        st.sampled_from(
            [
                "2019",
                "21",
                "'20",
                "-",
                "–",
                "/",
                " ",
                "\n",
                ".",
                "maart",
                "mrt",
                "heden",
                "tot",
                "t/m",
                "3",
                "winter",
                "Q3",
                "eind",
                "sinds",
                "x",
                "\u00ad",
            ]
        )
    )
)
def test_any_text_is_read_without_error(words: list[str]) -> None:
    """Whatever stands in a text, its periods are in order and apart, and never longer at the least than at the most."""
    text = "".join(words)
    found = find_periods(text, single=True)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for reading in filter(None, (f.reading(REFERENCE) for f in found)):
        assert months([reading.shortest] if reading.shortest else []) <= months([reading.longest])


@pytest.mark.parametrize(
    "text, expected",
    [
        ("maart" + " " * 50_000, 0),
        ("tot en met" + "\n" * 50_000, 0),
        ("-" * 50_000, 0),
        ("a" * 50_000 + "-\n", 0),
        ("1" * 50_000, 0),
        ("2019 " * 5_000, 0),
        ("2019 -\n" * 5_000, 2_500),
    ],
)
def test_hostile_text_is_read_in_one_pass(text: str, expected: int) -> None:
    """Very long runs of spaces, dashes, letters or years end in an answer, without a search that grows out of hand."""
    assert len(find_periods(text)) == expected
