"""The enumeration of headings: chapters and parts by name, sections and subsections by their marks."""

from __future__ import annotations

import re
from functools import lru_cache

from index.parse.marks import CYRILLIC_LETTERS, DIGIT, HAN, Reading, System, number_of
from index.parse.words import ordinal_value, ordinal_words, words
from index.text.normalize import fold_text
from index.text.numerals import parse_chinese, parse_roman

_HAN = re.compile(rf"(?P<number>[{HAN}]{{1,3}})(?:、\s*|[.．]\s+)(?=\S)")
_SECTION = re.compile(
    r"(?P<number>[IVX]{1,6}|[A-ZА-Я])\s*[.．]\s+(?=\S)|(?P<dashed>[IVX]{1,6}|[A-Z])\s+[-–—]\s+(?=\S)"
)


@lru_cache(maxsize=1)
def _chapter() -> re.Pattern[str]:
    ordinals = "|".join(f"(?:{word})" for word in ordinal_words("article"))
    masculine = "|".join(ordinal_words("ar_masculine"))
    named = "|".join(words("chapter"))
    return re.compile(
        rf"(?:{named})\s+(?:(?P<number>[{DIGIT}]{{1,3}}|[IVXLC]{{1,7}}|[A-Z])(?![^\W_])|(?P<ordinal>{ordinals}|{masculine})(?![^\W_]))"
        rf"|第\s*(?P<han>[{HAN}]{{1,4}}|[{DIGIT}]{{1,3}})\s*(?:章|部分|编|节|篇)",
        re.IGNORECASE,
    )


def read_chapter(text: str) -> Reading | None:
    """Return the place of a chapter's or part's heading in its series; None where a text is none.

    >>> read_chapter("PART II. FINAL PROVISIONS").ordinal, read_chapter("第一部分 总则").ordinal
    (2, 1)
    """
    match = _chapter().match(text)
    if match is None:
        return None
    if match["ordinal"]:
        ordinal = ordinal_value(match["ordinal"])
    else:
        inner = match["number"] or match["han"]
        if re.fullmatch(f"[{DIGIT}]+", inner):
            ordinal = number_of(inner)
        elif inner[0] in HAN:
            ordinal = parse_chinese(inner)
        else:
            ordinal = parse_roman(inner) or ord(inner[0].lower()) - ord("a") + 1
    return Reading(System.SECTION, ordinal, str(ordinal)) if ordinal else None


def read_section(text: str) -> Reading | None:
    """Return the place of an enumerated heading in its series; None where the heading is not enumerated.

    ``أولا -``, ``I.``, ``一、`` and ``一. `` number sections; ``ألف -``, ``A.`` and ``(一)`` subsections.

    >>> read_section("ثالثا - متابعة الحوار").ordinal, read_section("باء - الخيارات").system.value
    (3, 'subsection')
    """
    spelled = re.match(r"([^\W\d_][\w\u064b-\u0652]*(?:\s[^\W\d_]+)?)\s*[-–—ـ.:：]", text)
    if spelled:
        for system, ordinal in _spelled_ordinals(spelled[1]):
            return Reading(system, ordinal, str(ordinal))
    han = _HAN.match(text)
    if han:
        ordinal = parse_chinese(han["number"]) or 0
        return Reading(System.SECTION, ordinal, str(ordinal)) if ordinal else None
    paren = re.match(rf"[(（]([{HAN}]{{1,3}})[)）]", text)
    if paren:
        ordinal = parse_chinese(paren[1]) or 0
        return Reading(System.SUBSECTION, ordinal, str(ordinal)) if ordinal else None
    match = _SECTION.match(text)
    if match is None:
        return None
    inner = match["number"] or match["dashed"]
    value = parse_roman(inner) if re.fullmatch("[IVX]+", inner) else None
    if value and (len(inner) > 1 or inner in "IVX"):
        return Reading(System.SECTION, value, str(value))
    ordinal = ord(inner) - ord("A") + 1 if inner.isascii() else CYRILLIC_LETTERS.index(inner.lower()) + 1
    return Reading(System.SUBSECTION, ordinal, str(ordinal))


def _spelled_ordinals(word: str) -> tuple[tuple[System, int], ...]:
    folded = fold_text(word)
    for system, key in ((System.SECTION, "ar"), (System.SUBSECTION, "ar_letter")):
        for ordinal, spelling in enumerate(ordinal_words(key), 1):
            if fold_text(spelling) == folded:
                return ((system, ordinal),)
    return ()
