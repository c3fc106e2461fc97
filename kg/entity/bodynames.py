"""One name for each body: 甘肃省人民政府 is 甘肃省政府, 国开行河北省分行 abbreviates 国家开发银行河北省分行."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import Region, alternatives, divisions, plain_form, region_names, short_forms, table, words
from kg.pattern import Pattern, regex
from kg.text.segment import cut

_FIRM = regex("(?<=集团)(?:股份|控股|有限|责任)*公司$")  # 中粮集团有限公司 is 中粮集团
_SHORTER = (
    ("人民政府", "政府"),
    ("人民代表大会", "人大"),
    ("常务委员会", "常委会"),
    ("中共", ""),
    ("委员会", "委"),
    ("中国共产党", ""),
    ("文化和旅游", "文旅"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("工业和信息化", "工信"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("卫生健康", "卫健"),
    ("市场监督管理", "市场监管"),
    ("高级人民法院", "法院"),
    ("中级人民法院", "法院"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("监察委", "监委"),
    ("作家协会", "作协"),
    ("科学技术委", "科技委"),
    ("科学技术厅", "科技厅"),
    ("科学技术局", "科技局"),
    ("科学技术部", "科技部"),
    ("书法家协会", "书协"),
    ("美术家协会", "美协"),
    ("科学技术协会", "科协"),
    ("社会科学院", "社科院"),
    ("社会科学界联合会", "社科联"),
    ("文学艺术界联合会", "文联"),
    ("归国华侨联合会", "侨联"),
    ("妇女联合会", "妇联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("青年联合会", "青联"),
    ("工会联合会", "工联"),
    ("反贪污贿赂", "反贪"),
    ("安全生产监督管理", "安全监管"),
    ("科学技术大学", "科技大学"),
    ("新闻办公室", "新闻办"),
    ("台湾事务办公室", "台办"),
    ("侨务办公室", "侨办"),
    ("政府外事办公室", "外办"),
    ("外事办公室", "外办"),
    ("人民对外友好协会", "友协"),
)


# 政协第十二届全国委员会常务委员会第二十二次会议 is a meeting of 全国政协
CONSULTATIVE = regex("^政协第?[一二三四五六七八九十]+届全国委员会")
_YEAR = 2020  # of the divisions; what a province or a city is called hardly changes
_INSTITUTE = regex("[一-鿿]{3,8}(?:研究所|研究院)")
_IN_PLACE = regex(".{2,}(?:大学|学院|中学|小学|医院|研究院|研究所|博物馆|图书馆|日报社|广播电视台)")

# organs that a party abroad which is in power has beside it, as China has
OF_STATE = frozenset(
    (
        "最高人民法院",
        "最高人民检察院",
        "国防部",
        "公安部",
        "外交部",
        "财政部",
        "国会",
        "国务院",
        "教育部",
        "商务部",
        "国务委员会",
        "最高人民会议",
    )
)

SCHOOL = regex(".{3,}(?:学院|研究院|研究所|研究中心)")


@lru_cache(maxsize=1 << 14)
def loose(name: str) -> str:
    """The name without what the press leaves out or shortens."""
    for long, short in _SHORTER:
        name = name.replace(long, short) if name != long else name
    return _FIRM.sub("", name)


_COMMITTEE_OF = "^(?:中共|中国共产党)(.{2,20}(?:大学|学院|学校|中学|公司|集团|医院|银行|[局厅]))委员会$"
# 中共兰州大学委员会, whose members are of 兰州大学 as its 党委书记 is
COMMITTEE_OF = regex(_COMMITTEE_OF)
_USUAL = tuple(
    (regex(long), short)
    for long, short in (
        (r"^(?:中共|中国共产党)(?=(?:.县|.{2,12}[省市县区州旗盟])委)", ""),
        (_COMMITTEE_OF, r"\1"),
        ("^(?:中共|中国共产党)(?=[^委]{2,20}(?:大学|学院)$)", ""),
        (r"(?<=[省市县区州旗盟])(?<![欧非东联同]盟)委员会(?=$|组织部$|宣传部$|统战部$|政法委$|办公厅$)", "委"),
        (r"^政协第?(.+?)届全国委员会第?(.+?)次会议主席团$", r"全国政协\1届\2次会议主席团"),
        (r"^(?:中国人民)?政(?:治)?协(?:商会议)?(.{1,10}[省市县区州旗盟])委(?:员会)?$", r"\1政协"),
        (r"(?<=[省市县区州旗盟]政协)委员会$", ""),
        (r"人民代表大会常务委员会", "人大常委会"),
        (r"(?<=[省区市])(?:高院|高级法院)(?=$|党组|审判委员会)", "高级人民法院"),
        (r"(?<=[市州盟区])(?:中院|中级法院)(?=$|党组|审判委员会)", "中级人民法院"),
        (r"(驻.{1,8}?(?<![公领]))大?使馆$", r"\1大使馆"),
        (r"^(.{2,8}[省市县区州旗盟镇乡]|全国)人民代表大会", r"\1人大"),
        (r"(?<=[省市县区州旗盟])(?:人民政府|(?<=省)府(?=办公厅))", "政府"),
        (r"(?<=[省市县区州旗盟])政法委(?:员会)?$", "委政法委"),
        (r"^巴勒斯坦伊斯兰抵抗运动(?:（哈马斯）)?", "哈马斯"),  # by which all else in a text calls them
        (r"^巴勒斯坦民族解放运动(?:（法塔赫）)?", "法塔赫"),
        (r"((?:人大|人大常委会|政协)[\u4e00-\u9fff]{2,8}(?<![党纪工]))委$", r"\1委员会"),
    )
)
_OF_PARTY = regex(
    "(?:第?[一二三四五六七八九十]+届)?(中央|(?:[\u4e00-\u9fff]{2,7}[省市县区州]|[\u4e00-\u9fff]{2,6}自治区)委)(?:委?员会)?"
)
_OF_REGION = regex("[省市县区州](?:纪?委|政府|人大|政协)")


@cache
def _parties() -> dict[str, str]:
    """Parties of the united front by their full and their short names."""
    full = table("entities/organ.toml")["party_names"]
    return {**full, **{short: short for short in words("entities/organ.toml", "parties")}}


def party_in(name: str) -> str:
    """The party of the united front that a name begins with, by its short name; else nothing."""
    return next((short for long, short in _parties().items() if name.startswith(long)), "")


# prefectures that the press calls by a letter: 巴州
_BY_LETTER = ("巴音郭楞", "博尔塔拉", "克孜勒苏")


@cache
def _autonomous() -> tuple[Pattern, dict[str, str]]:
    """The full names of autonomous prefectures, counties and banners, and what the press calls them."""
    plain = {
        place.name: f"{place.name[0]}州" if place.name.startswith(_BY_LETTER) else plain_form(place)
        for place in divisions()
        if place.name.endswith(("自治州", "自治县", "自治旗"))
    }
    before = alternatives(("共青团", *words("entities/organ.toml", "parties")))
    return regex(rf"({before}?)({alternatives(sorted(plain))})(?:[州县旗](?=委)|(?=.))"), plain


@lru_cache(maxsize=1 << 14)
def usual(name: str) -> str:
    """The one name that all documents use for an organ of party and state: 甘肃省人民政府 → 甘肃省政府,
    楚雄彝族自治州委 → 楚雄州委."""
    if name.endswith("村村") and len(name) > len("东村村"):
        name = name[:-1]  # 赫哲村村支书
    if "自治" in name:
        long_forms, plain = _autonomous()
        if match := long_forms.match(name):
            name = match[1] + plain[match[2]] + name[match.end() :]
    for long, short in _USUAL:
        name = long.sub(short, name)
    for full, party in _parties().items():
        if name.startswith(full) and (part := _OF_PARTY.fullmatch(name, len(full))):
            return party + part[1]  # 中国民主同盟第十二届中央委员会 → 民盟中央
    return name


@cache
def central_organs() -> frozenset[str]:
    """The organs of the centre, by each of their names, those of the past included."""
    return frozenset((*words("entities/organ.toml", "central"), *words("entities/organ.toml", "former_ministries")))


_NUMBER = regex("[一二三四五六七八九十]+")
FIRMS = ("司", "团")  # what the name of a firm ends with
_YOUTH = regex("团[省市县区]?委(?P<part>[^员]{2,6}部|办公室)?$")
_CPPCC = regex(r"(?:中国人民)?政(?:治)?协(?:商会议)?(全国|.{2,8}[省市县区州])委员会(?:常务委员会)?")
# what firms leave out of their names
_BUSINESS = regex("(?:建设|投资|发展|实业|科技|产业|经营|管理|开发|控股|股份)+")
_ENDS_OF_FIRM = regex("(?:集团|控股|股份|有限|责任)*(?:公司|(?<=..)集团)$")


def _in_order(short: str, long: str) -> bool:
    """Whether the characters of the one stand in the other, in order."""
    rest = iter(long)
    return all(char in rest for char in short)


def is_firm(short: str, long: str) -> bool:
    """中国航油 is 中国航空油料集团公司: the same beginning, at most three characters left out before the last words."""
    if not 3 < len(short) < len(long) or not long.endswith(FIRMS) or long.endswith("分公司"):
        return False  # 陇川能建集团天水分公司 is no other form of the group's name
    if _other_number(short, long):
        return False
    stem = _ENDS_OF_FIRM.sub("", long)
    if short == stem and short.startswith("中国") and not short.endswith("银行"):
        return "集团" in long or "有限" in long  # 中国建材集团有限公司; 中国铝业公司 is the parent of 中国铝业
    if _fits(short, stem):
        return stem != long
    own = short.removesuffix("集团")  # 甲能建集团 of 中国甲能源建设集团有限公司
    return own != short and "集团" in long and stem.startswith("中国") and _fits(own, stem.removeprefix("中国"))


def _fits(short: str, stem: str) -> bool:
    """Whether the one is the other without at most three characters, which are not its first two."""
    return 4 <= len(short) < len(stem) <= len(short) + 3 and short[:2] == stem[:2] and _in_order(short, stem)


def _other_number(short: str, long: str) -> bool:
    """中铁十一局 is no short form of 中铁二十一局集团."""
    return not set(_NUMBER.findall(long)).issuperset(_NUMBER.findall(short))


def _is_subsidiary(one: str, other: str) -> bool:
    """招商局港口集团 is no other form of 招商局集团: words stand between the name and what firms are called."""
    stem, rest = (_ENDS_OF_FIRM.sub("", name) for name in (one, other))
    known = len(stem) > 1 and stem != one and rest != other and rest != stem and rest.startswith(stem)
    return known and not _BUSINESS.fullmatch(rest, len(stem))


def abbreviates(short: str, long: str) -> bool:
    """国开行河北省分行 abbreviates 国家开发银行河北省分行: same ends, its characters in order in the other."""
    if long == "中国" + short and len(short) > 3:
        return True
    outer = long.removesuffix(short)
    if outer != long and outer.endswith("大学") and SCHOOL.fullmatch(short):
        return True  # 南亚东南亚研究院 of 云南民族大学南亚东南亚研究院
    if outer != long and _INSTITUTE.fullmatch(short) and outer in region_names(_YEAR):
        return True  # 贵金属研究所 of 昆明贵金属研究所
    if outer != long and _IN_PLACE.fullmatch(short) and outer in region_names(_YEAR):
        return any(short[:2] + end in region_names(_YEAR) for end in ("", "市", "县", "区"))  # 海南省文昌中学
    if not 3 < len(short) < len(long) or short[0] != long[0] or short[-2:] != long[-2:] or len(short) * 3 < len(long):
        return False
    if short.endswith("学院") and long.startswith(short):
        return False  # 某学院化学学院 is a part of 某学院
    if short.endswith("管委会") and short not in long:
        return False  # 南昌经开区管委会 is not 南昌小蓝经开区管委会
    if _is_subsidiary(short, long) or _is_subsidiary(long, short) or _other_number(short, long):
        return False
    if "银行" in short and "银行" in long and short.split("银行")[0] != long.split("银行")[0]:
        return False  # 中国农业银行 is not 中国农业发展银行
    if short in central_organs() or _OF_REGION.search(short):
        return False  # 中国银行 is not 中国人民银行, 省委组织部 not 省纪委组织部
    if not re.search(r"(?:行|公司|集团|大学|学院|会|院|局|中心|小组|部)$", short) or short in long:
        return short in long and len(short) > 4
    if long.endswith(("大学", "学院", "医院")):
        return False  # 北京大学 is not 北京科技大学
    return _in_order(short, long) and (long.endswith(("小组", "指挥部")) or _has_each_word(short, long))


def _has_each_word(short: str, long: str) -> bool:
    """Whether the one has a character of each word of the other: 北京大学 has none of 北京交通大学's 交通."""
    at = 0
    for word in cut(long):
        begin = at
        for char in word:
            at += short[at : at + 1] == char
        if at == begin and word not in words("entities/organ.toml", "left_out"):
            return False
    return at == len(short)


@lru_cache(maxsize=1 << 14)
def full_name(text: str) -> str:
    """国开行河北省分行 is 国家开发银行河北省分行, 中宣部 is 中共中央宣传部."""
    if text.startswith("中共中央") and text[2:] in central_organs():
        text = text[2:]  # 中共中央统战部 is 中央统战部
    short = next((text[:size] for size in range(len(text), 1, -1) if text[:size] in short_forms()), "")
    rest = text[len(short) :]
    whole = not rest or short.endswith(("行", "中科院"))
    return short_forms()[short] + rest if short and whole else text


def youth_league(name: str, region: Region) -> str:
    """温州团市委 is 共青团温州市委."""
    match = _YOUTH.fullmatch(name[len(region.name) :])
    return f"共青团{region.name}委{match['part'] or ''}" if match else name


_ROLE = regex("(?:主要|最大)?(?:执政|反对|在野)党(?=[一-鿿“]{1,10}党)")


def without_role(text: str) -> str:
    """英国工党 of 英国反对党工党: what a party is at the time is no part of its name."""
    return _ROLE.sub("", text) if "党" in text and len(text) > 4 else text


def consultative(text: str) -> str:
    """政协上海市第十二届委员会 is 上海市政协."""
    match = _CPPCC.fullmatch(text) if "政" in text else None
    return f"{match[1]}政协" if match else text
