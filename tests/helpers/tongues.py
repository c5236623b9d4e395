"""Where code would say or read a thing in the language of the machine that it runs on."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

#: Modules that ask for the language.
MODULES = ("gettext", "locale")
#: What is in it of another module.
NAMES = {
    "calendar": (
        "month_name",
        "month_abbr",
        "day_name",
        "day_abbr",
        "TextCalendar",
        "HTMLCalendar",
    ),
}
#: What writes or reads by a form, which may ask for it.
CALLS = ("strftime", "strptime")
#: Forms that give a name, or whatever is customary: of a month, a day, a half of one, a number.
FORMS = re.compile(r"%[-_^#EO]?[aAbBhcpxXr]|^[^%]*n$")
REMEDY = "take the English names of records/intervals.py, or the words of ledger/words.py"


def faults(tree: ast.Module) -> Iterator[str]:
    """Yield each place of a module that goes by the language of the machine, with what would do."""
    for node in ast.walk(tree):
        for what in _of(node):
            yield f"{what} in the language of the machine (line {getattr(node, 'lineno', 0)}): {REMEDY}"


def _of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"imports {one.name}, which speaks" for one in names if one.name in MODULES)
        case ast.ImportFrom(module=str(module), names=names):
            taken = NAMES.get(module, ())
            yield from (
                f"imports {module}.{one.name}, which is" for one in names if one.name in taken
            )
            if module in MODULES:
                yield f"imports {module}, which speaks"
        case ast.Attribute(value=ast.Name(id=module), attr=name) if name in NAMES.get(module, ()):
            yield f"{module}.{name} is"
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in CALLS:
            yield from _of_call(node, name)
        case ast.FormattedValue(format_spec=ast.JoinedStr(values=parts)):
            texts = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
            yield from (f"'{text}' is" for text in texts if FORMS.search(text))


def _of_call(call: ast.Call, name: str) -> Iterator[str]:
    """Yield what a call that writes or reads a date asks for; a form that cannot be read is a fault."""
    forms = [one.value for one in call.args if isinstance(one, ast.Constant)]
    texts = [form for form in forms if isinstance(form, str)]
    if not texts:
        yield f"{name} by a form that does not stand there may be"
    yield from (f"{name} by '{text}' is" for text in texts if FORMS.search(text))
