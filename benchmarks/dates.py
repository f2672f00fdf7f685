"""Dates: this project beside general date parsers, on the dates of the seeds and European lines.

Run ``python -m benchmarks.dates``; libraries that are not installed (dateparser, datefinder) are left out. A
library gets the words around a date, 40 characters each side. *start* counts dates whose first day, month or
year it gives; *whole* those it gives entirely: with their end, and not more exactly than the source; *wrong*
what it finds beside that. The table of the seeds was drawn up with this project and then reviewed line by
line, so that its own row says that nothing has broken since, no more.
"""

from __future__ import annotations

import argparse
import importlib
import platform
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.facts.dates import DateValue, find_dates
from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[1]
AROUND = 40
EUROPEAN = [
    ("en", "held on 22 and 23 May 2013 in Lima", "2013-05-22/2013-05-23"),
    ("en", "from 10 to 11 October 2017 in Geneva", "2017-10-10/2017-10-11"),
    ("en", "adopted on 6 April 2017", "2017-04-06"),
    ("en", "in early December 2017", "2017-12"),
    ("en", "in mid-2008, members of the Group", "2008"),
    ("en", "from April to November 2017", "2017-04/2017-11"),
    ("en", "celebrated on 18 December each year", "--12-18"),
    ("fr", "tenue les 22 et 23 mai 2013 à Lima", "2013-05-22/2013-05-23"),
    ("fr", "du 10 au 11 octobre 2017", "2017-10-10/2017-10-11"),
    ("fr", "le 1er juillet 2013", "2013-07-01"),
    ("fr", "en décembre 2007", "2007-12"),
    ("fr", "en 2013", "2013"),
    ("es", "celebrada los días 22 y 23 de mayo de 2013", "2013-05-22/2013-05-23"),
    ("es", "del 10 al 11 de octubre de 2017", "2017-10-10/2017-10-11"),
    ("es", "el 6 de abril de 2017", "2017-04-06"),
    ("es", "a mediados de 2008", "2008"),
    ("es", "en mayo de 2008", "2008-05"),
    ("ru", "состоялось 22–23 мая 2013 года", "2013-05-22/2013-05-23"),
    ("ru", "с 10 по 11 октября 2017 года", "2017-10-10/2017-10-11"),
    ("ru", "принята 6 апреля 2017 года", "2017-04-06"),
    ("ru", "в мае 2008 года", "2008-05"),
    ("ru", "с апреля по ноябрь 2017 года", "2017-04/2017-11"),
]


@dataclass(frozen=True)
class Line:
    """A stretch of text and the date in its middle."""

    language: str
    text: str
    gold: DateValue


@dataclass
class Score:
    """What a tool reached in one language."""

    lines: int = 0
    start: int = 0
    whole: int = 0
    wrong: int = 0
    seconds: float = 0.0


def gold_lines() -> list[Line]:
    """Return the dates of the seeds with the words around them, and the European lines."""
    table = ROOT / "tests/unit/facts/seed_dates.tsv"
    texts: dict[str, str] = {}
    lines = []
    for row in table.read_text("utf-8").splitlines()[1:]:
        name, offset, iso, _, _, words = row.split("\t")
        if name not in texts:
            texts[name] = (ROOT / "seeds" / name).read_bytes().decode("utf-8")
        start, length = int(offset), len(words.replace("\\n", "\n"))
        around = texts[name][max(0, start - AROUND) : start + length + AROUND]
        lines.append(Line("zh" if name.startswith("003") else "ar", around, DateValue.from_iso(iso)))
    return lines + [Line(language, text, DateValue.from_iso(iso)) for language, text, iso in EUROPEAN]


def _ours(line: Line) -> list[str]:
    return [mention.value.to_iso() for mention in find_dates(line.text, Language(line.language))]


def _tools() -> dict[str, Callable[[Line], list[str]]]:
    """Return the tools that are installed: each gives ISO dates for a line."""
    tools: dict[str, Callable[[Line], list[str]]] = {"isnad": _ours}
    try:
        search: Any = importlib.import_module("dateparser.search")
        tools["dateparser"] = lambda line: [
            found.date().isoformat()
            for _, found in search.search_dates(line.text, languages=[line.language]) or []
        ]
    except ImportError:
        pass
    try:
        finder: Any = importlib.import_module("datefinder")
        tools["datefinder"] = lambda line: [
            found.date().isoformat() for found in finder.find_dates(line.text)
        ]
    except ImportError:
        pass
    return tools


def _starts_right(found: str, gold: DateValue) -> bool:
    """Whether the found date begins as the gold one does, read no more exactly than the gold one is."""
    start, first = gold.start.to_iso(), found.split("/", 1)[0]
    return first.startswith(start) or (start.startswith("--") and first.endswith(start[1:]))


def measure(tool: Callable[[Line], list[str]], lines: Iterable[Line]) -> dict[str, Score]:
    """Return the scores of a tool by language."""
    scores: dict[str, Score] = {}
    for line in lines:
        score = scores.setdefault(line.language, Score())
        begin = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = tool(line)
        score.seconds += time.perf_counter() - begin
        # The words around may hold other dates, which are right as well: what ours reads there is reviewed.
        others = [DateValue.from_iso(iso) for iso in _ours(line)]
        score.lines += 1
        score.start += any(_starts_right(iso, line.gold) for iso in found)
        score.whole += line.gold.to_iso() in found
        score.wrong += sum(
            not any(_starts_right(iso, other) for other in [line.gold, *others]) for iso in found
        )
    return scores


def report(lines: list[Line]) -> str:
    """Return the table in Markdown."""
    rows = [
        "| tool | language | dates | start | whole | wrong | ms a line |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for name, tool in _tools().items():
        for language, score in measure(tool, lines).items():
            milliseconds = 1000 * score.seconds / score.lines
            rows.append(
                f"| {name} | {language} | {score.lines} | {score.start} | {score.whole} | {score.wrong} "
                f"| {milliseconds:.2f} |"
            )
    return "\n".join(rows)


def main() -> None:
    """Print the table, or write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/dates.md")
    arguments = parser.parse_args()
    body = report(gold_lines())
    heading = f"# Dates\n\n{__doc__ or ''}\nPython {platform.python_version()}, {platform.machine()}.\n\n"
    if arguments.write:
        (ROOT / "benchmarks/results/dates.md").write_text(f"{heading}{body}\n", "utf-8")
    print(body)


if __name__ == "__main__":
    main()
