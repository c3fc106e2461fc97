"""One document as it is read, sentence by sentence; importing it compiles every pattern of the extraction."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.article.near import Surroundings
from kg.article.settle import as_printed, settled
from kg.entity.home import home_of, year_of
from kg.entity.outlet import regions_of_outlet
from kg.entity.resolve import Draft, Entities
from kg.losses import Note, refused_names, sentence_losses
from kg.mention import find_mentions
from kg.mention.person.named import opens_with_name
from kg.mention.types import Mention
from kg.occasion.audiences import Audiences
from kg.occasion.doings import done_there, heard, in_print, invited, said_while
from kg.occasion.hosting import called_at, own_meetings, team_meetings
from kg.occasion.occasion import Occasions
from kg.occasion.receptions import Receptions
from kg.occasion.rites import Rites
from kg.occasion.statetalks import state_talks
from kg.occasion.summits import Summits
from kg.occasion.voices import Voices
from kg.occasion.whereabouts import at_home, came_to, came_to_talk
from kg.pattern import regex
from kg.post.namelists import NameLists
from kg.post.posts import read_posts
from kg.post.roster import Roster
from kg.post.subject import subject_of
from kg.post.teams import Teams
from kg.records import Document, Record, Span
from kg.relation.covenants import Signers, signed_by_both
from kg.relation.delegations import Delegations
from kg.relation.here import Here
from kg.relation.matched import Found
from kg.relation.parleys import Parleys
from kg.relation.presence import AT_MEETING, COMES
from kg.relation.relate import match_patterns
from kg.relation.signings import signed_at, signed_for
from kg.relation.touring import Touring
from kg.relation.tours import also_sees, and_sees, comes_to_live, on_tour, rounds, stops, went_to
from kg.sentence.abstract import Abstract, Item, item_of, part, read_sentence
from kg.sentence.clauses import person_of
from kg.sentence.groups import group
from kg.sentence.quoted import goes_on, says
from kg.text.clean import clean
from kg.text.segment import Sentence, sentences
from kg.text.traditional import simplified

_DIGEST = regex("快讯|简讯|要闻")  # in a digest each line of its own is the headline of an item
_WILL = regex("将|拟|届时")


class Article:
    """One document as it is read, and what it has said so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.plain = plain = simplified(document)
        title, self.text = clean(plain.title), clean(plain.text)
        self.title = title.text
        self.whole = f"{self.title}\n{self.text.text}"
        self.body = len(self.title) + 1
        self.digest = _DIGEST.search(self.title) is not None
        self.year = year_of(plain)
        refused: list[Mention] = []
        self.mentions = self._mentions(refused)
        self.starts = [mention.start for mention in self.mentions]
        self.entities = Entities(plain, home_of(plain, self.whole, self.mentions))
        self.entities.names_abroad = any(m.choices and m.choices[0].is_country_abroad for m in self.mentions)
        self.around = Surroundings(self.entities)
        self.roster = Roster(self.entities)
        self.lists = NameLists(self.entities)
        self.teams = Teams(self.entities)
        self.occasions = Occasions(plain, self.whole, self.body, self.entities)
        self.occasions.people = list(dict.fromkeys(m.note or m.text for m in self.mentions if m.type == "person"))
        self.talks = Summits(self.occasions)
        self.receptions = Receptions(self.occasions)
        self.audiences = Audiences(self.occasions)
        self.rites = Rites(self.occasions)
        self.voices = Voices(self.occasions)
        self.delegations = Delegations()
        self.parleys = Parleys()
        self.here = Here()
        self.touring = Touring()
        self.signers = Signers()
        self.lost: list[Note] = [*refused_names(refused, self.body)]
        self.found: list[tuple[Found, Span]] = []
        self.known: list[Found] = []  # the facts of `found` and of the sentence at hand
        self.person: Draft | None = None  # of whom the text goes on
        self.subject: Draft | None = None  # who is the subject of the sentence before
        self.before: Draft | None = None  # the organization named last in the sentence before
        self.last = ""  # the text of the sentence before
        self.leader: Draft | None = None  # whom 总书记 alone means
        self.opens = False  # whether the paragraph begins with what somebody says
        self.speaks = False  # whether somebody says the sentence before, or its end

    def read(self) -> Record:
        """The whole of it, and what it says."""
        for sentence in sentences(self.whole):
            self._go(sentence)
        return self._record()

    def _go(self, sentence: Sentence) -> None:
        """Read the next sentence."""
        begins = self.whole[sentence.start - 1 : sentence.start] == "\n"  # a paragraph
        self._enter(sentence, begins)
        items = self._items(sentence, begins)
        read = read_sentence(sentence, items)
        part(read, sentence.start < self.body, sentence.line)
        read.quoted = self.occasions.quoted
        posts, left = self._posts(sentence, read)
        self.before = next(
            (item.entity for item in reversed(items) if item.kind == "organization" and item.entity), None
        )
        self.delegations.go(read)
        group(read, self.subject, self.leader)
        self.subject = person_of(read)
        facts = posts + self._events(sentence, items, read, posts)
        self.known += facts
        facts += self._follows(sentence, read, facts)
        self.delegations.visited(facts)
        facts = self.signers.for_bodies(read, facts, self.known)
        if sentence.start < self.body:
            self.signers.heads(facts)
            self.known.clear()  # a headline is no evidence
        else:
            self.found += [(fact, self._span(sentence)) for fact in facts]
            self.lost += sentence_losses(sentence, items, facts, left, self.person is not None)

    def _record(self) -> Record:
        """What the whole of it says."""
        occasions, found = self.occasions, self.found
        found += list(at_home(found, occasions))
        found += list(team_meetings(found, occasions))
        found += [(fact, self._span(sentence)) for fact, sentence in self.rites.before_named()]
        occasions.date_attended([f.target for f, _ in found if f.target is not None and f.type in AT_MEETING])
        occasions.date_by_name([draft for draft in self.entities.drafts.values() if draft.type == "meeting"])
        given = self.plain.text
        officials = {fact.source for fact, _ in found if fact.type == "holds_post"}
        said = ((fact, span, given[slice(*span)]) for fact, span in found)
        kept, facts = settled(
            self.entities,
            [
                (fact, span)
                for fact, span, words in said
                if not (_is_planned(fact, words, occasions) or comes_to_live(fact, words, officials))
            ],
            self.year,
        )
        notes = tuple(
            (reason, self.text.span(start - self.body, end - self.body)) for reason, (start, end) in self.lost
        )
        if self.plain is not self.document:
            kept = tuple(as_printed(kept, self.text, given, self.document.text))
        return Record(self.document, kept, facts, notes)

    def _span(self, part: Sentence | Mention) -> Span:
        """Where a sentence or a mention of the body stands in the text as it was given."""
        return self.text.span(part.start - self.body, part.end - self.body)

    def _mentions(self, refused: list[Mention]) -> list[Mention]:
        """The mentions of headline and text; what was nearly a name is added to `refused`."""
        outlets = regions_of_outlet(self.plain.source or "", self.year)
        outer = next((region for region in outlets if region.level in ("township", "county", "prefecture")), None)
        return find_mentions(self.whole, self.year, refused, outer, self.document.source or "")

    def _enter(self, sentence: Sentence, begins: bool) -> None:
        """Turn to the occasion and the surroundings that a sentence opens or goes back to."""
        occasions = self.occasions
        if self.digest and sentence.line and sentence.start >= self.body:
            occasions.leave(sentence.text)
            self.rites.leave()
            self.person = self.subject = self.before = None
        occasions.opens(sentence)
        occasions.comes_back(sentence)
        if begins:
            occasions.goes_back()
        self.around.enters(sentence, begins)

    def _items(self, sentence: Sentence, begins: bool) -> list[Item]:
        """The mentions of a sentence, each with the entity that it means."""
        inside = self.mentions[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]
        spoken = says(sentence)
        self.opens = spoken if begins else self.opens
        self.occasions.in_speech = self.opens and not begins
        people = [mention.start for mention in inside if mention.type == "person"]
        self.occasions.quoted = self.speaks and goes_on(sentence, begins, people)
        self.speaks = self.occasions.quoted or spoken
        items: list[Item] = []
        for mention in inside:
            if mention.end <= sentence.end:
                items.append(item_of(mention, self._entity(mention, sentence, items, begins)))
        self.around.leaves(sentence, items, begins)
        return items

    def _entity(self, mention: Mention, sentence: Sentence, before: list[Item], begins: bool) -> Draft | None:
        """The entity that a mention means; None for titles and for what stays open."""
        span = self._span(mention) if mention.start >= self.body else None
        entities = self.entities
        if mention.type == "person":
            return entities.add("person", mention.note or mention.text, mention.text, span)
        if mention.type == "region":
            home = entities.home.of(mention.level) if mention.level else None  # 到我县调研
            if not mention.choices:  # without a home a settlement of which nothing says where it is
                return entities.region(home, mention.text, span) if home is not None else None
            return entities.region(entities.choose(mention.choices), mention.text, span)
        if mention.type == "organization":
            return entities.organization(mention, span, lambda: self.around.near(before, mention, sentence, begins))
        if mention.type == "meeting":
            draft = self.occasions.of(mention, sentence, before)
            if draft is not None:
                draft.forms.add(mention.text)
                draft.spans |= {span} if span else set()
            return draft
        return None

    def _posts(self, sentence: Sentence, read: Abstract) -> tuple[list[Found], list[Item]]:
        """Who holds which post, and the titles that are nobody's."""
        first, second = (self.roster, self.lists) if self.roster.body is not None else (self.lists, self.roster)
        listed = first.read(read) or second.read(read)
        self.person = subject_of(read, None if self.person is not None and opens_with_name(read.text) else self.person)
        in_teams = self.teams.read(read, self.roster.first)
        facts, left = read_posts(read, self.entities, self.person, self.before, self.last)
        facts = [fact for fact in facts if fact.rule != "post/behind" or not _known(fact, self.known)]
        self.last = sentence.text
        facts += listed + in_teams
        heads = (f.source for f in facts if f.attrs.get("title") == "总书记" and _ours(f.target))
        self.leader = next(heads, self.leader)
        return facts, left

    def _events(self, sentence: Sentence, items: list[Item], read: Abstract, posts: list[Found]) -> list[Found]:
        """Who met whom, who was at which occasion or saw which place, as the sentence alone says it."""
        occasions, talks, receptions, rites, voices = (
            self.occasions,
            self.talks,
            self.receptions,
            self.rites,
            self.voices,
        )
        met = match_patterns(read, None, ("meets_with",))
        met += self.delegations.received(read)
        met += [] if met else self.parleys.met(read, posts)
        talked = talks.of(met, sentence, read) or receptions.group(sentence, read)
        talked += ([] if met else talks.of_both(sentence)) + talks.both_at(sentence, read)
        talked += [*receptions.press(sentence, read), *receptions.welcomed(sentence, read)]
        talked += [*receptions.conferred(sentence, read), *talks.named(read)]
        talked += [] if met else state_talks(sentence, read, occasions)
        talked += self.audiences.told(sentence, read, bool(talked))
        talked += rites.lectured(sentence, read)
        talks.turn(read)
        beside = talks.aside or receptions.welcome or self.audiences.aside
        current = beside or occasions.on_platform(sentence) or occasions.current
        apart = occasions.is_past(sentence) or occasions.is_after(current, sentence)
        said = match_patterns(read, None if apart else current)
        said = voices.resumed(list(_placed(said, self.entities, self.year)), sentence, self.known) if said else said
        said = came_to_talk(read, said, talked)
        if occasions.is_ahead(sentence):
            said = [fact for fact in said if fact.type not in ("held_in", "hosts")]
        else:
            said += own_meetings(items, sentence, occasions) + called_at(read)
        return [
            *met,
            *talked,
            *self.parleys.placed(talked),
            *voices.members(posts, sentence),
            *talks.jointly(said, sentence),
            *voices.headed(sentence, read),
            *voices.accepted(sentence, read),
            *voices.greets(sentence, read),
            *heard(sentence, read),
            *invited(sentence, read),
            *said_while(sentence, read, occasions),
            *in_print(sentence, items, occasions),
            *done_there(sentence, read, occasions, [*self.known, *said]),
            *came_to(read, self.entities),
            *rites.signed(sentence, read),
            *rites.honoured(sentence, read),
            *rounds(read),
            *on_tour(read),
            *and_sees(read),
            *([] if self.digest else voices.spoken(sentence, read)),
            *([] if self.digest else voices.for_states(sentence, read)),
            *([] if self.digest else voices.for_bodies(sentence, read, [*self.known, *said])),
            *talks.spread(said, talked, sentence),
            *went_to(read),
        ]

    def _follows(self, sentence: Sentence, read: Abstract, facts: list[Found]) -> list[Found]:
        """What a sentence says in the light of what is known by then: its own `facts` and those before."""
        known, drafts = self.known, self.entities.drafts
        also = [
            *self.talks.signed(sentence, read, known),
            *self.talks.told(sentence, read, known),
            *signed_for(read, known, self.title, drafts.values()),
            *signed_by_both(read),
            *(signed_at(read, facts, drafts.values()) if "签" in sentence.text else ()),
            *stops(read, self.touring.go(read, known)),
            *also_sees(read, facts),
            *self.here.seen(read, known),
        ]
        also += self.touring.along(read, [*facts, *also])
        also += self.signers.also(read, [*facts, *also])
        also += self.signers.both(read, [*facts, *also], known, drafts.values())
        known += also
        return also


def _is_planned(fact: Found, said: str, occasions: Occasions) -> bool:
    """Whether somebody is told of for an occasion of a day that is yet to come, or that is only announced."""
    there = fact.type in COMES or fact.rule == "held_in/guest"
    if there and occasions.announced and occasions.is_announced(fact):
        return True
    return fact.type in COMES and occasions.is_to_be(fact.target) and _WILL.search(said) is not None


def _ours(body: Draft | None) -> bool:
    return body is not None and body.name == "中共中央"


def _known(post: Found, known: list[Found]) -> bool:
    """Whether the text has said of somebody where he holds the post that stands behind his name: 甲省长会见了乙."""
    his = (fact for fact in known if fact.type == "holds_post" and fact.source is post.source)
    same = [fact.target for fact in his if fact.target and fact.attrs.get("title") == post.attrs.get("title")]
    return bool(same) and post.target not in same


def _placed(said: Iterable[Found], entities: Entities, year: int) -> Iterator[Found]:
    """Where a meeting in a museum or a hotel is held, by the name of the house; left out where that says no place."""
    for fact in said:
        if fact.type == "held_in" and fact.target is not None and fact.target.type != "region":
            if place := entities.place_of(fact.target, year):
                yield replace(fact, target=place)
        else:
            yield fact
