"""Answer a question with quotations, from the command line, standard input or JSON lines."""

from __future__ import annotations

import gc
import json
import sys
import time
from typing import TYPE_CHECKING, Any

from bot.answer.model import Answer, Question
from bot.console import CommandError, Exit, open_answerer, readable, say, style_of, warn_refused
from bot.render.jsonl import error_record, json_line, reply_record
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.answer.builder import DocumentAnswerer

EXAMPLES = (
    'python -m bot ask "من استضاف الاجتماع العالمي الرابع؟"',
    "python -m bot ask 第四次全球会议在哪里举行？ --explain",
    'python -m bot ask "When was resolution 71/280 adopted?" --json',
    'echo "Who signed the letter from Peru?" | python -m bot ask',
    "python -m bot ask --jsonl < questions.jsonl > answers.jsonl",
)


RARELY = 2_000_000
"""Objects between two looks for cycles of garbage: a process that answers once ends before it has any worth a look."""


class MalformedLine(ValueError):
    """A line of standard input is no question; the message says why, in one clause."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "question", nargs="*", help="the question's words; without any, standard input is one"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help="read one JSON question a line, write one JSON answer a line"
    )
    parser.add_argument("--json", action="store_true", help="write the answer as one JSON object")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="also show what was understood, searched and why this passage won",
    )
    parser.add_argument(
        "--history", action="append", default=[], metavar="QUESTION", help="an earlier question, oldest first"
    )


def run(options: Namespace) -> int:
    """Answer; the exit code tells whether the documents do."""
    if options.jsonl:
        if options.question:
            raise CommandError(
                "--jsonl reads its questions from standard input",
                remedy="Leave the question out, or leave --jsonl out.",
                code=Exit.USAGE,
            )
        from bot.answer.readiness import settle, warm_up  # noqa: PLC0415  # one question does not need it

        answerer = open_answerer(load_settings(), on_refused=warn_refused)
        warm_up(answerer)
        settle()
        return _answer_lines(answerer)
    text = readable(" ".join(options.question)) if options.question else _from_standard_input()
    before = gc.get_threshold()
    gc.set_threshold(RARELY, *before[1:])
    try:
        return _answer_one(Question(text, tuple(map(readable, options.history))), options)
    finally:
        gc.set_threshold(*before)


def _from_standard_input() -> str:
    if sys.stdin.isatty():
        raise CommandError(
            "there is no question",
            remedy='Write it after the command: python -m bot ask "…"; or open a chat: python -m bot chat.',
            code=Exit.USAGE,
        )
    return readable(sys.stdin.read()).strip()


def _answer_one(question: Question, options: Namespace) -> int:
    answerer = open_answerer(load_settings(), on_refused=warn_refused)
    began = time.perf_counter()
    reply, trace = answerer.explain(question)
    elapsed_ms = (time.perf_counter() - began) * 1000
    explained: list[str] = []
    if options.explain:
        from bot.render.explanation import explanation  # noqa: PLC0415  # only who asks for it waits for it

        explained = explanation(reply, trace, answerer.library, answerer.messages)
    if options.json:
        record = reply_record(None, reply, elapsed_ms=elapsed_ms) | {"question": question.text}
        del record["id"]
        if options.explain:
            record["explanation"] = explained
        say(json.dumps(json.loads(json_line(record)), ensure_ascii=False, indent=2))
    else:
        from bot.render.terminal import render_lines, render_reply  # noqa: PLC0415

        style = style_of()
        say(render_reply(reply, answerer.messages, style))
        if explained:
            say("\n" + render_lines(explained, reply.language, style))
    return Exit.OK if isinstance(reply, Answer) else Exit.NOT_FOUND


def _answer_lines(answerer: DocumentAnswerer) -> int:
    """Answer each line of standard input by the answer contract, a line that is no question with an error."""
    for line in sys.stdin:
        began = time.perf_counter()
        try:
            identity, question = read_question(line)
        except MalformedLine as error:
            record = error_record(str(error))
        else:
            reply = answerer.answer(question)
            record = reply_record(identity, reply, elapsed_ms=(time.perf_counter() - began) * 1000)
        say(json_line(record))
    return Exit.OK


def read_question(line: str) -> tuple[str | int | float | None, Question]:
    """Return the id and the question of a line of the answer contract; an id that is not given is None.

    >>> read_question('{"id": "q1", "question": "متى؟"}')
    ('q1', Question(text='متى؟', history=(), language=None))

    Raises:
        MalformedLine: It is none.
    """
    try:
        line.encode("utf-8")
    except UnicodeEncodeError as error:  # the stream keeps undecodable bytes as lone surrogates
        raise MalformedLine("the line is not UTF-8") from error
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise MalformedLine(
            f"the line is not JSON: {error}" if line.strip() else "the line is empty"
        ) from error
    if not isinstance(row, dict):
        raise MalformedLine("the line is not a JSON object")
    identity = row.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int | float | None):
        raise MalformedLine('"id" is not a string')
    if "question" not in row:
        raise MalformedLine('"question" is missing')
    if not isinstance(row["question"], str):
        raise MalformedLine('"question" is not a string')
    history = row.get("history") or []
    if not isinstance(history, list) or not all(isinstance(turn, str) for turn in history):
        raise MalformedLine('"history" is not a list of strings')
    return identity, Question(readable(row["question"]), tuple(map(readable, history)))
