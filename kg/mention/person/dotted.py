"""Names with ·: where they end."""

from __future__ import annotations

from kg.mention.person.shapes import Shapes
from kg.mention.person.weights import ON_DAY, SPELT, STRANGE
from kg.mention.spelling import DOTS, dotted_name, name_chars, spelt_chars
from kg.pattern import regex
from kg.text.segment import cost

_GOVERNS = regex("[愿将会]同|[对同与的向由把被]")  # no name begins with these
_FIRST_PART = 9  # characters of the first part of a name with · and of the dot behind it
_BEFORE_DOT = frozenset("不外如再洪")  # with which Uyghur names are written, for which only the · speaks
# what somebody does right behind the name: 劳拉·某某致贺电
_DOES = regex("(?:分别|专门|则|也|都|当天|近日|互)*(?:致(?:[贺唁函信电]|慰问)|重申|谴责)")


class Dotted(Shapes):
    """Weighs names, those with · too."""

    def dotted(self, at: int, firm: bool = False) -> int:
        """Where a name with · ends; `firm` where a title stands before it."""
        if DOTS.search(self.text, at, at + _FIRST_PART) is None or _GOVERNS.match(self.text, at):
            return 0
        match = dotted_name().match(self.text, at)
        if not match or at in self.taken:
            return 0
        spelt = name_chars("transliteration", "chars")
        if not set(DOTS.split(match[0])[0]) <= spelt:
            spelt |= name_chars("transliteration", "minority") | _BEFORE_DOT  # 阿不都外力·某某
        whole = min(self.fixed.intersection(range(match.start(), match.end())), default=match.end())  # 甲·乙主席和丙·丁
        whole = whole if DOTS.search(self.text, at, whole) else match.end()
        if (also := self.text.find("以及", at, whole)) > 0 and DOTS.search(self.text, at, also):
            whole = also  # 甲·乙以及丙·丁
        last = max(self.text.rfind(dot, at, whole) for dot in "·•－-")
        part, first = self.text[at:whole], DOTS.split(match[0])[0]
        strange = cost(DOTS.sub("", part)) > STRANGE * len(part)
        odd = set(first) <= spelt or (len(first) < 5 and cost(first) > STRANGE * len(first))
        if not (odd or (firm and len(first) < 5)) or len(first) > 8 or ("·" not in part and not strange and not firm):
            return 0
        never = name_chars("given", "never") | set("为作受副")
        never -= {"那"} if spelt >= set(DOTS.sub("", part)) else set()
        first_end = last + (4 if self.text.startswith(("阿不都", "阿布都"), last + 1) else 2)
        ends = range(first_end, whole)
        halts = (e for e in ends if e in self.fixed or self.text[e] in never or self._another(e))
        does = _DOES.search(self.text, first_end, whole)
        stop = min(next(halts, whole), does.start() if does else whole)
        limit = max(self.limit(last + 1), stop)
        best, least, value = first_end, 1e9, 0.0
        for end in range(first_end, stop + 1):
            value += SPELT if self.text[end - 1] in spelt else 8.0
            if (total := value + cost(self.text[end:limit]) - self.follows(end)) < least:
                best, least = end, total
        tails = ((end, self.verb_at(end)) for end in range(first_end, best))
        said = self.verb_at(best)  # 买买提出席: no 提出
        past = best + bool(said and len(said[0]) > 1)
        later = (e for e, word in tails if word and len(word[0]) > 1 and (word.end() == best or word.end() > past))
        best = next(later, best)  # 某某当天
        best -= self.text[best - 1] == "曾" and best - last > 2 and self.text[best : best + 1] in tuple("在任是经担于")
        best -= self.text[best - 1] == "因" and best - last > 2 and self.text[best : best + 1] in tuple("无病未")
        best -= 2 * (self.text.endswith(("访华", "来访", "来华", "发文", "新冠"), at, best) and best - last > 3)
        spoken = self.ends(best) or ON_DAY.match(self.text, best) is not None
        if not firm and not spoken and not set(DOTS.sub("", self.text[at:best])) <= spelt:
            return 0  # 丝路水乡·布满全城
        if not (firm and spoken) and sum(char in spelt for char in self.text[at:best]) * 2 < best - at:
            return 0  # 江畔春早·渔火千家
        if self.text[at:best].endswith(("报", "网", "社", "台", "集团", "杯", "奖")):
            return 0
        return best

    def _another(self, at: int) -> bool:
        """Whether 和 or 与 behind a name with · joins somebody else: 和夫人, 和王某某出席."""
        if self.text[at] not in "和与":
            return False
        if self.text.startswith("夫人", at + 1):
            return True
        end = self.chinese(at + 1)[1]
        return end > 0 and self.follows(end) > 1 and not spelt_chars(abroad=True).issuperset(self.text[at + 1 : end])
