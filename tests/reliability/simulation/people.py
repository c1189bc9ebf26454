"""What the county's people do with their phones: tap what is there, write, block the bot and come back."""

from bot.sandbox.chats import Message
from bot.sandbox.phone import Phone
from tests.reliability.simulation.chronicle import Chronicle, Said
from tests.reliability.simulation.troubles import Act, Deed

LOOKED_AT = 12
LABELS = {
    Act.SIGN: ("全部签收", "签收"),
    Act.NO_NEWS: ("其余暂无新进展",),
    Act.CONFIRM: ("准确", "已另行报送", "全部同意", "同意办结", "全部签发", "签发", "暂缓"),
    Act.WANDER: ("",),
}


def act(phone: Phone, deed: Deed, at: float, chronicle: Chronicle) -> None:
    """Do what a deed says, if there is anything to do it with; whoever blocked the bot must first come back."""
    if deed.act is Act.RETURN:
        if phone.chat.is_blocked:
            phone.start()
        return
    if phone.chat.is_blocked:
        return
    match deed.act:
        case Act.BLOCK:
            phone.block()
        case Act.ASK:
            phone.send("/my")
        case Act.REPORT:
            _say(phone, f"{deed.number % 8 + 1}完成{deed.number % 90 + 5}% {_mark(deed.number)}", at, chronicle)
        case _:
            _tap(phone, LABELS[deed.act], deed.number)


def _mark(number: int) -> str:
    """Write a number in letters, which nobody takes for a node or a share."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _say(phone: Phone, words: str, at: float, chronicle: Chronicle) -> None:
    update_id = phone.bot.updates.next_id
    phone.send(words)
    chronicle.said.append(Said(at, words, update_id))


def _tap(phone: Phone, labels: tuple[str, ...], number: int) -> None:
    """Press one of the buttons with such a label on the last few messages; nothing, when there is none."""
    found = [
        (message, button)
        for message in _recent(phone)
        for row in message.rows
        for button in row
        if any(label in button["text"] for label in labels)
    ]
    if found:
        message, button = found[number % len(found)]
        phone.tap(button, message)


def _recent(phone: Phone) -> list[Message]:
    return [message for message in phone.chat.messages[-LOOKED_AT:] if message.is_from_bot]
