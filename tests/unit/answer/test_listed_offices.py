"""Questions for whoever holds an office in a list of them, one office a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

FRENCH = """COMMUNIQUÉ DE PRESSE

Congrès de la Fédération des pêcheurs du Delta

Saint-Aubin, le 7 mars 2014

Le congrès s'est tenu à Saint-Aubin les 6 et 7 mars 2014.

Composition du bureau :

Présidente : Awa Konaté

Vice-président : Jules Mbarga

Secrétaire général : Idrissa Faye

Secrétaire général adjoint : Cheikh Ba

Trésorière : Khady Ndoye
"""
ARABIC = """بلاغ صحفي

المؤتمر الخامس لرابطة الحرفيين

12 أبريل 2017

أعضاء المكتب :

الرئيس: كمال البوزيدي

نائبة الرئيس: هند العلمي

أمين المال: يونس الرامي

نائب أمين المال: سناء الغالي

الكاتبة العامة: ليلى بنصالح

نائب الكاتبة العامة: رشيد حمدان
"""
SPANISH = """NOTA DE PRENSA

Red Andina de Apicultores

La Paz, 3 de septiembre de 2019

Junta directiva:
Presidenta: Carmen Choque
Vicepresidente: Luis Apaza (Perú)
Secretaria general: Sra. Marta Condori
Tesorero: Hugo Limachi
"""
CHINESE = """新闻公报

海上救助学会

2016年9月8日

会长：王建国
副会长：赵雪梅
秘书长：何志强
副秘书长：罗晓东
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over four press releases that list officers."""
    documents = {"fr.txt": FRENCH, "ar.txt": ARABIC, "es.txt": SPANISH, "zh.txt": CHINESE}
    return answerer_of(documents, tmp_path_factory.mktemp("offices"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param(
            "Qui est le secrétaire général de la Fédération des pêcheurs ?", "Idrissa Faye", id="fr"
        ),
        pytest.param("Who is the treasurer of the fishermen's federation?", "Khady Ndoye", id="en-fr"),
        pytest.param("مين طلع الكاتبة العامة لرابطة الحرفيين؟", "ليلى بنصالح", id="ar"),
        pytest.param("من هو نائب أمين المال لرابطة الحرفيين؟", "سناء الغالي", id="ar-deputy"),
        pytest.param("¿Quién es el tesorero de la Red Andina?", "Hugo Limachi", id="es"),
        pytest.param("Кто генеральный секретарь Андской сети?", "Marta Condori", id="ru-es"),
        pytest.param("¿Quién salió elegida presidenta de la Red Andina?", "Carmen Choque", id="es-elected"),
        pytest.param("海上救助学会副秘书长是谁？", "罗晓东", id="zh"),
        pytest.param("谁当选海上救助学会会长？", "王建国", id="zh-elected"),
    ],
)
def test_a_list_tells_who_holds_an_office(answerer: DocumentAnswerer, question: str, named: str) -> None:
    """A deputy is no holder of the office, and a holder no deputy."""
    assert named in answered(answerer, question).headline


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("Who was the treasurer of the Andean Network in 2009?", "Limachi", id="another-year"),
        pytest.param("Who is the treasurer of the network in Chile?", "Limachi", id="another-country"),
        pytest.param("Qui est le trésorier adjoint de la Fédération des pêcheurs ?", "Ndoye", id="no-deputy"),
        pytest.param("Who is the Secretary-General of the United Nations?", "Faye", id="another-body"),
    ],
)
def test_a_list_tells_nothing_of_another_office(
    answerer: DocumentAnswerer, question: str, named: str
) -> None:
    """Another year, another country, another body or another office is not answered from the list."""
    assert named not in answerer.answer(Question(question)).headline
