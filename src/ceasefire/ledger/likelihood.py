"""What we judge: the scale of likelihood, the steps of confidence, and what a judgement has to say.

The scale and the rule that no sentence holds both likelihood and confidence are those of ICD 203,
*Analytic Standards* (United States Office of the Director of National Intelligence, 2015).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ceasefire.errors import looked_up, nearest

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

#: Words of the shortest reason, assumption or change.
FEWEST_WORDS = 2

_LIKELY_FORMS = (
    r"(?:very |highly |most )?(?:un)?likel(?:y|ier|iest)",
    r"likelihoods? (?:is|are|of|that)|in all likelihood",
    r"(?:im)?probab(?:ly|le|ility|ilities)",
    r"(?:almost )?no chance|even chance|(?:good|fair|little|slim|strong) chances?",
    r"chances? (?:is|are|of|that|being)|remote (?:chance|possibility|prospect)|roughly even",
    r"(?:almost|nearly?|virtual(?:ly)?) certain(?:ly|ty)?",
    r"(?:the )?(?:odds|prospects?) (?:is|are|of|favou?r|that)|a safe bet|on balance",
    r"(?:it is|it seems|it was) possible|(?:real|distinct|strong) possibility|possibly",
    r"perhaps|maybe|presumably|plausibl[ey]|conceivabl[ey]|apparently|evidently|arguably",
    r"(?:could|may|might) well|(?-i:might)|may have|inevitabl[ey]|clearly|obviously",
    r"doubtful|doubtless|undoubtedly|(?:no|without (?:a )?|beyond )doubt|(?:almost )?surely|certainly",
    r"(?:is|are|was|were|be|seems?) (?:certain|sure|set|poised|expected) to|expected to",
    r"bound to(?!\s+(?:the|an?|its?|their)\b)",
    r"(?<!what )we (?:judge|assess|expect|think|believe|reckon|suppose)",
    r"in our (?:view|opinion|judgement|assessment)",
    r"doomed|destined to|foregone conclusion|long shot|looms?|looming|by all accounts|no question",
    r"beyond question|must have|ought to have|(?:appears?|seems?) (?:to|that|doomed|certain)|risk of",
)
_LIKELY = re.compile(rf"\b(?:{'|'.join(_LIKELY_FORMS)})\b", re.I)
_CONFIDENT = re.compile(
    r"\b(?:(?:highly |very |quite )?confiden(?:t(?:ly)?|ce)"
    r"|we (?:are|feel) (?:\w+ )?(?:sure|certain|convinced)|(?:of which|as) we are"
    r"|our (?:conviction|certainty)|(?:with )?(?:firm |great |some |full )?(?:certainty|conviction)"
    r"|convinced)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:our|high|moderate|low|great|full) confidence\b", re.I)


def percent(term: str) -> str:
    """Return the range of a term as it is printed: *20–45 %*."""
    low, high = looked_up("word of likelihood", term, LIKELIHOOD)
    return f"{low}\N{EN DASH}{high}\N{NO-BREAK SPACE}%"


def likelihoods(text: str) -> list[str]:
    """Return the words of a text that say how likely something is."""
    return [match.group() for match in _LIKELY.finditer(text)]


def confidences(text: str) -> list[str]:
    """Return the words of a text that say how sure somebody is; *a confidence* alone does not."""
    phrases = (match.group() for match in _CONFIDENT.finditer(text))
    return [words for words in phrases if words.casefold() != "confidence"] + _OWN.findall(text)


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
    yield from _of_statement(statement)
    for key in ("because", "assuming", "change"):
        if options.get(key):
            yield from _of_reason(key, options[key])


def _of_statement(statement: str) -> Iterator[tuple[str, str, str]]:
    if not statement:
        yield "", "the judgement states nothing", "write what is judged, after 'It is … that'"
    if _LIKELY.search(statement) or _CONFIDENT.search(statement):
        what = "the statement says how likely it is, or how sure we are"
        yield "", what, "leave that to :likelihood: and :confidence:"
    if re.search(r"[.!?;:]\s+\S", statement):
        remedy = "judge one thing, and report the rest in sentences of their own"
        yield "", "the statement is more than one sentence", remedy


def _of_reason(key: str, text: str) -> Iterator[tuple[str, str, str]]:
    if len(text.split()) < FEWEST_WORDS:
        yield key, f"'{text}' is too short", f"say {NEEDED[key]}"
    if key == "because" and _CONFIDENT.search(text):
        what = "the reason for the confidence speaks of confidence again"
        yield key, what, "say what the evidence is like"
    if _LIKELY.search(text):
        what = f"the {key} speaks of likelihood; no sentence holds likelihood and confidence"
        yield key, what, "say it in :likelihood: alone"


def sentence(likelihood: str, statement: str) -> str:
    """Return the sentence that gives the likelihood of a statement."""
    joint = "whether" if likelihood == "roughly even" else "that"
    if likelihood == "almost no chance":
        return f"There is almost no chance ({percent(likelihood)}) that {statement}"
    return f"It is {likelihood} ({percent(likelihood)}) {joint} {statement}"
