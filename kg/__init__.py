"""guanxi: Chinese official news into a knowledge graph.

    articles ─► read ─► clean ─► mention ─► resolve, occasion ─► posts, relate ─► record of one document
                                                                                        │
                                                    query  view  export ◄─ graph ◄──────┘

`build(paths)` goes the whole way and gives a `networkx.MultiDiGraph`; the names below are its stages and the questions
that the graph answers.
"""

from kg.build import build
from kg.confidence import confident
from kg.export import read_json, write_graphml, write_json
from kg.extract import extract
from kg.paths import path
from kg.query import attendance, evidence, find, holders, meetings, met, posts
from kg.read import read
from kg.records import Document, KgError, Record
from kg.text.clean import clean
from kg.view import view, write_page

__all__ = [
    "Document",
    "KgError",
    "Record",
    "attendance",
    "build",
    "clean",
    "confident",
    "evidence",
    "extract",
    "find",
    "holders",
    "meetings",
    "met",
    "path",
    "posts",
    "read",
    "read_json",
    "view",
    "write_graphml",
    "write_json",
    "write_page",
]
