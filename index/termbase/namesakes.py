"""Names that are another's: "the Global Forum of Youth Councils", "French" a language's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Language
from index.termbase.model import ConceptKind
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.termbase.keys import Words
    from index.termbase.lexicon import Found
    from index.termbase.model import Concept

REACH = 8
"""Words behind a short name among which stands what the meetings are about."""
HAN_REACH = 24
"""Characters before a Chinese one: 移徙问题区域协商进程主席和秘书处第四次|全球会议."""
FIRST = 4
"""Words of which the one behind what joins them is one."""
PASSED = frozenset({ConceptKind.FUNCTION, ConceptKind.ATTRIBUTE, ConceptKind.REGION, ConceptKind.EVENT})
"""Kinds that may stand between a short name and what its meetings are about: "of chairs of | fisheries bodies"."""
_APART = re.compile(r"[.,،;؛:：。，；()（）«»“”\"]")
_RANK = re.compile(r"第[一二三四五六七八九十百〇零\d]{1,4}[次届屆]")


@dataclass(frozen=True, slots=True)
class _Table:
    nouns: frozenset[str]
    themed: frozenset[str]
    topics: frozenset[str]
    neutral: frozenset[str]
    joints: Mapping[str, re.Pattern[str]]
    spoken: re.Pattern[str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    raw = read_table("namesakes.toml")
    joints = {language: re.compile(pattern) for language, pattern in raw["joints"].items()}
    apart, joined = ("|".join(raw["spoken"][where]) for where in ("apart", "joined"))
    return _Table(
        frozenset(raw["nouns"]),
        frozenset(raw["themed"]),
        frozenset(raw["topics"]),
        frozenset(raw["neutral"]),
        joints,
        re.compile(rf"(?<!\w)(?:(?:{apart})\W+|(?:{joined}))\w+\Z"),
    )


def names_language(folded: str, end: int) -> bool:
    """Return whether what ends there in a folded text is the name of a language and no country's adjective."""
    return _table().spoken.search(folded, 0, end) is not None


def namesakes_among(
    found: Sequence[Found], words: Words, language: Language, concepts: Mapping[str, Concept]
) -> list[Found]:
    """Return the short names of series that what stands beside them in a text makes another's.

    Args:
        found: The names in the text.
        words: Of the text.
        language: Of the text.
        concepts: By their ids.
    """
    series = [one for one in found if concepts[one[2].concept].kind is ConceptKind.SERIES]
    return [one for one in series if _Beside(one, found, words, language, concepts).is_namesake()]


@dataclass(frozen=True, slots=True)
class _Beside:
    """A name of a series and what stands beside it."""

    name: Found
    found: Sequence[Found]
    words: Words
    language: Language
    concepts: Mapping[str, Concept]

    def is_namesake(self) -> bool:
        first, last, entry = self.name
        if entry.concept in _table().themed:
            return False
        inside = [one for one in self.found if first <= one[0] and one[1] <= last]
        if _table().nouns.isdisjoint(one[2].concept for one in inside):
            return False
        beside = list(self._beside())
        if not _table().topics.isdisjoint(one[2].concept for one in (*inside, *beside)):
            return False
        return self._is_before(beside) if self.language is Language.CHINESE else self._is_behind(beside)

    def _beside(self) -> Iterator[Found]:
        """Yield the names that may say of what the meetings are: in Chinese before the short name, else behind it."""
        first, text, starts = self.name[0], self.words.folded.text, self.words.starts
        if self.language is Language.CHINESE:
            for one in self.found:
                near = first - HAN_REACH <= one[0] and one[1] <= first
                if near and not _APART.search(text, starts[one[0]], starts[first]):
                    yield one
            return
        behind = self._behind()
        for one in self.found if behind else ():
            near = behind <= one[0] < behind + REACH
            if near and not _APART.search(text, starts[behind], starts[one[0]]):
                yield one

    def _behind(self) -> int:
        """Return the number of the first word behind what joins a name to what it is of; 0 where nothing joins."""
        joint, end = _table().joints.get(self.language.value), self.words.ends[self.name[1] - 1]
        match = joint.match(self.words.folded.text, end) if joint is not None else None
        if match is None:
            return 0
        numbers = range(self.name[1], min(len(self.words.ends), self.name[1] + FIRST))
        return next((at for at in numbers if self.words.ends[at] > match.end()), 0)

    def _is_before(self, beside: Sequence[Found]) -> bool:
        """Return whether it stands right before the short name, a rank apart: 理事会第五次|世界论坛.

        What may as well be another kind of word tells nothing: 主持|政府间会议.
        """
        text, start = self.words.folded.text, self.words.starts[self.name[0]]
        return any(
            all(self._tells(other) for other in beside if other[:2] == one[:2])
            and not _RANK.sub("", text[self.words.ends[one[1] - 1] : start])
            for one in beside
        )

    def _is_behind(self, beside: Sequence[Found]) -> bool:
        """Return whether it stands behind the short name, with no more than whose it is between."""
        behind = self._behind()
        for at in range(behind, behind + REACH) if behind else ():
            here = [one for one in beside if one[0] <= at < one[1]]
            if any(self._tells(one) for one in here):
                return True
            if here and not any(
                self._kind(one) in PASSED or one[2].concept in _table().neutral for one in here
            ):
                return False
        return False

    def _tells(self, one: Found) -> bool:
        return self._kind(one) is ConceptKind.VOCABULARY and one[2].concept not in _table().neutral

    def _kind(self, one: Found) -> ConceptKind:
        return self.concepts[one[2].concept].kind
