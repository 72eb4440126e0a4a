"""Pictures of pieces of a page."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from checker.domain.copies import Region
from checker.domain.documents import Box, Document
from checker.reading.copier import PoolCopier
from checker.reading.pdf.pictures import SCALE, SHADES, take_pictures
from checker.reading.pool import WorkerPool
from tests.reading.crafting import HEIGHT, WIDTH, at, pdf

LINE = [1, 50.0, 690.0, 250.0, 720.0]
PAGE = at(60, 700, "Klachtencoördinator") + at(60, 500, "Gemeente Rietmeer")


def pixels(png: bytes) -> npt.NDArray[np.uint8]:
    """Open a picture as shades of grey, top line first."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"))


def test_a_picture_shows_its_region_and_nothing_else() -> None:
    """It has the region's proportions at the scale of print, and what stands elsewhere on the page is not in it."""
    words, between = (pixels(png) for png in take_pictures(pdf(PAGE), [LINE, [1, 50.0, 550.0, 250.0, 650.0]], []))

    assert words.shape == (30 * SCALE, 200 * SCALE)
    assert words.min() < 60
    assert between.min() > 250


def test_a_picture_is_small() -> None:
    """Eight shades of grey, whatever colours the page has: a line of text takes a few kilobytes."""
    coloured = "1 0 0 rg " + at(60, 700, "Klachtencoördinator bij de gemeente") + "0 0.4 1 rg 60 690 150 6 re f"
    (png,) = take_pictures(pdf(coloured), [LINE], [])

    assert len(Image.open(io.BytesIO(png)).convert("RGB").getcolors(100_000) or []) <= SHADES
    assert len(png) < 8_000
    assert (np.ptp(np.asarray(Image.open(io.BytesIO(png)).convert("RGB")), axis=2) == 0).all()


def test_what_is_covered_cannot_be_read() -> None:
    """A covered place is black in every picture that shows it, and only there."""
    shown, hidden = (pixels(take_pictures(pdf(PAGE), [LINE], covered)[0]) for covered in ([], [[1, 55.0, 695.0, 165.0, 715.0]]))
    place = (slice(round(6 * SCALE), round(24 * SCALE)), slice(round(6 * SCALE), round(114 * SCALE)))

    assert (hidden[place] == 0).all()
    assert shown[place].max() > 250
    assert (hidden[:, round(130 * SCALE) :] > 250).all()


def test_beside_the_page_is_white_paper() -> None:
    """A region that reaches over the edge keeps its size; what does not exist is white."""
    (png,) = take_pictures(pdf(f"0 g 0 0 {WIDTH} {HEIGHT} re f"), [[1, -20.0, 800.0, 20.0, 862.0]], [])
    shown = pixels(png)

    assert shown.shape == (62 * SCALE, 40 * SCALE)
    assert (shown[:45, :45] == 255).all()
    assert (shown[60:, 60:] == 0).all()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_shown_upright(turn: int) -> None:
    """The region is given on the page as it was written; the picture shows it as a reader holds the page."""
    (upright,), (turned,) = (take_pictures(pdf(PAGE, page=page), [LINE], []) for page in ("", f"/Rotate {turn}"))
    there, back = pixels(upright), np.rot90(pixels(turned), turn // 90)

    assert back.shape == pytest.approx(there.shape, abs=1)
    size = tuple(slice(0, min(sides)) for sides in zip(there.shape, back.shape, strict=True))
    assert np.corrcoef((there < 128)[size].ravel(), (back < 128)[size].ravel())[0, 1] > 0.7


def test_a_huge_page_is_taken_at_a_smaller_scale() -> None:
    """A poster costs no more memory than a sheet: the picture is coarser and still shows its region."""
    (png,) = take_pictures(pdf(PAGE, page="/CropBox [0 0 595 842] /UserUnit 20"), [LINE], [])

    assert pixels(png).min() < 120
    assert pixels(png).size < 30 * 200 * 400


def test_the_worker_gives_the_same_picture() -> None:
    """A copier asks the worker, and what is no PDF has no picture."""
    content = pdf(PAGE)
    region = Region(1, Box(*LINE[1:]))
    with WorkerPool() as pool:
        copier = PoolCopier(pool)
        (taken,) = copier.pictures(Document("cv.pdf", "0" * 64, "", content=content), [region])
        (broken,) = copier.pictures(Document("cv.pdf", "1" * 64, "", content=b"%PDF-1.7 stuk"), [region])
        (none,) = copier.pictures(Document("cv.txt", "2" * 64, ""), [region])

    assert taken == take_pictures(content, [LINE], [])[0]
    assert broken == none == b""
