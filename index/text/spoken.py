"""Arabic words as people speak and type them -> the written words that they may stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINED = re.compile(r"\Aو?[عه](?=ال\w{3})")
"""What is written on to the article: «عالاستبيان» is «على الاستبيان», «هالقرار» is «هذا القرار»."""
_PASSIVE = re.compile(r"\Aو?(?:[بهح]?(?P<person>[يتن])|ا)[نت](?=\w{3})")
"""What makes a passive of a verb: «انطلب», «بيتطلب» are «طُلب», «يُطلب»."""
_PLURAL = re.compile(r"(?<=\w{3})و\Z")
"""The plural as it is spoken: «قررو», «بيركزو»."""
_OBJECT = re.compile(r"(?<=\w{3})و(?:ه|ها|هم)\Z")
"""The same before what it is done to: «نظموه», «استضافوها»."""

_DENIED = re.compile(r"\A(?:ما|م)?(?=\w{3})(\w+)ش\Z")
"""What denies a verb: «بعتش», «مردوش» are «بعت», «ردوا»."""


def spoken_forms(word: str) -> Iterator[str]:
    """Yield the written words that a folded Arabic word may stand for, the likeliest first; none for most words.

    >>> list(spoken_forms("عالاستبيان")), list(spoken_forms("بيركزو"))
    (['الاستبيان'], ['بيركز'])
    >>> list(spoken_forms("بعتوش"))
    ['بعتو', 'بعت']
    >>> list(spoken_forms("انطلبو"))
    ['انطلب', 'طلبو', 'طلب']
    """
    joined = _JOINED.match(word)
    if joined:
        yield word[joined.end() :]
        return
    denied = _DENIED.match(word)
    if denied:
        word = denied[1]
        yield word
    plain = [ending.sub("", word) for ending in (_PLURAL, _OBJECT) if ending.search(word)]
    yield from plain
    for one in (word, *plain):
        passive = _PASSIVE.match(one)
        if passive:
            yield (passive["person"] or "") + one[passive.end() :]
