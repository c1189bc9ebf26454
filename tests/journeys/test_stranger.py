"""Stories of strangers: whatever they send, they read one neutral line and learn nothing."""

from functools import partial

from bot import routes
from bot.sandbox.phone import Phone

LINE = "您好。本机器人只对受邀人员开放,请联系发出邀请的单位获取邀请链接。"


EVERYTHING_A_STRANGER_MAY_TRY = (
    *(partial(Phone.send, text=f"/{name}{words}") for name in routes.COMMANDS for words in ("", " 德政镇")),
    partial(Phone.start, payload="x" * 22),
    partial(Phone.send, text="/start ABCDEFGH"),
    partial(Phone.send, text="/nonsense"),
    partial(Phone.send, text="德政镇 3完成"),
    partial(Phone.send_document, filename="plan.xlsx", content=b"PK"),
    partial(Phone.send_photo, content=b"photo"),
    partial(Phone.send_voice, content=b"voice"),
    partial(Phone.share_contact, phone="15404340004"),
    partial(Phone.share_contact, phone="15404340004", forwarded=True),
)


async def test_a_stranger_reads_one_neutral_line_whatever_he_sends(county):
    county.bind_all()
    county.publish()
    await county.settle()
    strangers = [county.stranger(phone="15499999999") for _ in EVERYTHING_A_STRANGER_MAY_TRY]
    for phone, attempt in zip(strangers, EVERYTHING_A_STRANGER_MAY_TRY, strict=True):
        attempt(phone)
    await county.settle()
    assert [phone.texts for phone in strangers] == [[LINE]] * len(strangers)
    assert "邀请" in LINE


async def test_three_hundred_strangers_learn_nothing_and_nobody_hears_of_them(county):
    coordinator = county.coordinator
    strangers = [county.stranger(f"路人{number}") for number in range(300)]
    for phone in strangers:
        phone.send("/start")
        phone.send("/board")
        phone.start("guess-guess-guess-guess")
    await county.settle()
    assert {text for phone in strangers for text in phone.texts} == {LINE}
    assert coordinator.received == []


async def test_a_stranger_who_speaks_english_is_told_in_english(county):
    phone = county.stranger(language="en")
    await county.settle(phone.start())
    assert "invited" in phone.last_text


async def test_a_stranger_presses_nobody_elses_buttons(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    stranger = county.stranger()
    await county.settle(stranger.start())
    for row in secretary.last.rows:
        for button in row:
            stranger.tap(dict(button), stranger.last)
    await county.settle()
    assert set(stranger.texts) == {LINE}
    assert all(state.value == "awaiting_sign" for state in county.states("德政镇").values() if state.value != "draft")


async def test_a_stranger_cannot_bind_a_group(county):
    stranger = county.stranger()
    group = county.world.add_group("群", [stranger.user])
    group.add_bot(county.account, by=stranger.user)
    await county.settle(group.send(stranger.user, "/bind"))
    assert [message for message in group.messages if message.is_from_bot] == []


# --- work groups --------------------------------------------------------------------------------


async def test_a_coordinator_binds_a_group_and_its_removal_unbinds_it(county):
    coordinator = county.coordinator
    group = county.world.add_group("德政镇改革群", [coordinator.user])
    group.add_bot(county.account, by=coordinator.user)
    await county.settle()
    assert "/bind" in group.last_text
    await county.settle(group.send(coordinator.user, "/bind 德政镇"))
    assert "德政镇" in group.last_text
    assert bound_groups(county) == [("德政镇改革群", None)]
    group.kick(county.account)
    await county.settle()
    assert bound_groups(county) == []


async def test_a_group_that_is_upgraded_stays_bound(county):
    coordinator = county.coordinator
    group = county.world.add_group("专班群", [coordinator.user])
    group.add_bot(county.account, by=coordinator.user)
    await county.settle(group.send(coordinator.user, "/bind"))
    new = group.migrate()
    await county.settle()
    assert [chat for chat, _ in bound_chats(county)] == [new]


async def test_an_official_cannot_bind_a_group(county):
    official = county.phone("德政镇书记")
    group = county.world.add_group("群", [official.user])
    group.add_bot(county.account, by=official.user)
    await county.settle(group.send(official.user, "/bind"))
    assert bound_chats(county) == []


async def test_what_a_blocked_phone_missed_comes_when_it_is_back(county):
    secretary = county.phone("德政镇书记")
    secretary.block()
    county.publish()
    await county.settle()
    assert secretary.received == []
    await county.settle(secretary.unblock())
    assert "节点任务" in secretary.last_text


def bound_groups(county):
    return county.office.look_now(_groups)


def bound_chats(county):
    return county.office.look_now(_chats)


def _groups(tx):
    from sqlmodel import select

    from db.models import Group

    return [(group.title, group.unbound_at) for group in tx.exec(select(Group)) if group.unbound_at is None]


def _chats(tx):
    from sqlmodel import select

    from db.models import Group

    return [(group.chat_id, group.thread_id) for group in tx.exec(select(Group)) if group.unbound_at is None]
