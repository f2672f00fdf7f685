"""The termbase: concepts, their names in six languages, and where a text speaks of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import LATIN_SCRIPT, Language, Span
from index.termbase.keys import words_of
from index.termbase.lexicon import PROPER, Lexicon
from index.termbase.load import merge, read_term_file, shipped
from index.termbase.model import ConceptKind, Named, TermMatch
from index.termbase.namesakes import names_language, namesakes_among
from index.text.chinese import edges as word_edges

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from index.termbase.kept_lexicons import KeptLexicons
    from index.termbase.keys import Words
    from index.termbase.lexicon import Found
    from index.termbase.model import Concept

_ARABIC = re.compile("[\u0600-\u06ff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_HAN_RUN = re.compile(f"{_HAN.pattern}+")
_ASCII = re.compile("[A-Za-z\u00c0-\u024f+]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WHOLE_PLACES = frozenset({ConceptKind.COUNTRY, ConceptKind.REGION})
"""Kinds of name within which no country is meant."""
_PAIR = 2
"""Characters of the Chinese names that two words may make by chance."""
_APART = re.compile("[ ,;:.!?。]")
"""Marks, folded, across which no Chinese name reaches that has none."""
_KEPT = 8
"""Texts whose names are kept: a question is looked through for the longest ones, and again for all of them."""
_LISTED = 2
"""Words from one language's name to the next in a list of languages."""


class Termbase:
    """Every concept and its names. The names of a language are prepared when a text first needs them.

    Args:
        concepts: By their ids.
        kept: Where the names of these concepts are kept prepared; None where nowhere.
    """

    def __init__(self, concepts: Mapping[str, Concept], kept: KeptLexicons | None = None) -> None:
        self._concepts = concepts
        self._kept = kept
        self._lexicons: dict[Language, Lexicon] = {}
        self._candidates = lru_cache(_KEPT)(self._longest_first)
        self.tokens_of = lru_cache(maxsize=64)(self._tokens_of)

    @classmethod
    def load(cls, extra: Sequence[Path] = (), *, kept: KeptLexicons | None = None) -> Termbase:
        """Return the termbase that comes with the project, with the user's own files added to it.

        Args:
            extra: Term files beside the shipped ones. A row with a known id adds names to that concept.
            kept: Where the names of just these files are kept prepared.

        Raises:
            TermbaseError: A file cannot be read or has a broken row.
        """
        return cls(merge(shipped(), [read_term_file(path) for path in extra]), kept)

    def __len__(self) -> int:
        return len(self._concepts)

    def concept(self, identity: str) -> Concept:
        """Return the concept with this id.

        Raises:
            KeyError: There is none.
        """
        return self._concepts[identity]

    def kind_of(self, identity: str) -> ConceptKind | None:
        """Return what kind of concept an id is of; None for the empty one of what no concept names.

        Raises:
            KeyError: There is no such concept.
        """
        return self._concepts[identity].kind if identity else None

    def _tokens_of(self, kinds: frozenset[ConceptKind]) -> frozenset[str]:
        """Return the tokens, ``c:<id>``, of all concepts of some kinds."""
        return frozenset(f"c:{one.id}" for one in self._concepts.values() if one.kind in kinds)

    def name(self, identity: str, language: Language) -> str:
        """Return what a language calls the concept, or else English, or else any language.

        Raises:
            KeyError: There is no such concept.
        """
        names = self._concepts[identity].names
        forms = names.get(language) or names.get(Language.ENGLISH) or next(iter(names.values()))
        return forms[0].lstrip("=")

    def match(self, text: str, language: Language, *, nested: bool = False) -> tuple[TermMatch, ...]:
        """Return the concepts that a text names, in the order of the text; the longest name wins.

        Args:
            text: Any text; words of another script than the language's own are looked up in their own.
            language: The language of the text.
            nested: Whether to give as well the concepts named inside a longer name («Global Forum on Migration
                and Development» holds forum, migration and development) and every concept of an ambiguous
                name. Matches then nest but never cross.
        """
        return tuple(
            TermMatch(name.concept, Span(name.start, name.end), name.form, 1.0)
            for name in self.named(text, language, nested=nested)
        )

    def named(
        self, text: str, language: Language, *, nested: bool = False, crossing: bool = False
    ) -> list[Named]:
        """Return what :meth:`match` does, quicker.

        With ``crossing`` also the terms that share a word with a longer or earlier one: "data on migration" and
        "circular migration" of «البيانات المتعلقة بالهجرة الدائرية».
        """
        words = words_of(text, language)
        starts, ends = words.starts, words.ends
        chosen = self._chosen(words, text, language, nested=nested, crossing=crossing)
        places = [(starts[first], ends[last - 1], entry) for first, last, entry in chosen]
        return [Named(start, end, *entry) for start, end, entry in words.folded.in_source(places)]

    def concept_tokens(self, text: str, language: Language) -> list[str]:
        """Return a token ``c:<id>`` for each concept named in the text, nested ones too, in order.

        A document and a question in another language that speak of one thing share its token, so BM25 over
        these tokens works across languages. Empty where the text names none.
        """
        words = words_of(text, language)
        return [f"c:{entry.concept}" for _, _, entry in self._chosen(words, text, language, nested=True)]

    def namesakes(self, text: str, language: Language) -> frozenset[str]:
        """Return the series of meetings whose short name a text gives to others: "the Global Forum of Mayors"."""
        words = words_of(text, language)
        found = self._found(words, text, language)
        return frozenset(one[2].concept for one in namesakes_among(found, words, language, self._concepts))

    def _found(self, words: Words, text: str, language: Language) -> list[Found]:
        """Return every name in the words, whichever others hold it or cross it."""
        found = [one for lexicon in self._lexicons_for(text, language) for one in lexicon.found(words)]
        return self._between_words(found, words) if _HAN.search(text) else found

    def _longest_first(self, text: str, language: Language) -> list[Found]:
        """Return every name in a text, the longest first; no short name of a series that is meant for another's."""
        words = words_of(text, language)
        found = self._found(words, text, language)
        others = namesakes_among(found, words, language, self._concepts)
        # Stable: of two names of one length in one place, the one of the earlier file and row comes first.
        return sorted((one for one in found if one not in others) if others else found, key=_longest_first)

    def _chosen(
        self, words: Words, text: str, language: Language, *, nested: bool, crossing: bool = False
    ) -> list[Found]:
        """Return the names in the words, longest first come, in the order of the text."""
        cover = [-1] * len(words.keys)  # for each word, the last chosen name that holds it
        places: list[tuple[int, int]] = []
        chosen: list[Found] = []
        seen: set[tuple[int, int, str]] = set()
        of_place: set[int] = set()  # words of the longer names of regions and countries
        for candidate in self._candidates(text, language):
            first, last, entry = candidate
            around = cover[first]
            kind = self._concepts[entry.concept].kind
            if around >= 0 and not nested:
                continue
            inside = around >= 0 and places[around] != (first, last)
            if kind is ConceptKind.COUNTRY and inside and of_place.issuperset(range(first, last)):
                continue  # «أمريكا» of «أمريكا الجنوبية» is no country, nor is Guinea of Guinea-Bissau
            if last - first > 1 and any(cover[at] != around for at in range(first + 1, last)):
                if crossing and kind is ConceptKind.VOCABULARY:
                    chosen.append(candidate)
                continue  # it crosses a longer name
            if (first, last, entry.concept) in seen:
                continue
            if around < 0 or places[around] != (first, last):
                cover[first:last] = [len(places)] * (last - first)
                places.append((first, last))
                if kind in _WHOLE_PLACES:
                    of_place.update(range(first, last))
            seen.add((first, last, entry.concept))
            chosen.append(candidate)
        chosen.sort(key=_outer_first)
        return self._without_spoken(chosen, words) if nested else chosen

    def _between_words(self, found: list[Found], words: Words) -> list[Found]:
        """Return names without those that only the halves of two Chinese words make: 大会 in 扩大会议, 写 in 填写.

        Nor is a place or a body a short word and half of the next: 里加 in 调查里加进. Nor does a name reach across a
        space, where a question lost words it asks with (作出了 结论), or from a clause to the next (截至30日，本年).
        """
        folded = words.folded.text
        edges = {run.start() + edge for run in _HAN_RUN.finditer(folded) for edge in word_edges(run.group())}
        kept = []
        for one in found:
            start, end = words.starts[one[0]], words.ends[one[1] - 1]
            if _HAN.match(folded, start) and _HAN.match(folded, end - 1):
                least = 2 if end - start == 1 else 1
                if end - start == _PAIR and start + 1 in edges:
                    least += self._concepts[one[2].concept].kind in PROPER
                apart = _APART.search(folded, start, end)
                if (start in edges) + (end in edges) < least or (apart and apart[0] not in one[2].form):
                    continue
            kept.append(one)
        return kept

    def _without_spoken(self, chosen: list[Found], words: Words) -> list[Found]:
        """Return names without the countries where a word names their language: "in French", «بالفرنسية»."""
        kinds = [self._concepts[entry.concept].kind for _, _, entry in chosen]
        languages = {
            (first, last)
            for (first, last, _), kind in zip(chosen, kinds, strict=True)
            if kind is ConceptKind.LANGUAGE
        }
        if not languages:
            return chosen
        doubtful = [
            at
            for at, (first, last, _) in enumerate(chosen)
            if kinds[at] is ConceptKind.COUNTRY and (first, last) in languages
        ]
        if not doubtful:
            return chosen
        folded = words.folded.text
        spoken = {
            at
            for at in doubtful
            if names_language(folded, words.ends[chosen[at][0]])
            or any(
                0 < abs(first - chosen[at][0]) <= _LISTED and (first, last) != chosen[at][:2]
                for first, last in languages
            )
        }
        return [one for at, one in enumerate(chosen) if at not in spoken]

    def _lexicons_for(self, text: str, language: Language) -> list[Lexicon]:
        """Return the lexicons of the scripts that a folded text is written in."""
        latin = language if language in LATIN_SCRIPT else Language.ENGLISH
        wanted = {
            Language.ARABIC: _ARABIC,
            Language.CHINESE: _HAN,
            latin: _ASCII,
            Language.RUSSIAN: _CYRILLIC,
        }
        return [self._lexicon(each) for each, script in wanted.items() if script.search(text)]

    def _lexicon(self, language: Language) -> Lexicon:
        known = self._lexicons.get(language)
        if known is None:
            known = self._kept.get(language) if self._kept is not None else None
            if known is None:
                known = self._prepared(language)
            self._lexicons[language] = known
        return known

    def _prepared(self, language: Language) -> Lexicon:
        """Return the lexicon of a language, made anew and kept."""
        others = (
            tuple(each for each in LATIN_SCRIPT if each is not language) if language in LATIN_SCRIPT else ()
        )
        lexicon = Lexicon(tuple(self._concepts.values()), language, acronyms_of=others)
        if self._kept is not None:
            self._kept.put(language, lexicon)
        return lexicon


def _longest_first(found: Found) -> tuple[int, int]:
    return found[0] - found[1], found[0]


def _outer_first(found: Found) -> tuple[int, int]:
    return found[0], -found[1]
