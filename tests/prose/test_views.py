"""What a part of the ledger supports of what a page says."""

from __future__ import annotations

import pytest
import written
from builders import RULED, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import values
from ceasefire.prose import manuscript, views
from ceasefire.prose.page import Page
from ceasefire.prose.views import Asking, View


@pytest.fixture
def whole() -> Ledger:
    """Two sources on one clash; the second has the talks alone."""
    return written.two_days()


@pytest.fixture
def page() -> Page:
    """A page with everything that can change."""
    return written.page()


def judged(told: Ledger, page: Page) -> tuple[str, str]:
    """Return what a page's judgement says by a ledger, and without its second source."""
    (judgement,) = page.judgements
    old, new = View(told, told), View(told.without("two"), told)
    return old.judgement(judgement), new.judgement(judgement)


def test_a_judgement_whose_basis_thins_says_so(page: Page) -> None:
    """It keeps its words as long as the answers that it rests on are the same."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("date", "2025-10-09")),
    )
    before, after = judged(told, page)
    assert before.splitlines()[:2] == after.splitlines()[:2]
    assert before != after
    assert "(agreed; two voices behind it)" in before
    assert "9 October 2025 (one voice)" in after


def test_a_judgement_whose_basis_is_another_falls(page: Page) -> None:
    """It was made on answers that are no longer there, or on a dispute that is none."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("date", "2025-10-10")),
    )
    before, after = judged(told, page)
    assert "9 October 2025 or 10 October 2025 (disputed; two voices)" in before
    assert after == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("They say{evidence}`clash/killed`.", False),
        ("Killed were {value}`clash/killed`.", False),
        ("On {value}`clash/date` it began.", True),
        ("It is told{evidence}`clash/date` on a day.", True),
        ("{value}`clash/date#Articles` articles say so.", False),
        ("{value}`clash/wounded#outlets` say so.", False),
        ('He spoke of "a hard day"{evidence}`truce/ceasefire/kabul`.', False),
        ('He spoke of "hard days"{evidence}`truce/ceasefire/kabul`.', True),
    ],
)
def test_what_a_sentence_can_lose(text: str, kept: bool) -> None:
    """A dispute, an answer that its words repeat, company in a count or list, a quotation."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", group="all"), claim("date", "2025-10-09"), claim("wounded", "3"),
            position("ceasefire", "keep", "kabul", quote="hard days", event="truce"),
        ),
        source(
            "two",
            claim("killed", "6", group="all"), claim("date", "2025-10-09"), claim("wounded", "3"),
            position("ceasefire", "keep", "kabul", quote="a hard day", event="truce"),
        ),
    )  # fmt: skip
    text = text.replace("clash/killed", "clash/killed/all")
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    assert View(told, told).printed(paragraph) != [""]
    assert (View(told.without("two"), told).printed(paragraph) != [""]) is kept


def test_a_sentence_without_evidence_falls_with_its_paragraph() -> None:
    """It joins what the others say."""
    told = ledger(source("one", claim("date", "2025-10-09")), source("two", claim("state", "over")))
    text = "On {value}`clash/date`.\nSo it was.\nOver{evidence}`clash/state`.\nBut how{absent}`clash/x`?"
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    assert "" not in View(told, told).printed(paragraph)
    left = View(told.without("two"), told).printed(paragraph)
    assert left == ["On 9 October 2025.", "", "", ""]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{value}`clash/kiled`", UnknownName),
        ("{value}`clash/date#words`", ExpressionError),
        ("{evidence}`clash/kiled`", UnknownName),
    ],
)
def test_a_slip_is_no_loss(whole: Ledger, text: str, error: type[Exception]) -> None:
    """What the whole ledger does not have is a mistake of the page."""
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    with pytest.raises(error):
        View(whole, whole).printed(paragraph)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("truce/date#after:clash/date", True),
        ("clash/date#after:raid/date", False),  # the raid is gone
    ],
)
def test_a_time_after_another_rests_on_both(asked: str, kept: bool) -> None:
    """It falls with either of them."""
    told = ledger(
        source(
            "one",
            claim("date", "2025-10-09"),
            claim("date", "2025-10-12", event="truce"),
        ),
        source("two", claim("date", "2025-10-07", event="raid")),
        names=RULED,
    )
    asking = Asking("", (asked,))
    view = View(told.without("two"), told)
    assert not View(told, told).lost(asking)
    assert view.lost(asking) is not kept


def test_a_sentence_falls_with_a_warning_of_the_other_time() -> None:
    """A reader would be warned of the other date no more."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), claim("date", "2025-10-12", event="truce")),
        source("two", claim("date", "2025-10-11", seen=True)),
    )
    asking = Asking("", ("truce/date#after:clash/date=2025-10-09",))
    assert values.fetch(told, asking.asked[0]).warning == told.finding("clash/date").warning != ""
    assert not View(told, told).lost(asking)
    assert View(told.without("two"), told).lost(asking)


def test_a_form_that_no_longer_fits_is_a_loss() -> None:
    """A single number that becomes a range cannot be said as one."""
    told = ledger(
        source("one", claim("killed", "5")), source("two", claim("killed", "4..6", voice="un"))
    )
    (paragraph,) = manuscript.parse("# T\n\n{value}`clash/killed#exact` died.\n", "x").paragraphs
    with pytest.raises(ExpressionError):
        View(told, told).printed(paragraph)
    assert View(told.only("one"), told.only("one")).printed(paragraph) == ["5 died."]
    assert View(told.only("two"), told.only("one")).printed(paragraph) == [""]


def test_without_a_source_that_is_not_there(whole: Ledger) -> None:
    """An unknown source, or the last one, is refused."""
    view = View(whole, whole)
    with pytest.raises(UnknownName, match="nearest: two"):
        view.without("tow")
    with pytest.raises(CeasefireError, match="no source is left"):
        view.without("one", "two")


@pytest.mark.parametrize(
    ("named", "called"),
    [("The Post", "Post"), ("A Post", "Post"), ("Theory", "Theory"), ("Another", "Another")],
)
def test_what_sentences_call_a_source(named: str, called: str) -> None:
    """Its outlet without the article before it."""
    assert views.names_of(ledger(source("one", outlet=named))) == {called}


def test_what_is_absent_is_what_only_the_whole_has(whole: Ledger) -> None:
    """The name of a source and its id: who names one has lost it."""
    view = View(whole.without("two"), whole)
    assert view.absent == ("Post", "two")
    assert View(whole, whole).absent == ()
    assert view.lost(Asking("As Post has it"))
    assert view.lost(Asking("two{paragraph 2}"))
    assert not view.lost(Asking("As One has it"))


@pytest.mark.parametrize(
    ("asking", "lost"),
    [
        (Asking("", untold=("talks/state",)), True),  # nothing is known any more of the talks
        (Asking("", untold=("talks/state@observer",)), True),
        (Asking("", untold=("clash/state",)), False),
        (Asking("", untold=("clash/state@observer",)), False),
        (Asking("", untold=("truce/state",)), False),  # nothing ever was
        (Asking("", ("clash/killed/all#status",)), True),  # no dispute any more
        (Asking("", ("clash/date",)), False),
        (Asking("", ("talks/ceasefire/kabul",)), True),
        (Asking("", ("two.p2.1",)), True),
        (Asking("", ("ledger#sources",)), True),  # one where several were
    ],
)
def test_what_a_view_no_longer_supports(whole: Ledger, asking: Asking, lost: bool) -> None:
    """What is gone, settled, or told of one where it was told of several."""
    assert View(whole.without("two"), whole).lost(asking) is lost
    assert not View(whole, whole).lost(asking)


def test_only_what_rests_on_others_falls_with_them(whole: Ledger) -> None:
    """A sentence with evidence of its own stands, whatever its neighbours lose."""
    view = View(whole.without("two"), whole)
    kept, gone = Asking("", ("clash/date",)), Asking("", ("two.p2.1",))
    joined = Asking("", backed=False)
    assert view.withheld([kept, joined]) == [False, False]
    assert view.withheld([kept, joined, gone]) == [False, True, True]


def test_a_basis_is_told_with_its_voices(whole: Ledger) -> None:
    """Question, answer, status, and how many speak."""
    told = View(whole, whole)
    assert told.backed("clash/date").endswith("9 October 2025 (one voice)")
    assert told.backed("clash/killed/all").endswith("5 (disputed; one voice behind it)")
