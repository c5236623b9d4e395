"""The rooms of the package: what stands in which, how large it is, and that each module has a test."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import house
import pytest
import tongues

import ceasefire

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ceasefire"


def test_everything_is_in_its_place() -> None:
    """Every fault is a sentence that says where the thing belongs."""
    faults = house.faults(PACKAGE, ROOT / "tests")
    assert not faults, "\n".join(faults)


def test_exceptions_are_few_and_needed() -> None:
    """A module that may be longer than others is, and says why."""
    assert len(house.LONGER) <= 3
    for name, reason in house.LONGER.items():
        assert len((PACKAGE / name).read_text(encoding="utf-8").splitlines()) > house.MODULE_LINES
        assert len(reason) > 20


LONG_FUNCTION = "def walk() -> None:\n    '''Walk.'''\n" + "    print()\n" * 46


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        (
            "notes.py",
            "",
            "notes.py lies at the root of the package: it belongs in one of the rooms",
        ),
        ("records/charts.py", "import altair\n", "imports altair, which is for figures alone"),
        ("ledger/prints.py", "from click import echo\n", "imports click, which is for cli alone"),
        ("ledger/maths.py", "import numpy\n", "imports numpy, which no room uses yet"),
        ("prose/long.py", "x = 1\n" * 301, "has 301 lines: divide it by what it is about"),
        ("site/walk.py", LONG_FUNCTION, "walk has 47 lines without its docstring"),
        ("cli/new.py", "", "cli/new.py has no test file: write tests/cli/test_new.py"),
        ("audit/proving.py", "", "audit/proving.py is called by what it does"),
        (
            "figures/planted.py",
            "import altair\n",
            "figures/planted.py imports altair: a figure is a module of figures/charts",
        ),
        (
            "figures/tables/planted.py",
            "from ceasefire.figures.charts import layout\n",
            "figures/tables/planted.py imports ceasefire.figures.charts.layout: a figure is a module of",
        ),
        ("site/when.py", "f'{day:%B}'\n", "site/when.py: '%B' is in the language of the machine"),
        (
            "ledger/late.py",
            "from importlib import import_module\nimport_module('x')\n",
            "imports by a text, which no contract sees",
        ),
        (
            "records/tally.py",
            "import importlib\nimportlib.import_module('x')\n",
            "imports by a text, which no contract sees",
        ),
        ("records/verify.py", "", "records/verify.py is called by what it does"),
    ],
)
def test_each_kind_of_fault_is_found(tmp_path: Path, name: str, text: str, fault: str) -> None:
    """A thing out of its place is named, and so is its place."""
    path = tmp_path / "package" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    faults = house.faults(tmp_path / "package", tmp_path / "tests")
    assert any(fault in one for one in faults), faults


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("ledger/test_accounts.py", "ledger/accounts.py"),
        ("prose/lint/test_new.py", "prose/lint/new.py"),
        ("site/test_sphinx.py", "site/sphinx.py"),
        ("figures/test_figures.py", "figures/__init__.py"),
    ],
)
def test_a_test_file_without_a_module_is_a_fault(tmp_path: Path, name: str, missing: str) -> None:
    """Its tests belong to the module that they test; a test of no room needs none."""
    (tmp_path / "package" / "site" / "sphinx").mkdir(parents=True)
    (tmp_path / "package" / "errors.py").touch()
    for path in (name, "project/test_house.py", "book/test_books.py", "test_errors.py"):
        (tmp_path / "tests" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tests" / path).touch()
    assert house.faults(tmp_path / "package", tmp_path / "tests") == [
        f"tests/{name} tests no module, as there is no {missing}: move each test to the file of the"
        " module that it tests"
    ]


@pytest.mark.parametrize(
    "name", ["test_stray.py", "odd/test_errors.py", "ledger/stray_test.py", "project/stray_test.py"]
)
def test_a_test_file_in_no_place_is_a_fault(tmp_path: Path, name: str) -> None:
    """It would run, and nobody would look for it there."""
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "errors.py").touch()
    (tmp_path / "tests" / name).parent.mkdir(parents=True)
    (tmp_path / "tests" / name).touch()
    (fault,) = house.faults(tmp_path / "package", tmp_path / "tests")
    assert fault.startswith(
        f"tests/{name} is in no place of a test file: test_<module>.py in the room"
    )


@pytest.mark.parametrize(
    ("code", "empty"),
    [
        ("found = 1", 1),
        ("def read(found): return found", 1),
        ("print([found for found, _ in pairs])", 1),
        ("if found := look(): pass", 1),
        ("found: list[int] = []", 1),
        ("class Score:\n    found: int = 0", 0),
        ("print(score.found, found=2)", 0),
        ("where = found", 0),
    ],
)
def test_a_variable_is_named_by_what_it_holds(code: str, empty: int) -> None:
    """Wherever it is bound; a field, a key and a use are no variable."""
    assert len(list(house.empty_names(ast.parse(code)))) == empty


def test_no_variable_has_an_empty_name() -> None:
    """Of the package, its tests and the tools."""
    paths = [path for part in ("src", "tests", "tools") for path in (ROOT / part).rglob("*.py")]
    assert len(paths) > 300
    faults = [
        f"{path.relative_to(ROOT).as_posix()}: {fault}"
        for path in paths
        for fault in house.empty_names(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not faults, "\n".join(faults)


def test_no_variable_of_the_package_is_called_by_what_all_of_it_is() -> None:
    """Claims are told and said, and so is everything that is made of them."""
    faults = [
        f"{path.relative_to(ROOT).as_posix()}: {fault}"
        for path in PACKAGE.rglob("*.py")
        for fault in house.empty_names(ast.parse(path.read_text("utf-8")), house.EMPTY_WORDS)
    ]
    assert not faults, "\n".join(faults)
    code = ast.parse("told = 1\nfor said in x: pass\ny.told, f(told=1)")
    assert len(list(house.empty_names(code, house.EMPTY_WORDS))) == 2


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("import locale", "imports locale, which speaks"),
        ("from locale import setlocale", "imports locale, which speaks"),
        ("import json, gettext as words", "imports gettext, which speaks"),
        ("import calendar\ncalendar.month_name[1]", "calendar.month_name is"),
        ("from calendar import day_abbr", "imports calendar.day_abbr, which is"),
        ("day.strftime('%-d %B %Y')", "strftime by '%-d %B %Y' is"),
        ("time.strftime('%a', then)", "strftime by '%a' is"),
        ("datetime.strptime(text, '%d %b')", "strptime by '%d %b' is"),
        ("day.strftime(form)", "strftime by a form that does not stand there may be"),
        ("f'on {day:%A}'", "'%A' is"),
        ("f'{number:n}'", "'n' is"),
    ],
)
def test_what_goes_by_the_language_of_the_machine_is_a_fault(code: str, what: str) -> None:
    """Names of months and days, whatever writes or reads them; the sentence says what would do."""
    (fault,) = tongues.faults(ast.parse(code))
    assert fault.startswith(f"{what} in the language of the machine (line ")
    assert fault.endswith(tongues.REMEDY)


@pytest.mark.parametrize(
    "code",
    [
        "from calendar import monthrange",
        "import calendar\ncalendar.isleap(2024)",
        "f'{day.day} {when:%H:%M} {share:.0%} {number:,} {wide:>{n}}'",
        "day.strftime('%Y-%m-%d')",
        "print('%B', month_name)",
    ],
)
def test_what_is_the_same_in_every_language_is_no_fault(code: str) -> None:
    """Digits, shares and texts that no date is written by."""
    assert list(tongues.faults(ast.parse(code))) == []


def test_a_module_in_its_place_is_no_fault(tmp_path: Path) -> None:
    """A small module of a room, with its test file, is left alone, and so is that of a folder."""
    for path in (
        "package/records/fine.py",
        "tests/records/test_fine.py",
        "package/prose/__init__.py",
        "tests/prose/test_prose.py",
        "package/site/sphinx/__init__.py",
        "tests/site/sphinx/test_sphinx.py",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        text = "import yaml\n\n\ndef test_fine() -> None: ...\n"
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert house.faults(tmp_path / "package", tmp_path / "tests") == []


def test_the_rooms_here_are_those_of_the_contract() -> None:
    """The order of the rooms stands once, in pyproject.toml; what is in them is told here."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    order, _ = tools["importlinter"]["contracts"]
    rooms = [room.strip() for floor in order["layers"] for room in floor.split("|")]
    assert rooms == [*house.ROOMS, "errors"]


FOR_TYPES = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    "
OF_A_FLOOR_ABOVE = "from ceasefire.ledger import words\n"


@pytest.mark.parametrize(
    ("planted", "text", "broken"),
    [
        (
            "records/planted.py",
            OF_A_FLOOR_ABOVE,
            "ceasefire.records is not allowed to import ceasefire.ledger",
        ),
        (
            "records/planted.py",
            FOR_TYPES + OF_A_FLOOR_ABOVE,
            "ceasefire.records is not allowed to import ceasefire.ledger",
        ),
        ("planted.py", OF_A_FLOOR_ABOVE, "not listed as layers:  - ceasefire.planted"),
        (
            "ledger/statements.py",
            FOR_TYPES + "from ceasefire.ledger import findings\n",
            "No circle within a room BROKEN",
        ),
    ],
)
def test_an_import_against_the_order_is_refused(
    tmp_path: Path, planted: str, text: str, broken: str
) -> None:
    """The contracts are no ornament: each breaks, also where only a checker of types imports."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "ceasefire")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "src" / "ceasefire" / planted).open("a", encoding="utf-8") as module:
        module.write(text)
    program = (
        "import sys; from importlinter.cli import lint_imports;"
        " sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 1, said.stdout + said.stderr
    assert broken in said.stdout.replace("\n", " ")


def test_the_package_has_no_room_without_a_description() -> None:
    """Whoever opens a room reads first what it is for."""
    for room in house.ROOMS:
        text = (PACKAGE / room / "__init__.py").read_text(encoding="utf-8")
        assert text.startswith('"""'), room
    assert ceasefire.__doc__
