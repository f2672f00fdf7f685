"""Places without a number: quoted headings, and titles, signatures and date lines at the end of a reference.

``section “Conclusions”, para. 2``, «فرع «الاستنتاجات»، الفقرة ٢», “结论”一节第2段, ``A/RES/71/280, title``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Span, StepKind
from index.text.normalize import fold, fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 300
_QUOTED = re.compile(
    "|".join(
        rf"{first}([^{first}{last}\n]{{1,{_LONGEST}}}){last}"
        for first, last in (
            ("«", "»"),
            ("“", "”"),
            ("„", "“"),
            ('"', '"'),
            ("「", "」"),
            ("《", "》"),
            ("＂", "＂"),
        )
    )
)
_MARK = re.compile(r"\s*(?:[a-z\u0430-\u044f\u0621-\u064a]|[ivx]{1,4})\s*")  # подпункт «а»
_REACH = 24  # characters before a quotation in which its level word stands


@dataclass(frozen=True, slots=True)
class Quotations:
    """What a text has in quotation marks.

    Attributes:
        headings: The headings among it: where they stand, with the word that tells so, and their own words.
        others: Where the rest stands: titles of documents, or anything else.
    """

    headings: tuple[tuple[Span, str], ...]
    others: tuple[Span, ...]

    def without_headings(self, text: str) -> str:
        """Return the text with a line in place of the headings, as long as before."""
        for span, _ in self.headings:
            text = text[: span.start] + "_" * len(span) + text[span.end :]
        return text


def find_quotations(text: str) -> Quotations:
    """Return what stands in quotation marks: headings, where a word for a level says so, and the rest."""
    headings: list[tuple[Span, str]] = []
    others: list[Span] = []
    for match in _QUOTED.finditer(text):
        words = next(group for group in match.groups() if group is not None)
        if _MARK.fullmatch(words):
            continue
        before = fold(text[max(0, match.start() - _REACH) : match.start()])
        level, behind = _before().search(before.text), _behind().match(text, match.end())
        if level:
            first = match.start() - len(before.source) + before.offsets[level.start()]
            headings.append((Span(first, match.end()), words.strip()))
        elif behind:
            headings.append((Span(match.start(), behind.end()), words.strip()))
        else:
            others.append(Span(*match.span()))
    return Quotations(tuple(headings), tuple(others))


def place_at_end(folded: str, ends: Sequence[int]) -> tuple[StepKind, int, int] | None:
    """Return the place without a number that ends a folded text, with its range; None where none does.

    It stands behind a comma, or right behind one of the pieces, whose ends are given: 附件签名.
    """
    match = _places().search(folded)
    if match is None:
        return None
    before = folded[: match.start()].rstrip()
    if not before.endswith(",") and match.start() not in ends:
        return None
    return StepKind(match.lastgroup or ""), match.start(), match.end()


def _words(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(fold_text(word)) for word in words), key=len, reverse=True))


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    words = read_table("references.toml")["headings"]["before"]
    return re.compile(rf"(?<![a-z\u0400-\u04ff\u0600-\u06ff])[وفبلك]?(?:{_words(words)})\s*:?\s*\Z")


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    words = read_table("references.toml")["headings"]["behind"]
    return re.compile(rf"\s*的?(?:{_words(words)})(?![a-z])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    places = read_table("references.toml")["places"]
    named = "|".join(f"(?P<{kind}>{_words(words)})" for kind, words in places.items())
    return re.compile(rf"(?<![a-z\u0400-\u04ff\u0600-\u06ff])(?:{named})(?=[\s.?!。]*\Z)")
