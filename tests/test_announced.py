"""What an article only announces is no attendance: 将于…出席, 即将举行的某会议; people are invented."""

import pytest
from said import facts

TV = {"source": "新闻联播", "date": "2023-06-12"}
FORUM = "第三届黄河论坛"
THERE = ("attends", "chairs", "speaks_at", "meets_with", "hosts", "signs_with")

TO_COME = [
    (
        "国家主席陈砚秋将出席第三届黄河论坛开幕式",
        "国家主席陈砚秋将于6月14日至15日出席第三届黄河论坛开幕式。\n\n来华出席开幕式的外国领导人有：瑞典首相林德、"
        "埃及总统萨利姆、约旦首相哈利勒。",
    ),
    (
        "我台将直播第三届黄河论坛",
        "国家主席陈砚秋将于北京时间15日与瑞典首相林德共同出席第三届黄河论坛开幕式。开幕式上，陈砚秋主席和林德首相将分别致辞并观看演出。",
    ),
    (
        "陈砚秋主席即将访问瑞典并出席第三届黄河论坛",
        "陈砚秋主席即将对瑞典进行国事访问并出席在斯德哥尔摩举行的第三届黄河论坛。外交部有关负责人表示，"
        "相信陈砚秋主席此次出席论坛将为两国关系作出贡献。",
    ),
    ("瑞典首相将发表谈话", "瑞典首相林德今天在记者会上表示，他将会在8月的相关纪念仪式上发表一个首相谈话。"),
    ("甘肃设立防汛顾问", "省防汛委按《防汛条例》设立顾问，由省政府指派的沈若兰出任，并将列席省防汛委会议。"),
    ("国际快讯", "7日，英国首相林德发表谈话。林德将前往布鲁塞尔与欧盟方面进行面对面会谈。"),
    ("国家主席陈砚秋抵达斯德哥尔摩", "6月12日，国家主席陈砚秋抵达斯德哥尔摩，出席即将举行的第三届黄河论坛。"),
    ("政要期待黄河论坛", "瑞典前首相林德在启程出席第三届黄河论坛前对记者表示，合作会更加紧密。"),
    ("国际快讯", "西班牙首相林德15日将在众议院全体会议上正式提出申请。"),
]


@pytest.mark.parametrize(("title", "text"), TO_COME, ids=[row[1][:24] for row in TO_COME])
def test_what_is_to_come_has_nobody_at_it(title, text):
    assert not [fact for fact in facts(text, title=title, **TV) if fact.startswith(THERE)]


TAKES_PLACE = [
    (
        "6月12日，第三届黄河论坛在兰州开幕。省长沈若兰出席论坛并表示，甘肃将继续办好论坛。",
        {f"attends: 沈若兰 > {FORUM}"},
    ),
    # told of as to come, then as taking place
    (
        "第三届黄河论坛将于6月12日在兰州举行。6月12日，省长沈若兰出席第三届黄河论坛并致辞。",
        {f"attends: 沈若兰 > {FORUM}"},
    ),
    # who has come for it, whatever is said of it in the talks
    (
        "6月12日，国务院副总理陈砚秋在兰州会见来华出席第三届黄河论坛的瑞典首相林德。林德表示，对即将举行的第三届黄河论坛充满期待。",
        {f"attends: 林德 > {FORUM}", "meets_with: 陈砚秋 > 林德"},
    ),
    (
        "6月12日，陈砚秋在北京与瑞典首相林德通电话，双方就将举行的第三届黄河论坛交换意见。",
        {"meets_with: 陈砚秋 > 林德"},
    ),
    # the press is told now what is to come
    (
        "6月12日，外交部举行中外媒体吹风会，外交部副部长沈若兰介绍陈砚秋主席即将对瑞典进行国事访问有关情况。",
        {"attends: 沈若兰 > 外交部中外媒体吹风会", "hosts: 外交部 > 外交部中外媒体吹风会"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TAKES_PLACE, ids=[row[0][:24] for row in TAKES_PLACE])
def test_what_takes_place_goes_on(text, expected):
    assert expected <= facts(text, **TV)


def test_whom_somebody_tells_of_is_not_at_the_press_conference():
    text = "外交部30日举行中外媒体吹风会，介绍陈砚秋主席即将对瑞典进行国事访问有关情况，并回答了记者提问。"
    assert not [fact for fact in facts(text, **TV) if "attends: 陈砚秋" in fact]
