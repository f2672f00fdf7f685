"""Check a quotation against the documents: verbatim, other spelling, altered, or not there."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from bot.commands._languages import add_language
from bot.console import CommandError, Exit, joined, opened, say, style_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    'python -m bot verify "وعُقد الاجتماع الأول للمنتدى العالمي في بروكسل"',
    "python -m bot verify 第四次全球会议于2013年5月22日和23日在马尼拉举行 --language zh",
    "python -m bot verify --json < quotation.txt",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "quotation", nargs="*", help="the words to check; without any, standard input is read"
    )
    add_language(parser)
    parser.add_argument("--json", action="store_true", help="write one JSON object")


def run(options: Namespace) -> int:
    """Show the verdict; the exit code tells whether the documents have these words, altered ones not counting."""
    if not options.quotation and sys.stdin.isatty():
        raise CommandError(
            "there is no quotation",
            remedy='Write it after the command: python -m bot verify "…".',
            code=Exit.USAGE,
        )
    from bot.answer.lookups.verify import Standing, Verifier  # noqa: PLC0415
    from bot.render.features import render_verification, verification_record  # noqa: PLC0415

    text = joined(options.quotation or [sys.stdin.read()])
    answerer, language = opened(options.language)
    found = Verifier(answerer.library).verify(text, language)
    if options.json:
        say(json.dumps(verification_record(found), ensure_ascii=False, indent=2))
    else:
        say(render_verification(found, answerer.messages, language, style_of()))
    return Exit.OK if found.standing in {Standing.EXACT, Standing.RESPELT} else Exit.NOT_FOUND
