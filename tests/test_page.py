"""The page as it is used: opened in a real browser with no network, found in, clicked through, read."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from page_graph import HARD, Writer, careers, measured, sample, synthetic

from kg.graph import build_graph
from kg.view import view, write_page
from kg.view.facts import network
from kg.view.pinyin import reader

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: the page is not clicked")

BROWSER = next(filter(os.path.exists, ("/usr/bin/chromium", shutil.which("chromium") or "")), None)
pytestmark = pytest.mark.skipif(not BROWSER, reason="no /usr/bin/chromium here: the page is not clicked")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
MEETING = "河北省春季造林工作会议"
HOSTILE = '<img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>\'"\u202e\u2028{{data}}'

Opener = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of a small, a large and a hostile graph."""
    folder = tmp_path_factory.mktemp("pages")
    bare = sample()
    for key in ("accuracy", "ledger"):  # a graph that came from elsewhere has neither
        bare.graph.pop(key, None)
    write_page(bare, folder / "small.html", title="试验图")
    write_page(synthetic(700), folder / "large.html")
    write_page(long(), folder / "long.html")
    write_page(measured(), folder / "measured.html")
    write_page(careers(), folder / "careers.html")
    write_page(build_graph([visited(*date) for date in late()]), folder / "late.html")
    write_page(hostile(), folder / "hostile.html", title=HOSTILE)
    return folder


def long() -> nx.MultiDiGraph:
    """A fact in the middle of a paragraph that fills no panel."""
    w = Writer(1, "长段")
    body = w.say("前𠮷面。" * 200).sentence().name("organization", "邯郸市委")
    who = w.say("书记").name("person", "周启明")
    w.say("讲话").fact("holds_post", who, body, title="书记").say("后面也长。" * 200)
    graph = build_graph([w.record()])
    for key in ("accuracy", "ledger"):
        graph.graph.pop(key, None)
    return graph


def late() -> Iterator[tuple[int, str]]:
    """Many days of two years, one of long before and one of long after."""
    yield from enumerate(
        [
            "2010-05-03",
            "2022-08-09",
            *(f"20{18 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}" for at in range(600)),
        ]
    )


def visited(number: int, date: str) -> Any:
    w = Writer(number, "调研", date=date)
    return w.sentence().fact("inspects", w.name("person", "周启明"), w.name("organization", f"第{number}中学")).record()


def hostile() -> nx.MultiDiGraph:
    w = Writer(HOSTILE, HOSTILE, source=HOSTILE, date="2020-01-01", url="javascript:window.hacked=1")
    body = w.sentence().name("organization", "机构" + HOSTILE)
    who = w.name("person", "甲" + HOSTILE)
    w.say("=1+1").fact("holds_post", who, body, title="=HYPERLINK(1)" + HOSTILE)
    return build_graph([w.record()])


@pytest.fixture
def opened(browser: Any, files: Path) -> Iterator[Opener]:
    """Opens a page with the network blocked; in the end nothing may have been asked for, and nothing gone wrong."""
    contexts: list[Any] = []
    asked: list[str] = []
    wrong: list[str] = []

    def open_page(name: str = "small", state: str = "lang=zh", width: int = 1280, height: int = 800) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, locale="zh-CN")
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.goto(f"{(files / name).as_uri()}.html#{state}")
        page.wait_for_selector("body[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong
    assert not [url for url in asked if not url.startswith(("file:", "blob:", "data:"))]


GIST = "(name) => gx.facts.gist(gx.data.graph.nodes.find((one) => one.label === name).number)"
BARS = """() => [...document.querySelectorAll(".bands > svg g")].map((one) => [...one.querySelectorAll("rect, line")])
  .map((parts) => [parts[0].getAttribute("class"), parts.length])"""


def find(page: Any, text: str) -> None:
    """Search and choose the first suggestion."""
    page.fill("#search", text)
    page.press("#search", "Enter")


def sections(page: Any) -> dict[str, list[str]]:
    """Heading → the facts under it, as one reads them."""
    script = """() => [...document.querySelectorAll("#panel h3")].map((h) =>
      [h.firstChild.textContent, [...h.nextElementSibling.querySelectorAll(".fact")].map((f) => f.innerText)])"""
    return {heading: [" ".join(fact.split()) for fact in facts] for heading, facts in page.evaluate(script)}


def drawn(page: Any) -> int:
    """How many nodes are on the map."""
    return int(page.evaluate("gx.stage.drawn().nodes.length"))


def spot(page: Any, name: str) -> tuple[float, float]:
    """Where a node is on the screen."""
    script = """(name) => { const node = gx.data.graph.nodes.find((one) => one.label === name);
      const box = document.querySelector("#map canvas").getBoundingClientRect();
      const at = gx.stage.screen(node.number); return [box.left + at.x, box.top + at.y]; }"""
    x, y = page.evaluate(script, name)
    return x, y


# --- opening


def test_opens_and_stands_still(opened: Opener) -> None:
    page = opened()
    assert page.title() == page.inner_text("h1") == "试验图"
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert drawn(page) == len(sample())
    before = page.locator("#map canvas").screenshot()
    page.wait_for_timeout(400)
    assert page.locator("#map canvas").screenshot() == before
    assert len(before) > 5000  # something is drawn


def test_the_panel_begins_with_who_matters_most(opened: Opener) -> None:
    page = opened()
    assert sections(page)["人物"][0].startswith("周启明 · 河北省委书记")
    page.click("#panel a >> text=周启明")
    assert page.inner_text("#cardName") == "周启明"


def test_in_an_iframe_of_a_notebook(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "notebook.html").write_text(view(sample())._repr_html_(), encoding="utf-8")
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("body[data-ready]").wait_for()
    frame.locator("#search").fill("沈若兰")
    frame.locator("#search").press("Enter")
    assert frame.locator("#cardName").inner_text() == "沈若兰"
    page.close()
    assert not wrong


# --- finding


@pytest.mark.parametrize("typed", ["周启明", "启明", "zhouqiming", "zqm", "ZhouQM", "zhouqi"])
def test_found_by_name_and_pinyin(opened: Opener, typed: str) -> None:
    if typed.isascii() and reader() is None:
        pytest.skip("pypinyin is not installed: names are found by Chinese alone")
    page = opened()
    find(page, typed)
    assert page.inner_text("#cardName") == "周启明"
    assert page.evaluate("gx.data.graph.nodes[gx.state.selected].label") == "周启明"


def test_found_by_alias(opened: Opener) -> None:
    page = opened()
    page.fill("#search", "新港钢铁")
    assert "曹妃甸新港钢铁公司" in page.inner_text("#suggestions")
    page.press("#search", "Enter")
    assert "又称：新港钢铁" in page.inner_text("#panel")


@pytest.mark.parametrize("typed", ["薛靜姝", "薛静姝"])
def test_found_in_either_script(opened: Opener, typed: str) -> None:
    page = opened("careers")
    find(page, typed)
    assert page.inner_text("#cardName") == "薛静姝"


def test_found_by_a_post(opened: Opener) -> None:
    page = opened("careers")

    def suggested(typed: str) -> list[list[str]]:
        page.fill("#search", typed)
        return [text.split("\n") for text in page.locator("#suggestions li").all_inner_texts()]

    assert suggested("承德市委书记") == [["薛静姝", "承德市委书记 · 报道 2020-01-15"]]
    assert [name for name, _ in suggested("市委書記")] == ["薛静姝", "冯知非", "倪景行"]  # who holds one comes first
    assert ["倪景行", "曾任 邯郸市委书记 · 报道 2020-01-15"] in suggested("邯郸市委书记")
    assert suggested("承德市长") == [["毕若兰", "承德市政府市长 · 任期 2012– · 报道 2016-02-22"]]
    assert suggested("承德市市长") == suggested("承德市政府市长") == suggested("承德市长")
    assert suggested("承德市委")[0][0] == "承德市委"  # the body, and nobody for what is no title
    assert "毕若兰" not in [name for name, *_ in suggested("承德市委")]
    names = [name for name, *_ in suggested("邯郸市委书记")]
    assert names == ["倪景行", "薛静姝", "冯知非"]  # the post itself before one that ends like it


def test_suggestions_by_keyboard(opened: Opener) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("唐山")
    assert page.get_attribute("#search", "aria-expanded") == "true"
    assert page.locator("#suggestions [role=option]").count() >= 2
    first = page.get_attribute("#search", "aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#search", "aria-activedescendant") != first
    page.keyboard.press("Escape")
    assert page.get_attribute("#search", "aria-expanded") == "false"
    assert page.input_value("#search") == ""


def test_nothing_found_is_said(opened: Opener) -> None:
    page = opened()
    page.fill("#search", "没有这个人")
    assert page.inner_text("#suggestions") == "没有找到"


# --- cards


def test_card_of_a_person(opened: Opener) -> None:
    page = opened()
    find(page, "周启明")
    found = sections(page)
    assert found["任职"] == ["河北省委 · 书记 报道 2021-03-04"]
    assert found["会议"] == [f"{MEETING} · 出席 · 讲话 2021-03-03"]
    assert {fact.split()[0] for fact in found["调研"]} == {"唐山市", "曹妃甸新港钢铁公司"}
    find(page, "沈若兰")
    assert sections(page)["会见"] == ["阿尔多·贝里 报道 2022-06-01"]


def test_the_subtitle_has_no_post_that_was_taken_away(opened: Opener) -> None:
    page = opened("careers")
    said = {name: page.evaluate(GIST, name) for name in ("薛静姝", "倪景行", "毕若兰")}
    assert said == {"薛静姝": "承德市委书记", "倪景行": "", "毕若兰": "承德市政府市长、承德市委副书记"}
    page.fill("#search", "倪景行")
    assert "邯郸" not in page.inner_text("#suggestions") and "人物" in page.inner_text("#suggestions")


def test_the_chart_of_posts_draws_terms_alone(opened: Opener) -> None:
    page = opened("careers")
    find(page, "毕若兰")
    bars = [tuple(kind) for kind in page.evaluate(BARS)]
    said, inferred, fades = ("said", 1), ("inferred", 1), ("open", 5)
    assert bars == [said, inferred, inferred, fades]
    assert page.inner_text(".bands .ends").split() == ["1994-06", "2012"]  # as the text has them, no day of an article
    means = page.locator(".bands .means > span").all_inner_texts()
    assert means == ["任期", "止于下一职（推断）", "起或止不详"]
    assert page.inner_text(".bands p").startswith("没有任期日期 1：承德市委副书记")
    page.click("#language")
    assert page.locator(".bands .means > span").all_inner_texts()[1] == "ended by the next post (inferred)"
    find(page, "薛静姝")
    assert page.locator(".bands").count() == 0  # days of articles make no term


def test_posts_stand_by_their_terms(opened: Opener) -> None:
    page = opened("careers")
    find(page, "毕若兰")
    day = "报道 2016-02-22"
    assert sections(page)["任职"] == [
        f"承德市政府 · 市长 · 任期 2012– {day}",
        f"承德市委 · 副书记 {day}",
        f"承德市委组织部 · 部长 · 任期 2003–(2012) {day}",
        f"承德市委办公室 · 主任 · 任期 1999-12–(2003) {day}",
        f"承德市委办公室 · 干部 · 任期 1994-06–1999-12 {day}",
    ]


def test_a_day_that_a_sentence_names_is_not_only_reported(opened: Opener) -> None:
    page = opened("careers")
    find(page, "薛静姝")
    assert sections(page)["调研"] == ["邯郸市 2020-01-09"]


def test_card_of_a_meeting_in_printed_order(opened: Opener) -> None:
    page = opened()
    find(page, "造林")
    found = sections(page)
    assert page.inner_text(".attrs").split() == ["日期", "2021-03-03", "类型", "会议", "地点", "河北会堂"]
    assert found["举行地"] == ["石家庄市"]
    assert found["主持"] == ["沈若兰"]
    assert found["讲话"] == ["周启明"]
    people = ["沈若兰 · 主持", "1 周启明 · 讲话", "2 陆子衡", "3 顾文渊", "4 欧阳静姝"]
    assert found["出席（按刊载顺序）"] == people


def test_card_of_an_organization_and_of_a_region(opened: Opener) -> None:
    page = opened()
    find(page, "唐山市委")
    assert sections(page)["任职者"] == ["陆子衡 · 书记 · 任命 报道 2021-05-11"]
    find(page, "海河银行")
    assert sections(page)["签约"][0].startswith("曹妃甸新港钢铁公司 · 合作协议 · 12亿元")
    find(page, "唐山市")
    found = sections(page)
    assert {"唐山市委", "曹妃甸新港钢铁公司"} == set(found["机构"])
    assert found["来此调研"] == ["周启明 报道 2021-05-11"]
    find(page, "石家庄市")
    assert sections(page)["在此举行的会议"] == [f"{MEETING} 2021-03-03"]


def test_what_is_only_named_counts_apart(opened: Opener) -> None:
    page = opened("careers")
    assert page.inner_text("#counts") == "人物 4 · 机构 6 · 地区 1 · 仅提及 2"
    assert "会议" not in sections(page) and sections(page).keys() == {"人物", "机构", "地区"}
    assert page.locator("#legend [data-type=meeting]").count() == 0
    find(page, "全体成员会议")
    assert page.inner_text("#cardName") == "全体成员会议"
    page.click("#about")
    assert "节点\n13\n其中有关系的\n11" in page.inner_text("#panel")


def test_the_card_prints_whole(opened: Opener) -> None:
    page = opened("large", "lang=zh&theme=dark", height=500)
    find(page, page.evaluate("gx.data.graph.nodes.find((node) => node.group === 'person').label"))
    before = page.locator("#panel li").count()
    assert page.locator("#panel > button.rest").count() > 0
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(height="400px")))
    assert page.locator("#panel > button.rest").count() == 0 and page.locator("#panel li").count() > before
    page.set_viewport_size({"width": 700, "height": 400})
    page.emulate_media(media="print")
    high = page.evaluate("document.getElementById('side').offsetHeight")
    assert sheets >= high // 400 > 2  # nothing is cut off
    assert page.locator("#stage").is_hidden() and page.locator("#finder").is_hidden()
    assert page.evaluate("getComputedStyle(document.getElementById('side')).backgroundColor") == "rgb(255, 255, 255)"


def test_every_fact_opens_its_sentence(opened: Opener) -> None:
    page = opened()
    find(page, "陆子衡")
    page.locator("details.why summary").first.click()
    figure = page.locator("figure:not(.bands)").first
    assert figure.locator(".said").inner_text() == "唐山市委书记陆子衡陪同，市委"
    around = "周启明日前到唐山和曹妃甸新港钢铁公司调研。唐山市委书记陆子衡陪同，市委负责同志参加。"
    assert figure.locator("blockquote").inner_text() == around
    assert figure.locator("blockquote a.own").all_inner_texts() == ["陆子衡", "市委"]
    assert "冀中新报 · 2021-05-11" in figure.inner_text() and "《周启明在唐山调研》" in figure.inner_text()
    figure.locator("a >> text=陆子衡").click()
    assert page.inner_text("#cardName") == "陆子衡"


def test_a_long_paragraph_opens_on_demand(opened: Opener) -> None:
    page = opened("long")
    find(page, "周启明")
    page.locator("details.why summary").first.click()
    quote = page.locator("blockquote")
    assert quote.locator(".said").inner_text() == "邯郸市委书记周启明讲话"
    assert 200 < len(quote.inner_text()) < 300
    quote.locator(".more").first.click()
    quote.locator(".more").first.click()
    assert quote.inner_text() == "前𠮷面。" * 200 + "邯郸市委书记周启明讲话" + "后面也长。" * 200


def test_a_fact_is_copied_with_its_citation(opened: Opener) -> None:
    page = opened()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    find(page, "顾文渊")
    page.locator("details.why summary").first.click()
    page.locator("button.copy").first.click()
    page.wait_for_selector("text=已复制")
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"顾文渊 — 出席 → {MEETING}\n“陆子衡、顾文渊、欧阳静姝出席。”"
        "（冀中新报，2021-03-04，《全省春季造林工作会议在石家庄召开》，https://example.com/a?b=1&c=2）"
    )


def test_an_article_with_an_address_is_linked(opened: Opener) -> None:
    page = opened()
    find(page, "顾文渊")
    page.locator("details.why summary").first.click()
    link = page.locator("figcaption a")
    assert link.get_attribute("href") == "https://example.com/a?b=1&c=2"
    assert "noopener" in link.get_attribute("rel")


def test_what_is_derived_says_so(opened: Opener) -> None:
    page = opened()
    find(page, "河北省政府")
    assert "没有句子为证" in page.inner_text("#panel")


# --- the map


def test_click_on_a_node_and_on_a_line(opened: Opener) -> None:
    page = opened()
    page.mouse.click(*spot(page, "沈若兰"))
    page.wait_for_selector("#cardName")
    assert page.inner_text("#cardName") == "沈若兰"
    page.keyboard.press("Escape")
    a, b = spot(page, "沈若兰"), spot(page, "阿尔多·贝里")
    page.mouse.click((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    page.wait_for_selector("#panel .step")
    assert "—会见→" in page.inner_text("#panel .step")
    assert page.locator("#panel blockquote").count() == 1


def test_a_double_click_expands_and_back_undoes(opened: Opener) -> None:
    page = opened("large")
    before = drawn(page)
    name = page.evaluate("""gx.data.graph.nodes.filter((node) => node.x !== undefined).find((node) =>
      gx.data.neighbours(node.number).some(([end]) => !gx.state.shown.has(end))).label""")
    page.mouse.dblclick(*spot(page, name))
    page.wait_for_function("(before) => gx.stage.drawn().nodes.length > before", arg=before)
    assert page.inner_text("#cardName") == name
    page.click("#back")
    assert drawn(page) == before


def test_a_link_in_a_window_of_its_own(opened: Opener) -> None:
    page = opened()
    find(page, "沈若兰")
    address = page.locator("#panel a >> text=阿尔多·贝里").get_attribute("href")
    again = opened(state=address.removeprefix("#") + "&lang=zh")
    assert again.inner_text("#cardName") == "阿尔多·贝里"


def test_what_hovers_goes_with_the_pointer(opened: Opener) -> None:
    page = opened()
    page.mouse.move(*spot(page, "沈若兰"))
    page.wait_for_selector("#tip:not([hidden])")
    assert "河北省政府省长" in page.inner_text("#tip")
    page.mouse.move(100, 300)
    page.wait_for_selector("#tip", state="hidden")


def test_hidden_nodes_come_back(opened: Opener) -> None:
    page = opened()
    find(page, "海河银行")
    page.click("[data-act=hide]")
    assert drawn(page) == len(sample()) - 1
    page.click("#home")
    assert drawn(page) == len(sample())


def test_parallel_edges_are_one_line(opened: Opener) -> None:
    page = opened()
    counts = page.evaluate("gx.stage.drawn().pairs.map((pair) => pair.edges.length)")
    assert sum(counts) == sample().number_of_edges()
    assert len(counts) < sum(counts) and max(counts) >= 2


def test_a_large_graph_opens_small_and_shows_all(opened: Opener) -> None:
    page = opened("large")
    assert drawn(page) < 250 < page.evaluate("gx.data.graph.nodes.length")
    missing = page.evaluate("gx.data.graph.nodes.find((node) => node.x === undefined && node.value > 3).label")
    find(page, missing)
    assert page.evaluate("gx.state.shown.has(gx.state.selected)")
    page.click("#all")
    page.wait_for_timeout(100)
    assert page.evaluate("gx.overview.active()")
    read = nx.read_graphml(io.BytesIO(saved(page, "saveGraphml")[1]), force_multigraph=True)
    assert [len(read), read.number_of_edges()] == page.evaluate(
        "[gx.data.graph.nodes.length, gx.data.graph.edges.length]"
    )
    svg = saved(page, "saveSvg")[1].decode()
    assert svg.count("M") >= page.evaluate("gx.data.graph.nodes.length") and "NaN" not in svg
    number = page.evaluate("gx.overview.order().at(-1)")
    find(page, page.evaluate("(number) => gx.data.graph.nodes[number].label", number))
    assert page.evaluate("gx.state.shown.has(gx.state.selected) && gx.overview.active()")


def test_the_legend_filters(opened: Opener) -> None:
    page = opened()
    page.locator("#legend label:has([data-type=person])").click()
    assert drawn(page) == len(sample()) - 6
    page.locator("#legend label:has([data-type=person])").click()
    page.click("#legend summary")
    lines = page.evaluate("gx.stage.drawn().pairs.length")
    page.locator("#legend label:has([data-type=derived])").click()
    assert page.evaluate("gx.stage.drawn().pairs.length") < lines
    assert not page.evaluate("gx.stage.drawn().pairs.some((pair) => pair.edges.some((edge) => edge.derived))")
    page.locator("#legend label:has([data-type=holds_post])").click()
    find(page, "陆子衡")
    assert "任职" not in sections(page)


def test_the_time_window(opened: Opener) -> None:
    page = opened()
    before = drawn(page)
    page.locator("#time input").first.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    assert drawn(page) < before
    find(page, "周启明")
    assert "任职" not in sections(page)
    page.click("#time button")
    assert drawn(page) == before
    assert "任职" in sections(page)


def test_the_time_window_ends_with_the_data(opened: Opener) -> None:
    page = opened()
    ends = page.locator("#time .ends span")
    assert [ends.first.inner_text(), ends.last.inner_text()] == ["2021-03", "2022-06"]
    page = opened("careers")  # of many facts a few lie beyond the last stretch
    assert page.locator("#time .ends span").last.inner_text() == "2020-01"
    ends = opened("late").locator("#time .ends span")
    assert [ends.first.inner_text(), ends.last.inner_text()] == ["2010-05", "2022-08"]


def slide(page: Any, least: float) -> None:
    script = "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input')); }"
    page.locator("#sure input[type=range]").evaluate(script, str(least))


def lines(page: Any) -> set[str]:
    """The relations that are on the map."""
    script = "gx.stage.drawn().pairs.flatMap((pair) => pair.edges.map((edge) => edge.group))"
    return set(page.evaluate(script))


def test_the_least_confidence(opened: Opener) -> None:
    page = opened("measured")
    slide(page, 0.95)
    assert {"chairs", "holds_post"} <= lines(page) and not {"attends", "inspects", "meets_with"} & lines(page)
    assert "≥ 95%" in page.inner_text("#sure")
    page.locator("#sure label").click()
    assert lines(page) - {"part_of"} == {"chairs"}
    page.wait_for_timeout(300)
    again = opened("measured", page.url.split("#", 1)[1])
    assert lines(again) == lines(page)
    assert again.inner_text("#sure output") == "≥ 95%" and not again.locator("[data-type=unmeasured]").is_checked()
    slide(page, 0)
    page.locator("#sure label").click()
    assert {"meets_with", "holds_post"} <= lines(page)


def test_a_fact_says_how_sure_it_is(opened: Opener) -> None:
    page = opened("measured")
    find(page, "周启明")
    summaries = page.locator("details.why summary").all_inner_texts()
    assert "依据 · 未测量" in summaries and "依据 · 可信度 60%" in summaries
    assert opened().locator("#sure").is_hidden()


def test_about_the_graph(opened: Opener) -> None:
    page = opened("measured")
    page.click("#about")
    said = page.inner_text("#panel")
    assert "0.989" in said and "1,412" in said and "post without organization" in said and "2026-01-01" in said
    rows = [row.split("\t") for row in page.locator("#panel table").nth(1).inner_text().split("\n")]
    assert ["任职", "0.980", "–"] in rows
    assert "资金支持\n–" in said
    rows = [row.split("\t") for row in page.locator("#panel table").nth(2).inner_text().split("\n")]
    assert ["任职 · 样例", "1.000"] in rows and ["出席 · 标注的新闻", "0.900"] in rows
    assert HARD in said and page.evaluate("window.hacked") is None
    assert "有词无事实：出席" in said and "trigger_without_fact" not in said
    page.click("#language")
    assert "trigger without fact: attends" in page.inner_text("#panel")
    assert "About this graph" in page.inner_text("#panel") and "Left out" not in said
    page.keyboard.press("Escape")
    assert "About this graph" not in page.inner_text("#panel")
    page = opened("long")  # which knows nothing of its accuracy
    page.click("#about")
    assert "文章" in page.inner_text("#panel") and page.locator("#panel table").count() == 0


def test_pinned_nodes_stay_in_every_view(opened: Opener) -> None:
    page = opened()
    find(page, "海河银行")
    page.click("[data-act=pin]")
    find(page, "沈若兰")
    page.click("[data-act=only]")
    names = "gx.stage.drawn().nodes.map((number) => gx.data.graph.nodes[number].label)"
    assert {"海河银行", "阿尔多·贝里"} <= set(page.evaluate(names))
    find(page, "海河银行")
    page.click("[data-act=unpin]")
    for _ in range(3):
        page.click("#back")
    assert drawn(page) == len(sample())
    find(page, "海河银行")
    assert page.locator("[data-act=pin]").count() == 0 and page.locator("[data-act=unpin]").count() == 1
    page.click("[data-act=hide]")
    assert drawn(page) == len(sample()) - 1  # what is hidden is pinned no longer


def test_a_dragged_node_stays_where_it_was_put(opened: Opener) -> None:
    page = opened()
    x, y = spot(page, "海河银行")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y - 40, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
    place = "(() => { const {x, y} = gx.state.shown.get(gx.data.number('organization:海河银行')); return [x, y]; })()"
    dragged = page.evaluate(place)
    find(page, "沈若兰")
    page.click("[data-act=hide]")
    page.click("#back")
    assert page.evaluate(place) == dragged
    again = opened(state=page.url.split("#", 1)[1])
    assert again.evaluate(place) == [round(part) for part in dragged]


# `redrawn()` then gives the box of each name that is on the map.
WATCH_NAMES = """() => {
  let names = [];
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const half = this.measureText(text).width / 2;
    names.push([x - half, y - 6, x + half, y + 6]);
    write.call(this, text, x, y);
  };
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    names = []; // a frame begins
    clear.apply(this, box);
  };
  window.redrawn = async () => {
    gx.stage.hover(null);
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return names;
  };
}"""


@pytest.mark.parametrize("size", [(1280, 800), (390, 844), (640, 400)])
def test_no_name_lies_on_another_at_any_zoom(opened: Opener, size: tuple[int, int]) -> None:
    page = opened("large", width=size[0], height=size[1])
    page.evaluate(WATCH_NAMES)
    wide, many = page.evaluate("document.querySelector('#map').clientWidth"), 0
    for factor in (1, 1.5, 1.5, 1.5, 2, 0.1, 0.5):
        page.evaluate("(factor) => gx.stage.zoom(factor)", factor)
        page.wait_for_timeout(500)
        boxes = page.evaluate("redrawn()")
        many += len(boxes)
        for number, (left, top, right, bottom) in enumerate(boxes):
            others = boxes[:number]
            assert not [b for b in others if left < b[2] and right > b[0] and top < b[3] and bottom > b[1]]
        assert all(box[0] >= 0 and box[2] <= wide for box in boxes)
    assert many > 30


# --- asking


def test_a_path_with_evidence_of_each_step(opened: Opener) -> None:
    page = opened()
    find(page, "阿尔多·贝里")
    page.click("[data-act=pathTo]")
    find(page, "海河银行")
    steps = [" ".join(step.split()) for step in page.locator("#panel .step").all_inner_texts()]
    assert steps[0].startswith("沈若兰 —会见→ 阿尔多·贝里")
    assert len(steps) == 5 and "海河银行" in steps[-1]
    assert page.locator("#panel blockquote").count() == 5
    assert drawn(page) == 6


def test_nodes_added_to_the_network(browser: Any, tmp_path: Path) -> None:
    net = network(sample())
    net.add_node("note", label="旁注", group="note")
    net.add_edge("note", "person:周启明", label="说到")
    net.write_html(tmp_path / "net.html")
    page = browser.new_page()
    page.goto((tmp_path / "net.html").as_uri() + "#lang=zh")
    page.wait_for_selector("body[data-ready]")
    assert drawn(page) == len(sample()) + 1
    find(page, "旁注")
    assert sections(page)["其他"] == ["周启明 · 说到"]
    page.close()


def test_colleagues(opened: Opener) -> None:
    page = opened("large")
    pair = page.evaluate(
        """(() => { const { nodes } = gx.data.graph;
          const people = nodes.filter((node) => node.group === "person").map((node) => node.number);
          for (const a of people) for (const b of people) if (a < b && gx.facts.colleagues(a, b).length)
            return [a, b].map((number) => nodes[number].label); })()"""
    )
    find(page, pair[0])
    page.click("[data-act=pathTo]")
    find(page, pair[1])
    (fact,) = sections(page)["同一机构的任职"]
    assert pair[0] in fact and pair[1] in fact


def test_where_no_path_is(opened: Opener) -> None:
    page = opened()
    page.click("#legend summary")
    page.locator("#legend label:has([data-type=meets_with])").click()
    find(page, "阿尔多·贝里")
    page.click("[data-act=pathTo]")
    find(page, "周启明")
    assert "没有路径" in page.inner_text("#panel")


def test_what_two_people_share(opened: Opener) -> None:
    page = opened()
    find(page, "周启明")
    page.click("[data-act=pathTo]")
    find(page, "顾文渊")
    assert sections(page)["共同出席的会议"][0].startswith(MEETING)


# --- taking along


def test_the_address_reopens_the_view(opened: Opener) -> None:
    page = opened("large")
    find(page, page.evaluate("gx.data.graph.nodes.find((node) => node.x === undefined && node.value > 3).label"))
    page.click("#theme")
    page.locator("#legend label:has([data-type=region])").click()
    page.wait_for_timeout(300)
    shown, selected = page.evaluate("[[...gx.state.shown], gx.state.selected]")
    again = opened("large", page.url.split("#", 1)[1])
    assert again.evaluate("[[...gx.state.shown], gx.state.selected]") == [shown, selected]
    assert again.get_attribute("html", "data-theme") == page.get_attribute("html", "data-theme")
    assert again.inner_text("#cardName") == page.inner_text("#cardName")
    assert not again.locator("#legend [data-type=region]").is_checked()


@pytest.mark.parametrize(
    "state", ["node=nobody&only=%5B%22x%22%5D", "only=%7Bx&time=,&path=%5B%5D&pair=%5B1%5D", "%E0%A4%A", ""]
)
def test_an_address_that_means_nothing(opened: Opener, state: str) -> None:
    assert drawn(opened(state=state)) == len(sample())


def saved(page: Any, act: str) -> tuple[str, bytes]:
    page.click("#more")
    with page.expect_download() as download:
        page.click(f"[data-act={act}]")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_pictures(opened: Opener) -> None:
    page = opened()
    name, png = saved(page, "savePng")
    assert name == "试验图.png" and png.startswith(b"\x89PNG") and len(png) > 5000
    name, svg = saved(page, "saveSvg")
    assert name == "试验图.svg" and "周启明" in svg.decode()
    assert svg.decode().count("<line") == page.evaluate("gx.stage.drawn().pairs.length")


def test_table(opened: Opener) -> None:
    _, content = saved(opened(), "saveCsv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == sample().number_of_edges()
    row = next(row for row in rows if row["relation"] == "任职" and row["source"] == "陆子衡")
    assert (row["target"], row["title"], row["date"]) == ("唐山市委", "书记", "2021-05-11")
    assert row["sentence"] == "唐山市委书记陆子衡陪同，市委"
    assert (row["change"], row["source_id"], row["target_id"]) == ("任命", "person:陆子衡", "organization:唐山市委")
    row = next(row for row in rows if row["relation"] == "出席" and row["source"] == "顾文渊")
    assert (row["order"], row["meeting_date"], row["date"]) == ("3", "2021-03-03", "2021-03-04")
    rows = list(csv.DictReader(io.StringIO(saved(opened("careers"), "saveCsv")[1].decode("utf-8-sig"))))
    assert ("1994-06", "1999-12") in [(row["from"], row["to"]) for row in rows]


def test_graphml(opened: Opener) -> None:
    _, content = saved(opened(), "saveGraphml")
    graph, read = sample(), nx.read_graphml(io.BytesIO(content), force_multigraph=True)
    assert sorted(read) == sorted(graph)
    assert sorted(read.edges(data="type")) == sorted(graph.edges(data="type"))
    assert len({key for _, _, key in read.edges(keys=True)}) == graph.number_of_edges()
    (visit,) = [data for *_, data in read.edges(data=True) if data["type"] == "meets_with"]
    assert (visit["articles"], visit["sentences"], visit["weight"]) == (1, 1, 1.0)
    assert {data["weight"] for *_, data in read.edges(data=True) if data["type"] == "part_of"} == {0.1}
    nx.read_graphml(io.BytesIO(saved(opened("hostile"), "saveGraphml")[1]))


def test_what_is_filtered_out_is_not_taken_along(opened: Opener) -> None:
    page = opened()
    page.locator("#legend label:has([data-type=person])").click()
    rows = list(csv.DictReader(io.StringIO(saved(page, "saveCsv")[1].decode("utf-8-sig"))))
    assert rows and not [row for row in rows if "人物" in (row["source_type"], row["target_type"])]
    read = nx.read_graphml(io.BytesIO(saved(page, "saveGraphml")[1]), force_multigraph=True)
    assert len(read) == len(sample()) - 6 and read.number_of_edges() == len(rows)


def test_a_cell_starts_no_formula(opened: Opener) -> None:
    _, content = saved(opened("hostile"), "saveCsv")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert row["title"].startswith("'=HYPERLINK")


# --- text stays text


def test_text_out_of_articles_stays_text(opened: Opener) -> None:
    page = opened("hostile")
    assert page.title().startswith("<img src=x")
    page.mouse.move(*spot(page, "甲" + HOSTILE))
    page.wait_for_timeout(200)
    page.fill("#search", "甲")
    assert HOSTILE[:20] in page.inner_text("#suggestions")
    page.press("#search", "Enter")
    assert page.inner_text("#cardName").startswith("甲<img src=x onerror=")
    page.locator("details.why summary").first.click()
    assert "</script><script>" in page.inner_text("blockquote")
    assert page.locator("img").count() == 0
    assert page.locator("figcaption a[href^=javascript]").count() == 0
    page.click("#about")
    page.click("#more")
    assert page.locator("img").count() == 0 and page.locator("script[src]").count() == 0
    assert page.evaluate("window.hacked") is None


def test_a_name_that_turns_the_line_turns_no_other(opened: Opener) -> None:
    page = opened("hostile")
    find(page, "甲")
    for text in ("#cardName", "blockquote", ".fact .body"):
        page.locator("details.why").first.evaluate("(fold) => { fold.open = true; }")
        page.wait_for_selector(text)
        assert page.locator(text).first.get_attribute("dir") == "auto"
    isolated = "(node) => getComputedStyle(node).unicodeBidi"
    assert page.locator("#panel .fact a").first.evaluate(isolated) == "isolate"
    assert page.locator("h1").evaluate(isolated) in ("isolate", "plaintext")


# --- for everyone


def test_dark_and_light_chinese_and_english(opened: Opener) -> None:
    page = opened(state="lang=zh&theme=light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.click("#language")
    assert page.get_attribute("html", "lang") == "en"
    find(page, "周启明")
    assert {"Posts", "Meetings", "Inspected"} <= sections(page).keys()
    assert "Person" in page.inner_text("#legend")


def test_the_map_by_keyboard(opened: Opener) -> None:
    page = opened()
    page.focus("#map")
    page.keyboard.press("ArrowRight")
    first = page.inner_text("#cardName")
    assert first in page.inner_text("#say")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#cardName") != first
    page.keyboard.press("Escape")
    assert page.locator("#cardName").count() == 0


def test_everything_is_reached_by_tab(opened: Opener) -> None:
    page = opened()
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.dataset.type"))
    assert {"skip", "map", "search", "home", "fit", "theme", "language", "more", "person"} <= reached


def test_names_for_those_who_do_not_see(opened: Opener) -> None:
    page = opened()
    unnamed = page.evaluate(
        """[...document.querySelectorAll("button, input, [role]")].filter((node) => node.offsetParent && !(
          node.getAttribute("aria-label") || node.textContent || node.closest("label")?.textContent || node.id === "say"
        )).map((node) => node.outerHTML)"""
    )
    assert unnamed == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, files: Path, theme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    context = browser.new_context(bypass_csp=True)  # or axe itself could not run
    page = context.new_page()
    page.goto((files / "small.html").as_uri() + f"#theme={theme}")
    page.wait_for_selector("body[data-ready]")
    page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8") + ";0")
    found = page.evaluate("axe.run(document)")["violations"]
    find(page, "周启明")
    page.locator("details.why summary").first.click()
    page.click("#more")
    found += page.evaluate("axe.run(document)")["violations"]
    context.close()
    assert not [one["id"] for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast(opened: Opener, theme: str) -> None:
    page = opened(state=f"theme={theme}")
    script = """() => {
      const style = getComputedStyle(document.documentElement);
      const light = (name) => {
        const hex = style.getPropertyValue(name).trim();
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
          .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
      const papers = ["--paper", "--panel", "--soft"];
      return ["--ink", "--quiet", "--accent"].flatMap((ink) => papers.map((paper) => ratio(ink, paper)));
    }"""
    assert min(page.evaluate(script)) >= 4.5


def test_at_200_percent(opened: Opener) -> None:
    page = opened(width=640, height=400)
    assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [640, 400]
    find(page, "周启明")
    assert page.locator("#cardName").bounding_box()["y"] < 400
    page.click("#legendToggle")
    page.locator("#legend label:has([data-type=region])").click()
    assert drawn(page) == len(sample()) - 3


def test_on_a_phone(opened: Opener) -> None:
    page = opened(width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    find(page, "周启明")
    box = page.locator("#cardName").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 844
    page.click("#grip")
    page.click("#legendToggle")
    page.locator("#legend label:has([data-type=region])").click()
    assert drawn(page) == len(sample()) - 3
