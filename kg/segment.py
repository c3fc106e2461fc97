"""Regular text → sentences and words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’」』）]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the cleaned text; `line` is True for a line of its own without a full stop: headline or caption."""

    start: int
    end: int
    text: str
    line: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a cleaned text; a semicolon parts clauses only, since lists of names run over it."""
    for match in _SENTENCE.finditer(text):
        if match[0].strip():
            whole = (match.start() == 0 or text[match.start() - 1] == "\n") and text[
                match.end() : match.end() + 1
            ] in "\n"
            yield Sentence(match.start(), match.end(), match[0], whole and not re.search(r"[。！？]", match[0]))


@cache
def _dictionary() -> tuple[Any, dict[str, str]]:
    """jieba's own dictionary, parsed afresh: its cache in a shared folder is read by marshal, whoever wrote it."""
    import jieba

    tokenizer, tags = jieba.Tokenizer(), dict[str, str]()
    with tokenizer.get_dict_file() as file:
        for line in file.read().decode("utf-8").splitlines():
            word, count, part = line.split(" ")
            tags[word] = part
            tokenizer.FREQ[word] = int(count)
            tokenizer.total += int(count)
            for size in range(1, len(word)):
                tokenizer.FREQ.setdefault(word[:size], 0)
    tokenizer.initialized = True
    return tokenizer, tags


def cut(text: str) -> list[str]:
    """The words of a text, by jieba's dictionary without its guesses at unknown words."""
    return list(_dictionary()[0].cut(text, HMM=False))


def tag(word: str) -> str:
    """The part of speech that jieba's dictionary gives a word; empty for an unknown one."""
    return _dictionary()[1].get(word, "")


_UNKNOWN = 12.0  # the cost of a character that no word holds; that of a rare word is 14 or more, of a frequent one 6


@cache
def _logs() -> tuple[dict[str, int], float]:
    tokenizer, _ = _dictionary()
    return tokenizer.FREQ, math.log(tokenizer.total)


def cost(text: str) -> float:
    """How unlikely a short text is as a row of ordinary words: the least sum of -log frequency, without people."""
    return costs(text)[0]


@lru_cache(maxsize=1 << 15)
def costs(text: str) -> list[float]:
    """The cost of what is left of a short text from each of its characters on; 0 at its end."""
    frequency, total = _logs()
    best = [0.0] * (len(text) + 1)
    for at in range(len(text) - 1, -1, -1):
        options = [_UNKNOWN + best[at + 1]]
        for end in range(at + 1, min(len(text), at + 8) + 1):
            count = frequency.get(text[at:end])
            if count is None:
                break
            if count and (end == at + 1 or not tag(text[at:end]).startswith("nr")):
                options.append(total - math.log(count) + best[end])
        best[at] = min(options)
    return best


def ends_word(text: str, end: int, size: int) -> bool:
    """Whether a word of no more than `size` characters ends here: 都 does, not in 首都; 保障 not in 医疗保障."""
    begin = max(0, end - 6)
    place = begin
    for word in cut(text[begin : end + 6]):
        place += len(word)
        if place >= end:
            return place == end and len(word) <= size
    return False
