"""Writes how right the readers are on the invented texts to data/accuracy.json, and prints what they miss.

    python tools/measure.py [FOLDER ...]

With folders it only prints. What the readers find in the articles is counted where the articles are.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "helpers"))

import wires  # noqa: E402

from ceasefire.audit import audits  # noqa: E402
from ceasefire.records import storage, tally  # noqa: E402

measured = list(wires.measured(*map(Path, sys.argv[1:])))
for path, _, misses in measured:
    for miss in misses:
        print(f"{path.stem}: {miss}")
scores = tally.total(scores for _, scores, _ in measured)
for kind, score in scores.items():
    print(
        f"{kind:22} {score.precision:6.1%} {score.recall:6.1%}  {score.right}/{score.found}/{score.expected}"
    )
if len(sys.argv) == 1:
    counts = tally.committed(ROOT / "data")
    text = tally.written(counts | {"invented": scores})
    became = "written" if storage.renew(ROOT / "data" / audits.COUNTS, text) else "unchanged"
    print(f"\n{became}: data/{audits.COUNTS}, the counts of the invented texts")
    of_articles = sum((ROOT / "data" / "readings" / f"{name}.yaml").is_file() for name in counts)
    print(
        f"left as they were: the counts of {of_articles} articles; "
        "whoever has them makes these again with `ceasefire verify --write`"
    )
