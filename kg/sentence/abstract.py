"""A sentence in which every mention is one character."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from kg.entity.resolve import Draft
from kg.lexicon import HAN, Region
from kg.mention.types import Mention
from kg.pattern import regex
from kg.text.segment import Sentence

_BASE = 0xF0000
_MOST = 0x1000  # mentions of a sentence: only a roster of thousands without a stop has more
_KINDS = {  # the first of the characters that stand for each
    kind: _BASE + n * _MOST
    for n, kind in enumerate(("person", "organization", "region", "meeting", "title", "who", "orgs"))
}
P, ORG, R, M, T, WHO, ORGS = (rf"[\U{_BASE + n * 0x1000:08X}-\U{_BASE + n * 0x1000 + 0xFFF:08X}]" for n in range(7))
ANY = rf"[\U{_BASE:08X}-\U{_BASE + 0x6FFF:08X}]"
MEMBER = rf"[\U{_BASE:08X}-\U{_BASE + 0x2FFF:08X}]"  # of a list: a person, a body or a place
PERSON = regex(P)
_NAME = "\ufffd"  # in the place of each character of a name
_PRIVATE = regex("[\U000f0000-\U0010ffff]")
# 副市长甲代表市长乙致辞: the other is not there
_ACTS_FOR = regex(f"(?<={P}){T}(?=(?:{R}|{ORG})?{T}?{P})|(?<={P}，){T}(?=(?:{R}|{ORG}){T}{P}宣读)")


@dataclass(slots=True)
class Item:
    """What one private-use character stands for: a title's text, an entity, or a group of entities in printed order."""

    kind: str
    text: str
    start: int
    end: int
    entity: Draft | None = None
    members: tuple[Draft, ...] = ()
    note: str = ""
    region: Region | None = None  # of an organ that is named with it

    def __str__(self) -> str:
        """What stands for it where the words of a sentence are asked for: the character for an object."""
        return "\ufffc"


def is_person(token: Item | str | None) -> TypeGuard[Item]:
    """Whether what stands in a sentence is the name of somebody."""
    return isinstance(token, Item) and token.kind == "person"


def as_printed(tokens: Iterable[Item | str]) -> str:
    """The words of these tokens, those of mentions included."""
    return "".join(token if isinstance(token, str) else token.text for token in tokens)


def besides_names(sentence: Sentence, read: Abstract) -> str:
    """The sentence as printed, with nothing said by the characters of names: who is named 曾 was not there formerly."""
    text = sentence.text
    for item in read.items.values():
        if item.kind == "person" and item.start >= sentence.start and item.end > item.start:
            begin = item.start - sentence.start
            text = f"{text[:begin]}{_NAME * (item.end - item.start)}{text[item.end - sentence.start :]}"
    return text


@dataclass(slots=True)
class Abstract:
    """A sentence in which every mention is one character."""

    text: str
    items: dict[str, Item] = field(default_factory=dict)
    parted: tuple[str, Any] | None = None  # the clauses that `clauses` found, and in which text
    quoted: bool = False  # whether it goes on with what somebody says

    def put(self, item: Item) -> str:
        """The character for one more item; of one too many, which goes unread, that of none."""
        if len(self.items) >= _MOST:
            return _NAME  # the next character is of another kind
        code = chr(_KINDS[item.kind] + len(self.items))
        self.items[code] = item
        return code


def item_of(mention: Mention, entity: Draft | None) -> Item:
    """What stands for a mention in an abstract sentence."""
    members = (entity,) if entity is not None else ()
    region = mention.choices[0] if mention.type == "organization" and mention.choices else None
    return Item(mention.type, mention.text, mention.start, mention.end, entity, members, mention.note, region)


def read_sentence(sentence: Sentence, items: list[Item]) -> Abstract:
    """The sentence with each item as one character; of items that overlap the first and longest stays."""
    kept: list[Item] = []
    for item in items:  # by place, as the mentions are
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.start == kept[-1].start and item.end > kept[-1].end:
            kept[-1] = item
    result = abstract(sentence.text, sentence.start, kept)
    if "代表" in sentence.text:
        result.text = _ACTS_FOR.sub(
            lambda match: "代表" if result.items[match[0]].text == "代表" else match[0], result.text
        )
    return result


# 甲主持 乙作报告: two clauses of a heading
_NEXT = regex(f"(?<=[话持辞席加见谈研言幕]) (?={ANY})")


_ON_STAGE = ("致", "上台发言", "主持")
_SAYS_ON_STAGE = regex("|".join(_ON_STAGE))
# 省长甲致辞副省长乙致辞某会会长丙发言: captions of pictures, one behind the other
_CAPTION = regex(f"(?:致[辞词]|上台发言|主持(?:大会|会议|{M}))(?=(?:(?:{R}|{ORG}){{1,3}}|[{HAN}]{{2,6}}){T})")


def part(read: Abstract, headline: bool, line: bool) -> None:
    """Put a comma where a space parts the clauses of a headline, or of a heading that stands alone on its line, and
    where captions follow each other without a mark."""
    if headline:
        read.text = read.text.replace(" ", "，")
    elif line and " " in read.text:
        read.text = _NEXT.sub("，", read.text)
    if _SAYS_ON_STAGE.search(read.text) and len(_CAPTION.findall(read.text)) > 1:
        read.text = _CAPTION.sub(r"\g<0>，", read.text)


def abstract(text: str, offset: int, items: list[Item]) -> Abstract:
    """Replace the items, which do not overlap, in the sentence that begins at `offset`."""
    result = Abstract("")
    text = _PRIVATE.sub("\ufffd", text)  # characters of the kind that stand for mentions here
    parts, last = [], offset
    for item in items:
        parts += [text[last - offset : item.start - offset], result.put(item)]
        last = item.end
    result.text = "".join([*parts, text[last - offset :]])
    return result
