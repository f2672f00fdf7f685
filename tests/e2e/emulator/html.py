"""Telegram's HTML, parsed as the server does: text, entities, and its words for what is wrong.

Source: ``do_parse_html`` and ``decode_html_entity`` in td/telegram/MessageEntity.cpp; offsets
of errors are bytes, of entities UTF-16 units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.e2e.emulator.errors import bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_REFERENCE = re.compile(r"&(?:#(\d{1,7});?|#[xX]([0-9A-Fa-f]{1,6});?|(lt|gt|amp|quot);?)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)\s*(=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+))?)?""")


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a message with a meaning; offset and length in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None


def utf16_length(text: str) -> int:
    """Return the length Telegram counts: UTF-16 code units.

    >>> utf16_length("ليما😀")
    6
    """
    return len(text.encode("utf-16-le")) // 2


def parse_html(markup: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities, in the order of their ends.

    Raises:
        ApiError: The markup is broken, in Telegram's words.
    """
    plain: list[str] = []
    length = 0
    entities: list[Entity] = []
    open_tags: list[tuple[str, dict[str, str], int]] = []
    position = 0
    while position < len(markup):
        character = markup[position]
        if character == "&" and (reference := _REFERENCE.match(markup, position)):
            character = _decoded(reference)
            position = reference.end()
        elif character == "<":
            if markup.startswith("</", position):
                position = _close(markup, position, open_tags, entities, length)
            else:
                name, attributes, position = _open(markup, position)
                open_tags.append((name, attributes, length))
            continue
        else:
            position += 1
        plain.append(character)
        length += utf16_length(character)
    if open_tags:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return "".join(plain), entities


def _decoded(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.groups()
    if name:
        return _NAMED[name]
    return chr(int(decimal) if decimal else int(hexadecimal, 16))


def _open(markup: str, begin: int) -> tuple[str, dict[str, str], int]:
    at = len(markup[:begin].encode())
    head = re.compile(r"[^\s>]*").match(markup, begin + 1)
    name = head.group().lower() if head else ""
    position = begin + 1 + len(name)
    if position >= len(markup):
        raise _unparsable(f"Unclosed start tag at byte offset {at}")
    if name not in _TYPES:
        raise _unparsable(f'Unsupported start tag "{name}" at byte offset {at}')
    attributes: dict[str, str] = {}
    while not markup.startswith(">", position):
        if markup[position:].strip() == "":
            raise _unparsable(f'Unclosed start tag "{name}" at byte offset {at}')
        if markup[position:].lstrip().startswith(">"):
            position = markup.index(">", position)
            break
        found = _ATTRIBUTE.match(markup, position)
        if found is None or not found.group(1):
            raise _unparsable(f'Empty attribute name in the tag "{name}" at byte offset {at}')
        if found.group(2) and all(value is None for value in found.groups()[2:]):
            raise _unparsable(f'Unclosed start tag "{name}" at byte offset {at}')
        value = next((value for value in found.groups()[2:] if value is not None), "")
        attributes[found.group(1).lower()] = _REFERENCE.sub(_decoded, value)
        position = found.end()
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return name, attributes, position + 1


def _close(
    markup: str,
    begin: int,
    open_tags: list[tuple[str, dict[str, str], int]],
    entities: list[Entity],
    length: int,
) -> int:
    at = len(markup[:begin].encode())
    if not open_tags:
        raise _unparsable(f"Unexpected end tag at byte offset {at}")
    tail = re.compile(r"</([^\s>]*)\s*(>?)").match(markup, begin)
    if tail is None or not tail.group(2):
        raise _unparsable(f"Unclosed end tag at byte offset {at}")
    name, attributes, offset = open_tags.pop()
    if tail.group(1) and tail.group(1) != name:
        raise _unparsable(
            f'Unmatched end tag at byte offset {at}, expected "</{name}>", found "</{tail.group(1)}>"'
        )
    if length > offset:
        kind = _TYPES[name]
        if name == "blockquote":
            kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
            if any(outer == "blockquote" for outer, _, _ in open_tags):
                raise _unparsable(f"Blockquotes can't be nested at byte offset {at}")
        entities.append(Entity(kind, offset, length - offset, attributes.get("href")))
    return tail.end()


def _unparsable(problem: str) -> Exception:
    return bad_request(f"can't parse entities: {problem}")
