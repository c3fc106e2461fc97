"""JSON lines → documents; and a document with what the head of its text says besides its fields."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from functools import cache
from typing import IO, Any

from kg.decode import HTML, chinese, is_html
from kg.lexicon import countries, divisions, plain_form, short_form
from kg.pattern import regex
from kg.records import Document
from kg.remarks import Reports
from kg.text.dateline import iso_day, read_head, with_year, year_of

# A line of JSON longer than this is no article: the longest of 73,000 real ones has 0.2 MB.
MAX_LINE = 20_000_000
_TEXT_KEYS = ("text", "content", "body")
_SPACE = codecs.BOM_UTF8 + b" \t\r\n"
_SPREAD = frozenset((b"[", b"{", b"[{"))  # the first line of JSON that is printed over many
_SHOWN = 30  # characters of a value in a message
_NOT_HAN = regex(r"[^\u4e00-\u9fff]+")


def json_lines(file: IO[bytes], path: str, name: str, reports: Reports) -> Iterator[Document]:
    """The articles of JSON lines; each line that is none is reported, JSON printed over many lines once."""
    number = 0
    empty = True
    while line := file.readline(MAX_LINE + 1):
        number += 1
        place = f"line {number}"
        if len(line) > MAX_LINE:
            empty = False
            reports.add(
                path, place, f"longer than {MAX_LINE // 1_000_000} MB, left out; one article a line is expected"
            )
            while line and not line.endswith(b"\n"):
                line = file.readline(1 << 20)
            continue
        if not line.strip(_SPACE):
            continue
        if empty and line.strip(_SPACE) in _SPREAD:
            reports.add(
                path,
                place,
                "JSON over many lines, left out; one JSON object a line is expected (jq -c . FILE, "
                "or of an array jq -c '.[]' FILE)",
            )
            return
        empty = False
        document = _json_document(line, path, place, f"{name}-{number}", reports)
        if document is not None:
            yield document
    if empty:
        reports.add(path, "", "the file is empty; nothing to read")


def _json_document(line: bytes, path: str, place: str, name: str, reports: Reports) -> Document | None:
    text = _decode_line(line, path, place, reports)
    try:
        fields = json.loads(text) if text is not None else None
    except (ValueError, RecursionError) as error:
        where = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        reports.add(path, place + where, "not valid JSON (cut off?), left out; one JSON object a line is expected")
        return None
    if text is None:
        return None
    if isinstance(fields, list) and fields and isinstance(fields[0], dict):
        reports.add(path, place, "a JSON array, left out; one JSON object a line is expected (jq -c '.[]' FILE)")
        return None
    known: dict[str, Any] = fields if isinstance(fields, dict) else {}
    body = next((known[key] for key in _TEXT_KEYS if known.get(key)), None)
    if not isinstance(body, str) or not body.strip():
        reports.add(path, place, "no article: an object with a `text` that is not empty is expected")
        return None
    if is_html(body):
        reports.add(path, place, f"the text {HTML}")
        return None
    said = _checked(known, path, place, reports)
    return document_of(said.get("id") or name, said.get("title") or "", body, said, path)


def _decode_line(line: bytes, path: str, place: str, reports: Reports) -> str | None:
    line = line.removeprefix(codecs.BOM_UTF8)
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        if known := chinese(line):
            return known
        reports.add(path, f"{place}, byte {error.start}", "invalid UTF-8, read as �; save the file again as UTF-8")
        return line.decode("utf-8", "replace")


def _checked(fields: dict[str, Any], path: str, place: str, reports: Reports) -> dict[str, str]:
    """The fields that hold something, the date as ISO 8601; what is wrong with them is reported, and left out."""
    known: dict[str, str] = {}
    wrong: list[str] = []
    for key in ("id", "title", "source", "url", "region", "date"):
        value = fields.get(key)
        number = isinstance(value, int) and not isinstance(value, bool) and key in ("id", "date")  # 7, 20230612
        if isinstance(value, str) or number:
            known[key] = str(value)
        elif value is not None:
            wrong.append(f"`{key}` ({_shown(value)})")
    if wrong:
        what = f"no text in {', '.join(wrong)}, read without; write text in quotes"
        reports.add(path, place, what)
    if given := known.pop("date", None):
        day = iso_day(given)
        if day is None:
            reports.add(path, place, f"the date {given[:_SHOWN]!r} is not understood; write it as 2022-02-23")
        else:
            known["date"] = day
    if (given := known.get("region")) and (name := _unknown(given)):
        reports.add(path, place, f"the region {name[:_SHOWN]!r} is not known; write its full name, as in 浙江/杭州市")
    return {key: value for key, value in known.items() if value}


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _unknown(region: str) -> str:
    """The first name in this field that no region has; towns, which no table lists, go unasked."""
    names = list(filter(None, _NOT_HAN.split(region)))
    if not names:
        return region
    return next((name for name in names if name not in _regions() and not name.endswith(("镇", "乡", "街道"))), "")


@cache
def _regions() -> frozenset[str]:
    forms = ((region.name, plain_form(region), short_form(region)) for region in divisions())
    return frozenset((*countries(), *(form for every in forms for form in every)))


def document_of(id: str, title: str, text: str, fields: dict[str, str], path: str) -> Document:
    """A document with what its fields give, and from the head of its text what they leave out."""
    head = read_head(text)
    day = fields.get("date") or head.day
    if day and day.startswith("--"):
        day = with_year(day, year_of(f"{title}\n{text}", day))
    source, region = fields.get("source") or head.source, fields.get("region")
    return Document(id, title, text, source, day, fields.get("url"), path, head.authors, head.place, region)
