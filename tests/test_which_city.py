"""Which city a bare 市… is of: the by-line's, that of the bodies that the text names, that of a seat at a meeting."""

from __future__ import annotations

from said import facts

SHUOZHOU = (
    "朔州市七届人大常委会第三次会议昨天举行。朔州市人大常委会主任郝文涛，副主任乔志刚出席会议，副市长冀成林列席会议。\n"
    "市人大常委会主任郝文涛说，要依法监督。"
)


def test_a_report_sent_from_the_capital_is_of_the_city_whose_bodies_it_names():
    found = facts(SHUOZHOU, title="朔州市人大常委会开会", source="人民网", place="太原")
    assert "holds_post: 冀成林 > 朔州市政府 : 副市长" in found
    assert "holds_post: 郝文涛 > 朔州市人大常委会 : 主任" in found
    assert not any("太原" in fact for fact in found)


def test_where_the_text_names_several_cities_a_bare_one_is_of_none_and_not_of_the_by_line():
    text = "郝文涛任大同市委书记，乔志刚任晋城市委书记，冀成林任阳泉市委书记。近日，市委书记解卫民表示，要抓好落实。"
    found = facts(text, title="山西三市调整领导", source="中新网", place="太原")
    assert not any("解卫民" in fact for fact in found)


def test_the_by_line_s_city_stays_where_its_own_body_is_named_or_no_other():
    text = "太原市政府昨天召开会议。朔州市副市长乔志刚来访，市委书记郝文涛会见。市委副书记冀成林参加。"
    found = facts(text, source="人民网", place="太原")
    assert "holds_post: 冀成林 > 太原市委 : 副书记" in found
    text = "市委书记郝文涛昨天主持召开会议。"
    assert "holds_post: 郝文涛 > 太原市委 : 书记" in facts(text, source="人民网", place="太原")
    for text in (
        "昨天，市委书记郝文涛在太原会见朔州市政府代表团。",
        "昨天，市委书记郝文涛会见朔州市长一行。太原是省会。",
    ):
        assert "holds_post: 郝文涛 > 太原市委 : 书记" in facts(text, source="人民网", place="太原")
    text = "昨天，副市长郝文涛在太原会见朔州市委书记乔志刚。"
    assert "holds_post: 郝文涛 > 太原市政府 : 副市长" in facts(text, source="人民网", place="太原")


def test_leaders_at_one_seat_of_a_meeting_by_video_are_of_its_city():
    text = (
        "4月27日，全省防汛工作会议在合肥召开，安徽省委书记葛存义讲话。市领导汤晓东、甄开平在铜陵分会场收听收看。\n"
        "在铜陵市分会场，市委书记汤晓东提出要求。\n"
        "信箱：安徽省合肥市A083号信箱。"
    )
    found = facts(text, title="全省防汛工作会议召开", source="某某在线")
    assert "holds_post: 汤晓东 > 铜陵市 : 市领导" in found
    assert "holds_post: 汤晓东 > 铜陵市委 : 书记" in found
    assert not any("holds_post" in fact and "合肥" in fact for fact in found)
    text = (
        "4月27日，合肥市委书记葛存义主持会议。铜陵分会场、芜湖分会场设在当地。"
        "合肥市副市长甄开平通报情况，市委副书记汤晓东参加。"
    )
    assert "holds_post: 汤晓东 > 合肥市委 : 副书记" in facts(text, title="会议召开", source="某某在线")


def test_this_city_is_the_only_one_that_the_sentence_has_named():
    found = facts("玉林市已成立由该市市长卓明文任组长的事故处理领导小组。")
    assert "holds_post: 卓明文 > 玉林市政府 : 市长" in found
    assert not any(
        "组长" in fact for fact in facts("自治区成立事故调查组，玉林市成立由周启明任组长的事故处理领导小组。")
    )
    found = facts("玉林市和贵港市开展合作，由该市市长卓明文带队。")
    assert not any("卓明文" in fact for fact in found)


def test_a_city_behind_its_province_elects_its_own_government():
    text = "3月29日，江苏连云港市第十四届人大常委会举行第二次会议，决定任命封雪文为副市长。"
    assert "holds_post: 封雪文 > 连云港市政府 : 副市长 ; appointed" in facts(text, source="中新网")
    text = "3月29日，吉林市第十四届人大常委会举行第二次会议，决定任命封雪文为副市长。"
    assert "holds_post: 封雪文 > 吉林市政府 : 副市长 ; appointed" in facts(text, source="中新网")


def test_a_city_that_is_a_county_by_rank_has_its_own_mayor_where_the_text_begins_with_what_it_does():
    for text in (
        "禹州市召开移民工作会议，市委书记郝文涛主持会议。",
        "6月12日，禹州市委召开会议。市委书记郝文涛主持会议。",
    ):
        assert "holds_post: 郝文涛 > 禹州市委 : 书记" in facts(text, source="新华网")
    assert "holds_post: 郝文涛 > 仙桃市委 : 书记" in facts("仙桃市举行座谈会，市委书记郝文涛出席。", source="新华网")
    # who travels there, or where its prefecture or its neighbours are named, is of the prefecture
    for text in (
        "6月12日，市委书记郝文涛到禹州市调研。",
        "6月12日，禹州市召开会议。长葛市汇报了情况，市委书记郝文涛讲话。",
    ):
        assert "holds_post: 郝文涛 > 许昌市委 : 书记" in facts(text, source="新华网")
    text = "禹州市召开会议，许昌市副市长冀成林到会，市委书记郝文涛讲话。"
    assert "holds_post: 郝文涛 > 许昌市委 : 书记" in facts(text, source="新华网")
    assert "holds_post: 郝文涛 > 许昌市委 : 书记" in facts("禹州市召开会议，市委书记郝文涛讲话。", source="许昌日报")


def test_a_local_outlet_may_print_the_news_of_another_place():
    text = "3月3日，清水县召开誓师大会。县委书记郝文涛讲话。"
    assert "holds_post: 郝文涛 > 清水县委 : 书记" in facts(text, source="秦安县新闻网")
    assert "holds_post: 郝文涛 > 秦安县委 : 书记" in facts(text + "秦安县派人参加。", source="秦安县新闻网")
    for text in (
        "清水县党政代表团来访，清水县举行推介会，县委书记郝文涛会见。",
        "3月3日，在清水县召开现场会，县委书记郝文涛讲话。",
        "天水市召开会议。县委书记郝文涛参加。",
    ):
        assert "holds_post: 郝文涛 > 秦安县委 : 书记" in facts(text, source="秦安县新闻网")


def test_who_leads_a_delegation_is_of_its_region_and_not_of_the_paper_s():
    text = "昨天，市委书记潘标明会见由省委常委、市委书记梁文才率领的成都市党政代表团。"
    found = facts(text, source="温州晚报")
    assert "holds_post: 潘标明 > 温州市委 : 书记" in found
    assert "holds_post: 梁文才 > 成都市委 : 书记" in found
    assert "holds_post: 梁文才 > 四川省委 : 常委" in found
    for text in (
        "昨天，由州委书记多吉才率领的四川省甘孜州党政代表团来温考察。",
        "由州委副书记多吉才率领的甘孜州人大代表团来访。",
    ):
        found = facts(text, source="温州晚报")
        assert [fact for fact in found if "holds_post" in fact and "> 甘孜州委 :" in fact], text
    text = "昨天，由市长梁文才率领的四川省广元市党政代表团来温考察。"
    assert "holds_post: 梁文才 > 广元市政府 : 市长" in facts(text, source="温州晚报")
    text = "昨天，市委书记潘标明率领温州市党政代表团到广元市考察。"
    assert "holds_post: 潘标明 > 温州市委 : 书记" in facts(text, source="温州晚报")


def test_a_city_of_the_county_s_rank_that_the_text_tells_of_has_its_own_committee():
    text = "4月16日，桐城市委书记周启明走访企业。市委常委、市委办主任卓立远，市政府副市长沈若兰参加。"
    found = facts(text, title="桐城市委书记周启明走访企业", source="中安在线")
    assert {
        "holds_post: 卓立远 > 桐城市委 : 常委",
        "holds_post: 卓立远 > 桐城市委办 : 主任",
        "holds_post: 沈若兰 > 桐城市政府 : 副市长",
    } <= found
    text = "4月16日，市委书记周启明到桐城市调研。桐城市委书记卓立远陪同。市委秘书长沈若兰参加。"
    found = facts(text, title="周启明到桐城调研", source="中安在线")
    assert {"holds_post: 周启明 > 安庆市委 : 书记", "holds_post: 沈若兰 > 安庆市委 : 秘书长"} <= found
    text = "桐城市委书记卓立远汇报工作。市委书记周启明讲话。"
    assert "holds_post: 周启明 > 安庆市委 : 书记" in facts(text, title="安庆市开会", source="中安在线")


def test_who_goes_to_serve_in_a_city_takes_a_post_there():
    text = "侯马市是县级市。郝文涛，1979年出生，毕业后到临汾工作，2008年赴侯马任职，担任市委常委、常务副市长。"
    found = facts(text, title="郝文涛简历", source="黄河新闻网")
    assert any(fact.startswith("holds_post: 郝文涛 > 侯马市委 : 常委") for fact in found)


def test_the_committee_behind_a_reception_is_of_the_host():
    text = "开封市委书记郝文涛会见青岛市委书记乔志刚一行。市委副书记、市长冀成林参加。"
    found = facts(text, source="人民网")
    assert {"holds_post: 冀成林 > 开封市委 : 副书记", "holds_post: 冀成林 > 开封市政府 : 市长"} <= found


def test_a_prefecture_that_is_no_city_has_no_committee_of_a_city():
    text = (
        "7月12日，自治区党委常委、拉萨市委书记郝文涛会见了以玉树州委书记乔志刚为团长的玉树州党政代表团。\n"
        "市委副书记、市长冀成林参加会见。\n乔志刚介绍了玉树州的情况。"
    )
    found = facts(text, title="郝文涛会见玉树州党政代表团", source="人民网")
    assert {"holds_post: 冀成林 > 拉萨市委 : 副书记", "holds_post: 冀成林 > 拉萨市政府 : 市长"} <= found


def test_the_division_is_that_of_the_page():
    text = (
        "5月17日，师市党委书记郝文涛到第六师五家渠市考察。第六师五家渠市党委副书记乔志刚陪同。"
        "第三师图木舒克市发改委参加。"
    )
    found = facts(text, title="师市代表团赴外地考察", source="图木舒克融媒")
    assert "holds_post: 郝文涛 > 第三师图木舒克市党委 : 书记" in found
    assert "holds_post: 乔志刚 > 第六师五家渠市党委 : 副书记" in found


def test_a_county_s_committee_is_of_no_city_of_the_county_s_rank_that_the_sentence_names():
    text = (
        "6月12日，永登县政府与浙江省兰溪市政府举行签约仪式。兰溪市人大常委会主任郝文涛，县委副书记、县长乔志刚，"
        "县人大常委会党组书记、主任冀成林出席。县委常委解卫民主持仪式。"
    )
    found = facts(text, source="", title="签约仪式举行")
    assert "holds_post: 乔志刚 > 永登县委 : 副书记" in found
    assert "holds_post: 冀成林 > 永登县人大常委会 : 主任" in found
    assert "holds_post: 解卫民 > 永登县委 : 常委" in found
    text = "6月12日，阿拉善左旗政府与兰溪市政府举行座谈会。兰溪市市长郝文涛，旗委书记乔志刚出席。"
    assert "holds_post: 乔志刚 > 阿拉善左旗委 : 书记" in facts(text, source="", title="座谈会举行")
