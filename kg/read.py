"""Files, folders and JSON lines → Documents, one at a time, in an order that is always the same.

A text file (`.txt`, `.md`) holds one or several articles: one a heading at the level of its articles, where each
such heading is followed by an article's opening (本报讯…); lesser headings are sub-headlines or boxed lists of the
article they stand in. `Document.text` is a verbatim slice of the decoded file. JSON lines hold `title`, `text` (or
`content`, `body`), and where known `id`, `source`, `date`, `url`. What no field gives is read from the head of the
text (`kg.text.dateline`)."""

from __future__ import annotations

import codecs
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from kg.pattern import regex
from kg.records import Document, KgError
from kg.text.dateline import has_opening, is_label, iso_day, most_common, read_head, with_year, year_of

SUFFIXES = frozenset((".txt", ".md", ".jsonl"))
# A line of JSON longer than this is no article: the longest of 73,000 real ones has 0.2 MB.
MAX_LINE = 20_000_000
_TEXT_KEYS = ("text", "content", "body")
_HEADING = regex(r"^(#{1,6})[ \t]+(\S.*?)[ \t]*#*\s*?$", re.M)
_TITLE_END = regex(r"[。；，：、]$")
_MAX_TITLE = 120  # characters: with its sub-headlines run together a headline may be long
_CONTROL_SHARE = 0.02  # of characters; text has next to none
_MARKS = "，。、；：“”‘’「」『』（）《》〈〉！？·‧—…　"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: the file, the place in it, and what to do; `str()` is one clear line."""

    path: str
    place: str
    message: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.path, self.place, self.message)))


class _Reports:
    """Where problems go: into the caller's list, or up as KgError."""

    def __init__(self, problems: list[Any] | None) -> None:
        self.problems = problems

    def add(self, path: str, place: str, message: str) -> None:
        problem = Problem(path, place, message)
        if self.problems is None:
            raise KgError(str(problem))
        self.problems.append(problem)


def read(paths: Iterable[str | Path], problems: list[Any] | None = None) -> Iterator[Document]:
    """The articles of files and folders (`-`: standard input), lazily.

    Ids are those given, else the path below the folder named (without suffix), with `-1`, `-2` … where a file holds
    several articles; an id seen before gets `#2`. What cannot be read is added to `problems` and the rest goes on;
    without such a list the first problem raises KgError.
    """
    reports = _Reports(problems)
    seen: Counter[str] = Counter()
    for path in paths:
        for document in _read_path(path, reports):
            seen[document.id] += 1
            again = seen[document.id]
            yield document if again == 1 else replace(document, id=f"{document.id}#{again}")


def _read_path(given: str | Path, reports: _Reports) -> Iterator[Document]:
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


def _folder(folder: Path, reports: _Reports) -> Iterator[Document]:
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


def _file(path: Path, name: str, reports: _Reports) -> Iterator[Document]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() == ".jsonl":
                yield from _json_lines(file, str(path), name, reports)
            else:
                yield from _text(file.read(), str(path), name, reports)
    except OSError as error:
        reports.add(str(path), "", f"cannot be read ({error.strerror}); check its permissions")


def _standard_input(reports: _Reports) -> Iterator[Document]:
    file = sys.stdin.buffer
    head = file.peek(256) if isinstance(file, io.BufferedReader) else b""
    if head.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith(b"{"):
        yield from _json_lines(file, "standard input", "stdin", reports)
    else:
        yield from _text(file.read(), "standard input", "stdin", reports)


# --- text files


def _text(data: bytes, path: str, name: str, reports: _Reports) -> Iterator[Document]:
    if not data.strip():
        reports.add(path, "", "the file is empty; nothing to read")
        return
    text = decode(data, path, reports)
    if text is None:
        return
    articles = list(split(text))
    if not articles:
        reports.add(path, "", "no article in this file; it needs a title and text")
    ids = [name] if len(articles) == 1 else [f"{name}-{number}" for number in range(1, len(articles) + 1)]
    found = [_document(id, title, body, {}, path) for id, (title, body) in zip(ids, articles, strict=True)]
    yield from _dated(found)


def _dated(documents: list[Document]) -> list[Document]:
    """Articles of one file share the year that one of them names."""
    years = [int(d.date[:4]) for d in documents if d.date and not d.date.startswith("--")]
    year = most_common(Counter(years))
    return [replace(d, date=with_year(d.date, year)) for d in documents]


def decode(data: bytes, path: str, reports: _Reports) -> str | None:
    """The text of a file: UTF-8, GB18030, Big5 or, by its mark, UTF-16; None, and a problem, where it is no text."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    if b"\0" in data[:4096]:
        reports.add(path, "", "a binary file, not text; convert it to UTF-8 text first")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, path, reports)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str, reports: _Reports) -> str | None:
    if chinese := _chinese(data):
        return chinese
    text = data.decode("utf-8", "replace")
    line = data.count(b"\n", 0, error.start) + 1
    if text.count("\ufffd") > len(text) * _CONTROL_SHARE:
        reports.add(path, f"line {line}", "not UTF-8, GB18030 or Big5 text; convert the file to UTF-8")
        return None
    reports.add(path, f"line {line}, byte {error.start}", "invalid UTF-8, read as �; save the file again as UTF-8")
    return text


def _chinese(data: bytes) -> str | None:
    """The text in GB18030, else in Big5: of 2,520 texts in Big5 all could be read as GB18030, and none made sense."""
    for encoding in ("gb18030", "big5hkscs"):
        with suppress(UnicodeDecodeError):
            if _is_chinese(text := data.decode(encoding)):
                return text
    return None


def _is_chinese(text: str) -> bool:
    """Whether decoding made sense: mostly common Chinese characters, no private or control ones."""
    common = sum("\u4e00" <= char <= "\u9fa5" or char < "\x7f" or char in _MARKS for char in text)
    controls = sum(char < " " and char not in "\r\n\t\f\v" for char in text)
    return common >= 0.95 * len(text) and controls <= _CONTROL_SHARE * len(text)


def split(text: str) -> Iterator[tuple[str, str]]:
    """(title, text) for each article of a file."""
    headings = list(_HEADING.finditer(text))
    starts = [h for h in headings if _begins_article(text, h, headings)]
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


def _begins_article(text: str, heading: re.Match[str], headings: list[re.Match[str]]) -> bool:
    """A heading begins an article if an opening follows before the next heading of its level or above.

    A heading above a deeper one, with nothing but headlines between, takes the opening for itself.
    """
    place = headings.index(heading)
    level = len(heading[1])
    after = [h for h in headings[place + 1 :] if len(h[1]) <= level]
    section = text[heading.end() : after[0].start() if after else len(text)]
    if place == 0 and not any(has_opening(text[h.end() : h.end() + 600]) for h in headings):
        return True
    if not has_opening(section):
        return place == 0 and bool(section.strip())
    return not any(_holds(text, outer, heading, headings) for outer in headings[:place])


def _holds(text: str, outer: re.Match[str], inner: re.Match[str], headings: list[re.Match[str]]) -> bool:
    """Whether the heading `inner` is a sub-headline of `outer`: no opening stands between, and it is deeper."""
    if len(inner[1]) <= len(outer[1]):
        return False
    between = text[outer.end() : inner.start()]
    return not has_opening(between) and not any(
        len(h[1]) <= len(outer[1]) for h in headings if outer.start() < h.start() < inner.start()
    )


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


# --- JSON lines


def _json_lines(file: IO[bytes], path: str, name: str, reports: _Reports) -> Iterator[Document]:
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
        if not line.strip(codecs.BOM_UTF8 + b" \t\r\n"):
            continue
        empty = False
        document = _json_document(line, path, place, f"{name}-{number}", reports)
        if document is not None:
            yield document
    if empty:
        reports.add(path, "", "the file is empty; nothing to read")


def _json_document(line: bytes, path: str, place: str, name: str, reports: _Reports) -> Document | None:
    text = _decode_line(line, path, place, reports)
    try:
        fields = json.loads(text) if text is not None else None
    except (ValueError, RecursionError) as error:
        where = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        reports.add(path, place + where, "not valid JSON (cut off?), left out; one JSON object a line is expected")
        return None
    if text is None:
        return None
    known: dict[str, Any] = fields if isinstance(fields, dict) else {}
    body = next((known[key] for key in _TEXT_KEYS if known.get(key)), None)
    if not isinstance(body, str) or not body.strip():
        reports.add(path, place, "no article: an object with a `text` that is not empty is expected")
        return None
    return _document(
        str(known.get("id") or name),
        str(known.get("title") or ""),
        body,
        _checked(known, path, place, reports),
        path,
    )


def _decode_line(line: bytes, path: str, place: str, reports: _Reports) -> str | None:
    line = line.removeprefix(codecs.BOM_UTF8)
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        if chinese := _chinese(line):
            return chinese
        reports.add(path, f"{place}, byte {error.start}", "invalid UTF-8, read as �; save the file again as UTF-8")
        return line.decode("utf-8", "replace")


def _checked(fields: dict[str, Any], path: str, place: str, reports: _Reports) -> dict[str, str]:
    """The fields source, date (ISO), url and region that hold something."""
    known = {key: str(fields[key]) for key in ("source", "url", "region") if fields.get(key)}
    if given := fields.get("date"):
        day = iso_day(str(given))
        if day is None:
            reports.add(path, place, f"the date {str(given)[:30]!r} is not understood; write it as 2022-02-23")
        else:
            known["date"] = day
    return known


def _document(id: str, title: str, text: str, fields: dict[str, str], path: str) -> Document:
    """A document with what its fields give, and from the head of its text what they leave out."""
    head = read_head(text)
    day = fields.get("date") or head.day
    if day and day.startswith("--"):
        day = with_year(day, year_of(f"{title}\n{text}", day))
    source, region = fields.get("source") or head.source, fields.get("region")
    return Document(id, title, text, source, day, fields.get("url"), path, head.authors, head.place, region)
