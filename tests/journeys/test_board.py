"""Stories of the board: who has not answered, who is stuck, what is due today; two taps to the node and to 催办."""

from db.models import Post, Tenure
from db.words import Role
from tests.journeys.answers import signed_for

COORDINATOR = "组织部副部长甲"


async def board_of(county, name=COORDINATOR, words="/board", when="2020-04-21 11:00"):
    phone = county.phone(name)
    if county.assignment("3", "德政镇").published_at is None:
        county.publish()
    await county.advance_to(when)
    await county.settle(phone.send(words))
    return phone


async def turn(county, phone, *labels):
    board = phone.last
    for label in labels:
        await county.settle(phone.tap(label, board))
    return board


def lines(message):
    """List what a list of the board shows, without its title and the number of the page."""
    return [line for line in message.shown.splitlines()[1:] if not line.startswith("第")]


def label(message, start):
    return next(button for button in message.buttons if button.startswith(start))


async def test_the_board_asks_the_three_questions_of_every_day(county):
    await signed_for(county, "3", "德政镇")
    phone = await board_of(county)
    assert phone.last.buttons[:3] == ["谁没回", "谁卡住", "今天到期"]
    board = await turn(county, phone, "谁没回")
    assert "谁没回 共" in board.shown


async def test_who_has_answered_today_is_not_among_those_who_have_not(county):
    official = await signed_for(county, "1", "县委组织部")
    phone = await board_of(county, words="/board 县委组织部")
    board = await turn(county, phone, "谁没回")
    assert "1·县委组织部" in board.buttons
    await county.settle(official.send("1正在走程序"))
    await turn(county, phone, "今天到期")
    assert "1·县委组织部" in board.buttons
    await turn(county, phone, "谁没回")
    assert "1·县委组织部" not in board.buttons


async def test_who_is_stuck_is_listed_with_the_problem_in_his_words(county):
    official = await signed_for(county, "3", "德政镇")
    official.send("3卡在编制审批,请编办协调")
    phone = await board_of(county)
    board = await turn(county, phone, "谁卡住")
    assert "谁卡住 共1件" in board.shown
    assert "卡在编制审批" in board.shown
    assert "3·德政镇" in board.buttons


async def test_from_a_line_it_is_two_taps_to_urging(county):
    phone = await board_of(county)
    board = await turn(county, phone, "谁没回")
    await county.settle(phone.tap(next(button for button in board.buttons if "·" in button), board))
    assert "待谁办理" in phone.last_text
    await county.settle(phone.tap("催办"))
    assert "将提醒" in phone.last_text


async def test_a_list_is_narrowed_by_lamp_unit_official_and_theme(county):
    phone = await board_of(county)
    board = await turn(county, phone, "按单位")
    await turn(county, phone, label(board, "德政镇"))
    assert "德政镇 共" in board.shown
    assert all("德政镇" in line for line in lines(board))
    await turn(county, phone, "按灯号")
    await turn(county, phone, label(board, "🟡▲ 临近到期"))
    assert "临近到期、德政镇 共" in board.shown
    assert all(line.startswith("🟡▲") for line in lines(board))
    await turn(county, phone, "按责任人")
    official = label(board, "德政镇 德政镇")
    await turn(county, phone, official)
    assert all(official.split()[1] in line for line in lines(board))


async def test_a_list_is_narrowed_by_theme(county):
    phone = await board_of(county)
    board = await turn(county, phone, "按专题")
    theme = board.buttons[0].rpartition(" ")[0]
    await turn(county, phone, board.buttons[0])
    assert theme.rstrip("…") in board.shown


async def test_a_narrowed_list_can_be_opened_wide_again(county):
    phone = await board_of(county, words="/board 德政镇")
    board = await turn(county, phone, "谁没回")
    narrow = board.shown
    await turn(county, phone, "不限")
    assert "谁没回 共" in board.shown
    assert board.shown != narrow


async def test_words_that_name_nobody_are_answered_with_names_that_are_near(county):
    phone = await board_of(county, words="/board 德正镇")
    assert "没有「德正镇」" in phone.last_text
    assert "德政镇" in phone.last_text


async def test_a_leader_sees_his_pairs_and_in_the_whole_county_his_own_first(county):
    phone = await board_of(county, "县长")
    board = await turn(county, phone, "谁没回", "按单位")
    pairs = [button.split()[0] for button in board.buttons if button != "← 看板"]
    assert "魏城镇" not in pairs
    await turn(county, phone, "← 看板", "全县", "谁没回", "按单位")
    assert [button.split()[0] for button in board.buttons[: len(pairs)]] == pairs
    await turn(county, phone, label(board, "魏城镇"))
    opener = next(button for button in board.buttons if button.endswith("·魏城镇"))
    await county.settle(phone.tap(opener, board))
    assert "已办结0/" in phone.last_text  # the node across the units: another's card is not his to read


async def test_an_inspector_reads_all_and_may_urge(county):
    county.office.do_now(_appoint, county.person("德政镇书记").id)
    phone = await board_of(county, "德政镇书记")
    board = await turn(county, phone, "谁没回", "按单位")
    await turn(county, phone, label(board, "魏城镇"))
    opener = next(button for button in board.buttons if button.endswith("·魏城镇"))
    await county.settle(phone.tap(opener, board))
    assert "催办" in phone.last.buttons


def _appoint(tx, policy, person_id):
    """Make somebody an inspector besides what he is."""
    post = Post(unit_id=1, role=Role.INSPECTOR, title="督查专员")
    tx.add(post)
    tx.flush()
    tx.add(Tenure(post_id=post.id, person_id=person_id, from_at=tx.now))
