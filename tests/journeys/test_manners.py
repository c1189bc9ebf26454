"""Stories of manners: what the bot answers when something cannot be, in each person's own language."""


async def test_an_unknown_command_points_to_the_help(county):
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/dance"))
    assert "/dance" in secretary.last_text
    assert "/help" in secretary.last_text


async def test_a_command_without_the_right_is_refused(county):
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/publish"))
    assert "没有使用这项功能的权限" in secretary.last_text


async def test_help_lists_what_one_may_do_and_no_more(county):
    secretary = county.phone("德政镇书记")
    for phone in (secretary, county.coordinator):
        phone.send("/help")
    await county.settle()
    assert "/my" in secretary.last_text
    assert "/publish" not in secretary.last_text
    assert "/publish" in county.coordinator.last_text


async def test_a_tap_on_somebody_elses_card_changes_nothing(county):
    secretary, other = county.phone("德政镇书记"), county.phone("魏城镇书记")
    county.publish()
    await county.settle()
    theirs = next(row["callback_data"] for line in secretary.last.rows for row in line if row["text"] == "全部签收")
    query = other.tap({"text": "全部签收", "callback_data": theirs})
    await county.settle()
    assert "不是给您的" in query.answer
    assert set(county.states("德政镇").values()) == {"awaiting_sign"}


async def test_a_private_matter_is_not_dealt_with_in_a_group(county):
    secretary = county.phone("德政镇书记")
    group = county.world.add_group("改革工作群", [secretary.user])
    group.add_bot(county.account)
    await county.settle()
    await county.settle(group.send(secretary.user, "/my@duban_bot"))
    assert "私聊" in group.last_text
    assert "德政镇" not in group.last_text


async def test_english_is_spoken_to_who_wants_it(county):
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/settings"))
    await county.settle(secretary.tap("English"))
    assert "Language: English" in secretary.last_text
    county.publish()
    await county.settle()
    assert "Task nodes published" in secretary.last_text
    assert "Sign all" in secretary.last.buttons
    assert "Fri 24 Apr" in secretary.last_text


async def test_words_longer_than_telegram_takes_are_cut_and_nothing_is_lost(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("4 已完成80%," + "情况说明很长。" * 580))
    assert "识别为" in secretary.last_text
    assert len(secretary.last_text) <= 4096


async def test_a_second_tap_is_harmless(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    card = secretary.last
    button = next(row for line in card.rows for row in line if row["text"] == "全部签收")
    await county.settle(secretary.tap(button, card))
    query = secretary.tap(button, card)
    await county.settle()
    assert "都已签收" in query.answer


async def test_a_stale_tap_says_who_did_what_when(county):
    secretary, head = county.phone("德政镇书记"), county.phone("德政镇镇长")
    county.publish()
    await county.settle()
    await county.settle(head.send("/my"))
    await county.settle(head.tap("11"))
    card = head.last
    sign = next(row for line in card.rows for row in line if row["text"] == "签收")
    await county.settle(secretary.send("/unit"))
    await county.settle(secretary.tap("11"))
    await county.settle(secretary.tap("签收"))
    query = head.tap(sign, card)
    await county.settle()
    assert "此件已由德政镇书记" in query.answer
    assert "德政镇书记" in head.last_text


async def test_after_weeks_in_which_nobody_wrote_the_first_word_is_answered_like_any_other(county):
    # Updates are cleared away after seven days, and SQLite numbers the next ones from the beginning again.
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/help"))
    answered = len(secretary.received)
    await county.advance_to("2020-05-06 09:00")
    await county.settle(secretary.send("/help"))
    assert len(secretary.received) == answered + 1
