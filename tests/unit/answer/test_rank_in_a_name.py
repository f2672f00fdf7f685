"""A rank in the name of one meeting is not that of another, which the question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# Safer harbours

1. The Third Global Ministerial Conference on Harbours was held in Malmö on 3 May 2031.

2. The Government of Morocco offered to host the Fourth Global Ministerial Conference on Harbours in Tangier in 2033.

3. The Government of Rwanda convened the First Forum of Mayors on Harbours in Gisenyi in October 2030.
"""


def test_the_host_of_a_conference_is_not_that_of_a_forum(tmp_path: Path) -> None:
    """Of a third forum nothing is said, though a third conference stands near by and a fourth one has a host."""
    answerer = answerer_of({"harbours.md": TEXT}, tmp_path)
    assert isinstance(
        answerer.answer(Question("Who hosted the Third Forum of Mayors on Harbours?")), NotFound
    )
