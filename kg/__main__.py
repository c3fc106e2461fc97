"""The command `kg`: build a graph, print records, answer from a graph, report what is known of its accuracy.

Exit status: 0 fine, 1 some input had problems (the rest is done), 2 nothing could be done, 130 interrupted. Without
--debug no traceback reaches a user.
"""

from __future__ import annotations

import os
import sys
import traceback
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from kg import command
from kg.graph import version
from kg.progress import say
from kg.records import KgError

INTERRUPTED = 130
_EPILOG = """examples:
  kg build articles/ -o output/          then open output/graph.html
  kg extract article.txt | head -1
  kg show output/graph.json 周启明
  kg path output/graph.json 周启明 沈若兰 --since 2023 --until 2023-06
  kg report output/graph.json
  kg report --list trigger_without_fact articles/

exit status: 0 fine, 1 some input had problems (the rest was done), 2 nothing could be done
"""


def parser() -> ArgumentParser:
    """The options of the command line."""
    common = ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", default=SUPPRESS, help="show where an error comes from")
    top = ArgumentParser(
        "kg",
        description="Chinese official news into a knowledge graph, with the sentence behind every edge.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        parents=[common],
    )
    top.add_argument("--version", action="store_true", help="print the version")
    top.set_defaults(run=None, debug=False)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    sources = {
        "nargs": "+",
        "metavar": "PATH",
        "help": "files and folders with articles (.txt, .md, .jsonl); - for stdin",
    }
    evidence = {"action": "store_true", "help": "every sentence of evidence, not one a fact"}
    sure = ArgumentParser(add_help=False)
    sure.add_argument(
        "--min-confidence",
        type=float,
        metavar="X",
        help="only edges by rules whose measured precision is at least X (0 to 1); says how many that leaves out",
    )

    time = ArgumentParser(add_help=False)
    time.add_argument("--since", metavar="DATE", help="only what was on this day or later: 2013, 2013-03, 2013-03-14")
    time.add_argument("--until", metavar="DATE", help="only what was on this day or before; says how much is left out")

    many = ArgumentParser(add_help=False)
    many.add_argument(
        "--jobs",
        type=at_least_one,
        default=0,
        metavar="N",
        help="how many processes extract where there are many articles (one on each core); the result is the same",
    )

    one = commands.add_parser(
        "build", parents=[common, sure, many], help="write the graph of articles: page, GraphML, JSON"
    )
    one.add_argument("paths", **sources)  # type: ignore[arg-type]
    one.add_argument("-o", "--output", default="output", metavar="FOLDER", help="where to write (%(default)s)")
    one.add_argument("--title", type=utf8, help="the title of the page")
    one.add_argument("--ledger", action="store_true", help="keep every entry of the loss ledger, not only the counts")
    one.set_defaults(run=command.build)

    one = commands.add_parser(
        "extract", parents=[common, many], help="print the record of each article, a JSON object a line"
    )
    one.add_argument("paths", **sources)  # type: ignore[arg-type]
    one.set_defaults(run=command.extract)

    one = commands.add_parser(
        "show", parents=[common, sure, time], help="what a graph says of a person, body, meeting or region"
    )
    one.add_argument("graph", metavar="GRAPH.json", help="what kg build wrote; - for stdin")
    one.add_argument("name", type=utf8, metavar="NAME", help="any of its names, or its id")
    one.add_argument("--all", **evidence)  # type: ignore[arg-type]
    one.set_defaults(run=command.show)

    one = commands.add_parser(
        "path", parents=[common, sure, time], help="the shortest way between two of them, by ties of one time"
    )
    one.add_argument("graph", metavar="GRAPH.json", help="what kg build wrote; - for stdin")
    one.add_argument("a", type=utf8, metavar="A", help="any of its names, or its id")
    one.add_argument("b", type=utf8, metavar="B")
    one.add_argument("--all", **evidence)  # type: ignore[arg-type]
    one.set_defaults(run=command.path)

    one = commands.add_parser("report", parents=[common, many], help="how right a graph is, and what the articles lost")
    one.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="one graph.json of kg build (- for stdin), or articles"
    )
    one.add_argument("--list", type=utf8, metavar="REASON", help="the entries of this reason, each with its sentence")
    one.add_argument("--rules", action="store_true", help="every rule that made an edge, with its measured precision")
    one.set_defaults(run=command.report)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit status."""
    use_utf8()
    top = parser()
    options = top.parse_args(argv)
    if options.version:
        print(f"guanxi {version()}")
        return command.FINE
    if options.run is None:
        top.print_help(sys.stderr)
        return command.NOTHING
    return guarded(options)


def guarded(options: Namespace) -> int:
    """Run a command; every error is one line, and a reader who goes away is none."""
    try:
        status: int = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        mute()
        return command.FINE
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    except Exception as error:
        if options.debug:
            traceback.print_exc()
        say(described(error))
        if isinstance(error, OSError) and not error.filename:
            mute()  # the output itself: what it still holds can't be written either
        return command.NOTHING


def described(error: Exception) -> str:
    """What a user reads of an error."""
    if isinstance(error, KgError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'the output'}: {error.strerror or error}"
    return f"an error in guanxi itself ({type(error).__name__}: {error}); --debug shows where, please report it"


def mute() -> None:
    """Let what is left in stdout go nowhere: flushing it at exit would fail again, with a traceback."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says; a lone surrogate as an escape that JSON reads back."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def at_least_one(argument: str) -> int:
    """A whole number of 1 or more."""
    if not argument.isdecimal() or int(argument) < 1:
        raise ArgumentTypeError(f"{argument!r} is no number of processes; give 1 or more")
    return int(argument)


def utf8(argument: str) -> str:
    """A name that a foreign locale has decoded wrongly, as the UTF-8 that a terminal sends; paths stay as they are."""
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return argument


if __name__ == "__main__":
    sys.exit(main())
