"""The ways in which a pattern can match, for tests of words that are looked for before it is tried."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

GAP = "\0"  # what may be anything
_FEW = 24  # characters of a class that are all written out
_MOST = 60_000  # ways of a pattern


def spellings(pattern: str) -> list[str]:
    """What stands in the texts that a pattern matches, each of its choices once; what may be left out is left out."""
    return _row(_parser.parse(pattern))


def without(pattern: str, words: Iterable[str]) -> list[str]:
    """The ways in which a pattern matches where none of the words stands in what it shows."""
    known = tuple(words)
    found = (each for each in spellings(pattern) if not any(word in each for word in known))
    return sorted({each.replace(GAP, "~") for each in found}, key=len)


def _row(parsed: Iterable[tuple]) -> list[str]:
    ways = [""]
    for kind, value in parsed:
        here = list(dict.fromkeys(_one(kind, value)))
        assert len(ways) * len(here) <= _MOST, "too many ways"
        ways = list(dict.fromkeys(map("".join, product(ways, here))))
    return ways


def _one(kind: object, value: tuple) -> list[str]:
    if kind is op.LITERAL:
        return [chr(value)]  # type: ignore[arg-type]
    if kind is op.IN:
        return _class(value)
    if kind is op.BRANCH:
        return [way for choice in value[1] for way in _row(choice)]
    if kind is op.SUBPATTERN or kind is op.ASSERT:
        # what must stand beside is apart from what stands here
        return [f"{GAP}{way}{GAP}" if kind is op.ASSERT else way for way in _row(value[-1])]
    if kind is op.ATOMIC_GROUP:
        return _row(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _row(value[2]) if value[0] else [""]
    return [GAP] if kind in (op.ANY, op.NOT_LITERAL, op.CATEGORY, op.GROUPREF) else [""]


def _class(items: Iterable[tuple]) -> list[str]:
    found = ""
    for kind, value in items:
        if kind is op.LITERAL:
            found += chr(value)  # type: ignore[arg-type]
        elif kind is op.RANGE and value[1] - value[0] < _FEW:
            found += "".join(map(chr, range(value[0], value[1] + 1)))
        else:
            return [GAP]
    return list(found) if len(found) <= _FEW else [GAP]
