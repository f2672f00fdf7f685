"""Whose a thing is: the name beside it tells that, and no text says that it belongs to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "À quelle organisation appartient le protocole sur la circulation des personnes en Afrique australe ?",
            "SADC",
            id="fr",
        ),
        pytest.param("包括循环移徙在内的移徙数据方法是哪个机构的？", "欧洲经济委员会", id="zh"),
        pytest.param("الكتيبات بشأن العودة وإعادة القبول تعود لأي عملية؟", "براغ", id="ar"),
        pytest.param("بروتوكول الإعفاء من التأشيرة تبع أي تجمع؟", "الكوميسا", id="ar-spoken"),
        pytest.param(
            "Какой организации принадлежит протокол об облегчении передвижения людей?", "САДК", id="ru"
        ),
        pytest.param(
            "¿A qué organización pertenece el protocolo sobre exención de visados?", "COMESA", id="es"
        ),
    ],
)
def test_whose_a_document_is(seeds_answerer: DocumentAnswerer, question: str, words: str) -> None:
    """The verb of owning is not looked for; the body beside the thing answers."""
    assert words in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "To which organisation does the handbook on border training belong?", "UNHCR", id="en-behind"
        ),
        pytest.param("¿A qué organización pertenece el manual de formación fronteriza?", "ACNUR", id="es"),
        pytest.param("Which organisation does the code on fair recruitment belong to?", "ILO", id="en-of"),
        pytest.param("Who published the handbook on border training?", "UNHCR", id="en-author"),
        pytest.param("Qui a publié le manuel de formation aux frontières ?", "HCR", id="fr-author"),
        pytest.param("谁出版了边境培训手册？", "难民", id="zh-author"),
    ],
)
def test_whose_a_document_of_other_texts_is(tmp_path: Path, question: str, words: str) -> None:
    """The owner stands before the thing or behind it."""
    text = (
        "REPORT\n\nGood practices\n\n- UNHCR handbook on border training;\n"
        "- Code of the International Labour Organization on fair recruitment;\n"
        "- A network of the European Union for students.\n"
    )
    reply = answerer_of({"en.txt": text}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert words in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Какой процесс принял Асунсьонскую декларацию?", id="ru"),
        pytest.param("¿Qué proceso aprobó la Declaración de Asunción?", id="es"),
        pytest.param("Quel processus a adopté la Déclaration d'Asunción ?", id="fr"),
        pytest.param("哪个进程通过了亚松森宣言？", id="zh"),
        pytest.param("أي عملية اعتمدت إعلان أسونسيون؟", id="ar"),
    ],
)
def test_which_process_adopted_a_declaration(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A Russian document is "received" as a guest is, and no host is asked for."""
    reply = answered(seeds_answerer, question)
    assert "SACM" in reply.quotations[0].text
    assert "принимающая" not in reply.headline
