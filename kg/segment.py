"""Regular text → sentences and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]*[”’」』）]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the cleaned text; `line` is True for a line of its own without a full stop: headline or caption."""

    start: int
    end: int
    text: str
    line: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a cleaned text; `；` parts too, since each part is a statement of its own."""
    for match in _SENTENCE.finditer(text):
        if match[0].strip():
            whole = (match.start() == 0 or text[match.start() - 1] == "\n") and text[match.end() : match.end() + 1] in "\n"
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
