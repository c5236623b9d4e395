"""A record is a source, its passages and their claims; what contradicts itself is refused."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import pytest
from builders import claim, source
from pydantic import ValidationError

from ceasefire.records import sources


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        ({"at": "1"}, "a passage has either a gist or furniture"),
        (
            {"at": "1", "gist": "g", "furniture": "stamp"},
            "a passage has either a gist or furniture",
        ),
        (
            {"at": "1", "furniture": "stamp", "claims": [claim("place", "border")]},
            "furniture makes no claims",
        ),
        ({"at": "1..3", "gist": "g"}, "'1..3' is not a paragraph"),
        ({"at": "3..1", "furniture": "stamp"}, "'3..1' is not a paragraph"),
        ({"at": "0", "furniture": "stamp"}, "String should match pattern"),
        ({"at": "1", "furniture": "advert"}, "Input should be 'headline'"),
    ],
)
def test_malformed_passage(passage: dict[str, object], message: str) -> None:
    """A passage is a paragraph with a gist, or furniture without claims."""
    with pytest.raises(ValidationError, match=message):
        sources.Passage.model_validate(passage)


def test_run_of_furniture_accounts_for_each_line() -> None:
    """A run stands for every paragraph in it, both ends included."""
    passage = sources.Passage.model_validate({"at": "18..20", "furniture": "unrelated article"})
    assert list(passage.numbers) == [18, 19, 20]


def test_records_are_frozen() -> None:
    """What has been read cannot be changed by accident."""
    record = source("one", claim("place", "border"))
    with pytest.raises(ValidationError, match="frozen"):
        record.title = "Another"
    with pytest.raises(ValidationError, match="frozen"):
        record.passages[1].claims[0].value = "kabul-city"


def test_address_is_a_web_address() -> None:
    """A link that a page will carry is http or https."""
    with pytest.raises(ValidationError, match="String should match pattern"):
        source("one", url="javascript:alert(1)")


@pytest.mark.parametrize(
    ("basis", "article", "fine"),
    [
        ("full text", {"paragraphs": 2}, True),
        ("full text", None, False),
        ("excerpt", None, True),
        ("excerpt", {"paragraphs": 2}, False),
    ],
)
def test_only_an_excerpt_is_without_an_article(
    basis: str, article: dict[str, int] | None, fine: bool
) -> None:
    """What was read as a part has no whole to account for."""
    with (
        nullcontext()
        if fine
        else pytest.raises(ValidationError, match="a full text has an article")
    ):
        assert source("one", basis=basis, article=article).paragraphs == (2 if article else None)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"published": "2125-01-01"}, "which is still to come"),
        ({"published": "2025-10-01"}, "said: 2025-10-15, after the source was published"),
        ({"basis": "excerpt", "article": None,
          "passages": [{"at": "1", "furniture": "stamp"}, {"at": "2", "gist": "It."}]},
         "a passage of an excerpt is no furniture"),
        ({"basis": "excerpt", "article": None, "read": None}, "an excerpt has the day on which"),
        ({"read": "2125-01-01"}, "the day 2125-01-01 is still to come"),
        ({"missing": "2125-01-01"}, "the day 2125-01-01 is still to come"),
    ],
)  # fmt: skip
def test_days_and_passages_are_in_order(more: dict[str, Any], what: str) -> None:
    """Nothing is published in the future, or told before it was said; an excerpt has no furniture."""
    told = claim("killed", "5", group="all", voice="un", said="2025-10-15")
    with pytest.raises(ValidationError, match=what):
        source("one", told, **more)
    covers = claim("killed", "5", group="all", voice="un", covers="2026-10-10/2026-10-17")
    with pytest.raises(ValidationError, match="covers"):
        source("one", covers)


def test_an_excerpt_may_have_digests_and_what_was_not_found_again() -> None:
    """As a whole article has; and where an archive keeps the page."""
    passages = [
        {"at": "2", "gist": "It.", "sha256": "0" * 64},
        {"at": "3", "gist": "It.", "missing": "2026-11-30"},
    ]
    archive = "https://archive.example/a"
    record = source("one", basis="excerpt", article=None, passages=passages, archive=archive)
    assert [str(p.missing) for p in record.passages] == ["None", "2026-11-30"]
    assert (str(record.read), record.missing, record.archive) == ("2026-11-30", None, archive)


@pytest.mark.parametrize(
    ("runs", "paragraph", "copy"),
    [
        (([],), "2", "gazette"),  # the whole page: what holds for the source holds for it
        ((["2"],), "2", "wire"),
        ((["2..4", "9"],), "3", "wire"),
        ((["2..4", "9"],), "9", "wire"),
        ((["2..4", "9"],), "5", "one"),
        ((["2"], ["2", "3"]), "2", "other+wire"),
        ((["2"], ["2", "3"]), "3", "other"),
        ((["2"], []), "5", "other"),
    ],
)
def test_a_relay_can_be_of_some_paragraphs(
    runs: tuple[list[str], ...], paragraph: str, copy: str
) -> None:
    """A paragraph is the copy of those whose relay holds for it, and of nobody else's."""
    relays = [
        {"agency": agency, "shown": "stated", "reason": "it says so", "at": at}
        for agency, at in zip(("wire", "other"), runs, strict=False)
    ]
    assert (
        source("one")
        .model_validate(source("one").model_dump() | {"relays": relays})
        .copied_from(paragraph, "gazette")
        == copy
    )
