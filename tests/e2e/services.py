"""The parts beyond the answerer, as small as their Protocols let them be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.lookups.compare import Column, Comparison
from bot.answer.lookups.verify import Standing, Verification
from bot.chat.services import Event, Listed, Services
from index.model import Language
from index.word_alignment import Change, Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.e2e.library import SeedAnswerer

PICTURE = b"\x89PNG\r\n\x1a\nnot much of a picture"
CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class SeedServices:
    """Everything at once: events, verification, comparison, the list of documents."""

    def __init__(self, answerer: SeedAnswerer) -> None:
        self._units = answerer.units
        first, second = self._units["letter-zh-p1"], self._units["ares71280-p1"]
        self._events = (
            Event("First event", "22–23 May 2013", "Lima", "Peru", first),
            Event("Second event", "2018", "", "", second),
        )

    def events(self, words: str, *, language: Language) -> Sequence[Event]:
        """Return the events whose name or place holds the words."""
        del language
        return [event for event in self._events if words.lower() in f"{event.name} {event.place}".lower()]

    def calendar(self, words: str, *, language: Language) -> bytes:
        """Return an empty calendar."""
        del words, language
        return CALENDAR

    def picture(self, words: str, *, language: Language) -> bytes | None:
        """Return something that begins like a PNG."""
        return PICTURE if self.events(words, language=language) else None

    def verify(self, text: str, *, language: Language) -> Verification:
        """Return exact for a stretch of a paragraph, altered for ``altered``, else absent."""
        del language
        for unit in self._units.values():
            if text in unit.text:
                return Verification(Standing.EXACT, ((unit,),))
        if "altered" in text:
            difference = (
                Stretch(Change.KEPT, "the", "the"),
                Stretch(Change.CHANGED, "<altered>", "proper"),
                Stretch(Change.KEPT, "words", "words"),
            )
            return Verification(Standing.ALTERED, ((self._units["ares71280-p1"],),), difference)
        return Verification(Standing.ABSENT)

    def compare(self, reference: str, *, language: Language | None) -> Comparison | None:
        """Return both editions of the letter's paragraph that the reference ends with."""
        del language
        number = reference.rpartition(" ")[2]
        keys = [f"letter-zh-p{number}", f"letter-ar-p{number}"]
        editions = tuple(self._units[key] for key in keys if key in self._units)
        columns = tuple(Column(unit.citation.document, unit.language or Language.OTHER) for unit in editions)
        return Comparison(columns, (editions,)) if editions else None

    def documents(self, *, language: Language) -> Sequence[Listed]:
        """Return the resolution and the letter."""
        del language
        arabic, chinese = Language.ARABIC, Language.CHINESE
        resolution, letter = self._units["ares71280-p1"].citation, self._units["letter-zh-p1"].citation
        return [
            Listed("Modalities <for> negotiations", "A/RES/71/280", "6 April 2017", (arabic,), resolution),
            Listed("给秘书长的信", "", "26 June 2013", (chinese, arabic), letter),
        ]


def services(answerer: SeedAnswerer) -> Services:
    """Return all parts."""
    every = SeedServices(answerer)
    return Services(timeline=every, verifier=every, comparer=every, library=every)
