"""A network → the page: template, style, our modules and pyvis's vis-network joined in one file that loads nothing."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from kg.files import json_text
from kg.pattern import regex
from kg.records import KgError

# The page's own modules, in the order in which they use each other.
MODULES = (
    *("base", "dom", "words", "data", "theme", "filter", "place", "history", "overview", "posts", "facts", "labels"),
    *(
        "stage",
        "sure",
        "evidence",
        "bands",
        "about",
        "card",
        "start",
        "path",
        "search",
        "legend",
        "time",
        "tip",
        "graphml",
    ),
    *("save", "address", "keys", "main"),
)
TITLE = "关系图 · guanxi"
# Above so many characters the data stand in the file compressed, and the browser unpacks them.
LARGE = 1_500_000
HOLE = regex(r"\{\{(\w+)\}\}")
SURROGATE = regex(r"[\ud800-\udfff]")


def assemble(data: Any, title: str | None = None) -> str:
    """The page that shows these data, as HTML text. Raises KgError where pyvis lacks its vis-network."""
    scripts, style = [vis_network(), modules()], resource("page.css")
    parts = {
        "policy": policy(scripts, style),
        "title": escape(SURROGATE.sub("�", title or TITLE)),
        "style": style,
        "data": data_block(data),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    return HOLE.sub(lambda hole: parts[hole[1]], resource("page.html"))


def policy(scripts: Iterable[str], style: str) -> str:
    """What the page may do: run exactly these scripts, use this style, make pictures; load nothing."""
    allowed = " ".join(digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; img-src data: blob:;"
        " base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """The hash by which a content security policy knows a script or a style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def vis_network() -> str:
    """The vis-network that is part of the installed pyvis."""
    library = files("pyvis") / "templates" / "lib"
    try:
        newest = max((folder for folder in library.iterdir() if folder.name.startswith("vis-")), key=version)
        script = newest.joinpath("vis-network.min.js").read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        remedy = "install it again: pip install --force-reinstall 'pyvis>=0.3.2'"
        raise KgError(f"pyvis: has no vis-network in it; {remedy}") from error
    return inert(script, "pyvis's vis-network.min.js")


def version(folder: Any) -> list[int]:
    """The version in the name of vis-network's folder."""
    return [int(number) for number in re.findall(r"\d+", folder.name)]


@cache
def modules() -> str:
    """The page's own modules, joined."""
    return inert("\n".join(resource(f"js/{name}.js") for name in MODULES), "a module of the page")


def inert(script: str, name: str) -> str:
    """The script, fit to stand in HTML: KgError where it holds what would end or hide it there."""
    if re.search(r"</script|<!--", script, re.IGNORECASE):
        raise KgError(f"{name}: holds '</script' or '<!--' and can't stand inside a page; install another version")
    return script.replace("\r\n", "\n").replace("\r", "\n")


@cache
def resource(name: str) -> str:
    """A file of kg/data/page."""
    return files("kg").joinpath("data/page", name).read_text(encoding="utf-8")


def data_block(data: Any) -> str:
    """The data as a block that no browser runs: JSON in which no `<` is left; large data compressed."""
    text = SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text(data)).replace("<", "\\u003c")
    if len(text) <= LARGE:
        return f'<script type="application/json" id="data">{text}</script>'
    packed = base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()
    return f'<script type="application/octet-stream" id="data">{packed}</script>'


def unpacked(text: str) -> Any:
    """The data of a page as Python reads them; for tests and for those who have only the page."""
    found = re.search(r'<script type="application/(json|octet-stream)" id="data">([^<]*)</script>', text)
    if not found:
        raise KgError("the page: has no data in it; it was not written by guanxi")
    return json.loads(found[2] if found[1] == "json" else gzip.decompress(base64.b64decode(found[2])))
