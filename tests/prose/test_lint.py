"""What the ledger cannot back, a chapter cannot print."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import claim, ledger, position, source

import ceasefire
from ceasefire.errors import DataFaults
from ceasefire.prose import contents, lint, manuscript
from ceasefire.prose.lint import Rules
from ceasefire.prose.views import View
from ceasefire.records.exemptions import Exemption

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rules() -> Rules:
    """A ledger of two sources."""
    told = ledger(
        source(
            "one", claim("killed", "23", group="all"), claim("date", "2025-10-09"), outlet="The Day"
        ),
        source(
            "two",
            claim("killed", "58", group="all"),
            position("ceasefire", "keep", "kabul", quote="50 days of May"),
            outlet="The Post",
        ),
    )
    return Rules(View(told, told))


def faults(text: str, rules: Rules) -> list[str]:
    """Return the faults of a page that holds a title and a text."""
    page = manuscript.parse(f"# T\n\n{text}\n", "chapters/some")
    return [str(fault) for fault in lint.check([page], rules)]


BACKED = "{evidence}`clash/date`"
CELL = "```{code-cell} ipython3\n"
SOUND = [
    "Twelver Shia are named{evidence}`clash/date`.",
    "The toll is {value}`clash/killed/all`.",
    "Nobody tells of terms{absent}`truce/state`.",
    "{numref}`fig-one` shows it.",
    "As told by The Day{evidence}`one.p2.1`.",
    "See {cite:p}`two{paragraph 2}`.",
    "Both sides may march on{evidence}`clash/date`, and nobody won{evidence}`clash/date`.",
    "[A link](x.md) with `code`{evidence}`clash/date`.",
    'He spoke of "50 days of May"{evidence}`two.p2.2`.',
    "He sat in the sun{evidence}`clash/date`.",
    CELL + ":tags: [hide-input]\n\nimport ceasefire\n\nledger = ceasefire.book_ledger('some')\n```",
    CELL
    + "---\nmystnb: {figure: {name: fig-x, caption: Who spoke.}}\n---\ncharts.support(ledger)\n```",
    ":::{container} cf-keypoints\nSo{evidence}`clash/date`.\n:::",
    "No one was named, and they spoke to one another{evidence}`clash/date`.",
    "At first they spoke of Washington DC and the MD{evidence}`clash/date`.",
    "The paper Sun reports that they sat down{evidence}`clash/date`.",
    "They were bound to the treaty{evidence}`clash/date`.",
    'Kabul called it "50 days of May"{evidence}`two.p2.2`.',
    "(a-label)=\n\nSo{evidence}`clash/date`.\n\n% a note to ourselves\n\n+++",
    "In all {value}`ledger#sources` articles.",
    "> So{evidence}`clash/date`.\n\n- A{evidence}`clash/date`\n\n1. B{evidence}`clash/date`",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_prose_is_let_through(text: str, rules: Rules) -> None:
    """What has evidence and no number or date of its own is fine."""
    assert faults(text, rules) == []


PLANTED = [
    ("Killed were 7 people" + BACKED + ".", "the number '7' outside a role", "fetch it with {value}"),
    ("Killed were 1,200 people" + BACKED + ".", "the number '1,200' outside a role", ""),
    ("Killed were seven people" + BACKED + ".", "the number 'seven' outside a role", ""),
    ("Dozens were killed" + BACKED + ".", "the number 'Dozens' outside a role", ""),
    ("Twenty-three were killed" + BACKED + ".", "the number 'Twenty-three' outside a role", ""),
    ("The third round" + BACKED + ".", "the number 'third' outside a role", ""),
    ("On 9 November 2025 it began" + BACKED + ".", "the date '9 November 2025' outside a role", ""),
    ("In October it began" + BACKED + ".", "the date 'October' outside a role", ""),
    ("It began last week" + BACKED + ".", "the date 'last week' outside a role", ""),
    ("It began on Friday" + BACKED + ".", "the date 'Friday' outside a role", ""),
    ("It began in 2021" + BACKED + ".", "the date '2021' outside a role", ""),
    ("Nothing backs this.", "a paragraph without evidence, which begins: Nothing backs this.", "add {value}"),
    ("It is likely, with high confidence" + BACKED + ".", "likelihood and confidence in one sentence",
     "two sentences"),
    ("It is unlikely" + BACKED + ".", "'unlikely' outside a judgement", "{judgement}"),
    ("{value}`clash/kiled/all` died.", "there is no finding or claim 'clash/kiled/all'",
     "nearest: clash/killed/all"),
    ("{value}`clash/killed/all#exact` died.", "its accounts exclude each other (23; 58)", "#range"),
    ("So{evidence}`clash/dat`.", "there is no finding or claim 'clash/dat'", "nearest: clash/date"),
    *((f"So{{{name}}}{lost}{BACKED}.", f"the role {{{name}}} without a target", remedy)
      for lost in ("` `", "` , `", "``", "")
      for name, remedy in (
          ("value", "name a finding, one of its answers, or a claim"),
          ("evidence", "name a finding, one of its answers, or a claim"),
          ("cite:p", "name a source"),
          ("numref", "name a figure"),
      )),
    *((f"Nobody says so{{absent}}{lost}{BACKED}.", "the role {absent} without a target", "name an event")
      for lost in ("` `", "` , `", "``", "")),
    ("{value}`#range` died" + BACKED + ".", "a role without a target", "name a finding"),
    ("None{absent}`clash/killed`.", "'clash/killed' is known after all: clash/killed/all", ""),
    ("None{absent}`truce/zzzz`.", "there is no aspect or issue 'zzzz'", "known"),
    ("None{absent}`clsh/state`.", "'clsh/state' is no event and aspect", "nearest: clash"),
    ("See {cite:p}`tow`.", "there is no source 'tow'", "nearest: two"),
    ("See {cite:p}`two{paragraph 99}`.", "two has no paragraph 99 of the story", "it has 2 to"),
    ("Kabul broke it{absent}`truce/state`.", "rests on an absence, and states something", "say what"),
    ("Kabul broke it, say {value}`ledger#sources` spies.", "a paragraph without evidence", ""),
    ("{strong}`So it is`" + BACKED + ".", "the role {strong}, whose words nobody could check", ""),
    ("So are `70` dead" + BACKED + ".", "the number '70' outside a role", ""),
    ("It fell the next day" + BACKED + ".", "the date 'the next day' outside a role", ""),
    ("They met on Fri. again" + BACKED + ".", "the date 'on Fri' outside a role", ""),
    ("A week later it fell" + BACKED + ".", "the date 'A week later' outside a role", ""),
    ("They meet on Fridays" + BACKED + ".", "the date 'Fridays' outside a role", ""),
    ("Some \u00bd of them" + BACKED + ".", "the number '", None),
    ("A couple of them" + BACKED + ".", "the number 'couple' outside a role", ""),
    ("The thirteenth of them" + BACKED + ".", "the number 'thirteenth' outside a role", ""),
    ("A tenfold rise" + BACKED + ".", "the number 'tenfold' outside a role", ""),
    ("The f*iv*e of them" + BACKED + ".", "the number 'five' outside a role", ""),
    ("The fi\u200bve of them" + BACKED + ".", "the number 'five' outside a role", ""),
    ("Louis XIV came" + BACKED + ".", "the number 'XIV' outside a role", ""),
    ("It may well fall" + BACKED + ".", "'may well' outside a judgement", "{judgement}"),
    ("## The 50 dead", "the number '50' outside a role, in the heading: The 50 dead", "write it without"),
    ("| a |\n|---|\n| b |", "a table, whose words nobody could check", "write it as"),
    ("<p>50 dead</p>", "HTML, whose words nobody could check", "write it as"),
    ("So <b>50</b>" + BACKED + ".", "HTML, whose words nobody could check", None),
    ("![50 dead](x.png)" + BACKED, "an image, whose words nobody could check", None),
    ("[x](y.md '50 dead')" + BACKED, "a link with a title, whose words nobody could check", ""),
    ("```{note}\n50 dead\n```", "a block of {note}, whose words nobody could check", ""),
    ("```\n50 dead\n```", "a block of code, whose words nobody could check", ""),
    ("```{code-cell} ipython3\nprint('50 dead')\n```", "a cell with 'print('50 dead')'", ""),
    (CELL + "---\nmystnb: {figure: {caption: 50 dead}}\n---\ncharts.support(ledger)\n```",
     "the number '50' outside a role, in the caption: 50 dead", "without"),
    # what a reader with fresh eyes planted, and had let through
    *((f"{words}{BACKED}.", "outside a role", None) for words in (
        "LVIII died", "xii men", "The fortieth", "It doubled", "It halved", "In their fifties", "The duo",
        "A quartet", "A hat-trick", "An octogenarian", "\u277d fell", "\u3253 fell", "During Eid they met",
        "On Christmas Day they met", "This morning it fell", "It fell overnight", "The day before it fell",
        "It fell days later", "Later that day it fell", "A week on it fell", "Late autumn came",
        "By year's end it fell", "At the turn of the year it fell", "In Aqrab it fell", "On sunday it fell",
        "After Friday prayers it fell", "The anniversary came",
    )),
    ("五十八 fell" + BACKED + ".", "'五十八' has letters that are not Latin", "Latin"),
    ("The f\u0456fty" + BACKED + ".", "has letters that are not Latin", "Latin"),
    *((f"Kabul {words} began it{BACKED}.", "outside a judgement", "{judgement}") for words in (
        "in all probability", "perhaps", "presumably", "might have", "apparently", "clearly",
        "is certain to have", "is expected to say who", "had a good chance, and", "has, we think,",
        "inevitably", "is the likeliest that",
    )),
    ("We are quite sure that Kabul began it" + BACKED + ".", "outside a judgement", "{judgement}"),
    ("Our confidence is high" + BACKED + ".", "'Our confidence' outside a judgement", "{judgement}"),
    ("[^a]: 58 fell", "a footnote, whose words nobody could check", "write it as"),
    ("So[^a]" + BACKED + ".\n\n[^a]: It fell", "a footnote", None),
    ("[a]: x.md 'fifty-eight fell'", "the definition of a link, [a]", "write it as"),
    ("Dead\n: text" + BACKED, "a list of definitions, whose words nobody could check", None),
    ("58. They fell" + BACKED, "a list that starts at 58", None),
    ("{numref}`fifty-eight fell, see %s <fig-x>`", "a reference with words of its own", "alone"),
    ("So {cite:p}`two{fifty-eight fell}`.", "a citation with the words 'fifty-eight fell'", "alone"),
    ("## Kabul is probably to blame", "'probably' outside a judgement, in the heading", "without"),
    ("## The Day proves it", "what Day says, in the heading", "without"),
    ('## "We began it"', "the quotation 'We began it', in the heading", "without"),
    ("Kabul began it.\nEverybody knows.\n------", "a heading of several lines", None),
    ("He said: 'hard days'" + BACKED + ".", "the quotation mark '", "double"),
    ('He said: "hard' + BACKED + '.\nAnd days"' + BACKED + ".", "a quotation mark without its partner", None),
    ("Kabul, which began it, bombed it{absent}`truce/state`.", "rests on an absence", None),
    ("The terms, which shame Kabul, are not told{absent}`truce/state`.", "states something aside", "say"),
    ("Most articles call it a failure" + BACKED + ".", "'Most articles' is a count that", "#share"),
    ("Reuters says that it fell" + BACKED + ".", "Reuters is named without a claim of its copy", "add"),
    ("AFP says that it fell" + BACKED + ".", "AFP is named without a claim of its copy", "add it"),
    ("It seems doomed" + BACKED + ".", "outside a judgement", "{judgement}"),
    ("Nobody doubts it{absent}`clash/killed`.", "is known after all", None),
    ("Kabul claims that it bombed {value}`ledger#sources` schools.", "a paragraph without evidence", ""),
    (CELL + "from IPython import display as tables\n```", "a cell with 'from IPython import", "write it as"),
    (CELL + "%%markdown\n58 fell\n```", "a cell that is no Python", "write it as"),
    (CELL + "ceasefire.book_ledger(*[print('58')][:0])\n```", "a cell with 'ceasefire.book", "write"),
    (CELL + "tables.Table(('Killed',), (('58',),))\n```", "a cell with 'tables.Table", "write"),
    (CELL + "charts.tolls(ledger, 'fifty-eight fell')\n```", "a cell with 'charts.tolls", "write"),
    (CELL + "charts.tols(ledger)\n```",
     "charts.tols is no registered figure or table (nearest: charts.tolls", "write"),
    (CELL + "tables.disputd(ledger)\n```",
     "tables.disputd is no registered figure or table (nearest: tables.disputed", "write"),
    (CELL + "# 58 fell\ncharts.tolls(ledger)\n```", "a cell with the comment '# 58 fell'", "write"),
    (CELL + ":mystnb: {code_prompt_show: 58 fell}\ncharts.tolls(ledger)\n```",
     "a cell with the option 'code_prompt_show'", "write"),
    (CELL + ':mystnb: {"figure": {"caption": "58 fell."}}\ncharts.tolls(ledger)\n```',
     "the number '58' outside a role, in the caption", "without"),
    ('He said "hard days"{evidence}`two.p2.2`.', "the quotation 'hard days' stands in none of the", "cite"),
    ("As told by The Post{evidence}`one.p2.1`.", "Post is named without a claim of it", "{evidence}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """Each fault names file, line and sentence, and how to mend it; no remedy: not the only fault."""
    found = faults(text, rules)
    if remedy is not None:
        assert len(found) == 1
    first = next(fault for fault in found if what in fault)
    assert first.startswith("chapters/some.md:3: ")
    assert (remedy or "") in first


JUDGEMENT = """\
:::{judgement} name
:likelihood: likely
:confidence: low
:because: little is known
:assuming: the assumption that it holds
:basis: clash/date
:change: a word from anybody
it happens again.
:::"""


def test_a_whole_judgement_is_let_through(rules: Rules) -> None:
    """It has all that it needs."""
    assert faults(JUDGEMENT, rules) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (":likelihood: likely", ":likelihood: probable", "'probable' is no word of the scale"),
        (":confidence: low\n", "", "the judgement has no confidence"),
        (":confidence: low", ":confidence: sure", "'sure' is no word of the scale"),
        (":basis: clash/date\n", "", "the judgement has no basis"),
        (":basis: clash/date", ":basis: ,", "the judgement has no basis"),
        (":basis: clash/date", ":basis: clash/dat", "there is no finding or claim 'clash/dat'"),
        (
            "it happens again.",
            "it is likely to happen again.",
            "the statement says how likely it is",
        ),
        ("it happens again.", "it happens with high confidence.", "the statement says how likely"),
        ("it happens again.\n", "", "the judgement states nothing"),
        ("little is known", "it is likely", "the because speaks of likelihood"),
        ("it happens again.", "it happens 3 times.", "the number '3' outside a role"),
        (":change:", ":chnge: x\n:change:", "a judgement has no option 'chnge'"),
        ("it happens again.", "it happens. Kabul began it.", "more than one sentence"),
        ("it happens again.", "we are quite sure it happens.", "how sure we are"),
        ("it happens again.", "of this we are convinced.", "how sure we are"),
        ("it happens again.", "Day says so.", "the judgement tells what Day says"),
        (
            "it happens again.",
            'he says "hard days".',
            "the judgement tells the quotation 'hard days'",
        ),
        ("it happens again.", "{value}`clash/date` again.", "which would be printed as it stands"),
        ("little is known", "the odds favour it", "the because speaks of likelihood"),
        ("little is known", "the probability is high", "the because speaks of likelihood"),
        ("little is known", "we are quite convinced", "speaks of confidence again"),
        ("little is known", ".", "'.' is too short"),
        ("{judgement} name", "{judgement}", "a judgement without a name"),
    ],
)
def test_a_faulty_judgement_is_refused(rules: Rules, old: str, new: str, what: str) -> None:
    """What it lacks, mixes or does not know is said, with its line."""
    assert old in JUDGEMENT
    found = faults(JUDGEMENT.replace(old, new), rules)
    assert any(what in fault and fault.startswith("chapters/some.md:") for fault in found), found


def test_two_judgements_of_one_name_are_refused(rules: Rules) -> None:
    """A reader who cites one would mean either."""
    (found,) = faults(f"{JUDGEMENT}\n\n{JUDGEMENT}", rules)
    assert "the judgement 'name' stands twice" in found


def test_an_exemption_lets_words_through_and_has_to_be_needed(rules: Rules) -> None:
    """Words that state nothing can be exempted; an exemption that nothing needs is a fault."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    exempted = Rules(rules.view, (made,))
    assert faults(f"The October clashes{BACKED}.", exempted) == []
    (found,) = faults(f"So it is{BACKED}.", exempted)
    assert found.startswith("chapters/allowed.yaml: [0]: nothing on any page needs")


def test_an_exemption_holds_on_its_pages_alone(rules: Rules) -> None:
    """Words that are harmless in one place can state something in another."""
    made = Exemption.model_validate(
        {"words": "the Friday", "pages": ["chapters/other"], "reason": "A weekday alone."}
    )
    found = faults(f"On the Friday it fell{BACKED}.", Rules(rules.view, (made,)))
    assert len(found) == 2
    assert "nothing on any page needs" in found[0]
    assert "the date 'Friday' outside a role" in found[1]


def test_a_quotation_is_not_cut_to_mean_the_opposite() -> None:
    """Words behind a denial are not the speaker's without it."""
    told = ledger(
        source("one", position("ceasefire", "keep", "kabul", quote="has not been violated by us"))
    )
    said = "It has {}{{evidence}}`one.p2.1`."
    one = Rules(View(told, told))
    (found,) = faults(said.format('"been violated by us"'), one)
    assert "stands in none of the sentence's claims" in found
    assert faults(said.format('"not been violated"'), one) == []


def test_a_person_is_named_with_a_claim_of_his() -> None:
    """Who is said to have said something has said it in the evidence."""
    told = ledger(
        source(
            "one", claim("killed", "5", voice="minister"), claim("killed", "6", voice="spokesman")
        )
    )
    one = Rules(View(told, told))
    assert faults("Minister counts{evidence}`one.p2.1`.", one) == []
    (found,) = faults("Minister counts{evidence}`one.p2.2`.", one)
    assert "Minister is named without a claim of his" in found


def allowed(tmp_path: Path, text: str) -> Path:
    """Return a project whose exemptions are these."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "allowed.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- {words: '[0-9]+', reason: x}\n", "'[0-9]+' is a single word, which can stand anywhere"),
        ("- {words: x}\n", "the key 'reason' is missing"),
        ("- {words: a 58, reason: a name}\n", "'a 58' has a digit"),
        ("- {words: a name, reason: .}\n", "'.' is no reason"),
        (
            "".join(f"- {{words: a w{chr(97 + n)}, reason: a name}}\n" for n in range(15)),
            "15 exemptions; at most 14",
        ),
    ],
)
def test_malformed_exemptions_are_refused(tmp_path: Path, text: str, what: str) -> None:
    """With the file, and what is wrong."""
    with pytest.raises(DataFaults) as caught:
        lint.read_allowed(allowed(tmp_path, text))
    assert what in str(caught.value)
    assert "chapters/allowed.yaml" in str(caught.value)


def test_a_project_without_exemptions_has_none(tmp_path: Path) -> None:
    """The file may be missing."""
    assert lint.read_allowed(tmp_path) == ()


def test_the_chapters_of_the_book_are_sound() -> None:
    """Every sentence answers for itself, with fewer than fifteen exemptions."""
    assert lint.refuse(ROOT, ceasefire.load(ROOT)) > 150
    assert 0 < len(lint.read_allowed(ROOT)) < 15


def test_a_fault_in_a_chapter_refuses_the_book(tmp_path: Path) -> None:
    """All faults of all chapters are reported at once."""
    for name in contents.pages(ROOT):
        path = tmp_path / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((ROOT / f"{name}.md").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "data").mkdir()
    for file in ("_toc.yml", "chapters/allowed.yaml", "data/book.yaml"):
        (tmp_path / file).write_text((ROOT / file).read_text(encoding="utf-8"), encoding="utf-8")
    for name in ("doha", "istanbul"):
        path = tmp_path / "chapters" / f"{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\nIn all, 7 died.\n", encoding="utf-8")
    with pytest.raises(DataFaults) as caught:
        lint.refuse(tmp_path, ceasefire.load(ROOT))
    assert str(caught.value).startswith("the chapters have 4 faults:")
    assert {fault.file for fault in caught.value.faults} == {
        "chapters/doha.md",
        "chapters/istanbul.md",
    }


@pytest.mark.parametrize("call", ["tables.tracker(ledger)", "tables.tripped(ledger)"])
def test_what_lies_beyond_the_information_date_stands_on_its_page(call: str) -> None:
    """A table of later events is refused on a page that stops at the cut-off."""
    text = f"# T\n\n```{{code-cell}}\n{call}\n```\n"
    early = manuscript.parse(text, "chapters/outlook")
    assert [aside.text for aside in early.asides if aside.kind == "foreign"] == [
        f"a cell with '{call}', which goes beyond the information date"
    ]
    late = manuscript.parse(text, "chapters/after-the-cut-off", later=True)
    assert not [aside for aside in late.asides if aside.kind == "foreign"]
