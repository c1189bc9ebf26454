"""Stories of a report by questions: asked one at a time, skipped, ended early, and never asked twice."""

from db.words import Lifecycle
from tests.journeys.answers import signed_for

NO, UNIT = "4", "德政镇"


async def begin(county):
    official = await signed_for(county, NO, UNIT)
    await county.settle(official.send("/report"))
    await county.settle(official.tap(NO))
    return official


async def answer(county, official, *answers):
    for words in answers:
        await county.settle(official.send(words))


async def test_five_answers_make_one_report(county):
    official = await begin(county)
    assert "第1问,共5问" in official.last_text
    await answer(county, official, "22个村完成15个", "入户核对", "有两个村不配合", "派出所、民政局", "4月27日")
    assert "识别为" in official.last_text
    for part in ("15/22", "有两个村不配合", "请派出所、民政局协调", "4月27日(周一)", "下一步:入户核对"):
        assert part in official.last_text
    assert official.last.buttons == ["修改", "撤回"]
    assert county.assignment(NO, UNIT).heard_at is not None


async def test_the_problem_that_was_named_is_put_before_the_coordinators(county):
    coordinator = county.coordinator
    official = await begin(county)
    await answer(county, official, "完成一半", "继续核对", "有两个村不配合", "无", "无")
    assert "问题:有两个村不配合\n" in coordinator.last_text


async def test_what_the_first_answer_told_is_not_asked_again(county):
    official = await begin(county)
    await answer(county, official, "完成80%,周五前能完", "收尾", "无")
    assert "预计4月24日(周五)完成" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_done_ends_the_questions_and_waits_for_its_confirmation(county):
    official = await begin(county)
    await answer(county, official, "已全部完成")
    assert official.last.buttons == ["准确", "修改"]
    assert county.assignment(NO, UNIT).state is Lifecycle.IN_PROGRESS


async def test_questions_are_skipped_on_the_same_card_and_ended_early(county):
    official = await begin(county)
    card = official.last
    await county.settle(official.tap("跳过"))
    assert official.last is card
    assert "第2问,共5问" in card.shown
    await answer(county, official, "入户核对")
    await county.settle(official.tap("到此为止"))
    assert "下一步:入户核对" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_a_question_that_was_answered_cannot_be_skipped_any_more(county):
    official = await begin(county)
    card = official.last
    await answer(county, official, "完成一半")
    second = official.last
    await county.settle(official.tap("跳过", card))
    assert official.last is second
    assert "第2问,共5问" in second.shown


async def test_the_last_answers_stand_beside_the_questions(county):
    official = await begin(county)
    await answer(county, official, "完成一半", "入户核对", "无", "无")
    await county.settle(official.send("/report"))
    await county.settle(official.tap(NO))
    assert "上次:完成一半" in official.last_text


async def test_one_tap_is_enough_where_there_is_nothing_to_tell(county):
    official = await begin(county)
    await county.settle(official.tap("暂无新进展"))
    assert county.assignment(NO, UNIT).heard_at is not None
    await answer(county, official, "3完成80%")
    assert "第3项" in official.last_text


async def test_a_day_nobody_can_read_is_asked_for_again(county):
    official = await begin(county)
    await answer(county, official, "完成一半", "入户核对", "无", "尽快")
    assert "请写明" in official.last_text
    await answer(county, official, "4月27日")
    assert "预计4月27日(周一)完成" in official.last_text
