"""Of the places that a sentence names the narrowest answers, also one that no list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path


GUILD = """# Rapport de la Guilde

1. Le groupe consultatif, présidé par M. Ali Ould Sidi (Mauritanie), s'est réuni la dernière fois à Bonn (Allemagne) les
20 et 21 juin 2031.

2. Le secrétariat de la Guilde des phares est installé à Kaolack (Sénégal).
"""


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Où le groupe consultatif s'est-il réuni la dernière fois ?", "Bonn"),
        ("Где состоялось последнее совещание консультативной группы?", "Бонн"),
        ("Où est installé le secrétariat de la Guilde des phares ?", "Kaolack"),
    ],
)
def test_the_narrower_place_is_where_it_was(tmp_path: Path, question: str, place: str) -> None:
    """Of a city and the country in its brackets the city answers, whether or not a list has it."""
    reply = answerer_of({"guilde.md": GUILD}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert place in reply.headline
