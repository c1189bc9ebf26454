"""The worst error by construction: nothing that is qualified, in whatever way, is ever silently done."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replies import FOLDER
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-11", "08:45")

SURE = [
    "已完成",
    "完成了",
    "已办结",
    "办结",
    "全部完成",
    "搞定了",
    "已报送",
    "已上报",
    "已提交系统",
    "此项任务已完成",
    "任务已经圆满完成",
    "已按要求完成",
    "22个村全部完成",
    "材料已报县委编办",
    "挂牌工作已完成",
    "已全部落实到位",
    "整改到位",
    "已销号",
    "办完了",
    "弄好了",
    "交上去了",
    "昨天已经报到编办了",
    "我镇三定方案已印发",
    "人员已全部到岗",
    "完成100%",
    "花名册已上传系统",
    "牌子都挂上了",
    "手续全部办理完毕",
    "上周五就办完了",
    "此项已办结",
    "该项工作已于5月6日完成",
    "已交",
    "报了",
    "done",
    "finished",
    "己完成",
    "已经完成",
    "昨天就整完了",
    "表格已填好并上传内网",
    "已将名单报至组织部邮箱",
    "该拆的都拆了",
    "全镇9个单位牌子都挂出去了",
    "办公用房已腾退完毕",
    "按时完成,无遗留问题",
    "没问题,已经交了",
    "牌匾已更换",
    "已签字盖章并报送",
    "材料昨天下班前已经送到编办窗口了",
    "三轮车整治已归档",
    "路灯换完了,群众满意",
    "补贴发放已完成,惠及农户312户",
    "早交了,回执在档案袋里",
]
ENGLISH_SURE = [
    "all done",
    "it is done",
    "we have finished",
    "the task is completed",
    "report has been submitted",
    "already uploaded to the intranet",
    "it's all wrapped up",
    "submitted yesterday afternoon",
    "it has been signed and stamped",
    "done, sent to the county office",
    "all 18 wells sealed, zero complaints since",
    "paid out to all 56 families",
    "everything has been handed over and signed for",
    "installed last week, photos in the shared folder",
]

BEFORE = {
    "negation": "没 没有 还没 未 尚未 并未 不是 不算 没能 从未 没有全部 不敢说 谈不上 未能 没说 不代表",
    "hedge": (
        "基本 大体 差不多 大概 可能 应该 估计 好像 似乎 几乎 接近 也许 勉强 我看 我觉得 算是 原则上 按说 大部分 多数"
    ),
    "hearsay": "听说 据说 他们说 据反映 隔壁镇 兄弟乡镇 其他单位 去年 上次 别人 所谓的 口头上 名义上 号称",
    "future": (
        "明天 下周 马上 即将 快 就快 预计 争取 力争 确保 保证 准备 打算 计划 拟 将 会 能 可以 要 想 尽快 周五前 "
        "月底前 5月20日前"
    ),
    "condition": "如果 要是 只要 等 一旦 除非 假如 等资金到位就 批复后 等验收后 资金到位才能",
    "part": (
        "初稿 前期 第一步 第一阶段 部分 一半 摸底 除大马村外都 除了印章 只有三个村 仅 才 个别 多半 其余 初步 逐步 "
        "陆续 大马村 王庄 二期 附件一"
    ),
    "wish": "但愿 真希望 希望 要是能 盼着",
}
AFTER = {
    "negation": "不了 是不可能的 的不多 得不好 了才怪",
    "hedge": "吧 了吧 得差不多了 应该 了大概 左右",
    "question": "? 吗 了吗 了没 没有 了没有 是什么意思 怎么办 呢? 了要不要报 没?",
    "condition": "的话 再说 以后再说 了就好 了就好了 之后再报",
    "remainder": (
        ",还差两个 ,还剩三个村 ,但没验收 ,除了大马村 ,就差盖章 ,还有两户没签 ,其余未动 ,正在收尾 但还差一点 "
        ",只是没报 ,部分返工 (除老城村) ,剩点尾巴 ,下周完成剩余部分"
    ),
    "part": "80% 一半 八成 大半 一部分 了三分之二 15/22",
    "waiting": ",待审批 ,等批复 ,被退回 ,正在走程序 ,等领导签字 待验收",
}
QUALIFIERS = [word for words in (*BEFORE.values(), *AFTER.values()) for word in words.split()]
ENGLISH_BEFORE = [
    "not ",
    "almost ",
    "will be ",
    "if ",
    "not yet ",
    "nearly ",
    "hopefully ",
    "i think ",
    "half ",
    "soon ",
    "when ",
    "i heard ",
    "one of them: ",
    "some of it is ",
    "maybe ",
]
ENGLISH_AFTER = [
    " except one",
    " by friday",
    " soon",
    "?",
    " tomorrow",
    " but one village is left",
    ", awaiting approval",
    " i think",
    " next week",
    " in half the villages",
    " to some offices",
    " in one department",
    " mostly",
    ", i hope",
]
COURTESY = ["{}", "收到,{}", "{},谢谢", "领导好,{}。请查收"]


def is_silently_done(text):
    reading = read(text, NOW, None, (), CALENDAR)
    is_done = reading.intent is Intent.DONE or any(task.intent is Intent.DONE for task in reading.tasks)
    return is_done and not reading.ask


def spread(kinds):
    return [pytest.param(word, id=f"{kind}-{word}") for kind, words in kinds.items() for word in words.split()]


@pytest.mark.parametrize("phrase", [*SURE, *ENGLISH_SURE])
def test_what_leaves_nothing_open_needs_no_question(phrase):
    assert is_silently_done(phrase)


@pytest.mark.parametrize("qualifier", spread(BEFORE))
def test_nothing_qualified_before_is_silently_done(qualifier):
    texts = [frame.format(qualifier + phrase) for phrase, frame in itertools.product(SURE, COURTESY)]
    assert [text for text in texts if is_silently_done(text)] == []


@pytest.mark.parametrize("qualifier", spread(AFTER))
def test_nothing_qualified_after_is_silently_done(qualifier):
    texts = [frame.format(phrase + qualifier) for phrase, frame in itertools.product(SURE, COURTESY)]
    assert [text for text in texts if is_silently_done(text)] == []


@pytest.mark.parametrize("qualifier", spread(BEFORE))
def test_nothing_qualified_within_is_silently_done(qualifier):
    for phrase in SURE:
        deed = next(
            (deed for deed in ("完成", "办结", "报送", "上报", "落实", "到位", "办完") if deed in phrase[1:]), None
        )
        if deed is None:
            continue
        head, tail = phrase.split(deed, 1)
        assert not is_silently_done(head + qualifier + deed + tail)


@given(
    phrase=st.sampled_from(ENGLISH_SURE),
    before=st.sampled_from(["", *ENGLISH_BEFORE]),
    after=st.sampled_from(["", *ENGLISH_AFTER]),
)
def test_english_is_guarded_as_well(phrase, before, after):
    assert (before, after) == ("", "") or not is_silently_done(before + phrase + after)


def test_what_only_sounds_finished_in_english_is_never_silently_done():
    """Planned, hedged, heard, in part, gone wrong, of one's own tools, or picking some out: each written by hand."""
    sentences = (FOLDER / "sound_finished_english.txt").read_text(encoding="utf-8").splitlines()
    assert [text for text in sentences if is_silently_done(text)] == []


def test_what_is_plainly_finished_in_english_is_read_as_done():
    """Whether a question goes with it or not: the deed itself must not be missed."""
    sentences = (FOLDER / "plainly_finished_english.txt").read_text(encoding="utf-8").splitlines()
    assert [text for text in sentences if read(text, NOW, None, (), CALENDAR).intent is not Intent.DONE] == []


@pytest.mark.parametrize("qualifier", ["接近", "打算", "王庄", "5月20日前", "八成", "口头上", "附件一", "吗", "15/22"])
def test_a_qualifier_at_any_place_is_noticed(qualifier):
    """Inserted into the middle of a word it may be no word at all; silent done it must never be."""
    assert [text for phrase in SURE for text in with_inserted(phrase, qualifier) if is_silently_done(text)] == []


@given(st.sampled_from(SURE), st.sampled_from(QUALIFIERS), st.data())
def test_any_qualifier_at_any_place_is_noticed(phrase, qualifier, data):
    assert not is_silently_done(data.draw(st.sampled_from(with_inserted(phrase, qualifier))))


def with_inserted(phrase, word):
    """Insert a word everywhere, but between digits, where it would make another number."""
    cuts = [(phrase[:at], phrase[at:]) for at in range(len(phrase) + 1)]
    return [head + word + tail for head, tail in cuts if not (head[-1:].isdigit() and tail[:1].isdigit())]


@given(st.text(max_size=40), st.sampled_from(SURE), st.text(max_size=40))
def test_unknown_words_around_a_claim_are_asked_about(before, phrase, after):
    """Words of no script it reads; any Chinese topic may stand before what is over (``sure_chinese``), so not those."""
    text = f"{before}{phrase}{after}"
    if (
        sum(
            letter.isalpha() and not ("a" <= letter.lower() <= "z" or "\u4e00" <= letter <= "\u9fff")
            for letter in before + after
        )
        > 2
    ):
        assert not is_silently_done(text)
