"""How right extraction is on annotated articles, and whether it fell: `python tests/accuracy.py --help`.

Two sets: the sample corpus of the project with its annotation (`tests/gold/samples.ann`), always; and where the folder
given with --shared is present, its `gold/articles.jsonl` with `gold/gold.jsonl`. The floors that were reached stand in
`tests/floors.json` with the hash of the annotated set. A figure below its floor, or another hash, ends with status 1.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from scoring import Count, Score, parse, score, total

from kg.extract import extract
from kg.read import read

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
ENOUGH = 10  # gold facts of a relation type from which on its own figure says something
Figures = dict[str, float]


def records(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The extracted records of these files, as JSON."""
    return [extract(document).to_json() for document in read(list(paths))]


def sets(shared: Path | None) -> Iterator[tuple[str, str, list[dict[str, Any]], list[Path]]]:
    """Name, hash, annotation and articles of each annotated set at hand."""
    annotation = HERE / "gold" / "samples.ann"
    yield "samples", sha256(annotation), parse(annotation.read_text("utf-8")), [HERE.parent / "kg" / "samples"]
    gold = shared / "gold" / "gold.jsonl" if shared else None
    if gold and gold.exists():
        lines = gold.read_text("utf-8").splitlines()
        yield "gold", sha256(gold), [json.loads(line) for line in lines if line], [gold.parent / "articles.jsonl"]


def sha256(path: Path) -> str:
    """The hash of a file, its line ends made equal on every system."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def figures(result: Score) -> Figures:
    """What has a floor: F1 of entities, of relations, and of each relation type with enough facts."""
    found = {"entities": total(result.entities).f1, "relations": total(result.relations).f1}
    for kind, count in result.relations.items():
        if count.right + count.missed >= ENOUGH:
            found[kind] = count.f1
    for what, (right, asked) in result.attributes.items():
        if asked >= ENOUGH:
            found[what] = right / asked
    return {name: math.floor(value * 1000) / 1000 for name, value in sorted(found.items())}


def falls(floor: dict[str, Any] | None, digest: str, reached: Figures) -> list[str]:
    """What is below its floor, or cannot be compared; empty where all holds."""
    if floor is None:
        return ["no floor is set; run with --update"]
    if floor["sha256"] != digest:
        return ["the annotated set is another one than the floors were set on; read the change, then run with --update"]
    low = [(name, value) for name, value in floor["floors"].items() if reached.get(name, 0.0) < value]
    return [f"{name} fell to {reached.get(name, 0.0):.3f}, its floor is {value:.3f}" for name, value in low]


def raised(floor: dict[str, Any] | None, digest: str, reached: Figures, allow_lower: bool) -> dict[str, Any]:
    """The floors as reached; ValueError where one would go down and nobody allowed it."""
    before: Figures = floor["floors"] if floor else {}
    lower = sorted(name for name, value in before.items() if reached.get(name, 0.0) < value)
    if lower and not allow_lower:
        raise ValueError(f"{', '.join(lower)} would be lowered; --allow-lower says that this is meant")
    return {"sha256": digest, "floors": reached}


def show(title: str, result: Score) -> None:
    """Print the tables of one set."""
    for what, counts in (("entities", result.entities), ("relations", result.relations)):
        print(f"{title + ' ' + what:<22}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'wrong':>7}{'missed':>7}")
        rows: list[tuple[str, Count]] = sorted(counts.items(), key=lambda row: -(row[1].right + row[1].missed))
        for name, c in [*rows, ("ALL", total(counts))]:
            numbers = f"{c.precision:7.3f}{c.recall:7.3f}{c.f1:7.3f}{c.right + c.missed:7d}{c.wrong:7d}{c.missed:7d}"
            print(f"{name:<22}{numbers}")
    for what, (right, asked) in result.attributes.items():
        print(f"{what:<22}{right}/{asked}")
    print()


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, help="folder with gold/, may be missing")
    parser.add_argument("--errors", action="store_true", help="list every wrong and missed entry")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: a floor may go down")
    options = parser.parse_args(argv)
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    status = 0
    for name, digest, gold, paths in sets(options.shared):
        result = score(gold, records(paths))
        if options.errors:
            print("\n".join(result.errors))
        show(name, result)
        reached = figures(result)
        if options.update:
            try:
                floors[name] = raised(floors.get(name), digest, reached, options.allow_lower)
            except ValueError as error:
                print(f"{name}: {error}", file=sys.stderr)
                status = 1
        for fall in falls(floors.get(name), digest, reached):
            print(f"{name}: {fall}", file=sys.stderr)
            status = 1
    if options.update and not status:
        beside = FLOORS.with_name(FLOORS.name + "~")
        beside.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")
        os.replace(beside, FLOORS)
    return status


if __name__ == "__main__":
    sys.exit(main())
