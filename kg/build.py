"""Paths → records → graph, one document at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx

from kg.confidence import checked, confident
from kg.extract import extract
from kg.graph import build_graph
from kg.read import read
from kg.records import Document, KgError, Record

Paths = str | Path | Iterable[str | Path]


def build(
    paths: Paths, problems: list[Any] | None = None, min_confidence: float | None = None, ledger: bool = False
) -> nx.MultiDiGraph:
    """The graph of all articles in these files and folders (`-` for standard input).

    What cannot be read or extracted is added to `problems`, each a thing whose text is one clear line, and the rest
    goes on; without such a list the first problem raises KgError. `min_confidence` leaves out what `kg.confident`
    leaves out; `ledger` keeps each entry of the loss ledger in the graph attribute `losses`, not only the counts.
    """
    if min_confidence is not None:
        checked(min_confidence)  # before the work
    graph = build_graph(records(paths, problems), ledger)
    return graph if min_confidence is None else confident(graph, min_confidence)


def records(paths: Paths, problems: list[Any] | None = None) -> Iterator[Record]:
    """The record of each article, as it is read; `problems` as in `build`."""
    for document in read([paths] if isinstance(paths, (str, Path)) else list(paths), problems):
        record = record_of(document, problems)
        if record is not None:
            yield record


def record_of(document: Document, problems: list[Any] | None = None) -> Record | None:
    """The record of one document; None, and a problem that names it, where its extraction fails."""
    try:
        return extract(document)
    except Exception as error:
        place = f"{document.path}: " if document.path else ""
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        problem = KgError(f"{place}article {document.id}: left out, its extraction failed ({reason}); please report it")
        if problems is None:
            raise problem from error
        problem.__cause__ = error
        problems.append(problem)
        return None
