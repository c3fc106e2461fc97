"""Text in traditional characters → the same in simplified ones, character for character, so that every offset holds.

A text is traditional where more of its telling characters are (會) than are not (会). In such a text a sentence that is
rather simplified stays as it is, and so does every text that is not traditional. The table, and what it does about
names (乾, 昇, 著), is `kg/data/lexicon/traditional.tsv`; no simplified text makes anything read it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kg.lexicon import alternatives, traditional
from kg.pattern import Pattern, regex
from kg.records import Document

# The commonest characters of the news and of names that never stand in a text of the other kind: traditional,
# simplified, and so on. About one character in five of a news text is among them.
_TELLING = (
    "國国發发會会為为爲为進进業业動动聯联實实對对關关開开視视個个時时網网來来區区經经總总務务聞闻體体長长習习現现員员機机"
    "設设議议將将這这兩两領领軍军過过戰战學学與与統统濟济堅坚場场資资當当導导組组續续際际記记調调點点們们題题創创運运問问"
    "書书項项報报電电舉举間间決决從从亞亚達达農农數数協协計计應应義义護护規规門门帶带東东團团結结隊队還还華华號号爾尔億亿"
    "織织車车級级辦办質质參参穩稳標标氣气態态風风羅罗擊击醫医責责雙双節节傳传積积專专勢势見见斷断張张劉刘陳陈楊杨趙赵孫孙"
    "馬马鄭郑謝谢許许鄧邓馮冯韓韩蘇苏葉叶盧卢譚谭陸陆賈贾韋韦鄒邹錢钱龍龙賀贺顧顾龔龚嚴严賴赖湯汤齊齐龐庞莊庄魯鲁聶聂"
    "偉伟紅红麗丽飛飞慶庆榮荣興兴寧宁貴贵鳳凤蘭兰勝胜維维寶宝曉晓剛刚鵬鹏"
)
_TRADITIONAL = regex(f"[{_TELLING[::2]}]")
_SIMPLIFIED = regex(f"[{_TELLING[1::2]}]")
_SENTENCE = regex(r"[^。！？\n]+[。！？\n]?")
_QUOTES = dict(zip(map(ord, "「」『』"), "“”‘’", strict=True))


def simplified(document: Document) -> Document:
    """The document with its words in simplified characters; the document itself where it is not traditional."""
    if not _is_traditional(f"{document.title}\n{document.text}"):
        return document
    keep = "着" in document.text
    return replace(
        document,
        title=_rendered(document.title, keep),
        text=_rendered(document.text, keep),
        source=document.source and _rendered(document.source, keep),
        place=document.place and _rendered(document.place, keep),
    )


def simplified_text(text: str) -> str:
    """A text in simplified characters; the text itself where it is not traditional."""
    return _rendered(text, "着" in text) if _is_traditional(text) else text


def simplified_name(name: str) -> str:
    """A name as a simplified paper prints it."""
    return _plain(name, True)


def _is_traditional(text: str) -> bool:
    return _TRADITIONAL.search(text) is not None and _balance(text) > 0


def _balance(text: str) -> int:
    """How many more of the telling characters are traditional than simplified."""
    return len(_TRADITIONAL.findall(text)) - len(_SIMPLIFIED.findall(text))


def _rendered(text: str, keep: bool) -> str:
    return _SENTENCE.sub(lambda found: _plain(found[0], keep) if _balance(found[0]) >= 0 else found[0], text)


def _plain(text: str, keep: bool) -> str:
    """Words first, then characters; `keep` leaves 著 as it is."""
    chars, longer = traditional()
    table = {**chars, **_QUOTES} if keep else {**chars, **_QUOTES, ord("著"): "着"}
    parts, last = list[str](), 0
    for word in _words().finditer(text):
        parts += [text[last : word.start()].translate(table), longer[word[0]]]
        last = word.end()
    return "".join(parts) + text[last:].translate(table)


@cache
def _words() -> Pattern:
    return regex(alternatives(traditional()[1]))
