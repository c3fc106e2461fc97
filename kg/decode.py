"""Bytes → text: UTF-8, GB18030, Big5 or, by its mark, UTF-16; and what is no text of an article."""

from __future__ import annotations

import codecs
import re
import unicodedata
from contextlib import suppress

from kg.pattern import regex
from kg.remarks import Reports

_CONTROL_SHARE = 0.02  # of characters; text has next to none
_MARKS = "，。、；：“”‘’「」『』（）《》〈〉！？·‧—…　"
_NO_CHARACTER = frozenset(("Cc", "Cn", "Co", "Cs"))  # controls, unassigned, private, halves of surrogates
# A whole page, which has the site's own words (menus, other headlines) around those of the article.
_HTML = regex(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|script|style)\b", re.I | re.S
)
HTML = "looks like HTML, left out; save the text of the article alone, without the page around it"


def is_html(text: str) -> bool:
    """Whether this is a page and no text; tags within a text are no matter (`kg.text.clean`)."""
    return _HTML.match(text.removeprefix("\ufeff")) is not None


def decode(data: bytes, path: str, reports: Reports) -> str | None:
    """The text of a file; None, and a problem, where it is no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, path, reports)
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data[:4096]:
        reports.add(path, "", "a binary file, not text; convert it to UTF-8 text first")
        return None
    try:
        return data.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, path, reports)


def _utf16(data: bytes, path: str, reports: Reports) -> str | None:
    """Nearly all bytes are UTF-16 of something, but a tenth of all numbers are no characters."""
    text = data.decode("utf-16", "replace").lstrip("\ufeff")
    odd = sum(c == "\ufffd" or (unicodedata.category(c) in _NO_CHARACTER and not c.isspace()) for c in text)
    if odd > max(1, len(text) * _CONTROL_SHARE):  # one is the half of a last character that was cut off
        reports.add(path, "", "begins like UTF-16 and is no text; convert it to UTF-8 text first")
        return None
    return text


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str, reports: Reports) -> str | None:
    if known := chinese(data):
        return known
    text = data.decode("utf-8", "replace")
    line = data.count(b"\n", 0, error.start) + 1
    if text.count("\ufffd") > len(text) * _CONTROL_SHARE:
        reports.add(path, f"line {line}", "not UTF-8, GB18030 or Big5 text; convert the file to UTF-8")
        return None
    reports.add(path, f"line {line}, byte {error.start}", "invalid UTF-8, read as �; save the file again as UTF-8")
    return text


def chinese(data: bytes) -> str | None:
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
