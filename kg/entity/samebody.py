"""One key for the names that a department of a place goes by: 福建省发改委, 福建省发展改革委, 福建省发展和改革委员会.

Records keep the name that an article prints; the graph joins by the key. Only whole names of departments behind the
region's are asked for: those of different times (卫生厅, 卫生计生委, 卫生健康委) are different bodies.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.lexicon import table


@cache
def _keys() -> dict[str, str]:
    """Each form of a department's name → the form that stands for all."""
    groups: list[list[str]] = table("entities/department.toml")["same"]["forms"]
    return {form: group[0] for group in groups for form in group}


def body_key(name: str, region: Any) -> str:
    """What a body of the region (its name, None without one) is told by: the name with its department's first form."""
    if not isinstance(region, str) or not name.startswith(region):
        return name
    return region + _keys().get(name[len(region) :], name[len(region) :])
