"""How concepts weigh in a question: the contents of ``index/data/query.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class QueryWords:
    """How concepts weigh in a question (``index/data/query.toml``).

    Attributes:
        value_words: They say what kind of value is wanted.
        asked_with: They do where the question asks with them: "what age", and not "data by age".
        uncounted: Those among them that nobody counts: a sum, a number.
        anchors: The value asked for stands right beside them.
        tied: It stands in one sentence with them.
        lending: They lend a verb to the noun of a deed: "provided support".
        exceptional: What happens only where it is said.
        outcomes: What comes of a meeting.
        saying: They say that somebody said something.
        spoken: By any of them a text tells what somebody said.
        beginnings: Any of them tells what another is asked of.
        defining: By them a question asks what something is.
        ignored: They say nothing.
        of_dates: Beside a date they only tell it closer.
        scopes: They say which meeting it is: beside it, a rank counts that.
        deictic: They name the moment of asking.
        enumerated: Deeds whose results texts count out.
        alike: Concept to concepts that say the same of most things, or tell the deed that was asked about.
        related: Concept to concepts near in meaning.
        opposites: Concept to those that it excludes.
        ranks: Concept to the rank that it says.
        behind_a_topic: Body to the noun for a meeting that its Chinese name is right behind a topic.
    """

    value_words: frozenset[str]
    asked_with: frozenset[str]
    uncounted: frozenset[str]
    anchors: frozenset[str]
    tied: frozenset[str]
    lending: frozenset[str]
    exceptional: frozenset[str]
    outcomes: frozenset[str]
    saying: frozenset[str]
    spoken: frozenset[str]
    beginnings: frozenset[str]
    defining: frozenset[str]
    ignored: frozenset[str]
    of_dates: frozenset[str]
    scopes: frozenset[str]
    deictic: frozenset[str]
    enumerated: frozenset[str]
    alike: Mapping[str, tuple[str, ...]]
    related: Mapping[str, tuple[str, ...]]
    opposites: Mapping[str, tuple[str, ...]]
    ranks: Mapping[str, int]
    behind_a_topic: Mapping[str, str]


@lru_cache(maxsize=1)
def query_words() -> QueryWords:
    """Return how concepts weigh in a question, read once."""
    raw = read_table("query.toml")
    return QueryWords(
        frozenset(raw["value_words"]),
        frozenset(raw["asked_with"]),
        frozenset(raw["uncounted"]),
        frozenset(raw["anchors"]),
        frozenset(raw["tied"]),
        frozenset(raw["lending"]),
        frozenset(raw["exceptional"]),
        frozenset(raw["outcomes"]),
        frozenset(raw["saying"]),
        frozenset(raw["spoken"]),
        frozenset(raw["beginnings"]),
        frozenset(raw["defining"]),
        frozenset(raw["ignored"]),
        frozenset(raw["of_dates"]),
        frozenset(raw["scopes"]),
        frozenset(raw["deictic"]),
        frozenset(raw["enumerated"]),
        {**_others(raw["alike"]), **{one: tuple(others) for one, others in raw["told_as"].items()}},
        _with_kinds(_others(raw["related"]), raw["kinds"]),
        _others(raw["opposites"]),
        raw["ranks"],
        raw["behind_a_topic"],
    )


def _with_kinds(
    related: Mapping[str, tuple[str, ...]], kinds: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[str, ...]]:
    """Return what is near to each concept, with its kinds; what is of a kind is not near to the kind."""
    return {**related, **{one: (*related.get(one, ()), *of_it) for one, of_it in kinds.items()}}


def _others(groups: Iterable[Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return each concept of some groups with the others of its groups, in their order."""
    others: dict[str, dict[str, None]] = {}
    for group in groups:
        for concept in group:
            others.setdefault(concept, {}).update((other, None) for other in group if other != concept)
    return {concept: tuple(found) for concept, found in others.items()}
