"""Many documents → their records: the first ones here, and where more follow on all cores, in the documents' order.

Extraction of one document depends on that document alone, so the records are the same on any number of cores.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from _thread import interrupt_main
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

from kg.extract import extract
from kg.records import Document, KgError, Record

_ALONE = 64  # documents so few that they are done before another process would have started
_CHUNK = 16  # documents that go to a process at a time
_MOST = 61  # processes that one pool may have on Windows
# what says that no process can be started here: no semaphores, no room for a socket's path, a limit, a daemon
_NO_PROCESS = (ImportError, NotImplementedError, OSError, ValueError, AssertionError)
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
    failures: list[Exception] = []
    chunks = _chunks(documents, failures)
    if (first := next(chunks, None)) is not None:
        yield from _shared(first, chunks, jobs)
    if failures:
        raise failures[0]  # told only when what was read before is done


def _chunks(documents: Iterator[Document], failures: list[Exception]) -> Iterator[list[Document]]:
    """Chunks of documents up to the error, if any, at which reading ends; it is put into `failures`."""
    while not failures:
        chunk: list[Document] = []
        try:
            chunk.extend(islice(documents, _CHUNK))  # what was read before an error stays in the list
        except Exception as error:
            failures.append(error)
        if not chunk:
            return
        yield chunk


def _shared(first: list[Document], chunks: Iterator[list[Document]], jobs: int) -> Iterator[Outcome]:
    """The outcomes of a chunk and of those that follow it, from several processes."""
    chunk: list[Document] | None = first
    # not by fork, which a process with threads does not survive for sure
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    pool: ProcessPoolExecutor | None = None
    going: Connection | None = None
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        with suppress(*_NO_PROCESS):
            told, going = context.Pipe(duplex=False)
            pool = ProcessPoolExecutor(min(jobs, _MOST), context, initializer=_undisturbed, initargs=(told,))
        while chunk or waiting:
            while pool is not None and chunk and len(waiting) < jobs * _AHEAD:
                started = _started(pool, chunk)
                if started is None:
                    break
                waiting.append(started)
                chunk = next(chunks, None)
            if waiting:
                yield from waiting.popleft().result()
            elif chunk:  # no process can be started: here, one after another
                yield from map(outcome_of, chunk)
                chunk = next(chunks, None)
    except BrokenProcessPool as error:
        raise KgError(
            "a process that extracts ended by itself (killed, out of memory, or it could not load the script that "
            "asked for it); try again with one process (--jobs 1)"
        ) from error
    finally:
        if going is not None:
            going.close()  # nobody waits for what is begun and sent: that may be a hundred documents
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _started(pool: ProcessPoolExecutor, chunk: list[Document]) -> Future[list[Outcome]] | None:
    """The chunk on its way to a process; None where none can be started."""
    with _ctrl_c_held():
        try:
            return pool.submit(_chunk, chunk)
        except _NO_PROCESS:
            return None


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Ctrl-C waits; in a process that is started meanwhile it waits for good, also before `_undisturbed` has run."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Unwanted(BaseException):
    """Nobody waits for this chunk any more."""


class _Work:
    """What a process is at, and whether anybody still wants it."""

    extracts = False
    wanted = True


def _undisturbed(going: Connection) -> None:
    """Leave Ctrl-C to the process that started this one, and stop when that lets go of `going`, or is gone."""
    signal.signal(signal.SIGINT, _stop_unwanted)
    threading.Thread(target=_end_with_parent, args=(going,), daemon=True).start()


def _stop_unwanted(*_: object) -> None:
    if _Work.extracts and not _Work.wanted:
        raise _Unwanted


def _end_with_parent(going: Connection) -> None:
    with suppress(EOFError, OSError):
        going.recv_bytes()
    _Work.wanted = False
    interrupt_main()  # `_stop_unwanted`, also where the signal itself is held
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _chunk(documents: list[Document]) -> list[Outcome]:
    try:
        _Work.extracts = True
        return [outcome_of(document) for document in documents] if _Work.wanted else []
    finally:
        _Work.extracts = False
