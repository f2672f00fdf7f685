"""People in Chinese text, where a function stands before the name and the form of address behind it.

``云南省湿地办公室主任高岚女士``; ``秘书长特别代表奥马尔·迪亚洛先生``; ``纳米比亚的托马斯·卡帕洛先生``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.facts.people import PersonMention, PersonRole, Words
from index.facts.people_words import ROLES, pattern, words
from index.model import Language, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    return tuple(_people(text, chunk))


def _people(text: str, chunk: int) -> Iterator[PersonMention]:
    titles = "|".join(map(re.escape, words("title", Language.CHINESE)))
    done = 0
    for match in re.finditer(
        rf"(?P<before>[\u3400-\u9fff·・•．\-－]{{2,60}}?)(?P<title>{titles})|(?P<dotted>{_DOTTED.pattern})",
        text,
    ):
        before = Span(*match.span("before")) if match["before"] else Span(*match.span("dotted"))
        start = max(done, before.start)
        name_start, function_start = _han_name(text, start, before.end)
        if name_start is None or not 2 <= before.end - name_start <= 20:
            continue
        name = Words.at(text, name_start, before.end)
        if not match["title"] and "·" not in name.text and "・" not in name.text:
            continue
        function = _stretch(text, function_start, name_start)
        organisation: Words | None = None
        if function is not None and function.text.endswith("的"):  # '纳米比亚的托马斯·卡帕洛先生'
            organisation, function = _stretch(text, function_start, function.span.end - 1), None
        done = match.end()
        role = _chinese_role(text, function_start, match.end())
        yield PersonMention(name, function, organisation, role, chunk, Language.CHINESE)


def _han_name(text: str, start: int, end: int) -> tuple[int | None, int]:
    """Return where a name that ends at an offset begins, and the function before it."""
    low = start
    for boundary in re.finditer(r"[^\u3400-\u9fff·・•．\-－]", text[start:end]):
        low = start + boundary.end()
    ends = [low + m.end() for m in _function_end().finditer(text[low:end]) if low + m.end() < end - 1]
    of = [low + m.end() for m in re.finditer("的", text[low:end]) if low + m.end() < end - 1]
    name_start = max([*ends, *of], default=None)
    if name_start is None:
        return (low if end - low <= (20 if re.search("[·・]", text[low:end]) else 4) else None), low
    function_start = low
    for word in words("clause_start", Language.CHINESE):
        at = text.rfind(word, low, name_start)
        if at >= 0:
            function_start = max(function_start, at + len(word))
    return name_start, function_start


def _chinese_role(text: str, start: int, end: int) -> PersonRole:
    clause = re.compile("[。；]").search(text, end)
    behind = text[end : min(clause.start() if clause else len(text), end + 16)]
    ahead = text[max(0, start - 8) : start]
    for role in ROLES:
        roles = pattern(f"role.{role.value}", Language.CHINESE)
        if (
            roles.match(behind)
            or re.search(rf"(?:{roles.pattern})[：:]?\Z", ahead)
            or roles.search(behind[:8])
        ):
            return role
    return PersonRole.NAMED


def _stretch(text: str, start: int, end: int) -> Words | None:
    return Words.at(text, start, end) if text[start:end].strip() else None
