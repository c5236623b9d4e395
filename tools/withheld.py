"""Says of the book of each DAY how many sentences of each chapter stand, and how many are withheld."""

from __future__ import annotations

import sys

from ceasefire.errors import CeasefireError
from ceasefire.prose import contents, questions, standing
from ceasefire.prose.standing import Standing
from ceasefire.records.project import root

HEADS = (
    "sentences",
    "as written",
    "earlier form",
    "withheld",
    "share withheld",
    "paragraphs left out",
)


def main() -> None:
    """Print a table for each day that is named."""
    if not sys.argv[1:]:
        sys.exit("name one or more days: tools/withheld.py 2025-11-09")
    pages, view = questions.book()
    report = set(contents.report(root()))
    for day in sys.argv[1:]:
        try:
            shown = view.as_of(day)
        except CeasefireError as error:
            sys.exit(str(error))
        counts = {page.name: standing.of(page, shown) for page in pages if page.name in report}
        print(f"{'Book of ' + day:<28}" + "".join(f"{head:>21}" for head in HEADS))
        for name, one in counts.items():
            print(line(name, one))
        print(line("all", Standing(*map(sum, zip(*counts.values(), strict=True)))))
        print()


def line(name: str, one: Standing) -> str:
    """Return a row of the table."""
    share = f"{one.withheld / one.sentences:.1%}" if one.sentences else ""
    cells = (one.sentences, one.stand, one.earlier, one.withheld, share, one.left_out)
    return f"{name:<28}" + "".join(f"{cell:>21}" for cell in cells)


if __name__ == "__main__":
    main()
