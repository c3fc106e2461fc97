"""Names found once, found again: wherever they stand in the document, and the full name of which one is a part."""

from __future__ import annotations

from kg.lexicon import countries, region_names, surname_rank, surnames
from kg.mention.person.endings import without_torn
from kg.mention.person.names import Names
from kg.mention.person.weights import STOPS
from kg.mention.spelling import DOTS, after_name, japanese_surnames, name_parts, spelt_chars
from kg.mention.types import Mention, covered
from kg.pattern import regex
from kg.text.segment import PERSON_TAGS, cut, places, tag

_VERBS = ("陪同", "这是", "祝贺", "邀请", "欢迎", "感谢", "会见", "就是", "由", "与", "同", "对")
_SHIP = "”号"
_BY_FORCES = ("由陆军", "由海军", "由空军")
_RARE = 100  # so many surnames are frequent
_ANY_YEAR = 2020  # divisions are looked up by
_DOUBLE, _WHOLE = 2, 3  # characters of the longer surnames, of most names
_KIN_OF = 5  # what stands between somebody and his kin: 之子, 的女儿
_PARTICLES = frozenset("但由和与向对同让请使而据当")
_TALK = regex("(?:再次|首先|先后)?(?:举行了?|进行了?)(?:[^，。；]{0,4})(?:会谈|会晤)")  # 同辛格举行会谈


def everywhere(text: str, names: Names, rows: list[Mention]) -> list[Mention]:
    """Each name found, wherever it stands in the document, the longer first."""
    listed = {name for name in names.found.values() if len(name) > 1}
    # those of a roster too, whom the text below it names without their posts: 副主任由甲、某局局长乙担任
    listed |= {row.text for row in rows if len(row.text) >= _WHOLE and tag(row.text) in PERSON_TAGS}
    spans: list[Mention] = []
    if not listed:
        return spans
    at_home = set(names.found)
    taken = names.taken | covered(rows)
    for name in sorted(listed, key=lambda n: (-len(n), n)):
        word = len(name) == 2 and tag(name) not in PERSON_TAGS and not _is_no_place(name, names)
        for start in places(text, name):
            end = start + len(name)
            if text.startswith(_SHIP, end):
                continue  # “约翰·罗兰德”号驱逐舰
            free = taken.isdisjoint(range(start, end))
            deals = text[end : end + 1] in "为向" and text.startswith(tuple(listed), end + 1)  # 甲为乙举行仪式
            if free and ((start, end) in at_home or not word or deals or _stands_alone(text, start, end)):
                spans.append(Mention(start, end, "person", name))
                taken.update(range(start, end))
    return sorted(spans, key=lambda mention: mention.start)


def _is_no_place(name: str, names: Names) -> bool:
    """Whether what the dictionary takes for a place is nothing but the name that the text gives somebody more than
    once (苏平): no division, and no part of a longer name."""
    if tag(name) != "ns" or name in region_names(_ANY_YEAR) or name in countries():
        return False
    given = list(names.found.values())
    return given.count(name) > 1 and not any(name in other and name != other for other in given)


def no_words_before(names: Names) -> None:
    """约翰·科 of 陪同约翰·科总理访华, 甲 of 但甲同志: where the text names him, no such word begins the name, nor does
    the middle of a name that it has named whole."""
    known = set(names.found.values())
    for (start, end), name in list(names.found.items()):
        if name[0] not in _PARTICLES or name[1:] not in known:
            continue
        if len(name) > 3 or _is_addressed(names.text, start, name):
            del names.found[start, end]
            names.found[start + 1, end] = name[1:]
    for (start, end), name in list(names.found.items()):
        if (
            len(name) == 3
            and name[0] == "由"
            and surname_rank().get(name[1], _RARE) < _RARE
            and names.text[end : end + 1] == "、"
        ):
            del names.found[start, end]
            names.found[start + 1, end] = name[1:]  # 由陈某、孙某某、王某某组成
    for (start, end), name in list(names.found.items()):
        with_guests = (
            name[-1] == "同" and len(name) == _WHOLE
        )  # 王远同 of 王远同与会嘉宾巡馆, where the text names 王远
        if name[:-1] in known and (with_guests or without_torn(names.text, end) == end - 1):
            del names.found[start, end]
            names.found[start, end - 1] = name[:-1]
    dotted = {name for name in names.found.values() if "·" in name}
    for (start, end), name in list(names.found.items()) if dotted else ():
        shorter = [known for known in dotted if name.endswith(known) and name[: -len(known)] in _VERBS]
        if shorter:
            del names.found[start, end]
            names.found[end - len(shorter[0]), end] = shorter[0]
    if dotted:
        _no_tails(names, dotted)


def _no_tails(names: Names, dotted: set[str]) -> None:
    """佩雷斯 and not 斯任 of 佩雷斯任总统后, where the text names 西蒙·佩雷斯."""
    parts = {part for name in dotted for part in DOTS.split(name) if len(part) > _DOUBLE}
    for part in parts:
        for (start, end), name in list(names.found.items()):
            first = names.text.find(part, max(0, start - len(part) + 1), start + len(part) - 1)
            if first >= 0 and first < start < first + len(part) < end and name not in dotted:
                del names.found[start, end]
                names.found[first, first + len(part)] = part


def _is_addressed(text: str, start: int, name: str) -> bool:
    """Whether 向 before a name of two is what it seems: 向万某同志的遗体三鞠躬."""
    return name[0] == "向" and text.startswith("同志的", start + len(name))


def no_phrases(names: Names) -> None:
    """Drop a verb with what it governs, 背诵唐诗 of 给总理背诵唐诗, and an arm of the forces behind 由: 由陆军司令."""
    for span, name in list(names.found.items()):
        dotted = DOTS.search(name) is not None
        slogan = dotted and names.text[span[0] - 1] == "“" and names.text[span[1] : span[1] + 1] == "”"
        if (
            name in _BY_FORCES
            or (slogan and not _is_spelt(name))
            or (len(name) > 3 and not dotted and _is_phrase(name))
        ):
            del names.found[span]


def _is_phrase(name: str) -> bool:
    """Whether a verb of two characters stands in what is neither spelt nor begins with a longer surname."""
    longer = name[:_DOUBLE] in surnames() or name[:_DOUBLE] in japanese_surnames()
    words = (word for word in cut(name) if len(word) > 1 and word not in name_parts())  # 坚赞 is a verb too
    verb = any(tag(word) in ("v", "vn") for word in words)
    return verb and not longer and not _is_spelt(name)


def _is_spelt(name: str) -> bool:
    """Whether a name is written in characters of transliteration alone; “夏日·奇遇季” is not."""
    return spelt_chars(abroad=True) | spelt_chars(abroad=False) >= set(DOTS.sub("", name))


def with_full_names(people: list[Mention]) -> list[Mention]:
    """霍尔曼 is 埃里克·霍尔曼 where the text names him so, and nobody else with that part of a name."""
    parts: dict[str, set[str]] = {}
    for full in {mention.text for mention in people if DOTS.search(mention.text)}:
        for part in DOTS.split(full):
            parts.setdefault(part, set()).add(full)
    for short in {mention.text for mention in people} & japanese_surnames():
        parts[short] = {mention.text for mention in people if mention.text.startswith(short)} - {short}  # 某某首相
    known = {part: names.pop() for part, names in parts.items() if len(part) > 1 and len(names) == 1}
    if not known:
        return people
    begins = {mention.start: mention.text for mention in people}
    for one in people:
        near = {begins.get(at, "") for at in range(one.end + 1, one.end + _KIN_OF)}
        if known.get(one.text) in near:
            del known[one.text]  # 总统拜伦之子亨利·拜伦: another one
    return [mention._replace(note=known.get(mention.text, "")) for mention in people]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A name that is a word too (温暖): only at the beginning of a clause, before a verb of the genre."""
    after = after_name().match(text, end)
    if text.startswith("一行", end) and text.endswith(("会见", "会见了"), 0, start):
        return True
    if text[start - 1 : start] in STOPS:
        return bool((after and len(after[0]) > 1) or text[end : end + 1] in "任，同与")
    return text[start - 1 : start] in ("同", "与") and _TALK.match(text, end) is not None
