"""Every way to write a document symbol -> one typed value.

Arabic editions write a resolution's number before its session (٢٨٠/٧١), in Western digits either way round
(280/71/A, A/RES/71/280); the others write the session first (71/280, 第65/170号). The script of the digits
decides, then what exists: resolutions are numbered by session since the thirty-first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from index.text.literals import numbered_pairs
from index.text.normalize import fold, fold_text
from index.text.numerals import parse_roman, roman
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Language, Span
    from index.text.normalize import Folded

SESSIONS = range(31, 100)
"""The sessions whose resolutions are written session/number. Source: A/RES/31/1 (1976) is the first."""

_CUE_REACH = (
    110  # characters back to the word that says what the symbol is: "resolution … of 3 October 2016 A/71/1"
)
_PAIR_CUE_REACH = 45
_NEAR_CUE_REACH = 16
_EARLY = re.compile(r"(?<![a-z0-9/])(?:a\s?/\s?res\s?/\s?)?(\d{1,4})\s?\(\s?([ivx]+)\s?\)")
_LETTER = r"[^\W\u3400-\u9fff]"
"""What must not stand beside a symbol; Han letters may: 决议A/RES/71/280号."""
_COUNCIL = re.compile(
    rf"(?<!{_LETTER})(?<!/)s\s?/\s?res\s?/\s?(\d{{1,4}})(?:\s?\(\s?((?:19|20)\d\d)\s?\))?(?!{_LETTER})(?!/)"
)
_COUNCIL_SHORT = re.compile(r"(?<![a-z0-9/])(\d{1,4})\s?\(\s?((?:19|20)\d\d)\s?\)")
_REVERSED = re.compile(rf"(?<!{_LETTER})(?<![/.])(\d{{1,3}})\s?/\s?(\d{{1,3}})\s?/\s?(a)(?!{_LETTER})(?!/)")
_PAIR = re.compile(
    r"(?<![\d/:.%_a-z])(?<!\d-)(\d{1,3})\s?/\s?(?:第\s?)?(\d{1,3})(?![\d/:%])(?!\s?-\s?\d+\s?/)"
)
# A/74/381/Add.11: the suffixes alone are written with small letters.
_SUFFIX = re.compile(r"(?<=/)(?:ADD|CORR|REV|AMEND)(?=\.)")
_LIST_GAP = re.compile(r"[\s,و、;]*(?:(?:و|and|et|y|e|и|和|及|与|号|第|no)[\s第]*)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResolutionSymbol:
    """A resolution of a United Nations body.

    Attributes:
        session: The body's session; the year for the Economic and Social Council and the Security
            Council; None where it is not said.
        number: Its number.
        body: The first part of its symbol: ``A``, ``S``, ``E``, ``A/HRC``.
    """

    session: int | None
    number: int
    body: str = "A"

    @property
    def canonical(self) -> str:
        """As the UN writes it today: ``A/RES/71/280``, ``A/RES/2625(XXV)``, ``S/RES/1325 (2000)``."""
        if self.session is None:
            return f"{self.body}/RES/{self.number}"
        if self.body == "S":
            return f"S/RES/{self.number} ({self.session})"
        if self.body == "A" and self.session not in SESSIONS:
            return f"A/RES/{self.number}({roman(self.session).upper()})"
        return f"{self.body}/RES/{self.session}/{self.number}"

    def __str__(self) -> str:
        return self.canonical


@dataclass(frozen=True, slots=True)
class DocumentSymbol:
    """Any other symbol, in capitals and without spaces: ``A/63/150``, ``A/CONF.227/L.1``."""

    canonical: str

    def __str__(self) -> str:
        return self.canonical


Symbol = ResolutionSymbol | DocumentSymbol


@dataclass(frozen=True, slots=True)
class SymbolMention:
    """A symbol and where it stands in the text."""

    span: Span
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    symbol: Symbol


def find_symbols(text: str, language: Language) -> tuple[SymbolMention, ...]:
    """Return the document symbols of a text in order, apart from one another; empty where it has none.

    Times (١٠/٠٠-٠٩/٠٠), dates (22/05/2013) and fractions are none. A pair of numbers that could be a time of
    day is a symbol only after a word such as "resolution".

    >>> from index.model import Language
    >>> [str(mention.symbol) for mention in find_symbols("القرار ٢٨٠/٧١", Language.ARABIC)]
    ['A/RES/71/280']
    """
    del language  # the digits' script tells more than the language: Arabic pages hold Western symbols
    if "/" not in text and "(" not in text and "\uff0f" not in text:
        return ()
    folded = fold(text)
    taken: list[_Candidate] = []
    for candidate in chain(_literal(folded), _early(folded), _pairs(folded, taken)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in taken):
            taken.append(candidate)
    taken.sort(key=lambda candidate: candidate.start)
    return tuple(
        SymbolMention(folded.source_span(candidate.start, candidate.end), candidate.symbol)
        for candidate in taken
    )


def parse_symbol(text: str) -> Symbol | None:
    """Return the symbol that a text is, brackets and white space around it aside; None where it is none.

    >>> parse_symbol("A/RES/71/280")
    ResolutionSymbol(session=71, number=280, body='A')
    """
    from index.model import Language  # noqa: PLC0415 - a name only

    stripped = text.strip(" []«»\"'.,;:،؛")
    if stripped.startswith("("):
        stripped = stripped.strip(" ()")
    mentions = find_symbols(stripped, Language.OTHER)
    return mentions[0].symbol if len(mentions) == 1 and len(mentions[0].span) == len(stripped) else None


def same_symbol(one: Symbol, other: Symbol) -> bool:
    """Whether two symbols name one document; ``A/71/280`` is what some call ``A/RES/71/280``."""
    return one == other or _short(one) == _short(other)


def _short(symbol: Symbol) -> str:
    return re.sub(r"/RES/|\s", lambda match: "/" if match[0] != " " else "", symbol.canonical.upper())


@lru_cache(maxsize=1)
def _literal_pattern() -> re.Pattern[str]:
    organs = "|".join(
        sorted((re.escape(organ.lower()) for organ in _table()["organs"]), key=len, reverse=True)
    )
    segment = r"[a-z0-9]+(?:[.\-][a-z0-9]+)*"
    volume = r"(?:\s?\((?P<volume>sect|vol|part)\.?\s?(?P<of>[0-9]{1,2}[a-z]?|[ivx]{1,5})\))?"
    return re.compile(
        rf"(?<!{_LETTER})(?<![/.\-])(?P<main>(?:{organs})(?:\s?/\s?{segment})+)(?!{_LETTER})(?!/){volume}"
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return dict(read_table("references.toml")["symbols"])


@lru_cache(maxsize=2)
def _cues(kind: str) -> re.Pattern[str]:
    words = {fold_text(word) for words in _table()[kind].values() for word in words}
    by_length = sorted(map(re.escape, words), key=len, reverse=True)
    # Han words have no bounds; Arabic ones come with clitics: للقرار, وقراراتها.
    return re.compile(rf"(?<![a-z\u0400-\u04ff])(?:{'|'.join(by_length)})(?![a-z\u0400-\u04ff\u0600-\u06ff])")


def _literal(folded: Folded) -> Iterator[_Candidate]:
    """Yield the symbols that are written out from their first letter: ``A/RES/71/280``, ``ESA/P/WP.197``."""
    for match in _COUNCIL.finditer(folded.text):
        year = int(match[2]) if match[2] else None
        yield _Candidate(match.start(), match.end(), ResolutionSymbol(year, int(match[1]), "S"))
    for match in _literal_pattern().finditer(folded.text):
        parts = re.sub(r"\s", "", match["main"]).upper().split("/")
        if not any(character.isdigit() for part in parts[1:] for character in part):
            continue
        symbol = _typed(parts, called_resolution=_is_resolution(folded.text, match.start()))
        if match["volume"]:  # A/80/6 (Sect. 29B) is a document of its own
            symbol = DocumentSymbol(f"{symbol} ({match['volume'].title()}. {match['of'].upper()})")
        yield _Candidate(match.start(), match.end(), symbol)
    for match in _REVERSED.finditer(folded.text):
        number, session = int(match[1]), int(match[2])
        if session not in SESSIONS and number in SESSIONS:
            number, session = session, number
        yield _Candidate(match.start(), match.end(), ResolutionSymbol(session, number))


def _typed(parts: list[str], *, called_resolution: bool) -> Symbol:
    numbers = [int(part) if part.isdecimal() else None for part in parts]
    if "RES" in parts[1:-1]:
        at = parts.index("RES")
        if len(parts) - at == 3 and (session := numbers[at + 1]) and (number := numbers[at + 2]):
            return ResolutionSymbol(session, number, "/".join(parts[:at]))
    # A footnote's «قرار الجمعية العامة … A/71/1» is the resolution, «تقرير الأمين العام A/70/59» the report.
    if called_resolution and parts[0] == "A" and len(parts) == 3 and numbers[1] in SESSIONS and numbers[2]:
        return ResolutionSymbol(numbers[1], numbers[2])
    return DocumentSymbol(_SUFFIX.sub(lambda match: match[0].title(), "/".join(parts)))


def _is_resolution(text: str, start: int) -> bool:
    """Whether the last word before a symbol that tells a kind is one for resolutions."""
    before = text[max(0, start - _CUE_REACH) : start]
    before = before[before.rfind("\n\n") + 1 :]

    def last(kind: str) -> int:
        return max((match.end() for match in _cues(kind).finditer(before)), default=-1)

    return last("resolution") > last("document")


def _early(folded: Folded) -> Iterator[_Candidate]:
    """Yield resolutions before 1976 and the Security Council's: ``2625 (XXV)``, "resolution 1325 (2000)"."""
    for match in _EARLY.finditer(folded.text):
        session = parse_roman(match[2])
        before = folded.text[max(0, match.start() - _NEAR_CUE_REACH) : match.start()].rpartition("/")[2]
        # "para. 15 (i)" looks the same: a long number, the whole symbol or the word "resolution" tells.
        told = len(match[1]) == 4 or match[0].startswith("a") or _cues("resolution").search(before)
        if session in range(1, 31) and int(match[1]) > 0 and told:
            yield _Candidate(match.start(), match.end(), ResolutionSymbol(session, int(match[1])))
    for match in _COUNCIL_SHORT.finditer(folded.text):
        before = folded.text[max(0, match.start() - _PAIR_CUE_REACH) : match.start()]
        if _cues("resolution").search(before) or before.endswith("第"):
            yield _Candidate(match.start(), match.end(), ResolutionSymbol(int(match[2]), int(match[1]), "S"))


def _pairs(folded: Folded, taken: list[_Candidate]) -> Iterator[_Candidate]:
    """Yield resolutions written as two numbers, where they are no time, no date and no fraction."""
    numbered = frozenset(numbered_pairs(folded.text))
    for match in _PAIR.finditer(folded.text):
        if match[1].startswith("0") or match[2].startswith("0"):
            continue
        first, second = int(match[1]), int(match[2])
        source = folded.source[folded.offsets[match.start()]]
        arabic = "٠" <= source <= "٩" or "۰" <= source <= "۹"
        session, number = (second, first) if arabic else (first, second)
        if session not in SESSIONS:
            session, number = number, session
        if session not in SESSIONS:
            if (match.start(), match.end()) in numbered:
                pair = (second, first) if arabic else (first, second)
                yield _Candidate(match.start(), match.end(), DocumentSymbol("/".join(map(str, pair))))
            continue
        time_of_day = first < 24 and second < 60 and len(match[2]) == 2
        if time_of_day and not _is_cued(folded.text, match.start(), taken):
            continue
        yield _Candidate(match.start(), match.end(), ResolutionSymbol(session, number))


def _is_cued(text: str, start: int, taken: list[_Candidate]) -> bool:
    before = text[max(0, start - _PAIR_CUE_REACH) : start]
    if _cues("resolution").search(before) or before.rstrip().endswith("第"):
        return True
    return any(other.end <= start and _LIST_GAP.fullmatch(text, other.end, start) for other in taken)
