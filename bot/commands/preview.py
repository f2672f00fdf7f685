"""Write an HTML page of Telegram conversations in six languages, to be reviewed in a browser.

A development tool: the messages are those the bot sends, made by the same functions from the same documents.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.console import CommandError, open_answerer, say, warn_refused
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from bot.answer.builder import DocumentAnswerer
    from bot.answer.model import Reply
    from bot.chat.services import Services
    from bot.render.preview import Exchange
    from index.model import Language

EXAMPLES = (
    "python -m bot preview",
    "python -m bot preview --language ar --output arabic.html",
)

_QUESTIONS = Path(__file__).parent.parent / "render" / "preview.toml"
_BOT = "isnad_bot"
_EXPLAINED = 2
"""Replies of a conversation whose buttons are shown pressed as well."""


NOTICES: dict[str, dict[str, str | float]] = {
    "chat-privacy": {"minutes": 60},
    "chat-language-choose": {},
    "chat-language-set": {},
    "chat-forgotten": {},
    "chat-words-only": {},
    "chat-unknown-command": {"command": "/seach"},
    **{f"chat-{command}-usage": {} for command in ("ask", "para", "card", "verify", "compare")},
    "notfound-too-long": {"limit": 1000},
    "chat-slow-down": {"seconds": 42},
    "chat-error": {"id": "3f9a01c2"},
    "chat-not-allowed": {},
    "chat-admins-only": {},
    "chat-link-gone": {},
    "chat-expired": {},
    "chat-no-more": {},
    "chat-nothing-there": {},
    "chat-no-card": {},
    "chat-what-was-wrong": {},
    "chat-remark-kept": {},
    "inline-not-found": {},
    "bot-description": {},
    "bot-short-description": {},
}
"""What is shown of the notices, with what stands in them."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    from bot.commands._languages import add_language  # noqa: PLC0415

    add_language(parser)
    parser.add_argument(
        "--output", metavar="FILE", type=Path, default=Path("preview.html"), help="where to write the page"
    )
    parser.add_argument(
        "--questions", metavar="FILE", type=Path, default=_QUESTIONS, help="what is asked, by language (TOML)"
    )


def run(options: Namespace) -> int:
    """Write the page; name the file."""
    from bot.chat.document_services import document_services  # noqa: PLC0415
    from bot.render.preview import preview_page  # noqa: PLC0415

    settings = load_settings()
    try:
        asked = tomllib.loads(options.questions.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(
            f"{options.questions}: the questions cannot be read ({error})",
            remedy="Name a TOML file in UTF-8.",
        ) from error
    answerer = open_answerer(settings, on_refused=warn_refused)
    services = document_services(lambda: answerer.library, answerer.messages)
    languages = [options.language] if options.language else settings.languages
    page = preview_page(
        exchange
        for language in languages
        if language.value in asked
        for exchange in conversation(answerer, services, language, asked[language.value])
    )
    try:
        options.output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise CommandError(
            f"{options.output}: the page cannot be written ({error.strerror})",
            remedy="Name another with --output.",
        ) from error
    say(str(options.output))
    return 0


def conversation(
    answerer: DocumentAnswerer, services: Services, language: Language, asked: dict[str, Any]
) -> Iterator[Exchange]:
    """Yield the messages of one language: the welcome, questions, what buttons show, commands.

    Args:
        answerer: Over the documents.
        services: Over the same.
        language: Of the person.
        asked: ``asked``, a list of questions, of which those with ``+`` follow the one before; ``timeline``, the
            words after it; ``verify`` and ``compare``, lists of what stands after these.
    """
    from bot.answer.model import Question  # noqa: PLC0415
    from bot.render.preview import Exchange  # noqa: PLC0415
    from bot.render.telegram import notice_html  # noqa: PLC0415

    messages = answerer.messages
    welcome = "\n\n".join(messages.text(language, key) for key in ("chat-welcome", "chat-welcome-example"))
    yield Exchange(f"{language.value}: welcome", "/start", notice_html(welcome, language))
    history: tuple[str, ...] = ()
    for number, line in enumerate(asked.get("asked", ())):
        text = line.removeprefix("+")
        history = history if line.startswith("+") else ()
        reply = answerer.answer(Question(text, history, language))
        history = (*history, text)
        yield from _answered(answerer, language, text, reply, explained=number < _EXPLAINED)
    yield from _commands(answerer, services, language, asked)
    yield from _notices(answerer, language)


def _answered(
    answerer: DocumentAnswerer, language: Language, text: str, reply: Reply, *, explained: bool
) -> Iterator[Exchange]:
    from bot.answer.model import Answer  # noqa: PLC0415
    from bot.chat.keyboards import passage_keyboard, reply_keyboard  # noqa: PLC0415
    from bot.render.preview import Exchange, labels  # noqa: PLC0415
    from bot.render.telegram import passage_html, reply_html, shared_html, why_html  # noqa: PLC0415

    messages = answerer.messages
    first = reply.quotations[0] if isinstance(reply, Answer) else None
    passage = answerer.passage(first.citation.permalink, language=language) if first is not None else None
    keyboard = reply_keyboard(reply, passage, messages, language, _BOT)
    title = f"{language.value}: {reply.intent.value}"
    yield Exchange(title, text, reply_html(reply, messages), labels(keyboard.to_dict()))
    if not explained or not isinstance(reply, Answer) or first is None:
        return
    yield Exchange(f"{title}, why", "", why_html(reply, passage, messages))
    if passage is not None:
        keyboard = passage_keyboard(passage, messages, language, _BOT, back=True)
        html = passage_html(passage, messages, language)
        yield Exchange(f"{title}, in context", "", html, labels(keyboard.to_dict()))
    yield Exchange(f"{title}, shared", "", shared_html(first))


def _commands(
    answerer: DocumentAnswerer, services: Services, language: Language, asked: dict[str, Any]
) -> Iterator[Exchange]:
    from bot.chat.keyboards import timeline_keyboard  # noqa: PLC0415
    from bot.chat.pages import (  # noqa: PLC0415
        comparison_html,
        event_line,
        events_html,
        library_html,
        verification_html,
    )
    from bot.render.preview import Exchange, labels  # noqa: PLC0415

    messages = answerer.messages
    buttons = labels(timeline_keyboard(messages, language).to_dict())
    if services.timeline is not None:
        words = asked.get("timeline", "")
        for command, told in (("timeline", ""), ("timeline", words), ("when", words), ("host", words)):
            hosts = command == "host"
            title = messages.text(language, "hosts-heading" if hosts else "timeline-heading")
            rows = [
                (event_line(event, messages, language, host_first=hosts), event)
                for event in services.timeline.events(told, language=language)
                if (event.host if hosts else event.date)
            ]
            html = events_html(title, rows, messages, language)
            under = buttons if command == "timeline" else ()
            yield Exchange(f"{language.value}: {command}", f"/{command} {told}", html, under)
    if services.verifier is not None:
        for pasted in asked.get("verify", ()):
            found = services.verifier.verify(pasted, language=language)
            html = verification_html(found, messages, language)
            yield Exchange(f"{language.value}: verify, {found.standing.value}", f"/verify {pasted}", html)
    if services.comparer is not None:
        for reference in asked.get("compare", ()):
            compared = services.comparer.compare(reference, language=language)
            html = comparison_html(compared, messages, language) if compared is not None else "—"
            yield Exchange(f"{language.value}: compare", f"/compare {reference}", html)
    if services.library is not None:
        html = library_html(services.library.documents(language=language), messages, language)
        yield Exchange(f"{language.value}: sources", "/sources", html)


def _notices(answerer: DocumentAnswerer, language: Language) -> Iterator[Exchange]:
    """Yield what the bot says of itself, and when something is not as it should be."""
    from bot.answer.messages import LANGUAGES  # noqa: PLC0415
    from bot.chat.keyboards import language_keyboard  # noqa: PLC0415
    from bot.chat.menu import PUBLIC_COMMANDS  # noqa: PLC0415
    from bot.chat.pages import help_html  # noqa: PLC0415
    from bot.render.preview import Exchange, labels  # noqa: PLC0415
    from bot.render.telegram import notice_html  # noqa: PLC0415

    messages = answerer.messages
    shown = help_html(PUBLIC_COMMANDS, messages, language, _BOT)
    yield Exchange(f"{language.value}: help", "/help", shown)
    holds = messages.text(language, "chat-about-holds", count=len(answerer.library.documents))
    about = messages.text(language, "chat-about")
    yield Exchange(f"{language.value}: about", "/about", notice_html(f"{about}\n\n{holds}", language))
    for message_id, args in NOTICES.items():
        html = notice_html(messages.text(language, message_id, **args), language)
        keyboard: list[list[str]] = []
        if message_id == "chat-language-choose":
            keyboard = labels(language_keyboard(LANGUAGES, messages).to_dict())
        yield Exchange(f"{language.value}: {message_id}", "", html, keyboard)
