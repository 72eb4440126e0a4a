"""CVs in the layouts that people send, with the person left open: the same CV can be printed for anybody."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from checker.domain.documents import Document, Part, PartKind, Span
from checker.domain.submissions import Submission
from checker.dutch.words import plain
from checker.reading.parts import split_parts
from checker.reading.resume import read_resume
from tests.kinds.casefile import document_of
from tests.reading.resume.building import placed


@dataclass(frozen=True)
class Person:
    """Whoever a CV is printed for. The fields are what the layouts print; everything derived has one spelling for each sex."""

    given: str = "Quirine"
    surname: str = "Haverkotte"
    infix: str = ""
    is_woman: bool = True
    year: int = 1979

    @property
    def family(self) -> str:
        """The surname with its particle."""
        return f"{self.infix} {self.surname}".strip()

    def fields(self) -> dict[str, str]:
        """Everything that a layout can print of the person."""
        mailbox = re.sub(r"[^a-z]", "", plain(f"{self.infix}{self.surname}").replace("ı", "i"))
        first = self.given[0]
        woman = self.is_woman
        return {
            "given": self.given,
            "of": self.given + ("'s" if self.given[-1] in "aeiouyëé" else "'" if self.given[-1] in "sxz" else "s"),
            "family": self.family,
            "Family": self.family[0].upper() + self.family[1:],
            "surname": self.surname,
            "full": f"{self.given} {self.family}",
            "FULL": f"{self.given} {self.family}".upper(),
            "spaced": "  ".join(" ".join(word) for word in f"{self.given} {self.family}".upper().split()),
            "initials": f"{first}.",
            "formal": f"{first}. {self.family}",
            "inverted": f"{self.surname}, {self.given}{' ' + self.infix if self.infix else ''}",
            "slug": re.sub(r"[^a-z]+", "-", plain(f"{self.given} {self.family}").replace("ı", "i")),
            "mailbox": f"{plain(first)}.{mailbox}",
            "born": f"14 september {self.year}",
            "BORN": f"14-09-{self.year}",
            "year": str(self.year),
            "age": str(2026 - self.year),
            "mr": "Mevrouw" if woman else "De heer",
            "mrs": "mevrouw" if woman else "de heer",
            "dhr": "Mw." if woman else "Dhr.",
            "ms": "Ms." if woman else "Mr.",
            "hij": "zij" if woman else "hij",
            "Hij": "Zij" if woman else "Hij",
            "zijn": "haar" if woman else "zijn",
            "Zijn": "Haar" if woman else "Zijn",
            "hem": "haar" if woman else "hem",
            "he": "she" if woman else "he",
            "He": "She" if woman else "He",
            "his": "her" if woman else "his",
            "sex": "vrouw" if woman else "man",
            "father": "moeder" if woman else "vader",
            "wife": "man" if woman else "vrouw",
            "widow": "weduwe" if woman else "weduwnaar",
        }


JOBS = """Werkervaring
Klachtencoördinator, gemeente Baarn, maart 2019 – heden, 32 uur per week
• Coördineren van de afhandeling van 240 klachten per jaar.
• Toepassen van hoofdstuk 9 van de Algemene wet bestuursrecht.
Juridisch medewerker, Waterschap Vallei en Veluwe, januari 2014 – februari 2019
• Opstellen van verweerschriften, in zijn geheel of in delen.
Opleiding
HBO-Rechten (bachelor), Hogeschool Utrecht, 2006 – 2010. Diploma behaald in juli 2010.
Cursussen
Training Conflictbemiddeling, 2021, certificaat behaald.
Talen
Nederlands: moedertaal. Engels: goed.
"""
KEPT = (
    "Klachtencoördinator, gemeente Baarn, maart 2019 – heden, 32 uur per week",
    "Juridisch medewerker, Waterschap Vallei en Veluwe, januari 2014 – februari 2019",
    "HBO-Rechten (bachelor), Hogeschool Utrecht, 2006 – 2010. Diploma behaald in juli 2010.",
    "Training Conflictbemiddeling, 2021, certificaat behaald.",
    "Toepassen van hoofdstuk 9 van de Algemene wet bestuursrecht.",
    "Nederlands: moedertaal. Engels: goed.",
)
REFEREES = """Referenties
Dhr. W. Oldenkamp, afdelingshoofd, gemeente Baarn, 06-12345602, w.oldenkamp@example.nl
Mw. mr. T. van Zwaluw, teamleider, Waterschap Vallei en Veluwe, 033-4345 700, t.vanzwaluw@example.nl
"""
REFEREES_KEPT = ("afdelingshoofd, gemeente Baarn", "teamleider, Waterschap Vallei en Veluwe")
PLANTED = ("Oldenkamp", "Zwaluw", "@example", "12345601", "12345602", "4345 700", "Kievitsbloemstraat", "3831 BK", "Leusden")

ONE_LINE = f"""{{full}} | Klachtencoördinator | Leusden | 06-12345601 | {{mailbox}}@example.nl
Profiel
Ik ben een rustige coördinator. Ik woon in Leusden en fiets graag.
{JOBS}{REFEREES}"""

BAR = f"""{{FULL}}
Kievitsbloemstraat 12a, 3831 BK Leusden • +31 6 12345601 • {{mailbox}}@example.nl • linkedin.com/in/{{slug}}
Profiel
Als {{age}}-jarige coördinator heb ik veel gezien.
{JOBS}{REFEREES}"""

TABLE = f"""Persoonsgegevens
Naam {{full}}
Adres Kievitsbloemstraat 12
Postcode en woonplaats 3831 BK Leusden
Telefoon 06-12345601
E-mail {{mailbox}}@example.nl
Geboren {{born}} te Winschoten
BSN 111222333
Nationaliteit Nederlandse
Burgerlijke staat {{widow}}
Geslacht {{sex}}
Profiel
Ik ben een rustige coördinator.
{JOBS}Persoonlijk
{{Father}} van twee kinderen, getrouwd, speelt orgel in de Gereformeerde Kerk.
{REFEREES}"""

COLONS = f"""CURRICULUM VITAE
Personalia
Naam: {{inverted}}
Roepnaam: {{given}}
Geboortedatum: {{BORN}}
Geboorteplaats: Winschoten
Adres: Kievitsbloemstraat 12, 3831 BK Leusden
Tel.: 0612345601
E-mail: {{mailbox}}@example.nl
Nationaliteit: Nederlandse | Burgerlijke staat: gehuwd, drie kinderen | Geslacht: {{sex}}
Paspoortnummer: NX4R7K291
{JOBS}Referentie: W. Oldenkamp, afdelingshoofd, gemeente Baarn, tel. 06-12345602
Referentie: mw. T. van Zwaluw, teamleider, Waterschap Vallei en Veluwe, (033) 4345 700
"""

THIRD_PERSON = f"""Kandidaatprofiel {{full}}
Woonplaats: Leusden
Over {{given}}
{{given}} is een rustige coördinator. {{Hij}} houdt van {{zijn}} vak en collega's waarderen {{hem}}.
{{mr}} {{Family}} is sinds 2019 klachtencoördinator. Neem voor {{mrs}} {{Family}} contact op via 06-12345601.
{{of}} ervaring is breed; dat {{hij}} met {{zijn}} opdrachtgevers overlegt, spreekt vanzelf.
{JOBS}Beoordeling
'{{given}} heeft alle termijnen gehaald. Met {{formal}} werken wij graag weer, om {{zijn}} inzet.'
{REFEREES}"""

FREELANCE = f"""{{full}}
{{surname}} Advies
Leusden, 06-12345601, {{mailbox}}@example.nl, www.{{slug}}.nl
KvK 12345678 | btw NL001234567B01 | NL91 ABNA 0417 1643 00 | uurtarief € 92,50
Profiel
Sinds 2021 werk ik als zelfstandige. {{dhr}} {{formal}} is ook de naam op de facturen.
{JOBS}{REFEREES}"""

ENGLISH = """{full}
Leusden, The Netherlands | +31 6 12345601 | {mailbox}@example.nl
Born: {born_en} in Winschoten | Dutch | {ms} {family}
Profile
{given} is a calm coordinator. {He} likes the work, and colleagues praise {his} patience and the care of the files.
Work experience
Complaints coordinator, Municipality of Baarn, March 2019 – present
• Coordinating the handling of 240 complaints a year.
Education
Bachelor of Laws, Utrecht University, 2006 – 2010. Degree obtained in July 2010.
References
Mr. W. Oldenkamp, head of department, Municipality of Baarn, 06-12345602
Ms. T. van Zwaluw, team leader, Water Authority Vallei en Veluwe, +31 33 4345 700
"""
ENGLISH_KEPT = (
    "Complaints coordinator, Municipality of Baarn, March 2019 – present",
    "Bachelor of Laws, Utrecht University, 2006 – 2010. Degree obtained in July 2010.",
    "head of department, Municipality of Baarn",
    "team leader, Water Authority Vallei en Veluwe",
)

LETTER = f"""{{full}}
Klachtencoördinator
Profiel
Ik ben een rustige coördinator.
{JOBS}{REFEREES}Motivatie
Leusden, 3 maart 2026
Geachte mevrouw Van Zwaluw,
Als klachtencoördinator bij de gemeente Baarn lees ik uw opdracht met plezier. Vanuit Leusden ben ik in een half uur bij u.
Mijn {{wife}} en ik hebben er vroeger gewoond. Ik ken de wijken, de scholen en de bestuurders, en ik heb er veel fietsroutes
verkend. Graag licht ik dat in een gesprek toe, en ik breng mijn ervaring met ruim tweehonderd klachten per jaar mee.
Met vriendelijke groet,
{{full}}
Kievitsbloemstraat 12
3831 BK Leusden
06-12345601
"""

SPACED = f"""{{spaced}}
Klachtencoördinator
06-12345601 / {{mailbox}}@example.nl / Leusden
Profiel
Ik ben een rustige coördinator.
{JOBS}{REFEREES}Met vriendelijke groet, {{full}}
"""

SHORT_LETTER = """{full}
Leusden, 3 maart 2026
Geachte selectiecommissie,
Ik werk graag voor een gemeente.
Hartelijke groet,
{given}
"""
TEXTS = {
    "head on one line": ONE_LINE,
    "contact bar with bullets": BAR,
    "table of personalia": TABLE,
    "personalia with colons, references by label": COLONS,
    "third person by an agency": THIRD_PERSON,
    "self-employed": FREELANCE,
    "English": ENGLISH,
    "letter with signature": LETTER,
    "spaced capitals": SPACED,
}


def printed(template: str, person: Person) -> str:
    """Fill a layout in for a person."""
    fields = person.fields()
    return template.format(**fields, Father=fields["father"].capitalize(), born_en=f"14 September {person.year}")


def text_submission(template: str, person: Person) -> Submission:
    """A CV as a text file."""
    return Submission(cv=read_resume(split_parts(document_of(printed(template, person), "cv.txt"))))


def sidebar(person: Person) -> Submission:
    """A CV with the contact data in a column of its own and the name in large type over two lines."""
    fields = person.fields()
    left = [
        "Contact",
        "Leusden",
        "06-12345601",
        f"{fields['mailbox']}@example.nl",
        fields["BORN"],
        "Nederlandse",
        "Talen",
        "Engels: goed",
    ]
    right = [("n", fields["given"]), ("n", fields["Family"]), ("", "Klachtencoördinator")]
    right += [("h" if line in {"Werkervaring", "Opleiding", "Cursussen"} else "", line) for line in JOBS.splitlines()[:9]]
    right += [("h", "Referenties"), *(("", line) for line in REFEREES.splitlines()[1:])]
    lines = [(40.0, 760.0 - 18 * i, "h" if text in {"Contact", "Talen"} else "", text) for i, text in enumerate(left)]
    lines += [(220.0, 760.0 - 26 * i, marks, text) for i, (marks, text) in enumerate(right)]
    return Submission(cv=read_resume(split_parts(placed(lines))))


def running_lines(person: Person) -> Submission:
    """A CV on two pages with the name in the header and the address in the footer of each."""
    fields = person.fields()
    body = ["n" + fields["full"], " Leusden | 06-12345601"]
    body += [("h" if line in {"Werkervaring", "Opleiding", "Cursussen", "Talen"} else " ") + line for line in JOBS.splitlines()]
    lines: list[tuple[float, float, str, str]] = []
    for page, part in enumerate((body[:7], body[7:])):
        top = 760.0 - 800 * page
        lines.append((40.0, top + 20, "f", f"CV {fields['full']} – pagina {page + 1}"))
        lines += [(40.0, top - 20 * i, text[0].strip(), text[1:]) for i, text in enumerate(part, start=1)]
        lines.append((40.0, top - 700, "f", f"{fields['formal']} · Kievitsbloemstraat 12 · 3831 BK Leusden"))
    return Submission(cv=read_resume(split_parts(placed(lines))))


def two_files(person: Person) -> Submission:
    """A CV and a motivation in files of their own, named after the candidate; only the letter is signed with the full name."""
    fields = person.fields()
    cv = document_of(
        printed(f"{{initials}} {{family}}\nKlachtencoördinator\n{JOBS}{REFEREES}", person), f"CV_{fields['slug']}.txt"
    )
    letter = document_of(printed(SHORT_LETTER, person), "motivatie.txt")
    return Submission(cv=read_resume(split_parts(cv)), motivation=read_resume(_as_letter(letter)))


def _as_letter(document: Document) -> Document:
    return replace(document, parts=(Part(PartKind.MOTIVATION, Span(0, len(document.text))),))


LAYOUTS: dict[str, Callable[[Person], Submission]] = {
    **{name: partial(text_submission, template) for name, template in TEXTS.items()},
    "sidebar, name over two lines": sidebar,
    "running headers and footers": running_lines,
    "two files": two_files,
}
