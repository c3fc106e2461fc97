"""The commands of `kg`: each takes the parsed options and gives the exit status."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import networkx as nx

from kg import paths, query
from kg.confidence import checked, confident, left_out
from kg.export import decoded, parse_json, read_json, write_graphml, write_json
from kg.files import whole
from kg.graph import EDGE_LABELS, NODE_LABELS, build_graph, with_facts
from kg.ledger import Loss, belongs, losses, reason_of
from kg.period import during, period
from kg.progress import Problems, counted, readable, say
from kg.records import KgError
from kg.remarks import Remarks, number_of
from kg.report import loss_lines, report_lines
from kg.show import node_lines, path_lines

# Extraction (with its lexicons) and the page are imported by the commands that need them: `kg show` answers at once.
FINE, PROBLEMS, NOTHING = 0, 1, 2
FILES = ("graph.html", "graph.graphml", "graph.json")


def build(options: Namespace) -> int:
    """Write the graph of the articles as page, GraphML and JSON; print the path of the page."""
    from kg.build import records

    start = time.monotonic()
    if options.min_confidence is not None:
        checked(options.min_confidence)  # before the work
    folder = Path(options.output).absolute()
    created = prepare(folder)
    problems = Problems()
    try:
        read = counted(records(options.paths, problems, options.jobs, Remarks(say)), "article")
        graph = build_graph(read, options.ledger)
        if not graph.graph["documents"]:
            raise KgError("no article could be read, so nothing was written; give files or folders with articles")
        graph = filtered(graph, options.min_confidence)
        write(graph, folder, options.title)
    except BaseException:
        if created:
            with suppress(OSError):  # not empty, so somebody else's
                folder.rmdir()
        raise
    for line in summary(graph, time.monotonic() - start):
        print(line, file=sys.stderr)
    if not graph:
        say("nothing was found: no person, body, meeting or place; are these articles in Chinese?")
    print(readable(str(folder / "graph.html")), flush=True)
    return PROBLEMS if problems else FINE


def prepare(folder: Path) -> bool:
    """Make sure that the outputs can be written before the work starts; gives whether the folder is new."""
    created = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KgError(f"{folder}: cannot be made ({error.strerror}); give another folder with -o") from error
    for name in FILES:
        if (folder / name).is_dir():
            raise KgError(f"{folder / name}: is a folder; remove it or give another folder with -o")
    probe = folder / ".kg-can-write"
    with whole(probe):
        pass
    probe.unlink(missing_ok=True)
    return created


def write(graph: nx.MultiDiGraph, folder: Path, title: str | None) -> None:
    """Write the three files, each whole or not at all; the page last, since it is what one opens."""
    from kg.view import write_page

    write_json(graph, folder / "graph.json")
    removed = write_graphml(graph, folder / "graph.graphml")
    if removed:
        say(f"{folder / 'graph.graphml'}: {removed} characters that XML forbids were left out; graph.json has them")
    write_page(graph, folder / "graph.html", title=title)


def summary(graph: nx.MultiDiGraph, seconds: float) -> Iterator[str]:
    """How much there is of what; of nodes how many have facts, where some are only named."""
    told = Counter(graph.nodes[node].get("type") for node in with_facts(graph))
    nodes = Counter(kind for _, kind in graph.nodes(data="type"))
    edges = Counter(kind for _, _, kind in graph.edges(data="type"))
    sizes = f"{number_of(len(graph), 'node')}, {number_of(graph.number_of_edges(), 'edge')}"
    yield f"{number_of(graph.graph['documents'], 'article')}, {sizes}, {seconds:.1f} s"
    for counts, labels in ((nodes, NODE_LABELS), (edges, EDGE_LABELS)):
        for kind, number in counts.most_common():
            some = f", {told[kind]} with facts" if labels is NODE_LABELS and told[kind] < number else ""
            yield f"{number:8}  {' '.join(labels.get(kind, (str(kind),)))}{some}"


def extract(options: Namespace) -> int:
    """Print the record of each article as JSON, one a line, as soon as it is there."""
    from kg.build import records

    problems = Problems()
    printed = 0
    remarks = Remarks(say, once=False)  # a record for each article that is given
    for record in counted(records(options.paths, problems, options.jobs, remarks), "article"):
        print(json.dumps(record.to_json(), ensure_ascii=False), flush=True)
        printed += 1
    if not printed:
        raise KgError("no article could be read; give files or folders with articles")
    return PROBLEMS if problems else FINE


def show(options: Namespace) -> int:
    """Print what the graph says of a node, with evidence."""
    graph = asked(options)
    for line in node_lines(graph, meant(graph, options.name), options.all):
        print(line)
    return FINE


def path(options: Namespace) -> int:
    """Print the shortest way between two nodes, with evidence."""
    graph = asked(options)
    start, end = meant(graph, options.a), meant(graph, options.b)
    steps = paths.path(graph, start, end)
    for line in path_lines(graph, steps, start, options.all):
        print(line)
    if not steps:
        say(f"nothing joins {start} and {end}" if start != end else f"{start} is both ends")
    return FINE


def report(options: Namespace) -> int:
    """Print the card of accuracy and the loss ledger of a graph or of articles, or the ledger's entries of a reason."""
    wanted = reason_of(options.list) if options.list is not None else None
    if wanted is not None and options.rules:
        raise KgError("--rules is of the whole report; leave it out, or --list")
    problems = Problems()
    if is_graph(options.sources):
        graph = load(options.sources[0])
        lines = report_lines(graph, options.rules) if wanted is None else loss_lines(kept(graph, wanted))
        lines = of_ours(lines, options.sources[0])
    else:
        lines = article_lines(options, wanted, problems)
    for line in lines:
        print(line)
    return PROBLEMS if problems else FINE


def is_graph(sources: list[str]) -> bool:
    """Whether these are no articles but one graph: a .json file, or standard input; KgError for one among others."""
    graphs = [source for source in sources if source.lower().endswith(".json")]
    if graphs and len(sources) > 1:
        raise KgError(f"{graphs[0]}: a graph is reported on alone; give one graph.json at a time, or articles only")
    return bool(graphs) or sources == ["-"]


def of_ours(lines: Iterator[str], name: str) -> Iterator[str]:
    """The lines on a graph from a file, which may have been written by something else."""
    try:
        yield from list(lines)  # all or nothing
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KgError(f"{name}: is no graph of kg build, {error!r} is missing or wrong; build it again") from error


def kept(graph: nx.MultiDiGraph, wanted: str) -> Iterator[Loss]:
    """The entries of a reason that a graph keeps."""
    if "losses" not in graph.graph:
        raise KgError("the graph keeps only how often; build it again with kg build --ledger, or give the articles")
    return (Loss(**one) for one in graph.graph["losses"] if belongs(one["reason"], wanted))


def article_lines(options: Namespace, wanted: str | None, problems: Problems) -> Iterator[str]:
    """The report on articles; with a reason its entries, as soon as each article is read."""
    from kg.build import records

    read = counted(records(options.sources, problems, options.jobs, Remarks(say)), "article")
    if wanted is None:
        graph = build_graph(read)
        if not graph.graph["documents"]:
            raise KgError("no article could be read; give a graph.json, or files or folders with articles")
        yield from report_lines(graph, options.rules)
    else:
        yield from (line for record in read for line in loss_lines(losses(record, wanted)))


def filtered(graph: nx.MultiDiGraph, minimum: float | None) -> nx.MultiDiGraph:
    """The graph with what is at least so sure, and on stderr how much is left out; all of it without a minimum."""
    if minimum is None:
        return graph
    graph = confident(graph, minimum)
    if gone := left_out(graph):
        say(gone)
    return graph


def asked(options: Namespace) -> nx.MultiDiGraph:
    """The graph that is asked, with what its options leave of it, and on stderr how much that leaves out."""
    wanted = period(options.since, options.until)  # before the work
    graph = filtered(load(options.graph), options.min_confidence)
    if options.since is None and options.until is None:
        return graph
    graph = during(graph, wanted)
    if gone := graph.graph["outside"]:
        say(f"{gone} edges left out: of other days, or of none that is known")
    return graph


def load(name: str) -> nx.MultiDiGraph:
    """The graph of a JSON file, `-` for standard input."""
    if name != "-":
        return read_json(name)
    return parse_json(decoded(sys.stdin.buffer.read(), "standard input"), "standard input")


def meant(graph: nx.MultiDiGraph, name: str) -> str:
    """The node of this name, or the only one whose name contains it; the answer says its full name."""
    found = query.find(graph, name)
    return found[0] if len(found) == 1 else query.node(graph, name)
