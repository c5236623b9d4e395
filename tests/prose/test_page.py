"""A page as a value says what its sentences ask of the ledger, and what rests on what."""

from __future__ import annotations

import pytest
import written

from ceasefire.prose.page import Judgement, Page, Paragraph, Role, Sentence

VALUE = Role("value", " clash/date#range ")
MARK = Role("evidence", "clash/killed, one.p2.1,")
CITED = Role("cite:p", "one{paragraph 2}")
NONE = Role("absent", "clash/terms, truce/state")
FIGURE = Role("numref", "fig-x")


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        (VALUE, ("clash/date#range",)),
        (MARK, ("clash/killed", "one.p2.1")),
        (CITED, ()),
        (NONE, ()),
        (FIGURE, ()),
        (Role("strong", "clash/date"), ()),
    ],
)
def test_what_a_role_asks(role: Role, asked: tuple[str, ...]) -> None:
    """Values ask for one target in a form, marks for several targets, and no other role asks."""
    assert role.asked == asked


def test_a_sentence_tells_apart_what_it_rests_on() -> None:
    """What it asks for, only marks, cites, and says that nobody tells."""
    sentence = Sentence(3, ("On ", VALUE, " it fell", MARK, ", say some", CITED, NONE, VALUE, "."))
    assert sentence.text == "On   it fell , say some   ."
    assert sentence.roles == (VALUE, MARK, CITED, NONE, VALUE)
    assert sentence.asked == ("clash/date#range", "clash/killed", "one.p2.1", "clash/date#range")
    assert sentence.marked == ("clash/killed", "one.p2.1")
    assert sentence.targets == ("clash/date", "clash/killed", "one.p2.1")
    assert sentence.untold == ("clash/terms", "truce/state")
    assert sentence.cited == "one{paragraph 2}"
    compared = Sentence(3, (Role("value", "truce/date#after:clash/date"), MARK))
    assert compared.targets == ("truce/date", "clash/date", "clash/killed", "one.p2.1")


@pytest.mark.parametrize(
    ("parts", "backed"),
    [
        (("So.",), False),
        (("So", NONE), False),
        (("So", NONE, CITED), True),
        (("So", MARK), True),
        ((VALUE,), True),
        (("See ", FIGURE), True),
    ],
)
def test_evidence_of_its_own(parts: tuple[str | Role, ...], backed: bool) -> None:
    """All roles give it but the one that says that nothing is told."""
    assert Sentence(1, parts).backed is backed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So{value} and {cite:p}.", ("value", "cite:p")),
        ("So{valued} and {x}.", ()),
        ("So {absent}{numref}", ("absent", "numref")),
    ],
)
def test_a_role_without_a_target_is_text(text: str, names: tuple[str, ...]) -> None:
    """It is found all the same."""
    assert Sentence(1, (text, VALUE)).bare == names


def test_a_judgement_rests_on_its_basis() -> None:
    """On each finding and claim that it names; on none without the option."""
    options = {"basis": "clash/date, one.p2.1", "likelihood": "likely"}
    assert Judgement(1, "a", options, {}, "x.").basis == ("clash/date", "one.p2.1")
    assert Judgement(1, "a", {}, {}, "x.").basis == ()


def test_sentences_of_a_page_stand_in_order() -> None:
    """Those of all its paragraphs."""
    first, second, third = (Sentence(line, (f"{line}.",)) for line in (3, 4, 6))
    page = Page("a/b", "T", (Paragraph((first, second), "T"), Paragraph((third,), "S")), (), ())
    assert list(page.sentences) == [first, second, third]
    assert page.stem == "b"


def test_values_print_in_one_line() -> None:
    """With what they are and how much stands on them."""
    page = written.page()
    assert repr(page) == ("<Page chapters/doha: T, 4 sentences, 2 figures and tables, 1 judgement>")
    assert repr(page.paragraphs[0]).startswith("<Paragraph under 'T': 4 sentences")
    assert repr(page.judgements[0]).startswith("<Judgement again: likely, it happens again.")
    assert "clash/date" in repr(page.paragraphs[0].sentences[1])
