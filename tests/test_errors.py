"""Errors say what, where and how to mend it."""

from __future__ import annotations

import pickle

import pytest

from ceasefire.errors import (
    CeasefireError,
    DataFaults,
    ExpressionError,
    Fault,
    UnknownName,
    agreeing,
    counted,
    nearest,
)


@pytest.mark.parametrize(
    ("where", "remedy", "message"),
    [
        ("", "", "it broke"),
        ("here", "", "here: it broke"),
        ("", "mend it", "it broke. mend it"),
        ("here", "mend it", "here: it broke. mend it"),
    ],
)
def test_message_has_place_cause_and_remedy(where: str, remedy: str, message: str) -> None:
    """The message holds what there is of place, cause and remedy, in this order."""
    error = CeasefireError("it broke", where, remedy)
    assert str(error) == message
    assert (error.what, error.where, error.remedy) == ("it broke", where, remedy)


def test_expression_error_is_a_value_error() -> None:
    """Pydantic takes only ValueErrors for faults of a field."""
    assert issubclass(ExpressionError, ValueError)
    assert issubclass(ExpressionError, CeasefireError)


def test_unknown_name_reads_as_a_sentence_and_is_a_key_error() -> None:
    """A KeyError would print its message in quotes; this one prints it as it is."""
    error = UnknownName.among("source", "arab-new", ["arab-news", "hum-news"], "here")
    assert isinstance(error, KeyError)
    assert str(error) == "here: there is no source 'arab-new'. nearest: arab-news, hum-news"


@pytest.mark.parametrize(
    ("name", "known", "remedy"),
    [
        ("kabull", ["kabul", "doha"], "nearest: kabul"),
        ("zzz", ["kabul", "doha"], "known: doha, kabul"),
        ("zzz", [], ""),
        ("Kabul", ["KABUL-x", "doha"], "nearest: KABUL-x"),
        ("zzz", [f"a{n}" for n in range(17)], "such as: a9, a8, a7"),
    ],
)
def test_nearest(name: str, known: list[str], remedy: str) -> None:
    """Close names come first; failing those a short list is given whole, a long one cut."""
    assert nearest(name, known) == remedy


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (
            Fault("a.yaml", 3, "b[0].c", "is wrong", "mend it"),
            "a.yaml:3: b[0].c: is wrong (mend it)",
        ),
        (Fault("a.yaml", 3, "", "is wrong"), "a.yaml:3: is wrong"),
        (Fault("a.yaml", 0, "", "is missing", "restore it"), "a.yaml: is missing (restore it)"),
    ],
)
def test_fault_names_file_line_key_and_remedy(fault: Fault, text: str) -> None:
    """A fault prints as editors expect: file, line, then the rest; what is not known is left out."""
    assert str(fault) == text


def test_faults_are_sorted_and_counted() -> None:
    """All faults stand in one message, by file and line, with their number."""
    late, early = Fault("b.yaml", 1, "", "late"), Fault("a.yaml", 10, "", "early")
    first = Fault("a.yaml", 9, "", "first")
    error = DataFaults([late, early, first])
    assert error.faults == (first, early, late)
    assert (
        str(error)
        == "the data have 3 faults:\n  a.yaml:9: first\n  a.yaml:10: early\n  b.yaml:1: late"
    )
    assert str(DataFaults([late])).startswith("the data have 1 fault:\n")


def test_fault_is_a_plain_value() -> None:
    """Faults compare and travel by value."""
    fault = Fault("a.yaml", 1, "", "wrong")
    assert pickle.loads(pickle.dumps(fault)) == fault  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 faults"), (1, "1 fault"), (2, "2 faults"), (1200, "1,200 faults")]
)
def test_counted(number: int, text: str) -> None:
    """How many of a thing there are is said in digits, and one of it is one."""
    assert counted(number, "fault") == text


def test_a_thing_may_have_a_plural_of_its_own() -> None:
    """Given where it is no *s*; a message, a glimpse and a sentence ask the same function."""
    assert counted(1, "hypothesis", "hypotheses") == "1 hypothesis"
    assert counted(1107, "hypothesis", "hypotheses") == "1,107 hypotheses"
    assert [agreeing(number, "claim") for number in (0, 1, 2)] == ["claims", "claim", "claims"]
