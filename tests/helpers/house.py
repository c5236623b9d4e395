"""What keeps the package a house: rooms, libraries, sizes, and test files and modules in pairs."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import tongues

#: The rooms, from the top floor down; the order itself is held by import-linter.
ROOMS = ("cli", "site", "prose", "audit", "figures", "reading", "ledger", "records")
#: What else stands at the root of the package.
ROOT_FILES = ("__init__.py", "errors.py", "py.typed")
#: Which rooms alone use a library: whoever needs it elsewhere wants a function of that room.
LIBRARIES = {
    "altair": ("figures",),
    "bs4": ("audit",),
    "click": ("cli",),
    "docutils": ("site",),
    "edtf": ("records",),
    "jupyter_book": ("site",),
    "jupyter_client": ("site",),
    "krippendorff": ("ledger",),
    "markdown_it": ("prose",),
    "mdit_py_plugins": ("prose",),
    "myst_nb": ("site",),
    "nbclient": ("site",),
    "nbformat": ("site",),
    "pandas": ("ledger", "figures"),
    "pydantic": ("records",),
    "sphinx": ("site",),
    "sphinx_external_toc": ("prose",),
    "vl_convert": ("figures", "site"),
    "rcssmin": ("site",),
    "rjsmin": ("site",),
    "selectolax": ("site",),
    "xlsxwriter": ("site",),
    "yaml": ("records", "prose", "site"),
}
#: What may import by a text: the face of the package, which loads what is touched.
LAZY = ("__init__.py", "figures/exhibits.py")
#: Where figures are drawn, beside the module that makes pictures of them.
DRAWING = ("figures/charts/", "figures/rendering.py")
#: Whose tests are no module's: of the built book, and of the project itself.
OF_NO_MODULE = ("book", "project")
#: The most lines of a module, and of a function without its docstring.
MODULE_LINES, FUNCTION_LINES = 300, 45
#: Modules that may be longer, each with its reason; three at most.
LONGER: dict[str, str] = {}
#: What imports by a text, which no contract sees.
IMPORTING = ("import_module", "__import__")
#: What no module is called: eight words for one verb, of which none says what is held to what.
VERBS = (
    "checking", "verifying", "proving", "auditing", "inspecting", "linting", "judging", "consistency",
    "check", "verify", "prove", "inspect", "judge",
)  # fmt: skip


#: What no variable is called, as it says how its content was come by and not what it is.
EMPTY_NAMES = ("found",)
#: The same, in the package alone: everything here is told or said.
EMPTY_WORDS = ("told", "said")


def faults(package: Path, tests: Path) -> list[str]:
    """Return what is out of its place in a package, each as a sentence that says where it belongs."""
    return [*_at_the_root(package), *_of_modules(package, tests), *_of_tests(package, tests)]


def _at_the_root(package: Path) -> Iterator[str]:
    for entry in sorted(package.iterdir()):
        if entry.name.startswith(("__pycache__", ".")) or entry.name in (*ROOT_FILES, *ROOMS):
            continue
        yield (
            f"{entry.name} lies at the root of the package: it belongs in one of the rooms"
            f" {', '.join(ROOMS)}; CONTRIBUTING says what each is for"
        )


def _of_modules(package: Path, tests: Path) -> Iterator[str]:
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        room = name.partition("/")[0]
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        yield from (f"{name} {fault}" for fault in _of_libraries(tree, room, name))
        yield from (f"{name}: {fault}" for fault in tongues.faults(tree))
        if not name.startswith(DRAWING) and (drawing := _drawing(tree)):
            yield f"{name} imports {drawing}: a figure is a module of figures/charts, which registers it"
        lines = len(text.splitlines())
        if lines > MODULE_LINES and name not in LONGER:
            yield f"{name} has {lines} lines: divide it by what it is about ({MODULE_LINES} at most)"
        yield from (f"{name}: {fault}" for fault in _of_functions(tree))
        if path.name != "__init__.py" and room in ROOMS:
            wanted = tests / path.relative_to(package).with_name(f"test_{path.name}")
            if not wanted.is_file() or "def test_" not in wanted.read_text(encoding="utf-8"):
                yield f"{name} has no test file: write tests/{wanted.relative_to(tests).as_posix()}"
            if path.stem in VERBS:
                yield f"{name} is called by what it does: name it by what it holds"


def _of_tests(package: Path, tests: Path) -> Iterator[str]:
    """Yield each test file that is of no room, or of a room and no module: it is looked for elsewhere."""
    for path in sorted((*tests.rglob("test_*.py"), *tests.rglob("*_test.py"))):
        place = path.relative_to(tests)
        root = len(place.parts) == 1 and (package / path.name.removeprefix("test_")).is_file()
        known = place.parts[0] in (*ROOMS, *OF_NO_MODULE) or root
        if not known or not path.name.startswith("test_"):
            yield (
                f"tests/{place.as_posix()} is in no place of a test file: test_<module>.py in the room of"
                f" its module, or a folder of {' and '.join(OF_NO_MODULE)}"
            )
    for path in sorted(path for room in ROOMS for path in (tests / room).rglob("test_*.py")):
        name, folder = path.stem.removeprefix("test_"), path.parent.relative_to(tests)
        tested = package / folder / f"{name}.py"
        if folder.name == name:  # what a folder itself holds stands in its __init__
            tested = package / folder / "__init__.py"
        if not tested.is_file():
            here = (folder / path.name).as_posix()
            yield (
                f"tests/{here} tests no module, as there is no"
                f" {tested.relative_to(package).as_posix()}: move each test to the file of the module"
                " that it tests"
            )


def _of_libraries(tree: ast.Module, room: str, module: str) -> Iterator[str]:
    for library in sorted(_imported(tree)):
        if library in IMPORTING:
            if module not in LAZY:
                yield "imports by a text, which no contract sees: import it by its name"
            continue
        rooms = LIBRARIES.get(library)
        if rooms is None:
            yield f"imports {library}, which no room uses yet: say in LIBRARIES which does"
        elif room not in rooms:
            yield f"imports {library}, which is for {' and '.join(rooms)} alone: it belongs there"


def _drawing(tree: ast.Module) -> str:
    """Return what a module imports to draw with: the library, or what the figures share."""
    names = sorted(_modules(tree))
    drawing = [n for n in names if n == "altair" or n.startswith("ceasefire.figures.charts.")]
    return drawing[0] if drawing else ""


def _modules(tree: ast.Module) -> set[str]:
    """Return the modules that a module imports, by their whole names."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def _imported(tree: ast.Module) -> set[str]:
    """Return the libraries that a module imports, by the first part of their names."""
    names = _modules(tree)
    for node in ast.walk(tree):
        if (name := getattr(node, "id", getattr(node, "attr", ""))) in IMPORTING:
            names.add(name)  # what is imported so, no contract sees
    first = {name.partition(".")[0] for name in names}
    return first - set(sys.stdlib_module_names) - {"ceasefire"}


def _of_functions(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1 - _docstring_lines(node)
            if lines > FUNCTION_LINES:
                yield f"{node.name} has {lines} lines without its docstring ({FUNCTION_LINES} at most)"


def empty_names(tree: ast.Module, refused: tuple[str, ...] = EMPTY_NAMES) -> Iterator[str]:
    """Yield each variable whose name says nothing of what it holds; a field of a class may."""
    for node in ast.walk(tree):
        name = node.arg if isinstance(node, ast.arg) else getattr(node, "id", "")
        bound = isinstance(node, ast.arg) or isinstance(getattr(node, "ctx", None), ast.Store)
        if bound and name in refused and node not in _fields(tree):
            yield f"line {getattr(node, 'lineno', 0)}: '{name}' says nothing: name it by what it holds"


def _fields(tree: ast.Module) -> list[ast.AST]:
    """Return the names of fields of classes."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return [line.target for body in bodies for line in body if isinstance(line, ast.AnnAssign)]


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    if ast.get_docstring(node) is None:
        return 0
    return (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
