"""Stories of free words: whose node they mean, what is asked once, what is done at once, how it is corrected."""

import pytest

from db import reports
from db.words import Lifecycle
from jobs.clock import elapsed_now
from tests.journeys.answers import holder_of, node_card, signed_for

NO, UNIT = "3", "德政镇"


async def say(county, phone, words, **how):
    """Write and let the bot answer; hand over the new messages."""
    before = len(phone.received)
    await county.settle(phone.send(words, **how))
    return phone.received[before:]


async def tap(county, phone, label, message=None):
    await county.settle(phone.tap(label, message))


async def asked_anew(county, words, value):
    """Let the holder say something and tap what of it was misread; hand over the phone that is asked for it."""
    official = await signed_for(county, NO, UNIT)
    await say(county, official, words)
    await tap(county, official, "修改")
    await tap(county, official, value)
    return official


async def morning_bundle(county):
    """Sign everything and wait for the morning of 24 April; hand over the official's phone with the bundle."""
    official = await signed_for(county, NO, UNIT)
    await county.advance_to("2020-04-24 08:35")
    return official, official.last


async def test_what_is_said_of_an_unknown_number_is_never_laid_on_the_node_before_it(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3推进中 99完成60%")
    assert "完成60%" not in official.last_text.split("您的原话")[0]
    assert "第99项不在您的在办任务之内,未计入" in official.last_text
    assert official.last.buttons == ["准确", "修改"]
    assert county.assignment(NO, UNIT).heard_at is None


async def test_a_title_names_the_node_as_a_number_does(county):
    official = await signed_for(county, "4", UNIT)
    await say(county, official, "制定乡镇改革实施方案完成了80%")
    assert "第4项" in official.last_text
    assert "完成80%" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_words_nobody_can_read_are_asked_about_once_and_then_kept_as_news(county):
    official = await signed_for(county, NO, UNIT)
    asked = await say(county, official, "情况跟原先设想的一致")
    assert len(asked) == 1
    assert "哪一项" in official.last_text
    assert official.last.buttons[-1] == "其他"
    await tap(county, official, next(label for label in official.last.buttons if label.startswith("3 ")))
    assert "情况跟原先设想的一致" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]
    assert county.assignment(NO, UNIT).heard_at is not None


async def test_small_talk_is_not_asked_about(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "领导辛苦了")
    assert "哪一项" not in official.last_text


async def test_the_echo_says_why_it_asks(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3基本完成")
    assert "听起来还没有完全办完" in official.last_text
    assert official.last.buttons == ["准确", "修改"]


async def test_a_question_goes_to_the_coordinators_and_answers_no_reminder(county):
    coordinator = county.coordinator
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3什么时候截止?")
    assert "已转专班" in official.last_text
    assert "第3项" in coordinator.last_text
    assert "什么时候截止" in coordinator.last_text
    assert county.assignment(NO, UNIT).heard_at is None


# --- several nodes


async def test_no_news_of_the_rest_beside_one_report_answers_the_whole_bundle(county):
    official, bundle = await morning_bundle(county)
    await say(county, official, "3完成80%,其余暂无新进展", reply_to=bundle)
    assert "暂无新进展" in official.last_text
    assert "完成80%" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]
    for no in ("41", "3", "4"):
        assert county.assignment(no, UNIT).heard_at == county.clock.now()


async def test_no_news_of_the_rest_without_a_card_waits_for_its_confirmation(county):
    official, _ = await morning_bundle(county)
    await say(county, official, "3完成80%,其余暂无新进展")
    assert "「其余」" in official.last_text
    assert official.last.buttons == ["准确", "修改"]
    assert county.assignment("4", UNIT).heard_at is None
    await tap(county, official, "准确")
    assert county.assignment("4", UNIT).heard_at is not None


async def test_what_is_said_of_all_in_answer_to_a_bundle_is_noted_for_each(county):
    official, bundle = await morning_bundle(county)
    await say(county, official, "都在按计划推进", reply_to=bundle)
    assert official.last.buttons == ["修改", "撤回"]
    assert all(county.assignment(no, UNIT).heard_at for no in ("41", "3", "4"))


async def test_all_done_in_answer_to_a_bundle_changes_nothing_until_confirmed(county):
    official, bundle = await morning_bundle(county)
    await say(county, official, "全部完成", reply_to=bundle)
    assert official.last.buttons == ["准确", "修改"]
    assert county.assignment(NO, UNIT).state is Lifecycle.IN_PROGRESS


async def test_one_of_several_is_corrected_and_the_others_stay(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3完成80%,14完成20%")
    await tap(county, official, "修改")
    assert official.last.buttons == ["3", "14"]
    await tap(county, official, "14")
    await tap(county, official, "暂无新进展")
    assert "完成80%" in official.last_text
    assert "完成20%" not in official.last_text.split("您的原话")[0]
    assert "暂无新进展" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


# --- corrected


async def test_a_misread_day_is_corrected_and_the_rest_of_the_reading_stays(county):
    official = await asked_anew(county, "3完成80%,周五前能完", "改日期")
    assert "读作4月24日(周五)" in official.last_text
    await say(county, official, "4月23日")
    assert "预计4月23日(周四)完成" in official.last_text
    assert "完成80%" in official.last_text
    assert "3完成80%,周五前能完" in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_a_day_that_does_not_exist_is_asked_for_again(county):
    official = await asked_anew(county, "3周五前能完", "改日期")
    await say(county, official, "4月31日")
    assert "请写明" in official.last_text
    await say(county, official, "无")
    assert "预计" not in official.last_text
    assert official.last.buttons == ["修改", "撤回"]


async def test_words_are_written_anew_for_the_same_node(county):
    official = await asked_anew(county, "3完成80%", "重写")
    assert "3完成80%" in official.last_text
    await say(county, official, "刚完成一半")
    assert "第3项" in official.last_text
    assert "完成50%" in official.last_text


async def test_a_correction_tapped_on_a_card_that_was_overtaken_changes_nothing(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3完成80%")
    card = official.last
    await tap(county, official, "修改")
    button = next(one for row in card.rows for one in row if one["text"] == "有困难")
    await tap(county, official, "暂无新进展", card)
    await tap(county, official, button, card)
    assert county.assignment(NO, UNIT).state is Lifecycle.IN_PROGRESS
    assert "有困难" in official.last_text or "暂无新进展" in official.last_text


async def test_what_took_effect_is_read_anew_when_its_message_is_edited(county):
    official = await signed_for(county, NO, UNIT)
    sent = official.send("3完成80%")
    await county.settle()
    first = official.last
    await county.settle(official.edit(sent, "3卡在编制审批,请编办协调"))
    assert "有困难" in official.last_text
    assert "已由您后来的反馈代替" in first.shown
    assert first.buttons == []


async def test_an_edited_caption_is_read_anew_and_its_photo_stays_with_what_it_says_now(county):
    official = await signed_for(county, NO, UNIT)
    sent = official.send_photo(b"photo", "3完成80%")
    await county.settle()
    await county.settle(official.edit(sent, "3完成90%,周五前能完"))
    assert "完成90%" in official.last_text
    report = county.office.look_now(reports.last_effective, county.assignment(NO, UNIT).id)
    assert report.percent == 90
    assert len(county.office.look_now(reports.evidence_of, report.id)) == 1


async def test_an_edit_takes_the_place_of_the_question_that_was_still_open(county):
    official = await signed_for(county, NO, UNIT)
    sent = official.send("完成60%")
    await county.settle()
    question = official.last
    await county.settle(official.edit(sent, "3完成60%"))
    assert "第3项" in official.last_text
    assert question.buttons == []


async def test_an_edited_answer_answers_what_it_answered_before(county):
    coordinator = county.coordinator
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3申请延期,编制批复未到")
    sent = official.send("5月8日")
    await county.settle()
    assert "延至5月8日(周五)" in official.last_text
    await county.settle(official.edit(sent, "5月15日"))
    assert "延至5月15日(周五)" in official.last_text
    assert "编制批复未到" in official.last_text
    assert "5月15日" in coordinator.last_text


async def test_an_edit_of_what_was_decided_on_changes_nothing(county):
    coordinator = county.coordinator
    official = await signed_for(county, NO, UNIT)
    sent = official.send("3申请延期到5月29日,编制批复未到")
    await county.settle()
    await county.settle(coordinator.tap("同意延期"))
    await county.advance_to("2020-04-21 10:00")
    await county.settle(official.edit(sent, "3申请延期到6月29日,编制批复未到"))
    assert "改动未计入" in official.last_text
    assert county.assignment(NO, UNIT).due_on.isoformat() == "2020-05-29"


# --- what words begin


async def test_a_request_without_a_later_day_is_asked_for_the_day_and_keeps_its_reason(county):
    coordinator = county.coordinator
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3延到4月23日行不行,编制批复未到")
    assert "并不更晚" in official.last_text
    await say(county, official, "5月8日")
    assert "延至5月8日(周五)" in official.last_text
    assert "编制批复未到" in coordinator.last_text


async def test_a_duration_in_a_list_is_counted_from_each_nodes_own_deadline(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "34申请延期三天,14申请延期一周")
    assert "延至6月13日" in official.last_text
    assert "延至6月1日" in official.last_text


async def test_whoever_says_something_else_is_not_held_in_a_question(county):
    official = await signed_for(county, NO, UNIT)
    await say(county, official, "3申请延期")
    assert "延到哪一天" in official.last_text
    await say(county, official, "14完成20%")
    assert "第14项" in official.last_text
    assert "完成20%" in official.last_text


async def test_a_coordinator_follows_the_suggested_unit_with_one_tap(county):
    coordinator = county.coordinator
    official = await signed_for(county, "16", UNIT)
    await say(county, official, "16不归我管,找财政局")
    await tap(county, official, "准确")
    assert "建议转:财政局" in coordinator.last_text
    await tap(county, coordinator, "转县财政局")
    assert county.assignment("16", "县财政局").state is Lifecycle.AWAITING_SIGN


# --- without words


async def test_a_voice_note_is_kept_and_a_word_or_a_tap_is_asked_for(county):
    official = await signed_for(county, NO, UNIT)
    await county.settle(official.send_voice(b"ogg"))
    await tap(county, official, next(label for label in official.last.buttons if label.startswith("3 ")))
    assert "语音已留存" in official.last_text
    assert "报进展" in official.last.buttons
    assert county.assignment(NO, UNIT).heard_at is None
    await say(county, official, "完成了六成")
    assert "第3项" in official.last_text
    assert "完成60%" in official.last_text


async def test_a_thumb_under_a_card_signs_for_it(county):
    await signed_for(county, "41", "魏城镇")
    official = county.phone(holder_name(county))
    card = await node_card(county, official, NO, UNIT)
    await county.poll()  # a poll tells Telegram that reactions are wanted
    await county.settle(official.react(card, "👍"))
    assert county.assignment(NO, UNIT).state is Lifecycle.IN_PROGRESS


def holder_name(county):
    return holder_of(county, NO, UNIT).name


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("No. 3 is 80% done, will finish by Friday", "80%"),
        ("no. 3 stuck at the county office, waiting for the quota", "Difficulty"),
    ],
)
async def test_an_english_reply_is_understood_and_answered_in_english(county, words, meaning):
    official = county.phone(holder_name(county), language="en")
    await signed_for(county, NO, UNIT)
    await say(county, official, words)
    assert "Understood as" in official.last_text
    assert meaning.lower() in official.last_text.lower()


async def test_what_was_written_while_the_bot_was_away_counts_from_when_it_was_written(county):
    official = await signed_for(county, NO, UNIT)
    county.away = county.clock.now() - elapsed_now()
    await county.advance_to("2020-04-22 17:00")
    county.away = county.clock.now() - elapsed_now()
    await county.close()
    official.send(f"第{NO}项正在推进,明天能办完")
    await county.be_away(hours=20)
    assert "4月23日(周四)" in official.last_text


async def test_which_node_is_asked_later_and_tomorrow_stays_the_day_after_it_was_said(county):
    official, _ = await morning_bundle(county)
    await say(county, official, "正在推进,明天能办完")
    label = next(label for label in official.last.buttons if label != "其他")
    await county.advance_to("2020-04-26 09:00")
    await tap(county, official, label, official.received[-1] if label in official.last.buttons else None)
    assert "4月25日" in official.last_text
