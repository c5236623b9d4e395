"""Change the rules of answers one by one, and tell which changes the tests of their own module notice.

mutmut makes the changes and runs the tests, in a copy of the project under ``_build/mutants``. It leaves
alone what has a decorator, and half of the rules are properties: in the copy they are made by a call.

    .venv/bin/python tools/mutate.py [module ...]

prints the share of changes that were noticed for each module, and each that was not.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "_build" / "mutants"
#: The modules of the rules, each with its own test file at the matching place.
RULES = (
    *(f"ledger/answers/{name}" for name in (
        "accounts", "rivalry", "leads", "ranges", "charges", "series", "scopes", "twins", "statuses",
        "revisions", "questions", "answer",
    )),
    "ledger/findings", "ledger/interests", "ledger/dating", "ledger/collection", "ledger/courses",
    "ledger/conflicts", "ledger/alterations",
)  # fmt: skip
#: Decorators that are calls as well.
HARMLESS = {"property", "cached_property"}
#: How mutmut writes that no test noticed a change: all passed, none reached it, or it was not tried.
UNNOTICED = {0: "survived", 5: "not reached", 33: "not reached", None: "not tried"}
#: What stands for the tests' common file: the same examples at each run, and no search for smaller ones.
SAME = """
from hypothesis import Phase, settings

settings.register_profile("same", deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
settings.load_profile("same")
"""
#: What the share is to be at the least, in percent.
WANTED = 85


def undecorated(text: str) -> str:
    """Return a module in which properties are made by a call below the function, not by a decorator."""
    lines = text.splitlines()
    for node in reversed(list(ast.walk(ast.parse(text)))):
        names = [ast.unparse(one) for one in getattr(node, "decorator_list", ())]
        if isinstance(node, ast.FunctionDef) and len(names) == 1 and names[0] in HARMLESS:
            indent = " " * node.col_offset
            lines.insert(
                int(node.end_lineno or 0), f"{indent}{node.name} = {names[0]}({node.name})"
            )
            del lines[node.decorator_list[0].lineno - 1]
    return "\n".join(lines) + "\n"


def prepared(module: str) -> Path:
    """Return a fresh copy of what the tests of a module need, with mutmut told what to change."""
    room, _, name = module.rpartition("/")
    folder = WORK / module
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("src", "data", "tests/helpers"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in (f"tests/{room}/test_{name}.py", "tests/ledger/conftest.py"):
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / part, folder / part)
    changed = folder / "src" / "ceasefire" / f"{module}.py"
    changed.write_text(undecorated(changed.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "tests" / "conftest.py").write_text(SAME, encoding="utf-8")
    settings = f"""
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/ceasefire/{module}.py"]
also_copy = ["data"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-n0"]
pytest_add_cli_args_test_selection = ["tests/{room}/test_{name}.py"]
"""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(project + settings, encoding="utf-8")
    return folder


def noticed(module: str) -> tuple[int, dict[str, str]]:
    """Return how many changes of a module were tried, and those that no test noticed, with the change."""
    folder = prepared(module)
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2"]
    log = folder / "mutmut.log"
    with log.open("w", encoding="utf-8") as told:
        run = subprocess.run(command, cwd=folder, stdout=told, stderr=told, check=False)  # noqa: S603
    if run.returncode:
        sys.exit(f"{module}: mutmut stopped, as it does where a test fails unchanged; see {log}")
    report = folder / "mutants" / "src" / "ceasefire" / f"{module}.py.meta"
    codes = json.loads(report.read_text(encoding="utf-8"))["exit_code_by_key"]
    return len(codes), {key: UNNOTICED[code] for key, code in codes.items() if code in UNNOTICED}


def change(module: str, key: str) -> str:
    """Return the lines that a change takes away and puts in their place."""
    command = [sys.executable, "-m", "mutmut", "show", key]
    shown = subprocess.run(  # noqa: S603
        command, cwd=WORK / module, capture_output=True, text=True, check=True
    )
    lines = shown.stdout.splitlines()
    return "\n".join(
        f"    {one}" for one in lines if one[:1] in "-+" and one[:3] not in ("---", "+++")
    )


def main(modules: list[str]) -> int:
    """Print what was noticed of each module; return 1 if it is too little of any."""
    poor = 0
    for module in [one for one in RULES if not modules or one.rpartition("/")[2] in modules]:
        tried, missed = noticed(module)
        share = 100 * (tried - len(missed)) // tried
        poor += share < WANTED
        print(f"{module}: {tried - len(missed)} of {tried} changes noticed, {share} %", flush=True)
        for key, why in missed.items():
            print(f"  {key.rpartition('.')[2]}: {why}\n{change(module, key)}", flush=True)
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
