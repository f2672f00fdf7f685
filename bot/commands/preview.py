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
        asked: ``asked``, a list of questions, of which those with ``+`` follow the one before; ``timeline``,
            ``verify`` and ``compare``, the words after these commands.
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


def _answered(
    answerer: DocumentAnswerer, language: Language, text: str, reply: Reply, *, explained: bool
) -> Iterator[Exchange]:
    from bot.answer.model import Answer  # noqa: PLC0415
    from bot.chat.keyboards import passage_keyboard, reply_keyboard  # noqa: PLC0415
    from bot.render.preview import Exchange, labels  # noqa: PLC0415
    from bot.render.telegram import passage_html, reply_html, shared_html, why_html  # noqa: PLC0415

    messages = answerer.messages
    first = reply.quotations[0] if isinstance(reply, Answer) else None
    passage = answerer.passage(first.citation.permalink) if first is not None else None
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
    from bot.chat.pages import (  # noqa: PLC0415
        comparison_html,
        event_line,
        events_html,
        library_html,
        verification_html,
    )
    from bot.render.preview import Exchange  # noqa: PLC0415

    messages = answerer.messages
    title = messages.text(language, "timeline-title")
    if services.timeline is not None:
        for words in ("", asked.get("timeline", "")):
            events = services.timeline.events(words, language=language)
            rows = [(event_line(event, event.date), event) for event in events]
            html = events_html(title, rows, language)
            yield Exchange(f"{language.value}: timeline", f"/timeline {words}", html)
    if services.verifier is not None and (pasted := asked.get("verify")):
        html = verification_html(services.verifier.verify(pasted), messages, language)
        yield Exchange(f"{language.value}: verify", f"/verify {pasted}", html)
    if services.comparer is not None and (reference := asked.get("compare")):
        found = services.comparer.compare(reference, language=language)
        html = comparison_html(found, messages, language) if found is not None else "—"
        yield Exchange(f"{language.value}: compare", f"/compare {reference}", html)
    if services.library is not None:
        html = library_html(services.library.documents(language=language), messages, language)
        yield Exchange(f"{language.value}: sources", "/sources", html)
