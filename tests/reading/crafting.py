"""Small PDFs and Word files made for one test each: every operator is written out, so that a test shows what it reads."""

from __future__ import annotations

import io
from pathlib import Path

import docx

WIDTH, HEIGHT = 595, 842
FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


def at(x: float, y: float, text: str, size: float = 11, font: str = "F1") -> str:
    """Return the operators that paint one text."""
    coded = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)").decode("cp1252")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({coded}) Tj ET\n"


def paragraph(x: float, y: float, lines: list[str], size: float = 11) -> str:
    """Return the operators for lines under one another."""
    return "".join(at(x, y - 14 * place, line, size) for place, line in enumerate(lines))


def pdf(  # noqa: PLR0913 - each goes into a dictionary of its own
    *contents: str,
    page: str = "",
    resources: str = "",
    catalog: str = "",
    objects: tuple[str, ...] = (),
    stream: str = "",
    trailer: str = "",
) -> bytes:
    """Return a PDF with a page for each content stream; `objects` are numbered from 10, the rest goes into its dictionaries.

    The last object is the font F9 where it describes one.
    """
    fonts = f"/F9 {9 + len(objects)} 0 R " if objects and objects[-1].startswith("<< /Type /Font ") else ""
    fonts += " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>" for key, name in FONTS.items()
    )
    first = 10 + len(objects)
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(contents)))
    body = {1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", 2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>"}
    body |= {10 + place: item for place, item in enumerate(objects)}
    for place, content in enumerate(contents):
        number = first + 2 * place
        body[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R "
            f"/Resources << /Font << {fonts} >> {resources} >> {page} >>"
        )
        body[number + 1] = f"<< /Length {len(content.encode('cp1252'))} {stream} >>\nstream\n{content}\nendstream"
    return _file(body, trailer)


def locked_pdf(*contents: str) -> bytes:
    """Return a PDF that asks for a password which nobody has: the same bytes each time."""
    secret = "0" * 64
    return pdf(
        *contents,
        objects=(f"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>",),
        trailer=f"/Encrypt 10 0 R /ID [<{secret}> <{secret}>]",
    )


def _file(body: dict[int, str], trailer: str) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = {}
    for number, item in body.items():
        places[number] = out.tell()
        out.write(f"{number} 0 obj\n{item}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in places.items():
        out.write(f"{number} 1\n{place:010d} 00000 n \n".encode())
    out.write(f"trailer << /Root 1 0 R /Size {max(body) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def word_file(path: Path) -> Path:
    """Write a Word file with a heading, a list, a table, a header and hidden words; return its path."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "CV T. Voorbeeld"
    document.add_heading("Werkervaring", level=1)
    table = document.add_table(rows=2, cols=2)
    for row, (label, value) in zip(table.rows, (("Functie", "Adviseur"), ("Periode", "2019 – heden")), strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    document.add_paragraph("Behandelen van meldingen", style="List Bullet")
    run = document.add_paragraph("Zichtbaar. ").add_run("onzichtbare woorden")
    run.font.hidden = True
    document.save(str(path))
    return path
