"""The names of one language, ready to be found in a text: a tree of keys, walked word by word."""

from __future__ import annotations

import json
from itertools import takewhile
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from index.model import CASED, Language
from index.termbase.keys import BARE, EXACT, SURFACE, term_keys, word_keys
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.termbase.keys import Words
    from index.termbase.model import Concept


PROPER = PLACES | {ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.DOCUMENT}
"""The kinds whose names, where they are one word, are sought letter by letter."""


_UNITED_NATIONS = "un"
"""The body whose initials often stand for its name in the names of others."""
_ADJECTIVE = 4
"""Least letters of an adjective made by rule: «آسي» is none, and would be the name «لاسي»."""


class Entry(NamedTuple):
    """A name at the end of its path through the tree."""

    concept: str
    form: str


class Node:
    """A place in the tree: the keys that may follow, and the names that end here.

    Two thirds are leaves: they share one empty table.
    """

    __slots__ = ("after", "entries")
    _LEAF: ClassVar[dict[str, Node]] = {}

    def __init__(self) -> None:
        self.after = self._LEAF
        self.entries: tuple[Entry, ...] = ()

    def then(self, key: str) -> Node:
        """Return the place behind a key, made where there is none."""
        if self.after is self._LEAF:
            self.after = {}
        node = self.after.get(key)
        if node is None:
            node = self.after[key] = Node()
        return node

    def to_json(self) -> list[Any]:
        """Return the place and all behind it as a JSON value."""
        return [self.entries, {key: node.to_json() for key, node in self.after.items()}]

    @classmethod
    def from_json(cls, value: Sequence[Any]) -> Self:
        """Return what :meth:`to_json` gave."""
        node = cls()
        entries, after = value
        node.entries = tuple(Entry(*one) for one in entries)
        if after:
            node.after = {key: cls.from_json(one) for key, one in after.items()}
        return node


Found = tuple[int, int, Entry]
"""A name found in a text: the number of its first word, that of the word after it, and which one it is."""


class _Way(NamedTuple):
    """Where the keys of a word lead from the root.

    Attributes:
        keys: Those that stand in any name at all.
        entries: The names that the word is, alone.
        further: The nodes behind which names go on.
    """

    keys: tuple[str, ...]
    entries: Sequence[Entry]
    further: Sequence[Node]


_NOWHERE = _Way((), (), ())


class Lexicon:
    """The names of one language."""

    def __init__(
        self, concepts: Iterable[Concept], language: Language, *, acronyms_of: Sequence[Language] = ()
    ) -> None:
        """Build the tree.

        Args:
            concepts: All concepts; those without a name in the language are skipped.
            language: Whose names to hold.
            acronyms_of: Languages whose acronyms are understood as well, whichever language the text is in:
                an English question may well say CEPAL.
        """
        self._root = Node()
        self._unread: dict[str, str] = {}
        self._keys: set[str] = set()
        self._ways: dict[tuple[str, ...], _Way] = {}
        concepts = tuple(concepts)
        shortened = _Shortened(concepts, language)
        for concept in concepts:
            for form in concept.names.get(language, ()):
                for variant in _variants(form, concept.kind, language):
                    entry = Entry(concept.id, form)
                    keys = term_keys(variant, language)
                    self._add(keys, entry)
                    self._add(shortened(keys), entry)
                    if language in CASED and _is_exact(variant):
                        self._add(
                            _surface(variant, language), entry
                        )  # "=Praia": the word, and none of its stem
                    if len(keys) == 1 and variant.isalpha() and keys[0][0] != EXACT:
                        self._add(
                            [key for key in word_keys(fold_text(variant), language) if key[0] == SURFACE],
                            entry,
                        )
        known = set(self._root.after)
        for concept in concepts:
            for other in acronyms_of:
                for form in concept.names.get(other, ()):
                    if form.isupper():
                        self._add(term_keys(form, other), Entry(concept.id, form))
        # An acronym in small letters counts where it is no other word: "gfmd", but not "who", "can".
        for key in [key for key in self._root.after if key.startswith(EXACT)]:
            word = key.removeprefix(EXACT)
            if len(word) > 2 and word.isascii() and word not in known and not _is_word(word, known, language):
                self._root.after.setdefault(word, self._root.after[key])
                self._keys.add(word)

    def lines(self) -> list[str]:
        """Return the lexicon as lines of text: its keys, then every key that begins a name with all that follows."""
        first = {
            key: json.dumps(node.to_json(), ensure_ascii=False) for key, node in self._root.after.items()
        }
        return [
            " ".join(sorted(self._keys)),
            *(f"{key}\t{line}" for key, line in (first | self._unread).items()),
        ]

    @classmethod
    def of_lines(cls, lines: Sequence[str]) -> Self:
        """Return the lexicon that :meth:`lines` gave; each line is read when a text first has its key."""
        lexicon = cls((), Language.OTHER)
        keys, *names = lines
        lexicon._root.after = {}
        lexicon._keys.update(keys.split(" "))
        lexicon._unread = {key: rest for key, _, rest in (line.partition("\t") for line in names)}
        return lexicon

    def _first(self, key: str) -> Node | None:
        """Return where a name's first key leads; None where no name begins with it."""
        node = self._root.after.get(key)
        if node is None and key in self._unread:
            node = Node.from_json(json.loads(self._unread[key]))
            self._root.after[key] = node
        return node

    def found(self, words: Words) -> list[Found]:
        """Return every name in the words, overlapping ones too, by their first word, shorter ones first."""
        results: list[Found] = []
        known = self._ways
        ways = [known.get(keys) or self._way(keys) for keys in words.keys]
        for first, (_, entries, further) in enumerate(ways):
            at = first + 1
            if entries:
                results += [(first, at, entry) for entry in entries]
            nodes = further
            while nodes and at < len(ways) and not words.breaks[at]:
                keys = ways[at].keys
                nodes = [node.after[key] for node in nodes for key in keys if key in node.after]
                at += 1
                results += [(first, at, entry) for node in nodes for entry in node.entries]
        return results

    def _way(self, keys: tuple[str, ...]) -> _Way:
        """Return where a word's keys lead; most ways to read an Arabic word mean nothing."""
        known = tuple([key for key in keys if key in self._keys])
        if not known:
            self._ways[keys] = _NOWHERE
            return _NOWHERE
        nodes = [node for node in map(self._first, known) if node is not None]
        # The word as it stands is a name: what else has its stem is not meant, unless more words follow.
        naming = nodes[:1] if known[0].startswith(SURFACE) else nodes
        entries = [entry for node in naming for entry in node.entries]
        if len(entries) > 1:
            entries = _nearest_first(entries, keys[0])
        way = self._ways[keys] = _Way(known, entries, [node for node in nodes if node.after])
        return way

    def _add(self, keys: Sequence[str], entry: Entry) -> None:
        node = self._root
        self._keys.update(keys)
        for key in keys:
            node = node.then(key)
        if keys and all(known.concept != entry.concept for known in node.entries):
            node.entries += (entry,)


class _Shortened:
    """Names with the initials of the United Nations in place of its name: «Программа развития ООН»."""

    def __init__(self, concepts: Iterable[Concept], language: Language) -> None:
        names = next((one.names.get(language, ()) for one in concepts if one.id == _UNITED_NATIONS), ())
        keys = [tuple(term_keys(name, language)) for name in names]
        self._initials = next((key for key, name in zip(keys, names, strict=True) if name.isupper()), ())
        self._whole = sorted((key for key in keys if len(key) > 1), key=len, reverse=True)

    def __call__(self, keys: Sequence[str]) -> Sequence[str]:
        """Return the keys of a name so shortened; none where it does not hold the name of the United Nations."""
        if not self._initials:
            return ()
        for whole in self._whole:
            for at in range(len(keys) - len(whole) + 1):
                if tuple(keys[at : at + len(whole)]) == whole:
                    return (*keys[:at], *self._initials, *keys[at + len(whole) :])
        return ()


def _nearest_first(entries: list[Entry], key: str) -> list[Entry]:
    """Return the names that have a word's stem, those first that begin as the word does: «oficiosas» is of «oficioso».

    Names that begin with another word, which does not count («de oficio», «своей стране»), share no beginning. A key
    that is not the word as it stands leaves the names as they are.
    """
    if not key.startswith(SURFACE):
        return entries
    word = key.removeprefix(SURFACE)
    return sorted(entries, key=lambda entry: -_shared_beginning(fold_text(entry.form), word))


def _shared_beginning(one: str, other: str) -> int:
    """Return how many first letters two words share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_exact(form: str) -> bool:
    return form.startswith(EXACT) and not form.startswith(BARE) and not form.isupper()


def _surface(form: str, language: Language) -> list[str]:
    """Return the key of a name of one word as it stands; none for other names."""
    word = fold_text(form.lstrip(EXACT))
    return [key for key in word_keys(word, language) if key[0] == SURFACE] if word.isalpha() else []


def _is_word(word: str, known: set[str], language: Language) -> bool:
    keys = word_keys(word, language)
    return not keys or keys[-1] in known


def _variants(form: str, kind: ConceptKind, language: Language) -> Iterable[str]:
    """Yield the forms in which a name is sought: the name, and what follows from it by rule."""
    if "-" in form:
        yield form.replace("-", "")  # inter-State, interstate
    if language is not Language.ARABIC or " " in form or form.startswith(EXACT):
        yield form
        return
    if kind in PROPER:
        # The stem of a proper name is too short to tell: «آسيان» (ASEAN) would be «آسيا» (Asia).
        yield EXACT + form
        yield EXACT + form.removeprefix("ال")
    else:
        yield form
        if form.startswith("ال"):
            yield "ال" + form  # «التزام» has no article: the one that is taken off must not be its own
    if kind is ConceptKind.EVENT_VERB:
        # «نظم» -> «ينظم», «تنظم»: where the vowel in the middle changes, the term file gives both forms.
        stem = form[1:] if form[0] in "اأإ" else form
        yield from (letter + stem for letter in "يتن")
    elif kind is ConceptKind.REGION or (kind is ConceptKind.COUNTRY and form[-1] != "ي"):
        # «سويسرا» -> «سويسري»: the adjective and the citizen. They are sought letter by letter: the stem of «آسيوي»
        # is too near «آسيان», and «ألماني» without what looks like its article would be the name «ماني».
        bare = form[:-1] if form[-1] in "اةه" else form
        stem = (bare.removesuffix("ي") + "ي").removeprefix("ال")  # «ألمانيا» has its «ي» already
        if len(stem) >= _ADJECTIVE:
            yield from (f"{EXACT}{stem}{ending}" for ending in ("", "ة", "ا", "ون", "ين", "ات", "تين"))
