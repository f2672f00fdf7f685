"""What is answered over the five documents, by kind of question: comparisons, facts, counts, numbered lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent, NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "ما الفرق بين العمليات التشاورية الإقليمية والمنتديات المشتركة بين الأقاليم؟",
            "تركز مخصصة لمناقشة قضايا الهجرة",
            "تربط عادة منطقتين أو أكثر",
        ),
        ("第四次全球会议和第七次全球会议有什么区别？", "在利马举行", "الاجتماع العالمي السابع"),
    ],
)
def test_both_sides_of_a_comparison_are_quoted(
    seeds_answerer: DocumentAnswerer, question: str, first: str, second: str
) -> None:
    """A comparison says what either thing is, each in its own quotation."""
    reply = answered(seeds_answerer, question)
    assert reply.intent is Intent.COMPARISON
    assert first in reply.quotations[0].text
    assert any(second in quotation.text for quotation in reply.quotations[1:])


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("Who hosted the third global meeting?", "Botswana (Gaborone, 2011)"),
        ("من استضاف الاجتماع العالمي الرابع؟", "بيرو (ليما، ٢٢ و٢٣ أيار/مايو ٢٠١٣)"),
        ("第四次全球会议在哪里举行？", "利马"),
        ("When was resolution 71/280 adopted?", "6 April 2017"),
        ("Quand la résolution 71/280 a-t-elle été adoptée ?", "6 avril 2017"),
        ("How many States took part in the first meeting of the Global Forum?", "156"),
    ],
)
def test_facts_are_told_in_the_readers_language(
    seeds_answerer: DocumentAnswerer, question: str, headline: str
) -> None:
    """Dates, hosts, places and counts stand in the headline in the reader's words."""
    assert headline in answered(seeds_answerer, question).headline.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    ("question", "symbol"),
    [
        ("ما رمز تقرير اللجنة الاقتصادية لأفريقيا عن آثار الهجرة؟", "ECA/SDD/06/01"),
        ("Quelle est la cote du rapport de la CESAO sur la région arabe ?", "E/ESCWA/SDD/2007/2"),
        ("Номер резолюции, которой принята Повестка дня на период до 2030 года", "A/RES/70/1"),
        ("What is the symbol of the Addis Ababa Action Agenda outcome document?", "A/CONF.227/L.1"),
    ],
)
def test_a_symbol_is_told(seeds_answerer: DocumentAnswerer, question: str, symbol: str) -> None:
    """Asked for a document's symbol, the headline gives the one that stands beside its name."""
    assert (
        answered(seeds_answerer, question).headline.translate({0x2068: None, 0x2069: None}).endswith(symbol)
    )


@pytest.mark.parametrize(
    "question",
    [
        "قرار الجمعية العامة اللي طلب تقييم آليات التعاون رقمه كام؟",
        "要求评估合作机制的是大会第几号决议？",
        "哪项大会决议要求评估合作机制？",
        "What number has the resolution that asked for an assessment of cooperation mechanisms?",
        "Quel est le numéro de la résolution qui demande une évaluation des mécanismes de coopération ?",
        "¿Qué número tiene la resolución que pidió evaluar los mecanismos de cooperación?",
        "Какой номер у резолюции, в которой запрошена оценка механизмов сотрудничества?",
    ],
)
def test_the_number_of_a_resolution_is_its_symbol(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Whatever number is asked for, a resolution has one, told by what it did: «ودعت الجمعية في القرار ٢٧٠/٦٢»."""
    assert any(symbol in answered(seeds_answerer, question).headline for symbol in ("A/RES/62/270", "٢٧٠/٦٢"))


@pytest.mark.parametrize(
    "question", ["كم دولة صوتت لصالح القرار 280/71؟", "How many States voted for resolution 71/280?"]
)
def test_what_is_not_counted_is_not_answered(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A number beside something else is no answer."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "introduction", "item"),
    [
        ("第四次全球会议有哪些主要结论？", "以下主要结论：", "区域协商进程和新出现的各种"),
        (
            "List the principal conclusions of the Fourth Global Meeting",
            "الاستنتاجات الرئيسية التالية",
            "تشكل العمليات",
        ),
        ("ما مواضيع الجلسات المواضيعية غير الرسمية؟", "على النحو التالي:", "حقوق الإنسان للمهاجرين كافة"),
    ],
)
def test_a_numbered_list_is_quoted_item_by_item(
    seeds_answerer: DocumentAnswerer, question: str, introduction: str, item: str
) -> None:
    """The introduction comes first, then each item with its own citation; the headline says how they begin."""
    reply = answered(seeds_answerer, question)
    assert introduction in reply.quotations[0].text
    assert any(quotation.text.startswith(item) for quotation in reply.quotations[1:])
    assert item in reply.headline
    assert len({quotation.citation.label for quotation in reply.quotations}) == len(reply.quotations)


@pytest.mark.parametrize(
    ("turns", "headline"),
    [
        (
            (
                "When did the fourth global meeting take place?",
                "And who hosted it?",
                "What about the seventh?",
            ),
            "IOM",
        ),
        (("¿Quién acogió la novena reunión mundial?", "第六次全球会议在哪里举行？"), "日内瓦"),
        (("第71/280号决议何时通过？", "第四次全球会议有哪些主要结论？"), "区域协商进程"),
        (("第四次全球会议何时举行？", "那第六次呢？"), "2016年10月13日"),
        (("Quand la quatrième réunion mondiale a-t-elle eu lieu ?", "Qui l'a accueillie ?"), "Pérou"),
        (("When was the fourth global meeting held?", "And in French?"), "22 et 23 mai 2013"),
        (("بالإنجليزية من فضلك: متى عقد الاجتماع العالمي السابع؟",), "10–11 October 2017"),
        (("请用英文回答：第四次全球会议何时举行？",), "22–23 May 2013"),
    ],
)
def test_a_turn_is_answered_with_what_was_said_before_it(
    seeds_answerer: DocumentAnswerer, turns: tuple[str, ...], headline: str
) -> None:
    """What a turn leaves out comes from the turns before, and a whole question is left as it is."""
    reply = answered(seeds_answerer, turns[-1], turns[:-1])
    assert headline in reply.headline.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    "question",
    [
        "Who hosted it?",
        "من استضافها؟",
        "谁主办的？",
        "What was the theme of the fifth global meeting?",
        "Quel est le thème de la cinquième réunion mondiale ?",
        "من هو الأمين العام للأمم المتحدة اليوم؟",
        "What does the report say about blockchain?",
    ],
)
def test_another_meeting_s_facts_are_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A question without a subject, of another rank, of today, or about something unheard of is refused."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("ما الحلول المبتكرة في أفريقيا؟", "الموقف الأفريقي المشترك"),
        ("ما الحلول المبتكرة في الأمريكتين؟", "التعاون بين منظمة التعاون الإقليمي"),
        ("What innovative solutions come from Africa?", "الموقف الأفريقي المشترك"),
        ("Quels projets en Europe ?", "مسارات التحرير"),
    ],
)
def test_a_heading_answers_with_its_bullets(
    seeds_answerer: DocumentAnswerer, question: str, item: str
) -> None:
    """Of the headings of one name the one below the place asked about; its items are quoted, it is not."""
    reply = answered(seeds_answerer, question)
    assert item in reply.headline
    assert all("item-" in one.citation.permalink for one in reply.quotations)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("يعني ايه حوار 5+5", "المؤتمر الوزاري الإقليمي"),
        ("¿Qué es el Proceso de Puebla?", "المؤتمر الإقليمي"),
        ("Что такое Рабатский процесс?", "الحوار الأوروبي الأفريقي"),
        ("ما اختصار معهد الأمم المتحدة للتدريب والبحث؟", "(اليونيتار)"),
        ("难民署的全称是什么？", "联合国难民事务高级专员办事处(难民署)"),
        ("What is the Budapest Process mainly about?", "مراقبة الهجرة"),
        ("全球移徙进程是什么意思？", "هي حوارات عن السياسات"),
    ],
)
def test_a_definition_gives_the_other_name_or_the_purpose(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """A thing's full name with its short one in brackets, and what it focuses on, say what it is."""
    assert words in answered(seeds_answerer, question).quotations[0].text
