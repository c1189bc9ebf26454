"""Stories of questions: they reach the coordinators, the first answer goes back, the others see that it was given."""

from db.words import Lifecycle
from jobs import owning, question
from tests.journeys.answers import signed_for

NO, UNIT = "3", "德政镇"
WORDS = "3的方案要报几份,什么格式?"


async def asked(county):
    """Let the holder ask; hand over his phone and those of two coordinators."""
    official = await signed_for(county, NO, UNIT)
    first, second = [county.phone(one.name) for one in county.office.look_now(owning.coordinators)[:2]]
    await county.settle(official.send(WORDS))
    return official, first, second


async def answer(county, phone, words):
    await county.settle(phone.tap("答复"))
    await county.settle(phone.send(words))


async def test_a_question_is_answered_in_the_chat_by_a_coordinator(county):
    official, first, second = await asked(county)
    assert first.last.buttons == second.last.buttons == ["答复"]
    assert "第3项" in first.last_text
    assert WORDS in first.last_text
    await answer(county, first, "报两份,格式见附件三")
    assert "报两份,格式见附件三" in official.last_text
    assert WORDS in official.last_text
    post = county.office.look_now(lambda tx: question.post_of(tx, owning.coordinators(tx)[0].id))
    assert post
    assert post in official.last_text
    assert post in second.last_text
    assert "已答复" in second.last_text
    assert second.last.buttons == []


async def test_who_is_slower_hears_that_it_was_answered_and_by_whom(county):
    official, first, second = await asked(county)
    await county.settle(second.tap("答复"))
    await answer(county, first, "报两份")
    await county.settle(second.send("报三份"))
    assert "已答复此问" in second.last_text
    assert "报三份" not in official.last_text


async def test_a_question_taken_back_needs_no_answer_any_more(county):
    official, first, _ = await asked(county)
    await county.settle(official.tap("撤回"))
    assert "已撤回" in first.last_text
    assert first.last.buttons == []
    assert county.assignment(NO, UNIT).state is Lifecycle.IN_PROGRESS


async def test_a_reply_to_the_card_of_a_question_is_its_answer(county):
    official, first, second = await asked(county)
    await county.settle(first.send("报两份,周五前交", reply_to=first.last))
    assert "答复已转给提问人" in first.last_text
    assert "报两份,周五前交" in official.last_text
    await county.settle(second.send("报三份", reply_to=second.last))
    assert "已答复此问" in second.last_text
    assert "报三份" not in official.last_text


async def test_what_nobody_answered_is_recalled_to_the_coordinators_in_the_morning(county):
    official, first, second = await asked(county)
    await county.advance_to("2020-04-23 08:31")
    for phone in (first, second):
        assert "待答复的咨询 1件" in phone.last_text
        assert WORDS in phone.last_text
    [label] = [one for one in first.last.buttons if one.startswith("答复")]
    await county.settle(first.tap(label))
    assert first.last.buttons == ["答复"]
    await answer(county, first, "报两份")
    assert "报两份" in official.last_text
    await county.advance_to("2020-04-24 08:31")
    assert "待答复的咨询" not in second.last_text
