"""What may and may not stand in the repository's files, beyond the code itself."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Spelt with spaces, so that this file does not hold what it forbids.
OPTIONS = ("index url", "find links", "trusted host")
HOSTS = (
    "pypi org",
    "files pythonhosted org",
    "registry npmjs org",
    "registry yarnpkg com",
    "deb debian org",
)
FORBIDDEN = [
    *(option.replace(" ", "-") for option in OPTIONS),
    *(host.replace(" ", ".") for host in HOSTS),
]
TARGET = re.compile(r"^([a-z]+):.*## ", re.MULTILINE)


@cache
def tracked() -> tuple[str, ...]:
    """Return the files that git holds or would add, relative to the project."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return tuple(name for name in listing.stdout.split("\0") if (ROOT / name).is_file())


@cache
def texts() -> dict[str, str]:
    """Return the text of each tracked file that is text."""
    decoded = {}
    for name in tracked():
        data = (ROOT / name).read_bytes()
        if b"\0" not in data:
            decoded[name] = data.decode("utf-8", errors="replace")
    return decoded


def holding(words: str, *, but_in: str = "") -> list[str]:
    return [
        name
        for name, text in texts().items()
        if words in text and not (but_in and name.startswith(but_in))
    ]


@pytest.fixture(autouse=True)
def _repository() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this copy of the project is no git repository")


def test_the_files_are_found() -> None:
    """Otherwise the other tests here would pass on nothing."""
    assert {"LICENSE", "Makefile", "pyproject.toml", "tests/project/test_repository.py"} <= set(
        texts()
    )


def test_no_file_holds_a_path_of_this_machine() -> None:
    """A path that works on one machine only is a fault everywhere else."""
    assert holding(f"{ROOT}/") == []
    assert holding(f"{Path.home()}/.") == []


@pytest.mark.parametrize("words", FORBIDDEN)
def test_no_file_says_where_packages_come_from(words: str) -> None:
    """Where to install from is the installing machine's choice."""
    assert holding(words, but_in=".ci/") == []


@pytest.mark.parametrize(
    ("name", "least"), [("requirements.txt", 50), ("tools/mutate-requirements.txt", 10)]
)
def test_every_requirement_is_exact_and_has_a_hash(name: str, least: int) -> None:
    """The lock installs the same bytes everywhere, or fails."""
    lock = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in lock.splitlines() if line.strip() and not line.startswith((" ", "#"))]
    assert len(lines) > least
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_no_article_is_in_the_repository() -> None:
    """The articles' text belongs to their publishers."""
    assert [name for name in tracked() if name.startswith("data/articles/")] == []


def test_boundaries_are_small_and_named() -> None:
    """The maps' files stay small enough to stand in a page."""
    for name in ("border", "region"):
        path = ROOT / "data" / "geo" / f"{name}.geojson"
        assert path.stat().st_size < 60_000
        assert '"name":"Afghanistan"' in path.read_text(encoding="utf-8")


def test_every_target_of_make_is_in_the_readme() -> None:
    """What a newcomer can type is written where a newcomer looks."""
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "book" in targets
    assert [target for target in targets if f"make {target}" not in readme] == []


def test_every_target_named_in_the_readme_exists() -> None:
    """A command in the readme that fails is worse than none."""
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(?:make) ([a-z]+)", readme)) <= set(targets)
