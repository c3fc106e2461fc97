"""Paths → records → graph, one document at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx

from kg.batch import cores, records_of
from kg.confidence import checked, confident
from kg.graph import build_graph
from kg.read import read
from kg.records import Record
from kg.remarks import Remarks

Paths = str | Path | Iterable[str | Path]


def build(
    paths: Paths,
    problems: list[Any] | None = None,
    min_confidence: float | None = None,
    ledger: bool = False,
    jobs: int = 1,
) -> nx.MultiDiGraph:
    """The graph of all articles in these files and folders (`-` for standard input).

    An article that is there twice (same text, same day) counts once. What cannot be read or extracted is added to
    `problems`, each a thing whose text is one clear line, and the rest
    goes on; without such a list the first problem raises KgError. `min_confidence` leaves out what `kg.confident`
    leaves out; `ledger` keeps each entry of the loss ledger in the graph attribute `losses`, not only the counts.
    `jobs` processes extract where there are many articles, 0 for one on each core; the graph is the same. A script
    that asks for more than one needs `if __name__ == "__main__":` around its work, as `multiprocessing` says.
    """
    if min_confidence is not None:
        checked(min_confidence)  # before the work
    graph = build_graph(records(paths, problems, jobs, Remarks(_nobody)), ledger)
    return graph if min_confidence is None else confident(graph, min_confidence)


def _nobody(line: str) -> None:
    """Let what is only worth a line go unsaid."""


def records(
    paths: Paths, problems: list[Any] | None = None, jobs: int = 1, remarks: Remarks | None = None
) -> Iterator[Record]:
    """The record of each article, as it is read; `problems` and `jobs` as in `build`, `remarks` as in `read`."""
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    if "-" in map(str, given):
        jobs = 1  # what comes from another program is answered as it comes
    return records_of(read(given, problems, remarks), problems, jobs or cores())
