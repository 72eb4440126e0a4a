"""`checker bundle`: motivation and CV as the one PDF that is uploaded, checked before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import PostingFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.domain.postings import Posting
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import FormalCheck
    from checker.reading.bundle import Bundle, Piece
    from checker.reading.pool import WorkerPool
    from checker.scoring.binding import Wish


def command(
    posting: PostingFile,
    cv: Annotated[Path, typer.Argument(metavar="CV", help="The CV (.pdf).")],
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="Write the bundle to this file (.pdf).")],
    motivation: Annotated[Path | None, typer.Option("--motivation", help="The motivation (.pdf), if a file of its own.")] = None,
    cover: Annotated[Path | None, typer.Option("--cover", help="A cover page (.pdf), which comes first.")] = None,
) -> None:
    """Join motivation and CV into one PDF, in the order the posting asks, and check its form.

    X.motivatie.pdf beside X.pdf is taken along unless another one is named. Nothing is written where a check fails.
    """
    from checker import pipeline
    from checker.cli.bundle_table import print_bundle
    from checker.cli.output import write
    from checker.domain.submissions import Submission
    from checker.reading.pool import WorkerPool
    from checker.reading.resume import read_resume
    from checker.scoring.binding import wish_of
    from checker.scoring.formal import formal

    letter = motivation or pipeline.beside(cv)[0]
    _check_out(out, [path for path in (cover, letter, cv) if path])
    with WorkerPool() as pool:
        pool.warm()
        asked = pipeline.read(posting, pool=pool).posting
        wish = wish_of(asked)
        handed_in = pipeline.submission_from(cv, motivation=letter, pool=pool)
        bundle = _bound(asked, handed_in, cover, wish, pool)
    bound = Submission(cv=read_resume(bundle.document))
    checks = formal(asked, bound)
    _refuse_bsn(bundle)
    _refuse_failed(asked, checks, handed_in)
    write(out, bundle.content)
    print_bundle(asked, bundle, wish, checks, out)


def _check_out(out: Path, inputs: Sequence[Path]) -> None:
    from checker.errors import UsageError

    if out.suffix.casefold() != ".pdf":
        message = f"{out}: een bundel is een pdf. Kies een naam die op .pdf eindigt."
        raise UsageError(message)
    if out.resolve() in [path.resolve() for path in inputs]:
        message = f"{out}: dit is een van de stukken zelf. Kies een andere naam voor de bundel."
        raise UsageError(message)


def _bound(posting: Posting, handed_in: Submission, cover: Path | None, wish: Wish, pool: WorkerPool) -> Bundle:
    """Bind what was handed in: the cover first, the motivation where the posting wants it."""
    from checker.domain.documents import PartKind
    from checker.errors import UsageError
    from checker.reading.bundle import Piece, bind, read_cover
    from checker.scoring.binding import Place

    pieces = [Piece(PartKind.CV, handed_in.cv.document)]
    if handed_in.motivation:
        if wish.place is Place.APART:
            message = (
                f"De opdracht wil de motivatie in een bestand van haar eigen («{wish.quote}»). Lever cv en motivatie los in."
            )
            raise UsageError(message)
        pieces.insert(wish.place is Place.LAST, Piece(PartKind.MOTIVATION, handed_in.motivation.document))
    if cover:
        pieces.insert(0, Piece(PartKind.COVER, read_cover(cover, pool=pool)))
    return bind(pieces, title=_title(posting, pieces), name=handed_in.cv.document.name, pool=pool)


def _title(posting: Posting, pieces: Sequence[Piece]) -> str:
    """Name the bundle by the posting and by what is in it, and by nobody."""
    from checker.domain.documents import PartKind

    papers = "Motivatie en cv" if any(piece.kind is PartKind.MOTIVATION for piece in pieces) else "Cv"
    return f"{papers}, aanvraag {posting.number}" if posting.number else papers


def _refuse_bsn(bundle: Bundle) -> None:
    from checker.dutch.bsn import find_bsn
    from checker.errors import UsageError

    for text in (bundle.document.text, *(hidden.text for hidden in bundle.document.hidden)):
        if find_bsn(text):
            message = (
                "De bundel is niet geschreven: er staat een burgerservicenummer (BSN) in. Haal het uit het stuk waarin het staat "
                "en probeer het opnieuw."
            )
            raise UsageError(message)


def _refuse_failed(posting: Posting, checks: Sequence[FormalCheck], handed_in: Submission) -> None:
    """Refuse a bundle that the posting would not take, and say what can be done about its length."""
    from checker.errors import UsageError
    from checker.reporting.notes import formal_name
    from checker.scoring.formal import counted_pages

    failed = [check for check in checks if check.ok is False]
    if not failed:
        return
    rules = posting.cv_requirements
    reasons = "; ".join(f"{formal_name(check)}: {check.found} (gevraagd: {check.required})" for check in failed)
    message = f"De bundel is niet geschreven, want zo voldoet hij niet aan de opdracht. {reasons}."
    alone = handed_in.motivation and not rules.single_document and counted_pages(rules, handed_in) <= (rules.max_pages or 0)
    if alone and any(check.check == "pages" for check in failed):
        message += " Los van het cv telt de motivatie niet mee, en de opdracht vraagt niet om één document: lever haar los in."
    raise UsageError(message)
