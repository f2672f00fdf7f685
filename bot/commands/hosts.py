"""Show who hosted which meeting, as a table with its sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.commands._languages import add_language
from bot.console import Exit, joined, opened, say, style_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "python -m bot hosts",
    "python -m bot hosts GFMD --language fr",
    "python -m bot hosts 2013 --json",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "words", nargs="*", help="only meetings that these words fit: a series, a year, a place, a host"
    )
    add_language(parser)
    parser.add_argument("--json", action="store_true", help="write a JSON array")


def run(options: Namespace) -> int:
    """Show the table; the exit code tells whether the documents name a host."""
    from bot.answer.lookups.hosts import hosts  # noqa: PLC0415
    from bot.render.features import entry_record, render_hosts  # noqa: PLC0415

    answerer, language = opened(options.language)
    entries = hosts(answerer.library, answerer.messages, joined(options.words), language=language)
    if options.json:
        say(json.dumps([entry_record(entry) for entry in entries], ensure_ascii=False, indent=2))
    else:
        say(render_hosts(entries, answerer.messages, language, style_of()))
    return Exit.OK if entries else Exit.NOT_FOUND
