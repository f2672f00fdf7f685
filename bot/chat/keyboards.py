"""The buttons under messages. Labels are in the interface's language; actions fit in callback data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    SwitchInlineQueryChosenChat,
)

from bot.answer.model import Answer
from bot.links import Action, Press, deep_link, shared_query
from bot.render.html import capitalized
from bot.render.telegram import copied_citation, short_label
from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.answerer import Passage
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, Quotation, Reply

_MAX_EDITIONS = 5


def reply_keyboard(
    reply: Reply, passage: Passage | None, messages: Messages, language: Language, username: str
) -> InlineKeyboardMarkup:
    """Return the buttons of an answer, or of a "not found": its pointers and the two thumbs.

    Args:
        reply: What the message shows.
        passage: The answer's first quotation in its place; None where there is none.
        messages: The words.
        language: Of the interface.
        username: The bot's, without ``@``.
    """
    if not isinstance(reply, Answer):
        rows = [
            [_press(short_label(citation), Action.PASSAGE, citation.permalink)]
            for citation in reply.pointers[:2]
        ]
        return InlineKeyboardMarkup([*rows, _thumbs("")])
    citation = reply.quotations[0].citation
    rows = [
        [
            _press(messages.text(language, "button-context"), Action.PASSAGE, citation.permalink),
            _press(messages.text(language, "button-more"), Action.MORE, "0"),
        ],
        *_editions(passage, messages, language),
        [
            _press(messages.text(language, "button-why"), Action.WHY),
            _press(messages.text(language, "button-card"), Action.CARD, citation.permalink),
        ],
        _copy_and_share(citation, messages, language, username),
        _thumbs(citation.permalink),
    ]
    return InlineKeyboardMarkup(rows)


def passage_keyboard(
    passage: Passage, messages: Messages, language: Language, username: str, *, back: bool
) -> InlineKeyboardMarkup:
    """Return the buttons of an opened passage: its neighbours, its editions, copy and share, the way back."""
    ways = [("button-previous", passage.previous), ("button-next", passage.following)]
    rows = [
        [
            _press(messages.text(language, label), Action.PASSAGE, way.permalink)
            for label, way in ways
            if way is not None
        ],
        *_editions(passage, messages, language),
        _copy_and_share(passage.quotation.citation, messages, language, username),
        [_press(messages.text(language, "button-card"), Action.CARD, passage.quotation.citation.permalink)],
    ]
    if back:
        rows.append([_press(messages.text(language, "button-back"), Action.BACK)])
    return InlineKeyboardMarkup([row for row in rows if row])


def more_keyboard(
    shown: Sequence[Quotation], following: int | None, messages: Messages, language: Language
) -> InlineKeyboardMarkup:
    """Return the buttons of a page of further results: each result, the next page, the way back."""
    rows = [
        [_press(short_label(quotation.citation), Action.PASSAGE, quotation.citation.permalink)]
        for quotation in shown
    ]
    if following is not None:
        rows.append([_press(messages.text(language, "button-more"), Action.MORE, str(following))])
    rows.append([_press(messages.text(language, "button-back"), Action.BACK)])
    return InlineKeyboardMarkup(rows)


def back_keyboard(messages: Messages, language: Language) -> InlineKeyboardMarkup:
    """Return the way back to the answer."""
    return InlineKeyboardMarkup([[_press(messages.text(language, "button-back"), Action.BACK)]])


def language_keyboard(languages: Sequence[Language], messages: Messages) -> InlineKeyboardMarkup:
    """Return one button a language, each in its own language."""
    buttons = [
        _press(
            capitalized(messages.text(language, f"language-{language.value}")),
            Action.LANGUAGE,
            language.value,
        )
        for language in languages
    ]
    return InlineKeyboardMarkup([buttons[number : number + 3] for number in range(0, len(buttons), 3)])


def timeline_keyboard(messages: Messages, language: Language) -> InlineKeyboardMarkup:
    """Return the two other forms of a timeline."""
    return InlineKeyboardMarkup(
        [
            [
                _press(messages.text(language, "button-picture"), Action.PICTURE),
                _press(messages.text(language, "button-calendar"), Action.CALENDAR),
            ]
        ]
    )


def open_keyboard(
    permalink: str, messages: Messages, language: Language, username: str
) -> InlineKeyboardMarkup:
    """Return the link that opens the bot at a passage, for messages in other chats."""
    button = InlineKeyboardButton(messages.text(language, "button-open"), url=deep_link(username, permalink))
    return InlineKeyboardMarkup([[button]])


def _press(label: str, action: Action, payload: str = "") -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=Press(action, payload).data)


def _thumbs(permalink: str) -> list[InlineKeyboardButton]:
    return [_press("👍", Action.GOOD, permalink), _press("👎", Action.BAD, permalink)]


def _copy_and_share(
    citation: Citation, messages: Messages, language: Language, username: str
) -> list[InlineKeyboardButton]:
    return [
        InlineKeyboardButton(
            messages.text(language, "button-copy"),
            copy_text=CopyTextButton(copied_citation(citation, username)),
        ),
        InlineKeyboardButton(
            messages.text(language, "button-share"),
            switch_inline_query_chosen_chat=SwitchInlineQueryChosenChat(
                shared_query(citation.permalink),
                allow_user_chats=True,
                allow_group_chats=True,
                allow_channel_chats=True,
            ),
        ),
    ]


def _editions(
    passage: Passage | None, messages: Messages, language: Language
) -> list[list[InlineKeyboardButton]]:
    if passage is None:
        return []
    buttons = []
    for edition in passage.editions[:_MAX_EDITIONS]:
        name = messages.text(language, f"language-{(edition.language or Language.OTHER).value}")
        label = messages.text(language, "button-edition", language=name)
        buttons.append(_press(label, Action.PASSAGE, edition.citation.permalink))
    return [buttons[number : number + 2] for number in range(0, len(buttons), 2)]
