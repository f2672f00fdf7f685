"""Talk in the terminal: ask, follow up, open paragraphs; standard input may also be a file of questions."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from bot.answer.model import Question
from bot.commands.show import open_passages, shown_passages
from bot.console import Exit, opened, readable, say, style_of
from bot.render.terminal import render_lines, render_reply

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from bot.answer.builder import DocumentAnswerer
    from bot.render.terminal import Style
    from index.model import Language

EXAMPLES = ("python -m bot chat", "python -m bot chat < questions.txt")

MAX_HISTORY = 6
"""Earlier questions that a follow-up can refer to, as in Telegram."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser: there are none."""
    del parser


def run(options: Namespace) -> int:
    """Talk until the input ends."""
    del options
    conversation = Conversation(*opened(), style_of())
    live = sys.stdin.isatty()
    if live:
        say(conversation.welcome())
    for line in _typed(conversation.prompt) if live else map(readable, sys.stdin):
        if not line.strip():
            continue
        reply = conversation.turn(line.strip())
        if reply is None:
            break
        say(f"{reply}\n")
    if live:
        say(conversation.goodbye())
    return Exit.OK


def _typed(prompt: str) -> Iterator[str]:
    """Yield what is typed, line by line, with the line editing and the history of this session that readline gives."""
    with contextlib.suppress(ImportError):  # Windows has none
        import readline  # noqa: F401, PLC0415  # input() uses it once it is there
    while True:
        try:
            yield readable(input(f"{prompt} "))
        except EOFError:
            say("")
            return


class Conversation:
    """One person's turns, and what the commands among them change.

    Args:
        answerer: Over the documents.
        language: Of the interface, and of answers to questions that do not tell theirs.
        style: Of the terminal.
    """

    def __init__(self, answerer: DocumentAnswerer, language: Language, style: Style) -> None:
        self._answerer = answerer
        self._language = language
        self._style = style
        self._history: tuple[str, ...] = ()
        self.prompt = self._text("cli-prompt")

    def welcome(self) -> str:
        """Return what the conversation begins with."""
        count = len(self._answerer.library.documents)
        return f"{self._text('cli-welcome', count=count)}\n{self._text('cli-hint')}\n"

    def goodbye(self) -> str:
        """Return what it ends with."""
        return self._text("cli-bye")

    def turn(self, line: str) -> str | None:
        """Return the reply to a line; None where it ends the conversation."""
        if not line.startswith("/"):
            return self._answer(line)
        name, _, rest = line.partition(" ")
        rest = rest.strip()
        if name.lower() in {"/quit", "/exit"}:
            return None
        commands: dict[str, Callable[[str], str]] = {
            "/help": self._help,
            "/start": self._help,
            "/ask": self._answer,
            "/explain": self._explain,
            "/show": self._show,
            "/para": self._show,
            "/when": self._timeline,
            "/timeline": self._timeline,
            "/host": self._hosts,
            "/verify": self._verify,
            "/compare": self._compare,
            "/language": self._set_language,
            "/forget": self._forget,
        }
        command = commands.get(name.lower())
        if command is None:
            return self._text("cli-unknown-command", command=name)
        return command(rest)

    def _help(self, _rest: str = "") -> str:
        return self._text("cli-help")

    def _forget(self, _rest: str = "") -> str:
        self._history = ()
        return self._text("cli-forgotten")

    def _answer(self, text: str) -> str:
        reply = self._answerer.answer(Question(text, self._history, self._language))
        self._remember(text)
        return render_reply(reply, self._answerer.messages, self._style)

    def _explain(self, text: str) -> str:
        from bot.render.explanation import explanation  # noqa: PLC0415

        before = self._history
        if text:
            self._remember(text)
        elif before:  # the last question, with what came before it
            text, before = before[-1], before[:-1]
        else:
            return self._help()
        reply, trace = self._answerer.explain(Question(text, before, self._language))
        lines = explanation(reply, trace, self._answerer.library, self._answerer.messages)
        shown = render_reply(reply, self._answerer.messages, self._style)
        return f"{shown}\n\n{render_lines(lines, reply.language, self._style)}"

    def _show(self, reference: str) -> str:
        if not reference:
            return self._help()
        passages, language, problem = open_passages(self._answerer, reference, self._language)
        return problem or shown_passages(passages, self._answerer, language, self._style)

    def _timeline(self, words: str) -> str:
        from bot.answer.lookups.timeline import timeline  # noqa: PLC0415
        from bot.render.features import render_timeline  # noqa: PLC0415

        messages = self._answerer.messages
        found = timeline(self._answerer.library, messages, words, language=self._language)
        return render_timeline(found, messages, self._language, self._style)

    def _hosts(self, words: str) -> str:
        from bot.answer.lookups.hosts import hosts  # noqa: PLC0415
        from bot.render.features import render_hosts  # noqa: PLC0415

        messages = self._answerer.messages
        found = hosts(self._answerer.library, messages, words, language=self._language)
        return render_hosts(found, messages, self._language, self._style)

    def _verify(self, text: str) -> str:
        from bot.answer.lookups.verify import Verifier  # noqa: PLC0415
        from bot.render.features import render_verification  # noqa: PLC0415

        if not text:
            return self._text("chat-verify-usage")
        found = Verifier(self._answerer.library).verify(text, self._language)
        return render_verification(found, self._answerer.messages, self._language, self._style)

    def _compare(self, reference: str) -> str:
        from bot.answer.lookups.compare import compare  # noqa: PLC0415
        from bot.render.features import render_comparison  # noqa: PLC0415

        found = compare(self._answerer.library, reference, language=self._language)
        if found is None:
            return self._text("compared-none" if reference else "chat-compare-usage")
        return render_comparison(found, self._answerer.messages, self._language, self._style)

    def _set_language(self, code: str) -> str:
        from bot.settings import UN_LANGUAGES  # noqa: PLC0415

        chosen = next((each for each in UN_LANGUAGES if each.value == code.lower()), None)
        if chosen is None:
            return f"/language {' | '.join(each.value for each in UN_LANGUAGES)}"
        self._language = chosen
        return self._text("cli-language-set", language=self._text(f"language-{chosen.value}"))

    def _remember(self, text: str) -> None:
        self._history = (*self._history, text)[-MAX_HISTORY:]

    def _text(self, message: str, **args: str | float) -> str:
        return self._answerer.messages.text(self._language, message, **args)
