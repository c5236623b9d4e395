"""Citations of a whole source: it is known, and has the paragraphs that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.errors import nearest
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose.page import Role

#: Where in a source a citation leads.
_PLACE = re.compile(r"paragraphs? \d+(?:(?:, | and |\u2013|-)\d+)*")


def faults(role: Role, whole: Ledger) -> Iterator[tuple[str, str]]:
    """Yield each source that is not known, and each paragraph of the story that it does not have."""
    known = {source.id: source for source in whole.data.sources}
    for one in re.finditer(r"([^,{}]+)(?:\{([^}]*)\})?", role.content):
        key, place = one[1].strip(), one[2] or ""
        if key not in known:
            yield f"there is no source '{key}'", nearest(key, known)
            continue
        if place and not _PLACE.fullmatch(place):
            yield f"a citation with the words '{place}'", "give paragraphs alone: {paragraph 3}"
        story = [number for p in known[key].passages if p.gist for number in p.numbers]
        for number in map(int, re.findall(r"\d+", place)):
            if number not in story:
                what = f"{key} has no paragraph {number} of the story"
                yield what, f"it has {min(story)} to {max(story)}"
