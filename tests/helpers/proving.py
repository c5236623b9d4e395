"""A record of an invented text, held against it."""

from __future__ import annotations

from typing import Any

from builders import numbered, source

from ceasefire.audit import verification
from ceasefire.reading import Gazetteer, articles, texts
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Source

TEXT = """\
A headline on the talks
On Friday Zabihullah Mujahid said in Kandahar that at least 12 soldiers were killed in October.
He said the talks had failed, and that the “ceasefire will hold” whatever comes of it.
"""
TALE = """\
Two men speak of the bridge
On Friday Khawaja Asif met Attaullah Tarar in Kabul.
Zabihullah Mujahid said that “the bridge stays open for all” on Saturday, and that the ceasefire will hold.
He said that it would continue.
"""


def record(*claims: Claim, at: int = 2, text: str = TEXT, **more: Any) -> Source:
    """Return the record of the text, with claims in one of its paragraphs."""
    lines = texts.paragraphs(text)
    passages = [
        {"at": "1", "sha256": texts.digest(lines[0]), "furniture": "headline"},
        *(
            {
                "at": str(n),
                "sha256": texts.digest(line),
                "gist": "Something.",
                "claims": numbered(claims) if n == at else (),
            }
            for n, line in enumerate(lines[1:], start=2)
        ),
    ]
    article = {"paragraphs": len(lines), "sha256": texts.digest("\n".join(lines))}
    more = {"title": lines[0], **more}
    return source("one", article=article, passages=passages, **more)


def verified(made: Source, gazetteer: Gazetteer, text: str = TEXT) -> verification.Verification:
    """Return the verification of a record against a text."""
    article = articles.parsed(text, "one", gazetteer, verification.published(made))
    return verification.verify(made, article, gazetteer)


def told(made: Claim, at: int, gazetteer: Gazetteer) -> str:
    """Return how a claim of the tale is verified."""
    made_record = record(made, at=at, text=TALE)
    return verified(made_record, gazetteer, TALE).claims[0].basis
