"""Raw news text into regular text, one character at a time: kept, replaced by one other, or dropped; never added.

So each place in the cleaned text has its place in the given one. The rules, in the order in which they run:

1. Characters. Tags of a page go (`<b>`), those that end a line (`<br>`, `</p>`) as a line break; `&nbsp;` and the
   like become their character, full-width letters and digits half-width, radicals and compatibility ideographs the
   ordinary character. Zero-width characters, soft hyphens, controls, lone surrogates go. Every line break is `\\n`.
2. Lines. A break stays, as one `\\n`, unless something shows that the sentence runs on (`_runs_on`): what is not
   known to be torn stays apart, since a headline fused to a name costs more than a sentence cut in two.
3. Punctuation. `,;:!?()` beside Chinese text become full-width, dots between Chinese characters `·`.
4. Spaces. Padding inside a name goes (冯　彤). A wide gap (two spaces, a full-width one, a tab) between words parts
   columns and becomes one space. A single space between Chinese words stays beside an item of a list and in lines
   without sentences (headlines, rosters), and goes in running text, as it goes beside punctuation and between Chinese
   and Latin or digits.

Cleaning twice is cleaning once, except where a wide gap or an indent, gone after the first time, had decided.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from kg.lexicon import table
from kg.pattern import regex
from kg.records import Span
from kg.text.segment import places

_GONE = "\0"  # marks a character to drop, so that every step can map a string to one of the same length
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_SPELT = re.escape("".join(str(chars) for chars in table("lexicon/names.toml")["transliteration"].values()))
_PUNCT = "，。、；：！？…—“”‘’（）《》〈〉「」『』【】〔〕·"
_BRACKETS = "“”‘’（）()《》〈〉「」『』【】〔〕"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Regular text; `origin[i]` is where its character i stands in the text given."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span of the given text that the cleaned span comes from."""
        if not 0 <= start < end <= len(self.origin):
            raise ValueError(f"span ({start}, {end}) is empty or outside a text of {len(self.origin)} characters")
        return self.origin[start], self.origin[end - 1] + 1


def clean(text: str) -> Cleaned:
    """Repair widths, spaces, torn lines and punctuation; see the module's text for the rules."""
    origin: Sequence[int] = range(len(text))
    if "<" in text or "&" in text:
        text, origin = _drop(_TAG.sub(_untagged, text), origin)
    text = _LONE_CR.sub("\n", text) if "\r" in text else text
    text, origin = _drop(_CHANGED.sub(lambda match: _CHARS[ord(match[0])], text), origin)
    text, origin = _join_lines(text, origin)
    text = _punctuate(text)
    if _DOUBLED.search(text):
        text, origin = _drop(_DOUBLED.sub(_GONE, text), origin)
    if _GAP.search(text):
        text, origin = _drop("\n".join(map(_space_line, text.split("\n"))), origin)
    return Cleaned(text, tuple(origin))


def _drop(marked: str, origin: Sequence[int]) -> tuple[str, Sequence[int]]:
    kept: list[int] = []
    start = 0
    for at in places(marked, _GONE):
        kept += origin[start:at]
        start = at + 1
    if not start:
        return marked, origin
    kept += origin[start:]
    return marked.replace(_GONE, ""), kept


# --- 1. characters


_TAG = regex(
    r"<(?P<ends>/?(?:br|hr|p|div|li|tr|h[1-6])(?:\s[^<>]{0,300})?/?)>"
    r"|</?(?:a|b|big|center|em|font|i|img|o:p|small|span|strong|su[bp]|table|tbody|td|th|u|ul|ol)(?:\s[^<>]{0,500})?/?>"
    r"|<!--[^<>]{0,300}-->|&(?P<char>nbsp|ensp|emsp|[lr][ds]quo|middot|mdash|hellip);",
    re.I,
)


def _untagged(match: re.Match[str]) -> str:
    """What stands in the place of a tag, as long as that is."""
    char = "\n" if match["ends"] else unescape(match[0]) if match["char"] else ""
    return char.ljust(len(match[0]), _GONE)


def _char_table() -> dict[int, str]:
    table = {
        code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    }
    # Fonts in PDF files hand out Kangxi radicals (⼈) for the characters that look the same (人).
    for code in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFB00)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = plain
    controls = (*range(0x20), *range(0x7F, 0xA0), *range(0x200B, 0x2010), *range(0x202A, 0x202F))
    for code in (*controls, 0xAD, 0x34F, 0x180E, *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF):
        table[code] = _GONE
    table.update(dict.fromkeys(range(0xD800, 0xE000), _GONE))
    table.update(dict.fromkeys((0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"))
    table.update(dict.fromkeys((0xA0, 0x202F, 0x205F, *range(0x2000, 0x200B)), " "))
    return table | {0x09: "\t", ord("︰"): "："}


_CHARS = _char_table()
_CHANGED = regex(f"[{re.escape(''.join(chr(code) for code, char in _CHARS.items() if chr(code) != char))}]")
_LONE_CR = regex(r"\r(?!\n)")

# --- 2. lines

_STOP = regex(r"[。！？；!?;]")
_ENDED = regex(r"(?:[。！？；!?;：:…—─|-]|[A-Za-z]\.)[”’」』）)》】\]]*$")
_CLOSED = tuple("”’」』）)》】")
_CLOSING_START = tuple("，,。、；;：:？?！!”’）)》〉」』】〕")
_OPEN_END = regex(rf"[，,、（(“‘《〈「『〔]$|[，,、；;：:][{_HAN}]$|[{_HAN}]{{4}}[的和与及在对把将被从向于之并]$")
_PAGE = regex(r"[-—－·~ ]*(第\s*)?\d{1,4}\s*(页)?(?:\s*[/，,共]+\s*\d{1,4}\s*页?)?[-—－·~ ]*")
_MARKER = regex(
    r"#|>|\||[-*+—─]|[•●■◆▲★○□◇△※【①-⑳]|第[一二三四五六七八九十百零\d]+[章节条编]"
    r"|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]\d{1,2}[）)]|\d{1,2}(?:[、．)）]|\.(?!\d))"
    r"|(?:19|20)\d\d[年.]?\d{0,2}月?\s*[—–－~至-]|(?:责任?编辑?|来源|编辑|记者)\s*[:：]"
    r"|本报讯|(?:据)?[^，。\s]{2,20}\d日?(?:电|讯)|[^，。\s]{2,12}(?:消息|讯)\s*[（(]"
)
_COMMA = regex("[，,]")
_CREDIT = regex(r"(?:摄|图|摄影报道|(?:新华[社网]|中新[社网]|人民网|央广网|光明网)发)[）)]?$")
_COLUMNS = regex(rf"[{_HAN}][ \u3000\t]+[{_HAN}]")
_NARROW = regex(r"[^\u1100-\uffff\U00020000-\U0003ffff]")
_OPENING = "（(《〈“「『〔"
_PAIRED = regex(f"[{_OPENING}）)》〉”」』〕]")
_CLOSES = regex(r"[^（(《〈“「『〔]*[）)》〉”」』〕]")
_MIN_WRAP = 24  # half-widths: the narrowest newspaper column holds some twelve characters
_PROSE = 120  # half-widths: hardly a headline is sixty characters long
_LOOSE = 4  # half-widths by which a wrapped line may fall short, when a word or a bracket did not fit


class _Line(NamedTuple):
    start: int  # where `text` begins
    text: str  # without the space around
    indented: bool
    indent: int  # characters
    ended: bool  # by a stop

    @property
    def width(self) -> int:
        """In half-widths, the indent included."""
        return 2 * (self.indent + len(self.text)) - len(_NARROW.findall(self.text))


class _Open:
    """The paragraph being built: does it hold a whole sentence, how many brackets are open, does the text begin with
    it? Lines are looked through when that is asked, since most paragraphs are one that a stop ends."""

    __slots__ = ("_depth", "_new", "_stop", "first")

    def __init__(self, line: str, first: bool = False) -> None:
        self.first = first
        self._new = [line]
        self._stop, self._depth = False, 0

    def add(self, line: str) -> None:
        self._new.append(line)

    def _look(self) -> None:
        for line in self._new:
            self._stop = self._stop or _STOP.search(line) is not None
            if marks := _PAIRED.findall(line):
                self._depth = max(0, self._depth + sum(1 if mark in _OPENING else -1 for mark in marks))
        self._new.clear()

    @property
    def stop(self) -> bool:
        self._look()
        return self._stop

    @property
    def depth(self) -> int:
        self._look()
        return self._depth


def _join_lines(text: str, origin: Sequence[int]) -> tuple[str, Sequence[int]]:
    lines = list(_lines(text))
    if not lines:
        return "", []
    wrap = _wrap_width(lines)
    last, state = lines[0], _Open(lines[0].text, first=True)
    parts, kept = [last.text], list(origin[last.start : last.start + len(last.text)])
    followers: list[_Line | None] = [*lines[2:], None]
    for line, after in zip(lines[1:], followers, strict=False):
        if after and line.text.isdigit() and _PAGE.fullmatch(line.text) and _runs_on(last, after, wrap, state):
            continue  # the number of a page that was turned within the sentence
        runs_on = _runs_on(last, line, wrap, state)
        glue = _glue(last.text[-1], line.text[0]) if runs_on else "\n"
        parts += [glue, line.text]
        if glue:
            kept.append(origin[text.index("\n", last.start + len(last.text))])
        kept += origin[line.start : line.start + len(line.text)]
        if runs_on:
            state.add(line.text)
        else:
            state = _Open(line.text)
        last = line
    return "".join(parts), kept


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold something; marked page numbers (第3页, - 3 -) hold nothing."""
    start = 0
    for raw in text.split("\n"):
        line = raw.strip(" \u3000\t")
        page = _PAGE.fullmatch(line) if 1 < len(line) < 30 else None
        if line and (page is None or line.isdigit()):
            indent = raw[: raw.index(line[0])]
            indented = len(indent) > 1 or indent in ("\u3000", "\t")
            yield _Line(start + len(indent), line, indented, len(indent), _ENDED.search(line[-12:]) is not None)
        start += len(raw) + 1


def _wrap_width(lines: list[_Line]) -> int | None:
    """The width at which lines were cut, where most of those that end within a sentence are as wide as one another."""
    cut = sorted(a.width for a, b in pairwise(lines) if not b.indented and not a.ended and not _COLUMNS.search(a.text))
    if len(cut) < 3:
        return None
    wrap = cut[-(-19 * (len(cut) - 1) // 20)]
    full = sum(wrap - _LOOSE <= width <= wrap for width in cut)
    longer = sum(line.width > wrap + _LOOSE for line in lines)
    regular = full >= 3 and full * 10 >= len(cut) * 6 and longer * 10 <= len(lines)
    return wrap if regular and wrap >= _MIN_WRAP else None


def _runs_on(last: _Line, line: _Line, wrap: int | None, state: _Open) -> bool:
    """Does the sentence of `last` go on in `line`? Only what shows it counts; no evidence keeps the break."""
    if line.text.startswith(_CLOSING_START):
        return True
    tail = last.text[-12:]
    if line.indented or last.ended or _MARKER.match(line.text) or last.text[0] in "#|" or _CREDIT.search(tail):
        return False
    if " | " in last.text or " | " in line.text:
        return False  # the rows of a table
    columns = _COLUMNS.search(last.text)
    if wrap and last.width >= wrap - _LOOSE and not columns and (not state.first or state.stop):
        return True  # no headline
    if tail.endswith(_CLOSED):
        return False
    if _OPEN_END.search(tail) or (state.depth and _CLOSES.match(line.text)):
        return True
    prose = bool(_STOP.search(line.text) or _COMMA.search(line.text))
    long = last.width >= _PROSE and not columns and _COMMA.search(last.text) is not None
    return long or (state.stop and prose)


def _glue(left: str, right: str) -> str:
    """Latin words that a break parted keep a space; Chinese has none, and a number may be cut anywhere."""
    latin = left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
    return " " if latin and not (left.isdigit() and right.isdigit()) else ""


# --- 3. punctuation

_FULL = str.maketrans(",;:!?()", "，；：！？（）")
_BESIDE = f"{_HAN}，。、；：！？…《》（）【】〔〕「」"
_MARKS = regex("[,;:!?]+")
_HALF = regex(  # which of these are full-width
    rf"(?<=[{_BESIDE}])[,;:!?]++|(?<=[{_BESIDE}] )[,;:!?]++|(?<![,;:!?])[,;:!?]++(?=[ \u3000]*[{_BESIDE}])"
    r"|(?<=[“”’])[,;:!?]++(?![A-Za-z ])|(?<![A-Za-z,;:!?])[,;:!?]++(?=“)"
)
_DOUBLED = regex("，(?=[，、。；])")  # 省长甲，，省委副书记，、市长乙: of two marks the second is meant
_DOT = regex(rf"[•･‧∙．・](?<=[{_HAN}].)(?=[{_HAN}])")
# typed as a full stop between two characters of transliteration on each side: 安娜.科瓦尔斯卡
_STOP_FOR_DOT = regex(rf"[.](?<=[{_SPELT}][{_SPELT}].)(?=[{_SPELT}]{{2}})")
_HAN_CHAR = regex(f"[{_HAN}]")
_ROUND = regex(r"[()（）\n]")
_BRACKET = regex("[()]")


def _punctuate(text: str) -> str:
    text = _round_brackets(text)
    text = _MARKS.sub(lambda m: m[0].translate(_FULL) if _HALF.match(text, m.start()) else m[0], text)
    return _STOP_FOR_DOT.sub("·", _DOT.sub("·", text))


def _round_brackets(text: str) -> str:
    """Both of a pair become full-width, or none: where Chinese text is inside the pair or touches it."""
    if "(" not in text and ")" not in text:
        return text
    full, stack, last = set[int](), list[tuple[int, bool]](), 0
    for match in _ROUND.finditer(text):
        here, inside = match.start(), bool(_HAN_CHAR.search(text, last, match.start()))
        last = here + 1
        if stack and inside:
            stack[-1] = (stack[-1][0], True)
        if match[0] == "\n":
            stack.clear()
        elif match[0] in "(（":
            stack.append((here, False))
            _widen(full, text, here, here)
        else:
            start, chinese = stack.pop() if stack else (here, False)
            _widen(full, text, start, here, chinese or text[start] == "（" or (text[start] == "(" and start in full))
            if stack:
                stack[-1] = (stack[-1][0], stack[-1][1] or chinese)
    return _BRACKET.sub(lambda match: match[0].translate(_FULL) if match.start() in full else match[0], text)


def _widen(full: set[int], text: str, start: int, end: int, chinese: bool = False) -> None:
    """Adds both places to `full`, those that become full-width, if Chinese text is near."""
    near = (text[max(0, start - 2) : start].rstrip(" ")[-1:], text[end + 1 : end + 3].lstrip(" ")[:1])
    if chinese or any(_HAN_CHAR.match(char) for char in near):
        full |= {start, end}


# --- 4. spaces

_GAP = regex(r"[ \u3000\t]+")
_LIST_MARK = regex(r"#{1,6}|[-*+•>]|\d{1,2}\.")
_ITEM_LEFT = regex(rf"(?:^|[\s（：、])[{_HAN}]{{2,4}}$")
_ITEM_RIGHT = regex(rf"[{_HAN}]{{2,4}}(?:$|[\s）：、（])")
_PADDED_LEFT = regex(rf"[{_HAN}]([ \u3000]+)$")
_PADDED_RIGHT = regex(rf"([ \u3000]+)[{_HAN}](?![{_HAN}])")


def _space_line(line: str) -> str:
    if not _GAP.search(line):
        return line
    running = bool(_STOP.search(line))

    def gap(match: re.Match[str]) -> str:
        return (" " if _keeps(line, *match.span(), running) else _GONE).ljust(len(match[0]), _GONE)

    return _GAP.sub(gap, line)


def _keeps(line: str, start: int, end: int, running: bool) -> bool:
    """Does the gap stay, as one space?"""
    left, right = line[start - 1], line[end]
    wide = end - start > 1 or line[start] != " "
    han = bool(_HAN_CHAR.match(left)), bool(_HAN_CHAR.match(right))
    if all(han):
        return _parts_words(line, start, end, wide, running)
    if start <= 6 and _LIST_MARK.fullmatch(line, 0, start):
        return True
    if left in _BRACKETS or right in _BRACKETS:
        return wide
    if left in _PUNCT or right in _PUNCT:
        return False
    return wide or not any(han)


def _parts_words(line: str, start: int, end: int, wide: bool, running: bool) -> bool:
    if _is_padding(line, start, end):
        return False
    if wide or not running:
        return True
    beside = _ITEM_LEFT.search(line, max(0, start - 5), start) or _ITEM_RIGHT.match(line, end)
    return bool(beside)


_DEPUTY = regex("(?:组[ \u3000]*长|主[ \u3000]*任|召[ \u3000]*集[ \u3000]*人|总[ \u3000]*指[ \u3000]*挥)：")
_LABELS = frozenset(("成员", "组长", "委员", "主任", "组员", "顾问", "会长"))  # of rosters


def _is_padding(line: str, start: int, end: int) -> bool:
    """Space inside a name or a label of two or three characters: 冯　彤, 成　　员, 召　集　人."""
    before, after, size = line[max(0, start - 2) : start - 1], line[end + 1 : end + 2], end - start
    if "\t" in line[start:end] or size > (6 if after == "：" else 2):
        return False
    lone_left, lone_right = (not _HAN_CHAR.match(char) for char in (before, after))
    if lone_left and after == "：" and line[start - 1] + line[end] in _LABELS:
        return True
    if line[start - 1] == "副" and _DEPUTY.match(line, end):
        return True  # 省政府副秘书长副　主　任：
    if lone_left and lone_right:
        return not _bound_elsewhere(line, start, end)
    if line[start - 1] in "男女" or line[end] in "男女":
        return False
    # One Chinese character is no item of a list: at the edge of a sentence it belongs across the gap.
    return (lone_left and before not in (" ", "\u3000", "\t")) or (lone_right and bool(after) and after in _PUNCT)


def _bound_elsewhere(line: str, start: int, end: int) -> bool:
    """In 张　三　　李　四 the narrow gaps pad, the wide one parts."""
    size = end - start
    left = _PADDED_LEFT.search(line, max(0, start - size - 2), start - 1)
    right = _PADDED_RIGHT.match(line, end + 1)
    return any(match is not None and len(match[1]) < size for match in (left, right))
