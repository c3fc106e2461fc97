"""How right extracted records are against annotated ones, and the annotation's own format.

Entities are aligned one to one within a document by type and name (any alias; meetings and organizations also by
likeness), then relations are compared on the aligned entities. What is marked optional is neither required nor wrong.

An annotation is text, one block a document:

    # ID
    P 王某                                person; O organization, M meeting (@date), R region; O/R either type
    O 河北省委 | 省委                      canonical name | other accepted names
    ?R 北京市                             neither required nor wrong
    holds_post 王某 > 河北省委 : 书记 ; removed     title (| other titles) ; change
    attends 王某 > 会议 #1 : 列席           place in a printed list : role
    holds_post 甲 > 乙 || 丙 : 部长          either target
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

TYPES = {"P": "person", "O": "organization", "M": "meeting", "R": "region"}
# The types that the source and the target of a relation may have.
ANY = frozenset(TYPES.values())
MEETING = frozenset({"meeting"})
ENDS = {
    "holds_post": (frozenset({"person"}), frozenset({"organization", "region", "meeting"})),
    "attends": (ANY, MEETING),
    "chairs": (frozenset({"person"}), MEETING),
    "speaks_at": (ANY, MEETING),
    "deploys_at": (ANY, MEETING),
    "reports_at": (ANY, MEETING),
    "hosts": (ANY, MEETING),
    "held_in": (MEETING, frozenset({"region"})),
    "meets_with": (ANY, ANY),
    "inspects": (frozenset({"person"}), frozenset({"region", "organization"})),
    "signs_with": (ANY, ANY),
    "funds": (ANY, ANY),
    "part_of": (frozenset({"organization"}), frozenset({"organization"})),
}
SYMMETRIC = frozenset({"meets_with", "signs_with"})
IMPLIES_ATTENDS = frozenset({"chairs", "speaks_at", "deploys_at", "reports_at"})
UNPUNISHED = frozenset({"attends", "hosts", "held_in", "part_of"})  # where an end is optional
LIKENESS = {"meeting": 0.5, "organization": 0.75}
SHORTER = (
    ("人民代表大会", "人大"),
    ("人民政府", "政府"),
    ("委员会", "委"),
    ("常务委", "常委"),
    ("有限责任公司", "公司"),
    ("股份有限公司", "公司"),
    ("有限公司", "公司"),
    ("国家开发银行", "国开行"),
)
_REGION_END = re.compile(
    r"(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|地区|新区|高新技术产业开发区|高新区|省|市|县|区|州|盟|旗)$"
)
_KEPT_END = {"新区": "新区", "高新技术产业开发区": "高新区", "高新区": "高新区"}
Json = dict[str, Any]


@dataclass
class Count:
    """Right, wrong and missed of one type."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Score:
    """Counts by type, attributes as [right, asked], and each error as text."""

    entities: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    relations: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    attributes: dict[str, list[int]] = field(
        default_factory=lambda: {"order in lists": [0, 0], "change of post": [0, 0], "date of meeting": [0, 0]}
    )
    errors: list[str] = field(default_factory=list)


def total(counts: dict[str, Count]) -> Count:
    """All types together."""
    return Count(*(sum(getattr(c, name) for c in counts.values()) for name in ("right", "wrong", "missed")))


# --- annotation


def parse(text: str) -> list[Json]:
    """The records of an annotation; ValueError names the line that is wrong."""
    documents: list[Json] = []
    by: dict[str, Json] = {}
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("//") or re.match(r"(title|source|date)(\s|$)", line):
            continue
        if line.startswith("# "):
            by = {}
            documents.append({"id": line[2:].strip(), "entities": [], "relations": []})
            continue
        optional, body = line.startswith("?"), line.lstrip("?").strip()
        try:
            if match := re.match(r"([POMR])(?:/([POMR]))?\s+(.+)", body):
                entity = _entity(match, f"e{len(by) + 1}", optional)
                if entity["name"] in by:
                    raise ValueError("named twice")
                by[entity["name"]] = entity
                documents[-1]["entities"].append(entity)
            else:
                documents[-1]["relations"].append(_relation(body, by, optional))
        except (IndexError, ValueError) as error:
            raise ValueError(f"line {number}: {error}: {line}") from error
    return documents


def _entity(match: re.Match[str], id: str, optional: bool) -> Json:
    first, *aliases = (part.strip() for part in match[3].split("|"))
    name, _, day = first.partition("@")
    return {
        "id": id,
        "type": TYPES[match[1]],
        "types": [TYPES[match[2]]] if match[2] else [],
        "name": name.strip(),
        "aliases": aliases,
        "attrs": {"date": day.strip()} if day.strip() else {},
        "optional": optional,
    }


def _relation(body: str, by: dict[str, Json], optional: bool) -> Json:
    match = re.match(r"(\w+)\s+(.+?)\s+>\s+(.+?)(?:\s+#(\d+))?(?:\s+:\s+(.*))?$", body)
    if not match:
        raise ValueError("neither an entity nor a relation")
    kind, source, targets, order, rest = match.groups()
    start, *ends = (_named(by, name) for name in (source, *targets.split("||")))
    _check_ends(kind, start, ends)
    attrs: Json = {"order": int(order)} if order else {}
    value, _, second = (part.strip() for part in (rest or "").partition(";"))
    if kind == "holds_post":
        if not value:
            raise ValueError("a post needs its title")
        attrs["title"] = [part.strip() for part in value.split("|")]
        if second:
            attrs["change"] = second
    return {
        "type": kind,
        "source": start["id"],
        "target": ends[0]["id"],
        "alternatives": [end["id"] for end in ends[1:]],
        "attrs": attrs,
        "optional": optional,
    }


def _named(by: dict[str, Json], name: str) -> Json:
    if name.strip() not in by:
        raise ValueError(f"no entity {name.strip()!r}")
    return by[name.strip()]


def _check_ends(kind: str, source: Json, targets: list[Json]) -> None:
    if kind not in ENDS:
        raise ValueError(f"no relation {kind!r}")
    for entity, allowed in [(source, ENDS[kind][0]), *((target, ENDS[kind][1]) for target in targets)]:
        if not allowed & {entity["type"], *entity["types"]}:
            raise ValueError(f"{entity['name']} is of the wrong type")


# --- alignment


def norm(name: str, kind: str) -> str:
    """A name without what does not tell two apart."""
    name = re.sub(r"[\s“”\"'‘’《》〈〉「」()（）·•・,，、]", "", name)
    if kind == "organization":
        name = re.sub(r"^(中共|中国共产党)(?=.)(?!中央)", "", name)
        for long, short in SHORTER:
            name = name.replace(long, short)
    if kind == "region":
        name = _REGION_END.sub(lambda m: _KEPT_END.get(m[0], ""), name) or name
    return name


def likeness(one: str, other: str) -> float:
    """How much two names share: pairs of characters, or one inside the other."""
    first, second = (Counter(s[i : i + 2] for i in range(max(1, len(s) - 1))) for s in (one, other))
    dice = 2 * (first & second).total() / (first.total() + second.total())
    short, long = sorted((one, other), key=len)
    inside = len(short) / len(long) if short in long and len(short) >= 4 else 0
    return max(dice, 0.5 + inside / 2 if inside else 0)


def names(entity: Json) -> set[str]:
    """Every form of an entity, normalised."""
    return {norm(name, entity["type"]) for name in (entity["name"], *entity.get("aliases", ())) if name}


def _same(found: Json, gold: Json) -> float | None:
    """How well a found entity fits an annotated one; None where it does not."""
    if found["type"] != gold["type"] and found["type"] not in gold.get("types", ()):
        return None
    name = norm(found["name"], found["type"])
    if found["name"] == gold["name"]:
        value = 4.0
    elif found["name"] in gold.get("aliases", ()):
        value = 3.5
    elif name == norm(gold["name"], gold["type"]):
        value = 3.0
    elif name in names(gold):
        value = 2.5
    elif found["type"] == "meeting" and names(found) & names(gold):
        value = 2.0
    elif found["type"] in LIKENESS:
        value = max(likeness(name, other) for other in names(gold))
        if value < LIKENESS[found["type"]]:
            return None
    else:
        return None
    days = [str(e.get("attrs", {}).get("date") or "") for e in (found, gold)]
    apart = all(days) and not (days[0].startswith(days[1]) or days[1].startswith(days[0]))
    return value - 0.3 if found["type"] == "meeting" and apart else value


def align(gold: list[Json], found: list[Json]) -> dict[str, str]:
    """Found id → annotated id, one to one, the best first."""
    pairs = [(s, g["id"], f["id"]) for f in found for g in gold if (s := _same(f, g)) is not None]
    aligned: dict[str, str] = {}
    for _, g, f in sorted(pairs, key=lambda pair: -pair[0]):
        if f not in aligned and g not in aligned.values():
            aligned[f] = g
    return aligned


# --- comparison


def triples(record: Json) -> list[Json]:
    """The relations that count: none derived, and `attends` added for who chairs, speaks, deploys or reports."""
    ids = {entity["id"] for entity in record["entities"]}
    listed = [
        r
        for r in record["relations"]
        if not (r.get("attrs", {}).get("derived") or r.get("derived")) and {r["source"], r["target"]} <= ids
    ]
    there = {(r["source"], r["target"]) for r in listed if r["type"] == "attends"}
    for relation in list(listed):
        ends = (relation["source"], relation["target"])
        if relation["type"] in IMPLIES_ATTENDS and ends not in there:
            there.add(ends)
            listed.append({**relation, "type": "attends"})
    return listed


def _titles(titles: str | list[str] | None, holder: list[str]) -> set[str]:
    """A title as said, and without a leading run that only repeats the body: 省委书记 at 河北省委 is 书记."""
    forms: set[str] = set()
    chars = set("".join(holder)) | set("省市县区州委国")
    for title in titles if isinstance(titles, list) else [titles or ""]:
        title, start = re.sub(r"\s", "", title), 0
        while start < len(title) - 2 and title[start] in chars:
            start += 1
        forms |= {title, title[start:]}
    return forms


def _key(relation: Json, source: str, target: str) -> tuple[str, ...]:
    ends = sorted((source, target)) if relation["type"] in SYMMETRIC else [source, target]
    return (relation["type"], *ends)


def score(gold: list[Json], found: list[Json]) -> Score:
    """The score of found records; a document without a record counts as empty."""
    result = Score()
    by = {record["id"]: record for record in found}
    for document in gold:
        _document(document, by.get(document["id"], {"id": document["id"], "entities": [], "relations": []}), result)
    return result


def _document(gold: Json, found: Json, result: Score) -> None:
    aligned = align(gold["entities"], found["entities"])
    annotated = {e["id"]: e for e in gold["entities"]}
    predicted = {e["id"]: e for e in found["entities"]}
    _entities(gold, found, aligned, result)
    for f, g in aligned.items():
        day = annotated[g].get("attrs", {}).get("date")
        if annotated[g]["type"] == "meeting" and day:
            result.attributes["date of meeting"][1] += 1
            result.attributes["date of meeting"][0] += (predicted[f].get("attrs") or {}).get("date") == day
    wanted = triples(gold)
    by_key: dict[tuple[str, ...], list[Json]] = defaultdict(list)
    for relation in wanted:
        for target in (relation["target"], *relation.get("alternatives", ())):
            by_key[_key(relation, relation["source"], target)].append(relation)
    used: set[int] = set()
    for relation in triples(found):
        ends = aligned.get(relation["source"]), aligned.get(relation["target"])
        candidates = by_key.get(_key(relation, *ends), []) if ends[0] and ends[1] else []  # type: ignore[arg-type]
        match = next((c for c in candidates if id(c) not in used and _fits(relation, c, ends[1], annotated)), None)
        if match is not None:
            used.add(id(match))
            _right(relation, match, result)
        elif not _forgiven(relation, ends, candidates, used, annotated):
            result.relations[relation["type"]].wrong += 1
            _error(result, gold, "wrong", relation, predicted)
    for relation in wanted:
        if id(relation) not in used and not relation.get("optional"):
            result.relations[relation["type"]].missed += 1
            _error(result, gold, "missed", relation, annotated)


def _entities(gold: Json, found: Json, aligned: dict[str, str], result: Score) -> None:
    hit = set(aligned.values())
    for entity in gold["entities"]:
        if not entity.get("optional"):
            count = result.entities[entity["type"]]
            count.right += entity["id"] in hit
            count.missed += entity["id"] not in hit
            if entity["id"] not in hit:
                result.errors.append(f"{gold['id']}\tmissed\t{entity['type']}\t{entity['name']}")
    for entity in found["entities"]:
        if entity["id"] not in aligned:
            result.entities[entity["type"]].wrong += 1
            result.errors.append(f"{gold['id']}\twrong\t{entity['type']}\t{entity['name']}")


def _fits(relation: Json, candidate: Json, holder: str | None, annotated: dict[str, Json]) -> bool:
    if relation["type"] != "holds_post" or holder is None:
        return True
    forms = [annotated[holder]["name"], *annotated[holder].get("aliases", ())]
    titles = (relation.get("attrs", {}).get("title"), candidate["attrs"].get("title"))
    return bool(_titles(titles[0], forms) & _titles(titles[1], forms))


def _right(relation: Json, match: Json, result: Score) -> None:
    if match.get("optional"):
        return
    result.relations[relation["type"]].right += 1
    for what, name in (("order in lists", "order"), ("change of post", "change")):
        if asked := match["attrs"].get(name):
            result.attributes[what][1] += 1
            result.attributes[what][0] += relation.get("attrs", {}).get(name) == asked


def _forgiven(
    relation: Json, ends: tuple[str | None, ...], candidates: list[Json], used: set[int], annotated: dict[str, Json]
) -> bool:
    """The same fact said twice, or one that touches what is optional."""
    if relation["type"] != "holds_post" and any(id(c) in used for c in candidates):
        return True
    touches = any(end is not None and annotated[end].get("optional") for end in ends)
    return touches and relation["type"] in UNPUNISHED


def _error(result: Score, gold: Json, what: str, relation: Json, by: dict[str, Json]) -> None:
    title = relation.get("attrs", {}).get("title", "")
    ends = "\t".join(by[relation[end]]["name"] for end in ("source", "target"))
    result.errors.append(f"{gold['id']}\t{what}\t{relation['type']}\t{ends}\t{title}")
