"""What was understood in one language, asked in the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.replies import answered

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
    assert spelled in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("what does IOM stand for", "IOM: International Organization for Migration"),
        ("ماذا يعني الاختصار IOM؟", "IOM: المنظمة الدولية للهجرة"),
        ("IOM是什么的缩写？", "IOM：国际移民组织"),
        (
            "que signifie le sigle CESAP ?",
            "CESAP\u00a0: Commission économique et sociale pour l'Asie et le Pacifique",
        ),
        ("¿qué quiere decir OIM?", "OIM: Organización Internacional para las Migraciones"),
        ("Что означает ЦУР?", "ЦУР: цели в области устойчивого развития"),
        ("full name of ESCWA", "ESCWA: Economic and Social Commission for Western Asia"),
    ],
)
def test_what_letters_stand_for_is_told_in_the_readers_language(
    seeds_answerer: DocumentAnswerer, question: str, headline: str
) -> None:
    """The long name is the headline, without the letters once more, and a sentence that has it the proof."""
    reply = answered(seeds_answerer, question)
    assert re.sub("[\u2066-\u2069]", "", reply.headline) == headline
    assert reply.quotations[0].highlights


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
    assert answered(seeds_answerer, question).quotations[0].text.startswith(TRAFFICKING)


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
    reply = answered(seeds_answerer, question)
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
    assert company in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Under which agenda items was resolution 71/280 adopted?",
        "¿En relación con qué temas del programa se aprobó la resolución 71/280?",
        "Au titre de quels points de l'ordre du jour la résolution 71/280 a-t-elle été adoptée ?",
        "По каким пунктам повестки дня принята резолюция 71/280?",
        "في إطار أي بنود من جدول الأعمال اتخذ القرار 71/280؟",
    ],
)
def test_under_which_items_of_an_agenda(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Their numbers are asked for, of one item or several."""
    assert "البندان ١٣ و ١١٧" in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    ("question", "languages"),
    [
        ("In which languages was interpretation available for the Asia group?", ("English", "Arabic")),
        (
            "Dans quelles langues l'interprétation était-elle assurée pour le groupe Asie ?",
            ("anglais", "arabe"),
        ),
        ("¿En qué idiomas había interpretación para el grupo de Europa?", ("inglés", "ruso")),
        ("На какие языки обеспечивался перевод в группе Америки?", ("английский", "испанский")),
        ("美洲组提供哪些语言的口译？", ("英文", "西班牙文")),
        ("ما هي لغات الترجمة الفورية لفريق أوروبا؟", ("الأنكليزية", "الروسية")),
    ],
)
def test_languages_are_a_list_of_languages(
    seeds_answerer: DocumentAnswerer, question: str, languages: tuple[str, ...]
) -> None:
    """Not of the persons or bodies that the same sentence enumerates."""
    assert all(language in answered(seeds_answerer, question).headline for language in languages)


@pytest.mark.parametrize(
    "question",
    [
        "Quel pays s'est proposé pour la première réunion du Forum mondial ?",
        "Quel gouvernement s'est porté candidat pour accueillir la première réunion du Forum mondial ?",
        "Какая страна вызвалась принять первое совещание Глобального форума?",
        "哪国自荐主办全球论坛首次会议？",
        "أي دولة تطوعت لاستضافة الاجتماع الأول للمنتدى العالمي؟",
    ],
)
def test_who_offered_to_hold_a_meeting(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """To volunteer, to stand for it, to propose oneself is to offer."""
    assert "عرضت حكومة بلجيكا" in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("筹备进程第三阶段是什么时候？", "2018年2月至7月"),
        ("متى تقرر عقد الحوار الرفيع المستوى الثاني؟", "٢٠١٣"),
        ("第七次全球会议第一节会议由谁主持？", "غوليدزينوسكي"),
        ("墨西哥筹备会由谁来主持？", "الميسران"),
        ("移民組織總幹事辦公廳主任是誰", "أزكول"),
        ("من هو مدير ديوان المنظمة الدولية للهجرة؟", "أزكول"),
    ],
)
def test_a_word_that_one_language_lacked(seeds_answerer: DocumentAnswerer, question: str, told: str) -> None:
    """A rank counts what it touches, 节会议 is a sitting, 主持 to chair as well, «تقرر عقده» only that it is to be."""
    assert told in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "筹备进程第四阶段是什么时候？",
        "第七次全球会议第五节会议由谁主持？",
        "متى تقرر عقد الاجتماع العالمي الثامن؟",
        "In which languages was interpretation available for the plenary in Lima?",
    ],
)
def test_its_near_misses_stay_refused(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Another phase, sitting, meeting or place."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("К какому месяцу Генеральный секретарь должен представить государствам план работы?", "2017"),
        ("¿Para qué mes debe el Secretario General presentar un plan de trabajo?", "2017"),
        ("Avant quel mois le Secrétaire général doit-il présenter aux États un plan de travail ?", "2017"),
        ("¿Quién redactará el proyecto cero del pacto mundial?", "الميسرين"),
        ("Кто подготовит нулевой проект глобального договора?", "الميسران"),
        ("Кто был ведущим первого заседания?", "غوليدزينوسكي"),
        ("Какое правительство занималось организацией второго совещания Глобального форума?", "Филиппины"),
        ("Какой символ у доклада ЭКА о последствиях миграции для Африки?", "ECA/SDD/06/01"),
        ("Quel est le symbole de la résolution sur les modalités ?", "A/RES/71/280"),
    ],
)
def test_ways_of_asking_that_one_language_lacked(
    seeds_answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """By which month, who was in charge of organizing, the zero draft, the symbol."""
    assert told in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Какой символ у доклада ЕЭК о циркулярной миграции?",
        "¿Cuál es el símbolo de la carta del Perú?",
        "Когда Ассамблея приняла резолюцию о порядке проведения Международного форума по рассмотрению миграции?",
        "ما هي لغات العمل في المنتدى العالمي؟",
    ],
)
def test_what_they_do_not_tell_stays_refused(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The symbol of what has none here, a resolution on another forum, the languages of another meeting."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer)
