"""Weighs the first view of each chapter, and that of a stock Jupyter Book made in the same run."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STOCK = ROOT / "tools" / "stock"
sys.path.insert(0, str(ROOT / "tests" / "helpers"))

from browsing import ARGUMENTS, CHAPTERS, installed_chromium  # noqa: E402
from looking import AXE  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from serving import served  # noqa: E402
from weights import KINDS, LEVEL, Weight, weigh  # noqa: E402

from ceasefire.site import book  # noqa: E402
from ceasefire.site.sphinx.assets import vega_bundle  # noqa: E402

PARTS = (*KINDS.values(), "other")
GOAL = 100
JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"


def main() -> None:
    """Build both books, weigh them, and print the tables."""
    chromium = installed_chromium()
    if chromium is None:
        sys.exit(
            "no Chromium found, so no page is weighed: install one, or name it in CEASEFIRE_BROWSER"
        )
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        ours, stock = built(Path(made)), built_stock(Path(made))
        print(
            f"First view of a page in Chromium {browser.version}, 1280 px wide, from a server on this machine."
        )
        print(
            f"kB are 1,000 bytes; text as gzip packs it at level {LEVEL}, pictures and fonts as they are."
        )
        weights = measured(browser, ours, [f"chapters/{name}.html" for name in CHAPTERS])
        beside = measured(browser, stock, ["chapter.html"])
        print_sides(weights | {"stock book, three charts": beside["chapter.html"]})
        print_parts(weights)
        print_stand_in(beside["chapter.html"])
        browser.close()


def built(made: Path) -> Path:
    """Return the folder of the report's pages: the one that is named, or a fresh build."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    print("Building the book", flush=True)
    return book.build(ROOT, made / "ours").parent


def built_stock(made: Path) -> Path:
    """Return the folder of the stock book's pages."""
    print("Building the stock book", flush=True)
    command = [
        sys.executable,
        "-c",
        JUPYTER_BOOK,
        "build",
        str(STOCK),
        "--path-output",
        str(made / "stock"),
    ]
    ran = subprocess.run(  # noqa: S603 - this very interpreter, no shell
        command, capture_output=True, check=False, encoding="utf-8", cwd=made
    )
    html = made / "stock" / "_build" / "html"
    if ran.returncode or not (html / "chapter.html").is_file():
        sys.exit(
            f"the stock book could not be built; mend {STOCK}:\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}"
        )
    return html


def measured(browser: Browser, folder: Path, pages: list[str]) -> dict[str, tuple[Weight, int]]:
    """Return the weight of each page, and how many barriers axe finds on it."""
    weights = {}
    with served(folder) as site:
        for page in pages:
            weights[Path(page).stem if len(pages) > 1 else page] = (
                weigh(browser, site, page),
                barriers(browser, site + page),
            )
    return weights


def barriers(browser: Browser, address: str) -> int:
    """Return how many places of a page break a rule of axe, in light colours and dark ones."""
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    count = 0
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
        context.route(
            "**/*",
            lambda route: (
                route.continue_() if "//127.0.0.1" in route.request.url else route.abort()
            ),
        )
        page = context.new_page()
        page.goto(address, wait_until="load")
        page.evaluate(axe)
        count += len(page.evaluate(AXE))
        context.close()
    return count


def print_sides(weights: dict[str, tuple[Weight, int]]) -> None:
    """Print requests, weight, and what goes wrong, page by page."""
    print(f"\n{'page':26}{'requests':>10}{'kB':>8}{'to others':>11}{'console':>9}{'axe':>6}")
    for name, (weight, faults) in weights.items():
        said = f"{weight.requests:10}{weight.kilobytes:8.1f}{len(weight.elsewhere):11}"
        print(f"{name:26}{said}{len(weight.complaints):9}{faults:6}")
    print("to others: requests to other sites, refused here; console: errors and warnings;")
    print("axe: places that break one of its rules, light and dark.")


def print_parts(weights: dict[str, tuple[Weight, int]]) -> None:
    """Print what each page's weight is made of, and what is too much for the goal."""
    shown = [
        part for part in PARTS if any(weight.bytes_by_kind[part] for weight, _ in weights.values())
    ]
    print(f"\n{'kB of':26}" + "".join(f"{part:>8}" for part in shown) + f"{f'over {GOAL}':>10}")
    for name, (weight, _) in weights.items():
        parts = "".join(f"{weight.bytes_by_kind[part] / 1000:8.1f}" for part in shown)
        print(f"{name:26}{parts}{max(0.0, weight.kilobytes - GOAL):10.1f}")


def print_stand_in(stock: tuple[Weight, int]) -> None:
    """Print what the refused requests would weigh, as far as something here can stand in for them."""
    sites = sorted(set(stock[0].elsewhere))
    if not sites:
        return
    vega = len(gzip.compress(vega_bundle().encode(), LEVEL)) / 1000
    print(f"\nThe stock book asks {', '.join(sites)}; what they would send is not in its weight.")
    print(
        "Their first refusal ends the chart, so a reader with a network makes more requests than these."
    )
    print(
        f"Of that, Vega, Vega-Lite and Vega-Embed weigh about {vega:.0f} kB (measured on the bundle that vl-convert makes)."
    )


if __name__ == "__main__":
    main()
