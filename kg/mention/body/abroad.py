"""Bodies of other countries and of many: 泰国商业部, 革命党, 世界知识产权组织, 中国驻某国大使馆."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import alternatives, countries, side_by_side
from kg.mention.spelling import is_abroad
from kg.mention.types import Mention
from kg.pattern import regex

# 坦桑尼亚革命党总书记
_PARTY_ABROAD = regex(
    "(?:(?![与和同及、]|[^党]{0,6}(?:会见|会谈|会晤|访问|出席))(?:(?!的)[\u4e00-\u9fff]){1,8}?党(?<!反对党)(?<!在野党)(?<!执政党)(?:中央(?:政治局|书记处|委员会)?)?|法塔赫|非国大|哈马斯|真主党)"
    "(?=(?:前|原|代|第一|副|总)*(?:总书记|书记|主席|总裁|领袖|领导人)|(?:前|原)?副代表|(?<=局)(?:常委|委员)|(?<=党中央)委员(?!会))"
    # 乌干达全国抵抗运动总书记
    "|(?:(?![和与及]|会见|会谈|会晤|访问|出席|参加|总理|总统|主席|书记|部长|议长|国王|首相)[\u4e00-\u9fff]){2,12}?(?:运动|阵线|国民大会|联合会)(?=(?:前|原|代|第一|副)*(?:总书记|主席|总裁|领袖|领导人))"
    # 柬埔寨人民党愿同…, 奥地利自由党候选人
    "|(?!.{0,4}(?:执政|反对|在野|左翼|右翼|中[左右]|极[左右]|第[一二]|最大|主要|两|各|多|政党))[\u4e00-\u9fff]{2,6}?党"
    "(?=(?:总统|总理|首相)?候选人|发言人|议员|籍|代表团|愿|[同与]中|表示|[0-9])"
)
# 匈牙利经济发展部国务秘书: a ministry abroad, known by the post that follows
_MINISTRY = regex(
    r"(?!国务部长|.{0,24}[两二三四五六七八九十]国)(?:(?!会见|会谈|会晤|访问|联盟|代理|外长|防长|副|部门|希望|能派|包括|多位|问题|出席|举行|总理|国务卿|主席|总统|议长|大臣|首相|书记|大使|领事|代表|主任|成员|委员|议员|领袖|党首|总裁|兼|首席|[州省总]督|[部省院校州邦会]长)[\u4e00-\u9fff、]){2,14}?部"
    r"(?=(?:第[一二三]|政务|国务|常任|高级)部长|常任秘书|部长|长|副部长|副?秘书长|国务秘书|常务秘书|发言人|主席|主任|大臣|(?:共同|联合)?主办|共同举办|联合举办)"
)
_NAME_BEHIND = regex("[一-鿿](?:(?![的在与和同及到赴由为])[一-鿿]){0,5}\\Z")
_PALACE = regex("(?:总统府|总理府|首相府|外交部|国防部|财政部)(?=发言人|副?部长|秘书长|办公厅)")
# 泰国副总理兼商业部长: the ministry is the country's
_SECOND_POST = regex(
    r"[\u4e00-\u9fff]{2,8}?(?:兼(?:代理)?|(?<=[使长臣理统相])、)(?P<body>(?!中国)(?:人民|民族|联邦|代表)院|(?!中国)(?:(?!副|代理)[\u4e00-\u9fff]){1,8}?(?:部|议院|议会|内阁办公厅))(?=部长|长|议长|主席|国务|大臣)"
)
# 俄罗斯总统反腐败局局长: an office of a head of state abroad
_OFFICE_OF = regex(
    f"(?:联邦)?(?:总统|总理|首相)(?:(?!以及|[和与同](?:欧盟|欧洲|联合国|北约|东盟|非盟|国际|世界|{alternatives(countries())})|总统|总理|首相|主席)[\u4e00-\u9fff]){{1,20}}?(?:局|委员会|办公厅|办公室|署|基金会)"
    "(?=(?:执行|常务|第一)?副?(?:局长|主任|主席|秘书|署长|会长|总裁))"
)
# 世界知识产权组织总干事: a body of many countries, by the post behind it
_OF_WORLD = (
    "[\u4e00-\u9fff]{2,14}?(?:组织|署|机构|基金会|基金|银行|联盟|理事会|法院|委员会|协会|总会)(?:[亚欧非]太?区)?"
    "(?=(?:代理)?副?(?:总干事|秘书长|主席|总裁|行长|干事长|理事长|会长|主任)|执行|发言人|驻[\u4e00-\u9fff]{1,8}代表)"
)
_PARTS = "世界|国际|联合国|亚洲|非洲|欧洲|美洲|阿拉伯|石油输出国"
_NAMED_AFTER = "|".join(f"{part}{_OF_WORLD}" for part in (f"中国(?:{_PARTS})", *_PARTS.split("|")))
_WORLD = regex(
    side_by_side(
        [
            "中[一-鿿]{1,3}[一-鿿]{2,6}年(?:活动)?[一-鿿]方组(?:织)?委(?:员)?会",  # 中俄旅游年中方组委会
            "中[一-鿿]{1,4}(?:总理定期会晤|政府间[一-鿿]{0,8}|[一-鿿]{0,6}合作|人文交流机制)(?:联合)?委员会(?=[、和等的]|[一-鿿]{0,2}主席|第[一二三四五六七八九十]+次|秘书长)",
            _NAMED_AFTER,
            "(?:国际|世界)(?!社会|恐怖|极端|多边|区域|有关|民间|性)(?:(?![和与及])[\u4e00-\u9fff]){2,5}?(?<!会)组织(?![了开起者的]|委员会)",
        ]
    )
)
_BUREAU = "(?:政制|财经事务|创新|运输|商务|民政|文化体育|创新科技|环境|劳工|食物)及[一-鿿]{2,6}局(?=副?局长|常任秘书长)"
_MISSION = regex(
    side_by_side(
        [
            "中国(?:常)?驻[一-鿿]{2,8}?(?:使团|代表团(?=副?(?:团长|代表|参赞)|举[办行]|[0-9]|在|[近今昨当][日天]|日前))",
            "中国驻(?!外|各|当地|该|在|多|所|相关|有关|上述)(?:埃及|(?![和与及被的]|[等各]国)[一-鿿]){1,8}?(?<!驻.)(?:大?使馆|总领事馆|总领馆)(?!旧址|区)",
            # 中国-东盟某促进会会长
            "中国[-—－–][一-鿿]{2,4}(?:(?![的和与及在])[一-鿿]){0,12}?(?:促进会|协会|联合会|商会|基金会)"
            "(?=(?:执行|常务|名誉)?副?(?:会长|秘书长|理事长|主席))",
            # bureaus of Hong Kong whose names join two matters
            *(f"{whose}{_BUREAU}" for whose in ("", "香港特区政府", "香港特别行政区政府")),
            # 澳门特区政府旅游局举办; a bureau whose head is named is read with him
            "(?:香港|澳门)特(?:别行政)?区政府(?:(?![与和及在于举宣公表发同向就将的])[一-鿿]){2,8}?(?:局|署|律政司)(?![长势面部限])",
            "白宫[一-鿿]{2,10}?(?:委员会|办公室|办公厅)(?=副?(?:主席|主任))",
            "(?:白宫|克里姆林宫|五角大楼)(?=发言人|新闻|办公厅|高级顾问|顾问)",
        ]
    )
)
_THEIR_MISSION = regex(
    "驻(?:埃及|(?![和与及]|首都)[一-鿿]){1,8}?(?<!驻.)(?:大使馆|使馆|总领事馆|总领馆)"
)  # behind a country: 阿联酋驻叙利亚大使馆
_FORUM = regex(
    "(?:世界经济|博鳌亚洲)论坛(?=(?:现任|候任)?(?:理事|主席)|理事长|秘书长|执行主席|创始人)|(?:联合国大会|[一-鿿]军参谋长联席会议)(?=副?主席)"
)
_HAS_FORUM = regex("论坛|联合国大会|联席会议")


def land_before(text: str, at: int, ends: dict[int, Mention]) -> Mention | None:
    """缅甸 of 缅甸木姐地区政府, where 地区 is at `at`: the country or place abroad, with but a name between."""
    name = _NAME_BEHIND.search(text, max(0, at - 6), at)
    found = (ends.get(start) for start in range(name.start(), at - 1)) if name else ()
    return next((land for land in found if land is not None and is_abroad(land)), None)


def of_country(text: str, at: int) -> re.Match[str] | None:
    """A party, a ministry or an office of a head of state, right behind the name of a country."""
    return _PARTY_ABROAD.match(text, at) or _MINISTRY.match(text, at) or _OFFICE_OF.match(text, at)


def once(text: str, at: int) -> re.Match[str] | None:
    """财政部 of 美国前财政部长, at 前."""
    if not text.startswith("前", at):
        return None
    return _MINISTRY.match(text, at + 1) or _PALACE.match(text, at + 1)


def of_many_countries(text: str, ends: dict[int, Mention], taken: set[int]) -> Iterator[Mention]:
    """Organizations of many countries, missions of countries; 日本国际贸易促进协会 is of that which `ends` before."""
    for match in _THEIR_MISSION.finditer(text) if "使馆" in text or "领" in text else ():
        sender = ends.get(match.start())
        if sender is not None and sender.choices[0].is_country_abroad:
            name = sender.choices[0].name + match[0] if len(sender.text) == 1 else text[sender.start : match.end()]
            yield Mention(sender.start, match.end(), "organization", name)
    for pattern in (_WORLD, _MISSION):
        for match in pattern.finditer(text):
            land = ends.get(match.start()) if match[0].startswith("国际") and match[0].endswith("会") else None
            start = land.start if land and is_abroad(land) else match.start()
            if match.start() not in taken or match[0].startswith(("香港特", "澳门特")):  # 香港特区政府 is one by itself
                yield Mention(start, match.end(), "organization", text[start : match.end()])


def forums(text: str) -> Iterator[Mention]:
    """世界经济论坛 and others that have a head."""
    if _HAS_FORUM.search(text):
        yield from (Mention(*m.span(), "organization", m[0]) for m in _FORUM.finditer(text))


_OF_UN = regex(
    "联合国副秘书长[兼、](?P<body>(?!联合国)[一-鿿]{2,8}?(?:署|基金|机构|组织))(?=(?:执行)?(?:主任|署长|局长|总干事))"
)


def second_posts(text: str, regions: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """商业部 of 泰国副总理兼商业部长, 环境署 of 联合国副秘书长兼环境署主任: a part of the one before."""
    for match in _OF_UN.finditer(text) if "联合国副秘书长" in text else ():
        yield Mention(*match.span("body"), "organization", f"联合国{match['body']}")
    starts = [region.start for region in regions if is_abroad(region)]
    for region in regions:
        second = _SECOND_POST.match(text, region.end) if is_abroad(region) else None
        if second and any(region.end <= at < second.start("body") for at in starts):
            continue  # 在柏林会见德国副总理兼经济部长
        if second and taken.isdisjoint(range(*second.span("body"))):
            body = second["body"]
            yield Mention(*second.span("body"), "organization", body, choices=region.choices, note=body)
