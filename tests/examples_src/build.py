"""Makes the PDFs of ``examples/`` from the sources beside this file, each with the tool named in MAKERS."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"

MAKERS = {
    "wmo-1.typ": "typst",
    "wmo-2.html": "chromium",
    "wmo-3.html": "writer",
    "wmo-3.motivatie.html": "writer",
    "wmo-4.txt": "fpdf2",
    "omgeving-1.html": "weasyprint",
    "omgeving-2.html": "writer",
    "omgeving-3.html": "chromium",
    "beheer-1.txt": "reportlab",
    "beheer-2.typ": "typst",
    "beheer-3.txt": "fpdf2",
    "51220-functioneel-beheerder-rijkswoude.html": "weasyprint",
}


def typst(source: Path, target: Path) -> None:
    """Sets a Typst source."""
    import typst as engine

    engine.compile(str(source), output=str(target))


def weasyprint(source: Path, target: Path) -> None:
    """Prints HTML with WeasyPrint."""
    from weasyprint import HTML

    HTML(filename=str(source)).write_pdf(str(target))


def chromium(source: Path, target: Path) -> None:
    """Prints HTML as a browser does."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
    subprocess.run(["chromium", *options, source.as_uri()], check=True, capture_output=True)


def writer(source: Path, target: Path) -> None:
    """Converts HTML with the word processor of LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        into = ["--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(["soffice", "--headless", profile, *into, str(source)], check=True, capture_output=True)
        shutil.copyfile(Path(folder) / f"{source.stem}.pdf", target)


def lines(source: Path) -> list[list[str]]:
    """Reads a plain source: a mark and its fields, separated by bars."""
    return [line.split("|") for line in source.read_text(encoding="utf-8").splitlines() if line]


def reportlab(source: Path, target: Path) -> None:
    """Sets a plain source with ReportLab."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()
    flow: list[object] = []
    for mark, *fields in lines(source):
        text = " | ".join(fields)
        if mark == "COVER":
            flow += [Spacer(1, 120)] + [Paragraph(field, styles["Title"]) for field in fields] + [PageBreak()]
        elif mark in ("HEAD", "KOP", "JOB"):
            flow.append(Paragraph(text, styles[{"HEAD": "Heading1", "KOP": "Heading2", "JOB": "Heading3"}[mark]]))
        elif mark == "SUB":
            flow.append(Paragraph(f"<b>{fields[0]}</b> ({fields[1]})", styles["BodyText"]))
        else:
            flow.append(Paragraph(text, styles["BodyText"], bulletText="•" if mark == "LI" else None))
    SimpleDocTemplate(str(target), title="CV").build(flow)


def font_file(name: str) -> str:
    """Asks the system where a font is."""
    return subprocess.run(["fc-match", "-f", "%{file}", name], check=True, capture_output=True, text=True).stdout


def fpdf2(source: Path, target: Path) -> None:
    """Sets a plain source with fpdf2."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_font("Body", "", font_file("Liberation Sans"))
    pdf.add_font("Body", "B", font_file("Liberation Sans:bold"))
    pdf.add_page()
    sizes = {"HEAD": 18, "KOP": 13, "JOB": 11, "SUB": 11}
    for mark, *fields in lines(source):
        if mark == "PAGE":
            pdf.add_page()
            continue
        pdf.set_font("Body", "B" if mark in sizes else "", sizes.get(mark, 10.5))
        text = ", ".join(field for field in fields if field)
        pdf.multi_cell(
            0,
            5.5 if mark in ("TEXT", "LI") else 8,
            f"- {text}" if mark == "LI" else text,
            align="L",
            new_x="LMARGIN",
            new_y="NEXT",
        )
    pdf.output(str(target))


def main(names: list[str]) -> None:
    """Makes the named PDFs, or all of them."""
    makers = {f.__name__: f for f in (typst, weasyprint, chromium, writer, reportlab, fpdf2)}
    for name, maker in MAKERS.items():
        if not names or name in names:
            folder = EXAMPLES / ("postings" if name[0].isdigit() else "cvs")
            makers[maker](HERE / name, folder / f"{name.rsplit('.', 1)[0]}.pdf")


if __name__ == "__main__":
    main(sys.argv[1:])
