"""Files, folders and JSON lines → Documents, one at a time, in an order that is always the same.

A text file (`.txt`, `.md`) holds one or several articles: one a heading at the level of its articles, where each
such heading is followed by an article's opening (本报讯…); lesser headings are sub-headlines or boxed lists of the
article they stand in. `Document.text` is a verbatim slice of the decoded file. JSON lines hold `title`, `text` (or
`content`, `body`), and where known `id`, `source`, `date`, `url`. What no field gives is read from the head of the
text (`kg.text.dateline`)."""

from __future__ import annotations

import codecs
import io
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from kg.decode import HTML, decode, is_html
from kg.jsonl import document_of, json_lines
from kg.pattern import regex
from kg.records import Document
from kg.remarks import Remarks, Reports
from kg.text.dateline import has_opening, is_label, most_common, with_year

SUFFIXES = frozenset((".txt", ".md", ".jsonl"))
_HEADING = regex(r"^(#{1,6})[ \t]+(\S.*?)[ \t]*#*\s*?$", re.M)
_TITLE_END = regex(r"[。；，：、]$")
_MAX_TITLE = 120  # characters: with its sub-headlines run together a headline may be long


def read(
    paths: Iterable[str | Path], problems: list[Any] | None = None, remarks: Remarks | None = None
) -> Iterator[Document]:
    """The articles of files and folders (`-`: standard input), lazily.

    Ids are those given, else the path below the folder named (without suffix), with `-1`, `-2` … where a file holds
    several articles; an id seen before gets `#2`. What cannot be read is added to `problems` and the rest goes on;
    without such a list the first problem raises KgError. `remarks` may leave out what was there before.
    """
    reports = Reports(problems)
    seen: Counter[str] = Counter()
    for path in paths:
        for document in _read_path(path, reports):
            if remarks is not None and remarks.is_copy(document):
                continue
            given = document.id
            seen[given] += 1
            if seen[given] > 1:
                document = replace(document, id=f"{given}#{seen[given]}")
            if remarks is not None:
                remarks.is_read(document, given)
            yield document
    if remarks is not None:
        remarks.end()


def _read_path(given: str | Path, reports: Reports) -> Iterator[Document]:
    if str(given) == "-":
        yield from _standard_input(reports)
        return
    path = Path(given)
    if path.is_dir():
        yield from _folder(path, reports)
    elif not path.exists():
        reports.add(str(path), "", "no such file or folder; check the name")
    elif path.suffix.lower() not in SUFFIXES:
        reports.add(str(path), "", f"unknown kind of file; give {', '.join(sorted(SUFFIXES))}")
    else:
        yield from _file(path, path.stem, reports)


def _folder(folder: Path, reports: Reports) -> Iterator[Document]:
    files = sorted(
        (
            file
            for file in folder.rglob("*")
            if file.suffix.lower() in SUFFIXES and file.is_file() and not _hidden(file, folder)
        ),
        key=lambda file: file.relative_to(folder).parts,
    )
    if not files:
        reports.add(
            str(folder), "", f"no article in this folder; it needs files that end in {', '.join(sorted(SUFFIXES))}"
        )
    for file in files:
        yield from _file(file, file.relative_to(folder).with_suffix("").as_posix(), reports)


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _file(path: Path, name: str, reports: Reports) -> Iterator[Document]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() == ".jsonl":
                yield from json_lines(file, str(path), name, reports)
            else:
                yield from _text(file.read(), str(path), name, reports)
    except OSError as error:
        reports.add(str(path), "", f"cannot be read ({error.strerror}); check its permissions")


def _standard_input(reports: Reports) -> Iterator[Document]:
    file = sys.stdin.buffer
    head = file.peek(256) if isinstance(file, io.BufferedReader) else b""
    head = head.lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    if head.startswith(b"{") or (head.startswith(b"[") and head[1:].lstrip().startswith(b"{")):
        yield from json_lines(file, "standard input", "stdin", reports)
    else:
        yield from _text(file.read(), "standard input", "stdin", reports)


# --- text files


def _text(data: bytes, path: str, name: str, reports: Reports) -> Iterator[Document]:
    if not data.strip():
        reports.add(path, "", "the file is empty; nothing to read")
        return
    text = decode(data, path, reports)
    if text is None:
        return
    if is_html(text):
        reports.add(path, "", HTML)
        return
    articles = list(split(text))
    if not articles:
        reports.add(path, "", "no article in this file; it needs a title and text")
    ids = [name] if len(articles) == 1 else [f"{name}-{number}" for number in range(1, len(articles) + 1)]
    found = [document_of(id, title, body, {}, path) for id, (title, body) in zip(ids, articles, strict=True)]
    yield from _dated(found)


def _dated(documents: list[Document]) -> list[Document]:
    """Articles of one file share the year that one of them names."""
    years = [int(d.date[:4]) for d in documents if d.date and not d.date.startswith("--")]
    year = most_common(Counter(years))
    return [replace(d, date=with_year(d.date, year)) for d in documents]


def split(text: str) -> Iterator[tuple[str, str]]:
    """(title, text) for each article of a file."""
    headings = list(_HEADING.finditer(text))
    starts = [heading for place, heading in enumerate(headings) if _begins_article(text, place, headings)]
    if len(starts) == 0:
        yield from _plain(text)
        return
    before = text[: starts[0].start()]
    if has_opening(before):
        yield from _plain(before)
    for heading, following in zip(starts, [*starts[1:], None], strict=True):
        body = text[heading.end() : following.start() if following else len(text)]
        if body.strip():
            yield heading[2], body


def _begins_article(text: str, place: int, headings: list[re.Match[str]]) -> bool:
    """A heading begins an article if an opening follows before the next heading of its level or above.

    A heading above a deeper one, with nothing but headlines between, takes the opening for itself.
    """
    heading = headings[place]
    level = len(heading[1])
    after = next((h.start() for h in islice(headings, place + 1, None) if len(h[1]) <= level), len(text))
    section = text[heading.end() : after]
    if place == 0 and not any(has_opening(text[h.end() : h.end() + 600]) for h in headings):
        return True
    if not has_opening(section):
        return place == 0 and bool(section.strip())
    return not any(_holds(text, outer, heading) for outer in _above(place, headings))


def _above(place: int, headings: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The headings that a heading stands below: one for each lesser level at most."""
    lowest = len(headings[place][1])
    for at in range(place - 1, -1, -1):
        if lowest == 1:
            return
        if len(headings[at][1]) < lowest:
            lowest = len(headings[at][1])
            yield headings[at]


def _holds(text: str, outer: re.Match[str], inner: re.Match[str]) -> bool:
    """Whether no opening stands between a heading and one below it, which is its sub-headline then."""
    return not has_opening(text[outer.end() : inner.start()])


def _plain(text: str) -> Iterator[tuple[str, str]]:
    """An article without a heading: its first line is the title if it looks like one."""
    match = re.search(r"\S[^\r\n]*", text)
    if match is None:
        return
    line = match[0].strip().lstrip("#").strip()
    if (
        len(line) <= _MAX_TITLE
        and not _TITLE_END.search(line)
        and not has_opening(line)
        and not is_label(line)
        and text[match.end() :].strip()
    ):
        yield line, text[match.end() :]
    else:
        yield "", text
