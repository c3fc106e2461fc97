"""Whether a sentence goes on with what somebody says: 甲表示，中方愿…。去年，两国元首在上海会晤。

What is told there is told by 甲, of another time or place than the report's; the report itself goes on with a new
paragraph, with somebody by name, with a day, or with what follows on the talks (会见后，…)."""

from __future__ import annotations

from kg.pattern import regex
from kg.text.segment import Sentence

_SAYS = regex("(?:表示|指出|强调|[说称]|认为|谈到|提出|呼吁)[，：]")  # 甲表示，…; 甲在致辞中说：“…
_PRAISES = regex("[^，。；]{2,14}?(?:祝贺|感谢|赞赏|欢迎|积极评价|高度评价)")  # 甲高度评价…
# the report's own: what begins with a time, with the occasion, with both sides, with a pronoun or with a source
_REPORTS = regex(
    "[他她]|双方|同时|期间|其间|当[天日晚]|同[日一]|次日|随后|之后|此外|最后|据|记者|图为|目前|下午|上午|晚|本报"
    "|[^，。；]{0,12}?(?:会前|会后|会谈|会见|会晤|座谈|会上|会议|大会|仪式|活动|论坛|全会|访问|考察|调研)(?:[前后中时上]|期间|结束)"
    "|[本此该这]?次?(?:会议|大会|论坛|活动|座谈会|推介会|洽谈会|仪式|发布会)"
    "|(?:出席|参加|陪同|列席)"
)
_LATELY = ("前不久，", "不久前，")  # a speech goes on with what somebody by name has done, the report would say when
_TODAY = regex(r"\d日|[今昨]天|[今昨]日|日前|近日")
_NEAR = 24  # characters of the sentence in which somebody by name takes it over


def goes_on(sentence: Sentence, begins: bool, people: list[int]) -> bool:
    """Whether the sentence is still somebody's words, where that before it was, or began them.

    `begins` where a paragraph begins with it, `people` the places of those whom it names.
    """
    if not begins and sentence.text.startswith(_LATELY):
        return _TODAY.search(sentence.text) is None
    if begins or (people and people[0] < sentence.start + _NEAR):
        return False
    return _REPORTS.match(sentence.text) is None and _TODAY.search(sentence.text) is None


def says(sentence: Sentence) -> bool:
    """Whether the sentence begins what somebody says, which may go on in the next."""
    if sentence.text.endswith("”"):
        return False
    return _SAYS.search(sentence.text) is not None or _PRAISES.match(sentence.text) is not None
