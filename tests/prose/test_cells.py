"""What a cell calls: a registered figure or table, with the ledger, names, and what the outlook gives."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import outlook
from ceasefire.prose import cells


@pytest.fixture
def told() -> Ledger:
    """A ledger of two claims."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("wounded", "3", group="all"))
    )


def test_a_call_is_taken_apart(told: Ledger) -> None:
    """Its figure, its arguments by place and by name, and what it shows."""
    call = cells.call("charts.tolls(ledger, 'wounded', event='clash')", told)
    assert call.exhibit.name == "charts.tolls"
    assert call.given == (told, "wounded")
    assert call.named == {"event": "clash"}
    assert call.claims() == {"one.p2.2"}
    assert len(call.compared()) == 1


def test_an_argument_is_what_the_outlook_gives(told: Ledger) -> None:
    call = cells.call("tables.disputed(ledger, only=outlook.watched(ledger))", told)
    assert call.named == {"only": outlook.watched(told)}
    assert cells.call("tables.statuses()", told).claims() == frozenset()


@pytest.mark.parametrize(
    ("expression", "error", "said"),
    [
        ("charts.tols(ledger)", UnknownName, r"no figure or table 'charts\.tols'\. nearest: charts\.tolls"),
        ("tables.Table(ledger)", ExpressionError, "no call of a figure or table"),
        ("outlook.watched(ledger)", ExpressionError, "no call of a figure or table"),
        ("charts.tolls.rows(ledger)", ExpressionError, "no call of a figure or table"),
        ("charts.tolls(ledger, 'two words')", ExpressionError, "no call of a figure or table"),
        ("ledger", ExpressionError, "no call of a figure or table"),
    ],
)  # fmt: skip
def test_what_is_no_call_of_what_is_registered_is_refused(
    expression: str, error: type[CeasefireError], said: str, told: Ledger
) -> None:
    """Neither an empty answer nor a guess: what is misspelt has claims that nobody would miss."""
    with pytest.raises(error, match=said):
        cells.call(expression, told)
