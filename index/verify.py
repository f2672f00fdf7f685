"""Where a pasted quotation stands in the documents: to the letter, in other spelling, altered, or nowhere.

BM25 names the units that may hold it; the letters and digits of these and of their neighbours, folded and written
without gaps, are searched for those of the quotation, which finds it across units, page breaks, digit systems and
punctuation; where that fails, words are aligned (:mod:`index.word_alignment`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from index.parse import display_text
from index.running_text import Place, RunningText
from index.text.analyze import analyzer_for
from index.text.language import detect
from index.text.normalize import fold_text
from index.text.numerals import without_superscripts
from index.word_alignment import Change, Stretch, align, plain, words_of_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.running_text import RunningPassage
    from index.word_alignment import Alignment

LONGEST = 20_000
"""Code points of the longest text that is looked at."""
CANDIDATES = 24
"""Units in which a quotation is searched for."""
ALIGNED = 6
"""Units around which words are aligned, where it stands in none to the letter."""
TERMS = 64
"""Terms of a field that the units are found by: the rarest."""
SCANNED_LENGTH = 120
"""Code points of the longest text for which, where BM25 finds nothing, every unit is read."""
SCANNED_UNITS = 50_000
"""Units that are read then, at most: about 20 ms."""
PLACES = 10
"""Places that are given for a quotation that stands in many."""
KEPT_SHARE = 0.6
"""Share of the pasted letters that an altered quotation has in common with its passage."""
KEPT_RUN = 3
"""Words that it has in common with it in one piece; of Chinese, twice as many characters."""

_ELLIPSIS = re.compile(r"[\[(（［]\s*(?:…+|\.{3,}|\. \. \.)\s*[\])）］]|…+|\.{3,}|(?<!\.)\. \. \.(?!\.)")
_GAPS = re.compile(r"[\W_]+")
_NOTE_MARK = re.compile(r"(?<=[^\W\d_])\s?[\[(]\s*\d{1,3}\s*[\])]")


class Standing(StrEnum):
    """What a pasted quotation is to the documents."""

    EXACT = "exact"
    RESPELT = "respelt"  # the same words; spelling, digits, vowel signs, punctuation or markup differ
    ALTERED = "altered"
    ABSENT = "absent"
    TOO_LONG = "too_long"  # longer than LONGEST


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a pasted quotation stands.

    Attributes:
        standing: What it is to the documents.
        places: Each a run of neighbouring units that holds it, in reading order; the first is the one compared.
            Empty where it is absent or too long.
        stretches: What became of its words; empty where they are exact or absent, and where only punctuation or
            markup differs.
        elided: Whether an ellipsis of the quotation stands for words of the document.
    """

    standing: Standing
    places: tuple[tuple[Place, ...], ...] = ()
    stretches: tuple[Stretch, ...] = ()
    elided: bool = False


_ABSENT = Finding(Standing.ABSENT)
_Runs = tuple[tuple[Place, ...], ...]
_RANK = {Standing.EXACT: 0, Standing.RESPELT: 1, Standing.ALTERED: 2, Standing.ABSENT: 3}


class QuotationFinder:
    """Finds quotations in one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._running = RunningText(library)

    def find(self, text: str) -> Finding:
        """Return where a pasted text stands; absent for a text without a word. Never raises, whatever the text."""
        if len(text) > LONGEST:
            return Finding(Standing.TOO_LONG)
        shown = display_text(text)
        if not words_of_shown(shown):
            return _ABSENT
        whole = self._unbroken(text, shown)
        if whole.standing in {Standing.EXACT, Standing.RESPELT}:
            return whole
        pieces = [piece for piece in _ELLIPSIS.split(shown) if words_of_shown(piece)]
        if len(pieces) > 1:
            elided = self._elided(pieces)
            if _RANK[elided.standing] <= _RANK[whole.standing]:
                return elided
        return whole

    def _unbroken(self, text: str, shown: str) -> Finding:
        candidates = self._candidates(shown)
        letters = (plain(shown), plain(text))
        found = self._written(shown, candidates, letters)
        if (found is None or found.standing is not Standing.EXACT) and len(letters[0]) <= SCANNED_LENGTH:
            found = self._written(shown, self._scanned(shown), letters) or found
        if found is not None:
            return found
        unmarked = _NOTE_MARK.sub("", shown)
        if unmarked != shown:
            found = self._written(unmarked, candidates, ())
            if found is not None:
                return found
        return self._aligned(shown, candidates)

    def _candidates(self, text: str) -> list[int]:
        """Return the chunks that may hold a text, best first."""
        index = self._library.index
        tokens = analyzer_for(detect(text)).analyze(text)
        query = {}
        for field, terms in tokens.by_field().items():
            engine = index.fields.get(field.value)
            if engine is None:
                continue
            frequencies = {term: engine.document_frequency(term) for term in dict.fromkeys(terms)}
            known = sorted((count, term) for term, count in frequencies.items() if count)
            query[field.value] = [term for _, term in known[:TERMS]]
        return [scored.number for scored in index.search(query, CANDIDATES)]

    def _scanned(self, shown: str) -> list[int]:
        """Return the units that hold a text's letters, found by reading them all; those that hold it exactly first.

        Of a few common words («وكان هناك اتفاق على أن الاتفاق») BM25 knows too little.
        """
        wanted = _letters_of(shown)
        exact = plain(shown)
        found = [chunk for chunk, letters in enumerate(self._all_letters) if wanted in letters]
        found.sort(key=lambda chunk: exact not in plain(self._running.unit(chunk)[0]))
        return found[:CANDIDATES]

    @cached_property
    def _all_letters(self) -> list[str]:
        return [_letters_of(chunk.text) for chunk in self._library.chunks[:SCANNED_UNITS]]

    def _written(self, shown: str, candidates: Sequence[int], letters: tuple[str, ...]) -> Finding | None:
        """Return where the letters and digits of a text stand in their order; None where they do nowhere.

        Args:
            shown: The text without markup.
            candidates: Where to look.
            letters: Its forms that make it exact.
        """
        pasted = words_of_shown(shown)
        wanted = "".join(word.folded for word in pasted)
        runs: dict[tuple[Place, ...], str] = {}
        for chunk in candidates:
            for marked in (False, True):
                passage = self._running.around(chunk, len(wanted), marked=marked)
                for run, text in passage.runs(wanted):
                    if all(not _covers(known, run) for known in runs):
                        runs[run] = text
        if not runs:
            return None
        exact = [run for run, text in runs.items() if plain(text) in letters]
        if exact:
            others = [run for run in runs if run not in exact]
            return Finding(Standing.EXACT, tuple([*exact, *others][:PLACES]))
        compared: list[tuple[int, tuple[Place, ...], tuple[Stretch, ...]]] = []
        for run, text in list(runs.items())[:PLACES]:
            alignment = align(shown, pasted, text, words_of_shown(text))
            stretches = alignment.stretches if alignment is not None else ()
            changes = sum(stretch.change is not Change.KEPT for stretch in stretches)
            compared.append((changes, run, stretches if changes else ()))
        compared.sort(key=lambda one: one[0])  # stable: of two passages the one that is spelt more alike
        return Finding(Standing.RESPELT, tuple(run for _, run, _ in compared), compared[0][2])

    def _aligned(self, shown: str, candidates: Sequence[int]) -> Finding:
        """Return the passage that a text is nearest to, and what was changed."""
        pasted = words_of_shown(shown)
        length = sum(len(word.folded) for word in pasted)
        best: tuple[float, Alignment, RunningPassage] | None = None
        for chunk in candidates[:ALIGNED]:
            for marked in (False, True):
                passage = self._running.around(chunk, length, marked=marked)
                found = align(shown, pasted, passage.text, passage.words)
                if found is not None and (best is None or found.likeness > best[0] + 1e-9):
                    best = (found.likeness, found, passage)
        if best is None:
            return _ABSENT
        _, alignment, passage = best
        han = all(len(word.folded) == 1 for word in pasted)
        run = min(KEPT_RUN * (1 + han), max(1, len(pasted) - 1))
        if alignment.kept < KEPT_SHARE or alignment.longest < run:
            return _ABSENT
        place = passage.places(alignment.first, alignment.last)
        if all(stretch.change in {Change.KEPT, Change.RESPELT} for stretch in alignment.stretches):
            return Finding(Standing.RESPELT, (place,), alignment.stretches)
        return Finding(Standing.ALTERED, (place,), alignment.stretches)

    def _elided(self, pieces: Sequence[str]) -> Finding:
        """Return where a quotation with ellipses stands: its pieces in one document, in order."""
        found = [self._unbroken(piece, piece) for piece in pieces]
        if any(not one.places for one in found):
            return _ABSENT
        chain = self._nearest_chain([one.places for one in found])
        if chain is None:
            return _ABSENT
        standing = Standing.EXACT
        stretches: list[Stretch] = []
        for piece, one, run in zip(pieces, found, chain, strict=True):
            text = self._text_of(run)
            kept = Stretch(Change.KEPT, " ".join(piece.split()), " ".join(text.split()))
            if plain(text) == plain(piece):
                own: tuple[Stretch, ...] = (kept,)
            else:
                worst = Standing.ALTERED if one.standing is Standing.ALTERED else Standing.RESPELT
                standing = max(standing, worst, key=_RANK.__getitem__)
                alignment = align(piece, words_of_shown(piece), text, words_of_shown(text))
                own = alignment.stretches if alignment is not None else (kept,)
            stretches.extend([*own, Stretch(Change.KEPT, "…", "…")])
        run = tuple(place for part in chain for place in part)
        if standing is Standing.EXACT:
            return Finding(standing, (run,), elided=True)
        return Finding(standing, (run,), tuple(stretches[:-1]), elided=True)

    def _nearest_chain(self, choices: Sequence[_Runs]) -> list[tuple[Place, ...]] | None:
        """Return one of each piece's places, in one document and in order, as near together as can be."""
        best: list[tuple[Place, ...]] | None = None
        for start in choices[0]:
            chain = [start]
            for following in choices[1:]:
                after = [run for run in following if self._follows(chain[-1][-1], run[0])]
                if not after:
                    break
                chain.append(min(after, key=lambda run: (run[0].chunk, run[0].start)))
            if len(chain) == len(choices) and (best is None or _reach(chain) < _reach(best)):
                best = chain
        return best

    def _follows(self, left: Place, right: Place) -> bool:
        chunks = self._library.chunks
        if chunks[left.chunk].document != chunks[right.chunk].document:
            return False
        return (left.chunk, left.end) <= (right.chunk, right.start)

    def _text_of(self, run: Sequence[Place]) -> str:
        return " ".join(self._library.passage_text(one.chunk).text[one.start : one.end] for one in run)


def _letters_of(text: str) -> str:
    return _GAPS.sub("", fold_text(without_superscripts(text)))


def _reach(chain: Sequence[tuple[Place, ...]]) -> tuple[int, int]:
    """Return how far a chain of places reaches: units, and code points where it is one unit."""
    (first, *_), (*_, last) = chain[0], chain[-1]
    return last.chunk - first.chunk, last.end - first.start


def _covers(known: Sequence[Place], run: Sequence[Place]) -> bool:
    """Return whether a run of places is one that is known, with or without its printed numbers."""
    return any(
        one.chunk == other.chunk and one.start < other.end and other.start < one.end
        for one in known
        for other in run
    )
