"""Why there is no answer, worded: what was looked for, what is missing, and where to look instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.answer.messages import own_digits
from bot.answer.model import NotFound, Reason
from bot.answer.quote.citing import cite
from bot.answer.understand.patterns import Attribute
from bot.answer.wording.missing import missing
from bot.answer.wording.related import pointers, pointers_to_series, pointers_to_values
from bot.answer.wording.subject_label import called_by_meeting, subject_label
from index.citation import document_label, place_label, printed_number
from index.model import Step, StepKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answer.facts.agenda import NoSuchPart, NoSuchSession
    from bot.answer.facts.asked_meeting import NoSuchMeeting
    from bot.answer.facts.meetings import RoleNotStated
    from bot.answer.messages import Messages
    from bot.answer.model import Citation
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.missing import Missing
    from index.library import Library
    from index.query import Query
    from index.rank import Evidence
    from index.references.resolve import NoSuchParagraph

SEARCHED = 8
"""Words and names of the question that a refusal shows as searched for."""
RELATED = 3
"""Other parts in a meeting that a refusal names."""
_NUMBERS = frozenset({"known", "year", "ordinal", "number", "first", "last"})
"""What is a number, or a list of numbers, among the variables of a message: no name and no symbol."""


class Refusals:
    """Words every "not found" over one library. None shows a quotation as proof."""

    def __init__(self, library: Library, messages: Messages) -> None:
        self._library = library
        self._messages = messages

    def nothing_asked(self, understood: Understanding) -> NotFound:
        """Return the reply to a greeting, or to a message without words."""
        message = "notfound-smalltalk" if understood.smalltalk else "notfound-empty"
        return self._refusal(understood, Reason.EMPTY, message)

    def too_long(self, understood: Understanding, limit: int) -> NotFound:
        """Return the reply to a question above the limit, in code points."""
        return self._refusal(understood, Reason.TOO_LONG, "notfound-too-long", limit=limit)

    def no_evidence(
        self, understood: Understanding, query: Query, evidence: Sequence[Evidence], verdict: str
    ) -> NotFound:
        """Return the reply where nothing found is good enough: what is missing, what was searched, what is related."""
        language = understood.language
        lacks = missing(self._library, query, verdict, language)
        reply = self._refusal(
            understood,
            Reason.NO_EVIDENCE,
            "notfound-no-evidence",
            pointers(self._library, query, evidence, language),
            count=len(self._library.documents),
        )
        separator = self._messages.text(language, "list-separator")
        told = self._lacking(understood, lacks, separator)
        return replace(
            reply,
            headline=self._messages.text(language, "notfound-told", what=reply.headline, missing=told)
            if told
            else reply.headline,
            searched=self._messages.text(
                language, "notfound-searched", terms=separator.join(lacks.searched[:SEARCHED])
            )
            if lacks.searched
            else "",
        )

    def _lacking(self, understood: Understanding, lacks: Missing, separator: str) -> str:
        """Return the sentence that says what is missing; empty where that cannot be told."""
        language = understood.language
        if lacks.absent:
            return self._messages.text(language, "notfound-absent", names=separator.join(lacks.absent))
        if lacks.apart:
            return self._messages.text(language, "notfound-apart", name=lacks.apart)
        if lacks.untold and understood.attribute is not Attribute.OTHER:
            attribute = self._messages.text(language, f"attribute-{understood.attribute.value}")
            return self._messages.text(language, "notfound-untold", attribute=attribute)
        return ""

    def no_meeting(self, understood: Understanding, missing: NoSuchMeeting) -> NotFound:
        """Return the reply where the series is known and that meeting of it is not."""
        language = understood.language
        series = self._library.termbase.name(missing.series, language)
        near = pointers_to_series(self._library, missing.series, language)
        separator = self._messages.text(language, "list-separator")
        known = separator.join(map(str, missing.known_years or missing.known_ordinals))
        if missing.known_years:
            return self._refusal(
                understood,
                Reason.CONSTRAINT_UNMET,
                "notfound-year-known",
                near,
                subject=series,
                known=known,
                year=str(missing.year),
            )
        return self._refusal(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-ordinal-known",
            near,
            series=series,
            known=known,
            ordinal=str(missing.ordinal),
        )

    def no_role(self, query: Query, understood: Understanding, missing: RoleNotStated) -> NotFound:
        """Return the reply where the meeting is known and not who had the part asked for; others' parts are related."""
        language, library = understood.language, self._library
        called = called_by_meeting(library.termbase, query, understood)
        role = self._messages.text(language, f"role-{missing.role.value}")
        told = [
            self._messages.text(
                language,
                "role-held",
                role=self._messages.text(language, f"role-{group.role.value}"),
                name=library.termbase.name(group.concept, language)
                if group.concept
                else group.sources[0].text,
            )
            for group in missing.others[:RELATED]
        ]
        return self._refusal(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-role",
            pointers_to_values(library, missing.others, language),
            subject=subject_label(library.termbase, called) or understood.subject,
            role=role,
            known=self._messages.text(language, "list-separator").join(told),
        )

    def no_part(self, understood: Understanding, missing: NoSuchPart) -> NotFound:
        """Return the reply where a programme has the session and names nobody with the part asked for."""
        language, library = understood.language, self._library
        chunk = library.chunks[missing.item.chunk]
        document = library.documents[chunk.document]
        return self._refusal(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-attribute",
            (cite(document, library.paragraph(chunk), language),),
            subject=subject_label(library.termbase, understood) or understood.subject,
            attribute=self._messages.text(language, f"attribute-{understood.attribute.value}"),
        )

    def no_session(self, understood: Understanding, missing: NoSuchSession) -> NotFound:
        """Return the reply where a programme has sessions and none of that rank."""
        language = understood.language
        separator = self._messages.text(language, "list-separator")
        return self._refusal(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-ordinal-known",
            series=self._messages.text(language, "sessions"),
            known=separator.join(map(str, missing.known_ordinals)),
            ordinal=str(missing.ordinal),
        )

    def no_paragraph(self, understood: Understanding, missing: NoSuchParagraph) -> NotFound:
        """Return the reply where the document is there and the unit is not, with the range that is."""
        language = understood.language
        document = document_label(missing.document, language)
        path = missing.path
        told: dict[str, Any] = {"document": document, "number": printed_number(path[-1].value)}
        if missing.ends is not None:
            told |= dict(zip(("first", "last"), map(printed_number, missing.ends), strict=True))
        if path[-1].kind is StepKind.PARAGRAPH and len(path) == 1:
            message = f"notfound-no-such-paragraph{'-range' * (missing.ends is not None)}"
            return self._refusal(understood, Reason.NO_SUCH_PARAGRAPH, message, **told)
        message = f"notfound-no-such-unit{'-range' * (missing.ends is not None)}"
        units = {
            name: place_label(missing.document, (*path[:-1], Step(path[-1].kind, value)), language)
            for name, value in zip(
                ("unit", "first", "last"), (path[-1].value, *(missing.ends or ())), strict=False
            )
        }
        return self._refusal(understood, Reason.NO_SUCH_PARAGRAPH, message, labels=units, **told)

    def no_person(self, understood: Understanding, name: str) -> NotFound:
        """Return the reply where nobody of that name is in the documents."""
        return self._refusal(understood, Reason.CONSTRAINT_UNMET, "notfound-person", person=name)

    def nobody(self, understood: Understanding) -> NotFound:
        """Return the reply where nobody is named who acts for the body or country asked about."""
        return self._refusal(
            understood,
            Reason.CONSTRAINT_UNMET,
            "notfound-attribute",
            subject=subject_label(self._library.termbase, understood) or understood.subject,
            attribute=self._messages.text(understood.language, "attribute-person"),
        )

    def no_document(self, understood: Understanding, written: str) -> NotFound:
        """Return the reply where no document bears a symbol or a name."""
        return self._refusal(
            understood,
            Reason.NO_SUCH_DOCUMENT,
            "notfound-no-such-document",
            document=written,
            count=len(self._library.documents),
        )

    def _refusal(
        self,
        understood: Understanding,
        reason: Reason,
        message: str,
        near: tuple[Citation, ...] = (),
        *,
        labels: Mapping[str, str] | None = None,
        **details: str | float,
    ) -> NotFound:
        """Return a refusal; numbers are worded in the reader's digits and kept in Western ones.

        Labels are worded as they are, and not kept.
        """
        worded = {
            name: own_digits(value, understood.language)
            if name in _NUMBERS and isinstance(value, str)
            else value
            for name, value in details.items()
        } | dict(labels or {})
        return NotFound(
            understood.intent,
            understood.language,
            reason,
            self._messages.text(understood.language, message, **worded),
            {name: str(value) for name, value in details.items()},
            near,
        )
