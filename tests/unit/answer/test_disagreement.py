"""Tests of what is shown where sources differ, and that nothing is shown where they do not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answer.facts.disagreement import (
    disagreements_for_event,
    disagreements_for_symbol,
    disagreements_of_editions,
    to_answer,
)
from bot.answer.facts.symbol_facts import symbol_date
from bot.answer.messages import Messages
from index.facts.event_table import EventTable
from index.facts.events import Role
from index.facts.symbols import ResolutionSymbol, find_symbols
from index.model import Language
from tests.unit.invented import library_of

if TYPE_CHECKING:
    from pathlib import Path

    from index.library import Library


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        pytest.param(
            ResolutionSymbol(71, 280),
            [("6 April 2017", "authority-adopting-document"), ("17 April 2017", "authority-footnote")],
            id="adopting-document-before-footnotes",
        ),
        pytest.param(
            ResolutionSymbol(71, 1),
            [("19 September 2016", "authority-resolution"), ("3 October 2016", "authority-footnote")],
            id="resolution-before-footnotes",
        ),
        pytest.param(ResolutionSymbol(68, 4), [], id="footnotes-agree"),
        pytest.param(ResolutionSymbol(65, 170), [], id="no-date-at-all"),
        pytest.param(ResolutionSymbol(99, 999), [], id="unknown"),
    ],
)
def test_dates_of_a_resolution_that_differ_are_all_shown(
    library: Library, symbol: ResolutionSymbol, expected: list[tuple[str, str]]
) -> None:
    """Each date once, with its standing, the most authoritative source first."""
    values = to_answer(library, disagreements_for_symbol(library, symbol), Language.ENGLISH)
    assert [(value.value, value.why) for value in values] == expected


def test_every_value_is_marked_in_a_verbatim_quotation(library: Library) -> None:
    """The reader sees each value in its source's own words."""
    for value in to_answer(
        library, disagreements_for_symbol(library, ResolutionSymbol(71, 280)), Language.ARABIC
    ):
        source = library.documents[value.quotation.citation.source].source.text
        marked = "".join(source[span.start : span.end] for span in value.quotation.highlights)
        assert value.value.split()[0] in marked
        assert marked in value.quotation.text


def test_the_seeds_disagree_on_two_resolutions_only(library: Library) -> None:
    """No other symbol that the documents name has two dates: a false disagreement would be worse than none."""
    symbols = {
        mention.symbol
        for number, chunk in enumerate(library.chunks)
        for mention in find_symbols(library.passage_text(number).text, chunk.language)
    }
    differing = {str(symbol) for symbol in symbols if disagreements_for_symbol(library, symbol)}
    assert differing == {"A/RES/71/280", "A/RES/71/1"}


def test_a_documents_own_word_gives_its_date(library: Library) -> None:
    """Asked when it was adopted, the adopting document answers before all that cite it."""
    found = symbol_date(library, ResolutionSymbol(71, 280))
    assert found is not None
    assert (found.date.to_iso(), found.why) == ("2017-04-06", "authority-adopting-document")
    assert symbol_date(library, ResolutionSymbol(65, 170)) is None


def test_the_seeds_disagree_on_one_meetings_participants_only(library: Library) -> None:
    """What stands beside a meeting's name in a sentence about two meetings is no second date of the first."""
    differing = {
        (event.series, event.ordinal, role)
        for event in library.events.events
        for role in Role
        if disagreements_for_event(library, event, role)
    }
    assert differing == {("gfmd", 1, Role.PARTICIPANTS)}


@pytest.mark.parametrize(
    ("reader", "expected"),
    [("en", ["156 States", "150+ States"]), ("ar", ["١٥٦ دولة", "١٥٠+ دولة"]), ("zh", ["156", "150+"])],
)
def test_numbers_of_participants_are_counted_in_the_readers_words(
    library: Library, reader: str, expected: list[str]
) -> None:
    """A number said to be passed, "over 150", its "more"; digits and noun are the reader's."""
    [event] = [one for one in library.events.of_series("gfmd") if one.ordinal == 1]
    values = disagreements_for_event(library, event, Role.PARTICIPANTS)
    shown = [one.value for one in to_answer(library, values, Language(reader), Messages.load())]
    assert [
        re.sub("[\u2066-\u2069]", "", value).startswith(wanted)
        for value, wanted in zip(shown, expected, strict=True)
    ] == [True, True]


def test_editions_that_name_different_bodies_are_told_apart(library: Library) -> None:
    """Where each edition has a body that the other has not, both are shown; nowhere else in the letter."""
    found = {}
    for file in ("000_ac72eff6ec191031.txt", "003_ccfc8e636b231bec.txt"):
        document = library.documents[file]
        for paragraph in document.paragraphs:
            values = to_answer(
                library, disagreements_of_editions(library, document, paragraph), Language.ENGLISH
            )
            if values:
                found[file[:3], paragraph.locator.key] = [value.why for value in values]
    assert found == {
        ("000", "annex-1.para-2"): ["authority-annex", "authority-other-edition"],
        ("003", "annex-1.para-2"): ["authority-annex", "authority-other-edition"],
    }


def test_two_mentions_that_give_a_meeting_different_days_disagree(library: Library) -> None:
    """The general rule, on the fourth global meeting with one source's day changed."""
    [event] = [one for one in library.events.of_series("grcp") if one.ordinal == 4]
    mentions = list(event.mentions)
    place, mention = next(
        (place, mention)
        for place, mention in enumerate(mentions)
        if any(value.role is Role.DATE and value.sure for value in mention.values) and not mention.implied
    )
    changed = tuple(
        replace(value, iso="2013-05-29") if value.role is Role.DATE else value for value in mention.values
    )
    mentions[place] = replace(mention, values=changed)
    [other] = [one for one in EventTable.of(mentions).events if one.ordinal == 4]
    values = to_answer(library, disagreements_for_event(library, other, Role.DATE), Language.ENGLISH)
    assert {value.value for value in values} == {"22–23 May 2013", "29 May 2013"}


ADOPTED = """United Nations
A/RES/72/244

General Assembly

Resolution adopted by the General Assembly on 24 December 2017

72/244. Modalities for the Intergovernmental Conference

The General Assembly,

1. Decides that the Conference will be held in Morocco on 10 and 11 December 2018;
"""
REPORTED = """Report of the Secretary-General

Making migration work for all

1. On 12 December 2017 the Assembly adopted resolution 72/244, which sets the modalities.
"""


def test_documents_dropped_into_the_folder_are_compared_without_a_word_of_code(tmp_path: Path) -> None:
    """Two new documents that date one resolution differently are told apart, the resolution first."""
    dropped = library_of({"resolution.txt": ADOPTED, "report.txt": REPORTED}, tmp_path)
    values = disagreements_for_symbol(dropped, ResolutionSymbol(72, 244))
    assert [(value.value, value.why) for value in to_answer(dropped, values, Language.FRENCH)] == [
        ("24 décembre 2017", "authority-adopting-document"),
        ("12 décembre 2017", "authority-body-text"),
    ]
