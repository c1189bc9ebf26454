"""Stories of asking many at once (即时问询): a word in answer, a table that lives, only the silent again."""


async def asked(county, words="德政镇、魏城镇、北皋镇:今天能报齐底册吗"):
    """Let the coordinator ask three heads, two of whom are bound, from the board."""
    phones = [county.phone(name) for name in ("德政镇书记", "魏城镇书记")]
    county.publish()
    await county.settle()
    coordinator = county.coordinator
    await county.settle(coordinator.send("/board"))
    await county.settle(coordinator.tap("问询"))
    await county.settle(coordinator.send(words))
    return coordinator, *phones


async def test_the_table_lives_and_says_who_answered_what_and_who_did_not(county):
    coordinator, de, wei = await asked(county)
    table = coordinator.last
    assert "已答0/3" in table.shown
    assert "联系不上1:北皋镇" in table.shown
    assert "组织部副部长甲问:今天能报齐底册吗" in de.last_text
    assert de.last.buttons == ["是", "否", "文字答复"]
    de.tap("是")
    await county.settle(wei.send("还差两个村,明早补齐", reply_to=wei.last))
    assert "已答2/3" in table.shown
    assert "德政镇 德政镇书记:是" in table.shown
    assert "魏城镇 魏城镇书记:还差两个村,明早补齐" in table.shown
    assert "您的答复:是" in next(one for one in de.received if "❓" in one.shown).shown


async def test_only_the_silent_are_asked_again_and_not_at_once(county):
    coordinator, de, wei = await asked(county)
    table = coordinator.last
    await county.settle(de.tap("否"))
    query = coordinator.tap("再问未答", table)
    await county.settle()
    assert "刚问过" in query.answer
    answered, silent = len(de.received), len(wei.received)
    await county.advance_to("2020-04-21 14:30")
    bundled = len(wei.received) - silent
    await county.settle(coordinator.tap("再问未答", table))
    assert len(wei.received) == silent + bundled + 1
    assert not any("❓" in one.shown for one in de.received[answered:])


async def test_it_expires_with_the_working_day(county):
    coordinator, de, _ = await asked(county)
    card = next(one for one in de.received if "❓" in one.shown)
    assert "4月21日(周二) 18:00 截止" in card.shown
    await county.advance_to("2020-04-21 18:01")
    query = de.tap("是", card)
    await county.settle()
    assert "已截止" in query.answer
    await county.settle(coordinator.tap("结束", next(one for one in coordinator.received if "❓" in one.shown)))
    assert "已截止" in coordinator.last_text


async def test_whom_urging_would_reach_can_be_asked_instead(county):
    coordinator, de, wei = await asked(county)
    await county.settle(coordinator.send("/urge 3"))
    await county.settle(coordinator.tap("问询"))
    assert "将问" in coordinator.last_text
    await county.settle(coordinator.send("领导小组文件印了没有"))
    assert "领导小组文件印了没有" in de.last_text
    assert "领导小组文件印了没有" in wei.last_text


async def test_without_a_unit_or_a_question_nobody_is_asked(county):
    coordinator, de, _ = await asked(county, "今天能报齐底册吗")
    assert "没有看出问哪些单位" in coordinator.last_text
    assert not any("❓" in one.shown for one in de.received)


async def test_an_answer_in_words_by_the_button(county):
    coordinator, de, _ = await asked(county)
    await county.settle(de.tap("文字答复"))
    await county.settle(de.send("已报齐"))
    assert "德政镇书记:已报齐" in next(one for one in coordinator.received if "❓" in one.shown).shown
