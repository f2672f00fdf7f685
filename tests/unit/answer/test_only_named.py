"""A sentence that only names a thing tells neither what it says nor what it did, agreed or is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

LAKES = """# Report on lakes

## Talks

1. In May 2012, a conference that was held in Hanoi adopted a declaration on fishing.

2. The declaration of Quito says that refugees may fish in all lakes.

3. The Assembly decides to hold the negotiations on the treaty on lakes in Geneva in March 2014 and in Vienna in May
2014.

4. At the negotiations in Nairobi in June 2015, the Member States agreed to share their data on floods.

5. The Institute has completed seven studies on dams in different countries. It has published two studies on ports, "The
harbours of the South" and "Ships and cities".
"""


@pytest.fixture(scope="module")
def lakes(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one report of a subject that the seeds do not have."""
    return answerer_of({"lakes.md": LAKES}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("What does the declaration of Quito say about refugees?", "may fish", id="en-said"),
        pytest.param("Que dit la déclaration de Quito sur les réfugiés ?", "may fish", id="fr-said"),
        pytest.param("What was agreed at the negotiations in Nairobi?", "share their data", id="en-agreed"),
        pytest.param("ماذا تقرر في مفاوضات نيروبي؟", "share their data", id="ar-agreed"),
        pytest.param("What are the titles of the two studies on ports?", "harbours", id="en-titles"),
        pytest.param(
            "What did the Assembly decide on the negotiations?", "to hold", id="en-that-they-are-held"
        ),
    ],
)
def test_what_is_told_is_quoted(lakes: DocumentAnswerer, question: str, words: str) -> None:
    """The neighbours of the near misses below."""
    assert words in answered(lakes, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What does the declaration of Hanoi say about refugees?", id="said-en"),
        pytest.param("Que dit la déclaration de Hanoï sur les réfugiés ?", id="said-fr"),
        pytest.param("¿Qué dice la declaración de Hanói sobre los refugiados?", id="said-es"),
        pytest.param("Что говорится в Ханойской декларации о беженцах?", id="said-ru"),
        pytest.param("ماذا يقول إعلان هانوي عن اللاجئين؟", id="said-ar"),
        pytest.param("河内宣言关于难民说了什么？", id="said-zh"),
        pytest.param("What was decided at the negotiations of May 2014?", id="decided-en"),
        pytest.param("Qu'a-t-on décidé lors des négociations de mai 2014 ?", id="decided-fr"),
        pytest.param("¿Qué se decidió en las negociaciones de mayo de 2014?", id="decided-es"),
        pytest.param("Что было решено на переговорах в мае 2014 года?", id="decided-ru"),
        pytest.param("ماذا تقرر في مفاوضات أيار/مايو 2014؟", id="decided-ar"),
        pytest.param("2014年5月的谈判决定了什么？", id="decided-zh"),
        pytest.param("What are the titles of the seven studies on dams?", id="titles-en"),
        pytest.param("Quels sont les titres des sept études sur les barrages ?", id="titles-fr"),
        pytest.param("¿Cuáles son los títulos de los siete estudios sobre presas?", id="titles-es"),
        pytest.param("Каковы названия семи исследований о плотинах?", id="titles-ru"),
        pytest.param("ما عناوين الدراسات السبع عن السدود؟", id="titles-ar"),
        pytest.param("关于大坝的七项研究的标题是什么？", id="titles-zh"),
    ],
)
def test_what_is_only_named_is_not_told(lakes: DocumentAnswerer, question: str) -> None:
    """That a declaration was adopted, talks are to be held or studies were done."""
    assert isinstance(lakes.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Where was William Lacy Swing born?", id="en"),
        pytest.param("¿Dónde nació Louise Arbour?", id="es"),
        pytest.param("Где родилась Луиза Арбур?", id="ru"),
        pytest.param("أين ولد وليم لاسي سوينغ؟", id="ar"),
        pytest.param("路易丝·阿尔布尔在哪里出生？", id="zh"),
    ],
)
def test_where_somebody_works_is_not_where_something_happened(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """A list names people and the headquarters that they came from."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
