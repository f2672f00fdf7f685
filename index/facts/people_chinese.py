"""People in Chinese text, where a function stands before the name and the form of address behind it.

``云南省湿地办公室主任高岚女士``; ``秘书长特别代表奥马尔·迪亚洛先生``;
``纳米比亚的托马斯·卡帕洛先生``; ``议员Ann Field``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from index.facts.people import PersonMention, PersonRole, Words, words_at
from index.facts.people_elected import office_of
from index.facts.people_words import ROLES, pattern, words
from index.model import Language, Span
from index.text.normalize import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER = re.compile(r"[，,]\s*(?P<function>[\u3400-\u9fff·]{2,40})(?=[，。；、;,.\s（(]|\Z)")
_AND = frozenset("和与及")
_TOGETHER, _APART = re.compile("[和与及、]"), re.compile("[，。；：]")
_AND_ALONE = re.compile(r"[\u3400-\u9fff]{0,2}(?:[(（][^()（）]*[)）])?(?:和|与|及|以及|、)")
_SHARED = frozenset({PersonRole.VICE_CHAIR, PersonRole.MODERATOR, PersonRole.FACILITATOR, PersonRole.CHAIR})
"""Parts that several have together."""
_CAPITALS = r"[A-ZÀ-Ý][A-Za-zÀ-ÿ'’-]*\.?(?: (?:de |da |van |von |al-|bin )?[A-ZÀ-Ý][A-Za-zÀ-ÿ'’-]*){1,3}"
_LATIN = re.compile(_CAPITALS)
_LATIN_LIST = re.compile(rf"\s*(?:，|、|,|和|及|与|以及)\s*(?:以及|和)?\s*(?={_CAPITALS})")
_IS = re.compile(
    r"[^。；]{0,24}?(?:是|为|任|担任|作为)(?P<function>[\u3400-\u9fff·]{2,30})(?=[，。；、,.\s（(]|\Z)"
)
"""What somebody is told to be behind the name: ，加拿大人，生前是…官员."""
_ASIDE = re.compile("[(（][^()（）]{1,30}[)）]")
"""Whom somebody represents, behind the name: 安娜·鲁伊斯女士(智利)担任主席."""
_DOTTED = re.compile(r"[\u3400-\u9fff]+(?:[·・•．][\u3400-\u9fff]+)+(?:[-－][\u3400-\u9fff]+)?")


@lru_cache(maxsize=1)
def _function_end() -> re.Pattern[str]:
    """Return a pattern of the words that end a Chinese function, the longest first."""
    entries = sorted(words("function_word", Language.CHINESE), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, entries)))


def from_chinese(text: str, chunk: int) -> tuple[PersonMention, ...]:
    """Return the people of a Chinese text: names with a form of address behind, or with a dot inside.

    Args:
        text: The shown text of a chunk.
        chunk: The chunk's number, kept in the mentions.
    """
    # Written in traditional characters as well: 高級專員.
    plain = simplified(text)
    people = [*_people(plain, chunk)]
    people += _latin(plain, chunk, [one.name.span for one in people])
    people.sort(key=lambda one: one.name.span.start)
    for place in range(len(people) - 2, -1, -1):
        one, following = people[place], people[place + 1]
        if one.role is PersonRole.NAMED and following.role in _SHARED and _goes_on(text, one, following):
            people[place] = replace(one, role=following.role)
    for place, (one, following) in enumerate(pairwise(people), start=1):
        chairs = one.role is PersonRole.CHAIR and following.role is PersonRole.NAMED
        if chairs and _AND_ALONE.fullmatch(text, one.name.span.end, _from(following)):
            people[place] = replace(following, role=one.role)
    return tuple(_as_written(text, one) for one in people) if plain != text else tuple(people)


def _from(one: PersonMention) -> int:
    """Return where somebody's function begins, or the name where none stands before it."""
    return min(one.name.span.start, one.function.span.start if one.function else one.name.span.start)


def _as_written(text: str, one: PersonMention) -> PersonMention:
    """Return somebody in the characters of the text."""

    def again(words: Words | None) -> Words | None:
        return None if words is None else Words(text[words.span.start : words.span.end], words.span)

    name = Words(text[one.name.span.start : one.name.span.end], one.name.span)
    return replace(one, name=name, function=again(one.function), organisation=again(one.organisation))


def _latin(text: str, chunk: int, named: list[Span]) -> Iterator[PersonMention]:
    """Yield people named in Latin letters: behind a function, before what they are, or listed with such."""
    listed_from = -1
    for match in _LATIN.finditer(text):
        if any(span.start < match.end() and match.start() < span.end for span in named):
            continue
        low = max(text.rfind(mark, 0, match.start()) for mark in "，。；：、,;:（(\n ") + 1
        low += text[low] in _AND
        before = text[low : match.start()].rstrip()
        office = re.search(f"(?:{_function_end().pattern})\\Z", before)
        fellow = pattern("fellow", Language.CHINESE).search(before)
        nationality = pattern("nationality", Language.CHINESE).match(text, match.end())
        if not (office or fellow or nationality or listed_from == match.start()):
            continue
        function = words_at(text, low, low + len(before)) if office else None
        told = _IS.match(text, match.end()) if function is None and nationality else None
        if told is not None and _function_end().search(told["function"][-4:]):
            function = Words.at(text, *told.span("function"))
        following = _LATIN_LIST.match(text, match.end())
        listed_from = following.end() if following else -1
        name = Words.at(text, *match.span())
        yield PersonMention(name, function, None, PersonRole.NAMED, chunk, Language.CHINESE)


def _goes_on(text: str, one: PersonMention, following: PersonMention) -> bool:
    """Return whether two people are named together: 策林·旺姆女士和…阿贝贝·格布雷先生担任副主席."""
    between = text[one.name.span.end : following.name.span.start]
    return _TOGETHER.search(between) is not None and _APART.search(between) is None


def _people(text: str, chunk: int) -> Iterator[PersonMention]:
    titles = "|".join(map(re.escape, words("title", Language.CHINESE)))
    done = 0
    verbs = pattern("name_verb", Language.CHINESE).pattern
    surnames = "".join(words("surname", Language.CHINESE))
    for match in re.finditer(
        rf"(?P<before>[\u3400-\u9fff·・•．\-－]{{2,60}}?)(?P<title>{titles})|(?P<dotted>{_DOTTED.pattern})"
        rf"|(?P<plain>[\u3400-\u9fff]{{0,40}}?(?:{_function_end().pattern})[{surnames}][\u3400-\u9fff]{{1,2}}?)"
        rf"(?={verbs}|[和与及、][\u3400-\u9fff]{{0,20}}?(?:{_function_end().pattern})[{surnames}]"
        rf"|(?<=[{surnames}][\u3400-\u9fff][\u3400-\u9fff])(?:[，。；、]|\Z)|，(?:男|女|享年|现?年))",
        text,
    ):
        if match["before"]:
            before = Span(*match.span("before"))
        elif match["plain"]:
            before = Span(match.start("plain"), match.end("plain"))
        else:
            before = _dotted(text, Span(*match.span("dotted")))
        start = max(done, before.start)
        if done and text[start] in _AND:
            start += 1  # 选举…先生（秘鲁）和|阿米娜·布哈里女士为副主席
        name_start, function_start = _han_name(text, start, before.end)
        if name_start is None or not 2 <= before.end - name_start <= 20:
            continue
        name = Words.at(text, name_start, before.end)
        if not (match["title"] or match["plain"]) and "·" not in name.text and "・" not in name.text:
            continue
        function = words_at(text, function_start, name_start)
        organisation: Words | None = None
        if function is not None and function.text.endswith("的"):  # '纳米比亚的托马斯·卡帕洛先生'
            organisation, function = words_at(text, function_start, function.span.end - 1), None
        done = max(match.end("title"), before.end)
        aside = _ASIDE.match(text, done)
        after = _AFTER.match(text, aside.end() if aside else done)
        if function is None and after is not None and _function_end().search(after["function"][-4:]):
            function = Words.at(text, *after.span("function"))
            done = after.end()
        if organisation is None and aside is not None:
            organisation = words_at(text, aside.start() + 1, aside.end() - 1)
        role = _chinese_role(text, function_start, done)
        if role is PersonRole.NAMED and function is not None and aside is not None:
            role = office_of(function.text, Language.CHINESE)
        yield PersonMention(name, function, organisation, role, chunk, Language.CHINESE)


def _dotted(text: str, span: Span) -> Span:
    """Return a name with a dot without the function or the verb written on to it: 马查里亚·卡马乌大使发言."""
    last = max(text.rfind(mark, span.start, span.end) for mark in "·・•．-－")
    tail = re.compile(f"{_function_end().pattern}|{pattern('name_verb', Language.CHINESE).pattern}")
    found = tail.search(text, last + 2, span.end)
    return Span(span.start, found.start()) if found else span


def _han_name(text: str, start: int, end: int) -> tuple[int | None, int]:
    """Return where a name that ends at an offset begins, and the function before it."""
    low = start
    for boundary in re.finditer(r"[^\u3400-\u9fff·・•．\-－]", text[start:end]):
        low = start + boundary.end()
    ends = [low + m.end() for m in _function_end().finditer(text[low:end]) if low + m.end() < end - 1]
    of = [low + m.end() for m in re.finditer("的", text[low:end]) if low + m.end() < end - 1]
    labelled = text[max(0, low - 1) : low] in ("：", ":")  # '主持人：山根由纪子女士'
    leads = () if labelled else _name_lead().finditer(text[low:end])
    led = [low + m.end() for m in leads if low + m.end() < end - 1]
    name_start = max([*ends, *of, *led], default=None)
    if name_start is None:
        long = 20 if re.search("[·・]", text[low:end]) else 6 if labelled else 4
        return (low if end - low <= long else None), low
    if led and name_start == led[-1]:
        return name_start, name_start
    function_start = low
    for word in words("clause_start", Language.CHINESE):
        at = text.rfind(word, low, name_start)
        if at >= 0:
            function_start = max(function_start, at + len(word))
    return name_start, function_start


@lru_cache(maxsize=1)
def _name_lead() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words("name_lead", Language.CHINESE))))


def _chinese_role(text: str, start: int, end: int) -> PersonRole:
    aside = _ASIDE.match(text, end)
    end = aside.end() if aside else end
    clause = re.compile("[。；]").search(text, end)
    behind = text[end : min(clause.start() if clause else len(text), end + 16)]
    ahead = text[max(0, start - 12) : start]
    for role in ROLES:
        roles = pattern(f"role.{role.value}", Language.CHINESE)
        if (
            roles.match(behind)
            or re.search(rf"(?:{roles.pattern})(?:[：:]|分别[为是]|[为是])?\Z", ahead)
            or roles.search(behind[:8])
        ):
            return role
    return PersonRole.NAMED
