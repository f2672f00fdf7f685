"""Answers measured against questions whose proof is known.

Run as ``python -m tests.eval.scoring tests/eval/questions.tune.jsonl``: asks the answerer in this process, or reads
what ``python -m bot ask --jsonl`` wrote (``--answers FILE``), and prints one line a language and a kind of question,
then what went wrong.

The measures, each a share of the cases it is asked of:

``evidence@1``, ``evidence@3``
    The first quotation, or one of the first three, holds at least :data:`EVIDENCE_SHARE` of a passage that proves
    the answer.
``document@1``
    The first quotation is from a right document.
``headline``
    The headline holds one of the wordings listed for the answer.
``answered``
    A question that has an answer is answered. Its complement is the false abstention.
``abstained``
    A question that has none gets ``not_found`` and no quotation.
``verbatim``
    A quotation is its spans' text in the source. Anything but 1 is a fault of the program, not of its judgement.
``focus``
    The first quotation is one whole unit or at most :data:`FOCUS_CHARACTERS` long.
"""
# ruff: noqa: T201 - a command that prints

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tests.eval.cases import Given, ask, read_answers
from tests.eval.sets import answerer_over, set_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.eval.cases import KnownQuestion, Quoted, Source

EVIDENCE_SHARE = 0.6
"""Share of a proving passage that a quotation must hold."""
FOCUS_CHARACTERS = 600
"""Code points of a quotation that is still to the point."""
LOOKED_AT = 3
"""Quotations that a reader looks at."""


class Measure(StrEnum):
    """What is measured; every one is better the higher it is."""

    EVIDENCE_1 = "evidence@1"
    EVIDENCE_3 = "evidence@3"
    DOCUMENT_1 = "document@1"
    HEADLINE = "headline"
    ANSWERED = "answered"
    ABSTAINED = "abstained"
    VERBATIM = "verbatim"
    FOCUS = "focus"


@dataclass(frozen=True, slots=True)
class Mark:
    """What one answer is worth.

    Attributes:
        question: What was asked.
        given: What was answered.
        values: For each measure that applies, one value a case; only ``verbatim`` can have several.
    """

    question: KnownQuestion
    given: Given
    values: Mapping[Measure, tuple[bool, ...]]

    @property
    def right(self) -> bool:
        """Whether a reader who trusts the answer is served: proven and rightly named, or rightly not given."""
        needed = (Measure.ABSTAINED, Measure.ANSWERED, Measure.EVIDENCE_1, Measure.HEADLINE, Measure.VERBATIM)
        return all(all(self.values.get(measure, ())) for measure in needed)

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong, a clause each; empty where nothing is."""
        value = {measure: all(values) for measure, values in self.values.items()}
        found = []
        if not value.get(Measure.VERBATIM, True):
            found.append("a quotation is not verbatim")
        if not value.get(Measure.ABSTAINED, True):
            found.append("answered though nothing answers it")
        if not value.get(Measure.ANSWERED, True):
            found.append("not answered")
        elif not value.get(Measure.EVIDENCE_3, True):
            found.append("no proof among the quotations")
        elif not value.get(Measure.EVIDENCE_1, True):
            found.append("the proof is not the first quotation")
        if value.get(Measure.ANSWERED) and not value.get(Measure.HEADLINE, True):
            found.append(f"the headline names something else: {self.given.headline!r}")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Row:
    """Means over a group of answers; a measure that applied to none of them is missing."""

    questions: int
    means: Mapping[Measure, float]


def mark(question: KnownQuestion, given: Given, sources: Sequence[Source]) -> Mark:
    """Return what an answer is worth."""
    by_name = {source.name: source.text for source in sources}
    values: dict[Measure, tuple[bool, ...]] = {}
    if given.quotations:
        values[Measure.VERBATIM] = tuple(
            is_verbatim(one, by_name.get(one.source, "")) for one in given.quotations
        )
    if not question.answerable:
        values[Measure.ABSTAINED] = (given.status == "not_found" and not given.quotations,)
        return Mark(question, given, values)
    right = [source for source in sources if source.name.startswith(question.documents)]
    proven = [proves(one, question, right) for one in given.quotations[:LOOKED_AT]]
    values[Measure.ANSWERED] = (given.status == "answered",)
    values[Measure.EVIDENCE_1] = (any(proven[:1]),)
    values[Measure.EVIDENCE_3] = (any(proven),)
    values[Measure.DOCUMENT_1] = (
        bool(given.quotations) and given.quotations[0].source in {source.name for source in right},
    )
    if question.wordings:
        values[Measure.HEADLINE] = (names(given.headline, question.wordings),)
    if given.quotations:
        first = given.quotations[0]
        values[Measure.FOCUS] = (first.whole or len(first.text) <= FOCUS_CHARACTERS,)
    return Mark(question, given, values)


def is_verbatim(quoted: Quoted, text: str) -> bool:
    """Return whether a quotation is its spans' texts joined by one space; one without spans is not."""
    return bool(quoted.spans) and quoted.text == " ".join(text[start:end] for start, end in quoted.spans)


def proves(quoted: Quoted, question: KnownQuestion, right: Sequence[Source]) -> bool:
    """Return whether a quotation holds enough of one proving passage, wherever in its document that stands."""
    text = next((source.text for source in right if source.name == quoted.source), "")
    for passage in question.evidence:
        start = text.find(passage)
        while start >= 0:
            end = start + len(passage)
            held = sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in quoted.spans)
            if held >= EVIDENCE_SHARE * len(passage):
                return True
            start = text.find(passage, start + 1)
    return False


_ALIKE = str.maketrans("أإآىة‐‑‒–—―−", "ااايه" + "-" * 7)
_LEFT_OUT = frozenset({"Mn", "Cf", "Zs", "Zl", "Zp"})


def fold(text: str) -> str:
    """Return text as wordings are compared: without marks, spaces and controls, digits Western, letters alike.

    >>> fold("٢٢ و ٢٣ أيار/مايو ٢٠١٣")
    '22و23ايار/مايو2013'
    """
    folded = []
    for character in unicodedata.normalize("NFKC", text).casefold().translate(_ALIKE):
        category = unicodedata.category(character)
        if category == "Nd":
            folded.append(str(unicodedata.digit(character)))
        elif category not in _LEFT_OUT and not character.isspace() and character != "\N{ARABIC TATWEEL}":
            folded.append(character)
    return "".join(folded)


def names(headline: str, wordings: Iterable[str]) -> bool:
    """Return whether a headline holds one of the wordings, a number only as a whole number.

    >>> names("The delegates: 92", ["92"]), names("In 1992", ["92"])
    (True, False)
    """
    text = fold(headline)
    for wording in map(fold, wordings):
        before = r"(?<!\d)" if wording[:1].isdigit() else ""
        after = r"(?!\d)" if wording[-1:].isdigit() else ""
        if wording and re.search(before + re.escape(wording) + after, text):
            return True
    return False


def mark_all(
    questions: Sequence[KnownQuestion], given: Mapping[str, Given], sources: Sequence[Source]
) -> tuple[Mark, ...]:
    """Return the marks in the order of the questions; an answer that is not there counts as ``missing``."""
    return tuple(
        mark(question, given.get(question.identity, Given("missing")), sources) for question in questions
    )


def summarise(marks: Iterable[Mark]) -> Row:
    """Return the means over some marks."""
    pooled: dict[Measure, list[bool]] = defaultdict(list)
    count = 0
    for one in marks:
        count += 1
        for measure, values in one.values.items():
            pooled[measure].extend(values)
    return Row(count, {measure: sum(values) / len(values) for measure, values in pooled.items()})


def table(marks: Sequence[Mark]) -> dict[str, Row]:
    """Return the means over all marks, by language and by kind, in that order: ``all``, ``ar`` …, ``date`` …."""
    rows = {"all": summarise(marks)}
    for language in sorted({one.question.language for one in marks}):
        rows[language] = summarise(one for one in marks if one.question.language == language)
    for kind in sorted({one.question.kind for one in marks}):
        rows[kind] = summarise(one for one in marks if one.question.kind == kind)
    return rows


def format_table(rows: Mapping[str, Row]) -> str:
    """Return rows as lines of text, figures to three places, a dash where a measure does not apply."""
    lines = [f"{'':14}{'n':>5}" + "".join(f"{measure:>12}" for measure in Measure)]
    for name, row in rows.items():
        figures = (f"{row.means[measure]:.3f}" if measure in row.means else "-" for measure in Measure)
        lines.append(f"{name:14}{row.questions:>5}" + "".join(f"{figure:>12}" for figure in figures))
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of one question file and what went wrong; return 0, or 1 where a quotation is not verbatim."""
    parser = argparse.ArgumentParser(description="Measure the answers to a question file.")
    parser.add_argument("questions", type=Path)
    parser.add_argument(
        "--answers", type=Path, help="JSON lines of `python -m bot ask --jsonl`; asks here without it"
    )
    parser.add_argument("--faults", action="store_true", help="list what went wrong, a line a question")
    options = parser.parse_args(arguments)
    asked = set_of(options.questions)
    questions = asked.questions()
    if options.answers:
        given = read_answers(options.answers.read_text(encoding="utf-8"))
    else:
        with answerer_over(asked.documents) as answerer:
            given = ask(answerer, questions)
    marks = mark_all(questions, given, asked.sources())
    print(format_table(table(marks)))
    if options.faults:
        for one in marks:
            if one.faults:
                print(f"{one.question.identity} {one.question.text} · {'; '.join(one.faults)}")
    return int(summarise(marks).means.get(Measure.VERBATIM, 1.0) < 1)


if __name__ == "__main__":
    sys.exit(main())
