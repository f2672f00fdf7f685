"""The vocabulary of references in six languages, and what is made of it: the pieces of a locator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import StepKind
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NO_LETTER_BEFORE = r"(?<![a-z\u0400-\u04ff\u0600-\u06ff])"
"""No letter of a script that has spaces; a Chinese one may stand there."""
NO_LETTER_BEHIND = r"(?![a-z\u0400-\u04ff\u0600-\u06ff])"
HAN = r"\u3400-\u9fff〇"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number of a level and the letters after it: 15 (a) (i) is ``("15", ("a", "i"))``."""

    value: str
    subs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One level of a locator as written.

    Attributes:
        kind: Which level.
        numbers: Its numbers, several in "paras. 15 and 16"; one empty value where an annex has no number; a
            word of :class:`Relative` for "the last paragraph".
        start: Offset in the folded text.
        end: Offset in the folded text, exclusive.
        alone: Of an item, what its word means where it stands below nothing: «البند ١٥» is a paragraph; None
            where it means nothing then.
    """

    kind: StepKind
    numbers: tuple[Numbered, ...]
    start: int
    end: int
    alone: StepKind | None = None


class Relative:
    """Values of a step that only the document, or the unit spoken of before, can tell."""

    LAST = "last"
    NEXT = "next"
    PREVIOUS = "previous"
    ALL = frozenset({LAST, NEXT, PREVIOUS})


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of references; all patterns are for folded text.

    Attributes:
        kinds: Folded level word to its kind and, for parts, its slug.
        spaced: Finds level words of languages with spaces, clitics before them allowed; group 1 is the word.
        han: Finds Chinese level words.
        number: What may stand between a level and its number.
        joined: Between the numbers of a list; group "to" where it is a range.
        range: Between two levels that make a range: "paragraph 5 to paragraph 7".
        items: Folded words for list items.
        qualifiers: Finds what says of which kind a paragraph is, by the kind; None: an ordinary one.
        genitive: Level words whose ending says "of": «подпункт ii) подпункта b)».
        relative: Finds words such as "last", by the value of the step; "1" for "the first" in Chinese.
    """

    kinds: Mapping[str, tuple[StepKind, str]]
    spaced: re.Pattern[str]
    han: re.Pattern[str]
    number: re.Pattern[str]
    joined: re.Pattern[str]
    range: re.Pattern[str]
    items: frozenset[str]
    qualifiers: tuple[tuple[StepKind, re.Pattern[str]], ...]
    relative: tuple[tuple[str, str], ...]
    genitive: re.Pattern[str]


def either(words: Iterable[str]) -> str:
    """Return a pattern of folded words, the longest first."""
    folded = (re.escape(fold_text(word)).replace(r"\ ", r"\s+") for word in words)
    return "|".join(sorted(folded, key=len, reverse=True))


@lru_cache(maxsize=1)
def reference_words() -> Words:
    """Return the vocabulary, read once."""
    table = read_table("references.toml")
    kinds: dict[str, tuple[StepKind, str]] = {}
    for section, values in (("levels", table["levels"]), ("parts", table["parts"])):
        for name, languages in values.items():
            kind, slug = (StepKind(name), "") if section == "levels" else (StepKind.PART, name)
            for word in (word for words in languages.values() for word in words):
                kinds.setdefault(fold_text(word), (kind, slug))
    items = (fold_text(word) for words in table["levels"]["item"].values() for word in words)
    han = [word for word in kinds if re.match(f"[{HAN}]", word)]
    spaced = [word for word in kinds if word not in han]
    numbers, to = either(table["number"]["words"]), either(table["list"]["to"])
    return Words(
        kinds,
        re.compile(  # "round table 3" is a meeting
            rf"(?<![^\W_])(?<!round[\s-])(?:[وفبلك]{{0,2}}(?:ال)?|و?لل)?({either(spaced)})(?![^\W\d_])"
        ),
        re.compile(f"(?:{either(han)})(?![目者])"),  # 项目, 第三者
        re.compile(rf"[\s._]*(?:(?:{numbers})(?![^\W\d_])[\s.]*)?[:#]?\s*(?:第\s*)?"),
        re.compile(
            rf"\s*(?:(?P<to>(?:{to}))|{either(table['list']['and'])})(?![^\W\d_])\s*(?:第\s*)?(?:ال)?"
        ),
        re.compile(rf"\s*(?:{to})\s*"),
        frozenset(items),
        tuple(
            (StepKind(kind), re.compile(f"{NO_LETTER_BEFORE}(?:{either(words)}){NO_LETTER_BEHIND}"))
            for kind, words in table["qualifiers"].items()
        ),
        tuple((value, either(words)) for value, words in table["relative"].items()),
        re.compile(either(table["genitive"]["words"])),
    )


def level_kinds() -> Mapping[str, tuple[StepKind, str]]:
    """Return folded level words with their kinds, and slugs for parts."""
    return reference_words().kinds
