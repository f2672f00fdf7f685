"""Whether a sentence tells the other end of a scale: the dearest corridor where the cheapest is asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library

ENDS = ("lowest", "highest")


def of_other_end(library: Library, understood: Understanding, best: Extraction) -> str:
    """Return that a question asks for one end of a scale, and the best sentence tells only the other; or nothing."""
    asked = [end for end in ENDS if _end(end).search(fold_text(understood.text))]
    if len(asked) != 1:
        return ""
    chunk = best.evidence.chunk
    sentence = library.annotation(chunk).sentences[best.evidence.sentence]
    told = fold_text(library.passage_text(chunk).text[sentence.start : sentence.end])
    ends = [end for end in ENDS if _end(end).search(told)]
    return f"not the {asked[0]}" if ends and asked[0] not in ends else ""


@lru_cache(maxsize=2)
def _end(name: str) -> re.Pattern[str]:
    return re.compile("|".join(read_table("superlatives.toml")[name]))
