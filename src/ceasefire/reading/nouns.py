"""Nouns that can be counted: the phrase that a count begins, people and things told apart."""

from __future__ import annotations

import re
from functools import cache

from ceasefire.reading.cues import CUE

_HEAD = re.compile(
    r"\s+((?:(?:of|the|its|their|other|others|more|young|local|armed|unarmed|whole)\s+)*(?:[\w’'-]+\s*){0,4})"
)
_NO_HEAD = re.compile(
    r"\b(?:neighbou?rs|countries|sides|nations|governments|states|capitals|parties|armies|delegations|"
    r"banks|camps|leaders|ministers|halves|rivals)\b"
)
THINGS = re.compile(
    r"\b(?:\w*posts|check-?points|bases|camps|bunkers|positions|homes|houses|shops|buildings|markets|schools|mosques|villages|"
    r"towns|cities|districts|provinces|vehicles|trucks|lorries|cars|buses|tanks|drones|rockets|missiles|shells|bombs|mines|"
    r"mortars|guns|rifles|weapons|strikes|air ?strikes|attacks|raids|operations|incidents|explosions|blasts|clashes|crossings|"
    r"hideouts|centres|centers|containers|planes|jets|aircraft|helicopters|hospitals|clinics|places|locations|areas|sites|"
    r"targets|rounds|talks|meetings|statements|reports|lines|roads|bridges|bodies of water|sheep|goats|jobs|limbs|tents)\b",
    re.I,
)
_PEOPLE = (
    r"teachers?|doctors?|nurses?|journalists?|reporters?|worshipp?ers|pilgrims|pupils|staff|brothers|sisters|relatives|"
    r"siblings|employees|returnees|herders|skiers|sailors|miners|medics|rescuers|aid workers|bombers|attackers|assailants|"
    r"infants|babies|toddlers|teenagers|elders|clerics|labou?rers|shoppers|guests|aides|hostages|captives|deserters|"
    r"servicemen|paramilitar\w+|men’s|infiltrators|dead|"
    r"people|persons?|men|women|children|others?|civilians?|soldiers?|troops|fighters?|militants?|insurgents?|"
    r"personnel|guards?|officers?|families|refugees?|villagers?|residents?|travell?ers|traders?|drivers?|nationals|"
    r"workers?|migrants?|protesters?|policemen|rebels?|gunmen|terrorists?|prisoners?|detainees|returnees|patients|"
    r"passengers|households|lives|bodies|victims|students|boys|girls|members|commanders?|recruits|conscripts|reservists|shepherds?|farmers?"
)
LABEL_BEFORE = re.compile(
    r"(?:\b(?:Highway|Route|Road|Unit|Flight|Room|No\.?|Resolution|Article|Section|Brigade|Battalion|Division|"
    r"Regiment|Post|Gate|Sector|Line|Camp|Point|Ward|Block|Hill|Checkpoint|Corps|Precinct|Channel|Phase|Page|"
    r"aged?|G|Group of|Apollo|Zone|Bridge|Chapter|Psalm|Model|Type|Class|Mark|Level|Area|District|Platform|Tunnel)\s|"
    r"[$€£]\s?|\b[A-Z]{1,3}-)$"
)


@cache
def people(nations: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return the form of the nouns for people: *villagers*, *Varlanders*.

    Parameters
    ----------
    nations
        Adjectives of nations, whose plurals are people.
    """
    plurals = "".join(rf"|{re.escape(nation)}s" for nation in nations)
    return re.compile(rf"\b(?:{_PEOPLE}{plurals})\b", re.I)


PEOPLE = people()


def phrase_of(text: str, end: int, high: int) -> str:
    """Return the noun phrase that a count begins."""
    match = _HEAD.match(text[end : min(high, end + 90)])
    words = match.group(1) if match else ""
    if lead := CUE.match(words.strip()):
        words = words.strip()[lead.end() :]  # *13 wounded villagers*
    cut = re.search(
        r"\b(?:were|was|have|had|has|are|in|on|at|by|from|and|who|which|that|remain|during|between|within|through|throughout|inside|outside|amid|along|according|across|near|to|after|"
        r"killed|dead|wounded|injured|would|will|including|when|as|while|before|since)\b",
        words,
    )
    return words[: cut.start()] if cut else words


def countable(
    text: str, start: int, end: int, phrase: str, people: re.Pattern[str] = PEOPLE
) -> bool:
    """Return whether what follows a number is something that can be counted.

    Parameters
    ----------
    text
        The line.
    start, end
        Where the number stands.
    phrase
        The noun phrase that it begins.
    people
        The form of the nouns for people.
    """
    if re.match(r"\s+of (?:them|whom)\b", text[end : end + 12]):
        return True
    if not phrase.strip() or LABEL_BEFORE.search(text[max(0, start - 16) : start]):
        return False
    if _NO_HEAD.search(phrase):
        return False
    words = phrase.split()
    plural = [w for w in words if w.rstrip(",.").endswith("s") and w.islower() and len(w) > 3]
    single = text[start:end].casefold() in ("one", "1", "a hundred", "a thousand")
    return bool(people.search(phrase) or (plural and not single))
