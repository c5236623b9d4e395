"""What we judge: the scale of likelihood, the steps of confidence, and what a judgement has to say.

The scale and the rule that no sentence holds both likelihood and confidence are those of ICD 203,
*Analytic Standards* (United States Office of the Director of National Intelligence, 2015).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ceasefire.errors import nearest

#: Each term of likelihood with its range in per cent.
LIKELIHOOD: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "almost no chance": (1, 5),
        "very unlikely": (5, 20),
        "unlikely": (20, 45),
        "roughly even": (45, 55),
        "likely": (55, 80),
        "very likely": (80, 95),
        "almost certain": (95, 99),
    }
)
#: The steps of confidence.
CONFIDENCE = ("low", "moderate", "high")

#: What a judgement block has to say, in the order in which it is printed.
NEEDED = {
    "likelihood": "one of: " + ", ".join(LIKELIHOOD),
    "confidence": "one of: " + ", ".join(CONFIDENCE),
    "because": "the reason for the confidence",
    "assuming": "the assumption that it hangs on",
    "basis": "the findings that it rests on, separated by commas",
    "change": "what would change it",
}

_LIKELY = re.compile(
    r"\b(?:(?:very |highly |most )?(?:un)?likely|almost no chance|almost certain(?:ly)?|roughly even|"
    r"(?:im)?probabl[ey]|(?:the )?chances? (?:is|are|of)|remote|near(?:ly)? certain(?:ly)?|"
    r"(?:the )?(?:likelihood|odds|prospects?) (?:is|are|of)|in all likelihood|may well|"
    r"(?:is|are) expected to|doubtful|bound to|(?:almost )?surely|possibly|"
    r"certainly|no doubt|undoubtedly|we (?:judge|assess|expect) that)\b",
    re.I,
)
_CONFIDENT = re.compile(
    r"\b(?:confiden(?:t|ce)|we are (?:sure|certain)|(?:low|moderate|high)(?:er)? confidence)\b",
    re.I,
)


def percent(term: str) -> str:
    """Return the range of a term as it is printed: *20–45 %*."""
    low, high = LIKELIHOOD[term]
    return f"{low}\N{EN DASH}{high}\N{NO-BREAK SPACE}%"


def likelihoods(text: str) -> list[str]:
    """Return the words of a text that say how likely something is."""
    return [found.group() for found in _LIKELY.finditer(text)]


def mixed(text: str) -> bool:
    """Return whether a sentence speaks of likelihood and of confidence, which never go together."""
    return bool(_LIKELY.search(text) and _CONFIDENT.search(text))


def faults(options: Mapping[str, str], statement: str) -> Iterator[tuple[str, str, str]]:
    """Yield what a judgement block lacks or mixes: the key, what is wrong and how to mend it."""
    for key, meaning in NEEDED.items():
        if not options.get(key):
            yield key, f"the judgement has no {key}", f"add :{key}: {meaning}"
    for key in options:
        if key not in NEEDED:
            yield key, f"a judgement has no option '{key}'", nearest(key, NEEDED)
    for key, known in (("likelihood", LIKELIHOOD), ("confidence", CONFIDENCE)):
        if options.get(key) and options[key] not in known:
            what = f"'{options[key]}' is no word of the scale"
            yield key, what, nearest(options[key], known)
    if not statement:
        yield "", "the judgement states nothing", "write what is judged, after 'It is … that'"
    if _LIKELY.search(statement) or _CONFIDENT.search(statement):
        what = "the statement says how likely it is, or how sure we are"
        yield "", what, "leave that to :likelihood: and :confidence:"
    for key in ("because", "assuming", "change"):
        if _LIKELY.search(options.get(key, "")):
            what = f"the {key} speaks of likelihood; no sentence holds likelihood and confidence"
            yield key, what, "say it in :likelihood: alone"


def sentence(likelihood: str, statement: str) -> str:
    """Return the sentence that gives the likelihood of a statement."""
    joint = "whether" if likelihood == "roughly even" else "that"
    if likelihood == "almost no chance":
        return f"There is almost no chance ({percent(likelihood)}) that {statement}"
    return f"It is {likelihood} ({percent(likelihood)}) {joint} {statement}"
