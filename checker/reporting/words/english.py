"""The English that every paper speaks: plain, with the words of British procurement.

A Dutch term that has no equal stands in brackets behind the nearest English words, so that it can be found in the posting.
"""

from __future__ import annotations

from checker.domain.claims import RejectionReason
from checker.domain.documents import Source
from checker.domain.postings import CriterionSection, DemandKind, FacetName
from checker.domain.verdicts import Outcome, Severity, Why
from checker.reporting.edition import Language
from checker.reporting.sheet import Labels
from checker.reporting.words.common import WhyWords, Words

ENGLISH = Words(
    language=Language.ENGLISH,
    labels=Labels(notes="Where it stands", page="Page", of="of", language="en-GB"),
    prediction="Predicts steps 1 and 2 of the procedure and no more; a person decides.",
    outcomes={
        Outcome.MET: "Met",
        Outcome.NOT_MET: "Not met",
        Outcome.NEEDS_INPUT: "To be completed",
    },
    whys={
        Why.EXPLICIT: WhyWords(
            "stated explicitly",
            "The documents state this explicitly.",
            "",
            "This is already stated explicitly.",
        ),
        Why.ABSENT: WhyWords(
            "not found",
            "Nothing was found on this; what is not stated explicitly does not count.",
            "Write it down if it is true, in the place where the posting wants to see it.",
            "We found nothing on this in what you have handed in.",
        ),
        Why.IMPLICIT: WhyWords(
            "not stated explicitly",
            "Something points to this, but it does not say in so many words what the posting asks.",
            "State in so many words what is asked, at the job or course it belongs to, if it is true.",
            "Something points to it, but the assessor may not read anything into it that is not stated in so many words.",
        ),
        Why.TOO_SHORT: WhyWords(
            "too short",
            "The experience is there, but what can be shown is shorter than asked.",
            "Check that every job that counts is listed, each with the month it began and the month it ended.",
            "The experience is there, but adds up to less than asked. Perhaps a job or an assignment is missing.",
        ),
        Why.OUTSIDE_WINDOW: WhyWords(
            "outside the period asked for",
            "The experience is there, but lies too far outside the period that the posting names.",
            "Check whether there is experience within the period asked for that is not in the CV yet.",
            "The experience is there, but (part of it) is too long ago. Perhaps you have more recent experience too.",
        ),
        Why.DATES_AMBIGUOUS: WhyWords(
            "dates not precise enough",
            "The dates can be read in more than one way; only the shortest reading counts, and it falls short of what is asked.",
            "Give the month each job began and the month it ended.",
            "It gives only years or rough dates. Then the shortest possible period counts, and that is too short.",
        ),
        Why.NOT_COMPLETED: WhyWords(
            "not completed",
            "The study or course is there, but not as completed.",
            "State that it was completed and in which year, only if the diploma or certificate was obtained.",
            "The study or course is there, but according to your CV you have not completed it.",
        ),
        Why.WRONG_LEVEL: WhyWords(
            "different level",
            "The level stated is lower than asked.",
            "Check whether there is a diploma at the level asked for that is not in the CV yet.",
            "The level stated in your CV is lower than asked. Perhaps you have another diploma.",
        ),
        Why.WRONG_DIRECTION: WhyWords(
            "different field of study",
            "The level is right, but the field of study is not the one asked for.",
            "Check whether there is a study in the field asked for that is not in the CV yet.",
            "The level is right, but the field of study is not the one asked for.",
        ),
        Why.WRONG_SECTOR: WhyWords(
            "different sector",
            "The experience is there, but not recognisably in the sector asked for.",
            "Name the organisation at each job; for a secondment also the client where the work was done.",
            "The experience is there, but nothing shows that you gained it in the sector asked for.",
        ),
        Why.WRONG_PLACE: WhyWords(
            "not in the place asked for",
            "It is there, but not in the place where the posting wants to see it.",
            "Put it in the place that the posting names.",
            "It is there, but not in the place where the posting wants to see it.",
        ),
        Why.WRONG_ROLE: WhyWords(
            "different role",
            "There is experience, but not in the role asked for.",
            "Call the role by the name that the posting uses, if you really held it.",
            "There is experience, but in another role than the one asked for.",
        ),
        Why.WRONG_REGION: WhyWords(
            "different region",
            "The experience is there, but not in the region asked for.",
            "Name the municipality or town at each job.",
            "The experience is there, but nothing shows that it was in the region asked for.",
        ),
        Why.OVER_LIMIT: WhyWords(
            "over the limit",
            "What is stated exceeds the limit that the posting sets.",
            "Discuss whether this can change; writing alone does not help here.",
            "What is stated exceeds the limit that the posting sets. Let us know whether this can change.",
        ),
        Why.TOO_LATE: WhyWords(
            "available too late",
            "The availability stated begins later than asked.",
            "Discuss whether an earlier start is possible; writing alone does not help here.",
            "The day on which the documents say you can start is later than asked. Let us know whether you can start earlier.",
        ),
        Why.EXCLUDED_FORM: WhyWords(
            "form of contract excluded",
            "The posting excludes this form of contract.",
            "Discuss whether another form of contract is possible.",
            "The form of contract given is not allowed for this assignment. Let us know whether another form is possible.",
        ),
        Why.BORDERLINE: WhyWords(
            "borderline",
            "This is so close to the limit that a person must look at it.",
            "State it more precisely, so that no doubt is left.",
            "This is right on the limit; a more precise statement removes the doubt.",
        ),
        Why.NEEDS_INPUT: WhyWords(
            "nothing supplied yet",
            "This cannot be assessed yet: it takes a statement, or the judgement of a person.",
            "Add it to the tender statement, or have somebody read this criterion.",
            "This is not stated anywhere yet, and we do need it.",
        ),
    },
    sections={CriterionSection.KNOCKOUT: "Knock-out criterion", CriterionSection.AWARD: "Award criterion"},
    sources={Source.CV: "CV", Source.MOTIVATION: "motivation letter", Source.STATEMENT: "tender statement"},
    sources_with_article={
        Source.CV: "the CV",
        Source.MOTIVATION: "the motivation letter",
        Source.STATEMENT: "the tender statement",
    },
    facets={
        FacetName.ROLE: "role",
        FacetName.TASK: "task",
        FacetName.LAW: "act or scheme",
        FacetName.TARGET_GROUP: "client group",
        FacetName.SECTOR: "kind of organisation",
        FacetName.DOMAIN: "field of work",
        FacetName.REGION: "area",
        FacetName.SYSTEM: "IT system",
        FacetName.MENTION: "literal mention",
    },
    demands={
        DemandKind.EXAMPLES: "Give two concrete examples, each with the organisation and what was done.",
        DemandKind.SEPARATE_EXAMPLE: "Set one example apart, under a heading or in a paragraph of its own.",
        DemandKind.LITERAL: "Use the words that the posting names; they must be there literally.",
        DemandKind.AS_TASK: "Describe it as a task at the job itself; a keyword is not enough.",
        DemandKind.IN_WORK: "Explain it in the work experience, at a job with the date it began and the date it ended.",
        DemandKind.IN_MOTIVATION: "Write this in the motivation letter.",
        DemandKind.CONFIRMED: "Confirm this in a full sentence.",
        DemandKind.SELF_WRITTEN: "The motivation letter must be written by the candidate in person.",
        DemandKind.SINGLE_DOCUMENT: "Hand it in as a single document.",
        DemandKind.TOPIC: "Address every topic asked for in the motivation letter.",
    },
    rejections={
        RejectionReason.NOT_FOUND: "not found in the CV: the documents do not hold these words as they stand here",
        RejectionReason.CONTRADICTED: (
            "the sentence around it says otherwise (a denial, an expectation, or work done by somebody else)"
        ),
        RejectionReason.HIDDEN: "a reader cannot see this text, so it does not count",
        RejectionReason.TOO_SHORT: "the quotation is too short to prove anything",
        RejectionReason.SPLIT: "the parts of the proof stand at different jobs",
        RejectionReason.FACTS_DIFFER: "the quotation is there, but says something else than was claimed",
    },
    formal_checks={
        "pages": "Number of pages",
        "max_pages": "Number of pages",
        "language": "Language",
        "references": "References",
        "min_references": "References",
        "format": "File format",
        "single_document": "Single document",
        "substantiation": "Substantiation of the contract performance condition",
        "dba_substantiation": "Substantiation of the contract performance condition",
        "execution_condition": "Contract performance condition",
        "motivation": "Motivation letter",
        "text_layer": "Readable text",
    },
    severities={Severity.ERROR: "Error", Severity.WARNING: "Attention", Severity.INFO: "For information"},
    unrecognised="The program does not recognise this criterion; a person must read it.",
    review_met="The proof was found, but a person must check it before it surely counts.",
    review_not_met="A person may weigh this differently: have it checked.",
    absent="Nothing on this was found in {sources}; what is not stated explicitly does not count.",
    demonstrable="Shown by the documents: {months}.",
    band="That is worth {points} of the {available} points.",
    page="{name}, page {page}",
    conjunctions=("and", "or"),
    months=("month", "months"),
    years=("year", "years"),
    decimal=".",
)
