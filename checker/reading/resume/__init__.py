"""The structure of a CV: sections, dated jobs, studies, courses, languages, references, place of residence."""

from checker.reading.resume.reader import read_resume

__all__ = ["read_resume"]
