"""What a question for a number counts, in its own words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.number_phrases import counting_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.patterns import CueMatch, Patterns

_COUNTED_WORD = re.compile(r"[^\W_][\w'-]*")
_MOST_COUNTED = 4
_LONGEST_COUNTED = 40
_ENDED = 3  # letters of a word from which its ending tells a verb


def counted_stretch(text: str, cues: Sequence[CueMatch], patterns: Patterns) -> tuple[int, int] | None:
    """Return where the words stand that "how many" counts, up to what they do; None where it counts nothing told.

    At most four words; in Chinese twelve characters.

    Args:
        text: The question, folded.
        cues: Where it asks for a number; at least one.
        patterns: Of its language.
    """
    measured = _how_many().search(text) or _number_behind().search(text)
    end = measured.end() if measured else _asking_end(text, cues)
    for match in sorted(cues, key=lambda one: one.end) if not measured else ():
        if end <= match.start <= end + 1:
            end = match.end  # «كم عدد» is «كم» and then «عدد»
    if text[:end].endswith(_amounts()) or (
        not measured and text[:end].rsplit(maxsplit=1)[-1] in _ends_at_once()
    ):
        return None
    begun = _one_thing(text, end)
    if begun is None:
        return None
    end = begun
    stops = [start for start, stop in patterns.counted_ends.find(text) if not _doer().match(text, stop)]
    words: list[tuple[int, int]] = []
    for found in _COUNTED_WORD.finditer(text, end):
        start, last = found.span()
        who = _doer().search(text, start, last)
        ends = [*stops, *([who.end()] if who else [])]
        stop = min((one for one in ends if start <= one < last), default=last)
        if (words and text[words[-1][1] : start].strip()) or found[0] in _ends_at_once():
            break
        if found[0] in patterns.functional:
            if (
                words
                or found[0] in counting_words()["per"]["all"]
                or found[0] in counting_words()["did"]["all"]
            ):
                break  # «сколько раз в год»: how often; "combien ont répondu"
            continue
        if not text[end:start].strip() and found[0] in counting_words()["nouns"]["all"]:
            stop = last
        verb = _is_verb(found[0], text[slice(*words[-1])] if words else "", patterns)
        if stop > start and not verb:
            words.append((start, min(stop, start + _LONGEST_COUNTED)))
        if stop < last or verb or len(words) == _MOST_COUNTED:
            break
    words = words or _counted_before(text, measured)
    return (words[0][0], words[-1][1]) if words else None


def _asking_end(text: str, cues: Sequence[CueMatch]) -> int:
    """Return where the surest words end that ask for a number, up to a gap in them: "number … of States"."""
    surest = max(cues, key=lambda one: (one.cue.weight, -one.start))
    same = [one for one in cues if (one.cue, one.start) == (surest.cue, surest.start)]
    stretches = surest.cue.phrases.own_words(text)
    return max(
        (end for start, end in stretches if start == surest.start), default=max(one.end for one in same)
    )


def _is_verb(word: str, last: str, patterns: Patterns) -> bool:
    """Return whether a word behind "how many" is what the counted do, told by its ending and by the word before it.

    Args:
        word: Folded.
        last: The counted word before it; empty where it is the first.
        patterns: Of its language.
    """
    if len(word) <= _ENDED:
        return False
    agreeing = patterns.counted_agreeing
    if len(last) > _ENDED and last.endswith(agreeing) and not word.endswith(agreeing):
        return True
    named = last and not last.endswith(patterns.counted_adjectives)
    return word.endswith((*patterns.counted_endings, *(patterns.counted_later if named else ())))


def _one_thing(text: str, end: int) -> int | None:
    """Return where what is counted begins behind a French "combien"; None where it asks for an amount.

    "Combien la commission a-t-elle reçu" counts nothing, "combien la commission compte-t-elle de membres" members.
    """
    behind = _COUNTED_WORD.search(text, end)
    if (
        behind is None
        or behind[0] not in counting_words()["of_one"]["all"]
        or text[end : behind.start()].strip()
    ):
        return end
    later = _of_later().search(text, behind.end())
    return later.end() if later else None


def _counted_before(text: str, measured: re.Match[str] | None) -> list[tuple[int, int]]:
    """Return where what is counted stands before "how many", as Chinese may put it: 附件有几个; empty elsewhere.

    What 几天 counts are the days themselves, and not what lasts them; 其中有几个 names nothing, only some of it.
    """
    own = _own_unit().search(text, measured.start(), measured.end()) if measured else None
    if own:
        return [own.span()]
    if measured and text[: measured.end()].endswith("次"):
        return []  # 每年开会多少次: how often
    before = _counted_before_it().search(text, 0, measured.start()) if measured else None
    if before is None or before[1] in _words("then") or before[1].endswith(_words("of_them")):
        return []
    return [before.span(1)]


def own_units() -> tuple[str, ...]:
    """Return the Chinese counters that are what is counted: days, pages, points."""
    return _words("own_units")


def _words(kind: str) -> tuple[str, ...]:
    """Return the words of a kind in ``counting.toml`` that only one language has."""
    return tuple(word for words in counting_words()[kind].values() for word in words)


def _either(kind: str) -> str:
    return f"(?:{'|'.join(_words(kind))})"


@lru_cache(maxsize=1)
def _amounts() -> tuple[str, ...]:
    """Return the ends of questions for how much, how large and how often."""
    return (*_words("much"), *_words("sizes"))


@lru_cache(maxsize=1)
def _ends_at_once() -> frozenset[str]:
    """Return the words right behind "how many" that count nothing: how often, and in what time."""
    return frozenset((*_words("times"), *_words("per_one")))


@lru_cache(maxsize=1)
def _how_many() -> re.Pattern[str]:
    """Return the Chinese for "how many", with the counter."""
    return re.compile(f"{_either('how_many')}(?:(?!{_either('no_counter')}){_either('counters')})?")


@lru_cache(maxsize=1)
def _number_behind() -> re.Pattern[str]:
    """Return the Chinese for "the number of", behind what is counted: 国家总数."""
    return re.compile(rf"(?<=[\u3400-\u9fff])的?{_either('number_behind')}[^\w]*\Z")


@lru_cache(maxsize=1)
def _counted_before_it() -> re.Pattern[str]:
    counter = f"(?:(?<=[0-9〇零一二两三四五六七八九十百千]){_either('counters_behind_number')})?"
    there = f"{_either('inside')}?{_either('altogether')}?{_either('there_are')}?"
    return re.compile(f"(?<!第){counter}((?:(?!的)[\u3400-\u9fff]){{2,8}}?){there}\\Z")


@lru_cache(maxsize=1)
def _doer() -> re.Pattern[str]:
    return re.compile(_either("doers"))


@lru_cache(maxsize=1)
def _own_unit() -> re.Pattern[str]:
    return re.compile(rf"{_either('own_units')}\Z")


@lru_cache(maxsize=1)
def _of_later() -> re.Pattern[str]:
    """Return a French verb's pronoun behind it, and "of" that begins what is counted."""
    return re.compile(rf"-{_either('inverted')}\b(?:\s+\w+){{0,2}}?\s+(?:de\s|d')")
