"""Whether an age is told of whom it is asked: a person's is neither their mother's nor a mountain's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.query import NESTED_STRENGTH
from index.rank import TOLD

if TYPE_CHECKING:
    from bot.answer.extract import Extraction
    from bot.answer.sentence.counting import Counted
    from index.query import Query
    from index.rank import Finding


def of_another_age(counted: Counted, query: Query, best: Extraction) -> str:
    """Return whose age is asked and not told: whom a sentence does not name, or not as somebody's kin; else nothing."""
    if not counted.ages:
        return ""
    found = list(zip(query.units, best.evidence.findings, strict=True))
    for unit, finding in found:
        if unit.own_concepts & _kin() and not _is_told(finding):
            return f"not the age of: {unit.words}"
    names = [(unit, finding) for unit, finding in found if unit.kind == "name"]
    if names and not any(_is_told(finding) for _unit, finding in names):
        return f"not the age of: {names[0][0].words}"
    return ""


def _is_told(finding: Finding) -> bool:
    return finding.level in TOLD and finding.degree > NESTED_STRENGTH


@lru_cache(maxsize=1)
def _kin() -> frozenset[str]:
    return frozenset(read_table("ages.toml")["kin"]["any"])
