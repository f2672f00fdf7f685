"""Build the index where it must be, or anew, and report how each document was read."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

from bot.console import Exit, interface_language, say, warn_refused
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from bot.answer.messages import Messages
    from bot.settings import Settings
    from index.build import BuildReport
    from index.errors import SourceError
    from index.library import Library
    from index.model import Language
    from index.parse.report import ReadingReport

EXAMPLES = (
    "python -m bot index",
    "python -m bot index --rebuild",
    "python -m bot index --report",
    "python -m bot index --report --json",
)

_SHOWN_LEFT_OVER = 20
_EXCERPT = 60


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("--rebuild", action="store_true", help="read every document anew")
    parser.add_argument(
        "--report",
        action="store_true",
        help="show where the characters of each document went, and what was left over",
    )
    parser.add_argument("--json", action="store_true", help="write one JSON object")


def run(options: Namespace) -> int:
    """Build and report; the exit code tells whether every document is in the index."""
    from bot.answer.messages import Messages  # noqa: PLC0415

    settings = load_settings()
    messages, language = Messages.load(), interface_language(settings)
    refused: list[SourceError] = []
    began = time.perf_counter()
    built, library = build(settings, rebuild=options.rebuild, on_refused=refused.extend)
    elapsed_s = time.perf_counter() - began
    warn_refused(refused)
    reports = list(_reports(library)) if options.report else []
    if options.json:
        record: dict[str, Any] = {
            "built": built is not None,
            "seconds": round(elapsed_s, 3),
            "documents": len(library.documents),
            "units": sum(len(document.paragraphs) for document in library.documents.values()),
            "read": list(built.read) if built else [],
            "reused": list(built.reused) if built else [],
            "refused": [
                {"file": each.path.name if each.path else "", "problem": each.problem, "remedy": each.remedy}
                for each in refused
            ],
        }
        if options.report:
            record["reports"] = [_report_record(report, library) for report in reports]
        say(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        say(_summary(messages, language, built, library, elapsed_s))
        for report in reports:
            say("")
            for line in _report_lines(report, library, messages, language):
                say(line)
    return Exit.FAILURE if refused else Exit.OK


def build(
    settings: Settings, *, rebuild: bool = False, on_refused: Callable[[Any], None]
) -> tuple[BuildReport | None, Library]:
    """Build the index where it must be, and open it with every checksum verified; a damaged one is built again.

    Raises:
        IndexingError: It cannot be built.
    """
    from index.errors import StoreDamaged, StoreMissing  # noqa: PLC0415
    from index.ready import ensure_index, folder_of  # noqa: PLC0415
    from index.search import open_library  # noqa: PLC0415

    folder = folder_of(settings.index_dir, settings.seeds_dir)
    with closing(_Progress()) as progress:
        built = ensure_index(
            settings.seeds_dir,
            settings.index_dir,
            max_source_bytes=settings.max_source_bytes,
            rebuild=rebuild,
            progress=progress,
            on_refused=on_refused,
        )
        try:
            return built, open_library(folder, verify=built is None)
        except (StoreDamaged, StoreMissing):
            built = ensure_index(
                settings.seeds_dir,
                settings.index_dir,
                max_source_bytes=settings.max_source_bytes,
                rebuild=True,
                progress=progress,
            )
            return built, open_library(folder)


class _Progress:
    """A bar on standard error, where that is a terminal; else nothing."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __call__(self, name: str, done: int, total: int) -> None:
        """Show that a file is being read."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            from tqdm import tqdm  # noqa: PLC0415

            self._bar = tqdm(total=total, unit="doc", leave=False)
        self._bar.set_postfix_str(name, refresh=False)
        self._bar.update(done - self._bar.n)
        self._bar.refresh()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()


def _summary(
    messages: Messages, language: Language, built: BuildReport | None, library: Library, elapsed_s: float
) -> str:
    if built is None:
        return messages.text(language, "cli-index-unchanged")
    return messages.text(
        language,
        "cli-index-ready",
        documents=len(library.documents),
        paragraphs=sum(len(document.paragraphs) for document in library.documents.values()),
        seconds=f"{elapsed_s:.1f}",
    )


def _reports(library: Library) -> Iterator[ReadingReport]:
    from index.parse.report import reading_report  # noqa: PLC0415

    for document in library.documents.values():
        yield reading_report(document)


def _report_lines(
    report: ReadingReport, library: Library, messages: Messages, language: Language
) -> Iterator[str]:
    """Yield a document's report: a line a kind with its number of units, characters and share."""
    from index.model import FurnitureKind  # noqa: PLC0415

    text = library.documents[report.file].source.text
    yield f"{report.file}  {report.characters:,}"
    yield f"  {messages.text(language, 'cli-report-unit')}: {sum(map(report.share, report.unit_characters)):.2%}"
    for unit in sorted(report.unit_characters, key=lambda kind: -report.unit_characters[kind]):
        yield _line(
            unit.value, report.unit_characters[unit], report.share(unit), f"  × {report.units[unit]:,}"
        )
    furniture = {
        kind: count
        for kind, count in report.furniture_characters.items()
        if kind is not FurnitureKind.LEFT_OVER
    }
    yield f"  {messages.text(language, 'cli-report-furniture')}: {sum(map(report.share, furniture)):.2%}"
    for kind in sorted(furniture, key=lambda kind: -furniture[kind]):
        yield _line(kind.value, furniture[kind], report.share(kind))
    left = f"{report.share(FurnitureKind.LEFT_OVER):.2%}"
    yield f"  {messages.text(language, 'cli-report-left-over')}: {left}"
    for span in report.left_over[:_SHOWN_LEFT_OVER]:
        yield f"    [{span.start}, {span.end})  {text[span.start : span.end][:_EXCERPT]!r}"
    if len(report.left_over) > _SHOWN_LEFT_OVER:
        yield f"    … {len(report.left_over) - _SHOWN_LEFT_OVER:,}"


def _line(name: str, characters: int, share: float, end: str = "") -> str:
    return f"    {name:<14}{characters:>9,}{share:>9.2%}{end}"


def _report_record(report: ReadingReport, library: Library) -> dict[str, Any]:
    text = library.documents[report.file].source.text
    return {
        "file": report.file,
        "characters": report.characters,
        "units": {kind.value: count for kind, count in report.units.items()},
        "unit_characters": {kind.value: count for kind, count in report.unit_characters.items()},
        "furniture_characters": {kind.value: count for kind, count in report.furniture_characters.items()},
        "left_over": [
            {"span": [span.start, span.end], "text": text[span.start : span.end]} for span in report.left_over
        ],
    }
