"""A list of those present or of speakers stands, whatever of one member is not read: a post, a body, a name."""

import pytest
from said import facts

HEAD = "6月12日，首届黄河论坛在兰州举行。"
TALKS = "6月12日，副省长周启明在兰州与陇上能源集团总经理林致远举行会谈。"


def there(text: str, kind: str = "attends", head: str = HEAD) -> set[str]:
    """Who is there, or speaks, by a text behind `head`."""
    return {
        fact.removeprefix(f"{kind}: ").split(" > ")[0] for fact in facts(head + text) if fact.startswith(f"{kind}: ")
    }


ATTEND = [
    # a body that is not read, before the first, in the middle, before the last
    (
        "国际投资促进会会长王平，兰州市委书记周启明，兰州市市长沈若兰，工委副书记、管委会副主任罗心怡等出席。",
        {"王平", "周启明", "沈若兰", "罗心怡"},
    ),
    (
        "中国乡村家具品牌集群主席林致远，兰州市委书记周启明，兰州市市长沈若兰，陇上家具品牌集群主席罗心怡等出席。",
        {"林致远", "周启明", "沈若兰", "罗心怡"},
    ),
    # a post that is not known: he is no member, the others are
    ("省电力公司高工李建国，兰州市委书记周启明，兰州市市长沈若兰等出席。", {"周启明", "沈若兰"}),
    ("省水利厅厅长周启明，在读博士生罗心怡，定西市市长陆远航等出席。", {"周启明", "罗心怡", "陆远航"}),
    ("参访团副团长、定西市农会理事长周启明，兰州市台商协会主委沈若兰等参加论坛。", {"周启明", "沈若兰"}),
    ("十二届省政协主席周启明，十二届省政协党组书记沈若兰出席论坛。", {"周启明", "沈若兰"}),
    (
        "农业、林业和渔业部长塔里莱奥，兰州市委书记周启明，驻兰使馆参赞沈若兰等参加论坛。",
        {"塔里莱奥", "周启明", "沈若兰"},
    ),
    (
        "兰州市委书记周启明先生；甘肃省林业厅副厅长沈若兰女士；定西市副市长陆远航先生出席论坛。",
        {"周启明", "沈若兰", "陆远航"},
    ),
    # a name of no known surname between two that are read
    ("市领导周启明、沈若兰、能荣、陆远航出席论坛。", {"周启明", "沈若兰", "陆远航"}),
    (
        "兰州市副市长周启明、兰州市市长沈若兰、陇上石化公司技术负责人邑虎、榆中县县长陆远航等出席论坛。",
        {"周启明", "沈若兰", "陆远航"},
    ),
    ("兰州市副市长周启明、海外媒体代表大卫、榆中县县长陆远航出席论坛。", {"周启明", "陆远航"}),
    ("兰州市副市长周启明，陇上石化公司董事长邑虎，榆中县县长陆远航等出席论坛。", {"周启明", "陆远航"}),
    ("学院班子成员与兰州市副市长周启明、沈若兰，榆中县县长陆远航共同参加了论坛。", {"周启明", "沈若兰", "陆远航"}),
    (
        "省委常委、组织部部长周启明，省委常委、宣传部部长邑虎，副省长陆远航参加论坛。",
        {"周启明", "陆远航"},
    ),
    ("兰州市副市长周启明、能荣将出席论坛，陆远航出席论坛。", {"陆远航"}),
    # offices whose place only the first says, before one of another place
    (
        "兰州市发改委、财政局、水利局、榆中县政府负责人参加论坛。",
        {"兰州市发改委", "兰州市财政局", "兰州市水利局", "榆中县政府"},
    ),
    ("兰州市发改委、财政局、水利局、榆中县政府联合发文，副省长沈若兰出席论坛。", {"沈若兰"}),
    ("兰州市副市长周启明、榆中县政府、皋兰县县长陆远航出席论坛。", {"周启明", "榆中县政府", "陆远航"}),
    # those without a name at the end
    ("兰州市委书记周启明，兰州市市长沈若兰，省级领导，沿黄各县代表等共计1200余人出席了论坛。", {"周启明", "沈若兰"}),
    (
        "市领导周启明、沈若兰，以及陇原商会、定西市政府代表，工商界知名人士，专业协会领袖等共计260多人参加了论坛。",
        {"周启明", "沈若兰", "陇原商会", "定西市政府"},
    ),
    ("对口支援省市山东省有关负责同志，部分在陇工作过的老同志，企业代表等参加论坛。", {"山东省"}),
    # who has come for it, told first
    (
        "出席论坛的省科协主席周启明，兰州市市长沈若兰，定西市市长陆远航，一起按下启动键。",
        {"周启明", "沈若兰", "陆远航"},
    ),
    ("参加论坛的市领导还有周启明、沈若兰、陆远航。", {"周启明", "沈若兰", "陆远航"}),
    ("参加论坛的人员包括：省水利厅厅长周启明，定西市副市长沈若兰。", {"周启明", "沈若兰"}),
    ("参加论坛的还有：省直各部门及定西市的负责同志，各民主党派负责人。", {"定西市"}),
    ("省领导周启明、沈若兰，老同志陆远航、罗心怡等出席。", {"周启明", "沈若兰", "陆远航", "罗心怡"}),
    ("省水利厅厅长周启明、定西市副市长沈若兰等与来自陇南的46名师生欢聚一堂。", {"周启明", "沈若兰"}),
    ("兰州市委书记周启明以及定西市市长沈若兰等各界人士参与。", {"周启明", "沈若兰"}),
    ("省水利厅厅长周启明、定西市副市长沈若兰出席相关活动。", {"周启明", "沈若兰"}),
    ("副省长周启明到会指导。", {"周启明"}),
    ("省委书记周启明，陇上集团董事长沈若兰见证签约。", {"周启明", "沈若兰"}),
    # none of these is a list, or nobody there
    ("兰州市委书记周启明来到车间，随后副省长陆远航出席论坛。", {"陆远航"}),
    ("会议要求，副省长沈若兰要到会指导。", set()),
    ("即将出席论坛的省长周启明接受采访。", set()),
    ("兰州市委书记周启明，工委副书记沈若兰将出席论坛。", set()),
    ("社会各界人士积极参与，周启明的建议被采纳。", set()),
]


@pytest.mark.parametrize(("text", "people"), ATTEND, ids=[a[0] for a in ATTEND])
def test_who_is_there_though_one_member_is_not_read(text, people):
    assert there(text) == people


SPEAK = [
    ("兰州市委书记周启明，越南文联主席阮文山，中国音乐家协会副主席沈若兰等致辞。", {"周启明", "阮文山", "沈若兰"}),
    ("兰州市市长周启明，国际茶委会执行主席佩德斯，省供销社主任沈若兰先后致辞。", {"周启明", "佩德斯", "沈若兰"}),
    ("兰州市市长周启明，省供销社主任沈若兰，陇上技术学院前总务长林荣发等代表作了主旨发言。", {"周启明", "沈若兰"}),
    ("境外陇商代表周启明、省外陇商代表折玉梅发言。", {"周启明", "折玉梅"}),
    (
        "兰州市委书记周启明、兰州市副市长能荣、兰州市副市长邑虎、榆中县县长沈若兰先后致辞。",
        {"周启明", "沈若兰"},
    ),
    ("兰州市委书记周启明主持，沈若兰在台下，工委副书记陆远航致辞。", {"陆远航"}),
]


@pytest.mark.parametrize(("text", "people"), SPEAK, ids=[s[0] for s in SPEAK])
def test_who_speaks_though_one_member_is_not_read(text, people):
    assert there(text, "speaks_at") == people


def test_who_takes_part_in_an_exchange_is_at_the_talks():
    text = "省政府办公厅主任沈若兰、陇上煤电集团董事长陆远航等参加了交流。"
    assert {"沈若兰", "陆远航"} <= there(text, head=TALKS)


def test_who_is_met_though_one_body_is_not_read():
    text = "6月12日，省长周启明会见了陇上集团董事长沈若兰、香港中渝置地董事长陆远航、定西银行行长罗心怡等。"
    expected = {f"meets_with: 周启明 > {who}" for who in ("沈若兰", "陆远航", "罗心怡")}
    assert expected <= facts(text)


def test_those_who_came_to_the_airport_are_not_at_the_summit():
    text = "先期抵达出席黄河论坛的香港特区行政长官沈若兰，中国驻秘鲁大使陆远航也到机场迎接。"
    assert "陆远航" not in there(text)


RITE = "6月12日，定西市与陇上能源集团战略合作协议签约仪式在兰州举行。"
SIGN = [
    ("签约仪式上，定西市副市长周启明与陇上能源集团副总经理沈若兰代表双方签署协议。", {"周启明", "沈若兰"}),
    ("定西市副市长周启明、陇上能源集团副总经理沈若兰分别代表双方签字。", {"周启明", "沈若兰"}),
    ("定西市副市长周启明将与陇上能源集团副总经理沈若兰代表双方签署协议。", set()),
    ("定西市副市长周启明、陇上能源集团副总经理沈若兰分别代表双方在协议上签字。", {"周启明", "沈若兰"}),
    ("定西市副市长周启明，陇上能源集团副总经理沈若兰，分别代表双方签署了协议。", {"周启明", "沈若兰"}),
    ("定西市副市长周启明和陇上能源集团副总经理沈若兰签订战略合作协议。", {"周启明", "沈若兰"}),
    ("去年，定西市副市长周启明和陇上能源集团副总经理沈若兰签订战略合作协议。", set()),
    (
        "在定西市副市长周启明、陇上能源集团副总经理沈若兰的共同见证下，定西市与陇上能源集团签署协议。",
        {"周启明", "沈若兰"},
    ),
    ("在副省长周启明的见证下，定西市迎来了首趟列车。", set()),
]


@pytest.mark.parametrize(("text", "people"), SIGN, ids=[s[0] for s in SIGN])
def test_who_signs_for_both_sides_is_at_the_ceremony(text, people):
    assert there(text, head=RITE) == people


def test_who_sees_it_signed_is_at_the_ceremony():
    text = "6月12日，定西市与陇上能源集团签署协议。市长周启明、陇上能源集团董事长沈若兰出席并见证签字仪式。"
    assert there(text, head="") == {"周启明", "沈若兰"}
    assert there(text.replace("出席并见证", "将出席并见证"), head="") == set()


def test_two_who_are_there_both_speak():
    text = "定西市副市长周启明与陇上能源集团董事长沈若兰出席并讲话。"
    assert there(text, "speaks_at", RITE) == {"周启明", "沈若兰"}
    assert there(text.replace("与", "陪同"), "speaks_at", RITE) != {"周启明", "沈若兰"}


def test_who_signs_at_a_forum_is_not_told_to_be_at_it():
    text = "其间，定西市副市长周启明与陇上能源集团副总经理沈若兰代表双方签署协议。"
    assert there(text) == set()


BODIES = [
    ("榆中县、和平新区和市直各单位主要负责同志参加论坛。", {"榆中县"}),
    (
        "甘肃省水利厅、兰州大学党委（党组）负责同志，甘肃省农科院负责人作交流发言。",
        {"甘肃省水利厅", "兰州大学", "甘肃省农科院"},
    ),
    (
        "对口支援省市山东省有关负责同志，榆中县四大班子和皋兰县、永登县、景泰县党委或政府主要负责同志，企业代表、新闻单位代表等参加论坛。",
        {"山东省", "皋兰县", "永登县"},
    ),
    ("榆中县，和平新区和市直各单位的职工参加论坛。", set()),
    ("来自英国、泰国的侨领，以及榆中县、皋兰县地区的社团负责人等200余人参加论坛。", set()),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES, ids=[b[0] for b in BODIES])
def test_whose_officials_are_there_though_one_place_is_not_read(text, bodies):
    assert there(text) == bodies


def test_who_sits_in_on_a_discussion():
    text = "6月12日，副省长周启明在兰州与陇上集团董事长林致远座谈。市台办主任沈若兰、定西市副市长陆远航等座谈时在座。"
    assert {"沈若兰", "陆远航"} <= there(text, head="")


def test_a_title_in_quotation_is_nobodys_own_words():
    text = "中国作家协会副主席周启明，兰州大学教授沈若兰分别以《我看黄河》《黄河与汉字》为题作主旨报告。"
    assert there(text, "speaks_at") == {"周启明", "沈若兰"}
