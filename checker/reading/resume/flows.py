"""Which lines run on into which: a sidebar is read apart from the column beside it, a second column is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.reading.resume.headings import Heading
from checker.reading.resume.rows import Row

LEAST_ROWS = 3
CONTACT = re.compile(r"@|\b(?:\+31|06|0\d{2,3})[ -]?\d|linkedin", re.IGNORECASE)


@dataclass
class Flow:
    """Rows that run on in one stretch of the page's width, over all pages."""

    rows: list[int] = field(default_factory=list)
    widths: list[tuple[float, float]] = field(default_factory=list)

    def overlap(self, row: Row) -> float:
        """Return how much of a row's width lies in this flow."""
        return max((min(row.x1, right) - max(row.x0, left) for left, right in self.widths), default=0.0)


def flows_of(rows: Sequence[Row], headings: Sequence[Heading]) -> tuple[Flow, ...]:
    """Divide the rows in flows. Without places on the page, or without columns, there is one."""
    flows = [Flow()]
    titles = {heading.number for heading in headings}
    current = flows[0]
    for number, row in enumerate(rows):
        is_new_page = number > 0 and row.page != rows[number - 1].page
        if is_new_page and len(flows) > 1 and row.has_box:
            current = max(flows, key=lambda flow: (flow.overlap(row), len(flow.rows)))
        elif number and not is_new_page and (beside := _column_before(rows, number, current)):
            current = _next_flow(rows, number, flows, (beside, titles))
        current.rows.append(number)
    return tuple(flows)


def _column_before(rows: Sequence[Row], number: int, current: Flow) -> list[int]:
    """Return the rows of the current flow beside which row `number` starts a new column, or nothing."""
    row, previous = rows[number], rows[number - 1]
    if not (row.has_box and previous.has_box) or row.middle <= previous.middle + row.line.size / 2:
        return []
    page = [n for n in current.rows if rows[n].page == row.page]
    beside = [n for n in page if rows[n].middle <= row.middle + row.line.size / 2]
    ahead = _run(rows, number)
    left, right = min(r.x0 for r in ahead), max(r.x1 for r in ahead)
    if any(rows[n].x1 > left + 1 and rows[n].x0 < right - 1 for n in beside):
        return []
    return beside


def _run(rows: Sequence[Row], number: int) -> list[Row]:
    """Return the rows from `number` until the text jumps up again or the page ends."""
    run = [rows[number]]
    for row in rows[number + 1 :]:
        if row.page != run[-1].page or not row.has_box or row.middle > run[-1].middle + row.line.size / 2:
            break
        run.append(row)
    return run


def _next_flow(rows: Sequence[Row], number: int, flows: list[Flow], column: tuple[list[int], set[int]]) -> Flow:
    """Return the flow that a new column belongs to: a sidebar its own, a table's cell or a second text column the current one."""
    beside, titles = column
    ahead = _run(rows, number)
    current = next(flow for flow in flows if beside[0] in flow.rows)
    first_rows = rows[number : number + 4]
    has_title = number in titles or any(n in titles for n in range(number, number + min(len(ahead), LEAST_ROWS)))
    opens = (
        has_title
        or rows[number].line.size >= max(row.line.size for row in rows)
        or any(CONTACT.search(row.text) for row in first_rows)
    )
    if len(ahead) < LEAST_ROWS or not any(n in titles or CONTACT.search(rows[n].text) for n in beside):
        return current
    known = [flow for flow in flows if flow is not current and flow.overlap(rows[number]) > 0]
    if known:
        return known[0]
    if not opens or _is_newspaper(rows, beside, ahead):
        return current
    current.widths.append((min(rows[n].x0 for n in beside), max(rows[n].x1 for n in beside)))
    flow = Flow(widths=[(min(row.x0 for row in ahead), max(row.x1 for row in ahead))])
    flows.append(flow)
    return flow


def _is_newspaper(rows: Sequence[Row], beside: list[int], ahead: list[Row]) -> bool:
    """Tell whether two columns are equally wide, as running text is; a sidebar is clearly narrower."""
    width = max(rows[n].x1 for n in beside) - min(rows[n].x0 for n in beside)
    other = max(row.x1 for row in ahead) - min(row.x0 for row in ahead)
    return min(width, other) > 0.85 * max(width, other)
