"""Patterns that are compiled at their first use: all of them compile, and do what those of `re` do."""

import gc
import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import kg
from kg import pattern
from kg.pattern import regex


def test_every_pattern_compiles():
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for each in gc.get_objects():
        if type(each) is pattern._Uncompiled:
            assert each.flags  # compiles it, or raises re.error


def test_does_what_re_does():
    date, same = regex(r"(\d+)月(?P<day>\d+)日"), re.compile(r"(\d+)月(?P<day>\d+)日")
    text = "6月12日至7月3日"
    assert date.pattern == same.pattern
    assert date.search(text)["day"] == "12"
    assert date.findall(text) == same.findall(text)
    assert date.sub("某日", text) == "某日至某日"
    assert [match.span() for match in date.finditer(text)] == [match.span() for match in same.finditer(text)]
    assert (date.groups, dict(date.groupindex), date.flags) == (same.groups, dict(same.groupindex), same.flags)
    assert regex("A", re.IGNORECASE).match("a")
    with pytest.raises(AttributeError):
        regex("a").no_method  # noqa: B018


def test_an_error_shows_at_the_first_use():
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")


SHORT = """
import gc
from kg import pattern
from kg.extract import extract
from kg.records import Document
assert extract(Document("d", "", "6月12日，省长沈若兰在兰州主持召开会议。", source="甘肃日报", date="2023-06-12")).facts
kinds = [type(each) for each in gc.get_objects() if isinstance(each, pattern._Compiled)]
print(kinds.count(pattern._Compiled), kinds.count(pattern._Uncompiled))
"""


def test_a_short_article_compiles_a_part():
    ran = subprocess.run([sys.executable, "-c", SHORT], capture_output=True, text=True, check=True)
    compiled, waiting = map(int, ran.stdout.split())
    assert 0 < compiled < waiting
