"""Roles and blocks over tiny books that are really built, on the ledger of this project."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ceasefire.ledger.selection import RESOLVED, Selection
from ceasefire.prose.views import WITHHELD
from ceasefire.site.sphinx.judgements import LOST

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.usefixtures("patience")

CONF = """
extensions = ["myst_parser", "ceasefire.site.sphinx"]
myst_enable_extensions = ["colon_fence"]
html_theme = "ceasefire"
"""
JUDGEMENT = """\
:::{judgement} again
:likelihood: likely
:confidence: low
:because: little is known
:assuming: the assumption that it holds
:basis: november-fire/killed/all, istanbul-third-round/counter-support/taliban-authorities
:change: a word from anybody
it happens again.
:::
"""
PAGE = f"""\
# Doha

The day is {{value}}`joint-statement/date`.
The toll is {{value}}`october-clashes/killed/pakistani-soldiers`, as told{{evidence}}`november-fire/date`.
HUM News English says *{{value}}`hum-news-2025-11-09.p15.4`* of it{{absent}}`november-fire/cause`.
In all {{value}}`ledger#claims` claims.

{JUDGEMENT}
"""


def build(
    folder: Path, chapters: dict[str, str], environment: dict[str, str] | None = None
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Build a book of a front page, some chapters and the pages that they lead to."""
    (folder / "chapters" / "evidence").mkdir(parents=True)
    (folder / "conf.py").write_text(CONF)
    (folder / "CITATION.cff").write_text((ROOT / "CITATION.cff").read_text())
    events = ["evidence/november-fire", "evidence/joint-statement", "evidence/october-clashes"]
    listed = "\n".join(f"chapters/{name}" for name in (*chapters, "claims", *events))
    (folder / "index.md").write_text(f"# Front\n\n```{{toctree}}\n{listed}\n```\n")
    for name, page in chapters.items():
        (folder / "chapters" / f"{name}.md").write_text(page)
    (folder / "chapters" / "claims.md").write_text("# Claims\n\n```{evidence-claims}\n```\n")
    for name in events:
        event = name.partition("/")[2]
        text = f"# {event}\n\n```{{evidence-of}} {event}\n```\n"
        (folder / "chapters" / f"{name}.md").write_text(text)
    out = folder / "_build"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    known = os.environ | {"PYTHONPATH": str(ROOT / "src"), "CEASEFIRE_ROOT": str(ROOT)}
    said = subprocess.run(
        [*command, str(folder), str(out)],
        capture_output=True, text=True, env=known | (environment or {}), check=False,
    )  # fmt: skip
    return out, said


def read(out: Path, name: str = "doha") -> BeautifulSoup:
    """Return a built page."""
    return BeautifulSoup((out / "chapters" / f"{name}.html").read_text("utf-8"), "html.parser")


def test_a_page_tells_its_evidence(tmp_path: Path) -> None:
    """Values stand in their sentences and lead to their places; a mark prints nothing else."""
    out, said = build(tmp_path, {"doha": PAGE})
    assert said.returncode == 0, said.stderr
    soup = read(out)
    values = soup.select("p > a.cf-value, p > em > a.cf-value")
    assert [value["href"] for value in values][:4] == [
        "evidence/joint-statement.html#joint-statement--date",
        "evidence/october-clashes.html#october-clashes--killed--pakistani-soldiers",
        "claims.html#hum-news-2025-11-09-p15-4",
        "claims.html#ledger-claims",
    ]
    assert values[0].get_text() == "30 October 2025"
    assert values[1].select(".cf-warning")
    assert not values[0].select(".cf-warning")
    (mark,) = soup.select("a.cf-mark")
    assert mark["href"] == "evidence/november-fire.html#november-fire--date"
    notes = soup.select(".cf-notes li[id]")
    assert [note["id"] for note in notes] == [f"cf-note-{n}" for n in range(1, len(notes) + 1)]
    assert "How many were killed?" in notes[1].get_text()
    assert read(out, "evidence/november-fire").find(id="november-fire--date") is not None


#: What is planted: the words that it takes the place of, it, and what is said of it.
PLANTED = [
    ("`joint-statement/date`", "`doha-ceasefire/dat`", "nearest: doha-ceasefire/date"),
    (
        "`october-clashes/killed/pakistani-soldiers`",
        "`october-clashes/killed/all#exact`",
        "'71 to 99' has no form #exact: it is a range",
    ),
    (
        "{evidence}`november-fire/date`",
        "{evidence}`november-fire/day`",
        "nearest: november-fire/date",
    ),
    (
        "`joint-statement/date`",
        "` `",
        "ERROR: a role without a target. name a finding",
    ),
    ("`joint-statement/date`", "`#range`", "a role without a target. name a finding"),
    ("{evidence}`november-fire/date`", "{evidence}` , `", "a role without a target. name a"),
    ("{absent}`november-fire/cause`", "{absent}` `", "a role without a target. name an event"),
    ("{absent}`november-fire/cause`", "{absent}`november-fir/cause`", "nearest: november-fire"),
    ("{absent}`november-fire/cause`", "{absent}`november-fire/caus`", "nearest: cause"),
    (
        "{evidence}`november-fire/date`",
        "{evidence}``",
        "WARNING: the role {evidence}",
    ),
    ("`joint-statement/date`", "", "WARNING: the role {value}"),
    (":likelihood: likely", ":likelihood: probable", "'probable' is no word of the scale"),
    (
        ":basis: november-fire/killed/all, istanbul-third-round/counter-support/taliban-authorities\n",
        "",
        "the judgement has no basis",
    ),
    ("it happens again.", "with high confidence it happens.", "the statement says how likely"),
]


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a book with a chapter for each planted fault."""
    assert all(old in PAGE for old, _, _ in PLANTED)
    chapters = {f"doha-{n}": PAGE.replace(old, new, 1) for n, (old, new, _) in enumerate(PLANTED)}
    _, said = build(tmp_path_factory.mktemp("refused"), chapters)
    assert said.returncode != 0
    return said.stderr


@pytest.mark.parametrize("number", range(len(PLANTED)))
def test_what_the_ledger_does_not_have_stops_the_build(refused: str, number: int) -> None:
    """With the nearest names, or the form that would do, also where the lint was passed by."""
    place, message = f"doha-{number}.md:", PLANTED[number][2]
    lines = [line for line in refused.splitlines() if place in line and message in line]
    assert any("WARNING: " in line or "ERROR: " in line for line in lines), refused


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (
            "```{evidence-of} november-fir\n```",
            "there is no event 'november-fir'. nearest: november-fire",
        ),
        ("```{judgement-summary} chapters/claim\n```", "there is no page 'claim'. nearest: claims"),
    ],
)
def test_a_block_with_a_wrong_name_stops_the_build(
    tmp_path: Path, block: str, message: str
) -> None:
    """It says no false sentence of an event that there is not, and breaks over no page."""
    _, said = build(tmp_path, {"doha": f"{PAGE}\n{block}\n"})
    assert said.returncode != 0
    assert message in said.stderr
    assert "doha.md:" in said.stderr


def test_a_selection_withholds_what_it_does_not_support(tmp_path: Path) -> None:
    """The sentence goes whole, its neighbours stay, and the judgement says that it is withheld."""
    chosen = Selection(without=("hum-news-2025-11-09",)).write(tmp_path)
    out, said = build(tmp_path, {"doha": PAGE}, {RESOLVED: str(chosen)})
    assert said.returncode == 0, said.stderr
    soup = read(out)
    for unwanted in soup.select(".cf-mark, .cf-hidden"):
        unwanted.decompose()
    lines = [" ".join(line.split()) for line in soup.select_one("h1 ~ p").get_text().split("\n")]  # type: ignore[union-attr]
    assert lines[0] == "The day is 30 October 2025."
    assert lines[2] == WITHHELD
    assert lines[3].startswith("In all ")
    (box,) = soup.select(".cf-judgement")
    assert box.get_text().strip() == LOST
    assert "hum-news-2025-11-09-p" not in (out / "chapters" / "claims.html").read_text("utf-8")
    assert not (out / "chapters" / "claims.json").read_text("utf-8").count("hum-news")
