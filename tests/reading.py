"""How right the facts are in articles that nobody annotated: samples, judged by reading.

    python tests/reading.py sample --shared ../shared --type attends -n 200 --seed 7 --to FOLDER
    python tests/reading.py record FOLDER/attends-7 --reader NAME
    python tests/reading.py measure --shared ../shared

`sample` draws facts of one relation from the corpora in `shared/corpora`, none out of the annotated articles, and
writes three files to a folder outside the repository, since they hold sentences of others: `….md` to be read, `….txt`
for the verdicts (a line a fact: its number, then `right`, `wrong` and why, or `unsure`), `….jsonl` for `record`.
`record` adds the judged facts to `tests/reading/<type>.jsonl`, without any sentence or name. `measure` extracts the
judged articles again, joins what it finds to the verdicts and writes `kg/data/precision.toml`; a fact that is no longer
extracted drops out, a fact without a verdict does not count.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.extract import extract
from kg.graph import EDGE_LABELS, SYMMETRIC
from kg.read import read
from kg.records import Document, Fact, Record

HERE = Path(__file__).parent
READING = HERE / "reading"
PRECISION = HERE.parent / "kg" / "data" / "precision.toml"
CORPORA = ("provincial", "appointments", "leading_groups", "xinwenlianbo_3000")
VERDICTS = ("right", "wrong", "unsure")
MOST = 4  # facts of one document, so that no document speaks for many
CONTEXT = 160  # characters before and behind the sentence that the reader sees
KEPT = ("document", "type", "fact", "evidence", "seed")  # of a judged fact: no name, no sentence
HEAD = 80  # characters by which a text is known again under another id
Json = dict[str, Any]
Key = tuple[str, ...]


# --- facts


def key(one: Json) -> Key:
    """What makes two judged facts the same: document, relation, and the digest of ends and title."""
    return (one["document"], one["type"], one["fact"])


def digest(kind: str, source: str, target: str, title: str) -> str:
    """A fact's ends and title without their names, so that the repository holds no list of people."""
    ends = sorted((source, target)) if kind in SYMMETRIC else [source, target]
    return sha256("\n".join((*ends, title)).encode()).hexdigest()[:16]


def fact_of(record: Record, fact: Fact) -> Json:
    """A fact as it is judged: no text of the article but the names."""
    names = {entity.id: entity.name for entity in record.entities}
    title = {"title": fact.attrs["title"]} if fact.attrs.get("title") else {}
    ends = {"source": names[fact.source], "target": names[fact.target]}
    evidence = [list(span) for span in fact.evidence]
    change = {"change": fact.attrs["change"]} if fact.attrs.get("change") else {}
    same = {"fact": digest(fact.type, ends["source"], ends["target"], title.get("title", ""))}
    return {"document": record.document.id, "type": fact.type, **same, **ends, **title, **change, "evidence": evidence}


def documents(shared: Path) -> dict[str, list[Document]]:
    """The documents of each corpus but the annotated ones, known by id or by how their text begins."""
    corpora = shared / "corpora"
    if not corpora.is_dir():
        sys.exit(f"{corpora}: no such folder; --shared names the one that has corpora/ and gold/")
    annotated = list(read([shared / "gold" / "articles.jsonl"]))
    ids, heads = {one.id for one in annotated}, {head(one) for one in annotated}
    files = {name: corpora / f"{name}.jsonl" for name in CORPORA}
    return {
        name: [one for one in read([path]) if one.id not in ids and head(one) not in heads]
        for name, path in files.items()
        if path.exists()
    }


def head(document: Document) -> str:
    """How a text begins, without spaces."""
    return re.sub(r"\s", "", document.text)[:HEAD]


# --- sample


def drawn(
    corpora: dict[str, list[Document]], kind: str, number: int, seed: int, known: set[Key]
) -> Iterator[tuple[Document, Json]]:
    """Facts of one relation, at most MOST a document; the corpus with fewest so far gives the next ones."""
    chance = random.Random(f"{kind} {seed}")
    waiting = {name: chance.sample(listed, len(listed)) for name, listed in corpora.items()}
    taken: Counter[str] = Counter()
    while waiting and taken.total() < number:
        name = min(waiting, key=lambda one: (taken[one], CORPORA.index(one)))
        if not waiting[name]:
            del waiting[name]
            continue
        document = waiting[name].pop()
        record = extract(document)
        found = [one for fact in record.facts if fact.type == kind and key(one := fact_of(record, fact)) not in known]
        for one in chance.sample(found, min(len(found), MOST, number - taken.total())):
            taken[name] += 1
            yield document, one


def sheet(facts: list[tuple[Document, Json]]) -> str:
    """What the reader reads: each sentence in its surroundings, and the facts that it is to say."""
    lines: list[str] = []
    last: Document | None = None
    for number, (document, one) in enumerate(facts, 1):
        if document is not last:
            said = " ".join(filter(None, (document.source, document.date, f"《{document.title}》")))
            lines += ["", f"## {document.id}  {said}"]
            last = document
        title = f"：{one['title']}" if one.get("title") else ""
        label = EDGE_LABELS[one["type"]][0]
        change = f" ({one['change']})" if one.get("change") else ""
        lines += ["", f"**{number}.** {one['source']} —{label}{title}→ {one['target']}{change}"]
        lines += [f"> {surroundings(document.text, *span)}" for span in one["evidence"][:3]]
    return "\n".join(lines).lstrip() + "\n"


def surroundings(text: str, start: int, end: int) -> str:
    """A sentence, marked, with what stands before and behind it."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return " ".join(f"…{before}【{text[start:end]}】{after}…".split())


def sample(options: argparse.Namespace) -> int:
    folder = options.to.resolve()
    if folder.is_relative_to(HERE.parent.resolve()):
        sys.exit(f"{folder}: lies in the repository, where no sentence of others may be; give another folder with --to")
    known = {key(one) for one in judged(options.type)}
    facts = list(drawn(documents(options.shared), options.type, options.n, options.seed, known))
    order = {document.id: place for place, document in reversed(list(enumerate(document for document, _ in facts)))}
    facts.sort(key=lambda pair: (order[pair[0].id], pair[1]["evidence"]))
    folder.mkdir(parents=True, exist_ok=True)
    stem = folder / f"{options.type}-{options.seed}"
    machine = [{**one, "seed": options.seed} for _, one in facts]
    write(stem.with_suffix(".md"), sheet(facts))
    write(stem.with_suffix(".jsonl"), "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in machine))
    write(stem.with_suffix(".txt"), "".join(f"{number} \n" for number in range(1, len(facts) + 1)))
    print(f"{len(facts)} facts of {len(order)} documents; read {stem}.md, judge in {stem}.txt")
    if len(facts) < options.n:
        print(f"the corpora give no more than {len(facts)}", file=sys.stderr)
    return 0


# --- record


def verdicts(text: str, number: int) -> dict[int, tuple[str, str]]:
    """Number → verdict and reason of the judged lines; ValueError names a line that is neither judged nor empty."""
    found: dict[int, tuple[str, str]] = {}
    for place, line in enumerate(text.splitlines(), 1):
        fact, verdict, *reason = (*line.split(None, 2), "", "")[:3]
        if not verdict:
            continue
        if not fact.isdigit() or not 1 <= int(fact) <= number:
            raise ValueError(f"line {place}: {fact!r} is no number of a fact; there are {number}")
        if verdict not in VERDICTS:
            raise ValueError(f"line {place}: {verdict!r} is no verdict; give right, wrong or unsure")
        if verdict == "wrong" and not reason[0]:
            raise ValueError(f"line {place}: a wrong fact needs a word of reason")
        if int(fact) in found:
            raise ValueError(f"line {place}: fact {fact} is judged twice")
        found[int(fact)] = verdict, reason[0].strip()
    return found


def record(options: argparse.Namespace) -> int:
    stem = options.sheet.with_suffix("") if options.sheet.suffix in (".md", ".txt", ".jsonl") else options.sheet
    try:
        facts = lines(stem.with_suffix(".jsonl"))
        found = verdicts(stem.with_suffix(".txt").read_text("utf-8"), len(facts))
    except (OSError, ValueError) as error:
        sys.exit(f"{stem}: {error}")
    new: dict[str, list[Json]] = defaultdict(list)
    done = {(key(one), one["reader"]) for kind in {one["type"] for one in facts} for one in judged(kind)}
    for number, (verdict, reason) in sorted(found.items()):
        one = facts[number - 1]
        if (key(one), options.reader) not in done:
            said = {"verdict": verdict, **({"reason": masked(reason)} if reason else {})}
            kept = {name: one[name] for name in KEPT if name in one}
            new[one["type"]].append({**kept, **said, "date": options.date, "reader": options.reader})
    for kind, added in new.items():
        text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in [*judged(kind), *added])
        READING.mkdir(exist_ok=True)
        write(READING / f"{kind}.jsonl", text)
    count = sum(map(len, new.values()))
    print(f"{count} verdicts recorded, {len(found) - count} known before, {len(facts) - len(found)} facts not judged")
    return 0


def masked(reason: str) -> str:
    """A reason without what may name somebody: Chinese words, and words that begin with a capital."""
    return re.sub(r"[^\x00-\x7f]+|\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*", "…", reason)


def judged(kind: str | None = None) -> list[Json]:
    """The recorded verdicts of a relation, or of all."""
    paths = [READING / f"{kind}.jsonl"] if kind else sorted(READING.glob("*.jsonl"))
    return [one for path in paths if path.exists() for one in lines(path)]


def lines(path: Path) -> list[Json]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


# --- measure


def settled(said: Iterable[Json]) -> dict[Key, Json]:
    """One verdict a fact: where readers differ it is unsure; the day is the last."""
    found: dict[Key, Json] = {}
    for one in said:
        before = found.get(key(one), one)
        verdict = one["verdict"] if one["verdict"] == before["verdict"] else "unsure"
        found[key(one)] = {**one, "verdict": verdict, "date": max(one["date"], before["date"])}
    return found


def counted(known: dict[Key, Json], facts: Iterable[tuple[Json, str]]) -> dict[str, dict[str, Json]]:
    """Relation → rule → right, wrong, unsure, date, of the facts (each with its rule) that have a verdict.

    The rule is empty for the whole relation.
    """
    counts: dict[str, dict[str, Json]] = defaultdict(dict)
    seen: set[Key] = set()
    for fact, rule in facts:
        one = known.get(key(fact))
        if one is None or key(fact) in seen:
            continue
        seen.add(key(fact))
        for name in ("", rule):
            row = counts[fact["type"]].setdefault(name, {**dict.fromkeys(VERDICTS, 0), "date": ""})
            row[one["verdict"]] += 1
            row["date"] = max(row["date"], one["date"])
    return counts


def precision_text(counts: dict[str, dict[str, Json]]) -> str:
    """The counts as TOML, under the head that the file has."""
    text = (
        "# How right the facts of each relation and each rule were that somebody read, out of articles not annotated:\n"
        "# judged right, wrong, unsure, and the day of the last judgement.\n"
        "# Written by `python tests/reading.py measure`.\n"
    )
    for kind, rules in sorted(counts.items()):
        text += f"\n[{kind}]\n" + "".join(f"{name} = {value(rules[''][name])}\n" for name in (*VERDICTS, "date"))
        text += f"[{kind}.rules]\n"
        for rule, row in sorted(rules.items()):
            if rule:
                text += f"{value(rule)} = {{{', '.join(f'{name} = {value(row[name])}' for name in row)}}}\n"
    return text


def value(one: str | int) -> str:
    """A value of TOML; JSON writes text and numbers alike."""
    return json.dumps(one, ensure_ascii=False)


def measure(options: argparse.Namespace) -> int:
    known = settled(judged())
    wanted = {one["document"] for one in known.values()}
    there = [one for listed in documents(options.shared).values() for one in listed if one.id in wanted]
    if missing := wanted - {one.id for one in there}:
        sys.exit(f"{len(missing)} judged documents are not in {options.shared}, such as {min(missing)}; give it whole")
    records = map(extract, there)
    facts = [(fact_of(found, fact), fact.rule) for found in records for fact in found.facts]
    counts = counted(known, facts)
    write(PRECISION, precision_text(counts))
    gone = Counter(
        (known[one]["type"], known[one]["verdict"]) for one in known.keys() - {key(fact) for fact, _ in facts}
    )
    for kind in EDGE_LABELS:
        row = counts.get(kind, {}).get("")
        lost = ", ".join(f"{gone[kind, verdict]} {verdict}" for verdict in VERDICTS if gone[kind, verdict])
        if row or lost:
            rate = f"{row['right'] / n:.3f}" if row and (n := row["right"] + row["wrong"]) else "–"
            said = f"{row['right']} right, {row['wrong']} wrong, {row['unsure']} unsure" if row else "none left"
            print(f"{kind:<12}{rate:>7}  {said}" + (f"; no longer extracted: {lost}" if lost else ""))
    if not known:
        print("no verdict is recorded, so nothing is measured")
    return 0


def write(path: Path, text: str) -> None:
    """Write a file whole."""
    beside = path.with_name(path.name + "~")
    beside.write_text(text, "utf-8")
    os.replace(beside, path)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("sample", help="draw facts to be judged")
    one.add_argument("--shared", type=Path, required=True, help="folder with corpora/ and gold/")
    one.add_argument("--type", choices=list(EDGE_LABELS), required=True)
    one.add_argument("-n", type=int, default=200, help="how many facts (%(default)s)")
    one.add_argument("--seed", type=int, required=True)
    one.add_argument("--to", type=Path, required=True, help="folder outside the repository")
    one.set_defaults(run=sample)
    one = commands.add_parser("record", help="keep the verdicts of a sheet")
    one.add_argument("sheet", type=Path, help="any of its three files, or their common name")
    one.add_argument("--reader", required=True, help="who judged")
    one.add_argument("--date", default=date.today().isoformat(), help="when (%(default)s)")
    one.set_defaults(run=record)
    one = commands.add_parser("measure", help="write the precision of rules")
    one.add_argument("--shared", type=Path, required=True, help="folder with corpora/ and gold/")
    one.set_defaults(run=measure)
    options = parser.parse_args(argv)
    status: int = options.run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
