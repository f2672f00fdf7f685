"""Who did something for a meeting, where no list has the name: told by the form of the sentence.

"organized by the Guild"; «было организовано Национальным институтом …»; 由水手协会主办.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.facts.events import event_words
from index.model import Language, Span, holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.annotate import Term

_AGENT = re.compile(
    r"\s+(?:by|par|por)\s+(?:(?:the|la|le|el|los|las|les)\s+|l['’])?"
    r"([A-ZÀ-Ý][^\W\d_]*(?:[\s'’-]+(?:[A-ZÀ-Ý(]|[a-zà-ÿ]+\b(?=[^,;.()]{0,60}))[^\s,;.()]*){0,9}?)"
    r"(?=\s+(?:in|at|on|from|à|en|du|del|los)\s|\s+(?:and|et|y)\s|\s*[,;.(]|\s*\Z)"
)
"""Who did it, in the passive: a name that begins with a capital, up to a stop or to when and where."""
_OFFICE = re.compile(r"(?:Minist|Depart|Départ|Secret|Secrét|Direc|Offic|Oficin)")
_SECOND = re.compile(
    r"\s+(?:and|et|y|e)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|of\s+)?"
    r"(?!Minist|Depart|Départ|Secret|Secrét|Direc|Offic|Oficin)[A-ZÀ-Ý][a-zà-ÿ]+"
    r"(?:\s+(?:[A-ZÀ-Ý][a-zà-ÿ]+|[a-zà-ÿ]{4,}))*?"
    r"(?=\s+(?:in|at|on|of|from|with|à|en|du|de|del|con|avec)\s|\s*[,;.(]|\s*\Z)"
)
"""What a ministry is of besides: "Ministerio de Relaciones Exteriores | y Movilidad Humana | del Ecuador"."""
_FROM = re.compile(r"\s+من(?: قبل)?(?=\s)")
_ARABIC_AGENT = re.compile(
    r"\s+((?:[^\W\d_]{3,}\s){0,3}ال[^\W\d_]+(?:\s[^\W\d_]+){0,7}?)(?=\s+(?:في|يومي?|عام|من|خلال)\s|\s*[،,.؛]|\s*\Z)"
)
_HOSTED_BY = re.compile(r"ب(?:استضاف|تنظيم)")
"""A verbal noun that says by whom, as a passive does: «باستضافة هيئة السلامة البحرية»."""
_HAN_AGENT = re.compile(r"由([\u3400-\u9fff]{3,24})\Z")
_RUSSIAN_PASSIVE = re.compile(r"(?:[аяе]н|т)[оаы]?\Z")
_RUSSIAN_OBJECT = re.compile(r"(?<!\w)(?:(?:его|ее|её|их)\s+|[^\W\d_]+ую\s+[^\W\d_]+[юу]\s(?:[^.,;]*\s)?)\Z")
"""What was held or hosted, before the verb: «ее | организовала», «вторую сессию в 2018 году | организовала»."""
_RUSSIAN_AGENT = re.compile(
    r"\s+([А-ЯЁ][\w-]*(?:\s+[^\W\d_][\w-]*){0,9}?)"
    r"(?=\s+(?:совместно|вместе|при|во?|и|с|на|из)\s|\s*[,;.(]|\s*\Z)"
)


def agent_of(text: str, clause: Span, verb: Span, language: Language, *, passive: bool) -> Span | None:
    """Return the words of a name whose bearer a verb's form shows to have done it; None where it shows nobody.

    Args:
        text: The shown text.
        clause: What is said of the meeting.
        verb: Where the verb stands.
        language: Of the text.
        passive: Whether who did it is said to follow, or the verb has the meeting for its object.
    """
    if language is Language.CHINESE:
        match = _HAN_AGENT.search(text[: verb.start], clause.start)
    elif language is Language.ARABIC:
        link = _FROM.match(text, verb.end, clause.end)
        passive |= _HOSTED_BY.match(text, verb.start) is not None
        match = (
            _ARABIC_AGENT.match(text, link.end() if link else verb.end, clause.end)
            if link or passive
            else None
        )
    elif language is Language.RUSSIAN:
        done = _RUSSIAN_PASSIVE.search(text[verb.start : verb.end])
        done = done or _RUSSIAN_OBJECT.search(text[: verb.start], clause.start)
        match = _RUSSIAN_AGENT.match(text, verb.end, clause.end) if done else None
    else:
        match = _AGENT.match(text, verb.end, clause.end) if passive else None
        second = _SECOND.match(text, match.end(1)) if match and _OFFICE.match(match[1]) else None
        if match is not None and second is not None and second.end() <= clause.end:
            return Span(match.start(1), second.end())
    return Span(*match.span(1)) if match else None


def is_body(name: Span, terms: Sequence[Term]) -> bool:
    """Return whether a name is a body's by its noun, not that of a place in it: "the Institute of Uruguay"."""
    return any(holds(name, term) and term.token[2:] in event_words().bodies for term in terms)


def planned_in(text: str, clause: Span, language: Language) -> Span | None:
    """Return what is said of how a meeting was planned and not held: "first scheduled for 2020 in Genoa"."""
    way = event_words().planned.get(language.value)
    match = way.search(text, clause.start, clause.end) if way is not None else None
    return Span(*match.span()) if match is not None else None


def shares(one: Span, other: Span) -> bool:
    """Return whether two spans share a character."""
    return one.start < other.end and other.start < one.end
