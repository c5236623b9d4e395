"""What a finished page says: its words, without what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from selectolax.lexbor import LexborNode

#: Where a claim stands: a paragraph or a run of them, or a list, which ends with its "and".
_PARAGRAPH = re.compile(
    r", (?:paragraphs (?:{run}, )*{run} and {run}|paragraphs? {run})(?: of the excerpt)?".format(
        run=r"\d+(?:–\d+)?"
    )
)

#: After these the next word is another one; after a row or an answer the next is another matter.
_ENDS = frozenset(["td", "th", "li", "p", "dd", "dt", "br", "summary", "caption", "h2", "h3", "h4"])


class Article:
    """The text of a page, without what stands beside it; the page is left as it is.

    Parameters
    ----------
    article
        The element that holds the text.
    beside
        Selectors of what is no text of it.
    """

    def __init__(self, article: LexborNode, *beside: str) -> None:
        self.article = article
        self.sections = article.css("section[id]")
        self._within = {section.mem_id for section in self.sections}
        self._beside = {aside.mem_id for selector in beside for aside in article.css(selector)}
        self._said: dict[int, str] = {}
        for voice in article.css(".cf-claims td[data-label^=Voice]"):
            self._shorten(voice)

    def _shorten(self, voice: LexborNode) -> None:
        """Leave of a claim's voice and place what tells it apart from other claims."""
        name = self.text(voice).rpartition(", ")[0]  # its standing stands in most rows
        self._said[voice.mem_id] = name
        where = after(voice, "td")
        if where is not None and self.text(where).startswith(name):
            self._beside.add(where.mem_id)  # an outlet that speaks in its own words is named once

    def leave_out(self, selector: str) -> None:
        """Leave out of all that is asked from now on what a selector finds."""
        self._beside |= {node.mem_id for node in self.article.css(selector)}

    def own(self, section: LexborNode, selector: str) -> list[LexborNode]:
        """Return what a selector finds in a section, and not beside it or in a section within it."""
        return [node for node in section.css(selector) if self._owner(node) == section.mem_id]

    def _owner(self, node: LexborNode) -> int | None:
        """Return the section in which something stands; none where it is not read."""
        around = [parent.mem_id for parent in parents(node)]
        if not self._beside.isdisjoint([node.mem_id, *around]):
            return None
        return next((place for place in around if place in self._within), None)

    def text(self, node: LexborNode) -> str:
        """Return the text of a part of a page as it is written."""
        return "".join(self._pieces(node))

    def words(self, node: LexborNode | None, without: LexborNode | None = None) -> str:
        """Return the words of a part of a page, with a space between the cells of a table."""
        if node is None:
            return ""
        left_out = {*self._within} | ({without.mem_id} if without is not None else set())
        text = "".join(self._pieces(node, left_out, ends=True))
        text = " ".join(_PARAGRAPH.sub("", text).split())
        return text.replace(" ;", ";").strip("; ")

    def _pieces(
        self, node: LexborNode, left_out: Set[int] = frozenset(), *, ends: bool = False
    ) -> Iterator[str]:
        if node.mem_id in self._said:
            yield self._said[node.mem_id]
            return
        for child in node.iter(include_text=True):
            if child.tag == "-text":
                yield child.text(deep=False)
            elif child.mem_id not in self._beside and child.mem_id not in left_out:
                yield from self._pieces(child, left_out, ends=ends)
                if ends and child.tag in _ENDS:
                    yield " "
                if ends and (child.tag == "tr" or "cf-answer" in _classes(child)):
                    yield "; "


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def parents(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what an element stands in, the nearest first."""
    while (parent := node.parent) is not None:
        yield parent
        node = parent


def after(node: LexborNode, tag: str) -> LexborNode | None:
    """Return the next sibling that is such an element."""
    following = node.next
    while following is not None and following.tag != tag:
        following = following.next
    return following


def identity(node: LexborNode) -> str:
    """Return the id of an element; empty where it has none."""
    return node.attributes.get("id") or ""
