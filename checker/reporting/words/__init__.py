"""What every paper says, in each language. What one paper says alone stands in its own table: `report_words.py` and so on.

The terminal, the rankings and `check.json` speak Dutch only: they take the Dutch tables by their names.
"""

from __future__ import annotations

from checker.reporting.words.dutch import DUTCH

PREDICTION = DUTCH.prediction
OUTCOMES, WHYS, SECTIONS = DUTCH.outcomes, DUTCH.whys, DUTCH.sections
SOURCE_NAMES, FORMAL_CHECKS, SEVERITIES = DUTCH.sources, DUTCH.formal_checks, DUTCH.severities
explain, advise = DUTCH.explain, DUTCH.advise
