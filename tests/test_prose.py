"""Chapters fetch the ledger's values through glue."""

from __future__ import annotations

import myst_nb
import pytest
from builders import claim, ledger, source

from ceasefire import prose, words


def test_every_phrase_is_pasted_without_being_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter can fetch each phrase by name, and the cell that makes them shows nothing."""
    pasted: dict[str, str] = {}

    def glue(name: str, text: str, *, display: bool = True) -> None:
        assert not display
        pasted[name] = text

    monkeypatch.setattr(myst_nb, "glue", glue)
    told = ledger(source("one", claim("killed", ">=5")))
    prose.paste(told)
    assert pasted == words.phrases(told)
    assert pasted["clash/killed"] == "at least 5"
