"""Who was elected to which office: "elected Ms. Sæther as Chair and Mr. Quintela as Rapporteur", 选举李美玲女士为主席.

A sentence names the officers of a meeting one after another, each before or behind the office; several may share one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from index.facts.people import PersonRole, Words
from index.facts.people_words import pattern
from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.facts.people import PersonMention
    from index.model import Language

    _Item = tuple[int, PersonMention | PersonRole]

RUN_REACH = 45
"""Code points between the persons of a list, with the country of each."""
_OFFICES = (PersonRole.VICE_CHAIR, PersonRole.CHAIR, PersonRole.RAPPORTEUR, PersonRole.NAMED)
"""In the order in which they are looked for; NAMED stands for offices that give no part."""
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def with_offices(
    text: str, mentions: Sequence[PersonMention], sentences: Sequence[Span], language: Language
) -> tuple[PersonMention, ...]:
    """Return the people of a text, those who are elected in it with the office that each was elected to.

    Args:
        text: The shown text of a chunk.
        mentions: Its people, in order.
        sentences: Its sentences.
        language: Of the text.
    """
    found: dict[int, PersonRole] = {}
    for sentence in sentences if mentions else ():
        verb = pattern("elected", language).search(text, sentence.start, sentence.end)
        if verb is not None:
            inside = [one for one in mentions if sentence.start <= one.name.span.start < sentence.end]
            found.update(_elected(text, inside, verb.span(), sentence, language))
    return tuple(
        _in_office(one, found[one.name.span.start], language) if one.name.span.start in found else one
        for one in mentions
    )


def office_of(words: str, language: Language) -> PersonRole:
    """Return the part in a meeting that a function is and no more than that: "Chair", not "Chair of the Board"."""
    office = _office(language).fullmatch(words)
    return _part(office) if office is not None else PersonRole.NAMED


def _in_office(one: PersonMention, role: PersonRole, language: Language) -> PersonMention:
    """Return a person in an office, without the words of the next one's or of the deed taken for its own."""
    office = _office(language).search(one.function.text) if one.function else None
    function = one.function if office is None or _part(office) is role else None
    span = one.name.span
    ends = [
        match.start()
        for words in (_office(language), pattern("elected", language))
        if (match := words.search(one.name.text, 1)) is not None
    ]
    name = Words.at(one.name.text, 0, min(ends)) if ends else None
    if name is not None:
        name = Words(name.text, Span(span.start, span.start + name.span.end))
    return replace(one, name=name or one.name, function=function, role=role)


def _elected(
    text: str, people: Sequence[PersonMention], verb: tuple[int, int], sentence: Span, language: Language
) -> Iterator[tuple[int, PersonRole]]:
    """Yield where each name of a sentence stands that is elected, and to what."""
    offices = list(_offices(text, sentence, language))
    given = [one for one in offices if one[0] >= verb[1]]
    items: list[_Item] = [(one.name.span.start, one) for one in people if one.name.span.start >= verb[1]]
    items = sorted([*items, *given], key=lambda item: item[0])
    if given and items[0] == given[0] and items[-1] == given[-1]:
        items = [*_run_before(people, verb[0]), *items]  # "Ms. A was elected Chair and Mr. B Rapporteur"
    elif items and items[0] not in given and items[-1] not in given:
        items = [*[one for one in offices if one[0] < verb[0]][-1:], *items]  # "Chair was elected Ms. A"
    if not items:
        return
    runs = [list(run) for _key, run in groupby(items, key=lambda item: isinstance(item[1], PersonRole))]
    if isinstance(runs[0][0][1], PersonRole):
        runs = [run for pair in zip(runs[1::2], runs[::2], strict=False) for run in pair]
    for named, given in zip(runs[::2], runs[1::2], strict=False):
        roles = [role for _at, role in given if isinstance(role, PersonRole)]
        shared = roles * len(named) if len(roles) == 1 else roles
        if len(shared) == len(named):  # "A, B and C as Chair, Vice-Chair and Rapporteur respectively"
            yield from ((at, role) for (at, _one), role in zip(named, shared, strict=True))


def _run_before(people: Sequence[PersonMention], verb: int) -> list[_Item]:
    """Return the persons listed right before a verb."""
    run: list[_Item] = []
    start = verb
    for one in reversed(people):
        if one.name.span.end <= start <= one.name.span.end + RUN_REACH:
            run.insert(0, (one.name.span.start, one))
            start = one.name.span.start
    return run


def _offices(text: str, sentence: Span, language: Language) -> Iterator[_Item]:
    """Yield the offices that a sentence names, outside brackets."""
    brackets = [match.span() for match in _BRACKETS.finditer(text, sentence.start, sentence.end)]
    for match in _office(language).finditer(text, sentence.start, sentence.end):
        if not any(opened <= match.start() < closed for opened, closed in brackets):
            yield match.start(), _part(match)


def _part(office: re.Match[str]) -> PersonRole:
    return PersonRole((office.lastgroup or "").replace("_", "-"))


@lru_cache(maxsize=8)
def _office(language: Language) -> re.Pattern[str]:
    """Return a pattern of the offices, each in a group called like the part that it gives."""
    groups = ((role.value, pattern(f"office.{role.value}", language).pattern) for role in _OFFICES)
    return re.compile("|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in groups))
