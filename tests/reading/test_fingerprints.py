"""A fingerprint is made of an article's lines, and shows where speech stands."""

from __future__ import annotations

from lines import ROUND

from ceasefire.reading import Gazetteer, articles, fingerprints
from ceasefire.records.fingerprints import WORD

SPOKEN = "“We want no war with anybody,” Mujahid said in Kabul on Friday, and “not now”.\n"


def test_lines_begin_where_their_words_do(gazetteer: Gazetteer) -> None:
    """Each line has its kind and the place of its first word; the words are counted in all."""
    article = articles.parsed(ROUND, "one", gazetteer)
    made = fingerprints.make(article, "one")
    counts = [len(WORD.findall(line.text)) for line in article.lines]
    assert made.source == "one"
    assert made.words == sum(counts)
    assert made.lines == tuple(
        (line.kind, sum(counts[:at])) for at, line in enumerate(article.lines)
    )


def test_kinds_of_a_record_stand_before_those_that_are_read(gazetteer: Gazetteer) -> None:
    """What a person says that a line is counts."""
    article = articles.parsed(ROUND, "one", gazetteer)
    kinds = ["headline", "summary", "body"]
    assert [kind for kind, _ in fingerprints.make(article, "one", kinds).lines] == kinds


def test_speech_is_where_quotation_marks_are(gazetteer: Gazetteer) -> None:
    """A run of words inside them is one span, from its first word to its last."""
    article = articles.parsed(ROUND + SPOKEN, "one", gazetteer)
    made = fingerprints.make(article, "one")
    before = made.lines[-1][1]
    assert [(low - before, high - before) for low, high in made.speech] == [(0, 5), (13, 14)]


def test_spelling_of_apostrophes_and_capitals_changes_nothing(gazetteer: Gazetteer) -> None:
    """The same words in another dress have the same shingles."""
    plain = articles.parsed(ROUND, "one", gazetteer)
    dressed = articles.parsed(ROUND.replace("Istanbul", "ISTANBUL"), "one", gazetteer)
    made = [fingerprints.make(each, "one") for each in (plain, dressed)]
    assert made[0].shingles == made[1].shingles
