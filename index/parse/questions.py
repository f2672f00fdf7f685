"""The questions that a text asks and answers itself, each over its answer: "Who may apply? / Any citizen …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.parse.breaks import INVISIBLE
from index.parse.lines import Fragment, Shape

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_MARKS = ("?", "؟", "？")
_LEAST = 3
"""Questions over answers from which a document is one of questions and answers; a speech asks one or two."""
_SHARE = 6
"""Of so many fragments one at least is such a question, in a document that consists of them."""
_LONGEST = 200


def asked_questions(fragments: Sequence[Fragment], furniture: Container[int]) -> frozenset[int]:
    """Return the fragments that are questions of a document of questions and answers, by their index.

    Args:
        fragments: All of the document's.
        furniture: The indexes of those that are no text.
    """
    body = [index for index in range(len(fragments)) if index not in furniture]
    questions = [_is_question(fragments[index]) for index in body]
    around = zip([False, *questions], questions, [*questions[1:], True], body, strict=False)
    # Questions in a row are a list of what is to be talked about.
    asked = frozenset(index for before, here, after, index in around if here and not (before or after))
    return asked if len(asked) >= max(_LEAST, len(body) / _SHARE) else frozenset()


def _is_question(fragment: Fragment) -> bool:
    """Return whether a fragment is one question and nothing else, on a line or two of its own."""
    text = fragment.text.strip().strip("*_" + INVISIBLE)
    alone = fragment.shape in {Shape.TEXT, Shape.HEADING} and fragment.lines <= 2 and len(text) <= _LONGEST
    return alone and text.endswith(_MARKS) and not any(end in text[:-1] for end in (". ", "。", "! ", "؟ "))
