"""What should change nothing of what an article says: other people, another word of the same meaning.

`python tests/laws.py FILE` gives the people of each article in FILE (as `kg build` reads it) names drawn at random and
counts the facts that come or go: how far the rules lean on who somebody is.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kg.extract import extract
from kg.lexicon import surnames
from kg.read import read
from kg.records import Document

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔"
GIVEN = "明国建文志强伟丽华敏静杰涛军洋勇艳磊娟芳霞平刚辉玲健俊帆宇浩然晨轩"
Fact = tuple[str, str, str, str, str]


def renamed(text: str, names: dict[str, str]) -> str:
    return re.sub("|".join(map(re.escape, names)), lambda match: names[match[0]], text) if names else text


def said(document: Document, names: dict[str, str] | None = None) -> set[Fact]:
    """The facts of an article; of `names` each old one is written as the new one."""
    record = extract(document)
    called = {entity.id: renamed(entity.name, names or {}) for entity in record.entities}
    return {
        (
            fact.type,
            called[fact.source],
            called[fact.target],
            str(fact.attrs.get("title")),
            str(fact.attrs.get("change")),
        )
        for fact in record.facts
    }


def people(document: Document) -> list[str]:
    """The Chinese names of people as they stand in an article (not 冯　彤), but for the one that ideas bear."""
    text = document.title + document.text
    found = [entity.name for entity in extract(document).entities if entity.type == "person"]
    named = (name for name in found if name in text and name != "习近平")
    return [name for name in named if name[0] in surnames() and re.fullmatch("[一-鿿]{2,3}", name)]


def changed(document: Document, change: Callable[[str], str]) -> Document:
    return replace(document, title=change(document.title), text=change(document.text))


def distinct(names: dict[str, str], text: str) -> bool:
    """Whether the new names are those of different people, and nobody is called so in the text."""
    new = list(names.values())
    return not any(name in text for name in new) and not any(
        one in other for at, one in enumerate(new) for place, other in enumerate(new) if at != place
    )


def _drawn(document: Document, draw: random.Random) -> dict[str, str]:
    return {old: draw.choice(SURNAMES) + "".join(draw.choices(GIVEN, k=len(old) - 1)) for old in people(document)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--seed", type=int, default=7)
    given = arguments.parse_args()
    draw, counted = random.Random(given.seed), Counter[str]()
    for document in read([given.file]):
        names = _drawn(document, draw)
        if not names or not distinct(names, document.title + document.text):
            continue
        before, after = said(document, names), said(changed(document, lambda part, names=names: renamed(part, names)))
        counted.update(articles=1, same=len(before & after), gone=len(before - after), come=len(after - before))
        for fact in sorted(before ^ after):
            sys.stdout.write(f"{document.id}\t{'-' if fact in before else '+'}\t{' | '.join(fact)}\n")
    sys.stderr.write(f"{dict(counted)}\n")


if __name__ == "__main__":
    main()
