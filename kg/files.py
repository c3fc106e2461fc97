"""Files that are written whole or not at all, and values in the forms that files know."""

from __future__ import annotations

import json
import math
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

from kg.records import KgError


@contextmanager
def whole(path: str | Path) -> Iterator[TextIO]:
    """A UTF-8 file to write that takes its place only when it is complete; until then the old one stays.

    Raises KgError where the file cannot be written. A lone surrogate is written as `\\udXXX`, which JSON reads back.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with open(beside, "x", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file
        os.replace(beside, target)
    except OSError as error:
        raise KgError(f"{path}: cannot be written ({error.strerror or error}); choose another folder") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def plain(value: Any) -> Any:
    """The value as JSON knows it: None, bool, int, float, str, list, dict with text keys."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(plain, value), key=json_text)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if hasattr(value, "tolist"):  # numpy: a scalar or an array
        return plain(value.tolist())
    return [plain(item) for item in value] if isinstance(value, Iterable) else str(value)


def json_text(value: Any) -> str:
    """JSON in one line, readable Chinese; what JSON does not know by `plain`."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)  # in C; nearly every value goes this way
    except (TypeError, ValueError):
        return json.dumps(plain(value), ensure_ascii=False, allow_nan=False)
