"""Who did it, by the words before the name: no list has them, and whoever is listed beside them did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

VISIT = """Résumé des débats

1. Le 15 novembre, les participants ont visité le Centre d'orientation des migrants de Kpalimé, géré par la
Croix-Rouge togolaise avec l'appui de l'Ambassade d'Allemagne.
"""
SHELTER = """Informe del foro

1. El albergue de Tapachula es administrado por la Pastoral de Movilidad Humana desde 2019, con fondos del Canadá.
"""
LIBRARY = """Note

1. The mobile library of Agadez was financed by Lindqvist & Daughters and is run by the Kawar Sisters with support
from Switzerland.
"""
HOTLINE = """会议摘要

1. 该热线由移民工人之家管理，并得到了挪威的支持。
"""
MEETING = """قرار

1. يقفل باب تسجيل المتكلمين في الاجتماع الرفيع المستوى يوم ٤ أيلول/سبتمبر ٢٠٢٦.

2. يقدم كل وفد تقريره بحلول ٣٠ حزيران/يونيه ٢٠٢٦.
"""


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Documents that name those who did a thing, and others beside them."""
    documents = {"fr.txt": VISIT, "es.txt": SHELTER, "en.txt": LIBRARY, "zh.txt": HOTLINE, "ar.txt": MEETING}
    return answerer_of(documents, tmp_path_factory.mktemp("agents"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who runs the migrant orientation centre in Kpalimé", "Croix-Rouge togolaise"),
        ("Qui gère le Centre d'orientation des migrants de Kpalimé ?", "Croix-Rouge togolaise"),
        ("من يدير مركز توجيه المهاجرين في كباليمي؟", "Croix-Rouge togolaise"),
        ("¿Quién administra el albergue de Tapachula?", "Pastoral de Movilidad Humana"),
        ("Who financed the mobile library of Agadez?", "Lindqvist"),
        ("热线由谁管理？", "移民工人之家"),
    ],
)
def test_who_did_it_stands_behind_by(dropped: DocumentAnswerer, question: str, name: str) -> None:
    """Neither who supported it nor whose embassy it was."""
    assert name in answered(dropped, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "when does the speakers list close?",
        "发言报名什么时候截止？",
        "Quand la liste des orateurs est-elle close ?",
        "¿Cuándo se cierra la lista de oradores?",
        "Когда закрывается запись ораторов?",
        "امتى بيقفل باب تسجيل المتكلمين؟",
    ],
)
def test_a_list_closes_on_a_day(dropped: DocumentAnswerer, question: str) -> None:
    """The list of speakers is called by other words in each language."""
    quoted = answered(dropped, question).quotations[0].text
    assert "٤ أيلول/سبتمبر" in quoted
