"""Of which state a head is whom a text names without one: 巴基斯坦总统甲夫妇、总理乙夫妇, 甲主席同乙主席会谈."""

from __future__ import annotations

from dataclasses import replace

from kg.entity.resolve import Draft, Entities
from kg.mention.spelling import spelt_chars
from kg.pattern import regex
from kg.post.around import Token
from kg.post.offices import country_in
from kg.post.parts import Seat
from kg.sentence.abstract import Item

_OURS = regex("中国|中方|我国|国务院|中共")
_PREMIERS = ("总理", "副总理")
_ABROAD_ALWAYS = ("总统", "副总统", "首相", "国王")  # posts that China has not
_LEADS = ("率领的", "率", "率领", "为团长的")
_NO_PERSON = regex("[陵墓像]|故居|纪念")  # 瞻仰甲主席陵
_GOES = regex("(?:在|赴|访问|到访|出访|抵达|飞抵|到达|前往|离开)$")  # 国务院总理甲在法国访问，副总理乙陪同
_OTHERS = regex("等$")


def _country(token: Token, entities: Entities) -> Draft | None:
    """The country abroad that a place or a body is, or is of."""
    if isinstance(token, str) or token.entity is None or token.kind not in ("region", "organization"):
        return None
    land = token.entity.attrs.get("region_object") if token.kind == "region" else token.region
    if token.kind == "organization" and (land is None or not land.is_country_abroad):
        land = country_in(token.entity.name)
    return entities.region(land) if land is not None and land.is_country_abroad else None


def is_ours(token: Token) -> bool:
    """Whether a token names China or a body of its centre."""
    return _OURS.search(token if isinstance(token, str) else token.text) is not None


def premier_abroad(tokens: list[Token], person: Draft, title: str, entities: Entities) -> tuple[bool, Draft | None]:
    """Whether a 总理 whose post stands without a body is one abroad, and of which country, as far as that is said.

    It is that of the place or body named last before the post, or whose delegation he leads (党主席、前总理甲率领的
    泰国民主党代表团), else of whom it stands beside: 总统甲和总理乙.
    """
    who = next((at for at, token in enumerate(tokens) if isinstance(token, Item) and token.entity is person), None)
    if title not in _PREMIERS or who is None:
        return False, None
    held = entities.posts.get(person.name, set())
    if any(_OURS.match(name) for name in held):
        return False, None
    posts = [at for at, token in enumerate(tokens) if isinstance(token, Item) and token.text.endswith("总理")]
    ahead = [at for at in posts if at < who]
    post = ahead[-1] if ahead else posts[0] if posts else who
    led, of = (*tokens[who + 1 : who + 3], "", "")[:2]
    if led in _LEADS and (land := _country(of, entities)) is not None:
        return True, land
    for at in reversed(range(post)):
        if is_ours(tokens[at]):
            return False, None
        if at and _GOES.search(str(tokens[at - 1])):
            continue
        if (land := _country(tokens[at], entities)) is not None:
            return True, land
    heads = [token for token in tokens[:post] if isinstance(token, Item) and token.text in _ABROAD_ALWAYS]
    return bool(heads), entities.only_country() if heads else None


def is_no_president(tokens: list[Token], at: int, person: Draft, entities: Entities) -> bool:
    """Whether 甲主席, whose post stands at `at`, is not China's by what the text says: its president is another one,
    the name is spelt as those abroad are, or the words go on with another country's leaders or with what is called
    after the dead."""
    after, land = (*tokens[at + 1 : at + 3], "", "")[:2]
    if _NO_PERSON.match(str(after)) or (_OTHERS.search(str(after)) and _country(land, entities) is not None):
        return True
    text = f"{entities.document.title}\n{entities.document.text}"
    if f"国家主席{person.name}" in text:
        return False
    if set(person.name) <= spelt_chars(True):
        return True
    others = (name for name, held in entities.posts.items() if "中国" in held and name != person.name)
    return any(f"{name}主席" in text or f"国家主席{name}" in text for name in others)


def with_change(seats: list[Seat], change: str, before: str) -> list[Seat]:
    """The seats of a chain whose holder leaves or takes them, behind the words `before`.

    某党党首、前总理甲宣布辞职 leaves the first alone, 时任副主席乙辞去职务 what he held then; 当选总统丙宣誓就职 takes
    the post of 总统.
    """
    if change == "appointed":
        return [replace(seat, title=seat.title.removeprefix("当选"), change=change) for seat in seats]
    leaves = change == "removed" and not before.endswith("时任")
    return [seat if leaves and seat.change else replace(seat, change=change or seat.change) for seat in seats]
