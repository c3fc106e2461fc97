"""Lists of names as official results print them: a heading that says what they are, then lines of nothing but names.

    四、中央书记处书记
    甲 乙 丙（女） 丁

A line may begin with the post of those on it (副主席 甲 乙), of the body that the heading names."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft, Entities
from kg.pattern import regex
from kg.post.parts import Seat
from kg.post.seats import Seats, held, tokens
from kg.relation.matched import Found
from kg.sentence.abstract import ORG, Abstract, Item, P, T, is_person

_NUMBER = r"\s*【?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?"
_BRACKETED = regex("（[^（）]*）")
_BRACKETS = r"(?:（[^（）]*）|\s)*"
_CHOSEN = regex("增补|增选|新任|当选|任命|选举")  # those on the list take their posts
_HEADING = regex(
    rf"{_NUMBER}(?:[^，。；]{{0,14}}）：)?[^，。；]{{0,16}}?(?P<body>{ORG})?[^，。；\U000f0000-\U0010ffff]{{0,6}}(?P<titles>{ORG}?{T}(?:、{ORG}?{T})*)?(?:人选)?(?:名单。?)?{_BRACKETS}】?"
)
_BODY_OR_TITLE = regex(f"[{ORG[1:-1]}{T[1:-1]}]")
_STOP = regex("[，；。（]")
_NAMED = regex(
    rf"(?P<body>{ORG})[^，。；\U000f0000-\U0010ffff]{{0,6}}{T}(?:、{T})*[^，。；]{{0,6}}(?:名单|共|如下|选出)"
)
_ROW = regex(rf"\s*(?P<title>{T})?：?{_BRACKETS}{P}(?:{_BRACKETS}、?{P})*{_BRACKETS}。?")
# 省政府决定续聘甲等71名同志、增聘乙等29名同志为省…建设监督员
_ENGAGED = regex(
    rf"[聘](?:任|请)?(?P<first>{P})等?[^。]{{0,60}}?为(?P<own>{ORG})?[^，。；{P[1:-1]}]{{0,14}}(?P<title>{T})(?=[，。；]|$)"
)
# 一、省政府参事甲、乙二、企业家代表丙、丁: a category, then who is of it
_CATEGORY = regex(rf"[一二三四五六七八九十]+、(?P<own>[^、，。；{P[1:-1]}]{{1,24}}?)(?:（[^（）]*）)?\s?(?={P})")
_CUT = "|"  # in place of what numbers a category
_PROSE = regex("[，；。](?!\\s*\\Z)")
_ASIDE = regex(rf"{_BRACKETS}|[^，。；]{{0,10}}\d+名[^。；]{{0,12}}。?")
_COMMITTEE = regex("^(?:中共|中国共产党)?中央委员会$")
_INNER = regex("(?<=政治局)常务委员会$")


class NameLists:
    """Reads the lists of names of one document, sentence by sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.body: Draft | None = None
        self.title: str | None = None
        self.change = ""
        self.engaged: tuple[Seat, int] | None = None  # the post for which a notice engages, and how many

    def read(self, sentence: Abstract) -> list[Found]:
        """The posts of those on a line of names; empties the sentence, since nothing else is said in it."""
        if "聘" in sentence.text and (engaged := _ENGAGED.search(sentence.text)):
            return self._engaged(sentence, engaged)
        if self.engaged is not None and (listed := self._table(sentence)):
            return listed
        row = _ROW.fullmatch(sentence.text)
        if row is None:
            self._note(sentence)
            return []
        people = [sentence.items[code].entity for code in re.findall(P, sentence.text)]
        label = sentence.items[row["title"]].text if row["title"] else self.title
        if self.body is None or label is None:
            return []
        sentence.text = ""
        return [held(one, Seat(label, self.body), "post/list", self.change) for one in people if one is not None]

    def _engaged(self, sentence: Abstract, match: re.Match[str]) -> list[Found]:
        """The posts of those whom a body engages, and what the lists below are of."""
        bodies = re.findall(ORG, sentence.text[: match.start()])
        body = sentence.items[match["own"] or bodies[-1]] if match["own"] or bodies else None
        self._settle(body, [sentence.items[match["title"]]])
        if self.body is None or self.title is None:
            return []
        count = re.search(r"等(\d+)[名位人]", match[0])
        self.engaged = (Seat(self.title, self.body), int(count[1])) if count else None
        names = re.findall(f"聘(?:任|请)?({P})", match[0])
        people = (sentence.items[code].entity for code in names)
        return [held(one, Seat(self.title, self.body), "post/list", "appointed") for one in people if one is not None]

    def _table(self, sentence: Abstract) -> list[Found]:
        """The posts of those whom a notice engages, as its annex lists them: by category, perhaps with their posts.

        一、专家学者 甲 某大学校长、教授 乙 某大学某研究中心主任
        """
        assert self.engaged is not None
        seat, count = self.engaged
        plain = _BRACKETED.sub("", sentence.text)
        people = re.findall(P, plain)
        begins = _CATEGORY.match(plain) or re.match(rf"[^，。；]{{0,12}}{T}? {P} ", plain)
        if not begins or _PROSE.search(plain) or not 1 < len(people) <= count:
            return []
        found: list[Found] = []
        own: Seat | None = None  # the post that the heading of the category names
        row = tokens(_CATEGORY.sub(lambda match: f"{_CUT}{match['own']}{_CUT}", plain), sentence.items)
        for at, token in enumerate(row):
            before = str(row[at - 1]) if at and isinstance(row[at - 1], str) else ""
            after = str(row[at + 1]) if at + 1 < len(row) and isinstance(row[at + 1], str) else ""
            if isinstance(token, Item) and token.kind == "title" and _CUT in after:
                body = row[at - 1] if at else None
                named = isinstance(body, Item) and body.kind == "organization"
                own = Seat(token.text, body.entity) if named and body.entity else None  # type: ignore[union-attr]
            elif _CUT in before and not is_person(token):
                own = None
            if not is_person(token) or token.entity is None:
                continue
            found.append(held(token.entity, seat, "post/list", "appointed"))
            found += [held(token.entity, own, "post/list")] if own is not None else []
            seats = Seats(row, self.entities).chain(at + 2)[0] if after.isspace() else []
            found += [held(token.entity, one, "post/list") for one in seats]
        sentence.text = ""
        return found

    def _note(self, sentence: Abstract) -> None:
        """What the lines that follow are, where this is a heading or says that names follow."""
        if self.body is None and self.title is None and not _BODY_OR_TITLE.search(sentence.text):
            return  # nothing to keep and nothing to end
        stop = _STOP.search(sentence.text)  # no heading has one outside brackets
        if (stop is None or stop[0] == "（") and (heading := _HEADING.fullmatch(sentence.text)):
            titles = [sentence.items[code] for code in re.findall(T, heading["titles"] or "")]
            if titles or heading["body"]:
                body = sentence.items[heading["body"]] if heading["body"] else None
                self._settle(body, titles)
                self.change = "appointed" if _CHOSEN.search(sentence.text) else ""
            return
        text = sentence.text
        announces = "名单" in text or "共" in text or "如下" in text or "选出" in text
        named = _NAMED.search(text) if announces else None
        if named:
            self._settle(sentence.items[named["body"]], [])
        elif not _ASIDE.fullmatch(sentence.text):
            self.body = self.title = None

    def _settle(self, body: Item | None, titles: list[Item]) -> None:
        """Keep the body and, where the heading names but one post, the post."""
        if body is not None and body.entity is not None and body.text != "常务委员会":
            self.body = self._whole(body.entity)
        inner = body is not None and re.search("(?:政治局|^)常务委员会$", body.text) is not None
        self.title = titles[0].text if len(titles) == 1 else None
        if self.title == "委员" and inner:
            self.title = "常委"

    def _whole(self, body: Draft) -> Draft:
        """The body whose members these are: 中央政治局 for its 常务委员会, 中共中央 for 中央委员会."""
        if _COMMITTEE.search(body.name):
            return self.entities.add("organization", "中共中央")
        name = _INNER.sub("", body.name)
        return self.entities.add("organization", name) if name != body.name else body
