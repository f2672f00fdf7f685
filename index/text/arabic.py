"""Arabic words -> light stems and padded n-grams.

The stem takes off clitics and the commonest endings, as light10 does (Larkey, Ballesteros and Connell 2007),
widened by possessive pronouns and verb endings. The n-grams of ``_word_`` are what survives a wrong letter
(``التشارورية`` for
``التشاورية``) and finds roots that a light stem leaves apart; measured in docs/decisions/0004-analysis.md.
"""

from __future__ import annotations

_ARTICLES = ("وبال", "ولل", "وال", "بال", "كال", "فال", "ال", "لل")
_PROCLITICS = "وفبكل"
_SUFFIXES = (
    *("اتهم", "اتها", "ياته", "هما", "كما", "تها", "تهم"),
    *("ات", "ان", "ون", "ين", "وا", "ها", "هم", "هن", "كم", "نا", "يه", "ته", "تي"),
    *("ه", "ي"),
)
_BY_LETTER = {
    letter: tuple(suffix for suffix in _SUFFIXES if suffix[-1] == letter)
    for letter in {suffix[-1] for suffix in _SUFFIXES}
}
"""Last letter of a word -> the suffixes that it may end with."""
_SHORTEST = 3


def arabic_stem(word: str) -> str:
    """Return the light stem of one folded word, at least three letters where the word has them.

    >>> arabic_stem("والاجتماعات"), arabic_stem("مشاوراتهم")
    ('اجتماع', 'مشاور')
    """
    stem = word
    for prefix in _ARTICLES:
        if stem.startswith(prefix) and len(stem) - len(prefix) >= _SHORTEST:
            stem = stem[len(prefix) :]
            break
    else:
        # One letter may belong to the word (وزير, بلد): only where four are left without it.
        if stem[0] in _PROCLITICS and len(stem) > _SHORTEST + 1:
            stem = stem[1:]
    for _ in range(2):
        for suffix in _BY_LETTER.get(stem[-1], ()):
            if stem.endswith(suffix) and len(stem) - len(suffix) >= _SHORTEST:
                stem = stem[: -len(suffix)]
                break
        else:
            break
    return stem


def padded_grams(word: str, sizes: tuple[int, ...] = (3, 4)) -> tuple[str, ...]:
    """Return the n-grams of ``_word_``, shorter ones first; the padded word itself where it is too short.

    >>> padded_grams("ليما")
    ('_لي', 'ليم', 'يما', 'ما_', '_ليم', 'ليما', 'يما_')
    """
    padded = f"_{word}_"
    grams = [padded[i : i + size] for size in sizes for i in range(len(padded) - size + 1)]
    return tuple(grams) or (padded,)
