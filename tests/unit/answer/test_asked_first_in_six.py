"""What is asked first of the seeds, in six languages: the same sentence proves the answer, or all are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PROVEN = {
    "who wrote the summary of a meeting": (
        "موجز أعده رئيس الاجتماع",
        "Who wrote the summary of the Lima meeting?",
        "من كتب موجز اجتماع ليما؟",
        "谁编写了利马会议摘要？",
        "Qui a rédigé le résumé de la réunion de Lima ?",
        "¿Quién redactó el resumen de la reunión de Lima?",
        "Кто составил резюме совещания в Лиме?",
    ),
    "who wrote a report": (
        "تقرير الأمين العام",
        "Who prepared the 2008 report on international migration?",
        "من أعد تقرير 2008 عن الهجرة الدولية والتنمية؟",
        "2008年的报告是谁编写的？",
        "Qui a rédigé le rapport de 2008 ?",
        "¿Quién elaboró el informe de 2008 sobre migración internacional?",
        "Кто подготовил доклад 2008 года?",
    ),
    "what a process deals with": (
        "المعنية في المقام الأول بتحسين إدارة الحدود",
        "What does the Söderköping Process deal with mainly?",
        "بشو بتهتم عملية سودركوبنغ بشكل أساسي؟",
        "南雪平进程主要是做什么的？",
        "De quoi s'occupe principalement le processus de Söderköping ?",
        "¿De qué se ocupa el Proceso de Söderköping?",
        "Чем в основном занимается Сёдерчёпингский процесс?",
    ),
    "a process named and nothing more": (
        "التي تركز في المقام الأول على مراقبة الهجرة",
        "Budapest Process",
        "عملية بودابست",
        "布达佩斯进程",
        "Processus de Budapest",
        "Proceso de Budapest",
        "Будапештский процесс",
    ),
    "what the seventh meeting is to reach": (
        "يهدف الاجتماع العالمي السابع",
        "What are the objectives of the seventh global meeting?",
        "ما أهداف الاجتماع العالمي السابع؟",
        "Quels sont les objectifs de la septième réunion mondiale ?",
        "¿Cuáles son los objetivos de la séptima reunión mundial?",
        "Каковы цели седьмого глобального совещания?",
    ),
    "where the thematic sessions are": (
        "تنظيم سلسلة من الجلسات المواضيعية",
        "Where are the informal thematic sessions held?",
        "أين تعقد الجلسات المواضيعية غير الرسمية؟",
        "非正式专题会议在哪里举行？",
        "Où se tiennent les séances thématiques informelles ?",
        "¿Dónde se celebran las sesiones temáticas oficiosas?",
        "Где проводятся неофициальные тематические заседания?",
    ),
    "where one of them is": (
        "في مقر الأمم المتحدة في نيويورك",
        "Where is the session on drivers of migration held?",
        "أين ستعقد جلسة أسباب الهجرة؟",
        "关于移民驱动因素的会议在哪里举行？",
        "Où se tient la séance sur les causes profondes des migrations ?",
        "¿Dónde se celebra la sesión sobre las causas de la migración?",
        "Где проходит заседание о причинах миграции?",
    ),
    "who organized the seventh meeting": (
        "نظمت المنظمة الدولية للهجرة",
        "Who organized the seventh global meeting?",
        "من نظم الاجتماع العالمي السابع؟",
        "第七次全球会议由谁组织？",
        "Qui a organisé la septième réunion mondiale ?",
        "Кто организовал седьмое глобальное совещание?",
    ),
    "who facilitates": (
        "ميسران مشاركان",
        "Who are the co-facilitators of the compact negotiations?",
        "من هما الميسران المشاركان لمفاوضات الاتفاق العالمي؟",
        "全球契约谈判的共同召集人是谁？",
        "Qui sont les cofacilitateurs des négociations sur le pacte ?",
        "¿Quiénes son los cofacilitadores de las negociaciones del pacto?",
        "Кто сокоординаторы переговоров по договору?",
    ),
    "what the trust fund is for": (
        "صندوق استئماني للتبرعات",
        "What is the voluntary trust fund for?",
        "ما الغرض من الصندوق الاستئماني للتبرعات؟",
        "自愿信托基金的用途是什么？",
        "À quoi sert le fonds d'affectation spéciale ?",
        "¿Para qué sirve el fondo fiduciario?",
    ),
    "what the group does": (
        "هو هيئة مشتركة بين الوكالات",
        "What does the Global Migration Group do?",
        "ماذا يفعل الفريق العالمي المعني بالهجرة؟",
        "全球移徙小组做什么？",
        "Que fait le Groupe mondial sur la migration ?",
        "¿Qué hace el Grupo Mundial sobre Migración?",
        "Чем занимается Глобальная группа по миграции?",
    ),
    "what the troika is": (
        "اللجنة الثلاثية التي تتألف",
        "What is the troika of the Global Forum?",
        "ما هي اللجنة الثلاثية للمنتدى العالمي؟",
        "全球论坛的三驾马车是什么？",
        "Qu'est-ce que la troïka du Forum mondial ?",
        "¿Qué es la troika del Foro Mundial?",
        "Что такое тройка Глобального форума?",
    ),
    "what a summit agreed": (
        "اتفق اجتماع قمة",
        "What did ECOWAS agree on in January 2008?",
        "على ماذا اتفقت إيكواس في كانون الثاني/يناير 2008؟",
        "西非经共体2008年1月商定了什么？",
        "Sur quoi la CEDEAO s'est-elle accordée en janvier 2008 ?",
        "¿Qué acordó la CEDEAO en enero de 2008?",
        "О чем договорилась ЭКОВАС в январе 2008 года?",
    ),
}
REFUSED = (
    "Who organized the fourth global meeting?",
    "من نظم الاجتماع العالمي الرابع؟",
    "第四次全球会议由谁组织？",
    "Qui a organisé la quatrième réunion mondiale ?",
    "Кто организовал четвертое глобальное совещание?",
)


@pytest.mark.parametrize(
    ("proof", "question"),
    [
        pytest.param(proof, question, id=f"{name}-{number}")
        for name, (proof, *questions) in PROVEN.items()
        for number, question in enumerate(questions)
    ],
)
def test_the_same_sentence_proves_it(seeds_answerer: DocumentAnswerer, proof: str, question: str) -> None:
    """Whatever the language of the question, the proof is among the words quoted."""
    assert any(proof in one.text for one in answered(seeds_answerer, question).quotations)


@pytest.mark.parametrize("question", REFUSED)
def test_who_organized_what_nobody_is_said_to_have_organized(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Its sentence asks States to organize something else; who hosted and chaired it is told beside."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline
