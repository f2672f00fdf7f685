"""A small answerer over the real seeds: real words, real offsets, and rules simple enough to foresee."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answer.answerer import Passage
from bot.answer.model import (
    Answer,
    Citation,
    DisagreeingValue,
    GlossTerm,
    Intent,
    NotFound,
    Question,
    Quotation,
    Reason,
)
from index.model import Language, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.model import Reply

SEEDS = Path(__file__).parents[2] / "seeds"
RESOLUTION = "004_6bf816ae27e80bd1.txt"
CHINESE_LETTER = "003_ccfc8e636b231bec.txt"
ARABIC_LETTER = "000_ac72eff6ec191031.txt"
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_WORD = re.compile(r"[\u4e00-\u9fff]{2}|[^\W\u4e00-\u9fff]{3,}")


class SeedAnswerer:
    """Numbered paragraphs of three seeds, found by the number of words they share with a question.

    A question that holds ``nothing`` has no answer; ``differ`` makes a disagreement, ``terms`` a gloss;
    ``crash`` raises, as no real answerer may. ``asked`` records every question; answers wait
    while ``gate`` is cleared.
    """

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.gate = threading.Event()
        self.gate.set()
        self.units: dict[str, Quotation] = {}
        self._read(RESOLUTION, r"^([٠-٩]+) - (.+)$", "ares71280-p", "A/RES/71/280", Language.ARABIC)
        self._read(CHINESE_LETTER, r"^([0-9]+)\. (.+)$", "letter-zh-p", "13-37936", Language.CHINESE)
        self._read(ARABIC_LETTER, r"^([٠-٩]+) - (.+)$", "letter-ar-p", "13-37936", Language.ARABIC)
        self.order = list(self.units)

    def _read(self, file: str, pattern: str, prefix: str, document: str, language: Language) -> None:
        text = (SEEDS / file).read_text("utf-8")
        for match in re.finditer(pattern, text, re.MULTILINE):
            number = match.group(1).translate(_EASTERN)
            locator = f"para. {number}"
            citation = Citation(file, document, locator, f"{document}, {locator}", f"{prefix}{number}")
            span = Span(*match.span(2))
            self.units.setdefault(
                citation.permalink,
                Quotation(
                    citation, text[span.start : span.end], (span,), whole_paragraph=True, language=language
                ),
            )

    def answer(self, question: Question) -> Reply:
        """Return the paragraph that shares most words with the question and those before it."""
        self.asked.append(question)
        self.gate.wait(20)
        language = language_of(question.text) or question.language or Language.ENGLISH
        if "crash" in question.text:
            raise RuntimeError("an answerer that breaks its promise")
        if "nothing" in question.text:
            pointers = (self.units["ares71280-p15"].citation,)
            headline = "None of the documents answers this."
            return NotFound(Intent.OTHER, language, Reason.NO_EVIDENCE, headline, pointers=pointers)
        found = self.search(" ".join((*question.history, question.text)), language=None, limit=6)
        if not found:
            return NotFound(Intent.OTHER, language, Reason.NO_EVIDENCE, "None of the documents answers this.")
        first, second = found[0], found[-1]
        return Answer(
            Intent.TOPIC,
            language,
            f"{first.citation.label}: {first.text[:40]}",
            tuple(found[:2]),
            gloss=(GlossTerm("الهجرة", "migration"),) if "terms" in question.text else (),
            disagreement=(
                DisagreeingValue("6 April 2017", first, "authority-adopting-document"),
                DisagreeingValue("17 April 2017", second, "authority-footnote"),
            )
            if "differ" in question.text
            else (),
            related=tuple(quotation.citation for quotation in found[2:4]),
            resolved_question=" ".join((*question.history, question.text)) if question.history else "",
        )

    def search(
        self, text: str, *, language: Language | None, limit: int, offset: int = 0
    ) -> Sequence[Quotation]:
        """Return the paragraphs that share words with a text, most shared words first."""
        wanted = set(_WORD.findall(text.lower()))
        found = []
        for number, key in enumerate(self.order):
            unit = self.units[key]
            if language is not None and unit.language is not language:
                continue
            shared = [
                Span(unit.spans[0].start + match.start(), unit.spans[0].start + match.end())
                for match in _WORD.finditer(unit.text)
                if match.group() in wanted
            ]
            named = any(word in unit.citation.label.lower() for word in wanted)
            if shared or named:
                marked = Quotation(
                    unit.citation, unit.text, unit.spans, tuple(shared), unit.whole_paragraph, unit.language
                )
                found.append((-len({unit.text[0] for _ in shared}) - len(shared), number, marked))
        return [marked for *_, marked in sorted(found, key=lambda each: each[:2])][offset : offset + limit]

    def passage(self, permalink: str, *, language: Language | None = None) -> Passage | None:
        """Return a paragraph with its neighbours and its other edition."""
        del language
        if permalink not in self.units:
            return None
        prefix, _, number = permalink.rpartition("-p")
        before, after = (f"{prefix}-p{int(number) + step}" for step in (-1, 1))
        other = {"letter-zh": "letter-ar", "letter-ar": "letter-zh"}.get(prefix, "") + f"-p{number}"
        return Passage(
            self.units[permalink],
            ("Heading",),
            self.units[before].citation if before in self.units else None,
            self.units[after].citation if after in self.units else None,
            editions=(self.units[other],) if other in self.units else (),
        )

    def nearest(self, permalink: str) -> Citation | None:
        """Return the first paragraph of the same document."""
        prefix = permalink.rpartition("-p")[0]
        return next((self.units[key].citation for key in self.order if key.startswith(f"{prefix}-p")), None)

    def look_up(self, reference: str, *, language: Language | None) -> Reply:
        """Return the paragraph of the resolution whose number ends the reference."""
        number = re.search(r"(\d+)\D*$", reference.translate(_EASTERN))
        unit = self.units.get(f"ares71280-p{number.group(1)}") if number else None
        if unit is None:
            return NotFound(
                Intent.CITATION,
                language or Language.ENGLISH,
                Reason.NO_SUCH_PARAGRAPH,
                "There is no such paragraph.",
            )
        return Answer(Intent.CITATION, language or Language.ENGLISH, unit.citation.label, (unit,))


def language_of(text: str) -> Language | None:
    """Return the language of a question by its script; None for Latin script."""
    if re.search("[\u0600-\u06ff]", text):
        return Language.ARABIC
    if re.search("[\u4e00-\u9fff]", text):
        return Language.CHINESE
    return Language.RUSSIAN if re.search("[\u0400-\u04ff]", text) else None
