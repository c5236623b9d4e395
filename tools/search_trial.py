"""Puts an analyst's questions to three searches of the book, and prints which finds the answers.

    python tools/search_trial.py [BOOK] [SPHINX]

BOOK is the folder of pages (``_build/html``); SPHINX is that of a book that still has Sphinx's own
search, which is left out where none is given. Pagefind is installed in ``_build/search-trial``. All of
it happens on this machine: Pagefind needs a server, so one is started for as long as it is asked.
"""

from __future__ import annotations

import contextlib
import gzip
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT / "_build" / "search-trial"
QUESTIONS = Path(__file__).with_name("search-questions.yaml")
NEEDED = Path(__file__).with_name("search-requirements.txt")
POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
#: What no search is to read: previews, data and pictures, as our own index leaves them out.
ASIDE = "svg,style,script,pre,.headerlink,.cf-hidden,.cf-notes,.cf-data,.cf-tools,.cf-source"

Ask = Callable[[Page, str], list[str]]


class Outcome(NamedTuple):
    """Where a search has the answers, counted from 1, and 0 where not among its first ten."""

    sections: list[int]
    pages: list[int]
    weight: float

    def part(self, of: slice) -> Outcome:
        return Outcome(self.sections[of], self.pages[of], self.weight)


def named(place: str) -> str:
    """Return a place as the questions write it: ``doha#key-points``."""
    return place.removeprefix("chapters/").replace(".html", "")


def answers(place: str, wanted: list[str]) -> bool:
    """Return whether a place answers a question."""
    return any(fnmatchcase(named(place), w if "#" in w else f"{w}*") for w in wanted)


def on_its_page(place: str, wanted: list[str]) -> bool:
    """Return whether a place is on a page that answers a question, in whichever section."""
    return named(place).partition("#")[0] in {w.partition("#")[0] for w in wanted}


def rank(places: list[str], wanted: list[str], right: Callable[[str, list[str]], bool]) -> int:
    return next((at for at, place in enumerate(places[:10], 1) if right(place, wanted)), 0)


def tried(page: Page, ask: Ask, questions: list[dict[str, Any]], base: str, book: Path) -> Outcome:
    """Ask all questions.

    The weight is that of what the first of them loads and a usual page does not, in kB gzip.
    """
    loaded: list[str] = []

    def note(request: Any) -> None:
        loaded.append(unquote(request.url.partition("?")[0]).removeprefix(base))

    page.on("requestfinished", note)
    page.goto(f"{base}chapters/doha.html", wait_until="networkidle")
    usual = set(loaded)
    places = [ask(page, questions[0]["ask"])]
    weight = sum(_size(book / name) for name in set(loaded) - usual) / 1000
    places += [ask(page, one["ask"]) for one in questions[1:]]
    asked = [(place, one["answers"]) for place, one in zip(places, questions, strict=True)]
    return Outcome(
        [rank(*each, answers) for each in asked],
        [rank(*each, on_its_page) for each in asked],
        weight,
    )


def _size(path: Path) -> int:
    """Return the bytes of a file as it would travel: what is packed already is not packed again."""
    body = path.read_bytes()
    return min(len(body), len(gzip.compress(body, 9)))


def places(page: Page, base: str, selector: str) -> list[str]:
    """Return where the links of results lead, from the book's folder."""
    links = page.eval_on_selector_all(selector, "links => links.map(link => link.href)")
    return [re.sub(r"\?[^#]*", "", unquote(link)).removeprefix(base) for link in links]


def ours(book: Path) -> Ask:
    def ask(page: Page, question: str) -> list[str]:
        page.goto(f"{book.as_uri()}/search.html?q={quote(question)}")
        page.wait_for_function(
            "/Nothing|result/.test(document.querySelector('.cf-search-count').textContent)"
        )
        return places(page, f"{book.as_uri()}/", ".cf-results > li > a")

    return ask


def sphinx(book: Path) -> Ask:
    def ask(page: Page, question: str) -> list[str]:
        page.goto(f"{book.as_uri()}/search.html?q={quote(question)}")
        page.wait_for_function(
            "/finished|did not match/.test(document.querySelector('#search-results').textContent)"
        )
        return places(page, f"{book.as_uri()}/", "#search-results li > a:first-child")

    return ask


def pagefind(base: str) -> Ask:
    """Ask Pagefind as its own page of results does: page by page, the best section of each."""
    script = """async ([base, question]) => {
      const pagefind = await import(base + 'pagefind/pagefind.js');
      const found = await pagefind.search(question);
      const pages = await Promise.all(found.results.slice(0, 10).map(one => one.data()));
      return pages.map(page => {
        const best = [...page.sub_results].sort((a, b) => b.locations.length - a.locations.length)[0];
        return new URL((best || page).url, base).href;
      });
    }"""

    def ask(page: Page, question: str) -> list[str]:
        page.goto(f"{base}404.html")
        return [url.removeprefix(base) for url in page.evaluate(script, [base, question])]

    return ask


def prepared(book: Path) -> Path:
    """Return a copy of the book with Pagefind's index, whose headings have the ids of their sections."""
    site, packages = BESIDE / "site", BESIDE / "packages"
    if not packages.is_dir():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(packages)]
        subprocess.run([*pip, "-r", str(NEEDED)], check=True)  # noqa: S603 - pip alone
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(book, site)
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r'<section id="([^"]+)">\s*<h(\d)>', r'<section><h\2 id="\1">', text)
        path.write_text(text.replace("<article>", "<article data-pagefind-body>"), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(packages)}
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--exclude-selectors", ASIDE]
    subprocess.run([*command, "--quiet"], check=True, env=environment)  # noqa: S603 - no shell
    return site


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing; with a policy where its server has one."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass

    def end_headers(self) -> None:
        if policy := getattr(self.server, "policy", ""):
            self.send_header("Content-Security-Policy", policy)
        super().end_headers()


@contextlib.contextmanager
def served(folder: Path, policy: str = "") -> Iterator[str]:
    """Serve a folder on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    server.policy = policy  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def works(browser: Any, ask: Ask) -> str:
    """Return whether a search finds anything at all."""
    page = browser.new_page()
    page.set_default_timeout(8000)
    try:
        return "yes" if ask(page, "ceasefire") else "no"
    except Exception as fault:
        return f"no ({str(fault).splitlines()[0][:70]})"
    finally:
        page.close()


def show(name: str, outcome: Outcome, asked: dict[str, list[dict[str, Any]]]) -> None:
    """Print what a search found of each part of the questions."""
    questions = [one for part in asked.values() for one in part]
    first = 0
    for label, many in asked.items():
        part = outcome.part(slice(first, first + len(many)))
        first += len(many)
        told = [
            f"{what} first {_within(ranks, 1):2}, in three {_within(ranks, 3):2}"
            for what, ranks in (("section", part.sections), ("page", part.pages))
        ]
        print(f"{name:10} {label:11} of {len(part.pages):2}: {'; '.join(told)}")
    missed = [
        q["ask"] for q, at in zip(questions, outcome.sections, strict=True) if not 0 < at <= 3
    ]
    print(
        f"{name:10} a search costs {outcome.weight:.0f} kB gzip; not in three: {', '.join(missed) or 'none'}"
    )


def _within(ranks: list[int], first: int) -> int:
    return sum(0 < rank <= first for rank in ranks)


def main() -> None:
    """Print the table."""
    book = Path(sys.argv[1] if sys.argv[1:] else ROOT / "_build" / "html").resolve()
    read = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    questions = [one for part in read.values() for one in part]
    site = prepared(book)
    chromium = os.environ.get("CEASEFIRE_BROWSER") or shutil.which("chromium")
    with sync_playwright() as playwright, served(site) as base, served(site, POLICY) as strict:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        asked = {"ours": (ours(book), book), "Pagefind": (pagefind(base), site)}
        if sys.argv[2:]:
            other = Path(sys.argv[2]).resolve()
            asked["Sphinx"] = (sphinx(other), other)
        for name, (ask, folder) in asked.items():
            at = base if name == "Pagefind" else f"{folder.as_uri()}/"
            show(name, tried(browser.new_page(), ask, questions, at, folder), read)
        print(f"Pagefind from a file: {works(browser, pagefind(f'{site.as_uri()}/'))}")
        print(f"Pagefind under the policy: {works(browser, pagefind(strict))}")
        browser.close()
    print(f"Python {sys.version.split()[0]}, Playwright {importlib.metadata.version('playwright')}")


if __name__ == "__main__":
    main()
