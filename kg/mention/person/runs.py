"""Names that are printed without anything between them: 甲乙丙出席, and lines of nothing but names."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from kg.lexicon import HAN, surnames
from kg.mention.person.names import Names
from kg.mention.person.weights import GIVEN, NEVER, ONE_GIVEN, STOPS, TWO_GIVEN
from kg.mention.spelling import name_chars, opens_no_name, surname_cost
from kg.pattern import regex
from kg.text.segment import Heads, cost, tag, tagged

# a line of a printed list: twelve characters or more without a stop, perhaps with （女） behind a name
_LINE = regex(rf"(?<=\n)[{HAN}（）]{{12,}}(?=\n|$)")
_ASIDE = regex("（[^（）]{1,6}）")
_OF_NAMES = regex("名单")
_NEAR = 160  # characters back to the heading of the list
_PAIR = Heads("，。；：\n ", rf"(?P<row>[{HAN}]{{4,13}}?)(?=等?(?:分别|共同|一同)?(?:出席|参加|列席|陪同|致辞|讲话))")
_SURE = 4.0  # so much less than as words two names run together cost at least
_SURER, _RARER = (
    16.0,
    4.0,
)  # with so much less a surname may cost so much: 施某某于某某出席
_JOINED = frozenset("和与同及")
_BOUNDS = (5.5, 8.5)  # of the cost of a character of a given name of two


def names_run_together(text: str, names: Names) -> None:
    """Find such names: in lines below a heading that says 名单, and two to five before a verb of the genre."""
    for match in _LINE.finditer(text) if "名单" in text else ():
        above = text[max(0, match.start() - _NEAR) : match.start()]
        if _OF_NAMES.search(above):
            spans = _of_line(match, names)
            if len(spans) > 3 and sum(end - start for start, end in spans) == len(_ASIDE.sub("", match[0])):
                names.found.update({span: text[slice(*span)] for span in spans})
    for match in _PAIR.finditer(text):
        row = match["row"]
        value, spans = parted(text, match.start("row"), match.end(), names)
        rarest = _RARER if value < cost(row) - _SURER and not _JOINED & set(row) else 1
        ordinary = any(
            tag(text[slice(*span)]) not in ("", "nr", "nrt") or surname_cost(text[span[0]]) > rarest for span in spans
        )
        said = (names.verb_at(match.start("row") + size) for size in (2, 3))
        one = any(verb is not None and (rarest == 1 or len(verb[0]) > 1) for verb in said)  # 甲一行, 甲嘱咐
        if 1 < len(spans) < 6 and not ordinary and not one and value < cost(row) - _SURE:
            names.found.update({span: text[slice(*span)] for span in spans})


def _of_line(line: re.Match[str], names: Names) -> list[tuple[int, int]]:
    """The names of a line, those of each stretch between brackets."""
    found = []
    start = line.start()
    for end in (*(aside.start() for aside in _ASIDE.finditer(line[0])), len(line[0])):
        found += parted(line.string, start, line.start() + end, names)[1]
        aside = _ASIDE.match(line.string, line.start() + end)
        start = aside.end() if aside else line.end()
    return found


def parted(text: str, start: int, end: int, names: Names) -> tuple[float, list[tuple[int, int]]]:
    """The likeliest names of which the stretch is made, with their cost; none where it is no row of names."""
    never = name_chars("given", "never")
    best: dict[int, tuple[float, list[tuple[int, int]]]] = {end: (0.0, [])}
    for at in range(end - 2, start - 1, -1):
        options = [(NEVER, list[tuple[int, int]]())]
        if text[at : at + 2] in STOPS or opens_no_name(text, at):
            continue
        for size in (2, 1):
            if text[at : at + size] not in surnames():
                continue
            for given, prior in ((2, TWO_GIVEN), (1, ONE_GIVEN)):
                to = at + size + given
                rest = best.get(to)
                if rest is None or set(text[at + size : to]) & never or not names.free(at, to):
                    continue
                options.append(
                    (
                        surname_cost(text[at : at + size]) + prior + given_cost(text[at + size : to]) + rest[0],
                        [(at, to), *rest[1]],
                    )
                )
        value, spans = min(options)
        if spans:
            best[at] = value, spans
    return best.get(start, (NEVER, []))


@cache
def _given_costs() -> tuple[dict[str, float], dict[str, float]]:
    """The cost of a character as the first and as the last of a given name, from the names that the dictionary has.

    Some 51,000 of them; to be rare there says little, so that costs are held between bounds.
    """
    first, last = Counter[str](), Counter[str]()
    for name in tagged("nr"):
        if len(name) == 3 and name[0] in surnames():
            first[name[1]] += 1
            last[name[2]] += 1
    lowest, highest = _BOUNDS
    return tuple(  # type: ignore[return-value]
        {
            char: min(max(-math.log((count + 0.5) / (counts.total() + 2000)), lowest), highest)
            for char, count in counts.items()
        }
        for counts in (first, last)
    )


def given_cost(given: str) -> float:
    """The cost of the characters of a Chinese given name: of one by itself, which may be any, or of two."""
    if len(given) != 2:
        return len(given) * GIVEN
    first, last = _given_costs()
    highest = _BOUNDS[1]
    return first.get(given[0], highest) + last.get(given[1], highest)
