"""What a sentence seems to say and gives no fact of, each as a reason with its stretch of the cleaned text.

The reasons and their labels stand in kg/ledger.py; `kg/data/lexicon/groups.toml` and `telling` of the relations
hold the words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from kg.lexicon import alternatives, any_of, relations, side_by_side, words
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.records import Span
from kg.relation.matched import Found
from kg.sentence.abstract import Item
from kg.text.segment import Sentence

_CAREER = regex(r"任|(?:19|20)\d\d[.．年]")  # a line of a CV, or 曾任…
Note = tuple[str, Span]
_GROUP_TO_VERB = 30  # characters from a group to what it takes part by: a list of such groups lies between


def refused_names(refused: Iterable[Mention], body: int) -> Iterator[Note]:
    """What was nearly a name, in the article itself and not in its headline."""
    return ((f"name_rejected/{one.note}", (one.start, one.end)) for one in refused if one.start >= body)


def sentence_losses(
    sentence: Sentence, items: list[Item], facts: Iterable[Found], posts: Collection[Item], holder: bool
) -> Iterator[Note]:
    """Posts that have a `holder` and no body, groups without a name, triggers without a fact.

    `items` are the mentions of the sentence, `facts` what it gave, `posts` the titles whose body stayed open.
    """
    known = [item for item in items if item.entity is not None and item.kind != "meeting"]
    named = [(item.start - sentence.start, item.end - sentence.start) for item in known]
    career = holder and posts and not any(item.kind == "person" for item in items) and _CAREER.search(sentence.text)
    for post in posts:
        if career or _is_of_person(post, items):
            yield "post_without_organization", (post.start, post.end)
    for start, end in groups(sentence.text, named):
        yield "group_without_name", (sentence.start + start, sentence.start + end)
    if named and _any_trigger().search(sentence.text):  # a sentence that names nobody has no fact to lose
        for kind in silent(sentence.text, {fact.type for fact in facts if fact.target is not None}):
            yield f"trigger_without_fact/{kind}", (sentence.start, sentence.end)


def _is_of_person(post: Item, items: list[Item]) -> bool:
    """Whether a name follows the post or the chain of posts that it is in; 代表, 领导 by themselves say of nobody."""
    end = post.end
    for item in items:
        if item.start < end or item.start > end + 1:
            continue
        if item.kind == "person":
            return not post.text.endswith(words("lexicon/titles.toml", "occupations", "words"))
        end = item.end if item.kind == "title" else end
    return False


def groups(text: str, named: Collection[Span]) -> Iterator[Span]:
    """The groups without a name that take part in something; one behind a named body (某市有关部门…) is that body."""
    phrase, verb = _group()
    for match in phrase.finditer(text):
        start, end = match.span()
        apart = not any(a < end and start <= b for a, b in named) and text[start - 1 : start] != "等"
        if apart and verb.match(text, end):
            yield start, end


@cache
def _group() -> tuple[Pattern, Pattern]:
    keys = ("openers", "heads", "verbs")
    openers, heads, verbs = (alternatives(words("lexicon/groups.toml", key, "words")) for key in keys)
    gap = rf"[^。；：“”]{{0,{_GROUP_TO_VERB}}}?"
    return regex(rf"{openers}[^，。；：、“”]{{0,16}}?{heads}+"), regex(gap + verbs)


def silent(text: str, kinds: Collection[str]) -> Iterator[str]:
    """The relations of which the sentence has a trigger, in a clause that no veto rules out, and gave no fact."""
    for kind, trigger, veto in _triggers():
        if kind not in kinds and trigger.search(text):
            clauses = re.split("[，；：。]", text)
            if any(trigger.search(clause) and not (veto and veto.search(clause)) for clause in clauses):
                yield kind


@cache
def _any_trigger() -> Pattern:
    return regex(side_by_side(trigger.pattern for _, trigger, _ in _triggers()))


@cache
def _triggers() -> tuple[tuple[str, Pattern, Pattern | None], ...]:
    return tuple(
        (one.type, any_of(one.type, one.telling), any_of(one.type, one.unless) if one.unless else None)
        for one in relations()
        if one.telling
    )
