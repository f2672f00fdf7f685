"""The command line: ask, chat, show, index, doctor; ``python -m bot --help`` shows examples."""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import TYPE_CHECKING

from bot.answer.model import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.builder import DocumentAnswerer
    from bot.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(prog="isnad", description=__doc__)
    commands = parser.add_subparsers(dest="command")
    ask = commands.add_parser("ask")
    ask.add_argument("question", nargs="*")
    ask.add_argument("--jsonl", action="store_true")
    options = parser.parse_args(arguments)
    from bot.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    answerer = open_answerer(settings)
    if options.jsonl:
        return ask_jsonl(answerer)
    return 0


def open_answerer(settings: Settings) -> DocumentAnswerer:
    """Open the answerer over the settings' documents, their index built first where it must be."""
    from bot.answer.builder import DocumentAnswerer  # noqa: PLC0415
    from bot.answer.messages import Messages  # noqa: PLC0415
    from index.ready import open_ready  # noqa: PLC0415

    library = open_ready(settings.seeds_dir, settings.index_dir, max_source_bytes=settings.max_source_bytes)
    return DocumentAnswerer(library, Messages.load(), max_question_chars=settings.max_question_chars)


def ask_jsonl(answerer: DocumentAnswerer) -> int:
    """Answer each line of standard input."""
    from bot.render.jsonl import error_record, json_line, reply_record  # noqa: PLC0415

    for line in sys.stdin:
        if not line.strip():
            continue
        began = time.perf_counter()
        try:
            row = json.loads(line)
            question = Question(row["question"], tuple(row.get("history", ())))
            identity = row.get("id")
        except (ValueError, KeyError, TypeError) as error:
            record = error_record(str(error))
        else:
            reply = answerer.answer(question)
            record = reply_record(identity, reply, elapsed_ms=(time.perf_counter() - began) * 1000)
        sys.stdout.write(json_line(record) + "\n")
        sys.stdout.flush()
    return 0
