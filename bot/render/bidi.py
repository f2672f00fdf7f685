"""Text that mixes directions: which way a message runs, and what in it must be isolated.

A chat client gives a message the direction of its first strong character (Unicode Standard Annex 9, rules P2
and P3), and without isolates «A/RES/71/280» in an Arabic sentence drags its neighbours along.
"""

from __future__ import annotations

import re
import unicodedata

from index.model import Language

LRM, RLM = "\u200e", "\u200f"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# A run of Latin letters, digits and the signs of symbols: `A/RES/71/280`, `13-37936`, `@isnad_bot`.
_LATIN_WORD = (
    r"[@/#]?[A-Za-z\u00c0-\u024f0-9](?:[A-Za-z\u00c0-\u024f0-9./:_\-–'’&+%@?=~#]*[A-Za-z\u00c0-\u024f0-9%/])?"
)
# A sentence of four words and more takes its stop along: "… Bali Process 11th Ad Hoc Group SOM."
_LATIN_RUN = re.compile(
    rf"{_LATIN_WORD}(?:[.,:;]? (?:{_LATIN_WORD}|\([A-Za-z0-9]{{1,5}}\))){{3,}}[.!?]?(?!\S)"
    rf"|{_LATIN_WORD}(?:[.,:;]? (?:{_LATIN_WORD}|\([A-Za-z0-9]{{1,5}}\)))*"
)
# A run of Hebrew or Arabic words, their marks and digits.
_RTL_WORD = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RTL_RUN = re.compile(rf"{_RTL_WORD}(?:[ /\-–]{{1,3}}{_RTL_WORD})*")
_ISOLATED = re.compile(f"[{LRI}{RLI}{FSI}][^{PDI}]*{PDI}")


def is_right_to_left(language: Language | None) -> bool:
    """Return whether a language is written from right to left."""
    return language is Language.ARABIC


def runs_right_to_left(text: str) -> bool:
    """Return whether the first strong character runs from right to left.

    Isolates are looked into, though the standard skips them: older clients do not know them.

    >>> runs_right_to_left("71/280 القرار"), runs_right_to_left("A/RES/71/280 القرار")
    (True, False)
    """
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def oriented(text: str, language: Language) -> str:
    """Return the text with a mark before it where it would take the wrong direction.

    Args:
        text: Plain text.
        language: Whose direction it shall take.
    """
    return direction_mark(text, language) + text


def direction_mark(text: str, language: Language) -> str:
    """Return the mark that gives a text its language's direction; empty where it has it without.

    It must have it for clients that look into isolates and for those that skip them, as the standard does:
    ``«⟨FSI⟩تطلب⟨PDI⟩»`` has no strong character for the latter and would run from the left.
    """
    own = is_right_to_left(language)
    if own == runs_right_to_left(text) == runs_right_to_left(_ISOLATED.sub("", text)):
        return ""
    return RLM if own else LRM


def isolated(text: str, language: Language) -> str:
    """Return the text with every run of the other direction in an isolate; its own isolates stay.

    >>> isolated("القرار A/RES/71/280، الفقرة 15 (a)", Language.ARABIC).replace(LRI, "<").replace(PDI, ">")
    'القرار <A/RES/71/280>، الفقرة <15 (a)>'
    """
    return inserted(text, isolates(text, language))


def isolates(text: str, language: Language) -> list[tuple[int, str]]:
    """Return where :func:`isolated` puts a control, ascending, and which."""
    pattern, opening = (_LATIN_RUN, LRI) if is_right_to_left(language) else (_RTL_RUN, RLI)
    taken = [match.span() for match in _ISOLATED.finditer(text)]
    found: list[tuple[int, str]] = []
    for match in pattern.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        if match.end() - match.start() > 1:
            found += [(match.start(), opening), (match.end(), PDI)]
    return found


def inserted(text: str, controls: list[tuple[int, str]]) -> str:
    """Return the text with controls put in at their offsets, which ascend."""
    pieces, last = [], 0
    for offset, control in controls:
        pieces += [text[last:offset], control]
        last = offset
    return "".join([*pieces, text[last:]])


def is_foreign(text: str, language: Language) -> bool:
    r"""Return whether all letters of a text of a left-to-right language stand in isolates and run from the right.

    >>> [is_foreign(text, Language.ENGLISH) for text in ("“\u2068القرار\u2069”", "Theme: “\u2068القرار\u2069”")]
    [True, False]
    """
    if is_right_to_left(language) or not runs_right_to_left(text):
        return False
    return not any(character.isalpha() for character in _ISOLATED.sub("", text))


def wrapped(text: str, language: Language | None) -> str:
    """Return a text that stands inside another as one isolate, of its language's direction."""
    if language is None or language is Language.OTHER:
        return f"{FSI}{text}{PDI}"
    return f"{RLI if is_right_to_left(language) else LRI}{text}{PDI}"


def without_controls(text: str) -> str:
    """Return the text as it may be copied and linked: without bidi controls."""
    return CONTROLS.sub("", text)
