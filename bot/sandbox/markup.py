"""The HTML of messages: Telegram's small dialect, parsed as strictly as the server parses it."""

import html
import re
from dataclasses import dataclass, field
from typing import Final

from bot.sandbox.faults import bad

TYPES: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}
_PLAIN = re.compile(r"[^<&]+")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]+|#x[0-9a-fA-F]+);")
_END_TAG = re.compile(r"</([^\s>]*)\s*>")
_TAG_NAME = re.compile(r"<([^\s>]*)")
_ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(=?)\s*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_COMMAND = re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")
_MENTION = re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}\b")
_LINK = re.compile(r"https?://[^\s<>\"]+")

Entity = dict[str, str | int]


@dataclass(slots=True)
class Parsed:
    """A text without tags and what its stretches look like."""

    text: str
    entities: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    name: str
    starts: int
    attributes: dict[str, str]


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, the measure of every limit and offset of the Bot API."""
    return len(text.encode("utf-16-le")) // 2


def utf16_slice(text: str, entity: Entity) -> str:
    """Cut the stretch of an entity out of its text."""
    raw = text.encode("utf-16-le")
    start = int(entity["offset"]) * 2
    return raw[start : start + int(entity["length"]) * 2].decode("utf-16-le")


def parse_html(source: str) -> Parsed:
    """Read Telegram HTML; raise the server's `can't parse entities` with the offset in UTF-8 bytes."""
    return _Reader(source).read()


def find_entities(text: str) -> list[Entity]:
    """Name the commands, mentions and links the server recognises by itself."""
    found: list[Entity] = []
    for kind, pattern in (("bot_command", _COMMAND), ("mention", _MENTION), ("url", _LINK)):
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            found.append({"type": kind, "offset": offset, "length": utf16_length(match.group())})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def trim(parsed: Parsed) -> Parsed:
    """Drop blank ends as the server does, moving the entities along."""
    text = parsed.text.rstrip()
    lead = utf16_length(text) - utf16_length(text.lstrip())
    size = utf16_length(text)
    entities: list[Entity] = []
    for entity in parsed.entities:
        start = max(int(entity["offset"]), lead)
        end = min(int(entity["offset"]) + int(entity["length"]), size)
        if end > start:
            entities.append({**entity, "offset": start - lead, "length": end - start})
    return Parsed(text.lstrip(), entities)


class _Reader:
    """One pass over the source; offsets of errors are bytes, offsets of entities UTF-16 units."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.size = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> Parsed:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at) and self.open:
                self._close_tag()
            elif self.source[self.at] == "<":
                self._open_tag()
            else:
                self._text()
        if self.open:
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{self.open[-1].name}\"")
        self.entities.sort(key=lambda entity: (int(entity["offset"]), -int(entity["length"])))
        return Parsed("".join(self.out), self.entities)

    def _text(self) -> None:
        run = _PLAIN.match(self.source, self.at) or _ENTITY.match(self.source, self.at)
        piece = run.group() if run else self.source[self.at]
        self.at += len(piece)
        if run and piece[0] == "&":
            piece = html.unescape(piece)
        self.out.append(piece)
        self.size += utf16_length(piece)

    def _fail(self, what: str, position: int, tail: str = "") -> Exception:
        offset = len(self.source[:position].encode())
        return bad(f"can't parse entities: {what} at byte offset {offset}{tail}")

    def _open_tag(self) -> None:
        begin = self.at
        if self.source.startswith("</", begin):
            raise self._fail("Unexpected end tag", begin)
        match = _TAG_NAME.match(self.source, begin)
        assert match is not None
        self.at = match.end()
        if self.at >= len(self.source):
            raise self._fail("Unclosed start tag", begin)
        name = match.group(1).lower()
        if name not in TYPES:
            raise self._fail(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(name, self.size, attributes))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while not self.source.startswith(">", self.at):
            match = _ATTRIBUTE.match(self.source, self.at)
            assert match is not None
            name, equals = match.groups()
            self.at = match.end()
            if self.at >= len(self.source):
                raise self._fail("Unclosed start tag", begin)
            if not name and not equals:
                break
            if not name:
                raise self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            attributes[name.lower()] = self._value(begin) if equals else ""
        self.at += 1
        return attributes

    def _value(self, begin: int) -> str:
        quote = self.source[self.at]
        if quote not in "\"'":
            match = _TOKEN.match(self.source, self.at)
            assert match is not None
            if match.end() < len(self.source) and self.source[match.end()] not in "> \t\r\n":
                raise self._fail("Unexpected end of name token", self.at)
            self.at, value = match.end(), match.group().lower()
        else:
            end = self.source.find(quote, self.at + 1)
            value = self.source[self.at + 1 : end]
            self.at = end + 1 if end >= 0 else len(self.source)
        if self.at >= len(self.source):
            raise self._fail("Unclosed start tag", begin)
        return html.unescape(value)

    def _close_tag(self) -> None:
        begin = self.at
        match = _END_TAG.match(self.source, begin)
        if match is None:
            raise self._fail("Unclosed end tag", begin)
        tag = self.open.pop()
        found = match.group(1).lower()
        if found and found != tag.name:
            raise self._fail("Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{found}>"')
        self.at = match.end()
        if self.size > tag.starts:
            self._add(tag)

    def _add(self, tag: _Open) -> None:
        entity: Entity = {"type": TYPES[tag.name], "offset": tag.starts, "length": self.size - tag.starts}
        if tag.name == "a":
            target = tag.attributes.get("href", "")
            if not target:
                return
            entity["url"] = target
        if tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
        if tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)
