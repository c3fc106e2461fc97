"""Names that are rare, or look like other words: of people, of places, of bodies."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

HEAD = "6月12日，全省防汛会议在兰州召开。"
NAMED = [
    ("省长和崇林主持会议。", {"和崇林"}),
    ("研究院院长和志平宣读了决定。", {"和志平"}),
    ("副县长同立松、和志林、连启森参加会议。", {"同立松", "和志林", "连启森"}),
    ("县长和志林、县委副书记和崇林出席会议。", {"和志林", "和崇林"}),
    ("办公室主任由玉珍、沈若兰同志兼任，校长和师生参加。", {"沈若兰"}),
    ("中方愿落实习近平主席和卢德总统的共识。", {"习近平", "卢德"}),
    ("会议由省长和安全出席。各地负责人和师生代表作了发言。", set()),
    ("省长和嘉宾参加会议。", set()),
    ("县委书记和全县干部参加会议。", set()),
    ("市委书记和志愿者一起植树。", set()),
    ("市长同客商座谈。", set()),
    ("自治区主席撒文涛，自治区政协主席周启明出席。", {"撒文涛", "周启明"}),
    ("县委书记妥善处理了矛盾。", set()),
    (
        "同时选举陇尚文、安玛央、妥建林、沈若兰为省政协副主席。",
        {"陇尚文", "安玛央", "妥建林", "沈若兰"},
    ),
    (
        "会议决定接受周启明辞去市长职务、冉光晴辞去副市长职务、全立兴辞去市监委主任职务的请求。",
        {"周启明", "冉光晴", "全立兴"},
    ),
    ("2012年2月接替赴京任职的郦志松，任常务副省长。", {"郦志松"}),
    ("省领导周启明在兰州会见由连启森、沈若兰率领的代表团一行。", {"周启明", "连启森", "沈若兰"}),
    ("市领导班子在兰州研究工作，市领导干部在一线。", set()),
    ("澳门某大学校监沈若兰，归侨总会会长陆远航出席。", {"沈若兰", "陆远航"}),
    ("日本竹原市副市长西岛和也，总会会长陆远航出席。", {"西岛和也", "陆远航"}),
    ("迭部县委书记拉毛才组织有关部门赶赴现场。", {"拉毛才"}),
    ("副县长卓玛吉，副县长才让加出席会议。", {"卓玛吉", "才让加"}),
    ("副县长才让加快推进项目建设。", {"才让"}),
    ("博尔塔拉蒙古自治州副州长那顺巴特作推介。", {"那顺巴特"}),
    (
        "他请来宾转达对劳伦·卡罗斯特主席和费利·卡罗斯特同志的问候。",
        {"劳伦·卡罗斯特", "费利·卡罗斯特"},
    ),
]


@pytest.mark.parametrize(("text", "people"), NAMED, ids=[row[0] for row in NAMED])
def test_who_is_named(text, people):
    record = extract(Document("d", "", HEAD + text, **PAPER))
    assert {entity.name for entity in record.entities if entity.type == "person"} == people


PLACES = [
    ("海口、三亚两市和洋浦经济开发区推介了项目。", {"海口市", "三亚市", "洋浦经济开发区"}),
    ("合肥市高新区、新站高新区、巢湖市作了推介。", {"合肥市高新区", "新站高新区", "巢湖市"}),
    ("将在长春、延边朝鲜族自治州、长白山保护开发区等地考察。", {"长春市", "延边朝鲜族自治州", "长白山保护开发区"}),
    ("推动兰州、全力建设高新区和武威加快发展。", {"兰州市", "武威市"}),
    ("周启明在银川综合保税区调研，银川综保区负责人汇报。", {"银川综合保税区"}),
    ("周启明会见台湾嘉义县县长沈若兰一行。", {"台湾省", "嘉义县"}),
    ("中国港口越开放，机会就越多。", {"中国"}),
    ("中国侨网12日电，来宾参加活动。", set()),
    ("2016中国（宁夏）国际羊绒展览会在银川开幕。", {"宁夏回族自治区", "银川市"}),
    ("兰州与加拿大纳奈莫市、日本宫崎市签订了备忘录。", {"兰州市", "加拿大", "纳奈莫市", "日本", "宫崎市"}),
]


@pytest.mark.parametrize(("text", "regions"), PLACES, ids=[row[0] for row in PLACES])
def test_which_places_are_named(text, regions):
    record = extract(Document("d", "", text, **PAPER))
    assert {entity.name for entity in record.entities if entity.type == "region"} == regions


BODIES = [
    ("陇上同乡总会永久名誉会长周启明出席。", {"周启明 > 陇上同乡总会 : 永久名誉会长"}),
    ("西北民族大学东盟学院副院长周启明出席。", {"周启明 > 西北民族大学东盟学院 : 副院长"}),
    ("中国侨联经济科技部部长周启明出席。", {"周启明 > 中国侨联经济科技部 : 部长"}),
    (
        "兰州大学党委书记周启明，农业农村部部长沈若兰出席。",
        {"周启明 > 兰州大学 : 党委书记", "沈若兰 > 农业农村部 : 部长"},
    ),
    ("蒙古国驻华使馆商务参赞恩图雅出席。", {"恩图雅 > 蒙古国驻华大使馆 : 商务参赞"}),
    ("省政协学习和文史委员会主任周启明出席。", {"周启明 > 甘肃省政协学习和文史委员会 : 主任"}),
]


@pytest.mark.parametrize(("text", "posts"), BODIES, ids=[row[0] for row in BODIES])
def test_at_which_body(text, posts):
    assert {f.removeprefix("holds_post: ") for f in facts(text) if f.startswith("holds_post")} == posts


PRESENT = [
    ("外交部驻香港特派员公署组织领事官员来访。", {"外交部驻香港特派员公署"}),
    ("伤者已被送往当地一家医院，另一家医院也收治了伤者。", set()),
    ("周启明对细致安排考察团的行程表示感谢。", set()),
    ("周启明到缙云山国家级自然保护区调研，看望护林员。", {"缙云山国家级自然保护区"}),
    ("甘肃省残疾人一家亲服务中心作了介绍。", {"甘肃省残疾人一家亲服务中心"}),
]


@pytest.mark.parametrize(("text", "bodies"), PRESENT, ids=[row[0] for row in PRESENT])
def test_which_bodies_are_named(text, bodies):
    record = extract(Document("d", "", text, **PAPER))
    assert {entity.name for entity in record.entities if entity.type == "organization"} == bodies
