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
    "other": Named("another", "Others"),
    "outlet": Named("outlet or agency", "Outlets and agencies"),
}

#: How a voice stands to a matter: as the actor does, or as a party does to what is against its
#: interest, neutral to it or in its interest.
Witness = Literal[Standing, "against interest", "in interest"]


class Heard(NamedTuple):
    """How early a voice is listened to when accounts differ, and how its standing is printed."""

    order: int
    words: str


#: Six ranks, by interest. An observer with access has no side; what a party admits costs it something;
#: a mediator was there; an outlet tells what it was told; a party has no reason to bend what is neutral
#: to it; what it says of its adversary, of its own civilians or of its successes serves it.
WITNESSES: dict[Witness, Heard] = {
    "observer": Heard(0, STANDINGS["observer"].one),
    "against interest": Heard(1, "party on its own losses or act"),
    "mediator": Heard(2, STANDINGS["mediator"].one),
    "outlet": Heard(3, "outlet"),
    "other": Heard(3, "somebody else"),
    "party": Heard(4, "party on what is neutral to it"),
    "in interest": Heard(5, "party in its own interest"),
}

Status = Literal[
    "agreed",
    "one voice",
    "one side only",
    "disputed",
    "counted apart",
    "reported differently",
    "changed",
    "charged",
]


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
    "agreed": Meaning("two or more independent voices say it, and none that counts excludes it", 2),
    "one voice": Meaning("one independent voice says it, and none that counts contradicts it", 3),
    "one side only": Meaning(
        "all who say it speak for one side, in its own interest",
        6,
        "one side only: all who say it speak in its interest",
    ),
    "disputed": Meaning(
        "independent voices exclude each other, or are far apart",
        4,
        "disputed: accounts exclude each other or are far apart",
    ),
    "counted apart": Meaning(
        "the claims are of other places, days or groups, and none is held against another",
        3,
        "counted apart: the claims are of other places, days or groups",
    ),
    "reported differently": Meaning(
        "what was said, or when, is reported in several ways",
        4,
        "reported differently: it stands in several ways",
    ),
    "changed": Meaning("it has changed since; this is the latest", 3),
    "charged": Meaning(
        "somebody is charged with it, and nobody who stands apart has found it so",
        6,
        "a charge: only an interested party says who did it",
    ),
}
#: By what a paragraph can be held against its page, and how that is printed.
Custody = Literal["digest", "quotations", "reading", "missing"]
CUSTODY: dict[Custody, str] = {
    "digest": "by a digest of its text",
    "quotations": "by what is quoted from it",
    "reading": "by what it claims, or by reading it",
    "missing": "not found again when it was sought",
}
#: Whether claims count, or why they are set aside; and the mark of those that are.
Weight = Literal["counts", "misreported", "revised since"]
ASIDE: dict[Weight, str] = {
    "counts": "",
    "misreported": "misreported, does not count",
    "revised since": "revised since, does not count",
}
#: More and less, where no measure is to be had.
Degree = Literal["high", "medium", "low"]


class Backing(NamedTuple):
    """How credible what has a status is, and why."""

    credibility: Degree
    why: str


#: How a status bears on what rests on it. Of a position the status says whether a side is known to say
#: so, and not whether what it says is so: a position is evidence that the side takes it.
BACKED: dict[Status, Backing] = {
    "agreed": Backing("high", "independent voices say it"),
    "one voice": Backing("medium", "none that counts contradicts it, and nobody else says it"),
    "changed": Backing("medium", "the latest word holds, and the next may move it again"),
    "counted apart": Backing("medium", "each part is told, and nobody tells the whole"),
    "disputed": Backing("low", "those who say otherwise may be right"),
    "reported differently": Backing("low", "what was said is itself in question"),
    "one side only": Backing("low", "who says it gains by it"),
    "charged": Backing("low", "who says it gains by it, and the accused has not owned it"),
}
#: What the accused does with a charge, as readers are told.
Accused = Literal["admitted", "denied", "neither"]
ACCUSED: dict[Accused, str] = {
    "admitted": "admits it",
    "denied": "denies it",
    "neither": "neither confirms nor denies it",
}

#: Beside a value on which voices contradict each other; its words are for those who do not see it.
WARNING_SIGN = "\N{NOT EQUAL TO}"
#: Statuses of which the findings stand under what is disputed; of charges those that are denied.
CONTRADICTED: tuple[Status, ...] = ("disputed", "charged")
#: Statuses that a reader is warned of beside the value.
WARNED = tuple(status for status, meaning in STATUSES.items() if meaning.warning)
