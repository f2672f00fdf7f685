"""Every size the Bot API holds callers to.

Source: https://core.telegram.org/bots/api, section by section; counts of characters are UTF-16 units.
"""

from __future__ import annotations

import re
from typing import Any

from tests.e2e.emulator.errors import bad_request
from tests.e2e.emulator.html import Entity, parse_html, utf16_length

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
MAX_CALLBACK_DATA_BYTES = 64
MAX_CALLBACK_ANSWER = 200
MAX_RESULTS = 50
MAX_RESULT_ID_BYTES = 64
MAX_NEXT_OFFSET_BYTES = 64
MAX_COPY_TEXT = 256
MAX_COMMANDS = 100
MAX_BUTTONS = 100
MAX_INLINE_QUERY = 256
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120

_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BUTTON_KINDS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
)


def formatted(
    text: str, parse_mode: str | None, *, limit: int, caption: bool = False
) -> tuple[str, list[Entity]]:
    """Return the text as shown, with its entities.

    Raises:
        ApiError: It is empty, too long, or its markup is broken.
    """
    if parse_mode not in {None, "HTML"}:
        raise bad_request("unsupported parse_mode")
    plain, entities = parse_html(text) if parse_mode else (text, [])
    if not caption and not plain.strip():
        raise bad_request("message text is empty")
    if utf16_length(plain.strip()) > limit:
        raise bad_request("message caption is too long" if caption else "message is too long")
    return plain, entities


def check_keyboard(markup: Any) -> None:
    """Check an inline keyboard.

    Raises:
        ApiError: A button has no text, two actions, or an action out of bounds.
    """
    if not markup or "inline_keyboard" not in markup:
        return
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if not button.get("text", "").strip():
            raise bad_request("inline keyboard button text is empty")
        kinds = [kind for kind in _BUTTON_KINDS if kind in button]
        if len(kinds) != 1:
            raise bad_request(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        _check_action(kinds[0], button[kinds[0]])


def _check_action(kind: str, value: Any) -> None:
    if kind == "callback_data" and not 1 <= len(value.encode()) <= MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if kind == "copy_text" and not 1 <= utf16_length(value["text"]) <= MAX_COPY_TEXT:
        raise bad_request("COPY_TEXT_INVALID")
    if kind == "url" and not re.match(r"(?:https?|tg)://", value):
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Unsupported URL protocol")
    query = value.get("query", "") if isinstance(value, dict) else value
    if kind.startswith("switch_inline_query") and utf16_length(query) > MAX_INLINE_QUERY:
        raise bad_request("BUTTON_INLINE_QUERY_INVALID")


def check_inline_answer(arguments: dict[str, Any]) -> None:
    """Check the results of ``answerInlineQuery``.

    Raises:
        ApiError: Too many, an id out of bounds or twice, a message that cannot be sent, …
    """
    results = arguments.get("results") or []
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    seen: set[str] = set()
    for result in results:
        if not 1 <= len(str(result.get("id", "")).encode()) <= MAX_RESULT_ID_BYTES:
            raise bad_request("RESULT_ID_INVALID")
        if result["id"] in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(result["id"])
        check_result(result)
    if len(str(arguments.get("next_offset") or "").encode()) > MAX_NEXT_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    if button := arguments.get("button"):
        if not button.get("text"):
            raise bad_request("BUTTON_TEXT_INVALID")
        if not _START_PARAMETER.fullmatch(button.get("start_parameter", "")):
            raise bad_request("START_PARAM_INVALID")


def check_result(result: dict[str, Any]) -> None:
    """Check one inline result.

    Raises:
        ApiError: An article has no title, or its message could not be sent.
    """
    if result["type"] == "article" and not result.get("title"):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content") or {}
    if "message_text" in content:
        formatted(content["message_text"], content.get("parse_mode"), limit=MAX_TEXT)
    check_keyboard(result.get("reply_markup"))


def check_commands(commands: list[dict[str, str]]) -> None:
    """Check the commands of ``setMyCommands``.

    Raises:
        ApiError: Too many, a name or a description out of bounds.
    """
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def oddities(arguments: dict[str, Any], entities: list[Entity]) -> list[str]:
    """Return what Telegram accepts silently and no reader wants: dropped entities, bidi controls copied."""
    found = []
    if len(entities) > MAX_ENTITIES:
        found.append(f"{len(entities)} entities, of which Telegram drops all after {MAX_ENTITIES}")
    keyboards = [arguments.get("reply_markup") or {}]
    keyboards += [result.get("reply_markup") or {} for result in arguments.get("results") or []]
    for markup in keyboards:
        for row in markup.get("inline_keyboard", []):
            for button in row:
                copied = button.get("copy_text", {}).get("text", "")
                called = (copied, button.get("url", ""), button.get("callback_data", ""))
                found += [f"a bidi control in {value!r}" for value in called if _BIDI_CONTROLS.search(value)]
    return found
