"""The entities and facts of a whole article: each once, with every place where the text says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kg.article.nobody import is_phrase, is_word
from kg.entity.resolve import Entities
from kg.lexicon import countries
from kg.pattern import regex
from kg.post.around import OF_STATE
from kg.records import Entity, Fact, Span
from kg.relation.matched import Found
from kg.relation.presence import AT_MEETING
from kg.text.clean import Cleaned

_TOWN = regex("(?:[镇乡]|街道)$")
# what is no occasion of officials: 某某杯全国跳伞锦标赛
_SPORTS = regex("(?:锦标赛|公开赛|邀请赛|冠军赛|大奖赛|联赛|马拉松|运动会)\\Z")
_ACTING = regex("^代理(?=[省市县区州盟旗]长$|主席$)")


def settled(
    entities: Entities, found: list[tuple[Found, Span]], year: int
) -> tuple[tuple[Entity, ...], tuple[Fact, ...]]:
    """The entities that the text of that year mentions or a fact needs, and each fact once with all its evidence."""
    facts: dict[tuple[str, str, str, str], tuple[Found, list[Span]]] = {}
    for fact, span in found:
        if fact.target is None or fact.source is fact.target:
            continue
        title = _ACTING.sub("代", str(fact.attrs.get("title", "")))  # 代理市长 is the 代市长
        key = (fact.type, fact.source.id, fact.target.id, title)
        if key in facts and _apart(facts[key][0].attrs, fact.attrs):
            key = (*key[:3], f"{key[3]} {fact.attrs['from']}")
        first, spans = facts.setdefault(key, (fact, []))
        _join_periods(first.attrs, fact.attrs)
        late = {"change"} if fact.rule in ("post/career", "post/cv") else set()  # 现任 stays as it is
        first.attrs.update({k: v for k, v in fact.attrs.items() if k not in first.attrs and k not in late})
        if span not in spans:
            spans.append(span)
    finished = entities.finish()
    sports = {e.id for e in finished if e.type == "meeting" and _SPORTS.search(e.name)}
    sports -= {key[2] for key in facts if key[0] in AT_MEETING}  # some official has come to it
    facts = {key: fact for key, fact in facts.items() if not sports.intersection(key[1:3])}
    needed = {id for key in facts for id in key[1:3]}
    kept = tuple(e for e in finished if e.id not in sports and (e.mentions or e.id in needed))
    named = {e.name for e in kept if e.id in needed and e.type == "organization"}
    text = entities.document.text
    people = frozenset(edge for e in kept if e.type == "person" for span in e.mentions for edge in span)
    kept = tuple(
        e
        for e in kept
        if e.id in needed
        or not (
            _is_ministry_abroad(e, named, text)
            or _is_town_of_organ(e, named)
            or (e.type == "person" and is_word(e, people, text, year))
            or (e.type == "organization" and is_phrase(e))
        )
    )
    return kept, tuple(
        Fact(kind, source, target, fact.attrs, tuple(spans), fact.rule)
        for (kind, source, target, _), (fact, spans) in facts.items()
    )


def as_printed(entities: Iterable[Entity], text: Cleaned, plain: str, given: str) -> Iterator[Entity]:
    """The entities with the forms that stand in the given text, of which `plain` is the simplified rendering."""
    place = {origin: at for at, origin in enumerate(text.origin)}
    cleaned = zip(text.text, text.origin, strict=True)
    shown = "".join(given[origin] if plain[origin] == char else char for char, origin in cleaned)
    for entity in entities:
        forms = {shown[place[start] : place[end - 1] + 1] for start, end in entity.mentions}
        yield replace(entity, aliases=tuple(sorted({*entity.aliases, *forms} - {entity.name})))


def _apart(known: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether somebody left a post of a CV and took it again later: months lie between the two periods."""
    if any(end not in attrs for attrs in (known, new) for end in ("from", "to")):
        return False
    earlier, later = sorted((known, new), key=lambda attrs: str(attrs["from"]))
    (year, month), (since, begun) = (
        str(day).split("-")[:2] if "-" in str(day) else (str(day), default)
        for day, default in ((earlier["to"], "12"), (later["from"], "1"))
    )
    return (int(since) - int(year)) * 12 + int(begun) - int(month) > 1


def _join_periods(known: dict[str, Any], new: dict[str, Any]) -> None:
    """One post over several lines of a CV: held from the first to the last day; a line with no end goes on."""
    if "from" not in known or "from" not in new:
        return
    earlier, later = sorted((known, new), key=lambda attrs: str(attrs["from"]))
    known["from"] = earlier["from"]
    if "to" in earlier and "to" in later:
        known["to"] = max(str(earlier["to"]), str(later["to"]))
    elif "to" not in later:
        known.pop("to", None)
        new.pop("to", None)


def _is_town_of_organ(body: Entity, named: set[str]) -> bool:
    """Whether a body is but the town of 板栗镇党委书记甲, whose post is at 板栗镇党委."""
    town = body.type == "organization" and _TOWN.search(body.name) is not None
    return town and any(name.startswith(body.name) for name in named)


def _is_ministry_abroad(body: Entity, named: set[str], text: str) -> bool:
    """Whether a body is but the 国防部 of 俄罗斯外长甲及国防部长乙, whose post is at 俄罗斯国防部."""
    of_state = body.name.endswith(("部", "院")) or OF_STATE.fullmatch(body.name) is not None
    if body.type != "organization" or not of_state or not body.mentions:
        return False
    owners = (name.removesuffix(body.name) for name in named if name.endswith(body.name))
    abroad = any((land := countries().get(owner)) is not None and land.is_country_abroad for owner in owners)
    headed = not body.name.endswith(("部", "院")) or all(text.startswith("长", end) for _, end in body.mentions)
    return abroad and headed
