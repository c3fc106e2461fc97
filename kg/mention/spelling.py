"""What names are spelt with: the characters and parts of each kind, their costs, and what may follow a name."""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache

from kg.lexicon import HAN, alternatives, guarded, surname_rank, surnames, table, words
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import begins_one, by_start, cut, tag

_BOUNDS = "lexicon/boundaries.toml"
_NAMES = "lexicon/names.toml"
DOTS = regex("[·•－-]")  # between the parts of a foreign name: 罗宾森－莫勒
HONORIFIC = "、?(?:拿督斯里|拿督|丹斯里)"  # between a post and a name in Malaysia
ARGUES = "建议|提出|认为|指出|表示|发言|希望|呼吁|强调|谈到|说"  # what a member does behind whose name 常委 stands
SUBJECT = regex(f"[{HAN}]{{1,8}}(?:学|系|专业)")  # of a professor
# what a minister abroad is for: 能源安全和净零排放大臣
MINISTER_FOR = regex(f"(?![与同和]|.*(?:会见|会谈|出席|[长使臣理统]))[{HAN}、]{{2,14}}$")
WITH_ABROAD = regex(f"[同与和][{HAN}](?=总理|总统|首相|外长|议长|国王|防长)")  # 甲同乌总理乙
# words whose first character foreign names are spelt with too
GOES_ON = (
    *("主持", "历来", "历时", "历次", "历数", "历届", "历任", "历经", "历史", "修宪", "修好", "修路", "修约", "修改"),
    *(
        "通话",
        "通电话",
        "修订",
        "修建",
        "修复",
        "特地",
        "特意",
        "登上",
        "登机",
        "登台",
        "登船",
        "登陆",
        "连连",
        "力促",
        "力推",
        "力挺",
        "力争",
        "力主",
        "力图",
        "力保",
        "力劝",
        "马上回",
        "马上就",
        "马上表",
        "马上发",
        "马上要",
        "马上作",
        "考察",
        "察看",
        "察觉",
        "视察",
    ),
)
OF_NAME = regex(
    "\\Z|[，。、；：！？—…（）()《》“”‘’【】 \n\t]|与(?!会)|为(?<=和为)|等(?![级待候额同值效比离高于腾保])(?<=和等)"
    "|同(?![事学志行乡时])(?<=和同)"
)  # behind 和 that ends a name
# verbs of two characters whose first would make a given name
VERBS_BEHIND = frozenset(
    (
        *(
            "同时",
            "立即",
            "致贺",
            "致电",
            "致函",
            "致信",
            "致唁",
            "致慰",
            "致祝",
            "致答",
            "互致",
            "寄望",
            "寄语",
            "通话",
            "应约",
            "离任",
            "辞行",
        ),
        *("伉俪", "辞去", "敬香", "敬献", "敬酒", "来电", "来函", "来信", "工作"),
    )
)
_NO_NAME = regex(
    "来[陇滇京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台华访汕深杭厦榕蓉](?:访|考察|参|出席|调研|投资|洽谈|交流|指导|的)"
    f"|来[{HAN}](?:考察|调研|视察|指导工作|开展|洽谈)"
    f"|由[{HAN}、]{{2,40}}?(?:(?:同志)?[兼担接]任|任(?=(?:常务|第一)?副?(?:组长|指挥长|总指挥))|率领|率团|带队)"
    "|.方[愿将对同与在表希坚支高赞欢期认感重也已]"  # 古方愿同…: a country, no name
    f"|边[{HAN}]{{1,2}}边"  # 局长边听边记
)
ADVERBS = frozenset("曾再又便遂亦即")  # that hardly end a given name
_BEFORE_WORDS = frozenset("但本由把称应")
_ALSO_WORDS = _BEFORE_WORDS | frozenset("来方江司要边")  # surnames with which a sentence goes on
_RIVER = regex("江(?:流域|生态|经济|干流|源[头村]|沿|大?保护|禁渔|十年|黄金|航道|口)")
# behind 部长江 or 市长江: somebody named 江, and not 长江委, 长江流域 or 长江大桥
RIVERS_NAMESAKE = (
    "(?!流域|[上中下]游|干流|沿[岸线江]|两岸|源[头村]|大[桥保堤]|三角|水[利文务上运]|航[务道运]|海事)[\u4e00-\u9fff](?<![委局办口段])(?:[\u4e00-\u9fff](?<![委局办站校桥段]))?"
    "(?:出席|参加|列席|主持|强调|指出|表示|介绍|说|会见|陪同|同志|[、，等])"
)
_LONGEST_ROW = 8  # characters of a name of several parts
_PART = 2  # characters of most parts
_AHEAD = 4  # characters that show whether such a syllable begins a word
_LAST_SYLLABLES = tuple("加措吉杰才毛太本")
# Cost of a surname by its rank, above that of the given name: the first hundred are borne by 85 of 100 people.
_SURNAME = ((100, 1.0), (300, 4.0), (10**6, 6.0))


@cache
def after_name() -> Pattern:
    verbs = words(_BOUNDS, "after_name", "words")
    adverbs = alternatives("已曾也还又都并再拟仍即现被时")
    # 李国生前来, 周志中做了: the first character is the name's
    verb = "(?!生前[来往]|中(?:[做作]了?|发言|讲话|主持|出席))"
    return regex(f"{adverbs}{guarded([word for word in verbs if len(word) > 1])}|{verb}{guarded(verbs)}")


@cache
def name_chars(group: str, key: str) -> frozenset[str]:
    return frozenset(str(table(_NAMES)[group][key]))


@cache
def spelt_chars(abroad: bool) -> frozenset[str]:
    """The characters of transliteration, at home also those of minority names."""
    spelt = name_chars("transliteration", "chars")
    return spelt if abroad else spelt | name_chars("transliteration", "minority")


@cache
def part_beginnings() -> frozenset[str]:
    """The first two characters of such parts, which few places of a text have."""
    return frozenset(part[:2] for part in name_parts())


@cache
def part_ends() -> frozenset[str]:
    """The last characters of such parts."""
    return frozenset(part[-1] for part in name_parts())


@cache
def name_parts() -> frozenset[str]:
    """Parts of Tibetan and Mongolian names."""
    return frozenset((*words(_NAMES, "minority", "tibetan"), *words(_NAMES, "minority", "mongolian")))


def parts_end(text: str, at: int) -> int:
    """The end of a Tibetan or Mongolian name that begins here: parts in a row, or a Tibetan one and what ends many such
    names (拉毛加, but not 拉毛加强…); 0 where none does."""
    end = at
    while end - at < _LONGEST_ROW and text[end : end + 2] in part_beginnings():
        size = next((size for size in (4, 3, 2) if text[end : end + size] in name_parts()), 0)
        if not size:
            break
        end += size
    if end - at == _PART and text[end : end + 1] in _LAST_SYLLABLES and text[at:end] in _tibetan():
        return end + 1 if len(cut(text[end : end + _AHEAD])[0]) == 1 else 0
    return end if end - at >= 2 * _PART else 0


@cache
def _tibetan() -> frozenset[str]:
    return frozenset(words(_NAMES, "minority", "tibetan"))


@cache
def japanese_surnames() -> frozenset[str]:
    return frozenset(words(_NAMES, "japanese", "surnames"))


@cache
def japanese_beginnings() -> frozenset[str]:
    """The first two characters of such surnames."""
    return frozenset(surname[:2] for surname in japanese_surnames())


@cache
def dotted_name() -> Pattern:
    spelt = "".join(sorted(name_chars("transliteration", "chars")))
    return regex(rf"[{HAN}]{{1,8}}(?:[·•－-][{HAN}]{{1,10}})+|[{spelt}]{{1,8}}(?:[·•－-][{spelt}]{{1,9}})+")


@cache
def no_names() -> dict[str, tuple[str, ...]]:
    """Words that begin with a surname and are no names, by that character."""
    return by_start(words(_NAMES, "surnames", "words"))


def adverb_last(text: str, end: int) -> bool:
    """Whether what would be the last of a name is an adverb before a verb: 张海再赴某市."""
    words = cut(text[end : end + 4]) if text[end - 1] in ADVERBS else ()
    return bool(words) and tag(words[0])[:1] in ("v", "p")


def opens_no_name(text: str, at: int) -> bool:
    """Whether what opens with a surname here is no name: 来琼考察, 由某人兼任, 古方愿同, 要统揽全局."""
    if text[at] in _ALSO_WORDS and _opens_words(text, at):
        return True
    if text.startswith("方", at + 1) and _NO_NAME.match(text, at):
        return True
    return begins_one(text, at, no_names())


def _opens_words(text: str, at: int) -> bool:
    """The same where the surname is one of `_ALSO_WORDS`."""
    if text[at] in _BEFORE_WORDS and _is_word(text[at + 1 : at + 3], text[at]):
        return True  # 但美国, 但报告, 日|本警方, 应荷兰首相邀请
    if (text[at] == "本" and text[at - 1 : at] == "日") or (text[at] == "方" and text.endswith("愿同意", 0, at)):
        return True  # 日本, 中方愿同意方落实好共识
    if text[at - 1 : at + 1] == "长江" and _RIVER.match(text, at):
        return True  # 五部门部署长江流域
    if text[at] == "司" and text[at - 1 : at] in ("公", "上"):
        return True  # 远大公司指导工作
    return (text[at] == "要" and tag(text[at + 1 : at + 3])[:1] == "v") or _NO_NAME.match(text, at) is not None


def newly_named(text: str, at: int, end: int, starts: Container[int]) -> bool:
    """Whether 新 behind a name is of it: 陆立新任天水市委书记, at the head of a clause. Not where the text names 陆立
    elsewhere; 新任 of 新任天水市委书记陆立 stands before the post."""
    if not text.startswith("新任", end) or end + 2 not in starts or text[at - 1 : at] not in ("", *"，。；、\n"):
        return False
    name = text[at:end]
    return text.count(name) == text.count(name + "新")


@lru_cache(maxsize=1 << 12)
def _is_word(part: str, before: str) -> bool:
    """Whether two characters are a word that may follow a particle which is a surname too; behind 应 a place only."""
    kind = tag(part)
    return kind == "ns" or (before != "应" and kind[:1] in ("n", "v", "t", "a") and kind not in ("nr", "nrt", "nz"))


def is_abroad(mention: Mention) -> bool:
    """Whether what is mentioned is a country or a city abroad, or a body of one."""
    place = mention.choices[0] if mention.choices else None
    return place is not None and place.is_abroad


def is_foreign(name: str) -> bool:
    """Whether a name is spelt in the characters of transliteration and has no Chinese surname."""
    plain = DOTS.sub("", name)
    chinese = plain[0] in surnames() and len(plain) < 4 and plain == name
    return not chinese and (plain != name or len(plain) > 4 or set(plain) <= name_chars("transliteration", "chars"))


@cache
def surname_cost(surname: str) -> float:
    rank = surname_rank()[surname] if len(surname) == 1 else 0
    return next(value for below, value in _SURNAME if rank < below)


def may_be_name(text: str) -> bool:
    """Whether characters of no known shape may be a name: no words (多位老, 退休女) and no number."""
    plain = all(len(word) < 2 or tag(word) in ("", "nr", "nrt", "ns", "nz") for word in cut(text))
    return plain and text[-1] not in "老女男副新" and text[0] not in "一二三四五六七八九十两多几数各"
