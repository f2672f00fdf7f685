"""Who hosted what, as a table that lines up in every script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.hosts import hosts
from bot.answer.messages import LANGUAGES, Messages
from bot.render.features import render_hosts, table
from bot.render.terminal import columns
from index.model import Language

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()


def test_every_global_meeting_has_its_host(library: Library) -> None:
    """The seven meetings of the series come in their order, each with the hosts that a passage names."""
    found = hosts(library, MESSAGES, "GRCP", language=Language.ENGLISH)
    assert [(entry.ordinal, [said.concept for said in entry.hosts]) for entry in found] == [
        (1, ["iom", "gcim"]),
        (2, ["country-th"]),
        (3, ["country-bw"]),
        (4, ["country-pe"]),
        (5, ["arab-league"]),
        (6, ["iom"]),
        (7, ["iom"]),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_names_every_source(library: Library, language: Language) -> None:
    """Each row ends with the number of a source, and the sources are listed below the table."""
    found = hosts(library, MESSAGES, language=language)
    shown = render_hosts(found, MESSAGES, language)
    labels = {entry.hosts[0].quotation.citation.label for entry in found}
    first = "[١]" if language is Language.ARABIC else "[1]"
    assert shown.count(first) >= 2
    assert all(label[:12] in shown for label in labels)


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        pytest.param(Language.CHINESE, [["次序", "地点"], ["1", "利马"], ["2", "卢布尔雅那"]], id="zh"),
        pytest.param(Language.ARABIC, [["الرقم", "المكان"], ["١", "ليما"], ["٢", "مانيلا"]], id="ar"),
        pytest.param(Language.ENGLISH, [["No.", "Place"], ["1", "Lima"], ["2", "New York"]], id="en"),
    ],
)
def test_columns_line_up(language: Language, rows: list[list[str]]) -> None:
    """The second column begins at one place in every line, counted as a terminal counts columns."""
    lines = table(rows, 60, language).split("\n")
    starts = set()
    for line, row in zip([lines[0], *lines[2:]], rows, strict=True):
        starts.add(columns(line[: line.index(row[1])]))
    assert len(starts) == 1
    assert all(line.startswith("\u200f") == (language is Language.ARABIC) for line in lines)


def test_a_table_fits_its_width() -> None:
    """Cells are wrapped until a line fits, and not a word is lost."""
    rows = [
        ["Host", "Place"],
        ["International Organization for Migration", "Geneva in the Swiss Confederation"],
    ]
    shown = table(rows, 40, Language.ENGLISH)
    assert max(columns(line) for line in shown.split("\n")) <= 40
    words = shown.split()
    assert all(word in words for row in rows for cell in row for word in cell.split())


def test_no_host_is_said_so(library: Library) -> None:
    """Words that no hosted meeting fits give a sentence, not an empty table."""
    found = hosts(library, MESSAGES, "2031", language=Language.FRENCH)
    assert found == ()
    assert render_hosts(found, MESSAGES, Language.FRENCH) == MESSAGES.text(Language.FRENCH, "hosts-none")
