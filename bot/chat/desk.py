"""Everything a handler works with, in one place: built once, found in every update's context."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from telegram.ext import ContextTypes

from bot.chat.metrics import Metrics
from bot.chat.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Chat, User

    from bot.answer.messages import Messages
    from bot.chat.answering import Answering
    from bot.chat.guard import Guard
    from bot.settings import Settings
    from bot.state import State
    from index.model import Language

Context = ContextTypes.DEFAULT_TYPE
log = logging.getLogger("isnad.chat")


@dataclass(slots=True)
class Desk:
    """What handlers share.

    Attributes:
        settings: As loaded.
        messages: Every word of the interface.
        answering: The current answerer.
        state: What is remembered.
        guard: Access, limits, duplicates.
        clock: Seconds that only grow.
        services: The parts beyond the answerer.
        reload: Opens the newest index; returns whether it could. None where that is not offered.
        metrics: Counters.
    """

    settings: Settings
    messages: Messages
    answering: Answering
    state: State
    guard: Guard
    clock: Callable[[], float]
    services: Services = field(default_factory=Services)
    reload: Callable[[], bool] | None = None
    metrics: Metrics = field(default_factory=Metrics)

    def language(self, user: User | None, chat: Chat | None = None) -> Language:
        """Return the language of menus and notices: the group's or the person's own, else their client's.

        Where neither is set or spoken here, it is the first language of the settings.
        """
        for key in [chat.id if chat is not None else None, user.id if user is not None else None]:
            if key is not None and (chosen := self.state.language(key)) is not None:
                return chosen
        code = (user.language_code or "") if user is not None else ""
        offered = {language.value: language for language in self.settings.languages}
        return offered.get(code.partition("-")[0].lower(), self.settings.languages[0])

    def text(self, language: Language, message_id: str, /, **args: str | float) -> str:
        """Return a message of the interface."""
        return self.messages.text(language, message_id, **args)


def desk_of(context: Context) -> Desk:
    """Return the desk of an update's application."""
    return cast("Desk", context.bot_data["desk"])
