"""Stories of two campaigns at once: one message a person, and a question where a number could mean either."""

import pytest

from bot.render.digest import digest_text
from bot.texts.locale import locale
from db.words import Lifecycle, Refusal
from tests.journeys.two_campaigns import FIRE, import_fire, of, titles


async def test_another_plan_becomes_a_draft_beside_the_one_under_way(two):
    assert "另一份分解表" in two.preview
    assert "表中没有了" not in two.preview
    assert len(titles(two)) == 2
    assert of(two, "1", "成立领导小组").state is Lifecycle.AWAITING_SIGN
    assert of(two, "1", "巡山护林").state is Lifecycle.AWAITING_SIGN


async def test_a_sheet_of_a_plan_under_way_still_corrects_that_plan(two):
    shown = await import_fire(two, FIRE.replace("2020年5月8日", "2020年5月12日"))
    assert "时限有变1项\n· 7 储备物资" in shown
    assert len(titles(two)) == 2
    assert of(two, "7", "储备物资").due_on.isoformat() == "2020-05-12"


async def test_one_message_of_the_morning_holds_the_nodes_of_both_under_their_names(two):
    before = len(two.secretary.received)
    await two.advance_to("2020-04-23 08:40")
    (message,) = [one for one in two.sent_to(two.secretary, before) if one.text and "4月23日" in one.text]
    reform, fire = (f"\n{title}\n" for title in titles(two))
    assert message.text.index(reform) < message.text.index("成立领导小组") < message.text.index(fire)
    assert message.text.index(fire) < message.text.index("巡山护林")
    labels = [label for label in message.buttons if label.startswith("1")]
    assert len(labels) == len(set(labels)) == 2


async def test_one_digest_tells_of_both(two):
    before = len(two.coordinator.received)
    await two.advance_to("2020-04-21 17:31")
    (evening,) = [one for one in two.sent_to(two.coordinator, before) if "日报" in (one.caption or "")]
    for title in titles(two):
        assert title in evening.caption
    assert evening.caption.count("应完成") == 2


async def test_a_number_that_both_have_is_asked_about_once(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("2 已完成60%"))
    assert "几项专项工作里都有您的第2项" in two.secretary.last_text
    labels = [label for label in two.secretary.last.buttons if label != "其他"]
    assert len(labels) == 2
    await two.settle(two.secretary.tap(next(label for label in labels if "清理可燃物" in label)))
    assert "清理可燃物" in two.secretary.last_text and "60%" in two.secretary.last_text


async def test_one_answer_settles_all_numbers_of_a_message(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("1完成一半,2还没开始,7已完成60%"))
    await two.settle(two.secretary.tap(next(one for one in two.secretary.last.buttons if "巡山护林" in one)))
    for title in ("巡山护林", "清理可燃物", "储备物资"):
        assert title in two.secretary.last_text
    assert "成立领导小组" not in two.secretary.last_text


async def test_a_number_of_one_campaign_only_is_not_asked_about(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("7 已完成60%"))
    assert "识别为" in two.secretary.last_text and "储备物资" in two.secretary.last_text


async def test_words_in_reply_to_a_card_are_about_its_node(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("/my"))
    await two.settle(two.secretary.tap(next(one for one in two.secretary.last.buttons if one.startswith("1·"))))
    card = two.secretary.last
    await two.settle(two.secretary.send("1 已完成60%", reply_to=card))
    assert "识别为" in two.secretary.last_text
    opened = next(title for title in ("成立领导小组", "巡山护林") if title in card.text)
    assert opened in two.secretary.last_text


async def test_a_problem_by_command_asks_which_of_both_numbers(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("/problem 1 缺经费"))
    labels = [one for one in two.secretary.last.buttons if one.startswith("1·")]
    assert len(labels) == len(two.secretary.last.buttons) == 2
    await two.settle(two.secretary.tap(labels[1]))
    assert "缺经费" in two.secretary.last_text


async def test_one_board_tells_of_both_without_asking(two):
    await two.settle(two.coordinator.send("/board"))
    board = two.coordinator.last
    assert board.shown.startswith("看板") and all(title in board.shown for title in titles(two))
    assert "共12件" in board.shown  # eight of the reform, four of the fire plan
    await two.settle(two.coordinator.tap("谁没回", board))
    assert "谁没回 共12件" in board.shown
    assert {"1·魏县乡镇机构改革任务·德政镇", "1·魏县森林防火专项任务·德政镇"} <= set(board.buttons)


async def test_from_a_line_of_either_campaign_it_is_two_taps_to_urging(two):
    _, fire = titles(two)
    await two.settle(two.coordinator.send("/board"))
    board = two.coordinator.last
    await two.settle(two.coordinator.tap("谁没回", board))
    await two.settle(two.coordinator.tap("1·魏县森林防火专项任务·德政镇", board))
    assert "巡山护林" in two.coordinator.last_text
    await two.settle(two.coordinator.tap("催办"))
    assert fire in two.coordinator.last_text and "将提醒" in two.coordinator.last_text


async def test_a_list_is_narrowed_by_campaign_and_widened_again(two):
    await two.settle(two.coordinator.send("/board"))
    board = two.coordinator.last
    for label in ("谁没回", "按专项", "魏县森林防火专项任务 4"):
        await two.settle(two.coordinator.tap(label, board))
    assert "谁没回、魏县森林防火专项任务 共4件" in board.shown
    assert "储备物资" in board.shown and "成立领导小组" not in board.shown
    await two.settle(two.coordinator.tap("不限", board))
    assert "谁没回 共12件" in board.shown


async def test_the_board_is_turned_to_one_campaign_which_commands_then_are_about(two):
    reform, fire = titles(two)
    await two.settle(two.coordinator.send("/board"))
    board = two.coordinator.last
    await two.settle(two.coordinator.tap(reform, board))
    assert reform in board.shown and fire not in board.shown
    await two.settle(two.coordinator.send("/node 7"))
    assert "储备物资" not in two.coordinator.last_text and "没有编号为7" in two.coordinator.last_text
    await two.settle(two.coordinator.tap("全部专项", board))
    assert reform in board.shown and fire in board.shown


async def test_a_command_that_waited_for_the_choice_keeps_its_words(two):
    _, fire = titles(two)
    await two.settle(two.coordinator.send("/node 7"))
    await two.settle(two.coordinator.tap(fire))
    assert "储备物资" in two.coordinator.last_text


async def test_with_one_plan_to_publish_no_question_is_asked(two):
    await import_fire(
        two, FIRE.replace("7,储备物资", "9,宣传演练").replace("1,巡山护林", "10,值班值守").replace("2,清理", "11,检查")
    )
    await two.settle(two.coordinator.send("/publish"))
    assert "倒排检查" in two.coordinator.last_text


async def test_archiving_one_leaves_the_other_as_it_was(two):
    reform, fire = titles(two)
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.coordinator.send("/archive"))
    await two.settle(two.coordinator.tap(fire))
    assert fire in two.coordinator.last_text
    await two.settle(two.coordinator.tap("确认归档"))
    assert titles(two) == [reform]
    before = len(two.secretary.received), len(two.coordinator.received)
    await two.advance_to("2020-04-23 17:31")
    told = "".join(message.shown for message in two.sent_to(two.secretary, before[0]))
    assert "成立领导小组" in told and "巡山护林" not in told and fire not in told
    (evening, *_) = [one for one in two.sent_to(two.coordinator, before[1]) if "日报" in (one.caption or "")]
    assert reform in evening.caption and fire not in evening.caption
    await two.settle(two.secretary.send("1 已完成60%"))
    assert "识别为" in two.secretary.last_text and "成立领导小组" in two.secretary.last_text


async def test_what_lies_with_reviewers_comes_from_both(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.settle(two.secretary.send("7 已完成"))
    await two.settle(two.secretary.tap("准确"))
    await two.settle(two.secretary.send("5 已完成"))
    await two.settle(two.coordinator.send("/review"))
    assert "7·魏县森林防火" in two.coordinator.last_text


async def test_a_post_is_telephoned_once_for_both(two):
    await two.settle(two.coordinator.send("/calls"))
    (line,) = [row for row in two.coordinator.last_text.split("\n") if "北皋镇" in row][:1]
    assert "1·魏县乡镇机构" in line and "1·魏县森林防火" in line
    await two.settle(two.coordinator.tap("未接通"))
    assert "未接通" in two.coordinator.last_text


async def test_an_urging_reaches_one_campaign_only(two):
    _, fire = titles(two)
    await two.settle(two.coordinator.send("/urge 7"))
    await two.settle(two.coordinator.tap(fire))
    assert fire in two.coordinator.last_text and "德政镇" in two.coordinator.last_text


async def test_documents_may_be_made_of_a_named_campaign(two):
    def told(tx, name):
        return digest_text(tx, two.policy, locale("zh"), None, name)

    reform, fire = titles(two)
    both, one = two.office.look_now(told, None), two.office.look_now(told, "森林防火")
    assert reform in both and fire in both
    assert fire in one and reform not in one
    with pytest.raises(Refusal, match="cli-campaign-unknown"):
        two.office.look_now(told, "魏县")


async def test_a_number_in_reply_to_a_message_of_both_is_asked_about_once(two):
    await two.settle(two.secretary.tap("全部签收"))
    await two.advance_to("2020-04-23 08:40")
    await two.settle(two.secretary.send("1 已完成60%", reply_to=two.secretary.last))
    await two.settle(two.secretary.tap(next(one for one in two.secretary.last.buttons if "巡山护林" in one)))
    assert "识别为" in two.secretary.last_text and "巡山护林" in two.secretary.last_text
