"""Locators as written -> the units of one document that they name, and what exists where they name none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model import Step, StepKind
from index.references.words import Relative, level_kinds
from index.sections import Closeness, cited_paths, same_heading
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model import Document, Paragraph

_BELOW = frozenset({StepKind.PARAGRAPH, StepKind.SUB, StepKind.ITEM})
_CONTAINERS = frozenset(
    {StepKind.ANNEX, StepKind.APPENDIX, StepKind.TABLE, StepKind.CHAPTER, StepKind.SECTION, StepKind.PART}
)
_LINES = frozenset(
    {StepKind.TITLE, StepKind.SIGNATURE, StepKind.DATELINE, StepKind.IMPRINT, StepKind.MASTHEAD}
)


def named_units(steps: Sequence[Step], document: Document) -> list[Paragraph]:
    """Return the units of a document that a locator names, at least one step long; of an annex its first."""
    steps = _concrete(steps, document)
    if len(steps) == 1 and not steps[0].value and steps[0].kind not in _LINES:  # the annex: its first unit
        inside = (
            p for p in document.paragraphs if any(step.kind is steps[0].kind for step in p.locator.steps)
        )
        return list(inside)[:1]
    found = matching_units(steps, document)
    if not found and steps[-1].kind in _CONTAINERS:
        found = _first_within(steps, document)
    if not found and len(steps) == 1 and steps[0].kind is StepKind.PARAGRAPH:
        found = _counted(steps[0], document)
    return found


def _counted(step: Step, document: Document) -> list[Paragraph]:
    """Return the paragraph that is the nth of a document which numbers none: "the third paragraph" of an article."""
    numbered = any(one.kind is step.kind for each in document.paragraphs for one in each.locator.steps)
    return [] if numbered else matching_units((Step(StepKind.UNNUMBERED, step.value),), document)


def _concrete(steps: Sequence[Step], document: Document) -> Sequence[Step]:
    """Return the steps with "the last paragraph" as the one that is it in the document."""
    for depth, step in enumerate(steps):
        if step.value == Relative.LAST:
            values = existing_values(steps[:depth], (), step.kind, document)
            numbers = [value for value in values if value.isdecimal()]
            if not values and step.kind is StepKind.PARAGRAPH:
                unnumbered = Step(StepKind.UNNUMBERED, Relative.LAST)
                return _concrete((*steps[:depth], unnumbered, *steps[depth + 1 :]), document)
            last = max(numbers, key=int) if numbers else next(reversed(values), step.value)
            steps = (*steps[:depth], Step(step.kind, last), *steps[depth + 1 :])
    return steps


def _first_within(steps: Sequence[Step], document: Document) -> list[Paragraph]:
    """Return the first unit of an annex or a table, which is no unit itself."""
    inside = [paragraph for paragraph in document.paragraphs if _under(steps, paragraph.locator.steps)]
    direct = [paragraph for paragraph in inside if paragraph.locator.steps[: len(steps)] == tuple(steps)]
    return (direct or inside)[:1]


def matching_units(steps: Sequence[Step], document: Document) -> list[Paragraph]:
    """Return the units of a document that a locator names, those with the fewest levels left out alone.

    "para. 8 (c)" of a letter is its annex's: levels above may be left out; where a main part has a paragraph
    8, an annex's is not meant.
    """
    if any(step.kind is StepKind.HEADING for step in steps):
        return _below_headings(steps, document)
    own = [(paragraph, paragraph.locator.steps) for paragraph in document.paragraphs]
    found = _fewest_left_out(steps, own, _Fitting()) or _fewest_left_out(steps, own, _Fitting(loose=True))
    for split in _split(steps) if not found else ():
        found = found or _fewest_left_out(split, own, _Fitting(loose=True))
    return found


def _split(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """Yield what else is written so: article 2.3 is paragraph 3, or 2.3, of article 2."""
    for at, step in enumerate(steps):
        upper, dash, lower = step.value.partition("-")
        if step.kind is StepKind.FOOTNOTE and at:  # "footnote 4 to paragraph 4"
            yield (*(one for one in steps[:at] if one.kind not in _BELOW), *steps[at:])
        if dash and upper.isdecimal():
            above = (*steps[:at], Step(step.kind, upper))
            yield (*above, Step(StepKind.SUB, lower), *steps[at + 1 :])
            if step.kind is StepKind.ARTICLE:
                yield (*above, Step(StepKind.PARAGRAPH, step.value), *steps[at + 1 :])


@dataclass(frozen=True, slots=True)
class _Fitting:
    """How exactly a step must be the one that is wanted.

    Attributes:
        loose: Whether the levels below another one may be called by each other's names: article 12 (2) is its
            paragraph 2, "para. 4, subpara. 1" its first item.
        headings: How much alike headings must be; None where none is named.
    """

    loose: bool = False
    headings: Closeness | None = None

    def fits(self, wanted: Step, own: Step, *, below: bool) -> bool:
        """Whether a unit's step is what is wanted; ``below`` says that another one fits above it."""
        if wanted.kind is own.kind is StepKind.HEADING:
            return self.headings is not None and same_heading(wanted.value, own.value, self.headings)
        if wanted.kind is not own.kind and not (below and self._may_be(wanted.kind, own.kind)):
            return False
        return wanted.value in ("", own.value)

    def _may_be(self, wanted: StepKind, own: StepKind) -> bool:
        if wanted is StepKind.PARAGRAPH and own is StepKind.UNNUMBERED:
            return self.headings is not None  # the second paragraph of a section
        return self.loose and {wanted, own} <= _BELOW


def _below_headings(steps: Sequence[Step], document: Document) -> list[Paragraph]:
    """Return the units of a place that is named by its heading, whole words of headings before parts of them.

    A numbered paragraph below the heading is meant where no unnumbered one is.
    """
    paths = list(zip(document.paragraphs, cited_paths(document), strict=True))
    headings = [step.value for step in steps if step.kind is StepKind.HEADING]
    rest = [step for step in steps if step.kind is not StepKind.HEADING]
    for closeness in Closeness:
        found = _fewest_left_out(steps, paths, _Fitting(headings=closeness))
        if found:
            return found
        numbered = [
            paragraph
            for paragraph in (matching_units(rest, document) if rest else ())
            if all(
                any(same_heading(words, own, closeness) for own in paragraph.headings) for words in headings
            )
        ]
        if numbered:
            return numbered
    return []


def _fewest_left_out(
    steps: Sequence[Step], paths: Iterable[tuple[Paragraph, Sequence[Step]]], fitting: _Fitting
) -> list[Paragraph]:
    matches: dict[int, list[Paragraph]] = {}
    for paragraph, path in paths:
        extra = _left_out(steps, paragraph, path, fitting)
        if extra is not None:
            matches.setdefault(extra, []).append(paragraph)
    return matches[min(matches)] if matches else []


def _left_out(
    steps: Sequence[Step], paragraph: Paragraph, own: Sequence[Step], fitting: _Fitting
) -> int | None:
    """Return how many of the unit's levels the steps leave out; None where the steps do not name it."""
    if not steps or not own:
        return None
    named = steps[-1]
    if named.kind is not StepKind.PART and not fitting.fits(named, own[-1], below=len(steps) > 1):
        return None
    wanted = [step for step in steps if step.kind is not StepKind.PART or _has_part_step(step, own)]
    if any(step not in wanted and not _is_in_part(step, paragraph) for step in steps):
        return None
    at, last = 0, False
    for step in own:
        last = at < len(wanted) and fitting.fits(wanted[at], step, below=last)
        at += last
    return len(own) - len(wanted) if wanted and last and at == len(wanted) else None


def _fits(wanted: Step, own: Step) -> bool:
    return wanted.kind is own.kind and wanted.value in ("", own.value)


def _has_part_step(step: Step, own: Sequence[Step]) -> bool:
    return any(_fits(step, other) for other in own)


def _is_in_part(step: Step, paragraph: Paragraph) -> bool:
    """Whether a unit stands under a heading that names the part, as the highlights of a report do."""
    headings = fold_text(" ".join(paragraph.headings))
    return any(
        kind is step.kind and slug == step.value and word in headings
        for word, (kind, slug) in level_kinds().items()
    )


def is_open(steps: Sequence[Step], document: Document) -> bool:
    """Whether some unit stands under the levels, though they are no unit of their own: an annex, a table."""
    return any(_under(steps, paragraph.locator.steps) for paragraph in document.paragraphs)


def _under(steps: Sequence[Step], own: Sequence[Step]) -> bool:
    at = 0
    for step in own:
        if at < len(steps) and _fits(steps[at], step):
            at += 1
    return at == len(steps)


def existing_values(
    above: Sequence[Step], prefix: tuple[Step, ...], kind: StepKind, document: Document
) -> tuple[str, ...]:
    """Return the values at a level under the levels above it; where those are none, of the part with most."""
    groups: dict[tuple[Step, ...], dict[str, None]] = {}
    for paragraph in document.paragraphs:
        own = paragraph.locator.steps
        for at, step in enumerate(own):
            if (
                step.kind is kind
                and own[: len(prefix)] == prefix
                and at >= len(prefix)
                and _under(above, own[:at])
            ):
                groups.setdefault(own[:at], {})[step.value] = None
                break
    if not groups:
        return ()
    shortest = min(map(len, groups))
    return max((tuple(values) for where, values in groups.items() if len(where) == shortest), key=len)
