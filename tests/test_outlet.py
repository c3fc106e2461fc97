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


@pytest.mark.parametrize(("outlet", "text", "fact"), LEVELS)
def test_level_words_of_an_outlet(outlet, text, fact):
    assert fact in facts(text, source=outlet)
