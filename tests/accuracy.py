"""How right extraction is on annotated articles, and whether it fell: `python tests/accuracy.py --help`.

Two sets: the sample corpus of the project with its annotation (`tests/gold/samples.ann`), always; and where the folder
given with --shared is present, its `gold/articles.jsonl` with `gold/gold.jsonl`. The floors that were reached stand in
`tests/floors.json` with the hash of the annotated set. A figure below its floor, or another hash, ends with status 1.
`--update` raises the floors and writes the card of accuracy that the package carries, `kg/data/accuracy.toml`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from scoring import Count, Score, parse, score, total

from kg.extract import extract
from kg.read import read

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
CARD = HERE.parent / "kg" / "data" / "accuracy.toml"
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


def measured(name: str, digest: str, articles: int, result: Score, day: str) -> dict[str, Any]:
    """What the card says of one annotated set."""
    parts = {"entities": result.entities, "relations": result.relations}
    return {
        "name": name,
        "sha256": digest,
        "articles": articles,
        "date": day,
        **{part: {"all": row(total(counts)), **rows(counts)} for part, counts in parts.items()},
    }


def rows(counts: dict[str, Count]) -> dict[str, dict[str, float]]:
    """The figures of each type, in the order of their names."""
    return {kind: row(count) for kind, count in sorted(counts.items()) if count.right + count.wrong + count.missed}


def row(count: Count) -> dict[str, float]:
    """Precision, recall, F1 and how many are annotated; cut off like the floors, never rounded up.

    Where nothing was found there is no precision, where nothing is annotated no recall.
    """
    found, annotated = count.right + count.wrong, count.right + count.missed
    known = (("precision", found), ("recall", annotated), ("f1", found and annotated))
    kept = {name: math.floor(getattr(count, name) * 1000) / 1000 for name, there in known if there}
    return {**kept, "n": annotated}


def card_text(listed: Iterable[dict[str, Any]]) -> str:
    """The card as TOML."""
    text = "# Precision, recall and F1 of each type on the annotated sets, and how many of it they hold (n).\n"
    text += "# Written by `python tests/accuracy.py --update`.\n"
    for one in sorted(listed, key=lambda one: str(one["name"])):
        text += "\n[[sets]]\n"
        text += "".join(f"{key} = {json.dumps(one[key])}\n" for key in ("name", "sha256", "articles", "date"))
        for part in ("entities", "relations"):
            text += f"[sets.{part}]\n"
            for kind, figures in one[part].items():
                text += f"{kind} = {{{', '.join(f'{name} = {value}' for name, value in figures.items())}}}\n"
    return text


def write(path: Path, text: str) -> None:
    """Write a file whole."""
    beside = path.with_name(path.name + "~")
    beside.write_text(text, "utf-8")
    os.replace(beside, path)


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
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached, write the card")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: a floor may go down")
    options = parser.parse_args(argv)
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    card = {one["name"]: one for one in tomllib.loads(CARD.read_text("utf-8")).get("sets", ())}
    status = 0
    for name, digest, gold, paths in sets(options.shared):
        result = score(gold, records(paths))
        if options.errors:
            print("\n".join(result.errors))
        show(name, result)
        reached = figures(result)
        card[name] = measured(name, digest, len(gold), result, date.today().isoformat())
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
        write(FLOORS, json.dumps(floors, indent=2, sort_keys=True) + "\n")
        write(CARD, card_text(card.values()))
    return status


if __name__ == "__main__":
    sys.exit(main())
