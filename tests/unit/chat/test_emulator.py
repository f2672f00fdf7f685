"""The emulator refuses what Telegram refuses, in Telegram's words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.e2e.emulator import limits
from tests.e2e.emulator.errors import ApiError
from tests.e2e.emulator.html import Entity, parse_html


@pytest.mark.parametrize(
    ("markup", "plain", "entities"),
    [
        ("a < b".replace("<", "&lt;"), "a < b", []),
        ("<b>ليما</b>", "ليما", [Entity("bold", 0, 4)]),
        ("😀<b>x</b>", "😀x", [Entity("bold", 2, 1)]),
        ("<b><i>x</i></b>", "x", [Entity("italic", 0, 1), Entity("bold", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("expandable_blockquote", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [Entity("blockquote", 0, 1)]),
        (
            '<a href="https://t.me/x?a=1&amp;b">x</a>',
            "x",
            [Entity("text_link", 0, 1, "https://t.me/x?a=1&b")],
        ),
        ("<b></b>x", "x", []),
        ("&nbsp; &amp; &#1604;", "&nbsp; & ل", []),
    ],
)
def test_markup_is_read_as_telegram_reads_it(markup: str, plain: str, entities: list[Entity]) -> None:
    """Entities are counted in UTF-16 units; empty ones vanish; unknown references stay."""
    assert parse_html(markup) == (plain, entities)


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("<sup>1</sup>", 'Unsupported start tag "sup" at byte offset 0'),
        ("لا<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("لا</b>", "Unexpected end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "<blockquote><blockquote>x</blockquote></blockquote>",
            "Blockquotes can't be nested at byte offset 25",
        ),
    ],
)
def test_broken_markup_is_refused_in_telegram_s_words(markup: str, problem: str) -> None:
    """The place is told in bytes."""
    with pytest.raises(ApiError) as caught:
        parse_html(markup)
    assert caught.value.description == f"Bad Request: can't parse entities: {problem}"


@pytest.mark.parametrize(
    ("text", "problem"),
    [("😀" * 2049, "message is too long"), ("<b> </b>", "message text is empty")],
)
def test_texts_are_measured_after_parsing(text: str, problem: str) -> None:
    """4,096 UTF-16 units of shown text, at least one of them visible."""
    limits.formatted("<b>" + "ا" * 4096 + "</b>", "HTML", limit=limits.MAX_TEXT)
    with pytest.raises(ApiError, match=problem):
        limits.formatted(text, "HTML", limit=limits.MAX_TEXT)


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({"text": "x", "callback_data": "ا" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "copy_text": {"text": "x" * 257}}, "COPY_TEXT_INVALID"),
        ({"text": " ", "callback_data": "x"}, "button text is empty"),
        ({"text": "x"}, "can't parse inline keyboard button"),
        ({"text": "x", "url": "javascript:1"}, "URL"),
    ],
)
def test_buttons_out_of_bounds_are_refused(button: dict[str, Any], problem: str) -> None:
    """Data in bytes, copied text in UTF-16 units, one action a button."""
    with pytest.raises(ApiError, match=problem):
        limits.check_keyboard({"inline_keyboard": [[button]]})


def _result(number: str) -> dict[str, Any]:
    return {"type": "article", "id": number, "title": "t", "input_message_content": {"message_text": "x"}}


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ({"results": [_result(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [_result("a"), _result("a")]}, "RESULT_ID_DUPLICATE"),
        ({"results": [_result("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [], "next_offset": "ا" * 33}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
    ],
)
def test_inline_answers_out_of_bounds_are_refused(answer: dict[str, Any], problem: str) -> None:
    """Fifty results, ids and offsets of 64 bytes, deep links of 64 letters."""
    with pytest.raises(ApiError, match=problem):
        limits.check_inline_answer(answer)


def test_what_telegram_accepts_in_silence_is_noted() -> None:
    """Entities beyond a hundred are dropped, bidi controls are copied along: no error, but not wanted."""
    entities = [Entity("bold", n, 1) for n in range(101)]
    markup = {"inline_keyboard": [[{"text": "x", "copy_text": {"text": "\u2066A/RES/71/280\u2069"}}]]}
    assert len(limits.oddities({"reply_markup": markup}, entities)) == 2
