"""A page with everything that can change, and the ledger of two sources that it is written for."""

from __future__ import annotations

from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.prose import manuscript
from ceasefire.prose.page import Page

TEXT = """\
# T

The toll is {value}`clash/killed/all`, say {value}`clash/killed/all#articles` articles.
One day{evidence}`clash/date`, as The Post has it{evidence}`two.p2.1`.
Nothing else{absent}`clash/terms`, see {numref}`fig-x`.
The Post is read {cite:p}`two{paragraph 2}`.

```{code-cell}
---
mystnb:
  figure:
    name: fig-x
---
charts.tolls(ledger)
```

```{code-cell}
tables.voices(ledger)
```

:::{judgement} again
:likelihood: likely
:confidence: low
:because: little is known.
:assuming: the assumption that it holds
:basis: clash/date, talks/ceasefire/kabul
:change: a word from anybody
it happens again.
:::
"""


def page() -> Page:
    """Return the page: sentences, a figure, a table and a judgement."""
    return manuscript.parse(TEXT, "chapters/doha")


def two_days() -> Ledger:
    """Return two sources on one clash; the second has the talks alone, a day later."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
        source(
            "two",
            claim("killed", "6", group="all", voice="army"),
            position("ceasefire", "keep", "spokesman"),
            outlet="The Post",
            published="2025-11-09",
        ),
    )
