"""Show one unit in its language editions, or two units, side by side."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from bot.answer.messages import LANGUAGES
from bot.commands._languages import add_language
from bot.console import CommandError, Exit, joined, opened, say, style_of, warn

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from index.model import Language

EXAMPLES = (
    'python -m bot compare "letter from Peru annex, para. 2"',
    "python -m bot compare 附件第8段 --languages ar,zh",
    'python -m bot compare "71/280 para. 14 and 71/280 para. 15" --json',
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("reference", nargs="+", help="a document and a unit, or two of them, or a permalink")
    parser.add_argument(
        "--languages", type=_languages, default=(), metavar="CODES", help="only these editions: ar,zh"
    )
    add_language(parser)
    parser.add_argument("--json", action="store_true", help="write one JSON object")


def _languages(text: str) -> tuple[Language, ...]:
    codes = [code.strip() for code in text.split(",") if code.strip()]
    known = {language.value: language for language in LANGUAGES}
    unknown = [code for code in codes if code not in known]
    if unknown or not codes:
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of {', '.join(known)}")
    return tuple(known[code] for code in codes)


def run(options: Namespace) -> int:
    """Show the comparison; the exit code tells whether there is such a unit."""
    from bot.answer.lookups.compare import compare  # noqa: PLC0415
    from bot.render.features import comparison_record, render_comparison  # noqa: PLC0415

    reference = joined(options.reference)
    if not reference:
        raise CommandError("there is no reference", remedy=f"For example: {EXAMPLES[0]}.", code=Exit.USAGE)
    answerer, language = opened(options.language)
    found = compare(answerer.library, reference, languages=options.languages, language=language)
    if found is None:
        if options.json:
            say(json.dumps({"rows": []}))
        warn(answerer.messages.text(language, "compared-none"))
        return Exit.NOT_FOUND
    if options.json:
        say(json.dumps(comparison_record(found), ensure_ascii=False, indent=2))
    else:
        say(render_comparison(found, answerer.messages, language, style_of()))
    return Exit.OK
