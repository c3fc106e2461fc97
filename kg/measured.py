"""What was measured: the accuracy of types on annotated articles, the precision of rules by reading their facts.

The figures stand in `kg/data/accuracy.toml` and `kg/data/precision.toml`, both written by tools under `tests/`. What
nobody measured has no figure here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.lexicon import table
from kg.records import KgError

# Below so many judged facts a precision says nothing: at 10 right ones of 10, the true one may still be 0.74 (95 %).
ENOUGH = 10

# Sets 247 and 248 of tests/ACCURACY.md, scored before anybody looked at their errors (2026-11-28).
IN_VIEW = (
    "规则是对照这些标注文章写成的，其他文章上会低一些：没有看过的 48 篇地方和部委报道，关系精确率 0.92，召回率 0.77。"
    " The rules were written with the annotated articles in view; on 48 articles that were not (pages of provinces,"
    " ministries and personnel), relations have precision 0.92 and recall 0.77."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the facts of a relation or of a rule were judged by reading; `date` is the day of the last judgement."""

    right: int
    wrong: int
    unsure: int
    date: str

    @property
    def n(self) -> int:
        """How many were judged right or wrong."""
        return self.right + self.wrong

    @property
    def precision(self) -> float | None:
        """The part that was right; None where too few were judged."""
        return round(self.right / self.n, 3) if self.n >= ENOUGH else None


@cache
def readings() -> dict[tuple[str, str], Reading]:
    """(relation, rule) → how its facts were judged; the rule is empty for the whole relation."""
    found = {}
    for kind, data in table("precision.toml").items():
        try:
            listed = {"": data, **data.get("rules", {})}
            for rule, one in listed.items():
                found[kind, rule] = Reading(int(one["right"]), int(one["wrong"]), int(one["unsure"]), str(one["date"]))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            remedy = "run `python tests/reading.py measure` again"
            raise KgError(f"kg/data/precision.toml: {kind}: {type(error).__name__} {error}; {remedy}") from error
    return found


def confidence(kind: str, rules: Iterable[str]) -> tuple[float, int] | None:
    """The measured precision of the best of these rules of a relation, and how many facts of it were judged.

    None where none of them was measured with ENOUGH facts.
    """
    judged = [reading for rule in rules if (reading := readings().get((kind, rule))) is not None]
    return max(((one.precision, one.n) for one in judged if one.precision is not None), default=None)


@cache
def _sets() -> tuple[Mapping[str, Any], ...]:
    return tuple(table("accuracy.toml").get("sets", ()))


def card() -> dict[str, Any]:
    """What is known of the accuracy, as JSON knows it.

    `note`: what to bear in mind. `sets`: name, hash, number of articles, day. `types`: type (`entities`, `relations`
    for all together) → name of a set → precision, recall, f1 and how many the set has (`n`); `reading` → the facts
    judged by reading.
    """
    types: dict[str, dict[str, Any]] = {}
    try:
        heads = [{name: one[name] for name in ("name", "sha256", "articles", "date")} for one in _sets()]
        for one in _sets():
            for part in ("entities", "relations"):
                for kind, figures in one[part].items():
                    types.setdefault(part if kind == "all" else kind, {})[one["name"]] = dict(figures)
    except (KeyError, TypeError, AttributeError) as error:
        remedy = "run `python tests/accuracy.py --update` again"
        raise KgError(f"kg/data/accuracy.toml: {type(error).__name__} {error}; {remedy}") from error
    for (kind, rule), reading in readings().items():
        if not rule:
            types.setdefault(kind, {})["reading"] = reading_figures(reading)
    return {"note": IN_VIEW, "sets": heads, "types": types}


def reading_figures(reading: Reading) -> dict[str, Any]:
    """A reading as a row; without `precision` where too few were judged."""
    known = {} if reading.precision is None else {"precision": reading.precision}
    return {**known, "n": reading.n, "wrong": reading.wrong, "unsure": reading.unsure, "date": reading.date}
