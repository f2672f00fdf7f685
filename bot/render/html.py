"""Text for Telegram's HTML: measured in UTF-16 units, cut before it is tagged, escaped once.

Source of the rules: https://core.telegram.org/bots/api#html-style. Nothing here knows what a text means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ELLIPSIS = " […]"
_GRAPHEME = regex.compile(r"\X")
# The end of a sentence: a stop with what closes it, at a space, at the end, or before a Chinese character.
_SENTENCE_END = regex.compile(r"(?:[.!?؟؛…][»”’\")\]]*(?=\s|$)|[。！？；][”’」』）]*|\n)")
_WORD_END = regex.compile(r"\s|(?<=\p{Han})(?=\p{Han})")


def utf16_length(text: str) -> int:
    """Return the length Telegram counts.

    >>> utf16_length("𠮷😀a")
    5
    """
    # Half of a surrogate pair is no text, but a question may hold one.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def escaped(text: str) -> str:
    """Return the text as HTML shows it; only these three characters mean anything to Telegram.

    >>> escaped("<sup>1</sup> & 2")
    '&lt;sup&gt;1&lt;/sup&gt; &amp; 2'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def clipped(text: str, limit_utf16: int) -> str:
    """Return the text, or its beginning and ``[…]`` where it is longer than a limit.

    It is cut after a sentence if that uses half of the room, else after a word, else after a grapheme.

    Args:
        text: Plain text.
        limit_utf16: Longest result in UTF-16 units, the mark included; at least 8.

    >>> clipped("One sentence. Another one that is too long.", 26)
    'One sentence. […]'
    """
    if utf16_length(text) <= limit_utf16:
        return text
    room = limit_utf16 - utf16_length(ELLIPSIS)
    bounds, used = [0], 0
    for match in _GRAPHEME.finditer(text):
        used += utf16_length(match.group())
        if used > room:
            break
        bounds.append(match.end())
    end, allowed = bounds[-1], set(bounds)
    for pattern in (_SENTENCE_END, _WORD_END):
        ends = {match.end() for match in pattern.finditer(text, end // 2, end + 1)} & allowed
        if ends:
            end = max(ends)
            break
    return text[:end].rstrip() + ELLIPSIS


def tagged(
    text: str,
    stretches: Iterable[tuple[int, int]],
    *,
    tag: str,
    controls: Sequence[tuple[int, str]] = (),
) -> str:
    """Return the text as HTML with some stretches in a tag.

    Args:
        text: Plain text.
        stretches: Offsets ``[start, end)`` in it, in any order; those that overlap or touch become one.
        tag: The element's name.
        controls: Characters to put in, with their offsets, ascending.

    >>> tagged("a < b", [(0, 1), (4, 5)], tag="b")
    '<b>a</b> &lt; <b>b</b>'
    """
    edges: dict[int, list[str]] = {}
    for start, end in merged(stretches, len(text)):
        edges.setdefault(end, []).insert(0, f"</{tag}>")
        edges.setdefault(start, []).append(f"<{tag}>")
    for offset, control in controls:
        edges.setdefault(offset, []).append(control)
    pieces, last = [], 0
    for offset in sorted(edges):
        pieces += [escaped(text[last:offset]), *edges[offset]]
        last = offset
    return "".join([*pieces, escaped(text[last:])])


def capitalized(text: str) -> str:
    """Return the text with its first letter large, as a heading or a button begins.

    >>> capitalized("français"), capitalized("")
    ('Français', '')
    """
    return text[:1].upper() + text[1:]


def merged(stretches: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return the stretches inside ``[0, length)``, in order, none empty, none touching another.

    >>> merged([(5, 9), (0, 2), (2, 4), (8, 12)], 10)
    [(0, 4), (5, 10)]
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in stretches):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
