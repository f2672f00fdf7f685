"""Where a thing happened in several places, and who did it rather than where they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "harbours.md": """# Report of the Harbour Network

1. The Harbour Network is chaired by Ms. Ingrid Dahl (Norway). Its secretariat is in Valletta, Malta.

2. The pilot project was launched in Accra and Lomé. Its first and second courses were held in Tunis and Lagos in 2021
and 2022.
""",
    "mawani.md": """# تقرير شبكة الموانئ

١ - وأُطلق المشروع التجريبي في أكرا ولومي. ويوجد مقر الأمانة في فاليتا.
""",
    "gangkou.md": """# 港口网络报告

1. 试点项目于2022年在阿克拉和洛美启动。
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one document a language."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("Where was the pilot project launched?", ": Accra and Lomé", id="en"),
        pytest.param("أين أُطلق المشروع التجريبي؟", ": أكرا ولومي", id="ar"),
        pytest.param("试点项目在哪里启动？", "：阿克拉和洛美", id="zh"),
        pytest.param("Dans quelles villes le projet pilote a-t-il été lancé ?", "Accra et Lomé", id="fr"),
        pytest.param("Where is the secretariat of the Harbour Network?", ": Valletta", id="city-and-country"),
        pytest.param("Who chairs the Harbour Network?", "Ingrid Dahl (Norway)", id="not-where-she-is-from"),
    ],
)
def test_all_places_are_named(answerer: DocumentAnswerer, question: str, named: str) -> None:
    """Two cities that "and" joins are both where it was; a country behind a comma or in brackets is none of them."""
    assert answered(answerer, question).headline.endswith(named)
