"""Stories of forged taps: the data of a button names, it never authorises, and a no tells nothing."""

import pytest

from tests.journeys.answers import node_card, signed_for

NOT_YOURS = "这个按钮不是给您的"


def forge(phone, message, action, argument=""):
    """Press a button that the card never had."""
    card_id = message.rows[0][0]["callback_data"].partition(":")[0]
    return phone.tap({"text": "?", "callback_data": f"{card_id}:{action}:{argument}"}, message)


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        ("open", "9" * 40),
        ("open", "99999"),
        ("open", "４"),
        ("sign", "99999.1"),
        ("handto", "99999.1"),
        ("which", "99999"),
        ("sent", "99999"),
        ("page", "1" * 30),
        ("evid", f"{'9' * 25}.1"),
    ],
)
async def test_a_number_that_names_nothing_is_refused_and_never_a_fault(county, action, argument):
    official = await signed_for(county, "4", "德政镇")
    card = await node_card(county, official, "4", "德政镇")
    query = forge(official, card, action, argument)
    await county.settle()
    assert NOT_YOURS in query.answer
    assert not any("没有处理成功" in text for text in official.texts)


async def test_a_stale_tap_on_a_foreign_node_does_not_tell_who_did_what_there(county):
    official = await signed_for(county, "4", "德政镇")
    card = await node_card(county, official, "4", "德政镇")
    foreign = county.assignment("4", "北皋镇")
    for version in (foreign.version, foreign.version + 1):
        query = forge(official, card, "sign", f"{foreign.id}.{version}")
        await county.settle()
        assert NOT_YOURS in query.answer
    assert county.assignment("4", "北皋镇").version == foreign.version
