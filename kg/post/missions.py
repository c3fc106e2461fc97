"""The mission that an envoy is posted at: 中国驻某国大使馆 of 驻某国大使甲, also where the country is one character."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.lexicon import surnames
from kg.mention.spelling import is_foreign, spelt_chars
from kg.pattern import regex
from kg.post.parts import Parts, Seat
from kg.sentence.abstract import Item, is_person

ENVOYS = ("大使", "特命全权大使", "总领事")
_POSTED = regex("(?:^|[，。、；：日午天月（和与]|(原|前))(?:我国)?(?:新任|候任)?驻$")
_POSTED_SHORT = regex("(?:^|[，。、；：日午天月（和与])(?:新任|候任)?驻([美英法德俄日韩朝印澳加越泰缅菲意])$")
# fmt: off
_LANDS = {  # 驻美大使
    "美": "美国", "英": "英国", "法": "法国", "德": "德国", "俄": "俄罗斯", "日": "日本", "韩": "韩国", "朝": "朝鲜",
    "印": "印度", "澳": "澳大利亚", "加": "加拿大", "越": "越南", "泰": "泰国", "缅": "缅甸", "菲": "菲律宾",
    "意": "意大利",
}
# fmt: on
_HOUSES = ("大使馆",), ("总领馆", "总领事馆")
_SENT = regex("(?P<land>[\u4e00-\u9fff]{2,10})驻(?P<host>[\u4e00-\u9fff]{1,10}?)(?:大使馆|总领馆|总领事馆)\\Z")
_TO_US = regex("驻华(?:大使|使节)")
_NAMED_LIKE_OURS = ("新加坡", "越南", "韩国", "朝鲜", "日本", "马来西亚")  # whose ambassadors bear such names too


_OF_MANY = ("联合国", "世贸组织", "世界贸易组织")  # where each country has a 常驻代表团, and no 使团


def _house(title: str) -> str:
    """Where an envoy of that title works."""
    return "总领馆" if title.endswith("领事") else "大使馆"


class Missions(Parts):
    """Knows at which mission abroad, or of which country here, an envoy is."""

    def _mission(self, places: list[Item], words: str, title: str) -> tuple[Draft | None, str]:
        first, last = places[0].entity, places[-1].entity
        if first is None or last is None:
            return None, title
        if (
            last.type == "organization"
            and first.type == "region"
            and words in ("驻", "常驻")
            and ("大使" in title or words == "常驻")
        ):
            if places[-1].text.endswith("代表团"):
                return self.organ(f"{first.name}{words}{places[-1].text}"), title  # 中国常驻联合国代表团临时代办甲
            delegate = "大使" not in title  # 俄罗斯常驻禁化武组织代表甲
            house = "代表团" if delegate or last.name.startswith(_OF_MANY) else "使团"  # 中国驻东盟大使甲
            return self.organ(f"{first.name}{'常驻' if house == '代表团' else '驻'}{places[-1].text}{house}"), title
        if last.type == "organization":
            return self.whole(places[-1], []), title
        if not words and len(places) == 1:
            return self._to_us(first, title), title
        host = places[-1].text if len(places) > 1 else words[1:]
        if not host or not words.startswith("驻"):
            return None, title
        host = _LANDS.get(host, host) if first.name == "中国" else host
        return self.organ(f"{first.name}驻{host}{_house(title)}"), title

    def _to_us(self, land: Draft, title: str) -> Draft | None:
        """某国驻华大使馆 of 某国大使甲, in a text of ambassadors to China."""
        region = land.attrs.get("region_object")
        posted = title == "大使" and region is not None and region.is_country_abroad
        return self.organ(f"{land.name}驻华大使馆") if posted and _TO_US.search(self.entities.document.text) else None

    def also_posted(self, said: str, title: Item, places: list[Item], tokens: list[Item | str]) -> Seat | None:
        """中国驻某国大使甲和驻东盟大使乙: the second is posted by China too."""
        posted = said in ("和驻", "、驻", "兼驻") and len(places) == 1 and title.text in ("大使", "总领事")
        if not posted:
            return None
        others = [at for at, token in enumerate(tokens) if token == "驻" and at]
        by = tokens[others[-1] - 1] if others else ""
        ours = isinstance(by, Item) and by.text == "中国"
        region = places[0].entity.attrs.get("region_object") if places[0].entity is not None else None
        if not ours or (region is not None and not region.is_abroad):
            return None
        house = "使团" if places[0].kind == "organization" else _house(title.text)
        return Seat(title.text, self.organ(f"中国驻{places[0].text}{house}"))

    def ours_abroad(self, said: str, title: Item, places: list[Item], person: Item | str) -> Seat | None:
        """驻加纳大使甲, who is posted by no country that the text names: China's, where the name is of ours."""
        if len(places) != 1 or title.text not in ENVOYS or not (posted := _POSTED.search(said)):
            return None
        host = places[0].entity
        region = host.attrs.get("region_object") if host is not None and host.type == "region" else None
        if host is None or region is None or not region.is_abroad:
            return None
        if not self._sent_by_us(person, {host.name, *region.within}):
            return None
        return Seat(title.text, self.organ(f"中国驻{host.name}{_house(title.text)}"), "former" if posted[1] else "")

    def ours_in(self, said: str, title: str, person: Item | str) -> Draft | None:
        """China's embassy where 驻英大使甲 is: the host in one character."""
        posted = _POSTED_SHORT.search(said) if title == "大使" else None
        land = _LANDS[posted[1]] if posted else ""
        return self.organ(f"中国驻{land}大使馆") if land and self._sent_by_us(person, {land}) else None

    def mission_of(self, title: str, person: Item | str, before: list[Item | str], last: Draft | None) -> Draft | None:
        """中国驻加纳大使馆 of 甲大使, behind 中国驻加纳大使馆举行招待会: the mission that the sentence named before or
        the one before it last, else the only one of the text; China's for a name of ours alone."""
        if not is_person(person) or person.entity is None:
            return None
        ends = _HOUSES[title != "大使"]
        houses = [body for body in self.entities.drafts.values() if body.name.endswith(ends)]
        near = [last] + [item.entity for item in before if isinstance(item, Item)]
        told = [body.name for body in near if body is not None]  # 中国驻加纳大使馆招待会 tells of it too
        found = next((house for name in reversed(told) for house in houses if name.startswith(house.name)), None)
        beside = found is not None
        if found is None and len(houses) == 1:
            found = houses[0]
        sent = _SENT.match(found.name) if found is not None else None
        if found is None or sent is None or self.entities.posts.get(person.entity.name, set()) - {found.name}:
            return None
        if sent["land"] != "中国":
            return found if is_foreign(person.text) else None
        ours = person.text[0] in surnames() and not is_foreign(person.text)
        return found if (ours if beside else self._sent_by_us(person, {sent["host"]})) else None

    def _sent_by_us(self, person: Item | str, hosts: set[str]) -> bool:
        """Whether somebody's name is of ours, and the text is of no country beside the hosts with such names."""
        if not is_person(person) or person.text[0] not in surnames():
            return False
        if is_foreign(person.text) or set(person.text) <= spelt_chars(abroad=True):
            return False
        told = {body.name for body in self.entities.drafts.values() if body.type == "organization"}
        others = (land.name for land in self.entities.abroad() if f"中国驻{land.name}大使馆" not in told)
        return not any(land in _NAMED_LIKE_OURS for land in others if land not in hosts)
