"""Stories of those whom only the telephone reaches: the list, what came of each call, a slip on paper."""

from io import BytesIO

from docx import Document

from db.words import Lifecycle
from tests.journeys.county import COORDINATORS


async def listed(county):
    county.publish()
    await county.settle()
    await county.settle(county.coordinator.send("/calls"))
    return county.coordinator


async def test_the_list_gives_post_number_and_nodes_and_the_three_outcomes(county):
    coordinator = await listed(county)
    secretary = county.person("魏城镇书记")
    assert f"魏城镇党委书记 魏城镇书记 {secretary.phone}" in coordinator.last_text
    assert coordinator.last.buttons[:3] == ["已通知", "代报", "未接通"]


async def test_what_came_of_a_call_stands_on_every_coordinators_list_and_the_next_call_follows(county):
    colleague = county.phone(COORDINATORS[1])
    coordinator = await listed(county)
    await county.settle(colleague.send("/calls"))
    await county.settle(coordinator.tap("已通知", coordinator.last))
    for phone in (coordinator, colleague):
        assert "✅已通知(组织部副部长甲" in phone.last_text
    assert "☎ 魏城镇党委书记" not in coordinator.last_text
    await county.settle(coordinator.tap("未接通", coordinator.last))
    assert "✖未接通(组织部副部长甲" in coordinator.last_text


async def test_what_was_said_on_the_telephone_is_reported_from_the_list(county):
    coordinator = await listed(county)
    await county.settle(coordinator.tap("代报", coordinator.last))
    assert "对方怎么说" in coordinator.last_text
    await county.settle(coordinator.send("3完成60%"))
    await county.settle(coordinator.tap("准确"))
    assert county.assignment("3", "魏城镇").state is Lifecycle.IN_PROGRESS


async def test_a_slip_on_paper_names_what_the_post_owes_and_where_to_sign(county):
    coordinator = await listed(county)
    await county.settle(coordinator.tap("纸质(本岗位)", coordinator.last))
    assert "纸质通知单1份" in coordinator.last_text
    sheet = Document(BytesIO(coordinator.last.document))
    words = "\n".join(paragraph.text for paragraph in sheet.paragraphs)
    assert "魏城镇党委书记 魏城镇书记" in words
    assert "签收人" in words
    assert "各乡镇成立改革工作领导小组和工作专班" in [cell.text for row in sheet.tables[0].rows for cell in row.cells]


async def test_the_list_comes_by_itself_in_the_afternoon_while_a_call_is_left(county):
    coordinator = await listed(county)
    await county.advance_to("2020-04-21 14:59")
    received = len(coordinator.received)
    await county.advance_to("2020-04-21 15:00")
    (message,) = coordinator.received[received:]
    assert "电话通知名单" in message.shown
    county.bind_all()
    received = len(coordinator.received)
    await county.advance_to("2020-04-22 08:00")
    assert not any("电话通知名单" in message.shown for message in coordinator.received[received:])


async def test_who_enrols_meanwhile_is_not_telephoned(county):
    coordinator = await listed(county)
    county.phone("魏城镇书记")
    await county.settle(coordinator.tap("已通知", coordinator.last))
    assert "已经不在电话名单上" in coordinator.last_text
