"""Many documents → their records: the first ones here, and where more follow on all cores, in the documents' order.

Extraction of one document depends on that document alone, so the records are the same on any number of cores.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any

from kg.extract import extract
from kg.records import Document, KgError, Record

_ALONE = 64  # documents so few that they are done before another process would have started
_CHUNK = 16  # documents that go to a process at a time
_AHEAD = 3  # chunks for each process that are read before their turn

Outcome = Record | KgError  # of one document: its record, or why it has none


def cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def records_of(documents: Iterable[Document], problems: list[Any] | None = None, jobs: int = 1) -> Iterator[Record]:
    """The record of each document, in order; where there are many, `jobs` processes extract them.

    A document whose extraction fails is left out and added to `problems`, a KgError that names it; without such a
    list it is raised. A process that ends by itself (killed, or out of memory) raises KgError.
    """
    if jobs < 1:
        raise KgError(f"jobs is {jobs}; give 1 or more processes")
    for outcome in _outcomes(iter(documents), jobs):
        if isinstance(outcome, Record):
            yield outcome
        elif problems is None:
            raise outcome
        else:
            problems.append(outcome)


def outcome_of(document: Document) -> Outcome:
    """The record of one document, or a KgError that names it where its extraction fails."""
    try:
        return extract(document)
    except Exception as error:
        place = f"{document.path}: " if document.path else ""
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        problem = KgError(f"{place}article {document.id}: left out, its extraction failed ({reason}); please report it")
        problem.__cause__ = error
        return problem


def _outcomes(documents: Iterator[Document], jobs: int) -> Iterator[Outcome]:
    yield from map(outcome_of, documents if jobs == 1 else islice(documents, _ALONE))
    head = list(islice(documents, _CHUNK))
    if head:
        yield from _shared(head, documents, jobs)


def _shared(chunk: list[Document], documents: Iterator[Document], jobs: int) -> Iterator[Outcome]:
    """The outcomes of a chunk and of the documents that follow it, from several processes."""
    # not by fork, which a process with threads does not survive for sure
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    try:
        pool = ProcessPoolExecutor(jobs, context, initializer=_undisturbed)
    except (ImportError, NotImplementedError, OSError):  # no semaphores here: on some phones and in some sandboxes
        yield from map(outcome_of, chunk)
        yield from map(outcome_of, documents)
        return
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        while chunk or waiting:
            while chunk and len(waiting) < jobs * _AHEAD:
                waiting.append(pool.submit(_chunk, chunk))
                chunk = list(islice(documents, _CHUNK))
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise KgError(
            "a process that extracts ended by itself (killed, or out of memory); try again with --jobs 1"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _undisturbed() -> None:
    """Leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunk(documents: list[Document]) -> list[Outcome]:
    return [outcome_of(document) for document in documents]
