"""What holds of the termbase for any text."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from index.model import Language
from index.termbase import Termbase, transliterate_tokens

shipped = lru_cache(maxsize=1)(Termbase.load)
LANGUAGES = st.sampled_from(list(Language))
WORDS = st.sampled_from(
    [
        *("المنظمة", "الدولية", "للهجرة", "والتنمية", "حوار", "ه+ه", "كَتَبَ", "،", "٢٠١٧"),
        *("General", "Assembly", "GFMD", "移徙", "全球会议", "форум", "миграции", ".", "\n", "İ"),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))


@given(text=TEXTS, language=LANGUAGES)
@settings(deadline=None, max_examples=150)
def test_matches_lie_in_the_text_and_never_cross(text: str, language: Language) -> None:
    """Matches are stretches of the text, in order; apart by default, nested at most where that is asked for."""
    termbase = shipped()
    plain = termbase.match(text, language)
    assert all(one.span.end <= two.span.start for one, two in pairwise(plain))
    nested = termbase.match(text, language, nested=True)
    assert {match.concept for match in plain} <= {match.concept for match in nested}
    for one in nested:
        assert one.span.end <= len(text)
        for two in nested:
            apart = one.span.end <= two.span.start or two.span.end <= one.span.start
            inside = (one.span.start - two.span.start) * (one.span.end - two.span.end) <= 0
            assert apart or inside


@given(text=TEXTS, language=LANGUAGES)
@settings(deadline=None, max_examples=100)
def test_tokens_are_the_same_each_time(text: str, language: Language) -> None:
    """A document and a question with the same words have the same tokens, whatever was asked in between."""
    termbase = shipped()
    assert termbase.concept_tokens(text, language) == termbase.concept_tokens(text, language)
    assert len(termbase.concept_tokens(text, language)) == len(termbase.match(text, language, nested=True))


@given(text=st.text(max_size=40))
@settings(deadline=None, max_examples=150)
def test_sound_tokens_name_no_script(text: str) -> None:
    """Sound tokens are ASCII whatever the script, so that names meet across scripts."""
    assert all(token.isascii() and token[:2] in {"n:", "s:"} for token in transliterate_tokens(text))
