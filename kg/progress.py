"""What the command line says on stderr while it works: each problem at once, and on a terminal how far it is."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

Item = TypeVar("Item")

_CLEAR = "\r\x1b[K"
_EVERY = 0.5  # seconds; often enough to look alive


class Problems(list[Any]):
    """A list that also tells each problem on stderr when it comes, in one line that begins `kg: `."""

    def append(self, problem: Any) -> None:
        """Keep the problem and tell it."""
        super().append(problem)
        say(problem)


def say(message: object) -> None:
    """One line on stderr; what a text brought along (line ends, terminal codes) can't make it two or colour it."""
    clear = _CLEAR if on_terminal() else ""
    print(f"{clear}kg: {printable(readable(str(message)))}", file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """Text that a terminal only shows: line ends and tabs become spaces, control and direction marks are left out."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable() or char == "\u3000")


def readable(path: str) -> str:
    """A path as text; under a foreign locale Python holds its bytes as lone surrogates."""
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return path


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The items; on a terminal with a line that counts them, silent in a pipe."""
    if not on_terminal():
        yield from items
        return
    start = shown = time.monotonic()
    for number, item in enumerate(items, 1):
        if (now := time.monotonic()) - shown > _EVERY:
            shown = now
            print(
                f"{_CLEAR}{number} {what}{'' if number == 1 else 's'}, {now - start:.0f} s",
                end="",
                file=sys.stderr,
                flush=True,
            )
        yield item
    print(_CLEAR, end="", file=sys.stderr, flush=True)


def on_terminal() -> bool:
    """Whether somebody watches stderr."""
    return sys.stderr is not None and sys.stderr.isatty()
