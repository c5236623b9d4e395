"""Notebooks to download tell nothing of the machine or the run, and change no word of a page."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
import smallsite
from bs4 import BeautifulSoup

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.site.sphinx import downloads

ADDRESS = "https://www.example.org/www/page?at=/www"
PROSE = f"See {ADDRESS}, or/and /www, 1/2 and </b>."


@pytest.fixture(scope="module")
def page(chart_book: Path) -> BeautifulSoup:
    """The chapter with the figure."""
    return BeautifulSoup((chart_book / "chapters/doha.html").read_text(), "html.parser")


def written(folder: Path, said: str) -> Path:
    """Write an executed notebook as MyST-NB does, with ids of chance."""
    result = {
        "output_type": "execute_result",
        "execution_count": 1,
        "metadata": {},
        "data": {"text/plain": [said], "text/html": [f"<p>{said}</p>"]},
    }
    stream = {"output_type": "stream", "name": "stdout", "text": [said]}
    text = {"cell_type": "markdown", "metadata": {}, "source": [PROSE]}
    code = text | {"cell_type": "code", "execution_count": 1, "outputs": [result, stream]}
    cells = [cell | {"id": secrets.token_hex(4)} for cell in (text, code, text)]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    path = folder / "page.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def portable(folder: Path, said: str, root: str) -> list[dict[str, Any]]:
    """Return the cells of the notebook that is offered."""
    told = json.loads(downloads.portable(written(folder, said), Path(root)))
    return list(told["cells"])


def said_in(cells: list[dict[str, Any]]) -> str:
    """Return what an output says, alike in all its forms."""
    result, stream = cells[1]["outputs"]
    said = "".join(stream["text"])
    assert result["data"] == {"text/plain": [said], "text/html": [f"<p>{said}</p>"]}
    return said


@pytest.mark.parametrize("home", ["/", "/www", "/home/ann", "/p"])
@pytest.mark.parametrize("root", ["/", "/www", "/home/ann/book"])
def test_words_and_addresses_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str, root: str
) -> None:
    """Whoever builds the book, at whatever place, offers the same sentences."""
    monkeypatch.setenv("HOME", home)
    cells = portable(tmp_path, f"{ADDRESS} and data:text/csv,a%20/www", root)
    assert [cell["source"] for cell in cells] == [[PROSE]] * 3
    assert said_in(cells).startswith("https://www.example.org/www/page")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/home/ann/book/data/x.yaml:3", "./data/x.yaml:3"),
        ("in '/home/ann/book'.", "in '.'."),
        ("/home/ann/.cache/a and /home/ann.", "~/.cache/a and ~."),
        ("file:///home/ann/notes", "file://~/notes"),
        ("a:/home/ann/bin:/home/ann/lib", "a:~/bin:~/lib"),
        ("/home/anna/x /home/ann-b /home/ann.old/x", "/home/anna/x /home/ann-b /home/ann.old/x"),
        ("/srv/home/ann/x ~/home/ann ../home/ann", "/srv/home/ann/x ~/home/ann ../home/ann"),
        ("https://example.org/home/ann/x", "https://example.org/home/ann/x"),
    ],
)
def test_paths_in_outputs_are_told_from_the_book_or_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, told: str
) -> None:
    """A path is told as a path only: whole, and never where it is part of another."""
    monkeypatch.setenv("HOME", "/home/ann")
    assert said_in(portable(tmp_path, said, "/home/ann/book")) == told


def test_the_inner_of_two_folders_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home may lie in the book's folder, as the book's folder in a home."""
    monkeypatch.setenv("HOME", "/srv/book/home")
    assert said_in(portable(tmp_path, "/srv/book/home/x, /srv/book/y", "/srv/book")) == "~/x, ./y"


def test_two_runs_give_one_text(tmp_path: Path) -> None:
    """Cells have ids by their place, so that a reader's copy and ours can be compared."""
    first = downloads.portable(written(tmp_path, "x"), tmp_path)
    assert downloads.portable(written(tmp_path, "x"), tmp_path) == first
    cells = json.loads(first)["cells"]
    assert [cell["id"] for cell in cells] == ["markdown-1", "code-2", "markdown-3"]


def test_notebook_is_valid_linked_and_tells_nothing_of_the_machine(chart_book, page):
    link = page.find("a", string="Notebook (.ipynb)")
    target = (chart_book / "chapters" / link["href"]).resolve()
    assert target == chart_book / "_notebooks" / "doha.ipynb"
    text = target.read_text()
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.kernelspec.display_name == "Python 3"
    assert str(chart_book.parents[1]) not in text
    assert "./chapters" in text


def test_broken_notebooks_are_refused(tmp_path):
    broken = tmp_path / "doha.ipynb"
    broken.write_text(json.dumps({"nbformat": 4, "cells": 3}))
    with pytest.raises(CeasefireError, match=r"doha\.ipynb: is no valid notebook"):
        downloads.portable(broken, tmp_path)


@pytest.mark.parametrize(
    ("docname", "address"),
    [("chapters/doha", "_notebooks/doha.ipynb"), ("index", "_notebooks/index.ipynb")],
)
def test_a_notebook_is_called_as_its_chapter(docname: str, address: str) -> None:
    """From the root of the book."""
    assert downloads.notebook_uri(docname) == address


def test_a_book_that_withholds_offers_no_notebook(told: Ledger, tmp_path: Path) -> None:
    """It would hold every sentence as it was written; and a page without cells has none."""
    (tmp_path / "page.ipynb").write_text("{}")
    for chosen, offered in (({}, True), ({"without": ("one",)}, False)):
        app = smallsite.stand_in(told, **chosen)
        assert downloads.executed(app, "page") is None
        app.env.mystnb_config = SimpleNamespace(output_folder=str(tmp_path))
        assert (downloads.executed(app, "page") == tmp_path / "page.ipynb") is offered
        assert downloads.executed(app, "plain") is None


def test_no_earlier_form_is_offered(tmp_path: Path) -> None:
    """As on the page: a line of one would contradict the sentence above it. Code keeps its lines."""
    text = "It is so.\n{earlier}`2025-11-09` It was {value}`a/b`.\nMore."
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": text},
        {"cell_type": "code", "metadata": {}, "source": text, "execution_count": 1, "outputs": []},
    ]
    path = tmp_path / "page.ipynb"
    notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    first, second = json.loads(downloads.portable(path, tmp_path))["cells"]
    assert "".join(first["source"]) == "It is so.\nMore."
    assert "".join(second["source"]) == text
