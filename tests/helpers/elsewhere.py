"""Another machine, as far as one machine can be: other folders, clock, language, order and fonts."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

from ceasefire.figures.typeface import FOLDER

#: What a build needs of the project.
PROJECT = ("_config.yml", "_toc.yml", "CITATION.cff", "chapters", "data")


#: The language of that machine, whose months are not English, and its letters, which are not UTF-8.
LANGUAGE, LETTERS = "tr_TR", "ISO-8859-9"


def environment(home: Path) -> dict[str, str]:
    """Return the variables of that machine, after making its user's folder with a font in it."""
    fonts = home / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "impostor.ttf").write_bytes(impostor())
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(fonts.parent),
        "TZ": "Asia/Kathmandu",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
    } | language(home)


def language(home: Path) -> dict[str, str]:
    """Return the variables of a machine that speaks its language, after making that; or none.

    A machine has the languages that somebody installed; ``localedef`` makes one for this run alone.
    """
    name = f"{LANGUAGE}.{LETTERS}"
    made = home / "languages" / name
    tool = shutil.which("localedef")
    if tool is None:
        return {}
    made.parent.mkdir(parents=True)
    command = [tool, "-i", LANGUAGE, "-f", LETTERS, str(made)]
    subprocess.run(command, capture_output=True, check=False)  # it may lack what it makes it from
    if not (made / "LC_TIME").is_file():
        return {}
    return {"LOCPATH": str(made.parent), "LANG": name, "LC_ALL": name, "LANGUAGE": "tr"}


def copied(root: Path, target: Path) -> Path:
    """Copy what a build needs of a project to another folder, and return that."""
    target.mkdir(parents=True)
    for name in PROJECT:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, target / name)
    return target


def impostor() -> bytes:
    """Return a font that calls itself Arial, as pages ask for it, and has no letter of Arial's width."""
    font = bytearray((FOLDER / "CeasefireSans-Bold.ttf").read_bytes())
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4s4xI4x", font, 12 + 16 * at) for at in range(tables))
    top = dict(entries)[b"name"]
    count, texts = struct.unpack_from(">HH", font, top + 2)
    for record in range(top + 6, top + 6 + 12 * count, 12):
        number, _, start = struct.unpack_from(">HHH", font, record + 6)
        if number == 1:  # the family
            name = "Arial".encode("utf-16-be")
            struct.pack_into(">H", font, record + 8, len(name))
            font[top + texts + start : top + texts + start + len(name)] = name
    return bytes(font)


def compare(one: Path, other: Path) -> list[str]:
    """Return the files that two folders do not share byte for byte, those that one lacks among them."""
    files = [
        {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for folder in (one, other)
    ]
    shared = files[0].keys() & files[1].keys()
    lone = files[0].keys() ^ files[1].keys()
    changed = {
        name for name in shared if files[0][name].read_bytes() != files[1][name].read_bytes()
    }
    return sorted(lone | changed)
