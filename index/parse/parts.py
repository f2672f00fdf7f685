"""Where a document's parts begin: annexes and appendices, named in the body or only in the contents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import FurnitureKind, Step, StepKind
from index.parse.breaks import ends_sentence
from index.parse.contents import PartMark, Zone, contents_zones, read_part_mark, title_words
from index.parse.lines import Fragment, Shape
from index.parse.marks import DIGIT

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence

_SENTENCE = re.compile(r".{15,}[^\W\d_]{2}[.?!؟]\s+\w|.{8,}。.")
_LONGEST_PLAIN = 160
_LONGEST_MARKED = 320
_ENOUGH = 0.6
"""Share of a title's distinctive words that a heading must have to open the announced part."""


def is_heading_like(fragment: Fragment) -> bool:
    """Return whether a fragment without ``#`` looks like a heading: short, unmarked, no sentence."""
    if fragment.shape is Shape.HEADING:
        return True
    if fragment.shape is not Shape.TEXT or fragment.mark is not None or len(fragment.text) > _LONGEST_PLAIN:
        return False
    if fragment.bold:
        return True
    text = fragment.text
    if ends_sentence(text, comma=True) or text[0] in "(（[<.,;،؛" or text[0].islower():
        return False
    if (re.search("[،,，、]", text) and len(text) > 60) or is_list_in_line(text):
        return False
    # 'Seven members form a quorum. Without a quorum the Board may' holds a sentence.
    return _SENTENCE.search(text) is None


def is_list_in_line(text: str) -> bool:
    """Return whether a text is a list in one line: ``里斯本(葡萄牙)；釜山(大韩民国)；马里博尔(斯洛文尼亚)``."""
    return len(re.findall("[;؛；]", text)) > 1


@dataclass(frozen=True, slots=True)
class PartStart:
    """A part of the document that begins.

    Attributes:
        steps: The steps before its own numbers.
        title: Its title in the contents, where the body's own line was lost; empty otherwise.
    """

    steps: tuple[Step, ...]
    title: str = ""


def part_starts(
    fragments: Sequence[Fragment], furniture: MutableMapping[int, FurnitureKind]
) -> tuple[dict[int, PartStart], list[Zone]]:
    """Return the fragments that open a part, and the contents; contents tables become furniture.

    Args:
        fragments: All of the document's.
        furniture: What is furniture so far, by index; the contents are added.
    """
    zones = contents_zones(fragments, furniture)
    for zone in zones:
        for index in range(zone.start, zone.end):
            furniture.setdefault(index, FurnitureKind.CONTENTS)
    listed = _listed_runs(fragments, furniture, zones)
    starts: dict[int, PartStart] = {}
    stack: list[Step] = []
    for index, fragment in enumerate(fragments):
        if index in furniture or index in listed:
            continue
        mark = _opens(fragment)
        if mark is not None:
            stack = _nested(stack, mark)
            starts[index] = PartStart(tuple(stack))
            continue
        mark = _announced(fragment, [zone for zone in zones if zone.end <= index], stack)
        if mark is not None:
            stack = _nested(stack, mark)
            starts[_page_top(fragments, furniture, starts, index)] = PartStart(tuple(stack), mark.title)
    return starts, zones


def _page_top(
    fragments: Sequence[Fragment],
    furniture: MutableMapping[int, FurnitureKind],
    starts: Mapping[int, PartStart],
    index: int,
) -> int:
    """Return the first of the headings that stand over a part's title on its page."""
    first = index
    while first > 0 and fragments[first].blank_before < 2:
        before = first - 1
        if before in starts or not (before in furniture or is_heading_like(fragments[before])):
            break
        if furniture.get(before) is FurnitureKind.CONTENTS:
            break
        first = before
    while first in furniture:
        first += 1
    return first


def _opens(fragment: Fragment) -> PartMark | None:
    if fragment.shape not in {Shape.TEXT, Shape.HEADING} or len(fragment.text) > _LONGEST_MARKED:
        return None
    if fragment.shape is Shape.TEXT and (ends_sentence(fragment.text) or fragment.mark is not None):
        return None
    mark = read_part_mark(fragment.text)
    if mark is None or (mark.number is None and mark.kind is StepKind.APPENDIX and len(fragment.text) > 60):
        return None
    return mark


def _announced(fragment: Fragment, zones: Sequence[Zone], stack: Sequence[Step]) -> PartMark | None:
    """Return the next part that the contents announce, where a heading has its title's distinctive words."""
    if not zones or not (is_heading_like(fragment) or (fragment.shape is Shape.TEXT and fragment.lines > 1)):
        return None
    if len(fragment.text) > _LONGEST_MARKED or (fragment.lines == 1 and ends_sentence(fragment.text)):
        return None
    have = title_words(fragment.text)
    for zone in reversed(zones):
        for part in zone.parts:
            current = [int(step.value) for step in stack if step.kind is part.kind and step.value.isdigit()]
            outer = current[0] if zone is zones[0] and current else (current[-1] if current else 0)
            if zone is not zones[0] and len(stack) and part.kind is StepKind.ANNEX:
                outer = current[-1] if len(current) > 1 else 0
            if part.number != outer + 1:
                continue
            wanted = zone.distinctive(part)
            if wanted and len(wanted & have) >= max(1, _ENOUGH * len(wanted)):
                return part
    return None


def _nested(stack: Sequence[Step], mark: PartMark) -> list[Step]:
    """Return the steps of a new part: a sibling where its number goes on, else inside the current one."""
    annexes = [step for step in stack if step.kind is StepKind.ANNEX]
    if mark.kind is StepKind.APPENDIX:
        number = mark.number or 1 + sum(1 for step in stack if step.kind is StepKind.APPENDIX)
        return [*annexes[:1], Step(StepKind.APPENDIX, str(number))]
    outer = int(annexes[0].value) if annexes else 0
    number = mark.number or outer + 1
    if outer and number <= outer:
        return [annexes[0], Step(StepKind.ANNEX, str(number))]
    return [Step(StepKind.ANNEX, str(number))]


def _listed_runs(
    fragments: Sequence[Fragment], furniture: MutableMapping[int, FurnitureKind], zones: list[Zone]
) -> set[int]:
    """Find contents that nothing announces: short lines in a row, several of them naming parts.

    They stay units (headings); what they announce counts like a table of contents.
    """
    listed: set[int] = set()
    run: list[int] = []
    for index in range(len(fragments) + 1):
        fragment = fragments[index] if index < len(fragments) else None
        if (
            fragment is not None
            and index not in furniture
            and is_heading_like(fragment)
            and fragment.level == 0
        ):
            run.append(index)
            continue
        if fragment is not None and index in furniture:
            continue
        marks = [
            part for part in map(read_part_mark, (fragments[i].text for i in run)) if part and part.number
        ]
        if len(marks) >= 3:
            listed.update(run)
            entries = tuple(re.sub(rf"\s*[{DIGIT}]+\Z", "", fragments[i].text) for i in run)
            zones.append(Zone(run[0], run[-1] + 1, tuple(marks), entries))
        run = []
    return listed
