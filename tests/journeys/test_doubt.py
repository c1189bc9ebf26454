"""Stories of a document nobody may misread: questions are collected and answered once, to all."""

PLAN = b"%PDF-1.4 plan"


async def document_for(county, whom="德政镇、魏城镇"):
    """Let the coordinator send the plan as a document to two townships, both bound."""
    desk, phones = county.coordinator, [county.phone("德政镇书记"), county.phone("魏城镇书记")]
    await county.settle(desk.send("/notice"))
    await county.settle(desk.send_document("方案.pdf", PLAN, caption="请吃透《方案》"))
    await county.settle(desk.tap("指定单位"))
    await county.settle(desk.send(whom))
    await county.settle(desk.tap("确认发送"))
    return desk, *phones


async def ask(county, phone, words):
    await county.settle(phone.tap("有疑问"))
    await county.settle(phone.send(words))


async def answer(county, desk, words):
    await county.settle(desk.tap("答复"))
    await county.settle(desk.send(words))


async def test_a_question_is_answered_once_and_to_all_who_got_the_document(county):
    desk, asking, other = await document_for(county)
    await ask(county, asking, "事业编制数怎么算?")
    assert "已转专班" in asking.last_text
    assert "问1(德政镇):事业编制数怎么算?" in desk.last_text
    await answer(county, desk, "以县委编办核定数为准")
    before = len(other.received)
    await county.settle(desk.tap("统一答复"))
    for phone in (asking, other):
        assert "问:事业编制数怎么算?\n答:以县委编办核定数为准" in phone.last_text
        assert "德政镇" not in phone.last_text
    assert len(other.received) == before + 1
    assert "统一答复(1)" not in desk.last.buttons


async def test_several_questions_get_one_answer_in_one_message(county):
    desk, one, other = await document_for(county)
    await ask(county, one, "编制数怎么算?")
    await ask(county, other, "编制总数以谁为准?")
    await ask(county, other, "什么时候报?")
    await answer(county, desk, "1、2 以县委编办核定数为准")
    await answer(county, desk, "3 22日下班前")
    before = len(one.received)
    await county.settle(desk.tap("统一答复"))
    assert len(one.received) == before + 1
    assert one.last_text.count("答:") == 2
    assert "问:编制数怎么算?\n问:编制总数以谁为准?\n答:以县委编办核定数为准" in one.last_text


async def test_nothing_is_told_twice(county):
    desk, one, _ = await document_for(county)
    await ask(county, one, "编制数怎么算?")
    await answer(county, desk, "以核定数为准")
    await county.settle(desk.tap("统一答复"))
    await ask(county, one, "什么时候报?")
    await answer(county, desk, "22日下班前")
    await county.settle(desk.tap("统一答复"))
    assert "编制数" not in one.last_text
    assert "22日下班前" in one.last_text


async def test_an_answer_that_names_no_question_is_asked_again(county):
    desk, one, other = await document_for(county)
    await ask(county, one, "编制数怎么算?")
    await ask(county, other, "什么时候报?")
    await answer(county, desk, "按文件办")
    assert "请写明答复第几问" in desk.last_text
    await county.settle(desk.send("2 22日下班前"))
    assert "待答复1条" in desk.last_text


async def test_the_coordinators_hear_of_the_questions_of_a_day_once(county):
    desk, one, other = await document_for(county)
    before = len(desk.received)
    await ask(county, one, "编制数怎么算?")
    await ask(county, other, "什么时候报?")
    assert len(desk.received) == before + 1
    assert "待答复2条" in desk.last_text
