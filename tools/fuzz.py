"""Feeds the drafting of articles with bytes that atheris makes up, until something breaks.

    pip install atheris
    python tools/fuzz.py -max_total_time=600 -timeout=10 CORPUS

A crash is any error that is not the package's own, or a draft that `check` would refuse to read.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ceasefire"]):
    from ceasefire import reading
    from ceasefire.errors import CeasefireError
    from ceasefire.ledger import ledger
    from ceasefire.reading import drafts

ROOT = Path(__file__).resolve().parents[1]
GAZETTEER = reading.Gazetteer(ledger.load(ROOT).names)
PATH = Path(tempfile.mkdtemp()) / "fuzz-2025-11-08.txt"


def one(data: bytes) -> None:
    """Draft the bytes as an article; the draft is read back before it is returned."""
    PATH.write_bytes(data)
    published = "2025-11-08" if data[:1] > b"@" else None
    try:
        drafts.draft(PATH, GAZETTEER, published, date(2026, 1, 1))
    except CeasefireError as error:
        if not error.what or type(error).__name__ == "DataFaults":
            raise


atheris.Setup(sys.argv, one)
atheris.Fuzz()
