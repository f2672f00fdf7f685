"""How an answer came about, line by line, in the language of the reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Answer
from index.permalinks import find_permalink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.builder import Trace
    from bot.answer.extract import Extraction
    from bot.answer.messages import Messages
    from bot.answer.model import Reply
    from index.annotate import Annotation
    from index.library import Library
    from index.model import Language
    from index.query import QueryUnit

_REJECTED = 2
"""How many passages that lost are named."""


def explanation(reply: Reply, trace: Trace, library: Library, messages: Messages) -> list[str]:
    """Return what was understood, how terms were translated, what was searched and why this passage won."""
    told = _Telling(reply, trace, library, messages)
    return [*told.understanding(), *told.searching(), *told.deciding()]


class _Telling:
    def __init__(self, reply: Reply, trace: Trace, library: Library, messages: Messages) -> None:
        self._reply = reply
        self._trace = trace
        self._library = library
        self._messages = messages
        self._language: Language = reply.language

    def understanding(self) -> Iterator[str]:
        """Yield what the question was taken to ask."""
        understood = self._trace.understood
        yield self._text("explain-question", question=understood.text.strip()[:200])
        yield self._text(
            "explain-language",
            language=self._text(f"language-{understood.language.value}"),
            reason=f"{understood.confidence:.2f}",
        )
        yield self._text(
            "explain-intent",
            intent=self._text(f"intent-{understood.intent.value}"),
            second=self._text(f"intent-{understood.second.value}"),
        )
        yield self._text("explain-attribute", attribute=self._text(f"attribute-{understood.attribute.value}"))
        yield self._text("explain-subject", subject=understood.subject or self._text("explain-none"))
        if isinstance(self._reply, Answer) and self._reply.resolved_question:
            yield self._text("explain-resolved", question=self._reply.resolved_question)
        query = self._trace.query
        hard = [unit for unit in query.units if unit.kind in _HARD] if query is not None else []
        yield self._text("explain-constraints", constraints=self._listed([unit.words for unit in hard]))

    def searching(self) -> Iterator[str]:
        """Yield what was looked for, and the names under which the passage shown has it."""
        query = self._trace.query
        if query is None:
            return
        yield self._text(
            "explain-searched",
            terms=self._listed([f"{unit.words} ({unit.weight:.1f})" for unit in query.units]),
        )
        annotation, text, decisive = self._passage_shown()
        if annotation is None:
            return
        pairs = []
        for unit in query.units:
            found = _words_for(unit, annotation, text, decisive)
            if found and found != unit.words:
                pairs.append(self._text("translation-pair", **{"from": unit.words, "to": found}))
        if pairs:
            yield self._text("explain-translations", terms=self._listed(pairs))

    def deciding(self) -> Iterator[str]:
        """Yield why the passage shown won, or why none is shown."""
        extractions = self._trace.extractions
        if extractions:
            yield self._text("explain-candidates", count=str(len(extractions)))
        if not isinstance(self._reply, Answer):
            yield self._text("explain-refused", reason=self._trace.verdict or self._reply.reason.value)
            if extractions:
                yield self._text(
                    "explain-rejected",
                    citation=self._label(extractions[0]),
                    reason=self._holds(extractions[0]),
                )
            return
        yield self._text("explain-winner", citation=self._reply.quotations[0].citation.label)
        if not extractions:
            return
        best, *others = extractions
        yield "  " + self._holds(best)
        if best.value is not None:
            yield "  " + self._text(
                "explain-why-value",
                attribute=self._text(f"attribute-{self._trace.understood.attribute.value}"),
                value=best.value.text,
            )
        second = f"{others[0].score:.2f}" if others else self._text("explain-none")
        yield "  " + self._text("explain-score", score=f"{best.score:.2f}", second=second)
        shown = {quotation.citation.label for quotation in self._reply.quotations}
        lost = [one for one in others if self._label(one) not in shown]
        for one in lost[:_REJECTED]:
            yield self._text("explain-rejected", citation=self._label(one), reason=f"{one.score:.2f}")

    def _passage_shown(self) -> tuple[Annotation | None, str, int]:
        """Return what is known of the first quotation's passage, its words, and where in them the deciding ones are.

        None where it is no chunk, or nothing is shown.
        """
        if not isinstance(self._reply, Answer):
            return None, "", 0
        quotation = self._reply.quotations[0]
        unit = find_permalink(quotation.citation.permalink, list(self._library.documents.values()))
        if unit is None:
            return None, "", 0
        number = self._library.chunk_numbers.get((unit[0].source.name, unit[1].locator.key))
        if number is None:
            return None, "", 0
        passage = self._library.passage_text(number)
        marked = passage.shown((quotation.highlights or quotation.spans)[0])
        return self._library.annotation(number), passage.text, marked.start if marked is not None else 0

    def _holds(self, extraction: Extraction) -> str:
        query = self._trace.query
        if query is None:
            return self._text("explain-none")
        held = [
            f"{unit.words} ({finding.level.value})"
            for unit, finding in zip(query.units, extraction.evidence.findings, strict=True)
            if finding.degree
        ]
        return self._text("explain-why-terms", terms=self._listed(held))

    def _label(self, extraction: Extraction) -> str:
        from index.citation import label  # noqa: PLC0415  # read by then

        chunk = self._library.chunks[extraction.evidence.chunk]
        document = self._library.documents[chunk.document]
        return label(document, document.by_key[chunk.paragraph], self._language)

    def _listed(self, words: list[str]) -> str:
        return self._text("list-separator").join(words) if words else self._text("explain-none")

    def _text(self, message: str, **args: str) -> str:
        return self._messages.text(self._language, message, **args)


_HARD = frozenset({"year", "date", "ordinal", "symbol", "country", "city"})


def _words_for(unit: QueryUnit, annotation: Annotation, text: str, near: int) -> str:
    """Return the passage's words for a unit of the question, those nearest to a place; empty where it has none."""
    for way in unit.alternatives:
        terms = [term for term in annotation.terms if term.token in way.tokens]
        if terms:
            nearest = min(terms, key=lambda term: abs(term.start - near))
            return text[nearest.start : nearest.end]
    return ""
