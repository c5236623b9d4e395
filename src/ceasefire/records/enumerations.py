"""The words that more than one module chooses among, each with all that is said of it, in one table."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: What stands around the story in a captured file.
Furniture = Literal[
    "headline",
    "byline",
    "dateline",
    "share widget",
    "stamp",
    "caption",
    "illustration",
    "summary",
    "subheading",
    "layout",
    "unrelated article",
    "repeated",
]
#: What a line of a captured file is.
LineKind = Literal[Furniture, "body"]

#: How an article's own text shows its date: it says so, a stamp of its last change does, or it only
#: names a day that cannot be later.
DatedByText = Literal["stated", "update stamp", "not before"]
#: How the date of a record is known: by the text, by its address, by the archive that holds the copy,
#: or by what follows from the text.
Dated = Literal[DatedByText, "in its address", "in the archive", "inferred"]
#: How the date of a text at hand is known: by the text, or because a person supplied it.
DatedAtHand = Literal[DatedByText, "supplied"]

#: What the reader of articles calls a count, by the English words beside its number; the last is any
#: other. ``read_as`` in aspects.yaml says which aspect is read as which.
Counted = Literal[
    "killed", "wounded", "captured", "surrendered", "detained", "missing", "displaced", "returned",
    "deported", "people-stranded", "trucks-stranded", "attacks", "ordinal", "count",
]  # fmt: skip

Standing = Literal["party", "mediator", "observer", "outlet", "other"]


class Named(NamedTuple):
    """What one actor of a kind is called, and the heading of them all."""

    one: str
    all: str


#: How the standing of an actor is printed.
STANDINGS: dict[Standing, Named] = {
    "party": Named("party", "Parties"),
    "mediator": Named("mediator", "Mediators"),
    "observer": Named("neutral observer", "Neutral observers"),
    "other": Named("on neither side", "Others"),
    "outlet": Named("outlet or agency", "Outlets and agencies"),
}

#: How a voice stands to a matter: as the actor does, or as a party does to what is about itself or
#: about its adversary.
Witness = Literal[Standing, "own losses", "adversary"]


class Heard(NamedTuple):
    """How early a voice is listened to when accounts differ, and how its standing is printed."""

    order: int
    words: str


#: An observer has no side; a party has no reason to inflate its own losses; an outlet often stands near
#: the event; what a party says of its adversary, or in its own favour, serves it.
WITNESSES: dict[Witness, Heard] = {
    "observer": Heard(0, STANDINGS["observer"].one),
    "own losses": Heard(1, "party on its own losses"),
    "mediator": Heard(2, STANDINGS["mediator"].one),
    "outlet": Heard(2, "outlet"),
    "other": Heard(2, f"somebody {STANDINGS['other'].one}"),
    "party": Heard(3, f"party on its own conduct or {STANDINGS['other'].one}"),
    "adversary": Heard(3, "party on its adversary"),
}

Status = Literal["single", "corroborated", "contested", "partisan"]


class Meaning(NamedTuple):
    """What a status says.

    Attributes
    ----------
    words
        What it means, for readers.
    credibility
        Credibility digit of the Admiralty grade (NATO AJP-2.1). 1, confirmed, is never given:
        agreement among these sources does not confirm anything.
    warning
        What a reader is warned of beside the value; empty where there is nothing to warn of.
    """

    words: str
    credibility: int
    warning: str = ""


STATUSES: dict[Status, Meaning] = {
    "single": Meaning("one voice", 3),
    "corroborated": Meaning("two or more independent voices, and all accounts are compatible", 2),
    "contested": Meaning(
        "at least two accounts exclude each other", 4, "disputed: accounts exclude each other"
    ),
    "partisan": Meaning(
        "only parties speak, of their adversaries alone",
        6,
        "disputed: only parties speak, of their adversaries",
    ),
}
#: Beside a value of which a reader is warned; its words are for those who do not see it.
WARNING_SIGN = "\N{NOT EQUAL TO}"
#: Statuses that a reader is warned of beside the value.
WARNED = tuple(status for status, meaning in STATUSES.items() if meaning.warning)
