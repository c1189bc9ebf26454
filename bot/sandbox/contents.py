"""The words and files of a message, measured and checked before anything is sent."""

import io
from typing import Final

from PIL import Image, UnidentifiedImageError

from bot.sandbox.accounts import MediaKind, StoredFile
from bot.sandbox.calls import Call, Upload
from bot.sandbox.faults import Fault, bad
from bot.sandbox.markup import Parsed, find_entities, parse_html, trim, utf16_length

MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
MAX_UPLOAD_BYTES: Final = 50 * 1024 * 1024
MAX_PHOTO_BYTES: Final = 10 * 1024 * 1024
MAX_PHOTO_SIDES: Final = 10_000
MAX_PHOTO_RATIO: Final = 20
TYPE_NAMES: Final = {MediaKind.PHOTO: "Photo", MediaKind.DOCUMENT: "Document", MediaKind.VOICE: "VoiceNote"}


def read_text(call: Call) -> Parsed:
    """Return the text of a call, parsed, trimmed and within 4096 UTF-16 units."""
    parsed = _format(call, call.text("text"), "entities")
    if not parsed.text:
        raise bad("message text is empty")
    if utf16_length(parsed.text) > MAX_TEXT:
        raise bad("message is too long")
    return parsed


def read_caption(call: Call, source: str, parse_mode: str | None = None) -> Parsed:
    """Return a caption, parsed, trimmed and within 1024 UTF-16 units; it may be empty."""
    parsed = _format(call, source, "caption_entities", parse_mode)
    if utf16_length(parsed.text) > MAX_CAPTION:
        raise bad("message caption is too long")
    return parsed


def _format(call: Call, source: str, entities: str, parse_mode: str | None = None) -> Parsed:
    mode = (call.text("parse_mode") if parse_mode is None else parse_mode).lower()
    if mode == "html":
        parsed = parse_html(source)
    elif mode in ("", "none"):
        parsed = Parsed(source, list(call.structure(entities) or []))
    elif mode in ("markdown", "markdownv2"):
        raise call.offend(f"parse_mode {mode}: this project writes HTML only")
    else:
        raise bad("unsupported parse_mode")
    parsed = trim(parsed)
    parsed.entities += [found for found in find_entities(parsed.text) if found not in parsed.entities]
    parsed.entities.sort(key=lambda entity: int(entity["offset"]))
    return parsed


def read_media(call: Call, kind: MediaKind, reference: str | None) -> StoredFile:
    """Return the file a call sends: an upload, or one the server already has under this bot's id."""
    name = kind.value
    if reference is not None and reference.startswith("attach://"):
        name = reference.removeprefix("attach://")
        reference = None
    if reference:
        return _known(call, kind, reference)
    upload = call.files.get(name)
    if upload is None:
        raise bad(f"there is no {kind} in the request")
    return _store(call, kind, upload)


def _known(call: Call, kind: MediaKind, file_id: str) -> StoredFile:
    stored = find_file(call, file_id)
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if stored.kind is not kind:
        raise bad(f"can't use file of type {TYPE_NAMES[stored.kind]} as {TYPE_NAMES[kind]}")
    return stored


def find_file(call: Call, file_id: str) -> StoredFile | None:
    """Find a file by the id it has for the calling bot; other bots' ids are nothing."""
    number = file_id.rpartition("_")[2]
    stored = call.world.files.get(int(number)) if number.isdigit() else None
    return stored if stored is not None and stored.id_for(call.bot) == file_id else None


def _store(call: Call, kind: MediaKind, upload: Upload) -> StoredFile:
    filename, content = upload
    if not content:
        raise bad("file must be non-empty")
    if len(content) > MAX_UPLOAD_BYTES:
        raise Fault(413, "Request Entity Too Large")
    if kind is not MediaKind.PHOTO:
        return call.world.keep(kind, content, filename=filename)
    width, height = _photo_size(content)
    return call.world.keep(kind, content, width=width, height=height)


def _photo_size(content: bytes) -> tuple[int, int]:
    if len(content) > MAX_PHOTO_BYTES:
        size = f"file of size {len(content)} bytes is too big for a photo"
        raise bad(f"{size}; the maximum size is {MAX_PHOTO_BYTES} bytes")
    try:
        with Image.open(io.BytesIO(content)) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError):
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height
