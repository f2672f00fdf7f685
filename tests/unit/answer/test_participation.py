"""How many took part in a meeting: people or States, the whole and not a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from index.model import Language
from index.text.normalize import fold_text
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

FORUM = """# Report on the fifth meeting of the Global Forum on Migration and Development

1. The fifth meeting of the Global Forum on Migration and Development was held in Accra from 3 to 5 May 2011.

2. The fifth meeting of the Global Forum brought together 240 delegates, 60 of them delegates of civil society. It was
attended by 81 States.

3. The sixth meeting of the Global Forum was attended by 12 delegates of Africa and 40 delegates of Asia.
"""


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over an invented report."""
    folder: Path = tmp_path_factory.mktemp("participation")
    return answerer_of({"forum.md": FORUM}, folder)


@pytest.mark.parametrize(
    ("language", "question", "headline"),
    [
        ("en", "How many delegates attended the fifth meeting of the Global Forum?", "240 participants"),
        ("en", "How many people took part in the fifth meeting of the Global Forum?", "240 participants"),
        ("en", "How many States attended the fifth meeting of the Global Forum?", "81 States"),
        (
            "fr",
            "Combien de délégués ont participé à la cinquième réunion du Forum mondial ?",
            "240 participants",
        ),
        ("es", "¿Cuántos delegados asistieron a la quinta reunión del Foro Mundial?", "240 participantes"),
        ("ru", "Сколько делегатов участвовало в пятом совещании Глобального форума?", "240 участников"),
        ("zh", "有多少代表出席了全球论坛第五次会议？", "240名与会者"),
        ("ar", "كم مندوبا حضر الاجتماع الخامس للمنتدى العالمي؟", "٢٤٠ مشاركا"),
    ],
)
def test_people_are_counted_where_people_are_asked_for(
    forum: DocumentAnswerer, language: str, question: str, headline: str
) -> None:
    """Of several numbers the whole answers; who asks for States is not told of people."""
    reply = forum.answer(Question(question, language=Language(language)))
    assert headline in reply.headline.replace("\N{FIRST STRONG ISOLATE}", "").replace(
        "\N{POP DIRECTIONAL ISOLATE}", ""
    )


def test_parts_are_not_the_whole(forum: DocumentAnswerer) -> None:
    """Two numbers of one thing, the second the larger, are no number of participants."""
    reply = forum.answer(Question("How many delegates attended the sixth meeting of the Global Forum?"))
    assert "12 participants" not in reply.headline
    assert "40 participants" not in reply.headline


@pytest.mark.parametrize(
    ("language", "question", "label"),
    [
        (
            "fr",
            "Combien de délégués ont participé à la cinquième réunion du Forum mondial ?",
            "La cinquième réunion",
        ),
        ("es", "¿Cuántos Estados participaron en la quinta reunión del Foro Mundial?", "La quinta reunión"),
        ("zh", "有多少国家派代表出席了全球论坛第五次会议？", "全球论坛第五次会议"),
    ],
)
def test_the_label_begins_with_the_meeting(
    forum: DocumentAnswerer, language: str, question: str, label: str
) -> None:
    """What is counted and the verb of taking part are no part of what the meeting is called."""
    reply = forum.answer(Question(question, language=Language(language)))
    assert reply.headline.lstrip("\N{FIRST STRONG ISOLATE}").startswith(label)


@pytest.mark.parametrize(
    "question",
    [
        "How many delegates from Africa attended the fifth meeting of the Global Forum?",
        "كم مندوبا من أفريقيا حضر الاجتماع الخامس للمنتدى العالمي؟",
        "全球论坛第五次会议有多少来自非洲的代表出席？",
    ],
)
def test_the_whole_is_not_those_from_one_place(forum: DocumentAnswerer, question: str) -> None:
    """Who asks for those from Africa is not told how many there were in all."""
    assert "240" not in fold_text(forum.answer(Question(question)).headline)
