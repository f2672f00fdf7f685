"""Which documents there are: all, some, the newest and the oldest; and what may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent, NotFound, Question, Reason
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

LETTER, REPORT, SUMMARY, RESOLUTION = "003", "002", "001", "004"
ALL = (
    "Which documents do you have?",
    "What documents are there on migration?",
    "ما هي الوثائق التي لديك؟",
    "ما هي الوثائق المتعلقة بالهجرة؟",
    "你有哪些文件？",
    "有哪些关于移民的文件？",
    "Quels documents as-tu ?",
    "Quels documents y a-t-il sur la migration ?",
    "¿Qué documentos tienes?",
    "¿Qué documentos hay sobre la migración?",
    "Какие документы у тебя есть?",
    "Какие документы есть о миграции?",
)
IN_CHINESE = (
    "Which documents are in Chinese?",
    "ما هي الوثائق باللغة الصينية؟",
    "哪些文件是中文的？",
    "Quels documents sont en chinois ?",
    "¿Qué documentos están en chino?",
    "Какие документы на китайском языке?",
)
NEWEST = (
    "Which is the newest document?",
    "ما هي أحدث وثيقة؟",
    "最新的文件是哪份？",
    "Quel est le document le plus récent ?",
    "¿Cuál es el documento más reciente?",
    "Какой документ самый новый?",
)
OLDEST = (
    "What is the oldest document?",
    "ما أقدم وثيقة لديك؟",
    "哪份文件最早？",
    "Quel est le document le plus ancien ?",
    "¿Cuál es el documento más antiguo?",
    "Какой документ самый старый?",
)
WHAT_MAY_BE_ASKED = (
    "What can I ask you?",
    "ماذا يمكنني أن أسألك؟",
    "我可以问你什么？",
    "Que puis-je te demander ?",
    "¿Qué te puedo preguntar?",
    "О чём можно тебя спросить?",
)


def _documents(answerer: DocumentAnswerer, question: str) -> set[str]:
    reply = answered(answerer, question)
    assert reply.intent is Intent.LIST
    return {one.citation.source[:3] for one in reply.quotations}


@pytest.mark.parametrize("question", ALL)
def test_all_documents(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Each is quoted by the line of its title page; editions count once."""
    assert _documents(seeds_answerer, question) >= {SUMMARY, REPORT, RESOLUTION}


@pytest.mark.parametrize("question", IN_CHINESE)
def test_documents_of_a_language(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The edition in that language, whatever the reader's is."""
    assert LETTER in _documents(seeds_answerer, question)
    assert _documents(seeds_answerer, question).isdisjoint({SUMMARY, REPORT, RESOLUTION})


@pytest.mark.parametrize("question", NEWEST)
def test_the_newest(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The summary report has no more than the year of the resolution: either may be."""
    assert _documents(seeds_answerer, question) == {SUMMARY, RESOLUTION}


@pytest.mark.parametrize("question", OLDEST)
def test_the_oldest(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """By the day of the document, and not of what it tells."""
    assert _documents(seeds_answerer, question) == {REPORT}


@pytest.mark.parametrize("question", WHAT_MAY_BE_ASKED)
def test_what_may_be_asked(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """That asks nothing of the documents: the reply tells how to ask."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.EMPTY
