"""The short answer in the reader's language: a label and its value, from the locale's templates."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answer.dates import format_date
from bot.answer.messages import own_digits
from bot.answer.sentence.label_values import UNIT as OWN_NUMBER
from bot.answer.sentence.lists import introduces
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.wording.subject_label import subject_label
from bot.answer.wording.value_name import value_name
from index.facts.events import Role
from index.facts.symbols import parse_symbol
from index.model import Language
from index.parse.marks import read_mark
from index.text.normalize import fold_text
from index.text.numerals import find_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.messages import Messages
    from bot.answer.sentence.values import Value
    from bot.answer.understand.understanding import Understanding
    from index.library import Library

LONGEST = 320
"""Code points of a headline that is a sentence of the source."""

ITEM = 60
"""Code points that a headline shows of an item of a numbered list."""
ITEMS = 6
"""Items that it shows."""
_LETTERED = re.compile(r"(\d+)\s?([(（][^\W\d_]{1,2}[)）])")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_SHORT = re.compile(r"\s?[(（](\w+)[)）]\Z")
_ITEM_ENDS = ".;؛；。،, "

LISTED = 4
"""Names from which on a list of them is read over."""
LARGE = 1_000_000
"""From here on an amount is written in words: 15 million."""

TEMPLATES = {
    Attribute.DATE: ("headline-date", "date", "subject"),
    Attribute.DEADLINE: ("headline-deadline", "date", "subject"),
    Attribute.HOST: ("headline-host", "host", "subject"),
    Attribute.ORGANISER: ("headline-organiser", "organiser", "subject"),
    Attribute.CHAIR: ("headline-chair", "chair", "subject"),
    Attribute.MODERATOR: ("headline-moderator", "moderator", "subject"),
    Attribute.ACTOR: ("headline-actor", "actor", "subject"),
    Attribute.LIST: ("headline-list", "items", "subject"),
    Attribute.PLACE: ("headline-place", "place", "subject"),
    Attribute.ROOM: ("headline-room", "room", "subject"),
    Attribute.NUMBER: ("headline-number", "number", "subject"),
    Attribute.PARTICIPANTS: ("headline-number", "number", "subject"),
    Attribute.SYMBOL: ("headline-number", "number", "subject"),
    Attribute.THEME: ("headline-theme", "theme", "subject"),
    Attribute.TITLE: ("headline-title", "title", "subject"),
    Attribute.PERSON: ("headline-person", "person", "role"),
    Attribute.POSITION: ("headline-position", "position", "person"),
    Attribute.SIGNATORY: ("headline-signatory", "person", "subject"),
}
"""Attribute to its message and the message's variables for the value and for what was asked about; there is a
``-bare`` form without the latter where the locales give one."""


def value_headline(messages: Messages, library: Library, understood: Understanding, value: Value) -> str:
    """Return the headline of a value: the subject as asked, the value in the reader's language."""
    language = understood.language
    listed = len(value.parts) >= LISTED
    parts = [value_words(library, understood, part, listed=listed) for part in value.parts]
    words = joined_words(messages, language, parts) if parts else value_words(library, understood, value)
    subject = subject_label(library.termbase, understood)
    words = _SHORT.sub(lambda short: "" if short[1] == subject else short[0], words)  # "IOM: … (IOM)"
    message, variable, name = TEMPLATES.get(understood.attribute, ("headline-actor", "actor", "subject"))
    if subject:
        return messages.text(language, message, **{name: subject, variable: words})
    bare = f"{message}-bare"
    return messages.text(language, bare, **{variable: words}) if bare in messages.ids(language) else words


def value_words(library: Library, understood: Understanding, value: Value, *, listed: bool = False) -> str:
    """Return a value for the reader: a date in their calendar words, a name in their language where it has one."""
    if value.date is not None:
        return format_date(value.date, understood.language)
    if value.number is not None:
        return number_words(understood, value)
    if understood.answer is AnswerKind.DATE and value.unit:
        return own_digits(value.unit.replace("..", "–"), understood.language)
    if (
        understood.answer in {AnswerKind.SYMBOL, AnswerKind.SYMBOLS}
        and value.language is not understood.language
    ):
        symbol = parse_symbol(value.text)  # «١/٧٠» is A/RES/70/1 to other readers
        return f"{symbol} ({value.text})" if symbol and str(symbol) != value.text else value.text
    if understood.answer is AnswerKind.LABEL and value.language is not understood.language:
        return _called(value.text, understood.language)
    return value_name(library, understood.language, value, listed=listed)


def _called(words: str, reader: Language) -> str:
    """Return what something is called by for a reader of another language: "10.7", "21 (e)", "63 (الثالثة والستين)"."""
    lettered = _LETTERED.fullmatch(words)
    mark = read_mark(f"{lettered[2]} …") if lettered and reader is not Language.ARABIC else None
    if lettered and mark is not None:
        return f"{fold_text(lettered[1])} ({mark.readings[0].value})"
    figures = _DECIMAL_COMMA.sub(".", fold_text(words))
    if figures.isascii():
        return own_digits(figures, reader)
    numbers = ", ".join(own_digits(f"{one.value:g}", reader) for one in find_numbers(words))
    return f"{numbers} ({words})" if numbers else words


def items_headline(
    messages: Messages,
    library: Library,
    understood: Understanding,
    texts: Sequence[str],
    *,
    counted: bool = False,
) -> str:
    """Return the headline of a numbered list: the beginnings of its first items, in quotation marks.

    Args:
        messages: The words around them.
        library: Whose termbase names the subject.
        understood: The question.
        texts: The items.
        counted: Whether to say how many there are.
    """
    language = understood.language
    said = [text.strip().rstrip(_ITEM_ENDS) for text in texts if counted or not introduces(text)] or list(
        texts
    )
    shown = [messages.text(language, "headline-topic", text=shortened(text, ITEM)) for text in said[:ITEMS]]
    items = messages.text(language, "list-separator").join(shown) + (" …" if len(said) > ITEMS else "")
    subject = subject_label(library.termbase, understood)
    if counted:
        name = understood.counted or subject
        return messages.text(language, "headline-list-count", subject=name, count=len(texts), items=items)
    if subject:
        return messages.text(language, "headline-list", subject=subject, items=items)
    return messages.text(language, "headline-list-bare", items=items)


def number_words(understood: Understanding, value: Value) -> str:
    """Return a number in the source's words, and for readers of another language in digits before them.

    A share keeps its sign, money its currency: "77% (٧٧٪ من الكيانات)", "15 million EUR (١٥ مليون يورو)".
    """
    if value.number is not None and value.unit == OWN_NUMBER:
        return _digits(value.number, "", understood.language.value)
    if value.number is None or value.language is understood.language or "(" in value.text:
        return value.text
    return f"{_digits(value.number, value.unit, understood.language.value)} ({value.text})"


def _digits(number: float, unit: str, locale: str) -> str:
    """Return a number with its unit as a language writes it; the unit as that of a candidate."""
    from babel import numbers  # noqa: PLC0415 - only a number in another language needs it

    if unit == "%":
        return numbers.format_percent(Decimal(str(number)) / 100, locale=locale, decimal_quantization=False)
    if "/" in unit:
        return unit
    if ".." in unit:
        least, _, most = unit.partition("..")
        return "–".join(numbers.format_decimal(Decimal(one), locale=locale) for one in (least, most))
    if not unit:
        return numbers.format_decimal(number, locale=locale)
    if number >= LARGE and number * 100 % 10 ** (len(str(int(number))) - 1) == 0:
        # Babel has no long form for Chinese, and the wrong case for Russian.
        words = numbers.format_compact_decimal(
            number,
            format_type="short" if locale in {"zh", "ru"} else "long",
            locale=locale,
            fraction_digits=2,
        )
        return f"{words} {unit}"
    return numbers.format_currency(number, unit, locale=locale, currency_digits=False, format="#,##0.## ¤¤¤")


def meeting_headline(
    messages: Messages,
    library: Library,
    understood: Understanding,
    value: str,
    *,
    place: str = "",
    date: str = "",
) -> str:
    """Return the headline of a meeting's host, date or place, with what else a reader wants to know of it."""
    language, subject = understood.language, subject_label(library.termbase, understood)
    if not subject:
        return ""
    if understood.attribute is Attribute.DATE and place:
        return messages.text(language, "headline-date-place", subject=subject, date=value, place=place)
    if understood.attribute is Attribute.PLACE and date:
        return messages.text(language, "headline-place-date", subject=subject, place=value, date=date)
    if understood.attribute is Attribute.HOST and place and date:
        return messages.text(
            language, "headline-host-full", subject=subject, host=value, place=place, date=date
        )
    if understood.attribute is Attribute.HOST and place:
        return messages.text(language, "headline-host-place", subject=subject, host=value, place=place)
    return ""


def joined_words(messages: Messages, language: Language, words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "Peru, Chile and Cuba"; one word alone as it is.

    Of one that is there in several spellings, the first: «مونيكا» and «مونیکا».
    """
    spelt: dict[str, str] = {}
    for word in words:
        spelt.setdefault(fold_text(word), word)
    words = list(spelt.values())
    first = messages.text(language, "list-separator").join(words[:-1])
    return messages.text(language, "list-last", items=first, last=words[-1]) if first else words[0]


def role_headline(
    messages: Messages, library: Library, understood: Understanding, role: str, name: str
) -> str:
    """Return the headline of who has a part in a meeting that the locales call by a word of its own."""
    subject = subject_label(library.termbase, understood) or understood.subject
    return messages.text(understood.language, "headline-role", subject=subject, role=role, name=name)


def offered_headline(
    messages: Messages, library: Library, understood: Understanding, role: Role, value: str
) -> str:
    """Return the headline of a date or place for which a meeting was offered and no more is known."""
    subject = subject_label(library.termbase, understood) or understood.subject
    if role is Role.PLACE:
        return messages.text(understood.language, "headline-place-offered", subject=subject, place=value)
    return messages.text(understood.language, "headline-date-offered", subject=subject, date=value)


def text_headline(messages: Messages, understood: Understanding, text: str) -> str:
    """Return the headline that is the source's own sentence."""
    return messages.text(understood.language, "headline-topic", text=shortened(text))


def shortened(text: str, limit: int = LONGEST) -> str:
    """Return a text cut at a word, with an ellipsis, where it is longer than the limit.

    >>> shortened("one two three", 9)
    'one two …'
    """
    words = re.sub(r"\s+", " ", text).strip()
    if len(words) <= limit:
        return words
    cut = words[:limit]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut) + " …"
