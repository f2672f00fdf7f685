"""What was understood in one language, asked in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

UNITAR = "معهد الأمم المتحدة للتدريب والبحث (اليونيتار)"
REFUGEES = "联合国难民事务高级专员办事处(难民署)"
IGAD = "الهيئة الحكومية الدولية المعنية بالتنمية (إيغاد)"
TRAFFICKING = "العنصر (ك): مكافحة الاتجار"


@pytest.mark.parametrize(
    ("question", "spelled"),
    [
        ("By what initials is the UN Institute for Training and Research known?", UNITAR),
        ("Par quel sigle désigne-t-on l'Institut de l'ONU pour la formation et la recherche ?", UNITAR),
        (
            "¿Por qué siglas se conoce al Instituto de la ONU para Formación Profesional e Investigaciones?",
            UNITAR,
        ),
        ("Какова аббревиатура Учебного и научно-исследовательского института ООН?", UNITAR),
        ("بأي اختصار يعرف معهد الأمم المتحدة للتدريب والبحث؟", UNITAR),
        ("联合国训练研究所的缩写是什么？", UNITAR),
        ("UNHCR full name", REFUGEES),
        ("¿Cuál es el nombre completo del ACNUR?", REFUGEES),
        ("Как полностью называется УВКБ?", REFUGEES),
        ("Quel est le nom complet du HCR ?", REFUGEES),
        ("Comment abrège-t-on l'Autorité intergouvernementale pour le développement ?", IGAD),
    ],
)
def test_a_name_in_full_and_in_short(seeds_answerer: DocumentAnswerer, question: str, spelled: str) -> None:
    """However it is asked what letters stand for, or which letters: what spells it out is quoted."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert spelled in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "element (k) of the compact",
        "What is element (k)?",
        "Que dit l'élément k) ?",
        "¿Qué dice el elemento k)?",
        "要素（k）是什么",
        "элемент k) договора",
        "العنصر (ك) شو هو؟",
    ],
)
def test_a_thing_called_by_a_letter(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Letters stand for their place in a list, whatever the alphabet: k is «ك»."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert reply.quotations[0].text.startswith(TRAFFICKING)


@pytest.mark.parametrize(
    "question",
    [
        "秘鲁来信附件第8段(b)说的是什么",
        "秘鲁致秘书长的来函附件第8(b)段讲什么",
        "О чем говорится в параграфе 8 b) приложения к письму Перу?",
        "De quoi parle le paragraphe 8 b) de l'annexe à la lettre du Pérou ?",
        "¿De qué trata el párrafo 8 b) del anexo de la carta del Perú?",
        "الفقرة ٨ (ب) من ملحق خطاب بيرو شو فيها",
    ],
)
def test_a_paragraph_of_a_letter(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The words for a letter, for a paragraph and for saying are nothing else that is asked."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    texts = [one.text for one in reply.quotations]
    assert any("需要在地方、国家" in text or "ثمة حاجة لاستمرار العمل" in text for text in texts)


@pytest.mark.parametrize(
    "question",
    [
        "秘鲁来信附件第8段(z)说的是什么",
        "智利来信附件第8段说的是什么",
        "Как расшифровывается НАТО?",
        "¿Cuáles son las siglas de la Organización Mundial del Comercio?",
        "Which private company hosted the fourth global meeting?",
    ],
)
def test_what_is_not_there_stays_refused(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A letter, a country, a body that no document has."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    ("question", "company"),
    [
        ("Какой частный фонд поддерживает семинары ЮНИТАР для дипломатов?", "Макартуров"),
        ("哪个私人基金会支持训研所面向外交官的研讨会？", "麦克阿瑟基金会"),
        ("أي شركة خاصة تعاونت مع المنظمة الدولية للهجرة في بوابة التمويل الجماعي؟", "مايكروسوفت"),
        ("Avec quelle société l'OIM a-t-elle lancé le portail de financement participatif ?", "Microsoft"),
    ],
)
def test_a_private_body(seeds_answerer: DocumentAnswerer, question: str, company: str) -> None:
    """«частный» is no share of anything, and "société" is a company where it is asked which."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert company in reply.headline
