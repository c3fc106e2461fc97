"""Whom the text shows at which place: stops of a tour, by the verb before and what follows."""

import pytest
from said import facts

STOPS = [
    ("6月12日，省长沈若兰来到陇南市清源产业园、礼县养老院调研。", {"陇南市清源产业园", "礼县养老院"}),
    ("省长沈若兰到定西市调研。在渭源第三热源厂，沈若兰详细了解供热情况。", {"定西市", "渭源第三热源厂"}),
    ("省长沈若兰到定西市调研。在会宁县头寨子镇双龙村，沈若兰走进农户家中，询问收入。", {"定西市", "双龙村"}),
    ("省长沈若兰深入天水一中、酒泉边检站检查。", {"天水一中", "酒泉边检站"}),
    ("省长沈若兰到柘皋镇派出所看望慰问民警。", {"柘皋镇派出所"}),
    ("省长沈若兰来到临洮县武装部、省社会福利院看望慰问。", {"临洮县武装部", "甘肃省社会福利院"}),
    ("省长沈若兰到定西市安定区南川新区鹿鸣村、陇西县北关社区考察。", {"鹿鸣村", "北关社区"}),
    ("在会宁县双龙村、通渭县三同村和非公企业党群服务中心，省长沈若兰看望慰问了老党员。", {"双龙村"}),
    ("省长沈若兰考察了鲁尔马工业园，并同员工交流。", {"鲁尔马工业园"}),
    ("省长沈若兰到渭源县会川村和乡村振兴服务中心调研。", {"会川村"}),
    ("省长沈若兰来到榆中县农会、陇原集团白银铜矿、兰州水文站考察。", {"榆中县农会", "陇原集团白银铜矿", "兰州水文站"}),
    # which one, the text does not say, or it is a kind of place
    ("省长沈若兰来到农会、大型铜矿、水文站考察。", set()),
    ("省长沈若兰走进社区养老中心，了解老人的生活。", set()),
    ("省长沈若兰先后走访了桂林社区、建设社区。", set()),
    ("省长沈若兰到驻甘肃部队某基地视察。", set()),
    ("省长沈若兰考察了印度市场、德国企业。", set()),
    ("省长沈若兰说，要深入农村、社区、学校调研。", set()),
    ("省长沈若兰到全省各县、我市部分工厂检查。", set()),
]


@pytest.mark.parametrize(("text", "places"), STOPS, ids=[s[0] for s in STOPS])
def test_stops_of_a_tour(text, places):
    found = {fact.removeprefix("inspects: 沈若兰 > ") for fact in facts(text) if fact.startswith("inspects")}
    assert found == places


WHO_AND_WHERE = [
    (
        "省委书记周启明，省长沈若兰，副省长陆远航一行深入定西市调研。",
        {"inspects: 周启明 > 定西市", "inspects: 沈若兰 > 定西市", "inspects: 陆远航 > 定西市"},
    ),
    ("省长沈若兰和副省长陆远航来到定西市调研。", {"inspects: 沈若兰 > 定西市", "inspects: 陆远航 > 定西市"}),
    (
        "省委书记周启明、省长沈若兰分别到定西市、陇南市走访慰问。",
        {"inspects: 周启明 > 定西市", "inspects: 沈若兰 > 陇南市"},
    ),
    (
        "省委书记周启明在定西市，省长沈若兰赴陇南市，副省长陆远航赴青岗，开展了慰问活动。",
        {"inspects: 周启明 > 定西市", "inspects: 沈若兰 > 陇南市"},
    ),
    ("省委书记周启明在定西市，省长沈若兰赴陇南市，副省长陆远航赴青岗，开展了招商活动。", set()),
    ("副总理周启明到我省调研。", {"inspects: 周启明 > 甘肃省"}),
    ("副总理周启明莅临我省指导工作。", {"inspects: 周启明 > 甘肃省"}),
    ("省长沈若兰在酒泉钢铁调研。", set()),  # no city is seen
    # who plants trees or looks at an exhibition inspects nothing
    ("沈若兰来到定西市安定区，同首都群众一起参加义务植树活动。", set()),
    ("沈若兰等领导同志来到甘肃展览馆，走进展厅参观展览。", set()),
    ("省长沈若兰在兰州新区考察时再次强调高质量建设定西城市副中心。", {"inspects: 沈若兰 > 兰州新区"}),
]


@pytest.mark.parametrize(("text", "expected"), WHO_AND_WHERE, ids=[w[0] for w in WHO_AND_WHERE])
def test_who_sees_what(text, expected):
    assert {fact for fact in facts(text) if fact.startswith("inspects")} == expected


TOUR = "省长沈若兰到定西市看望群众。"
SHOWN = [
    ("在兰州石化公司展厅，沈若兰勉励员工。", {"兰州石化公司"}),
    ("在渭源县双龙村，沈若兰与村民亲切交谈。", {"双龙村"}),
    ("在兰州石化公司、某薯业基地和兰州大学，沈若兰希望大家努力。", {"兰州石化公司", "兰州大学"}),
    ("随后，沈若兰前往兰州石化公司。", {"兰州石化公司"}),
    ("随后，沈若兰前往陇西县。", set()),
    ("12日上午，考察了兰州石化公司。", {"兰州石化公司"}),
    ("在渭源县会川镇困难群众程以宁家中，沈若兰询问收入。", {"会川镇"}),
    ("在上湾街道青禾社区困难群众程以宁家中，沈若兰与老人拉家常。", {"青禾社区"}),
    ("随后，沈若兰来到上湾街道青禾社区，看望了老党员程以宁。", {"青禾社区"}),
    ("在上湾街道困难社区，沈若兰与老人拉家常。", set()),
    # who came for something else; a city is not seen as a whole; the name goes on
    ("在兰州石化公司，沈若兰主持召开座谈会，要求抓好安全。", set()),
    ("在定西宾馆，沈若兰会见陆远航。", set()),
    ("在陇西县，沈若兰希望大家努力。", set()),
    ("在兰州石化公司陇薯处，沈若兰勉励员工。", set()),
    ("在兰州石化公司，陆远航勉励员工。", set()),  # who is on no tour
]


@pytest.mark.parametrize(("text", "places"), SHOWN, ids=[s[0] for s in SHOWN])
def test_where_a_tour_shows_somebody(text, places):
    found = {fact.split(" > ")[1] for fact in facts(TOUR + text) if fact.startswith("inspects")}
    assert found - {"定西市"} == places


def test_who_is_shown_in_a_house_is_on_a_tour_only_where_the_text_says_so():
    assert not {fact for fact in facts("在兰州石化公司，省长沈若兰勉励员工。") if fact.startswith("inspects")}


GOES = [
    ("副省长陆远航一行前往兰州石化公司，在储配站详细了解情况。", {"兰州石化公司"}),
    ("副省长陆远航到兰州石化公司、渭源县双龙村等地，实地检查防汛工作。", {"兰州石化公司", "双龙村"}),
    ("12日至13日，省长沈若兰深入定西市、陇南市的企业和乡村，实地了解旱情。", {"定西市", "陇南市"}),
    ("省长沈若兰12日到陇南市，就落实防汛责任进行调研。", {"陇南市"}),
    ("省长沈若兰12日到陇南市，就防汛工作发表讲话。", set()),
    ("省长沈若兰先后深入安定区、陇西县等地企业、园区、农村，现场察看种薯基地。", {"安定区", "陇西县"}),
    ("省长沈若兰前往安定区、陇西县等地企业、园区，现场作报告。", set()),
    ("在渭源县会川镇、五竹镇调研时，省长沈若兰先后听取两镇工作汇报。", {"会川镇", "五竹镇"}),
    ("在渭源县会川镇调研时，省长沈若兰主持召开座谈会。", set()),
    ("省长沈若兰来到渭源县会川镇困难群众程以宁家中，送上慰问金。", {"会川镇"}),
    (
        "省长沈若兰来到兰州石化公司，考察生产；走进陇西县双龙村，察看大棚；前往定西宾馆，出席座谈会。",
        {"兰州石化公司", "双龙村"},
    ),
    ("省长沈若兰带领甘肃省药材协会相关负责人，来陇西县考察药材产业。", {"陇西县"}),
    ("省长沈若兰带领甘肃省药材协会相关负责人，来陇西县出席药材考察总结会。", set()),
    ("随后，省长沈若兰驱车赶往渭源县会川镇，察看河堤。", {"会川镇"}),
    ("省长沈若兰赶往渭源县会川镇，主持会议。", set()),
    ("省长沈若兰赶赴陇南市。抵达陇南市后第一时间前往渭源县会川镇，沿途察看灾情。", {"会川镇"}),
    ("省长沈若兰就陇西县今年以来经济和社会发展情况进行视察。", {"陇西县"}),
    ("省长沈若兰就陇西县与渭源县的合作进行视察。", set()),
    ("省长沈若兰出席易地搬迁座谈会并到定西市调研。", {"定西市"}),
    ("省长沈若兰到定西市调研并出席易地搬迁座谈会。", {"定西市"}),
    ("省长沈若兰将出席易地搬迁座谈会并到定西市调研。", set()),
    ("省长沈若兰赴甘肃省对口支援地区——西藏拉萨市考察。", {"拉萨市"}),
    ("省长沈若兰赴甘肃省对口支援地区考察。", set()),
    # a plan, or what somebody else is asked to do
    ("考察团由沈若兰任团长。考察团还将到陇南市、天水市进行实地考察。", set()),
    ("省长沈若兰在甘肃期间，将在陇南市、天水市、某开发区等地考察。", set()),
    ("省长沈若兰说，要前往兰州石化公司，检查安全工作。", set()),
    ("副省长陆远航前往兰州石化公司，就协议同公司会谈。", set()),
]


@pytest.mark.parametrize(("text", "places"), GOES, ids=[g[0] for g in GOES])
def test_where_somebody_goes_to_inspect(text, places):
    assert {fact.split(" > ")[1] for fact in facts(text) if fact.startswith("inspects")} == places


LED = "省委书记周启明率甘肃省党政代表团到西宁市考察。"
GROUP = [
    (LED + "代表团先后考察了青海大学、西宁钢铁公司。", {"周启明 > 青海大学", "周启明 > 西宁钢铁公司"}),
    (
        LED + "省长沈若兰会见代表团一行。考察期间，代表团一行先后来到青海大学、某薯业园等地参观。",
        {"周启明 > 青海大学"},
    ),
    (
        LED.replace("周启明", "周启明、省长沈若兰") + "甘肃省党政代表团前往城东区、湟中区，实地考察了产业园区。",
        {"周启明 > 城东区", "周启明 > 湟中区", "沈若兰 > 西宁市", "沈若兰 > 城东区", "沈若兰 > 湟中区"},
    ),
    ("省领导在省委书记周启明的带领下组成慰问团，先后走访慰问了兰州大学。", {"周启明 > 兰州大学"}),
    (
        "省商会会长周启明一行莅临西宁市考察。考察组一行先后来到青海大学、西宁钢铁公司等地，听取了相关情况介绍。",
        {"周启明 > 青海大学", "周启明 > 西宁钢铁公司"},
    ),
    ("副省长周启明到西宁市检查防汛工作。检查组还前往西宁海关，查看工作情况。", {"周启明 > 西宁海关"}),
    # whose group it is, is not said, or it is another
    ("周启明、副省长沈若兰主持会议。检查组还前往西宁海关，查看工作情况。", set()),
    (
        "副省长周启明到西宁市调研。副省长沈若兰到定西市调研。检查组还前往西宁海关，查看工作情况。",
        {"沈若兰 > 定西市"},
    ),
    ("省长沈若兰会见代表团一行。考察期间，代表团一行参观了青海大学。", set()),
    (LED + "四川省代表团先后考察了青海大学。", set()),
    (LED + "市长陆远航率企业家考察团同行。代表团先后考察了青海大学。", set()),
    (LED + "省长沈若兰在会见时说，代表团考察了青海大学。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GROUP, ids=[g[0] for g in GROUP])
def test_who_leads_a_group_sees_what_it_sees(text, expected):
    found = {fact.removeprefix("inspects: ") for fact in facts(text) if fact.startswith("inspects")}
    assert found - {"周启明 > 西宁市"} == expected


WELCOMED = [
    ("省长沈若兰对青海省党政代表团来甘考察表示热烈欢迎。", set()),
    ("省长沈若兰感谢香港工商界代表团到兰州市调研。", set()),
    ("省长沈若兰邀请客商到兰州市考察。", set()),
    ("省长沈若兰应邀请赴西宁市考察。", {"沈若兰 > 西宁市"}),
    ("大使安德列表示，甘肃很美。他期待更多的客人来到甘肃。", set()),
    ("省长沈若兰在致辞时说，春天来了。走进渭源，可以看花海。", set()),
    ("正在定西调研的副省长沈若兰出席陇薯产业大会。", {"沈若兰 > 定西市"}),
    ("曾在定西调研的副省长沈若兰出席陇薯产业大会。", set()),
    ("省长沈若兰赶赴定西市受灾一线，现场指导防汛工作。", set()),
    ("省长沈若兰赶赴定西市受灾一线，现场督导防汛工作。", {"沈若兰 > 定西市"}),
    (
        "省长沈若兰先后来到兰州军分区、91954部队、兰州大学等地，看望慰问官兵。",
        {"沈若兰 > 兰州军分区", "沈若兰 > 兰州大学"},
    ),
    ("12日，市长沈若兰赴北京走访国家发展改革委。", {"沈若兰 > 国家发展和改革委员会"}),
    ("省长沈若兰到定西市走访甘肃农垦集团。", {"沈若兰 > 定西市", "沈若兰 > 甘肃农垦集团"}),
    ("省长沈若兰率甘肃省党政代表团赴沪考察。", {"沈若兰 > 上海市"}),
    ("省长沈若兰到兰州大学参观。", {"沈若兰 > 兰州大学"}),
    ("省长沈若兰到兰州大学参观书画展。", set()),
]


@pytest.mark.parametrize(("text", "expected"), WELCOMED, ids=[w[0] for w in WELCOMED])
def test_who_comes_and_who_receives(text, expected):
    assert {fact.removeprefix("inspects: ") for fact in facts(text) if fact.startswith("inspects")} == expected


def test_who_comes_to_the_school_whose_page_it_is():
    text = "省教育厅副厅长沈若兰一行来校调研。"
    assert "inspects: 沈若兰 > 陇东学院" in facts(text, source="陇东学院新闻网")
    assert not {fact for fact in facts(text) if fact.startswith("inspects")}
    text = "省教育厅副厅长沈若兰来校报到。"
    assert not {fact for fact in facts(text, source="陇东学院新闻网") if fact.startswith("inspects")}


DEEDS = [
    ("省水利厅厅长沈若兰一行来陇南市，就河长制工作开展调研。", {"陇南市"}),
    ("省水利厅厅长沈若兰率省督导组到陇南市，对防汛工作进行督导检查。", {"陇南市"}),
    ("省水利厅厅长沈若兰率队来陇南，实地检查河长制工作。", {"陇南市"}),
    ("由省委副书记沈若兰带队的调研组来陇南市，就乡村振兴工作进行督导。", {"陇南市"}),
    ("副省长沈若兰赴渭源县开展防汛工作挂牌督战。", {"渭源县"}),
    ("副省长沈若兰带领督导组到陇南市进行安全生产检查。", {"陇南市"}),
    ("县长沈若兰先后到大集中学和渭源县第一中学两个考点巡视。", {"渭源县第一中学"}),
    ("省长沈若兰专程到渭源陇薯食品有限公司调研。", {"渭源陇薯食品有限公司"}),
    ("省长沈若兰到渭源县、圩岭新区、陇西县调研。", {"渭源县", "陇西县", "圩岭新区"}),
    (
        "省长沈若兰前往渭源种薯研发中心，考察种薯选育；来到兰州石化公司，了解生产。",
        {"渭源种薯研发中心", "兰州石化公司"},
    ),
    ("省长沈若兰察看了兰州水文站、雷坛河口、南河道闸口等处。", {"兰州水文站"}),
    ("省长沈若兰到新宁镇胜利社区调研。", {"胜利社区"}),
    # what is said, planned or done for another purpose; a kind of place; who works there
    ("省长沈若兰来陇南市，就河长制工作发表讲话。", set()),
    ("省长沈若兰欢迎陆远航来陇南市进行安全生产检查。", set()),
    ("省长沈若兰将率队来陇南，实地检查河长制工作。", set()),
    ("省长沈若兰、副省长陆远航分别到渭源县、陇西县，就防汛工作开展调研。", set()),
    ("省长沈若兰先后走进惠民超市、养老服务中心、社区巷陌，了解民生。", set()),
    ("省长沈若兰深入包联社区、所辖社区检查。", set()),
    ("省长沈若兰到青禾社区慰问市水利局驻社区党员。", set()),
    ("省长沈若兰调研了渭源县区域物流中心城市规划情况。", set()),
]


@pytest.mark.parametrize(("text", "places"), DEEDS, ids=[d[0] for d in DEEDS])
def test_somebody_goes_there_and_the_deed_follows(text, places):
    found = {fact.split(" > ")[1] for fact in facts(text) if fact.startswith("inspects: 沈若兰")}
    assert found == places


SURVEY = "省应急管理厅副厅长周启明率检查组来到陇南市，检查防汛工作。"
TEAM = [
    ("在成县，检查组察看了堤防。", {"成县"}),
    ("在成县，检查组来到河堤，察看堤防；在康县，检查组查看了大坝。", {"成县", "康县"}),
    ("检查组还走进陇南市水文站，与值班人员交流。", {"陇南市水文站"}),
    ("周厅长一行先后走访了兰州石化公司、陇南市水文站。", {"兰州石化公司", "陇南市水文站"}),
    ("周启明先后来到青禾滩项目区、成县双龙村、兰州石化公司，与群众座谈交流。", {"双龙村", "兰州石化公司"}),
    ("来到成县双龙村，周启明走进农户家里，同大家拉家常。", {"双龙村"}),
    ("兰州石化公司是老企业。周启明来到这里，了解生产。", {"兰州石化公司"}),
    ("设在陇南市的兰州石化公司研究院，承担着任务。在这里，周启明勉励员工。", {"兰州石化公司研究院"}),
    # another group, another leader, what is only said
    ("在成县，考察团察看了堤防。", set()),
    ("陆远航说，在成县，检查组察看了堤防。", set()),
    ("陆厅长一行先后走访了兰州石化公司。", set()),
    ("来到成县双龙村，副市长陆远航走进农户家里。", set()),
    ("兰州石化公司是老企业。陆远航来到这里，了解生产。", set()),
    ("省长沈若兰来到兰州石化公司，出席座谈会。", set()),
]


@pytest.mark.parametrize(("text", "places"), TEAM, ids=[t[0] for t in TEAM])
def test_a_team_is_who_leads_it(text, places):
    found = {fact.split(" > ")[1] for fact in facts(SURVEY + text) if fact.startswith("inspects")}
    assert found - {"陇南市"} == places


def test_the_page_of_a_place_calls_it_our():
    said = facts("市人大常委会副主任周启明率检查组来我区进行执法检查。", source="安宁区人民政府")
    assert "inspects: 周启明 > 安宁区" in said
    said = facts("副省长周启明率队赴我州考察。", source="甘南日报")
    assert "inspects: 周启明 > 甘南藏族自治州" in said
    assert not {fact for fact in facts("周启明感谢大家来我州考察。", source="甘南日报") if fact.startswith("inspects")}


HEARD = [
    (
        "省长沈若兰调研防汛工作。在随后召开的调度会上，省水利厅厅长陆远航就防汛准备工作进行了汇报。",
        {"reports_at: 陆远航 > 调度会（防汛）"},
    ),
    ("省长沈若兰到定西市调研。在汇报会上，市委书记陆远航作了汇报。", {"reports_at: 陆远航 > 汇报会（防汛）"}),
    (
        "甘肃省物流协会年会在兰州召开。副会长陆远航做工作报告，监事长沈若兰做了财务报告。",
        {"reports_at: 陆远航 > 甘肃省物流协会年会", "reports_at: 沈若兰 > 甘肃省物流协会年会"},
    ),
    # of the meeting at hand; a report that is no meeting's
    (
        "全省防汛会议在兰州召开。在汇报会上，市委书记陆远航作了汇报。",
        {"reports_at: 陆远航 > 甘肃省防汛会议"},
    ),
    ("省长沈若兰到定西市调研，要求做好工作报告。", set()),
    ("甘肃省物流协会年会在兰州召开。中国工程院院士做专题报告。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HEARD, ids=[h[0] for h in HEARD])
def test_who_reports_to_those_on_a_tour(text, expected):
    assert {fact for fact in facts(text, title="防汛") if fact.startswith("reports_at")} == expected
