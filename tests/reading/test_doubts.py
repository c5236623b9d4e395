"""What looks like a claim and is none, or could be read in two ways, is never marked as sure."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from ceasefire import Ledger, reading
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, Reading, articles, drafts, pages, publication, texts

#: A Wednesday.
DAY = date(2025, 11, 12)


@pytest.fixture(scope="module")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)


def one(text: str, gazetteer: Gazetteer, *, firm: bool = True) -> Reading:
    """Return what is found in a line."""
    (found,) = reading.read([texts.plain(text)], gazetteer, DAY, firm=firm)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan denied that 58 of its soldiers had been killed.",
        "Pakistan denied killing 12 civilians in Kabul on Monday.",
        "The Taliban rejected reports of 40 dead as false.",
    ],
)
def test_who_denies_a_count_does_not_assert_it(text: str, gazetteer: Gazetteer) -> None:
    """The count is there, without a claimant, for review."""
    (figure,) = one(text, gazetteer).figures
    assert (figure.by, figure.sure) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "Had the talks failed, 100 people would have been killed, Asif said.",
        "The drill, in which 30 soldiers “died”, was a success, the Pakistani army said.",
        "The film about 20 killed soldiers won a prize, Pakistan said.",
        "About 500 sheep were killed in the strike, the Taliban government said.",
        "Not fewer than 50 and up to 70 fighters were killed.",
        "It is not true that 50 people were killed, Asif said.",
        "There is no evidence that 100 soldiers were killed, Tarar said.",
        "Contrary to claims that 200 were killed, only nine died, Mujahid said.",
        "Asif did not say that 50 people had been killed.",
        "If 50 people had been killed, we would know, Asif said.",
        "Were 50 people killed?",
        "Another 300,000 people will be deported by March.",
    ],
)
def test_a_count_that_may_be_none_is_for_review(text: str, gazetteer: Gazetteer) -> None:
    """What did not happen, what are not people, and two numbers for one thing."""
    assert [figure for figure in one(text, gazetteer).figures if figure.sure] == []


@pytest.mark.parametrize(
    ("text", "what", "group", "sure"),
    [
        ("Mujahid said nine Taliban fighters were killed.", "killed", "afghan-fighters", True),
        ("The Pakistani military said 200 Taliban fighters were killed.", "killed",
         "afghan-fighters", False),
        ("Twenty fighters were killed.", "killed", "militants", False),
        ("The Taliban said 20 of its fighters were killed.", "killed", "afghan-fighters", True),
        ("Pakistan has deported 1.1 million Afghans.", "deported", "returnees", True),
        ("Nearly 90,000 Afghans were sent back.", "returned", "returnees", True),
        ("There were 312 attacks in Pakistan.", "attacks", None, False),
    ],
)  # fmt: skip
def test_the_vocabulary_decides_between_groups_and_aspects(
    text: str, what: str, group: str | None, sure: bool, gazetteer: Gazetteer
) -> None:
    """A name tells the side of a noun that two have; what both may mean is for review."""
    (figure,) = one(text, gazetteer).figures
    assert (figure.what, figure.group, figure.sure) == (what, group, sure)


@pytest.mark.parametrize(
    "text",
    [
        "²³ soldiers were killed.",
        "His father died last year at the age of 54.",
        "None of the 15 soldiers was hurt.",
        "Fewer than 0 people were killed.",
        "One in five of the dead were children.",
        "Pakistan said 1" + "0" * 309 + " people were killed.",
    ],
)
def test_what_is_no_count_is_left_out(text: str, gazetteer: Gazetteer) -> None:
    """Marks of notes, ages, shares, and numbers beyond any crowd."""
    assert one(text, gazetteer).figures == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("Some 78 000 people were displaced.", "~78000"), ("½ were killed.", None)],
)
def test_numbers_in_other_spellings(text: str, value: str | None, gazetteer: Gazetteer) -> None:
    """A space may part thousands; a fraction is no count."""
    assert [f.value for f in one(text, gazetteer).figures] == ([value] if value else [])


@pytest.mark.parametrize(
    "text",
    [
        "By Friday, the mediators want a written plan.",
        "Pakistan has until Saturday to answer.",
        "Mediators hope for a deal before Sunday.",
        "The mediators set Sunday as the deadline.",
        "The ceasefire takes effect at midnight on Friday.",
        "Monday's planned meeting in Doha is off.",
        "The Friday before last they met.",
        "They met on the 3rd of this month.",
        "They met the previous Tuesday.",
        "He was killed on February 29.",
        "Parliament votes on the deal Thursday.",
        "The truce that they agreed on lapses on 19 January.",
        "It began in August, four years before the attack.",
        "They met, and will meet again next Friday.",
    ],
)
def test_a_day_that_may_lie_elsewhere_is_for_review(text: str, gazetteer: Gazetteer) -> None:
    """A term, a plan, or words that count from another day."""
    days = one(text, gazetteer).days
    assert days
    assert [day for day in days if day.sure] == []


@pytest.mark.parametrize(
    "text", ["Friday prayers were held as usual.", "He wrote for the Saturday Evening Post."]
)
def test_what_is_no_day_is_left_out(text: str, gazetteer: Gazetteer) -> None:
    """A weekday in a name is none."""
    assert one(text, gazetteer).days == ()


def test_without_a_firm_day_weekdays_are_for_review(gazetteer: Gazetteer) -> None:
    """A lower bound fixes no weekday; a day in full needs none."""
    found = one("On Friday he spoke of the deal of 19 October 2025.", gazetteer, firm=False)
    assert [(day.edtf, day.sure) for day in found.days] == [
        ("2025-11-07", False),
        ("2025-10-19", True),
    ]


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


@pytest.mark.parametrize(
    "text",
    [
        "Muttaqi did not say that “war is near”, as Asif claimed on Monday.",
        "A letter to Asif said “the deal is off”, Mujahid told reporters.",
        "“We agree,” said Pakistan and Afghanistan in a joint statement.",
        "“Go home,” Asif was told by Mujahid.",
        "“We agree,” Mujahid never said.",
        "“We know nothing,” the foreign ministry in Tehran said.",
    ],
)
def test_two_who_speak_are_for_review(text: str, gazetteer: Gazetteer) -> None:
    """A negated verb, or an attribution on either side, leaves the speaker open."""
    (quotation,) = one(text, gazetteer).quotations
    assert not quotation.sure


def test_a_town_that_is_gone_to_may_be_a_government(gazetteer: Gazetteer) -> None:
    """What is sent to a capital goes to the town, or to who governs there."""
    (name,) = one("The note went to Islamabad.", gazetteer).names
    assert (name.id, name.sure) == ("pakistan-government", False)


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


@pytest.mark.parametrize(
    "line",
    [
        "two men were killed and " * 2_000,
        "five of them, 12 (" * 2_000,
        "half a million and a " * 2_000,
        "- " * 500 + "said Khan.",
        "| " * 900 + "x",
        "(" * 9_000,
        '"' * 9_000,
    ],
)
def test_no_line_takes_long(line: str, gazetteer: Gazetteer) -> None:
    """Separators, brackets and quotation marks in their thousands are told from a story at once."""
    lines = ["A headline on the talks", texts.plain(line), "Pakistan said that the talks failed."]
    began = time.process_time()
    pages.classify(lines, gazetteer)
    list(reading.read(lines, gazetteer, DAY))
    assert time.process_time() - began < 20  # it was minutes


HEAD = "Pakistan and Taliban trade fire\n"
STORY = "ISTANBUL — Talks failed on Friday, the Taliban government said on Saturday there.\n"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (HEAD + STORY + "Related: Blast in Kabul, published 3 March 2024\n", None),
        (HEAD + "Updated Nov 10, 2025, first published Nov 8, 2025\n" + STORY, "2025-11-08"),
        (
            HEAD
            + STORY
            + "It would be reviewed on 1 March 2026, after a decision of 19 October 2025.\n",
            "2025-10-19/..",
        ),
    ],
)
def test_publication_is_that_of_the_story(
    text: str, published: str | None, gazetteer: Gazetteer
) -> None:
    """Not that of a related one, not the update before the first, not a day still to come."""
    when = articles.parsed(text, "one", gazetteer).publication
    assert (when.edtf if when else None) == published


def test_a_stamp_that_contradicts_itself_is_told(gazetteer: Gazetteer) -> None:
    """8 November 2025 was a Saturday; what is counted from it is for review."""
    text = HEAD + "Published Friday, November 8, 2025\n" + STORY
    article = articles.parsed(text, "one", gazetteer)
    assert article.publication is not None
    assert not article.publication.firm
    assert article.warnings == ("paragraph 2: the date is not on the weekday printed with it",)


@pytest.mark.parametrize(
    "given", ["2025-11-09~", "2025-11", "9 Nov 2025", "0001-01-01", "2025-02-31"]
)
def test_a_supplied_day_is_one_day(given: str) -> None:
    """Approximate, wide, early and impossible ones are refused, with the form that is wanted."""
    with pytest.raises(CeasefireError):
        publication.supplied(given)


@pytest.mark.parametrize(
    "text",
    [
        '<script data-x="' + "a" * 500 + '"> var killed = 12; </script>',
        "Talks failed. <noscript>Ten people were killed</noscript>",
        '<section class="x"><h2>Eight people were killed</h2>',
        "&lt;script&gt; Six people were killed &lt;/script&gt;",
        "Talks <!-- ten dead --> failed.",
    ],
)
def test_markup_is_refused(text: str, tmp_path: Path) -> None:
    """Any tag, comment or written-out bracket of a page's source."""
    path = tmp_path / "page.txt"
    path.write_text(HEAD + text + "\n", encoding="utf-8")
    with pytest.raises(CeasefireError, match="a web page's markup"):
        texts.read(path)


def test_a_list_inside_the_story_is_the_story(gazetteer: Gazetteer) -> None:
    """Its items are read like any other line of it."""
    text = (
        HEAD + STORY + "• Pakistan says that 23 of its soldiers were killed on Friday\n"
        "• The Taliban says that nine were killed and 16 wounded\n" + STORY.replace("Talks", "They")
    )
    article = articles.parsed(text, "one", gazetteer, "2025-11-12")
    assert [line.kind for line in article.lines] == ["headline", "body", "body", "body", "body"]


def test_a_sentence_without_a_stop_is_no_title(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """A draft holds no sentence of an article, so a long headline is left for a person to write."""
    long = "Pakistan and the Afghan Taliban ended talks on Friday and they blamed each other for the failure"
    path = tmp_path / "one-2025-11-08.txt"
    path.write_text(f"{long}\nPublished 8 November 2025\n{STORY}", encoding="utf-8")
    assert drafts.read_back(drafts.draft(path, gazetteer), "one").title == ""
