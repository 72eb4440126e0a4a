"""The counting rules, each with the sentence that reports and receipts print beside a duration."""

from __future__ import annotations

from enum import StrEnum


class CountingRule(StrEnum):
    """One rule by which dates become months. The value is the Dutch sentence that readers see."""

    NAMED_MONTHS_WHOLE = "Een genoemde begin- en eindmaand telt helemaal mee: maart 2021 – juni 2023 is 28 maanden."
    YEARS_ONLY_SHORTEST = (
        "Van een periode in alleen jaartallen telt de kortste lezing: 2019 – 2021 is 31-12-2019 t/m 01-01-2021, dus 12 maanden."
    )
    VAGUE_SHORTEST = (
        "Een seizoen, een kwartaal of 'begin', 'medio' of 'eind' telt als begin vanaf de laatste dag ervan "
        "en als einde tot en met de eerste dag ervan."
    )
    UNTIL_SHORTEST = "'Tot' een maand of dag telt zonder die maand of dag; 't/m', 'tot en met' en een streepje tellen hem mee."
    OPEN_ENDS_ON_REFERENCE_DATE = "'Heden', 'nu' en een open einde lopen tot en met de peildatum; een latere einddatum ook."
    FUTURE_START_IGNORED = "Een periode die na de peildatum begint, telt niet mee."
    OVERLAP_ONCE = "Perioden die elkaar overlappen, tellen één keer."
    WINDOW_CLIPS = "Bij 'in de afgelopen N jaar' telt alleen wat valt van N jaar vóór de peildatum tot en met de peildatum."
    WHOLE_MONTHS = "Hele maanden tellen; losse dagen van aparte perioden worden opgeteld, en 31 losse dagen zijn één maand."
    AT_LEAST_INCLUSIVE = "'Minimaal N jaar' is gehaald bij precies 12 keer N maanden of meer."
    MORE_THAN_STRICT = "'Meer dan N jaar' is pas gehaald boven 12 keer N maanden; precies 12 keer N is niet genoeg."
    CONSECUTIVE_LONGEST = "Bij 'aaneengesloten' telt de langste periode zonder onderbreking."
    HOURS_IGNORED = "Het aantal uren per week telt niet mee, tenzij het criterium erom vraagt."
