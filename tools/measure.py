"""Writes how right the readers are on the invented texts to data/accuracy.json, and prints what they miss."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import wires  # noqa: E402

from ceasefire.records import tally  # noqa: E402

found = list(wires.measured(*map(Path, sys.argv[1:])))
for path, _, misses in found:
    for miss in misses:
        print(f"{path.stem}: {miss}")
scores = tally.total(scores for _, scores, _ in found)
for kind, score in scores.items():
    print(
        f"{kind:22} {score.precision:6.1%} {score.recall:6.1%}  {score.right}/{score.found}/{score.expected}"
    )
if len(sys.argv) == 1:
    counts = tally.committed(ROOT / "data") | {"invented": scores}
    (ROOT / "data" / "accuracy.json").write_text(tally.written(counts), encoding="utf-8")
