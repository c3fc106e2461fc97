"""Regular text → sentences and words."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kg.lexicon import alternatives
from kg.pattern import regex

_FULL_STOP = regex("[。！？]")
_SENTENCE = regex(r"[^。！？\n]+[。！？]*[”’」』）]*")


class Sentence(NamedTuple):
    """A sentence of the cleaned text; `line` is True for a line of its own without a full stop: headline or caption."""

    start: int
    end: int
    text: str
    line: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a cleaned text; a semicolon parts clauses only, since lists of names run over it."""
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        sentence = match[0]
        if not sentence.isspace():
            whole = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in "\n"
            yield Sentence(start, end, sentence, whole and not _FULL_STOP.search(sentence))


_BLOCK = regex(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+|.", re.DOTALL)  # what jieba cuts, and what it leaves
_NO_WORD = "，。、；：（）“”《》\n "  # what stands in no word
_BEGINNING = -math.inf  # the score of what is no word but the beginning of one


@cache
def _dictionary() -> tuple[dict[str, float], dict[str, str], float]:
    """jieba's own dictionary, parsed afresh: its cache in a shared folder is read by marshal, whoever wrote it.

    The log frequency of each word, its part of speech, and the log frequency of a character that it does not hold.
    """
    import jieba

    with jieba.Tokenizer().get_dict_file() as file:
        fields = file.read().decode("utf-8").split()  # a line: word, count, part of speech
    words = fields[::3]
    tags = dict(zip(words, fields[2::3], strict=True))
    counts = dict(zip(words, map(int, fields[1::3]), strict=True))
    total = math.log(sum(counts.values()))
    logs = {count: math.log(count) - total for count in set(counts.values())}
    scores = {word: logs[count] for word, count in counts.items()}
    for word in words:
        begins = word[:-1]
        while begins and begins not in scores:  # its own beginnings are there, or will be
            scores[begins] = _BEGINNING
            begins = begins[:-1]
    return scores, tags, -total


def tagged(kind: str) -> list[str]:
    """The words that the dictionary has of a part of speech."""
    return [word for word, part in _dictionary()[1].items() if part == kind]


@lru_cache(maxsize=1 << 14)
def cut(text: str) -> tuple[str, ...]:
    """The words of a text as jieba cuts it without guesses at unknown words: the likeliest row of them."""
    found: list[str] = []
    for block in _BLOCK.findall(text):
        if len(block) == 1:
            found.append(block)
        else:
            found += _likeliest(block)
    return tuple(found)


def _likeliest(block: str) -> list[str]:
    """The likeliest words, a longer first word where two rows are equal; Latin letters and digits stay together."""
    scores, _, unknown = _dictionary()
    score_of = scores.get
    size = len(block)
    best, ends = [0.0] * (size + 1), [0] * size
    for at in range(size - 1, -1, -1):
        most, last = _BEGINNING, at + 1
        for end in range(at + 1, size + 1):
            score = score_of(block[at:end])
            if score is None:
                break
            score += best[end]
            if score >= most:
                most, last = score, end
        best[at], ends[at] = (most, last) if most > _BEGINNING else (unknown + best[at + 1], at + 1)
    found: list[str] = []
    at, joins = 0, False
    while at < size:
        word = block[at : ends[at]]
        latin = len(word) == 1 and word.isascii() and word.isalnum()
        if latin and joins:
            found[-1] += word
        else:
            found.append(word)
        at, joins = ends[at], latin
    return found


@lru_cache(maxsize=1 << 15)
def tag(word: str) -> str:
    """The part of speech that jieba's dictionary gives a word; empty for an unknown one."""
    return _dictionary()[1].get(word, "")


# parts of speech, as `tag` gives them, of what may be a person's name, and of what may be a place's
PERSON_TAGS = frozenset(("", "nr", "nrt", "nrfg"))
PLACE_TAGS = PERSON_TAGS | {"ns", "nz"}

_UNKNOWN = 12.0  # the cost of a character that no word holds; that of a rare word is 14 or more, of a frequent one 6


def cost(text: str) -> float:
    """How unlikely a short text is as a row of ordinary words: the least sum of -log frequency, without people."""
    return costs(text)[0]


@lru_cache(maxsize=1 << 15)
def costs(text: str) -> list[float]:
    """The cost of what is left of a short text from each of its characters on; 0 at its end."""
    scores, tags, _ = _dictionary()
    score_of = scores.get
    best = [0.0] * (len(text) + 1)
    for at in range(len(text) - 1, -1, -1):
        least = _UNKNOWN + best[at + 1]
        for end in range(at + 1, min(len(text), at + 8) + 1):
            score = score_of(word := text[at:end])
            if score is None:
                break
            if best[end] - score < least and (end == at + 1 or not tags[word].startswith("nr")):
                least = best[end] - score
        best[at] = least
    return best


def runs_over(text: str, begin: int, at: int) -> bool:
    """Whether a word of the dictionary may begin between `begin` and `at` and end behind `at`; where none may, the
    words of Chinese text part there."""
    scores, _, _ = _dictionary()
    for start in range(at - 1, begin - 1, -1):
        if text[start] in _NO_WORD:
            return False
        if text[start : at + 1] in scores:
            return True
    return False


def places(text: str, word: str) -> Iterator[int]:
    """Where the word stands in the text, one place behind the other."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def ends_word(text: str, end: int, size: int) -> bool:
    """Whether a word of `size` characters ends here that is no part of a longer noun.

    都 does, not in 首都; 保障 not in 医疗保障, but 落实 in 贯彻落实.
    """
    begin = max(0, end - 6)
    if not runs_over(text, begin, end) and not runs_over(text, begin, end - size):
        return True
    place = begin
    for word in cut(text[begin : end + 6]):
        place += len(word)
        if place >= end:
            longer = len(word) > size and (size == 1 or tag(word)[:1] in ("n", "l"))
            return place == end and not longer
    return False


def by_end(listed: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their last character, in the order given: what `word_before` looks up."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in listed:
        found[word[-1]].append(word)
    return {last: tuple(ending) for last, ending in found.items()}


class Heads:
    """Finds what stands at the head of a clause: behind one of the stops, or where the text begins.

    The search skips to the stops, as it does not to a place by what must not stand before it.
    """

    def __init__(self, stops: str, pattern: str) -> None:
        self._stops = stops
        self._first, self._behind = regex(pattern), regex(f"[{stops}](?:{pattern})")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches, by place, none overlapping another; a match may have the stop in front."""
        match, at = self._first.match(text), 0
        while match or (match := self._behind.search(text, at)):
            yield match
            at = match.end() - (text[match.end() - 1] in self._stops)  # what one ends with may open the next
            match = None


def behind(before: str, listed: Iterable[str]) -> str:
    """A choice of words of two characters or more that stand behind what `before` says: the look back comes behind the
    first character, so that a search skips to this."""
    rests: dict[str, list[str]] = defaultdict(list)
    for word in listed:
        rests[word[0]].append(word[1:])
    return "|".join(f"{first}{before.format(first)}{alternatives(rest)}" for first, rest in sorted(rests.items()))


def by_start(listed: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their first character: of some six hundred few need be compared at a place."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in listed:
        found[word[0]].append(word)
    return {first: tuple(beginning) for first, beginning in found.items()}


def begins_one(text: str, at: int, listed: dict[str, tuple[str, ...]]) -> bool:
    """Whether a word of a table made by `by_start` begins here."""
    return text.startswith(listed.get(text[at : at + 1], ()), at)


def word_before(text: str, at: int, listed: dict[str, tuple[str, ...]]) -> str:
    """The first word of a table made by `by_end` that ends here; empty where none does."""
    for word in listed.get(text[at - 1 : at], ()):
        if text.endswith(word, 0, at):
            return word
    return ""
