"""Files in both directions: sizes, ids that belong to one bot and one kind, pictures that are pictures."""

import io

import pytest
from PIL import Image
from telegram import InputMediaPhoto
from telegram.error import BadRequest

MEGABYTE = 1024 * 1024


async def test_a_document_comes_down_as_it_went_up(client, phone):
    phone.send_document("名册.xlsx", b"roster", caption="名册")
    document = (await client.get_updates(offset=-1))[0].message.document
    assert (document.file_name, document.file_size) == ("名册.xlsx", 6)
    file = await document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"roster"


async def test_a_photo_and_a_voice_come_down_too(client, phone):
    phone.send_photo(b"jpeg")
    phone.send_voice(b"ogg")
    photo, voice = (update.message for update in (await client.get_updates(offset=-2)))
    assert bytes(await (await photo.photo[-1].get_file()).download_as_bytearray()) == b"jpeg"
    assert bytes(await (await voice.voice.get_file()).download_as_bytearray()) == b"ogg"


async def test_over_20_megabytes_nothing_comes_down(client, phone):
    phone.send_document("大.zip", bytes(20 * MEGABYTE + 1))
    document = (await client.get_updates(offset=-1))[0].message.document
    with pytest.raises(BadRequest, match=r"^File is too big$"):
        await document.get_file()


async def test_over_50_megabytes_nothing_goes_up(api, account, phone):
    params, files = {"chat_id": phone.user.id}, {"document": ("大.zip", bytes(50 * MEGABYTE + 1))}
    reply = await api.call(account.token, "sendDocument", params, files)
    assert (reply.status, reply.body["description"]) == (413, "Request Entity Too Large")


async def test_the_phone_gets_the_bytes_and_the_name(client, phone):
    await client.send_document(phone.user.id, b"ledger", filename="台账.xlsx", caption="<b>台账</b>", parse_mode="HTML")
    assert (phone.last.document, phone.last.filename, phone.last_text) == (b"ledger", "台账.xlsx", "台账")


async def test_a_file_can_be_sent_again_by_its_id(client, phone):
    sent = await client.send_document(phone.user.id, b"ledger", filename="台账.xlsx")
    await client.send_document(phone.user.id, sent.document.file_id)
    assert phone.last.document == b"ledger"


async def test_a_file_id_is_good_for_one_kind(client, phone):
    sent = await client.send_document(phone.user.id, b"ledger", filename="台账.xlsx")
    with pytest.raises(BadRequest, match=r"^Can't use file of type document as photo$"):
        await client.send_photo(phone.user.id, sent.document.file_id)


async def test_a_file_id_is_good_for_one_bot(api, client, world, clerk, phone):
    sent = await client.send_document(phone.user.id, b"ledger", filename="台账.xlsx")
    world.add_bot("1002:BBB", "second_bot")
    reply = await api.call("1002:BBB", "getFile", {"file_id": sent.document.file_id})
    assert reply.body["description"] == "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_a_path_is_good_for_one_token(api, client, world, phone):
    sent = await client.send_document(phone.user.id, b"ledger", filename="台账.xlsx")
    world.add_bot("1002:BBB", "second_bot")
    path = (await api.call("1001:AAF-first", "getFile", {"file_id": sent.document.file_id})).body["result"]["file_path"]
    assert api.download("1001:AAF-first", path) == b"ledger"
    assert api.download("1002:BBB", path) is None


async def test_an_empty_file_is_refused(client, phone):
    with pytest.raises(BadRequest, match=r"^File must be non-empty$"):
        await client.send_document(phone.user.id, b"", filename="空.txt")


async def test_a_picture_has_at_most_10_megabytes(api, account, phone):
    params, files = {"chat_id": phone.user.id}, {"photo": ("大.png", bytes(10 * MEGABYTE + 1))}
    reply = await api.call(account.token, "sendPhoto", params, files)
    assert reply.body["description"] == (
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
    )


async def test_a_picture_must_be_one(client, phone):
    with pytest.raises(BadRequest, match=r"^Image_process_failed$"):
        await client.send_photo(phone.user.id, b"not a picture")


async def test_a_picture_has_its_proportions(client, phone):
    with io.BytesIO() as out:
        Image.new("L", (2100, 100)).save(out, "PNG")
        with pytest.raises(BadRequest, match=r"^Photo_invalid_dimensions$"):
            await client.send_photo(phone.user.id, out.getvalue())


async def test_a_picture_knows_its_size(client, phone, picture):
    sent = await client.send_photo(phone.user.id, picture)
    assert (sent.photo[-1].width, sent.photo[-1].height) == (40, 30)


async def test_one_picture_can_take_another_s_place(client, phone, picture):
    sent = await client.send_photo(phone.user.id, picture, caption="昨天")
    with io.BytesIO() as out:
        Image.new("RGB", (10, 10)).save(out, "PNG")
        await sent.edit_media(InputMediaPhoto(out.getvalue(), caption="<i>今天</i>", parse_mode="HTML"))
        assert (phone.last.photo, phone.last_text) == (out.getvalue(), "今天")


async def test_an_upload_nobody_mentions_is_an_offence(api, account, phone, world):
    params = {"chat_id": phone.user.id, "text": "x"}
    await api.call(account.token, "sendMessage", params, {"extra": ("a.txt", b"a")})
    assert world.offences == ["sendMessage: a file nobody refers to: extra"]
