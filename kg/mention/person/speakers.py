"""Names shown by what is said of them: who argues in a debate (某某常委建议), who is quoted (霍尔曼表示)."""

from __future__ import annotations

from functools import cache

from kg.lexicon import HAN
from kg.mention.person.names import Names
from kg.mention.person.weights import STOPS
from kg.mention.spelling import ARGUES, may_be_name, name_chars, no_names
from kg.pattern import Pattern, regex
from kg.text.segment import PERSON_TAGS, begins_one, tag

_ARGUES = regex(
    f"(?:代表[^，。；]{{2,14}})?(?:在(?:联合)?发言(?:中|时))?(?:发言)?(?:就[^，。；]{{4,80}}|{ARGUES})|主持"
)
# 达久木甲常委代表…发言: a name of any shape that opens the sentence
_OPENS = regex(f"(?<=[。；\\n])(?!与会|出席|全体|不少|许多|一些|各位|有的)[{HAN}]{{2,5}}(?=常委)")
_ROW = 3
_ROW_GAP = 4  # characters, where the beginning of a body's name is not read
_SPEAK = regex("(?:等[^，。]{0,8})?，?(?:先后|分别|依次|围绕|就|结合|作|发言|交流)")
_NAME_ENDS = regex(f"[{HAN}]{{2,3}}(?:[、，]|等|先后|分别)")
# 某大学甲就某事提出建议
_PROPOSES = regex(
    f"[{HAN}]{{2,3}}(?:就|围绕|针对)[^。；，]{{2,60}}?(?:提出?|谈|发表)了?[^，。；]{{0,6}}?(?:建议|意见|看法)(?=[，。；])"
)
_MEMBERS = ("常委", "委员", "副主席")


def find_speakers(text: str, names: Names) -> None:
    """Add the names of those who argue or are quoted to `names`."""
    for match in _spelt_speaker().finditer(text):
        span, name = match.span("name"), match["name"]
        word = begins_one(text, span[0], no_names())  # 他特别强调
        if not word and span[0] not in names.starts and names.free(*span) and not tag(name).startswith(("ns", "v")):
            names.found.setdefault(span, name)
    for title in (title for title in names.titles if title.text in _MEMBERS):
        for start in (title.start - 3, title.start - 2):
            apart = start >= 0 and (text[start - 1 : start] in STOPS or _joined(text, names, start))
            if apart and _ARGUES.match(text, title.end) and names.plain(start, True) == title.start:
                names.found[start, title.start] = text[start : title.start]  # 某某常委建议
    _of_bodies(text, names)
    if "座谈会" in text or "会上" in text:
        _of_one_body(text, names)
    for match in _OPENS.finditer(text) if "常委" in text else ():
        known = any(match.start() <= start < match.end() for start, _ in names.found)
        argues = _ARGUES.match(text, match.end() + 2)
        if argues and not known and names.free(*match.span()) and may_be_name(match[0]):
            names.found[match.span()] = match[0]


def _of_bodies(text: str, names: Names) -> None:
    """甲集团王某、乙公司张某、丙大学李某…作了发言: a name right behind each body of a list of three or more."""
    row: list[tuple[int, int]] = []
    listed = [m for m in names.starts.values() if m.type == "organization" and _NAME_ENDS.match(text, m.end)]
    if len(listed) < _ROW:
        return
    for body in sorted(listed, key=lambda m: m.start):
        end = names.plain(body.end, True)
        if row and not (text[row[-1][1]] == "、" and body.start - row[-1][1] < _ROW_GAP):
            _keep(text, names, row)
            row = []
        if end and (text[end : end + 1] in "、，" or text.startswith(("等", "先后", "分别"), end)):
            row.append((body.end, end))
    _keep(text, names, row)


def _of_one_body(text: str, names: Names) -> None:
    """甲大学王某就某事提出建议, with those of a list before: 乙大学李某、甲大学王某就…谈了看法."""
    bodies = {m.end: m for m in names.starts.values() if m.type == "organization"}
    for at, body in bodies.items():
        end = names.plain(at, True) if _PROPOSES.match(text, at) else 0
        if not end or not text.startswith(("就", "围绕", "针对"), end) or at in names.starts:
            continue
        names.found.setdefault((at, end), text[at:end])
        for start in (body.start - 4, body.start - 3):
            if text[body.start - 1] == "、" and start in bodies and names.plain(start, True) == body.start - 1:
                names.found.setdefault((start, body.start - 1), text[start : body.start - 1])


def _keep(text: str, names: Names, row: list[tuple[int, int]]) -> None:
    called = {text[start:end] for start, end in row}
    words = sum(tag(name) not in PERSON_TAGS for name in called)
    if len(called) >= _ROW and words * 3 <= len(called) and _SPEAK.match(text, row[-1][1]):
        names.found.update({span: text[span[0] : span[1]] for span in row})


def _joined(text: str, names: Names, at: int) -> bool:
    """甲和, 甲常委和 before 乙委员在联合发言中建议: the first of two names, which is kept."""
    if text[at - 1 : at] not in ("和", "与"):
        return False
    end = at - 1 - 2 * text.endswith(("常委", "委员"), 0, at - 1)
    for start in (end - 3, end - 2):
        if start >= 0 and text[start - 1 : start] in STOPS and names.plain(start, True) == end:
            names.found[start, end] = text[start:end]
            return True
    return False


@cache
def _spelt_speaker() -> Pattern:
    """霍尔曼 of 霍尔曼表示，…: three characters or more of transliteration that say something."""
    spelt = "".join(sorted(name_chars("transliteration", "chars")))
    return regex(
        f"[。，\\n](?P<name>(?:(?!当[天日])[{spelt}]){{3,7}})"
        r"(?=(?:则|也|还)?(?:表示|指出|强调|认为|说)，"
        r"|(?:(?:\d{1,2}月)?\d{1,2}日|当天|今天)?(?:在[^，。；]{2,20}?)?(?:正式)?宣誓就[任职])"
    )
