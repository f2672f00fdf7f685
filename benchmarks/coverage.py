"""How much of the documents' running text the termbase knows.

Run as ``python -m benchmarks.coverage --seeds seeds``. It cuts Chinese with jieba, which the program
does without: ``.venv/bin/pip install jieba==0.42.1`` first.

A content word is a word that is neither a function word nor a number nor part of markup or of a web
address. It is covered where it stands in a concept that :meth:`index.termbase.Termbase.match` finds.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.model import Language
from index.termbase import Termbase
from index.termbase.keys import skipped_words, words_of
from index.text.literals import literals_in_folded
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOISE = re.compile(r"<[^<>]*>|https?://\S+|www\.\S+|\S+@\S+|&\w+;|-{3,}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Coverage:
    """What the termbase knows of one text.

    Attributes:
        words: Running content words.
        in_concepts: Those that stand in a concept.
        missing: The others, with how often each occurs.
    """

    words: int
    in_concepts: int
    missing: Counter[str]

    @property
    def share(self) -> float:
        """The share of content words in a concept; 1.0 for a text without content words."""
        return self.in_concepts / self.words if self.words else 1.0


def coverage(text: str, language: Language, termbase: Termbase) -> Coverage:
    """Return how much of a text the termbase knows."""
    text = _NOISE.sub(lambda match: " " * len(match.group()), text)
    known = bytearray(len(text))
    for match in termbase.match(text, language):
        known[match.span.start : match.span.end] = b"\1" * len(match.span)
    words, missing = 0, Counter[str]()
    for start, end in _content_words(text, language):
        words += 1
        if not any(known[start:end]):
            missing[text[start:end]] += 1
    return Coverage(words, words - missing.total(), missing)


def _content_words(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each content word; Chinese ones as jieba cuts them."""
    if language is Language.CHINESE:
        import jieba  # noqa: PLC0415 - heavy

        jieba.setLogLevel("ERROR")
        for word, start, end in jieba.tokenize(text):
            if _HAN.search(word) and word not in skipped_words(Language.CHINESE):
                yield start, end
        return
    found = words_of(text, language)
    for start, end in zip(found.starts, found.ends, strict=True):
        span = found.folded.source_span(start, end)
        if literals_in_folded(fold_text(text[span.start : span.end])):
            continue  # spelled numbers and ordinals are tokens of their own
        if len(span) > 1 and _LETTERS.fullmatch(text[span.start : span.end].strip("\u064b\u0640")):
            yield span.start, span.end


def main() -> None:
    """Print the share for each file and for all, and the most frequent words that are missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of text files")
    parser.add_argument("--missing", type=int, default=60, help="how many missing words to list")
    arguments = parser.parse_args()
    termbase = Termbase.load()
    total = Counter[str]()
    missing = Counter[str]()
    print(f"{'file':32}{'words':>8}{'share':>8}")
    for path in sorted(arguments.seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        language = Language.CHINESE if len(_HAN.findall(text)) > len(text) / 4 else Language.ARABIC
        result = coverage(text, language, termbase)
        total.update(words=result.words, concepts=result.in_concepts)
        missing.update(result.missing)
        print(_line(path.name, result.words, result.in_concepts))
    print(_line("all", total["words"], total["concepts"]))
    print("missing:", ", ".join(f"{word} {count}" for word, count in missing.most_common(arguments.missing)))


def _line(name: str, words: int, concepts: int) -> str:
    return f"{name:32}{words:>8}{concepts / max(words, 1):>8.3f}"


if __name__ == "__main__":
    main()
