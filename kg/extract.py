"""One document → its record, on one screen. Pure: the same document gives the same record, whatever came before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kg.abstract import Item, item_of, read_sentence
from kg.around import OF_STATE
from kg.clauses import person_of
from kg.clean import Cleaned, clean
from kg.covenants import Signers, signed_by_both
from kg.delegations import Delegations
from kg.groups import group
from kg.here import Here
from kg.home import home_of, year_of
from kg.hosting import own_meetings, team_meetings
from kg.lexicon import countries
from kg.losses import Note, refused_names, sentence_losses
from kg.matched import Found
from kg.mention import find_mentions
from kg.mention.named import opens_with_name
from kg.mention.types import Mention
from kg.namelists import NameLists
from kg.near import Surroundings
from kg.occasion import Occasions
from kg.outlet import regions_of_outlet
from kg.parleys import Parleys
from kg.posts import read_posts
from kg.presence import AT_MEETING
from kg.quoted import goes_on, says
from kg.receptions import Receptions
from kg.records import Document, Entity, Fact, Record, Span
from kg.relate import match_patterns
from kg.resolve import Draft, Entities
from kg.rites import Rites
from kg.roster import Roster
from kg.segment import Sentence, sentences
from kg.signings import signed_at, signed_for
from kg.subject import subject_of
from kg.summits import Summits
from kg.tours import also_sees, and_sees, on_tour, rounds, stops, went_to
from kg.traditional import simplified
from kg.voices import Voices
from kg.whereabouts import at_home, came_to

_DIGEST = re.compile("快讯|简讯|要闻")  # in a digest each line of its own is the headline of an item
_THERE = AT_MEETING - {"hosts"}
_WILL = re.compile("将|拟|届时")


def extract(document: Document) -> Record:
    """What one document says: its entities, facts with their evidence, and what was seen but not resolved."""
    plain = simplified(document)
    title, text = clean(plain.title), clean(plain.text)
    whole = f"{title.text}\n{text.text}"
    body = len(title.text) + 1
    refused: list[Mention] = []
    year = year_of(plain)
    outlets = regions_of_outlet(plain.source or "", year)
    outer = next((region for region in outlets if region.level in ("township", "county", "prefecture")), None)
    mentions = find_mentions(whole, year, refused, outer, document.source or "")
    starts = [mention.start for mention in mentions]
    entities = Entities(plain, home_of(plain, whole, mentions))
    entities.names_abroad = any(m.choices and m.choices[0].is_country_abroad for m in mentions)
    roster = Roster(entities)
    lists = NameLists(entities)
    occasions = Occasions(plain, whole, body, entities)
    occasions.people = list(dict.fromkeys(m.note or m.text for m in mentions if m.type == "person"))
    talks = Summits(occasions)
    receptions = Receptions(occasions)
    rites = Rites(occasions)
    voices = Voices(occasions)
    delegations = Delegations()
    parleys = Parleys()
    here = Here()
    signers = Signers()
    lost: list[Note] = [*refused_names(refused, body)]
    found: list[tuple[Found, Span]] = []
    known: list[Found] = []  # the facts of `found` and of the sentence at hand
    person: Draft | None = None
    subject: Draft | None = None
    before: Draft | None = None  # the organization named last in the sentence before
    last = ""  # the text of the sentence before
    leader: Draft | None = None  # whom 总书记 alone means
    opens = False  # whether the paragraph begins with what somebody says
    speaks = False  # whether somebody says the sentence before, or its end
    digest = _DIGEST.search(title.text) is not None
    around = Surroundings(entities)
    for sentence in sentences(whole):
        begins = whole[sentence.start - 1 : sentence.start] == "\n"  # a paragraph
        if digest and sentence.line and sentence.start >= body:
            occasions.leave(sentence.text)
            rites.leave()
            person = subject = before = None
        occasions.opens(sentence)
        occasions.comes_back(sentence)
        if begins:
            occasions.goes_back()
        around.enters(sentence, begins)
        items: list[Item] = []
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        spoken = says(sentence)
        opens = spoken if begins else opens
        occasions.in_speech = opens and not begins
        occasions.quoted = speaks and goes_on(sentence, begins, [m.start for m in inside if m.type == "person"])
        speaks = occasions.quoted or spoken
        for mention in inside:
            if mention.end <= sentence.end:
                span = text.span(mention.start - body, mention.end - body) if mention.start >= body else None
                entity = _entity(mention, span, sentence, entities, occasions, items, around, begins)
                items.append(item_of(mention, entity))
        around.leaves(sentence, items, begins)
        read = read_sentence(sentence, items)
        read.quoted = occasions.quoted
        first, second = (roster, lists) if roster.body is not None else (lists, roster)
        listed = first.read(read) or second.read(read)
        person = subject_of(read, None if person is not None and opens_with_name(read.text) else person)
        facts, left = read_posts(read, entities, person, before, last)
        facts = [fact for fact in facts if fact.rule != "post/behind" or not _known(fact, known)]
        last = sentence.text
        facts += listed
        leader = next((f.source for f in facts if f.attrs.get("title") == "总书记" and _ours(f.target)), leader)
        before = next((item.entity for item in reversed(items) if item.kind == "organization" and item.entity), None)
        delegations.go(read)
        group(read, subject, leader)
        subject = person_of(read)
        met = match_patterns(read, None, ("meets_with",))
        met += delegations.received(read)
        met += [] if met else parleys.met(read, facts)
        talked = talks.of(met, sentence, read) or receptions.group(sentence, read)
        talked += ([] if met else talks.of_both(sentence)) + talks.both_at(sentence, read)
        talked += [*receptions.press(sentence, read), *receptions.welcomed(sentence, read)]
        talked += [*receptions.conferred(sentence, read), *talks.named(read)]
        talked += rites.lectured(sentence, read)
        talks.turn(read)
        current = talks.aside or receptions.welcome or occasions.on_platform(sentence) or occasions.current
        apart = occasions.is_past(sentence) or occasions.is_after(current, sentence)
        said = match_patterns(read, None if apart else current)
        said = voices.resumed(list(_placed(said, entities, year)), sentence, known) if said else said
        if occasions.is_ahead(sentence):
            said = [fact for fact in said if fact.type not in ("held_in", "hosts")]
        else:
            said += own_meetings(items, occasions)
        facts += [
            *met,
            *talked,
            *parleys.placed(talked),
            *voices.members(facts, sentence),
            *talks.jointly(said, sentence),
            *voices.headed(sentence, read),
            *voices.accepted(sentence, read),
            *voices.greets(sentence, read),
            *voices.heard(sentence, read),
            *voices.invited(sentence, read),
            *came_to(read, entities),
            *rites.signed(sentence, read),
            *rites.honoured(sentence, read),
            *rounds(read),
            *on_tour(read),
            *and_sees(read),
            *([] if digest else voices.spoken(sentence, read)),
            *([] if digest else voices.for_bodies(sentence, read, [*known, *said])),
            *talks.spread(said, talked, sentence),
            *went_to(read),
        ]
        known += facts
        also = [
            *talks.signed(sentence, read, known),
            *talks.told(sentence, read, known),
            *signed_for(read, known, title.text, entities.drafts.values()),
            *signed_by_both(read),
            *(signed_at(read, facts, entities.drafts.values()) if "签" in sentence.text else ()),
            *stops(read, known),
            *also_sees(read, facts),
            *here.seen(read, known),
        ]
        also += signers.also(read, [*facts, *also])
        also += signers.both(read, [*facts, *also], known, entities.drafts.values())
        facts += also
        known += also
        delegations.visited(facts)
        facts = signers.for_bodies(read, facts, known)
        if sentence.start < body:
            signers.heads(facts)
            known.clear()  # a headline is no evidence
        else:
            span = text.span(sentence.start - body, sentence.end - body)
            found += [(fact, span) for fact in facts]
            lost += sentence_losses(sentence, items, facts, left, person is not None)
    found += list(at_home(found, occasions))
    found += list(team_meetings(found, occasions))
    found += [(fact, text.span(s.start - body, s.end - body)) for fact, s in rites.before_named()]
    occasions.date_attended([f.target for f, _ in found if f.target is not None and f.type in AT_MEETING])
    occasions.date_by_name([draft for draft in entities.drafts.values() if draft.type == "meeting"])
    found = [(fact, span) for fact, span in found if not _is_planned(fact, plain.text[slice(*span)], occasions)]
    notes = tuple((reason, text.span(start - body, end - body)) for reason, (start, end) in lost)
    kept, settled = _settled(entities, found)
    if plain is not document:
        kept = tuple(_as_printed(kept, text, plain.text, document.text))
    return Record(document, kept, settled, notes)


def _is_planned(fact: Found, said: str, occasions: Occasions) -> bool:
    """Whether somebody is told of for an occasion of a day that is yet to come, or that is only announced."""
    there = fact.type in _THERE or fact.rule == "held_in/guest"
    if there and occasions.announced and occasions.is_announced(fact):
        return True
    return fact.type in _THERE and occasions.is_to_be(fact.target) and _WILL.search(said) is not None


def _ours(body: Draft | None) -> bool:
    return body is not None and body.name == "中共中央"


def _known(post: Found, known: list[Found]) -> bool:
    """Whether the text has said of somebody where he holds the post that stands behind his name: 甲省长会见了乙."""
    his = (fact for fact in known if fact.type == "holds_post" and fact.source is post.source)
    same = [fact.target for fact in his if fact.target and fact.attrs.get("title") == post.attrs.get("title")]
    return bool(same) and post.target not in same


def _as_printed(entities: Iterable[Entity], text: Cleaned, plain: str, given: str) -> Iterator[Entity]:
    """The entities with the forms that stand in the given text, of which `plain` is the simplified rendering."""
    place = {origin: at for at, origin in enumerate(text.origin)}
    cleaned = zip(text.text, text.origin, strict=True)
    shown = "".join(given[origin] if plain[origin] == char else char for char, origin in cleaned)
    for entity in entities:
        forms = {shown[place[start] : place[end - 1] + 1] for start, end in entity.mentions}
        yield replace(entity, aliases=tuple(sorted({*entity.aliases, *forms} - {entity.name})))


def _placed(said: Iterable[Found], entities: Entities, year: int) -> Iterator[Found]:
    """Where a meeting in a museum or a hotel is held, by the name of the house; left out where that says no place."""
    for fact in said:
        if fact.type == "held_in" and fact.target is not None and fact.target.type != "region":
            if place := entities.place_of(fact.target, year):
                yield replace(fact, target=place)
        else:
            yield fact


def _entity(
    mention: Mention,
    span: Span | None,
    sentence: Sentence,
    entities: Entities,
    occasions: Occasions,
    before: list[Item],
    around: Surroundings,
    begins: bool,
) -> Draft | None:
    """The entity that a mention means; None for titles and for what stays open."""
    if mention.type == "person":
        return entities.add("person", mention.note or mention.text, mention.text, span)
    if mention.type == "region":
        home = entities.home.of(mention.level) if mention.level else None  # 到我县调研
        if not mention.choices:  # without a home a settlement of which nothing says where it is
            return entities.region(home, mention.text, span) if home is not None else None
        return entities.region(entities.choose(mention.choices), mention.text, span)
    if mention.type == "organization":
        return entities.organization(mention, span, lambda: around.near(before, mention, sentence, begins))
    if mention.type == "meeting":
        draft = occasions.of(mention, sentence, before)
        if draft is not None:
            draft.forms.add(mention.text)
            draft.spans |= {span} if span else set()
        return draft
    return None


def _apart(known: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether somebody left a post of a CV and took it again later: months lie between the two periods."""
    if any(end not in attrs for attrs in (known, new) for end in ("from", "to")):
        return False
    earlier, later = sorted((known, new), key=lambda attrs: str(attrs["from"]))
    (year, month), (since, begun) = (
        str(day).split("-")[:2] if "-" in str(day) else (str(day), default)
        for day, default in ((earlier["to"], "12"), (later["from"], "1"))
    )
    return (int(since) - int(year)) * 12 + int(begun) - int(month) > 1


def _join_periods(known: dict[str, Any], new: dict[str, Any]) -> None:
    """One post over several lines of a CV: held from the first to the last day; a line with no end goes on."""
    if "from" not in known or "from" not in new:
        return
    earlier, later = sorted((known, new), key=lambda attrs: str(attrs["from"]))
    known["from"] = earlier["from"]
    if "to" in earlier and "to" in later:
        known["to"] = max(str(earlier["to"]), str(later["to"]))
    elif "to" not in later:
        known.pop("to", None)
        new.pop("to", None)


def _is_ministry_abroad(body: Entity, named: set[str], text: str) -> bool:
    """Whether a body is but the 国防部 of 俄罗斯外长甲及国防部长乙, whose post is at 俄罗斯国防部."""
    of_state = body.name.endswith(("部", "院")) or OF_STATE.fullmatch(body.name) is not None
    if body.type != "organization" or not of_state or not body.mentions:
        return False
    owners = (name.removesuffix(body.name) for name in named if name.endswith(body.name))
    abroad = any((land := countries().get(owner)) is not None and land.is_country_abroad for owner in owners)
    headed = not body.name.endswith(("部", "院")) or all(text.startswith("长", end) for _, end in body.mentions)
    return abroad and headed


def _settled(entities: Entities, found: list[tuple[Found, Span]]) -> tuple[tuple[Entity, ...], tuple[Fact, ...]]:
    """The entities that the text mentions or a fact needs, and each fact once with all its evidence."""
    facts: dict[tuple[str, str, str, str], tuple[Found, list[Span]]] = {}
    for fact, span in found:
        if fact.target is None or fact.source is fact.target:
            continue
        key = (fact.type, fact.source.id, fact.target.id, str(fact.attrs.get("title", "")))
        if key in facts and _apart(facts[key][0].attrs, fact.attrs):
            key = (*key[:3], f"{key[3]} {fact.attrs['from']}")
        first, spans = facts.setdefault(key, (fact, []))
        _join_periods(first.attrs, fact.attrs)
        late = {"change"} if fact.rule in ("post/career", "post/cv") else set()  # 现任 stays as it is
        first.attrs.update({k: v for k, v in fact.attrs.items() if k not in first.attrs and k not in late})
        if span not in spans:
            spans.append(span)
    needed = {id for key in facts for id in key[1:3]}
    kept = tuple(e for e in entities.finish() if e.mentions or e.id in needed)
    named = {e.name for e in kept if e.id in needed and e.type == "organization"}
    text = entities.document.text
    kept = tuple(e for e in kept if e.id in needed or not _is_ministry_abroad(e, named, text))
    return kept, tuple(
        Fact(kind, source, target, fact.attrs, tuple(spans), fact.rule)
        for (kind, source, target, _), (fact, spans) in facts.items()
    )
