"""Every word a user reads, from ``bot/locales/<language>/*.ftl``, by Project Fluent.

A fresh process often shows one message only (``python -m bot ask``), so a language's files are cut into
entries when the language is first asked for, and an entry is parsed when it is first shown: parsing all 200
entries of a language costs some 30 ms, one entry less than 1 ms. An entry of one line that only puts strings
into a sentence is filled in here: Fluent, with Babel, takes 40 ms to import, and a headline needs neither.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fluent.runtime import FluentBundle

LANGUAGES = (
    Language.ARABIC,
    Language.CHINESE,
    Language.ENGLISH,
    Language.FRENCH,
    Language.RUSSIAN,
    Language.SPANISH,
)
"""The languages that have messages: the six of the United Nations."""

_FOLDER = Path(__file__).parent.parent / "locales"
# An entry begins at column 0 with its identifier; what follows is indented, or closes a placeable.
_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*)[ \t]*=", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_STRING_PLACEABLE = re.compile(r'\{ *(?:\$([A-Za-z][\w-]*)|"([^"\\]*)") *\}')
_PLAIN = re.compile(rf"[A-Za-z][\w-]* *= *((?:[^{{}}\n]|{_STRING_PLACEABLE.pattern})+?) *\n\Z")
_REFERENCE = re.compile(r"-?[A-Za-z][\w-]*")
_PLACEABLE = re.compile(r"\{([^{}]*)")
_ISOLATED_NUMBER = re.compile("\u2068([0-9][0-9,.]*)\u2069")
_ISOLATES = re.compile("[\u2066-\u2069]")
# Strong right-to-left letters: Hebrew, Arabic and the blocks beside them, and the presentation forms.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile("[0-9A-Za-z\u00aa-\u024f\u0370-\u052f\u1e00-\u1fff\u3040-\u9fff]")
_LONG = 2000
_STAND_INS = 0xE000  # the private use area
_ARABIC_INDIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


class MessageError(LookupError):
    """A message or one of its variables is missing: a fault of the program, never of the user.

    Attributes:
        language: The language asked for.
        message_id: The message asked for.
    """

    def __init__(self, language: Language, message_id: str, problem: str) -> None:
        self.language = language
        self.message_id = message_id
        super().__init__(f"message {message_id!r} in {language.value!r}: {problem}")


class Messages:
    """The messages of all languages; each language is read when it is first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._catalogues: dict[Language, _Catalogue] = {}

    @classmethod
    def load(cls, folder: Path | None = None) -> Messages:
        """Return the messages of a folder that holds one folder a language, by default the project's own.

        Nothing is read yet; a missing language folder shows as :class:`MessageError` when it is used.
        """
        return cls(folder or _FOLDER)

    def ids(self, language: Language) -> frozenset[str]:
        """Return the identifiers of a language's messages, terms (``-name``) left out."""
        return frozenset(name for name in self._catalogue(language).entries if not name.startswith("-"))

    def text(self, language: Language, message_id: str, /, **args: str | float) -> str:
        """Return a message with its variables filled in.

        Values stand in bidi isolates (FSI … PDI) where the text mixes directions, and bare where it does not,
        so that plain Latin, Cyrillic and Chinese text carries no invisible characters.

        Args:
            language: Of the reply; English stands in for :attr:`Language.OTHER`.
            message_id: ``name`` or ``name.attribute``.
            args: Numbers choose plural forms and are written with the language's digits; strings are shown as
                they are (a year is a string).

        Raises:
            MessageError: The language has no such message, or a variable is missing.
        """
        if language not in LANGUAGES:
            language = Language.ENGLISH
        return self._catalogue(language).format(message_id, args)

    def _catalogue(self, language: Language) -> _Catalogue:
        catalogue = self._catalogues.get(language)
        if catalogue is None:
            catalogue = self._catalogues[language] = _Catalogue(language, self._folder / language.value)
        return catalogue


class _Catalogue:
    """One language's entries, parsed one by one as they are needed."""

    def __init__(self, language: Language, folder: Path) -> None:
        self._language = language
        self.entries: dict[str, str] = {}
        for path in sorted(folder.glob("*.ftl")):
            for name, source in entries(path.read_text(encoding="utf-8")).items():
                self.entries.setdefault(name, source)
        self._bundle: FluentBundle | None = None
        self._parsed: set[str] = set()

    def format(self, message_id: str, args: dict[str, str | float]) -> str:
        name, _, attribute = message_id.partition(".")
        if name not in self.entries:
            raise MessageError(self._language, message_id, "there is none")
        plain = None if attribute else _PLAIN.match(self.entries[name])
        if plain and all(isinstance(value, str) for value in args.values()):
            return _without_idle_isolates(self._fill(message_id, plain[1], args), self._language)
        bundle = self._bundle_with(name)
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise MessageError(self._language, message_id, "it has no such text")
        # Fluent refuses a value of more than 2,500 characters; such a one is put in afterwards.
        long = {chr(_STAND_INS + n): args[key] for n, key in enumerate(args) if len(str(args[key])) > _LONG}
        short = {
            key: chr(_STAND_INS + n) if len(str(args[key])) > _LONG else args[key]
            for n, key in enumerate(args)
        }
        text, errors = bundle.format_pattern(pattern, short)
        if errors:
            raise MessageError(self._language, message_id, "; ".join(map(str, errors)))
        shown = self._with_own_digits(str(text), args)
        for stand_in, value in long.items():
            shown = shown.replace(stand_in, str(value))
        return _without_idle_isolates(shown, self._language)

    def _fill(self, message_id: str, pattern: str, args: Mapping[str, str | float]) -> str:
        """Return a one-line pattern with its variables filled in, exactly as Fluent would."""
        alone = _STRING_PLACEABLE.fullmatch(pattern) is not None  # Fluent isolates a value only beside others

        def value(match: re.Match[str]) -> str:
            if match[1] is None:
                return match[2]
            if match[1] not in args:
                raise MessageError(self._language, message_id, f"variable {match[1]!r} is not given")
            return str(args[match[1]]) if alone else f"\u2068{args[match[1]]}\u2069"

        return _STRING_PLACEABLE.sub(value, pattern)

    def _bundle_with(self, name: str) -> FluentBundle:
        """Return the bundle, with an entry and all it refers to parsed into it."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415  # 45 ms: babel

        if self._bundle is None:
            self._bundle = FluentBundle([self._language.value], use_isolating=True)
        wanted = [name]
        while wanted:
            entry = wanted.pop()
            if entry in self._parsed or entry not in self.entries:
                continue
            self._parsed.add(entry)
            source = self.entries[entry]
            self._bundle.add_resource(FluentResource(source))
            for placeable in _PLACEABLE.findall(source):
                wanted.extend(_REFERENCE.findall(placeable))
        return self._bundle

    def _with_own_digits(self, text: str, args: Mapping[str, str | float]) -> str:
        """Return the text with its numbers in the language's digits: in Arabic ٠١٢٣, as the UN writes them.

        Babel writes Arabic with Western digits unless every call says otherwise, and Fluent makes the call.
        """
        if self._language is not Language.ARABIC:
            return text
        numbers = {str(value) for value in args.values() if not isinstance(value, str)}
        return _ISOLATED_NUMBER.sub(
            lambda match: (
                match[0].translate(_ARABIC_INDIC) if match[1].replace(",", "") in numbers else match[0]
            ),
            text,
        )


def own_digits(number: int | str, language: Language) -> str:
    """Return a whole number, or a mark that may be one, as a string in a language's digits: in Arabic ٠١٢٣.

    For what must not be counted or grouped: a year, a paragraph's number, one number of a list.

    >>> own_digits(2013, Language.ARABIC), own_digits("15", Language.FRENCH)
    ('٢٠١٣', '15')
    """
    return str(number).translate(_ARABIC_INDIC) if language is Language.ARABIC else str(number)


def entries(source: str) -> dict[str, str]:
    r"""Return the messages and terms of a Fluent file by identifier, each with its own source text.

    The first of two entries with one identifier wins; comments are dropped.

    >>> entries("# greeting\nhello = Hello { $name }\n-brand = Isnad\n")
    {'hello': 'hello = Hello { $name }\n', '-brand': '-brand = Isnad\n'}
    """
    bare = _COMMENT.sub("", source)
    starts = list(_ENTRY.finditer(bare))
    found: dict[str, str] = {}
    for match, following in zip(starts, [*starts[1:], None], strict=True):
        end = following.start() if following else len(bare)
        found.setdefault(match.group(1), bare[match.start() : end].strip("\n") + "\n")
    return found


def _without_idle_isolates(text: str, language: Language) -> str:
    """Return the text without isolates where all of it runs in its language's own direction."""
    other = _LEFT_TO_RIGHT if language is Language.ARABIC else _RIGHT_TO_LEFT
    if not other.search(text):
        return _ISOLATES.sub("", text)
    return _turned(text) if language is Language.ARABIC else text


def _turned(text: str) -> str:
    """Return an Arabic text whose isolates run from the right where they hold Arabic.

    An isolate of unknown direction takes that of its first letter: «A/RES/71/280، الفقرة ١٥» would run from the left,
    and so would a list of quotations, whose letters all stand in isolates of their own.
    """
    characters = list(text)
    opened: list[int] = []
    for at, character in enumerate(text):
        if character in "\u2066\u2067\u2068":
            opened.append(at)
        elif character == "\u2069" and opened:
            start = opened.pop()
            if text[start] == "\u2068" and _RIGHT_TO_LEFT.search(text, start, at):
                characters[start] = "\u2067"
    return "".join(characters)
