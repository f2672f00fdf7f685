"""Tables of contents: where they stand and what they announce.

What they announce matters, because a body can lose a part's own heading to the scan while the contents
keep it (``٧-٤ المرفق ٧: قائمة المشاركين``; in the body only ``قائمة المشاركين`` is left).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import StepKind
from index.parse.breaks import ends_sentence
from index.parse.lines import Fragment, Shape
from index.parse.marks import DIGIT, number_of
from index.parse.words import ordinal_value, ordinal_words, whole_line, words
from index.text.normalize import fold_text
from index.text.numerals import parse_chinese, parse_roman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.model import FurnitureKind

_LEADER = re.compile(r"[.…·_]{4,}|(?:\.\s){4,}")
_LONGEST_ENTRY = 260
_NUMBERING = re.compile(rf"[{DIGIT}IVX]+(?:\s*[-.–]\s*[{DIGIT}]+)*\s*[-.–)]*\s*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ARTICLE = re.compile(r"^(?:و|ب|ل|ف|ك)?(?:ال|لل)|^و(?=[^\W\d_]{4})")


@dataclass(frozen=True, slots=True)
class PartMark:
    """An annex or appendix line: which part it opens.

    Attributes:
        kind: Annex or appendix.
        number: As printed; None where the line has none.
        title: The line's words after the mark.
    """

    kind: StepKind
    number: int | None
    title: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A table of contents: its fragments ``[start, end)`` and the parts it announces, in order."""

    start: int
    end: int
    parts: tuple[PartMark, ...]
    entries: tuple[str, ...]

    def distinctive(self, part: PartMark) -> frozenset[str]:
        """Return the words of a part's title that at most two entries have."""
        counts = _word_counts(self.entries)
        return frozenset(word for word in title_words(part.title) if counts[word] <= 2)


@lru_cache(maxsize=32)
def _word_counts(entries: tuple[str, ...]) -> Counter[str]:
    return Counter(word for entry in entries for word in title_words(entry))


def title_words(text: str) -> frozenset[str]:
    """Return a title's words, folded, the Arabic article and what is written on to it taken off."""
    return frozenset(_ARTICLE.sub("", word) for word in _WORD.findall(fold_text(text)))


def read_part_mark(text: str) -> PartMark | None:
    """Return the annex or appendix that a heading-like text opens; None where it opens none.

    >>> read_part_mark("المرفق ٢ : مشاركة آليات التشاور").number, read_part_mark("Annex II").number
    (2, 2)
    """
    bare = _NUMBERING.sub("", text, count=1) if re.match(rf"[{DIGIT}]", text) else text
    for kind, concept in ((StepKind.ANNEX, "annex"), (StepKind.APPENDIX, "appendix")):
        match = re.match(rf"(?:{'|'.join(words(concept))})(?![^\W\d_])\s*", bare, re.IGNORECASE)
        if match:
            number, length = _part_number(bare[match.end() :])
            return PartMark(kind, number, bare[match.end() + length :].strip(" :：.-–—\n"))
        if concept == "annex" and len(text) <= 80:
            zh = re.match(
                rf"附件\s*([{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,3}})?(?=\s|[:：、.]|\Z)", bare
            )
            if zh:
                return PartMark(kind, _part_number(zh[1] or "")[0], bare[zh.end() :].strip(" :：.-–—"))
            if re.search(rf"(?:{'|'.join(words('annex_suffix'))})\Z", bare):
                return PartMark(kind, None, bare)
    return None


def _part_number(text: str) -> tuple[int | None, int]:
    """Return a part's number and how many characters it takes; ``(None, 0)`` where there is none."""
    match = re.match(
        rf"(?P<digits>[{DIGIT}]{{1,2}})|(?P<roman>[IVX]{{1,5}})(?![^\W\d_])|(?P<han>[一二三四五六七八九十]{{1,3}})|(?P<letter>[A-Z])(?![^\W\d_])"
        r"|(?P<word>[^\W\d_]+)",
        text,
    )
    if match is None:
        return None, 0
    number: int | None = None
    if match["digits"]:
        number = number_of(match["digits"])
    elif match["roman"]:
        number = parse_roman(match["roman"])
    elif match["han"]:
        number = parse_chinese(match["han"])
    elif match["letter"]:
        number = ord(match["letter"]) - ord("A") + 1
    elif match["word"] in (*ordinal_words("ar_masculine"), *ordinal_words("article")):
        number = ordinal_value(match["word"])
    return (number, match.end()) if number else (None, 0)


def contents_zones(fragments: Sequence[Fragment], furniture: Mapping[int, FurnitureKind]) -> list[Zone]:
    """Return the tables of contents, in order; empty where there is none."""
    zones: list[Zone] = []
    index = 0
    while index < len(fragments):
        fragment = fragments[index]
        headed = fragment.shape in {Shape.TEXT, Shape.HEADING} and whole_line("contents").match(fragment.text)
        if index not in furniture and headed:
            zone = _zone(fragments, index)
            if zone.end > index + 1:
                zones.append(zone)
            index = zone.end
        else:
            index += 1
    return zones


def _zone(fragments: Sequence[Fragment], start: int) -> Zone:
    entries: list[str] = []
    parts: list[PartMark] = []
    seen: set[str] = set()
    index = start + 1
    led = False
    while index < len(fragments):
        fragment = fragments[index]
        leader = _LEADER.search(fragment.text) is not None
        plain = [_entry_text(line) for line in _entry_lines(fragment)]
        folded = [key for line in plain if (key := " ".join(fold_text(line).split()))]
        if entries and (fragment.blank_before >= 3 or any(key in seen for key in folded)):
            break
        if not leader and fragment.shape is not Shape.TABLE:
            # Once entries have leaders the first line without starts the text, unless entries follow it.
            if not _is_entry(fragment) or (led and not _led_after(fragments, index)):
                break
            if any(key and entry.startswith(f"{key} ") for key in folded[:1] for entry in seen):
                break  # 'CHAPITRE I' of the body after 'CHAPITRE I. SESSIONS' of the contents
        led = led or leader
        entries.extend(line for line in plain if line)
        seen.update(folded)
        parts.extend(part for line in _entry_lines(fragment) if (part := _announced(line)))
        index += 1
    return Zone(start, index, tuple(parts), tuple(entries))


def _entry_lines(fragment: Fragment) -> list[str]:
    """Return a fragment's lines, where each may be an entry: with leaders; else the fragment as one."""
    if fragment.shape is Shape.TEXT and _LEADER.search(fragment.text):
        return fragment.text.splitlines()
    return [fragment.text]


def _led_after(fragments: Sequence[Fragment], index: int) -> bool:
    """Return whether one of the next two fragments has leaders: ``Annex`` stands over its entry."""
    return any(_LEADER.search(other.text) for other in fragments[index + 1 : index + 3])


def _is_entry(fragment: Fragment) -> bool:
    if fragment.shape in {Shape.ITEM, Shape.HEADING}:
        return len(fragment.text) <= _LONGEST_ENTRY
    return len(fragment.text) <= 160 and not ends_sentence(fragment.text)


def _entry_text(text: str) -> str:
    """Return an entry without its leaders and page number."""
    bare = _LEADER.sub(" ", text)
    cells = [cell for cell in bare.split("\t") if not re.fullmatch(rf"\s*[{DIGIT}ivx]*\s*", cell)]
    return re.sub(rf"\s+[{DIGIT}]{{1,4}}\s*\Z", "", " ".join(cells)).strip()


def _announced(text: str) -> PartMark | None:
    """Return the part that an entry announces, its mark before or (in a table) after the title."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    for index, cell in enumerate(cells):
        part = read_part_mark(_entry_text(cell))
        if part and part.number is not None:
            title = part.title or " ".join(cells[:index] + cells[index + 1 :])
            return PartMark(part.kind, part.number, title)
    return None
