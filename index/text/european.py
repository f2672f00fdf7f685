"""Words of Latin and Cyrillic script -> Snowball stems."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable

_SNOWBALL = {
    Language.ENGLISH: "english",
    Language.FRENCH: "french",
    Language.SPANISH: "spanish",
    Language.RUSSIAN: "russian",
}


@lru_cache(maxsize=8)
def snowball_stemmer(language: Language) -> Callable[[str], str]:
    """Return the Snowball stemmer of a language; English for one that has none here.

    Words come folded, so French and Spanish stems are those of words without accents: the same on both sides.
    """
    from Stemmer import Stemmer  # noqa: PLC0415 - Arabic and Chinese questions do not pay for it

    stem: Callable[[str], str] = Stemmer(_SNOWBALL.get(language, "english")).stemWord
    return stem
