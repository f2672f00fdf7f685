"""What must hold for any question."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.question import understand

_WORDS = [
    "when",
    "who",
    "من",
    "متى",
    "؟",
    "谁",
    "何时",
    "quand",
    "¿Cuándo",
    "где",
    "«",
    "»",
    "2013",
    "\n",
    "A/RES/71/280",
]
_TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=8)), max_size=12).map(" ".join),
)


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_understood_somehow(text: str) -> None:
    """Understanding never fails; the subject's spans are stretches of the text, in order and apart."""
    understood = understand(text)
    assert understood.text == text
    spans = understood.subject_spans
    assert " ".join(text[span.start : span.end] for span in spans) == understood.subject
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert understood.empty == (not any(character.isalnum() for character in text))


@given(_TEXTS)
@settings(max_examples=60, deadline=None)
def test_parts_lose_no_word(text: str) -> None:
    """Every letter and digit of a message stands in one of its parts, in order."""
    parts = "".join(understand(text).parts)
    assert [c for c in parts if c.isalnum()] == [c for c in text if c.isalnum()]
