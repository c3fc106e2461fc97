"""The regions that an outlet is called by, and what the level words of its articles mean."""

import pytest
from said import facts

from kg.entity.outlet import regions_of_outlet

CALLED = [
    ("樟树新闻网", ["樟树市"]),
    ("聊城新闻网莘县频道", ["莘县", "聊城市"]),
    ("长春市二道区人民政府", ["二道区", "长春市"]),
    ("康县融媒体中心", ["康县"]),
    ("人民网-四川频道", ["四川省"]),
    # accounts called by a county's short name
    ("云上通城", ["通城县"]),
    ("爱三台", ["三台县"]),
    ("鄱阳论坛", ["鄱阳县"]),
    ("微山新闻网", ["微山县"]),
    ("爱辉区人民政府", ["爱辉区"]),
    ("东乡发布", []),  # 东乡区 or 东乡族自治县
    ("新疆日报", ["新疆维吾尔自治区"]),
    ("和平区人民政府", []),  # one of several of the country
    *((outlet, []) for outlet in ("新华网", "光明日报", "中国新闻网", "平安时报", "中国驻法国大使馆")),
]


@pytest.mark.parametrize(("outlet", "regions"), CALLED)
def test_regions_of_an_outlet(outlet, regions):
    assert [region.name for region in regions_of_outlet(outlet, 2020)] == regions


LEVELS = [
    ("樟树新闻网", "市委书记周启明出席会议。", "holds_post: 周启明 > 樟树市委 : 书记"),
    ("聊城新闻网莘县频道", "县长沈若兰出席会议。", "holds_post: 沈若兰 > 莘县政府 : 县长"),
    ("宜春日报", "市委书记周启明出席会议。", "holds_post: 周启明 > 宜春市委 : 书记"),
    # the mayor in a list of people of one city, whatever the outlet
    ("合阳县融媒体中心", "兴平市委书记周启明，市长沈若兰等陪同考察。", "holds_post: 沈若兰 > 兴平市政府 : 市长"),
]


GUESTS = (  # a text that names guests from elsewhere more often than its own prefecture
    "6月12日，凉山州委书记沈若兰会见曲靖市委书记周启明一行。州长马文新参加。曲靖市委常委吴建新、曲靖市副市长何立参加会见。"
)
TOWN = "6月12日，三台县芦溪镇召开防汛工作会议。镇党委书记周启明主持会议。"


def test_level_words_that_one_region_alone_is_called_by():
    found = facts(GUESTS, source="中国新闻网")
    assert {"holds_post: 沈若兰 > 凉山州委 : 书记", "holds_post: 马文新 > 凉山州政府 : 州长"} <= found


def test_town_of_the_only_county_that_is_named():
    assert "holds_post: 周启明 > 芦溪镇党委 : 书记" in facts(TOWN, source=None)
    there = "三台县干部周启明到芦溪镇调研。镇党委书记沈若兰陪同。"
    assert "holds_post: 沈若兰 > 芦溪镇党委 : 书记" in facts(there, source=None)
    assert "inspects: 周启明 > 三台县" not in facts("周启明来到三台，三台县人都认识他。", source=None)


@pytest.mark.parametrize(("outlet", "text", "fact"), LEVELS)
def test_level_words_of_an_outlet(outlet, text, fact):
    assert fact in facts(text, source=outlet)
