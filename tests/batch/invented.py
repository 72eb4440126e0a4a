"""Invented CVs for the Wmo posting of `examples/`: what a person might write, good proof and bad, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

FIRST = (
    "Sanne Joost Meryem Ruben Fatima Daan Lotte Yusuf Anouk Bram Hatice Niels Femke Omar Iris Stijn Naima Koen Eline Tarik"
).split()
LAST = (
    "Dijkgraaf Ouwerkerk Yalçın Terpstra Vlasman Benali Roelofsen Kranenburg Haddou Wiersma Polman Çelik Zandstra Boerman "
    "Achterberg El-Idrissi Nijland Rozenboom Tjepkema Overdijk"
).split()
BODIES = (
    "gemeente Purmerend",
    "gemeente Zaanstad",
    "gemeente Hoorn",
    "gemeente Alkmaar",
    "gemeente Heerhugowaard",
    "gemeente Edam-Volendam",
    "gemeente Velsen",
    "gemeente Almere",
)
OTHERS = (
    "Stichting Buurtzorg De Brug",
    "Thuiszorg Noordhoek",
    "Woningcorporatie De Vaart",
    "Welzijnsgroep Kompas",
    "Bakkerij Stam",
)
FITTING = ("Wmo-consulent", "consulent Wmo", "klantmanager Wmo")
NEAR = ("jeugdconsulent", "casemanager Wmo", "indicatiesteller Wmo", "klantmanager werk en inkomen")
FAR = ("begeleider", "medewerker klantcontactcentrum", "administratief medewerker", "sociaal werker", "woonconsulent")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()

PROOF = (
    "Voeren van keukentafelgesprekken bij inwoners thuis en opstellen van onderzoeksverslagen en besluiten.",
    "Keukentafelgesprekken gevoerd en onderzoeksverslagen opgesteld, gemiddeld vier per week.",
    "Onderzoek na melding: ik sprak met inwoner en naasten en schreef het onderzoeksverslag.",
    "Werken met inwoners met psychische problematiek, ook bij crisis en zorgmijding.",
    "Begeleiding en beoordeling van aanvragen van de doelgroep inwoners met psychische problematiek.",
    "Vastleggen van meldingen, gesprekken en besluiten in ZorgNed.",
    "Toepassen van de Wmo 2015: een traplift toegekend na onderzoek, een taxipas afgewezen omdat er ander vervoer was.",
    "Toepassen van de Wmo 2015 bij hulp bij het huishouden, woningaanpassing en beschermd wonen.",
)
VAGUE = (
    "Gesprekken met cliënten over hun vraag.",
    "Verantwoordelijk voor een eigen caseload met uiteenlopende problematiek.",
    "Werken met het registratiesysteem van de organisatie.",
    "Kennis van de relevante wetgeving in het sociaal domein.",
    "Bezig met de opleiding tot het afnemen van keukentafelgesprekken.",
    "Onderzoeksverslagen werden opgesteld door de senior consulent; ik las mee.",
)
FILLER = (
    "Overleg met huisartsen, wijkverpleging, woningcorporaties en de politie over gezamenlijke huishoudens.",
    "Deelnemen aan het casusoverleg van het dorpsteam en het bewaken van afgesproken termijnen.",
    "Inwerken van nieuwe collega's en begeleiden van twee stagiaires van de opleiding Social Work.",
    "Meedenken over de vereenvoudiging van formulieren, waardoor de doorlooptijd met drie dagen afnam.",
    "Contact met aanbieders over de voortgang van ondersteuning en het bijstellen van doelen.",
    "Bijhouden van de stuurinformatie en leveren van cijfers voor het kwartaalbericht.",
    "Beantwoorden van telefonische vragen van inwoners, mantelzorgers en vrijwilligers.",
    "Voorbereiden van bezwaarzaken en toelichten van besluiten op de hoorzitting.",
    "Samenwerken met de klantmanagers werk en inkomen bij schulden en dreigende huisuitzetting.",
    "Bezoeken van inwoners in de kernen en signaleren van eenzaamheid, verwaarlozing en onveiligheid.",
)
STUDIES = (
    "Sociaal Werk, hbo-bachelor, Hogeschool Inholland, {a} – {b}. Diploma behaald in juli {b}.",
    "Maatschappelijk Werk en Dienstverlening, hbo bachelor, Hogeschool van Amsterdam, diploma behaald in {b}.",
    "Sociaal Juridische Dienstverlening (hbo), Hogeschool Leiden, {a} – {b}, diploma behaald.",
    "Social Work, hbo, Windesheim, gestart in {b}, nog niet afgerond.",
    "Maatschappelijke Zorg, mbo niveau 4, Horizon College, {a} – {b}. Diploma behaald.",
    "HBO-opleiding Social Work, {a} – {b}.",
)
COURSES = (
    "Training gespreksvoering, Bureau Samenspraak, afgerond in {a}.",
    "Cursus Algemene wet bestuursrecht, certificaat behaald in {a}.",
    "Basiscursus Awb, {a}.",
    "Training omgaan met agressie, afgerond in {a}.",
)
TONGUES = (
    "Nederlands: uitstekend in woord en geschrift. Engels: goed.",
    "Nederlands: moedertaal. Turks: vloeiend in woord.",
    "Nederlands en Arabisch: vloeiend. Frans: redelijk.",
)
LETTER = (
    "Geachte heer, mevrouw,",
    "Met deze brief licht ik toe waarom ik geschikt ben voor de opdracht van Wmo-consulent bij uw gemeente.",
    "In mijn huidige functie werk ik met dezelfde doelgroep: inwoners die na een ziekte of door ouderdom hulp vragen.",
    "Ik ga graag op huisbezoek en schrijf een verslag dat de inwoner zelf ook begrijpt.",
    "Ik werk minimaal 2 dagen per week op het gemeentehuis in Monnickendam.",
    "De opdracht trekt mij aan omdat u met kleine dorpsteams werkt en ik in zo'n kern ben opgegroeid.",
    "Met vriendelijke groet,",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of a CV: what it is (name, contact, heading, job, text, bullet) and its words."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person with an invented CV."""

    name: str
    pieces: tuple[Piece, ...]
    letter: tuple[Piece, ...]
    statement: str


def person(draw: Random) -> Person:
    """Invent a person. `quality` runs from who proves everything to who names nothing."""
    quality = draw.random() ** 0.5
    first, last = draw.choice(FIRST), draw.choice(LAST)
    name = f"{first} {last}"
    mail = f"{first}.{last}@example.nl".lower().replace("ç", "c").replace("ı", "i")
    pieces = [
        Piece("name", name),
        Piece(
            "contact", f"{draw.choice(('Purmerend', 'Hoorn', 'Zaandam', 'Alkmaar'))} | 06-123456{draw.randint(10, 99)} | {mail}"
        ),
        Piece("heading", "Profiel"),
        Piece("text", " ".join(draw.sample(FILLER, 3))),
        Piece("heading", draw.choice(("Werkervaring", "WERKERVARING", "Loopbaan", "Relevante werkervaring"))),
        *_jobs(draw, quality),
        Piece("heading", draw.choice(("Opleiding", "Opleidingen"))),
        *_studies(draw, quality),
        Piece("heading", "Cursussen en trainingen"),
        *(Piece("bullet", c.format(a=draw.randint(2014, 2025))) for c in draw.sample(COURSES, 2 if quality > 0.4 else 1)),
        Piece("heading", "Talen"),
        Piece("text", draw.choice(TONGUES)),
        Piece("heading", "Referenties"),
        *(
            Piece("text", f"Mw. {draw.choice('ABCDEH')}. {draw.choice(LAST)}, teamleider, {draw.choice(BODIES)}, 06-65432{n}10")
            for n in range(draw.choice((0, 1, 2, 2)))
        ),
    ]
    return Person(name, tuple(pieces), tuple(Piece("text", text) for text in _letter(draw)), _statement(draw))


def _jobs(draw: Random, quality: float) -> list[Piece]:
    pieces = []
    end, style, places = 2026 * 12 + 5, draw.randrange(4), draw.sample(BODIES, 4)
    for number in range(draw.randint(4, 6)):
        begin = end - draw.randint(14, 60)
        titles = FITTING if draw.random() < quality else draw.choice((NEAR, FAR))
        body = places[number] if number < 3 and draw.random() < 0.4 + quality else draw.choice(OTHERS)
        title = draw.choice(titles)
        period = _period(begin, None if number == 0 else end, style)
        pieces.append(Piece("job", draw.choice((f"{title}, {body}, {period}", f"{period}  {title}, {body}"))))
        told = draw.sample(PROOF, round(1 + 3 * quality)) if titles is FITTING else draw.sample(VAGUE, 2)
        pieces += [Piece("bullet", text) for text in (*told, *draw.sample(FILLER, 4))]
        pieces.append(Piece("text", " ".join(draw.sample(FILLER, 3))))
        end = begin - draw.choice((0, 0, 1, 5))
    return pieces


def _period(begin: int, end: int | None, style: int) -> str:
    first, last = _day(begin, style), "heden" if end is None else _day(end, style)
    return f"{first} – {last}"


def _day(month: int, style: int) -> str:
    year, place = divmod(month, 12)
    return (f"{MONTHS[place]} {year}", f"{MONTHS[place][:3]} {year}", f"{place + 1:02}-{year}", str(year))[style]


def _studies(draw: Random, quality: float) -> list[Piece]:
    begun = draw.randint(1998, 2012)
    study = STUDIES[draw.randrange(3) if quality > 0.35 else draw.randrange(6)]
    return [Piece("text", study.format(a=begun, b=begun + 4)), Piece("text", f"Havo, diploma behaald in {begun - 1}.")]


def _letter(draw: Random) -> tuple[str, ...]:
    return LETTER if draw.random() < 0.7 else (*LETTER[:3], *LETTER[4:])


def _statement(draw: Random) -> str:
    rate = draw.choice(("69.00", "72.50", "74.00", "76.00", "79.50", "79.50", "82.00", "84.00"))
    remarks = draw.choice(("Tarief exclusief btw.", "De professional is in loondienst.", "Reiskosten zijn inbegrepen."))
    return f'uurtarief = {rate}\ncontractvorm = "detachering"\nbeschikbaar_per = "2026-10-01"\nopmerkingen = "{remarks}"\n'
