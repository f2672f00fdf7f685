"""The events of the documents, in order of date, each value proven."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.hosts import hosts
from bot.answer.lookups.timeline import proofs, timeline
from bot.answer.messages import LANGUAGES, Messages
from bot.render.features import entry_record, render_timeline
from index.model import Language, quote
from index.ready import open_ready
from tests.unit.invented import library_of

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()
EVAL = Path(__file__).parents[2] / "eval"
FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"


@pytest.mark.parametrize("language", LANGUAGES)
def test_events_are_in_order_and_proven(library: Library, language: Language) -> None:
    """Entries ascend by date, and each value's quotation is the source's own characters, deciding words inside."""
    entries = timeline(library, MESSAGES, language=language)
    assert len(entries) >= 15
    starts = [entry.when.start.first for entry in entries]
    assert starts == sorted(starts)
    assert len({entry.key for entry in entries}) == len(entries)
    for entry in entries:
        for quotation in proofs(entry):
            assert quotation.text == quote(
                library.documents[quotation.citation.source].source.text, quotation.spans
            )
            assert quotation.highlights


@pytest.mark.parametrize("folder", sorted(EVAL.glob("documents*")), ids=lambda folder: folder.name)
def test_the_events_of_any_documents_are_told(folder: Path, tmp_path: Path) -> None:
    """Whatever documents say of meetings, and by whatever names no list has, they can be listed and tabled."""
    library = open_ready(folder, tmp_path, max_source_bytes=10_000_000)
    for language in LANGUAGES:
        entries = timeline(library, MESSAGES, language=language)
        assert entries
        for quotation in (one for entry in entries for one in proofs(entry)):
            text = library.documents[quotation.citation.source].source.text
            assert quotation.text == quote(text, quotation.spans)
        assert {entry.key for entry in hosts(library, MESSAGES, language=language)} <= {
            one.key for one in entries
        }


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        pytest.param("ليما", Language.ARABIC, {("grcp", 4), ("", 4)}, id="ar-a-city"),
        pytest.param("利马 2013", Language.CHINESE, {("grcp", 4)}, id="zh-city-and-year"),
        pytest.param("fourth global meeting", Language.ENGLISH, {("grcp", 4)}, id="en-rank-and-series"),
        pytest.param("Perú", Language.SPANISH, {("grcp", 4)}, id="es-a-host"),
        pytest.param("Таиланд", Language.RUSSIAN, {("grcp", 2)}, id="ru-a-host"),
        pytest.param("Bruxelles", Language.FRENCH, {("gfmd", 1)}, id="fr-a-city"),
        pytest.param("GRCP7", Language.ENGLISH, {("grcp", 7)}, id="en-acronym-and-rank"),
        pytest.param("unicorns", Language.ENGLISH, set(), id="unknown"),
        pytest.param("2031", Language.ENGLISH, set(), id="a-year-without-events"),
        pytest.param("?!", Language.ENGLISH, set(), id="no-word"),
    ],
)
def test_words_choose_events(
    library: Library, words: str, language: Language, expected: set[tuple[str, int]]
) -> None:
    """Every word must fit, by its concept, stem, rank or year, whatever language it is asked in."""
    found = timeline(library, MESSAGES, words, language=language)
    assert {(entry.series, entry.ordinal) for entry in found} == expected


def test_words_that_any_event_fits_choose_none(library: Library) -> None:
    """A word such as "meetings" leaves nothing out."""
    assert timeline(library, MESSAGES, "meetings", language=Language.ENGLISH) == timeline(
        library, MESSAGES, language=Language.ENGLISH
    )


def test_dates_that_agree_are_no_disagreement(library: Library) -> None:
    """A year and a day in it agree; no meeting of the series has another date beside its own."""
    entries = timeline(library, MESSAGES, "GRCP", language=Language.ENGLISH)
    assert [entry.ordinal for entry in entries] == [1, 2, 3, 4, 5, 6, 7]
    assert all(not entry.others for entry in entries)


def test_dates_that_differ_are_shown(tmp_path: Path) -> None:
    """Where two passages give dates without a common day, both are told, each with its words."""
    text = (
        "Report\n\n1. The Third Global Forum on Migration and Development was held in Lima on 4 May 2011.\n\n"
        "2. The Third Global Forum on Migration and Development was held in Lima on 9 June 2012.\n"
    )
    dropped = library_of({"report.en.txt": text}, tmp_path)
    [entry] = timeline(dropped, MESSAGES, language=Language.ENGLISH)
    assert {entry.date.value, *(said.value for said in entry.others)} == {"4 May 2011", "9 June 2012"}
    assert "9 June 2012" in render_timeline([entry], MESSAGES, Language.ENGLISH)


def test_a_dropped_meeting_has_the_name_its_document_gives(tmp_path: Path) -> None:
    """A series that the termbase does not know is named in the document's own words, never left without a name."""
    names = ("meeting.ar.txt", "meeting.zh.txt", "meeting.en.txt")
    dropped = library_of({name: (FIXTURES / name).read_text("utf-8") for name in names}, tmp_path)
    titles = {
        entry.date.date.to_iso(): entry.title
        for entry in timeline(dropped, MESSAGES, language=Language.ENGLISH)
        if entry.date.date is not None and entry.hosts
    }
    assert titles["2017-10-10/2017-10-12"] == "Eighth Consultative Meeting of River Basin Commissions"
    assert titles["2021-09-07/2021-09-09"] == "流域委员会第十次协商会议"


GOLDEN = {
    Language.ARABIC: [
        "\u200fالأحداث بحسب التاريخ (حدثان)",
        "\u200f٢٢ و٢٣ أيار/مايو ٢٠١٣ — الاجتماع العالمي لرؤساء وأمانات العمليات التشاورية",
        "\u200fالإقليمية (رقم ٤)",
        "  \u200fليما",
        "  \u200fالمضيف: بيرو",
    ],
    Language.CHINESE: [
        "大事年表（2项）",
        "2013年5月22日至23日，移徙问题区域协商进程主席和秘书处全球会议（第4次）",
        "  利马",
        "  主办方：秘鲁",
    ],
    Language.ENGLISH: ["Events by date (2 events)", "  Lima", "  host: Peru"],
    Language.FRENCH: ["Chronologie (2 événements)", "  Lima", "  hôte\u00a0: Pérou"],
    Language.RUSSIAN: ["Хронология событий (2 события)", "  Лима", "  принимающая сторона: Перу"],
    Language.SPANISH: ["Cronología (2 acontecimientos)", "  Lima", "  anfitrión: Perú"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_is_the_readers_own(library: Library, language: Language) -> None:
    """The list speaks the reader's language: labels, names, dates and digits."""
    found = timeline(library, MESSAGES, "2013", language=language)
    lines = [line for line in render_timeline(found, MESSAGES, language).split("\n") if line]
    assert lines[: len(GOLDEN[language])] == GOLDEN[language] or set(GOLDEN[language]) <= set(lines)


def test_a_record_holds_values_and_proof(library: Library) -> None:
    """The JSON of an event has ISO dates with their precision, concepts, and a citation for every value."""
    [entry] = timeline(library, MESSAGES, "GRCP4", language=Language.ENGLISH)
    record = entry_record(entry)
    assert (record["series"], record["ordinal"]) == ("grcp", 4)
    assert (record["date"]["iso"], record["date"]["precision"]) == ("2013-05-22/2013-05-23", "day")
    assert [place["concept"] for place in record["places"]] == ["lima"]
    assert all(said["citation"]["quote"] for said in (record["date"], *record["places"], *record["hosts"]))
