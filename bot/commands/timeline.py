"""List the dated events of the documents, in order: as text, JSON, a calendar file or a picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from bot.console import CommandError, Exit, joined, opened, say, style_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "python -m bot timeline",
    "python -m bot timeline GFMD --json",
    "python -m bot timeline 全球会议 --language zh",
    "python -m bot timeline --ics events.ics",
    "python -m bot timeline 2017 --plot timeline.png",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    from bot.commands._languages import add_language  # noqa: PLC0415

    parser.add_argument(
        "words", nargs="*", help="only events that these words fit: a series, a year, a place, a host"
    )
    add_language(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="write a JSON array")
    form.add_argument("--ics", metavar="FILE", type=Path, help="write a calendar file (RFC 5545)")
    form.add_argument("--plot", metavar="FILE", type=Path, help="draw a picture: .png or .svg")


def run(options: Namespace) -> int:
    """Show the events; the exit code tells whether there is one."""
    from bot.answer.lookups.timeline import timeline  # noqa: PLC0415

    if options.plot is not None and options.plot.suffix.lower() not in {".png", ".svg"}:
        raise CommandError(
            f"{options.plot} is neither .png nor .svg", remedy="Name the file so.", code=Exit.USAGE
        )
    answerer, language = opened(options.language)
    messages, library = answerer.messages, answerer.library
    entries = timeline(library, messages, joined(options.words), language=language)
    if options.json:
        from bot.render.features import entry_record  # noqa: PLC0415

        say(json.dumps([entry_record(entry) for entry in entries], ensure_ascii=False, indent=2))
    elif entries and options.ics is not None:
        from bot.render.calendar import calendar_file  # noqa: PLC0415

        options.ics.write_bytes(calendar_file(entries, library, messages, language))
    elif entries and options.plot is not None:
        from bot.render.plot import timeline_png, timeline_svg  # noqa: PLC0415

        if options.plot.suffix.lower() == ".svg":
            options.plot.write_text(timeline_svg(entries, messages, language), encoding="utf-8")
        else:
            options.plot.write_bytes(timeline_png(entries, messages, language))
    else:
        from bot.render.features import render_timeline  # noqa: PLC0415

        say(render_timeline(entries, messages, language, style_of()))
    return Exit.OK if entries else Exit.NOT_FOUND
