"""Who only bears a name of the vocabulary is not taken for its actor or place."""

from __future__ import annotations

import pytest
from lines import one

from ceasefire.reading import Gazetteer, namesakes


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Nawaz Sharif, a former prime minister, spoke.", "shehbaz-sharif"),
        ("Omar Sharif, an actor, spoke.", "shehbaz-sharif"),
        ("The Mujahid battalion attacked.", "zabihullah-mujahid"),
        ("They met at Kabul Street, Peshawar.", "kabul"),
        ("He works at Doha Bank.", "doha"),
        ("President Asif Ali Zardari spoke.", "khawaja-asif"),
        ("Afghan Defence Minister Mullah Yaqoob spoke.", "khawaja-asif"),
        ("Defence Minister Rajnath Singh spoke.", "khawaja-asif"),
        ("Afghanistan's Defence Minister, Mullah Yaqoob, spoke.", "khawaja-asif"),
        ("The foreign ministry in Kabul said so.", "pakistan-foreign-ministry"),
        ("He was tried by a court in Islamabad.", "pakistan-government"),
        ("She teaches in Ankara.", "turkiye"),
    ],
)
def test_others_of_the_name_are_left_out(text: str, wrong: str, gazetteer: Gazetteer) -> None:
    """Another first name, a unit, a street or a bank."""
    assert wrong not in {name.id for name in one(text, gazetteer).names}


def test_an_office_of_its_own_country_is_found(gazetteer: Gazetteer) -> None:
    """Country, seat and holder that fit leave the office its own."""
    for text in (
        "Pakistan's Defence Minister spoke.",
        "The foreign ministry in Islamabad spoke.",
        "Defence Minister Khawaja Asif spoke.",
        "The Defence Minister of Pakistan spoke.",
    ):
        named = {name.id for name in one(text, gazetteer).names}
        assert named & {"khawaja-asif", "pakistan-foreign-ministry"}, text


def entry(name: str, *, actor: bool = True) -> namesakes.Entry:
    """Return what a name may stand for: one actor, or one place."""
    words = tuple(name.split())
    return namesakes.Entry(words, ("one",) if actor else (), () if actor else ("there",))


@pytest.mark.parametrize(
    ("text", "name", "actor", "another"),
    [
        ("Haas spoke", "Haas", True, False),
        ("Ilse Haas spoke", "Haas", True, True),
        ("Then Haas spoke", "Haas", True, True),
        ("Meanwhile Haas spoke", "Haas", True, False),
        ("Minister Haas spoke", "Haas", True, False),
        ("Haas Ali Veren spoke", "Haas", True, True),
        ("Haas Veren said so", "Haas", True, True),
        ("Haas battalion fled", "Haas", True, True),
        ("Haas, an actor, spoke", "Haas", True, True),
        ("Orsk Street is shut", "Orsk", False, True),
        ("Orsk Bank is shut", "Orsk", False, True),
        ("Orsk is calm", "Orsk", False, False),
        ("Varlandish Haas spoke", "Haas", True, False),
        ("Tesmari Haas spoke", "Haas", True, True),
        ("Joren Haas spoke", "Haas", True, False),
    ],
)
def test_another(text: str, name: str, actor: bool, another: bool) -> None:
    """Another first name or last name, a unit, a street or a trade; nations and his own name are his."""
    start, kin = text.index(name), frozenset(("Varlandish", "Joren"))
    read = namesakes.another(text, start, start + len(name), entry(name, actor=actor), kin)
    assert read is another


@pytest.mark.parametrize(
    ("text", "name", "elsewhere"),
    [
        ("Varland's Defence Minister spoke", "Defence Minister", False),
        ("Varlandish Defence Minister spoke", "Defence Minister", False),
        ("Tesmar's Defence Minister spoke", "Defence Minister", True),
        ("Tesmari Defence Minister spoke", "Defence Minister", True),
        ("the T.M. Defence Minister spoke", "Defence Minister", True),
        ("the T.M.'s Defence Minister spoke", "Defence Minister", True),
        ("The Defence Minister spoke", "Defence Minister", False),
        ("Defence Minister Joren Haas spoke", "Defence Minister", False),
        ("Defence Minister Piet Amsel spoke", "Defence Minister", True),
        ("the foreign ministry in Varland said", "foreign ministry", False),
        ("the foreign ministry in Tesmar said", "foreign ministry", True),
        ("Tesmar's Front fell", "Front", False),
    ],
)
def test_held_elsewhere(text: str, name: str, elsewhere: bool) -> None:
    """Owner, seat and holder of an office are its own, or they make it another's."""
    own = frozenset(("Varland", "Joren", "Haas"))
    start = text.index(name)
    read = namesakes.held_elsewhere(text, start, start + len(name), entry(name), own)
    assert read is elsewhere
