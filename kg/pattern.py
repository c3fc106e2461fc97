"""Regular expressions that are compiled when they are first used.

The rules hold some two thousand; a short article needs a fifth of them, and to compile all takes as long
as to read a hundred.
"""

from __future__ import annotations

import re
from typing import Any, cast

Pattern = re.Pattern[str]
_ATTRIBUTES = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class _Compiled:
    """Has all that a compiled pattern offers."""


class _Uncompiled(_Compiled):
    """Turns into one that is compiled when it is first asked for anything."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ATTRIBUTES)
        self.__class__ = _Compiled  # type: ignore[assignment]  # since a class with __getattr__ is slow to ask
        return self.__dict__[name]


def regex(pattern: str, flags: int = 0) -> Pattern:
    """The pattern as `re.compile` gives it, compiled when it is first used (a test compiles all: an error shows there).

    The functions of `re` (`re.split(pattern, text)`) do not take it: use its methods.
    """
    return cast("Pattern", _Uncompiled(pattern, flags))


def found_by(match: re.Match[str], *patterns: Pattern) -> bool:
    """Whether one of the patterns has found this: `match.re` is what a pattern was compiled to, and none of them."""
    return any(match.re.pattern == each.pattern for each in patterns)
