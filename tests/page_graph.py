"""Graphs for the tests of the page: a small one by hand, large ones by a seeded generator. All people are invented."""

from __future__ import annotations

import random

import networkx as nx

from kg.graph import build_graph
from kg.records import Document, Entity, Fact, Record

SURNAMES = "周沈陆顾韩程魏谢邹苏潘葛范彭鲁韦昌马苗凤方俞袁柳史唐费廉岑薛雷贺倪汤罗毕郝邬安常乐于傅齐康伍余元卜"
GIVEN = "启明若兰子衡文渊思远景行怀瑾承宇清和嘉树书言知非云舟立诚望舒静姝长风以宁修远世安亦凡北辰念慈"
CITIES = (
    "石家庄市",
    "唐山市",
    "秦皇岛市",
    "邯郸市",
    "邢台市",
    "保定市",
    "张家口市",
    "承德市",
    "沧州市",
    "廊坊市",
    "衡水市",
)
ORGANS = (
    "市委",
    "市政府",
    "市人大常委会",
    "市政协",
    "市纪委",
    "市委组织部",
    "市发展改革委",
    "市财政局",
    "市教育局",
    "市卫生健康委",
)
TITLES = ("书记", "副书记", "市长", "副市长", "主任", "副主任", "局长", "副局长", "部长", "秘书长")
KINDS = ("工作会议", "座谈会", "调度会", "推进会", "视频会议", "签约仪式")
TOPICS = (
    "防汛抗旱",
    "春季造林",
    "项目建设",
    "安全生产",
    "稳岗就业",
    "县域经济",
    "水资源",
    "营商环境",
    "数字经济",
    "文旅融合",
)


# What must never become markup, wherever it stands.
HARD = '<img src=x onerror="window.hacked=1">'


class Writer:
    """Writes one article: text grows with each name, so that every mention and sentence has its place."""

    def __init__(
        self,
        number: int | str,
        title: str,
        source: str | None = "冀中新报",
        date: str | None = None,
        url: str | None = None,
    ) -> None:
        self.id = f"doc{number}"
        self.title, self.source, self.date, self.url = title, source, date, url
        self.text = ""
        self.start = 0
        self.entities: dict[str, Entity] = {}
        self.facts: list[Fact] = []

    def sentence(self) -> Writer:
        """Begin a sentence: what is said from here on is its evidence."""
        self.start = len(self.text)
        return self

    def say(self, text: str) -> Writer:
        self.text += text
        return self

    def name(
        self, type: str, name: str, shown: str | None = None, aliases: tuple[str, ...] = (), **attrs: object
    ) -> str:
        """Write a name into the text as a mention of the entity; gives the entity's id."""
        shown, key = shown or name, f"{type}:{name}"
        span = (len(self.text), len(self.text) + len(shown))
        self.text += shown
        old = self.entities.get(key)
        mentions = (*(old.mentions if old else ()), span)
        known = {**(old.attrs if old else {}), **attrs}
        self.entities[key] = Entity(key, type, name, tuple(dict.fromkeys((*aliases, shown))), mentions, known)
        return key

    def fact(self, type: str, source: str, target: str, **attrs: object) -> Writer:
        """A fact whose evidence is the sentence from its beginning to here."""
        self.facts.append(Fact(type, source, target, dict(attrs), ((self.start, len(self.text)),), "test"))
        return self

    def record(self) -> Record:
        document = Document(self.id, self.title, self.text, self.source, self.date, self.url)
        return Record(document, tuple(self.entities.values()), tuple(self.facts))


def sample() -> nx.MultiDiGraph:
    """A graph of a few articles: a meeting with chair, speaker and list, a visit, a signing, talks, a post."""
    return build_graph([meeting(), visit(), signing(), talks()])


def careers() -> nx.MultiDiGraph:
    """Posts given and taken away, a CV that lists starts in a row, and one who has lost all."""
    w = Writer("cv", "毕若兰简历", date="2016-02-22")
    who = w.sentence().name("person", "毕若兰")
    for body, title, dates in (
        ("承德市委办公室", "干部", {"from": "1994-06", "to": "1999-12"}),
        ("承德市委办公室", "主任", {"from": "1999-12"}),
        ("承德市委组织部", "部长", {"from": "2003"}),
        ("承德市政府", "市长", {"from": "2012"}),
    ):
        at = w.say("；").name("organization", body, aliases=("市长办",) if title == "市长" else ())
        w.fact("holds_post", who, at, title=title, **dates)
    w.sentence().say("。承德市委副书记").name("person", "毕若兰")
    w.fact("holds_post", who, w.name("organization", "承德市委"), title="副书记").say("参加。")
    return build_graph([w.record(), *changes()])


def changes() -> list[Record]:
    """Two people of one office, of whom one goes on to another; a visit on a day of its own."""
    first, second = Writer("one", "任职", date="2018-01-05"), Writer("two", "任免", date="2020-01-15")
    for w, changed in ((first, "appointed"), (second, "removed")):
        for name in ("薛静姝", "倪景行") if w is first else ("倪景行", "薛静姝"):
            who = w.sentence().name("person", name)
            w.fact("holds_post", who, w.name("organization", "邯郸市委"), title="书记", change=changed)
    second.sentence()
    there = second.name("person", "薛静姝"), second.name("organization", "承德市委")
    second.fact("holds_post", *there, title="书记", change="appointed").say("，此前到")
    second.fact("inspects", there[0], second.name("region", "邯郸市"), date="2020-01-09")
    second.sentence()
    youth = second.name("person", "冯知非"), second.name("organization", "共青团邯郸市委")
    second.fact("holds_post", *youth, title="书记")
    second.sentence().name("meeting", "全体成员会议")  # a rule names it: no day, nobody, no fact
    second.name("organization", "沧州市委")
    return [first.record(), second.record()]


def measured() -> nx.MultiDiGraph:
    """The sample with confidence on some of its facts, and with what the graph knows of its own accuracy."""
    graph = sample()
    known = {"chairs": 0.99, "attends": 0.9, "inspects": 0.6, "meets_with": 0.0}
    for _, _, data in graph.edges(data=True):
        if data["type"] in known:
            data.update(confidence=known[data["type"]], confidence_n=40)
    graph.graph["accuracy"] = {
        "sets": [{"name": "样本", "articles": 12, "precision": 1.0, "recall": 0.989}, {"name": HARD, "articles": 40}],
        "types": {"person": {"precision": 0.96, "recall": 0.97}, "holds_post": {"precision": 0.98}, "funds": None},
        "deep": {
            "holds_post": {"gold": {"precision": 0.98}, "samples": {"precision": 1.0}},
            "attends": {"gold": {"precision": 0.9}, "samples": {"precision": 1.0}},
        },
        "date": "2026-01-01",
    }
    graph.graph["ledger"] = {"post without organization": 1412, "trigger_without_fact/attends": 5, HARD: 3}
    return graph


def meeting() -> Record:
    w = Writer(1, "全省春季造林工作会议在石家庄召开", date="2021-03-04", url="https://example.com/a?b=1&c=2")
    room = {"date": "2021-03-03", "kind": "会议", "venue": "河北会堂"}
    w.sentence().say("3月3日，")
    at = w.name("meeting", "河北省春季造林工作会议", "全省春季造林工作会议", **room)
    w.say("在")
    w.fact("held_in", at, w.name("region", "石家庄市", "石家庄", within=["河北省"])).say("召开。")
    committee, government = ("河北省委", "省委"), ("河北省政府", "省政府")
    w.sentence()
    party = w.name("organization", *committee, region=["河北省"])
    w.say("书记")
    zhou = w.name("person", "周启明")
    w.say("出席会议并讲话，省长")
    w.name("organization", *government, region=["河北省"])
    shen = w.name("person", "沈若兰")
    w.say("主持。")
    w.fact("holds_post", zhou, party, title="书记").fact("holds_post", shen, "organization:河北省政府", title="省长")
    w.fact("speaks_at", zhou, at).fact("attends", zhou, at, order=1).fact("chairs", shen, at)
    w.sentence()
    people = [w.name("person", "陆子衡"), w.say("、").name("person", "顾文渊"), w.say("、").name("person", "欧阳静姝")]
    w.say("出席。")
    for order, person in enumerate(people, 2):
        w.fact("attends", person, at, order=order)
    return w.record()


def visit() -> Record:
    w = Writer(2, "周启明在唐山调研", date="2021-05-11")
    w.sentence()
    zhou = w.name("person", "周启明")
    w.say("日前到")
    tang = w.name("region", "唐山市", "唐山", within=["河北省"])
    w.say("和")
    steel = w.name("organization", "曹妃甸新港钢铁公司", aliases=("新港钢铁",), region=["唐山市", "河北省"])
    w.say("调研。")
    w.fact("inspects", zhou, tang).fact("inspects", zhou, steel)
    w.sentence().say("唐山市委书记")
    lu = w.name("person", "陆子衡")
    w.say("陪同，")
    city = w.name("organization", "唐山市委", "市委", region=["唐山市", "河北省"])
    w.fact("holds_post", lu, city, title="书记", change="appointed").say("负责同志参加。")
    return w.record()


def signing() -> Record:
    w = Writer(3, "两家企业签约", date="2022-02-20")
    w.sentence()
    steel = w.name("organization", "曹妃甸新港钢铁公司", "新港钢铁")
    w.say("与")
    bank = w.name("organization", "海河银行")
    w.say("签署合作协议，金额12亿元。").fact("signs_with", steel, bank, agreement="合作协议", amount="12亿元")
    w.fact("funds", bank, steel, amount="12亿元")
    return w.record()


def talks() -> Record:
    w = Writer(4, "沈若兰会见外宾", source="燕山晚报", date="2022-06-01")
    w.sentence()
    shen = w.name("person", "沈若兰")
    w.say("1日会见")
    guest = w.name("person", "阿尔多·贝里")
    w.say("一行，").fact("meets_with", shen, guest).say("宾主座谈。")
    return w.record()


def synthetic(nodes: int, seed: int = 7) -> nx.MultiDiGraph:
    """A graph of about so many nodes and three times as many edges, in the shape of provincial news: each city has
    its own people and bodies, some of whom are seen everywhere."""
    chance = random.Random(seed)
    people = persons(chance, max(12, nodes // 2))
    bodies = max(len(ORGANS), nodes // 60)
    posts = {person: post(chance, at % len(CITIES), bodies) for at, person in enumerate(people)}
    records: list[Record] = []
    known: set[object] = set()
    while len(known) < nodes:
        record = article(chance, len(records), people, posts)
        known.update((entity.name, len(records) if entity.type == "meeting" else 0) for entity in record.entities)
        records.append(record)
    return build_graph(records)


def persons(chance: random.Random, count: int) -> list[str]:
    """Invented names, no two alike."""
    found: dict[str, None] = {}
    while len(found) < count:
        length = chance.choice((1, 2, 2, 2)) + (count > 20000)
        found[chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(length))] = None
    return list(found)


def post(chance: random.Random, city: int, bodies: int) -> tuple[str, str, str]:
    """City, body and title of somebody."""
    number = chance.randrange(bodies)
    body = ORGANS[number][1:] if number < len(ORGANS) else f"第{number}中学"
    return CITIES[city], CITIES[city] + body, chance.choice(TITLES)


def article(chance: random.Random, number: int, people: list[str], posts: dict[str, tuple[str, str, str]]) -> Record:
    """One article about one meeting in one city: who chairs, who speaks, a list of those who attend, their posts."""
    place = number % len(CITIES)
    city = CITIES[place]
    date = f"{2019 + chance.randrange(5)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    name = f"{city}{chance.choice(TOPICS)}{chance.choice(KINDS)}"
    w = Writer(number, f"{name}召开", date=date)
    w.sentence().say("近日，")
    at = w.name("meeting", name, date=date, kind=name[-3:])
    w.say("在")
    w.fact("held_in", at, w.name("region", city, within=["河北省"])).say(
        "召开，要求各地各部门把责任落到岗位、落到人头。"
    )
    local = people[place :: len(CITIES)]
    chosen = {people[min(int(chance.paretovariate(0.9)) - 1, len(people) - 1)]}
    chosen |= {local[min(int(chance.paretovariate(0.5)) - 1, len(local) - 1)] for _ in range(2)}
    chosen |= set(chance.sample(local, 1))
    for order, person in enumerate(sorted(chosen, key=people.index), 1):
        where, organ, title = posts[person]
        w.sentence()
        body = w.name("organization", organ, region=[where, "河北省"])
        who = w.say(title).name("person", person)
        w.say("主持会议。" if order == 1 else "讲话。" if order == 2 else "出席会议。")
        w.fact("holds_post", who, body, title=title).fact("attends", who, at, order=order)
        if order < 3:
            w.fact(("chairs", "speaks_at")[order - 1], who, at)
        if order == 4:
            w.fact("inspects", who, f"region:{city}")
    return w.record()
