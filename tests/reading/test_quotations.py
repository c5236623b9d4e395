"""Quotations are found, told from titles and scare quotes, and given their speaker or a blank."""

from __future__ import annotations

from datetime import date

import pytest
import wires
from lines import one

from ceasefire import reading
from ceasefire.reading import Gazetteer
from ceasefire.reading.marks import Quotation

DAY = date(2031, 5, 14)
GAZETTEER = Gazetteer(wires.vocabulary(wires.WIRE / "vocabulary.yaml"))


def quotes(*lines: str) -> list[Quotation]:
    """Return the quotations of some lines of one article."""
    return [q for read in reading.read(lines, GAZETTEER, DAY) for q in read.quotations]


@pytest.mark.parametrize(
    ("text", "by", "verb", "sure"),
    [
        ("“We will not yield one metre of it,” said Mira Tolan.", "mira-tolan", "said", True),
        ("“We will not yield,” Mira Tolan told reporters.", "mira-tolan", "told", True),
        ("Mira Tolan said: “We will not yield.”", "mira-tolan", "said", True),
        ("Foreign Minister Mira Tolan called it “a poor text”.", "mira-tolan", "called", False),
        ("“We have no blood,” a doctor in Hadra said.", "a doctor", "said", False),
        ("“We saw it,” said Piet Amsel, a driver.", "Piet Amsel", "said", True),
        ("“We saw it,” said a driver, Piet Amsel.", "Piet Amsel", "said", True),
        ("Gen. Harun Delo, a spokesman for Varland's army, said “it is over”.", "Harun Delo", "said", True),
        ("Meridia's Minister for Roads, Rails, and Ports, Ole Brand, warned “not to wait”.",
         "Ole Brand", "warned", False),
        ("Joren Haas, who is on a visit to Varland, said “some circles” were to blame.",
         "joren-haas", "said", True),
        ("According to Hill Watch, the guns were “never silent”.", "hill-watch", "according to", False),
        ("Orsk rejected the “so-called peace plan of others”.", "varland-government", "rejected", False),
        ("Tolan met Haas in Port Sael and said the day was “not lost”.", "mira-tolan", "said", False),
        ("The Alliance of Nations' report, issued on Monday, spoke of “grave doubts”.",
         "nations-alliance", "spoke", False),
    ],
)  # fmt: skip
def test_speakers(text: str, by: str, verb: str, sure: bool) -> None:
    """The name beside the verb, its apposition or its title; sure only beside a name."""
    (quote,) = quotes(text)
    assert quote.speech
    assert quote.by is not None
    assert (by in quote.by, quote.verb) == (True, verb)
    if not sure:
        assert not quote.sure or quote.by == by


@pytest.mark.parametrize(
    "text",
    [
        "They played the song “The Ferryman” again.",
        "The film “Two Banks” was shown.",
        "Ilse “Lark” Veren sang.",
        "The operation, code-named “Iron Rain”, failed.",
        "A sign, “No politics”, hung there.",
        "The road is a “lifeline” of the valley.",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    """Titles, nicknames, signs and words at arm's length have no speaker."""
    (quote,) = quotes(text)
    assert (quote.speech, quote.by, quote.sure) == (False, None, False)


def test_a_quotation_alone_has_no_speaker() -> None:
    """Where the text names nobody, the draft leaves a blank."""
    (quote,) = quotes("Mira Tolan met envoys.", "“Talks are the only way and we know it.”")
    assert quote.speech
    assert quote.by is None


def test_a_quotation_goes_on_over_paragraphs() -> None:
    """An open quotation is gone on with by the next line, by the same speaker."""
    first, second = quotes(
        "“We have been patient,” said Joren Haas. “And", "“That ends now, I say it to all.”"
    )[1:]
    assert first.open
    assert (second.by, second.rule) == ("joren-haas", "continued from the line before")


def test_partial_quotations_of_one_sentence() -> None:
    """Each fragment has the speaker of its sentence."""
    text = (
        "Sela Marn said it came “with a full mandate”, accusing Orsk of trying to “reopen it all”."
    )
    assert [q.by for q in quotes(text)] == ["sela-marn", "sela-marn"]


@pytest.mark.parametrize(
    "text",
    [
        "Muttaqi did not say that “war is near”, as Asif claimed on Monday.",
        "A letter to Asif said “the deal is off”, Mujahid told reporters.",
        "“We agree,” said Pakistan and Afghanistan in a joint statement.",
        "“Go home,” Asif was told by Mujahid.",
        "“We agree,” Mujahid never said.",
        "“We know nothing,” the foreign ministry in Tehran said.",
    ],
)
def test_two_who_speak_are_for_review(text: str, gazetteer: Gazetteer) -> None:
    """A negated verb, or an attribution on either side, leaves the speaker open."""
    (quotation,) = one(text, gazetteer).quotations
    assert not quotation.sure
