"""The footnotes' thread: bodies in mid-page, what continues them, which mark they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from index.model import Span, Step, StepKind, UnitKind
from index.parse.breaks import ends_sentence
from index.parse.draft import Draft
from index.parse.footnotes import NEAR, NoteBody, is_address, note_is_open
from index.parse.lines import Fragment, Shape, starts_midway
from index.parse.parts import is_heading_like
from index.parse.walk_state import WalkState


class NoteWalk(WalkState):
    """Reads footnotes."""

    def _note(self, fragment: Fragment, body: NoteBody) -> None:
        draft = Draft(
            UnitKind.FOOTNOTE,
            (),
            fragment.spans(body.length),
            headings=self._trail.headings,
            note_label=body.label,
            part=self._part,
        )
        if body.length:
            draft.mark = Span(fragment.start, fragment.start + len(fragment.text[: body.length].rstrip()))
        elif fragment.bullet:
            bullet = self._text.rfind(fragment.bullet, 0, fragment.start)
            draft.mark = Span(bullet, bullet + 1)
        self.drafts.append(draft)
        self._open_note = draft
        self._after_notes = True

    def _continues_note(self, index: int, fragment: Fragment) -> bool:
        """Return whether a fragment after a note goes on with it; it is added to the note where it does."""
        note = self._open_note
        if note is None or fragment.shape is not Shape.TEXT or index in self._starts:
            return False
        last = self._text[note.spans[-1].start : note.spans[-1].end]
        before_note = index + 1 in self._notes and bool(self._notes[index + 1].label)
        takes = (
            is_address(fragment.text)
            or (fragment.mark is None and fragment.blank_before < 2 and before_note)
            or (
                fragment.mark is None
                and note_is_open(last)
                and self._open is None
                and not is_heading_like(fragment)
            )
            or (
                fragment.mark is None
                and self._open is None
                and fragment.blank_before < 2
                and not ends_sentence(last)
                and is_address(last[-80:].split()[-1])
            )
            or self._body_resumes_below(index, fragment)
        )
        if takes:
            note.spans.extend(fragment.spans())
        return takes

    def _body_resumes_below(self, index: int, fragment: Fragment) -> bool:
        """Return whether the text that stopped in mid-sentence goes on only behind this fragment.

        ``… اتفاق عالمي من أجل الهجرة`` | note 23 | ``وقد تم تنظيم التوصيات …`` | ``(الاتفاق العالمي) بحلول عام
        ٢٠١٨، …``: what begins a sentence before the words that cannot begin one is the note's.
        """
        following = self._fragments[index + 1] if index + 1 < len(self._fragments) else None
        return (
            self._open is not None
            and fragment.mark is None
            and fragment.blank_before < 2
            and not starts_midway(fragment)
            and following is not None
            and following.blank_before < 2
            and index + 1 not in self._kinds
            and index + 1 not in self._notes
            and starts_midway(following)
        )

    def _ends_note(self, index: int, fragment: Fragment, note: Draft) -> bool:
        """Return whether a fragment is the end of a note that the last page cut; it is added where it is.

        It stands over the next note: ``والمنظمة والنظامية، الفقرة ٢٢.`` and then ``٣٤ …``.
        """
        following = self._notes.get(index + 1)
        if (
            fragment.shape is not Shape.TEXT
            or fragment.mark is not None
            or self._open is not None
            or not following
        ):
            return False
        if not (note.note_label.isdigit() and following.label == str(int(note.note_label) + 1)):
            return False
        note.spans.extend(fragment.spans())
        self._dangling = None
        return True

    def _name_notes(self) -> None:
        notes = [draft for draft in self.drafts if draft.kind is UnitKind.FOOTNOTE]
        labels = Counter(note.note_label for note in notes)
        unnumbered = 0
        for note in notes:
            if not note.note_label:
                unnumbered += 1
                value = f"u{unnumbered}"
            elif note.note_label.startswith("*"):
                value = "star" * len(note.note_label) if len(note.note_label) < 3 else "star3"
            else:
                value = note.note_label
            base = () if labels[note.note_label] == 1 else note.part
            note.steps = self._names.unique((*base, Step(StepKind.FOOTNOTE, value)))

    def _tie_notes(self) -> None:
        """Set each note's parent, and the notes of each unit, from the marks."""
        held = sorted(
            ((span.start, span.end, draft) for draft in self.drafts for span in draft.spans),
            key=lambda item: item[0],
        )
        starts = [start for start, _, _ in held]
        notes: dict[str, list[Draft]] = {}
        for draft in self.drafts:
            if draft.kind is UnitKind.FOOTNOTE:
                notes.setdefault(draft.note_label, []).append(draft)
        for mark in self._marks:
            place = bisect_right(starts, mark.start) - 1
            bearer = held[place][2] if place >= 0 and mark.start < held[place][1] else None
            candidates = notes.get(mark.label, [])
            place = bisect_left(candidates, mark.start, key=_start)
            note = candidates[place] if place < len(candidates) else None
            if note is None or note.spans[0].start - mark.start >= NEAR:
                note = candidates[place - 1] if place else None
                if note is not None and (note.parent or mark.start - note.spans[0].start >= NEAR):
                    note = None
            if bearer is None or note is None or bearer is note:
                continue
            if note.parent is None:
                note.parent = bearer
            if note not in bearer.notes:
                bearer.notes.append(note)


def _start(draft: Draft) -> int:
    return draft.spans[0].start
