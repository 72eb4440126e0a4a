"""The same cues in English: denials, passives with an agent, colleagues as subject. Lower case, for folded text."""

from __future__ import annotations

import re

from checker.dutch.clauses_cues import Cue, Reach, any_of, words

_ROLE = any_of(
    r"[\w-]*(?:colleagues?|managers?|departments?|desk|teams?|agency|agencies|office|bureau|firm|units?|divisions?"
    r"|committee|council)",
    r"[\w-]*(?:lawyers?|advis[eo]rs?|consultants?|specialists?|officers?|supervisors?|vendors?|suppliers?|contractors?"
    r"|partners?)",
    r"[\w-]*(?:directors?|head|coordinators?|handlers?|analysts?|accountants?|controllers?|developers?|clerks?"
    r"|inspectors?|experts?)",
    r"seniors?|others|someone else|third part(?:y|ies)|mayor|alderman|team leads?|predecessor|employees?",
)
_PERSON = any_of(
    r"[\w-]*(?:colleagues?|managers?|lawyers?|advis[eo]rs?|consultants?|specialists?|officers?|supervisors?|directors?"
    r"|predecessor)",
    r"[\w-]*(?:coordinators?|handlers?|analysts?|accountants?|controllers?|inspectors?|experts?|contractors?|vendors?)"
    r"|team leads?|others",
)
_DETERMINER = r"(?:the|a|an|my|our|their|his|her|another|other|external|those|these|one of (?:the|my|our)|senior|responsible)"
_FAMILIAR = (
    r"(?:experience|knowledge|exposure|involvement|familiarity|responsibilit(?:y|ies)|duties|role|part in|background|training)"
)

BY_AGENT = Cue("other_actor", Reach.RELATIVE, words(rf"by (?:{_DETERMINER} ){{0,2}}(?:(?!team\b)[\w-]+ ){{0,2}}?{_ROLE}"))
NO = re.compile(r"(?:not|never|without|cannot|\w+n't)")
CUES = (
    BY_AGENT,
    Cue("other_actor", Reach.CLAUSE, words(r"as an? (?:observer|listener|onlooker|bystander)")),
    Cue("other_actor", Reach.AFTER, words("(?:shadowed|shadowing|observed|sat in on|witnessed|was (?:a )?witness to)")),
    Cue(
        "negation",
        Reach.CLAUSE,
        words("not|never|cannot", r"(?:did|do|does|was|were|have|has|had|is|are|could|can|would|wo|ca)n't"),
    ),
    Cue("negation", Reach.AFTER, words(rf"no (?:[\w-]+ ){{0,2}}?{_FAMILIAR}", "unfamiliar with", "outside (?:of )?my", "nor")),
    Cue("negation", Reach.AFTER, words(rf"(?:limited|little|insufficient|hardly any|lack of) (?:[\w-]+ )?{_FAMILIAR}")),
    Cue(
        "negation",
        Reach.CLAUSE,
        words(r"(?:knowledge|experience) [^,;.]{0,60}\b(?:is|was) (?:still |very )*(?:limited|minimal|basic)"),
    ),
    Cue("negation", Reach.NOUN, words("without")),
)
_AFTER_NOT = re.compile(
    any_of(
        r"only|merely|just|simply|solely|limited to|least|to mention|hesitat\w*|afraid|shy|un(?!der|it|til)\w+|without"
        r"|always|every\w*",
        r"missed?|los[te]\w*|late|exceed\w*|a (?:dull|single)|more than|less than|later than|forget|fail\w*|avoid\w*|be too|too",
    )
    + r"(?!\w)"
)
_BEFORE_NOT = re.compile(r"(?<!\w)(?:whether or|or|if|why|including but)\s*$")
_AFTER_WITHOUT = re.compile(
    any_of(
        r"\w+ing|(?:a |any )?(?:formal (?:procedure|complaint)s?|delay\w*|exception\w*|loss\w*|hesitation|interruption\w*"
        r"|doubt|problem\w*|incident\w*|disruption\w*)",
        "(?:a |any )?(?:complaint|error|appointment|extra|additional)s?",
    )
    + r"(?!\w)"
)
_PASSIVE = words("was|were|is|are|been|being|be|got")
_PARTICIPLE = words(r"\w+ed|done|made|written|drawn|dealt|taken|led|held|run|kept|given|set|built|chosen|sent|drafted")
_HARMLESS = words(
    "submitted|adopted|approved|praised|requested|asked|appreciated|signed|hired|recruited|funded|raised|reported|used"
    "|accepted|endorsed",
    "recognised|recognized|described|valued|supported|guided|supervised|trained|coached|certified|commissioned|appointed"
    "|selected|read",
    "mentored|chosen|invited|accompanied|assisted|referred|followed|employed",
)
_OWN_HAND = words(
    "by (?:me|us|myself|my (?:own )?team|our (?:own )?team)", "i|we|together|jointly|in cooperation|in collaboration|under my"
)
_PRAISE = (
    r"(?:valu\w+|prais\w+|describ\w+|call\w*|appreciat\w+|trust\w*|approv\w+|sign\w*|review\w*|know\w*|say\w*|said|of|who"
    r"|that|and|in|on|for|from|with|to|at|or|about|are|is|was|were|as|regard\w*|consider\w*)"
)
SUBJECT = re.compile(
    rf"(?:(?:my|the|a|another|one of my|those|these|responsible|our) (?:[\w-]+ ){{0,2}}?)?{_PERSON} (?!{_PRAISE}\b)"
    r"(?=(?:did|does|do|made|wrote|took|led|held|drew|ran|dealt|[\w-]+ed)\b)"
)


def negates(word: str, before: str, rest: str) -> bool:
    """Tell a denial from *not only*, *whether or not* and *without delay*."""
    if word == "without":
        return not _AFTER_WITHOUT.match(rest)
    return not (_AFTER_NOT.match(rest) or _BEFORE_NOT.search(before))


def is_other_agent(clause: str) -> bool:
    """Tell whether *by …* names who did it, in a passive that a candidate might claim as his own work."""
    if _OWN_HAND.search(clause) or _HARMLESS.search(clause):
        return False
    return _PASSIVE.search(clause) is not None and _PARTICIPLE.search(clause) is not None
