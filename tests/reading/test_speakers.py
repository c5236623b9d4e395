"""Who says is the subject beside a verb of saying: a name, a description, or somebody before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import WIRE, WIRE_DAY, wired

from ceasefire import reading


def said(text: str) -> list[tuple[str, str | None, str]]:
    """Return verb, speaker and how the speaker is given, for each attribution of a line."""
    return [(a.verb, a.by, a.kind) for sentence in wired(text).said for a in sentence]


@pytest.mark.parametrize(
    ("text", "verb", "by", "kind"),
    [
        # before the verb
        ("Joren Haas said the pass is shut.", "said", "joren-haas", "name"),
        ("Joren Haas later said the pass is shut.", "said", "joren-haas", "name"),
        ("Joren Haas on Monday said the pass is shut.", "said", "joren-haas", "name"),
        ("Joren Haas, who is in Orsk, said the pass is shut.", "said", "joren-haas", "name"),
        ("Joren Haas, the minister for defence, said so.", "said", "joren-haas", "name"),
        ("A hospital official said the pass is shut.", "said", "A hospital official", "role"),
        ("Piet Amsel said the pass is shut.", "said", "Piet Amsel", "name"),
        ("The army fled and Joren Haas said so.", "said", "joren-haas", "name"),
        ("The Rails Board (RB) said the pass is shut.", "said", "Rails Board", "name"),
        # behind it
        ("The pass is shut, said Joren Haas.", "said", "joren-haas", "name"),
        ("“The pass is shut,” said Joren Haas.", "said", "joren-haas", "name"),
        ("“The pass is shut,” said Gen. Edvar Lisk.", "said", "edvar-lisk", "name"),
        ("“The pass is shut,” said a driver, Piet Amsel.", "said", "Piet Amsel", "name"),
        ("The pass is shut, according to Hill Watch.", "according to", "hill-watch", "name"),
        ("According to Hill Watch, the pass is shut.", "according to", "hill-watch", "name"),
        # who hears is not who speaks
        ("Joren Haas was told by Mira Tolan that it is shut.", "told", "mira-tolan", "name"),
        ("Joren Haas was told that it is shut.", "told", None, "none"),
        ("Joren Haas was accused of shutting the pass.", "accused", None, "none"),
        # what is denied is not said
        ("Joren Haas did not say so, and never said it.", "say", None, "none"),
        ("Joren Haas has not yet confirmed it.", "confirmed", None, "none"),
    ],
)
def test_the_speaker(text: str, verb: str, by: str | None, kind: str) -> None:
    """Beside the verb, past adverbs and appositions, or as the agent of a passive."""
    assert said(text)[0] == (verb, by, kind)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Joren Haas said it is shut and added that it stays so.", ["joren-haas", "joren-haas"]),
        ("Joren Haas met envoys, adding that it stays shut.", ["joren-haas"]),
        ("Joren Haas was quoted by CP, and said so.", ["joren-haas", "joren-haas"]),
        ("Joren Haas said it is shut, but Mira Tolan denied it.", ["joren-haas", "mira-tolan"]),
        ("“He said no,” Mira Tolan said.", ["mira-tolan"]),
        ("CP quoted Mira Tolan as saying that it is shut.", ["continental-press", "mira-tolan"]),
    ],
)
def test_several_verbs(text: str, speakers: list[str]) -> None:
    """A participle or second verb goes on with the subject; a verb in a quotation reports nothing."""
    assert [by for _, by, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("second", "by"),
    [
        ("He said so again.", "joren-haas"),
        ("She said so again.", "joren-haas"),
        ("The minister said so again.", "joren-haas"),
        ("It said so again.", "meridia-government"),
        ("The statement said so again.", "meridia-government"),
    ],
)
def test_a_speaker_of_the_line_before(second: str, by: str) -> None:
    """A pronoun or *the minister* stands for whom the lines before heard."""
    first = "Tesmar said the pass is shut. Joren Haas said so too."
    *_, last = reading.read([first, second], WIRE, WIRE_DAY)
    (attribution,) = last.said[0]
    assert (attribution.by, attribution.kind) == (by, "back")


WORDS = st.sampled_from(
    ["Joren Haas", "he", "said", "told", "not", "was", "by", "according to", "Mira Tolan", ",", ".",
     "“", "”", "adding", "and", "who", "the minister", "as saying", "quoted", "Orsk", "(CP)"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=25))
def test_attributions_stand_in_their_sentence(words: list[str]) -> None:
    """Whatever the words, verbs are in order, and outside of quotation marks."""
    line = " ".join(words)
    read = wired(line)
    for sentence, attributions in zip(read.sentences, read.said, strict=True):
        starts = [each.start for each in attributions]
        assert starts == sorted(starts)
        assert all(sentence.start <= at < sentence.end for at in starts)
        assert not any(q.start <= at < q.end for q in read.quotations for at in starts)
