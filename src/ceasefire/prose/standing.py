"""How much of what a page says stands in a view: as it is written, in an earlier form, or not at all."""

from __future__ import annotations

from typing import NamedTuple

from ceasefire.prose import asking
from ceasefire.prose.page import Page
from ceasefire.prose.views import View


class Standing(NamedTuple):
    """Counts of a page's sentences, and of the paragraphs that are left out.

    Attributes
    ----------
    sentences
        All.
    stand, earlier, withheld
        Those that stand as they are written, those of which an earlier form is printed, and those of
        which nothing is.
    left_out
        Paragraphs and list items of which no sentence stands.
    """

    sentences: int
    stand: int
    earlier: int
    withheld: int
    left_out: int


def of(page: Page, view: View) -> Standing:
    """Return how the sentences of a page stand.

    Parameters
    ----------
    page
        The page as written.
    view
        What the book shows; of it, what the page does.
    """
    shown = view.on(page.name)
    paragraphs = [shown.forms(asking.each(paragraph)) for paragraph in page.paragraphs]
    forms = [at for paragraph in paragraphs for at in paragraph]
    withheld, stand = forms.count(None), forms.count(0)
    left_out = sum(bool(one) and set(one) == {None} for one in paragraphs)
    return Standing(len(forms), stand, len(forms) - stand - withheld, withheld, left_out)
