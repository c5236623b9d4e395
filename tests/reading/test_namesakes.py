"""Who only bears a name of the vocabulary is not taken for its actor or place."""

from __future__ import annotations

import pytest
from lines import one

from ceasefire.reading import Gazetteer


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
