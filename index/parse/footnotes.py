"""Footnote marks in the text, footnote bodies in mid-page, and which belongs to which.

A body is known by the mark it begins with, written the way the document writes its marks, and by its
place in the sequence. A body that lost its number to the scan is given one where the sequence has a gap
that it fills.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.parse.alone import is_number_told
from index.parse.breaks import ends_sentence
from index.parse.display import emphasis_marks
from index.parse.lines import Fragment, Shape
from index.parse.marks import DIGIT, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MARKS = re.compile(
    rf"<sup>\s*(?P<open>[(（]?)\s*(?P<tag>[{DIGIT}]{{1,3}}|\\?\*{{1,3}}|[a-z])\s*[)）]?\s*</sup>"
    rf"|\^\((?P<caret>[{DIGIT}]{{1,3}}|\*{{1,3}})\)"
    rf"|\^(?P<bare>[{DIGIT}]{{1,3}})(?![{DIGIT}])"
    rf"|\[\^(?P<reference>[0-9a-z]{{1,8}})\](?!:)"
    rf"|(?<=\S)\s?\[(?P<bracket>[{DIGIT}]{{1,3}})\](?!\()"
    rf"|(?<=[^\W\d_\u3400-\u9fff])[(（](?P<glued>[{DIGIT}]{{1,3}})[)）](?=[\s.,;:،؛]|\Z)"
    r"|(?<=[^\s\d⁰¹²³⁴-⁹])(?P<raised>[⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])"
    r"|(?<=[^\s*\\])(?P<stars>\\\*{1,3}|(?:\\\*){2,3})(?=[\s.,;،؛。，)]|\Z)"
    r"|(?<=[^\s*\\<>])(?P<star>\*{1,3})(?=\s|\Z)(?!\*)"
)
_ALONE = re.compile(
    rf"(?<=\n)[ \t]*(?P<mark>[(（](?P<paren>[{DIGIT}]{{1,3}})[)）]|(?P<plain>[⁰¹²³⁴-⁹]{{1,3}})"
    r"|(?P<star>\*{1,3}))[ \t]*(?=\n[ \t]*\n)"
)
_BODY = re.compile(
    rf"(?P<paren>[(（]\s*(?P<p>[{DIGIT}]{{1,3}})\s*[)）]\s*)(?=\S)"
    rf"|<sup>\s*[(（]?(?P<tag>[{DIGIT}]{{1,3}}|\\?\*{{1,3}}|[a-z])[)）]?\s*</sup>\s*(?=\S)"
    rf"|\^\(?(?P<caret>[{DIGIT}]{{1,3}})\)?\s*(?=\S)"
    rf"|\[\^(?P<reference>[0-9a-z]{{1,8}})\]:?\s*(?=\S)"
    rf"|\[(?P<bracket>[{DIGIT}]{{1,3}})\](?!\()\s*(?=\S)"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})\s*(?=\S)"
    r"|(?P<stars>(?:\\?\*){1,3})\s*(?=[^\s*])"
    rf"|(?P<plain>[{DIGIT}]{{1,3}})[ \t\u00a0]+(?=[^\s{DIGIT}/.,:)%-])"
)
_LOWER = "[a-zß-öø-ÿа-яё]{{3}}"
_GLUED = (
    rf"(?:(?<={_LOWER})|(?<={_LOWER}[.,;:»”\")])|(?<=[12][0-9]{{{{3}}}},))"
    r"(?P<mark>{label})(?=[\s.,;:)»]|\Z)"
)
"""A figure behind a word in lower case or its punctuation, or behind a year and its comma."""
_URL = re.compile(r"[\[(<.]*\s*(?:https?://|www\.)|\S*/\S*\.(?:pdf|html?|asp)\b|\.[\w\\]", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?P<stars>\*{1,3})(?=[^\s*])[^*\n]*[^\s*](?P=stars)(?!\*)")
"""Words between stars, ``*Summary*``: a heading or a stressed word, no note."""
NEAR = 12_000
"""How far, in characters, a note's body may stand from its mark: some three dense pages."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote mark in the text.

    Attributes:
        start: Offset of its first character in the source.
        end: Offset behind it.
        label: The number in Western digits, or stars.
        form: How it is written: ``paren``, ``plain`` or ``star``.
    """

    start: int
    end: int
    label: str
    form: str


@dataclass(frozen=True, slots=True)
class NoteBody:
    """The beginning of a footnote's body.

    Attributes:
        label: The number in Western digits, or stars; empty where it lost its number.
        length: Characters of the mark at the start of its fragment; 0 where it has none.
    """

    label: str
    length: int


def find_note_marks(text: str) -> list[NoteMark]:
    """Return the footnote marks of a text, in order; those that open a line begin a body and are left out.

    >>> [mark.label for mark in find_note_marks("بشأن الهجرة<sup>(١)</sup>، والهيئات^(٢) 进程¹主席 إجراءات(٣).")]
    ['1', '2', '1', '3']
    """
    marks = []
    emphasis = emphasis_marks(text)
    for match in _MARKS.finditer(text):
        if match.start() in emphasis:
            continue
        if not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" \t#>*-"):
            continue
        kind = match.lastgroup or ""
        if kind in {"stars", "star"} or "*" in (match[kind] or ""):
            label, form = "*" * match[kind].count("*"), "star"
        else:
            raw = match[kind]
            label = str(number_of(raw)) if re.fullmatch(rf"[{DIGIT}⁰¹²³⁴-⁹]+", raw) else raw
            form = (
                "bracket"
                if kind == "bracket"
                else "paren"
                if kind in {"caret", "glued"} or match["open"]
                else "plain"
            )
        marks.append(NoteMark(match.start(), match.end(), label, form))
    alone = list(_alone(text))
    return sorted((*marks, *alone), key=lambda mark: mark.start) if alone else marks


def _alone(text: str) -> Iterator[NoteMark]:
    """Yield the marks that are all of a line below text and over a blank one: raised in print."""
    for match in _ALONE.finditer(text):
        above = text.rfind("\n", 0, match.start() - 1) + 1
        if text[above : match.start()].strip():
            kind = next(name for name in ("paren", "plain", "star") if match[name])
            mark = match[kind]
            label = mark if kind == "star" else str(number_of(mark))
            yield NoteMark(match.start("mark"), match.end("mark"), label, kind)


def glued_marks(text: str, fragments: Sequence[Fragment]) -> list[NoteMark]:
    """Return the marks of notes 1, 2, … that lost their raised print: ``proclamé par l'Assemblée1.``, ``in 2022,2``.

    A figure behind a word is one only where a line begins with the same figure further down, and so for each note
    before it; none where the first note has no mark.
    """
    marks: list[NoteMark] = []
    for fragment in fragments:
        found = read_note_body(fragment) if fragment.shape is Shape.TEXT else None
        if found is None or found[1] != "plain" or found[0].label != str(len(marks) + 1):
            continue
        after = marks[-1].end if marks else 0
        glued = re.compile(_GLUED.format(label=found[0].label))
        match = glued.search(text, max(after, fragment.start - NEAR), fragment.start)
        if match is not None:
            marks.append(NoteMark(match.start("mark"), match.end("mark"), found[0].label, "plain"))
    return marks


def read_note_body(fragment: Fragment) -> tuple[NoteBody, str] | None:
    """Return the note that a fragment may open, with the form of its mark; None where it opens none."""
    if fragment.shape is Shape.ITEM and fragment.bullet == "*":
        return NoteBody("*", 0), "star"
    if fragment.shape not in {Shape.TEXT, Shape.ITEM}:
        return None
    match = _BODY.match(fragment.text[:40])
    if match is None or _EMPHASIS.match(fragment.text):
        return None
    kind = match.lastgroup or ""
    if match["p"]:
        return NoteBody(str(number_of(match["p"])), match.end()), "paren"
    raw = match[kind]
    if "*" in raw:
        return NoteBody("*" * raw.count("*"), match.end()), "star"
    label = str(number_of(raw)) if re.fullmatch(rf"[{DIGIT}⁰¹²³⁴-⁹]+", raw) else raw
    return NoteBody(label, match.end()), kind if kind in {"plain", "bracket"} else "raised"


def note_bodies(
    fragments: Sequence[Fragment], marks: Sequence[NoteMark], skipped: Mapping[int, object]
) -> dict[int, NoteBody]:
    """Return which fragments open a footnote, by their index.

    Args:
        fragments: All of the document's.
        marks: The marks found in its text.
        skipped: Indices of fragments that are furniture.
    """
    by_label: dict[str, list[NoteMark]] = {}
    for mark in marks:
        by_label.setdefault(mark.label, []).append(mark)
    forms = {mark.form for mark in marks}
    bodies: dict[int, NoteBody] = {}
    taken: dict[str, int] = {}
    last = 0
    ruled = -2
    for index, fragment in enumerate(fragments):
        found = None if index in skipped else read_note_body(fragment)
        if found is None:
            if index not in skipped and (alone := _numbered_above(fragments, index, last + 1)):
                bodies[index], last = alone, last + 1
                taken[alone.label] = fragment.start
            continue
        body, form = found
        under_rule = (
            index > 0
            and fragments[index - 1].shape is Shape.RULE
            and fragments[index - 1].text.strip()[0] in "_-—"
        )
        if not (_form_fits(form, forms) or under_rule or ruled == index - 1):
            continue
        near = _last_mark_near(by_label.get(body.label, ()), fragment)
        fresh = body.label not in taken or (near is not None and near > taken[body.label])
        number = int(body.label) if body.label.isdigit() else 0
        follows = (
            bool(number) and bool(bodies) and number == last + 1 and form == "plain" and _plausible(fragment)
        )
        # Under a rule stand notes, also where the text lost its raised marks: '1 See A/HRC/36/35, para. 12.'
        ruled_note = form == "plain" and (under_rule or ruled == index - 1) and number in {last + 1, 1}
        if ruled_note:
            ruled = index
        if fresh and (near is not None or follows or ruled_note):
            bodies[index] = body
            taken[body.label] = fragment.start
            last = number or last
    _fill_gaps(fragments, by_label, skipped, bodies)
    return bodies


def _numbered_above(fragments: Sequence[Fragment], index: int, number: int) -> NoteBody | None:
    """Return a note whose number, next in its series, stands alone on the line above it; else None.

    ``1`` and directly below it ``Food and Agriculture Organization …``, where a page has ``organizations.1``.
    """
    above = fragments[index - 1] if index else None
    if above is None or fragments[index].blank_before or fragments[index].shape is not Shape.TEXT:
        return None
    if not re.fullmatch(f"[{DIGIT}]{{1,3}}", above.text) or number_of(above.text) != number:
        return None
    before = (one.text for one in reversed(fragments[: index - 1]) if one.start > above.start - NEAR)
    return NoteBody(str(number), 0) if any(is_number_told(text, number) for text in before) else None


def is_address(text: str) -> bool:
    """Return whether a fragment begins with a web address or a piece of one: it continues a note."""
    return _URL.match(text) is not None


def _last_mark_near(marks: Sequence[NoteMark], fragment: Fragment) -> int | None:
    """Return where the last of one label's marks, in order, stands near a fragment but not in it."""
    place = bisect_left(marks, fragment.start + NEAR, key=lambda mark: mark.start) - 1
    while place >= 0 and fragment.start <= marks[place].start < fragment.end:
        place -= 1
    return marks[place].start if place >= 0 and marks[place].start > fragment.start - NEAR else None


def _form_fits(form: str, forms: set[str]) -> bool:
    if form in {"star", "raised"}:
        return True
    # A document that prints (١) in the text prints (١) at the body; a list (١), (٢) elsewhere is no note.
    return form in forms


def _plausible(fragment: Fragment) -> bool:
    return fragment.mark is None or not fragment.mark.is_paragraph


def _fill_gaps(
    fragments: Sequence[Fragment],
    by_label: Mapping[str, Sequence[NoteMark]],
    skipped: Mapping[int, object],
    bodies: dict[int, NoteBody],
) -> None:
    """Number the bodies that lost their number, where marks ``n+1 … m-1`` wait for exactly them.

    ``قرار الجمعية العامة للأمم المتحدة A/RES/71/280 …`` stands between notes 5 and 8 and is note 7.
    """
    opened = sorted(bodies)
    labels = {body.label for body in bodies.values()}
    for place, index in enumerate(opened):
        label = bodies[index].label
        if not label.isdigit():
            continue
        following = opened[place + 1] if place + 1 < len(opened) else len(fragments)
        missing = []
        number = int(label) + 1
        while str(number) not in labels and _first_start(by_label, number) < fragments[index].start:
            missing.append(str(number))
            number += 1
        run = _unmarked_run(fragments, skipped, index + 1, following)
        adjoining = bool(run) and run[-1] + 1 == following and following < len(fragments)
        available = run if adjoining else run[:-1]
        candidates = [candidate for candidate in available if not is_address(fragments[candidate].text)]
        if missing and len(candidates) >= len(missing):
            for candidate, lost in zip(candidates, missing, strict=False):
                bodies[candidate] = NoteBody(lost, 0)


def _first_start(by_label: Mapping[str, Sequence[NoteMark]], number: int) -> float:
    """Return where the first mark with a number stands; infinitely far where there is none."""
    marks = by_label.get(str(number))
    return marks[0].start if marks else float("inf")


def _unmarked_run(
    fragments: Sequence[Fragment], skipped: Mapping[int, object], start: int, end: int
) -> list[int]:
    """Return the plain fragments that follow a note on its page, and the first of the next."""
    run: list[int] = []
    for index in range(start, end):
        fragment = fragments[index]
        if index in skipped:
            continue
        if fragment.shape is not Shape.TEXT or fragment.mark is not None or len(run) > 8:
            break
        run.append(index)
        if fragment.blank_before >= 2:
            break
    return run


def note_is_open(text: str) -> bool:
    """Return whether a note's text stops in mid-sentence."""
    return not ends_sentence(text) and not re.search(r"(?:\]|\)|\.pdf|/)\s*\Z", text)
