"""Answers that are a number: of what was asked, of the place and meeting asked about, with their unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from bot.answer.question import understand
from bot.answer.sentence.values import Value
from bot.answer.understand.patterns import AnswerKind
from bot.answer.wording.headline import number_words
from index.model import Language, Span
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("How many entities responded from Africa?", "11", id="part-not-total"),
        pytest.param("Combien d'entités des Amériques ont répondu à l'enquête ?", "5", id="who-answered"),
        pytest.param("How many entities covering Africa were asked to reply?", "12", id="who-was-asked"),
        pytest.param("كم منظمة اقتصادية إقليمية ردت على الاستبيان؟", "٣", id="all-its-words"),
        pytest.param("كم دولة عضوا حضرت اجتماع بروكسل للمنتدى العالمي؟", "١٥٦", id="meeting"),
        pytest.param("第七次全球会议有多少名代表参加？", "92", id="delegates-zh"),
        pytest.param("¿Qué porcentaje de las entidades encuestadas respondió?", "77", id="percentage-es"),
        pytest.param("回覆調查的實體佔百分之多少？", "77", id="percentage-traditional"),
        pytest.param("What share of respondents wanted the Forum to follow up?", "1/6", id="fraction"),
        pytest.param("كم نوعا من آليات التعاون يذكر تقرير 2008؟", "نوعان", id="dual"),
        pytest.param("اجتماع المجتمع المدني قبل منتدى بروكسل كم يوم؟", "يوم واحد", id="one-day"),
        pytest.param("اجتماع المجتمع المدني قبل منتدى مانيلا كم يوم؟", "يومين", id="two-days"),
        pytest.param("How many pillars group the report's recommendations?", "3", id="plural-counted"),
        pytest.param(
            "How much did the ACP migration facility get from the ninth EDF?", "25 million", id="got"
        ),
        pytest.param("欧洲有多少个实体拟定了具体建议？", "5", id="of-its-region"),
        pytest.param("كم دولة عضوا حضرت اجتماعات الفريق التوجيهي؟", "ما بين ٢٠ و ٣٠", id="range"),
        pytest.param("How many expert panels in each thematic session?", "2–3", id="range-of-a-dual"),
        pytest.param("主席摘要第8段一共列了几个要点？", "6", id="parts-zh"),
        pytest.param("how many subparagraphs does paragraph 6 of 71/280 have?", "3", id="parts"),
        pytest.param("كم بندا فرعيا في الفقرة ١٤ من القرار 71/280؟", "٣", id="parts-ar"),
        pytest.param("第七次全球会议的代表有多少名？", "92", id="counted-before"),
        pytest.param("ما قيمة صندوق الجماعة وإسبانيا الخاص بالهجرة؟", "١٠ ملايين يورو", id="money-ar"),
        pytest.param(
            "How much money was set aside for small projects run with UNDP?", "15 million EUR", id="money-en"
        ),
    ],
)
def test_a_number_is_of_what_was_asked(seeds_answerer: DocumentAnswerer, question: str, words: str) -> None:
    """The headline gives the number that counts the thing, where and for whom it was asked."""
    assert words in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param(
            "Which paragraph of resolution 71/280 establishes the trust fund?", "31", id="paragraph"
        ),
        pytest.param("第几段谈到了保护移徙者人权", "10", id="paragraph-zh"),
        pytest.param("في أي بند من جدول الأعمال قدم تقرير 2008؟", "٥٤ (ب)", id="item-of-the-title"),
        pytest.param(
            "Sous quels points de l'ordre du jour la résolution 71/280 a été adoptée ?", "١٣ و ١١٧", id="two"
        ),
        pytest.param("which annex contains the definitions of consultation mechanisms", "1", id="annex-1"),
        pytest.param("استبيان الاستقصاء في أي مرفق؟", "8", id="annex-8"),
        pytest.param("كريستينا غالستيان رقمها كم في قائمة المشاركين؟", "80", id="row"),
        pytest.param("¿En qué anexo está la lista de participantes?", "7", id="annex-es"),
        pytest.param("В каком приложении вопросник обследования?", "8", id="annex-ru"),
    ],
)
def test_which_number_something_has_is_read_beside_it(
    seeds_answerer: DocumentAnswerer, question: str, number: str
) -> None:
    """The number by which a text calls an annex or an item, and that of the unit itself, answer; no count does."""
    reply = answered(seeds_answerer, question)
    assert number in reply.headline.rpartition(":")[2] or number in reply.headline.rpartition("：")[2]


@pytest.mark.parametrize(
    ("question", "symbol"),
    [
        pytest.param(
            "ما رمز تقرير اللجنة الاقتصادية لأفريقيا عن الهجرة؟", "ECA/SDD/06/01", id="beside-its-title"
        ),
        pytest.param("Which GA resolution contains the Paris Principles?", "A/RES/48/134", id="in-a-note"),
        pytest.param(
            "number of the Addis Ababa Action Agenda resolution", "A/RES/69/313", id="of-three-notes"
        ),
        pytest.param(
            "Номер резолюции, в которой Повестка дня до 2030 года", "A/RES/70/1", id="resolution-ru"
        ),
        pytest.param("哪项决议通过了《纽约宣言》？", "71/1", id="resolution-zh"),
        pytest.param(
            "Quelle résolution contient les principes de Paris ?", "A/RES/48/134", id="resolution-fr"
        ),
        pytest.param("¿Qué resolución contiene los Principios de París?", "A/RES/48/134", id="resolution-es"),
        pytest.param("رقم قرار إعلان نيويورك", "A/71/1", id="resolution-ar"),
        pytest.param("What is the symbol of the report In Safety and Dignity?", "A/70/59", id="report"),
    ],
)
def test_a_symbol_is_of_the_document_asked_about(
    seeds_answerer: DocumentAnswerer, question: str, symbol: str
) -> None:
    """It stands beside what the document is called, or in the note set right behind that."""
    assert symbol in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "How many objectives does the Global Compact contain?", "not counted", id="number-of-a-target"
        ),
        pytest.param("كم حلقة عمل عقدتها عملية بويبلا؟", "not counted", id="number-of-pillars"),
        pytest.param("科伦坡进程有多少个成员国？", "not counted", id="another-body"),
        pytest.param("主席摘要的附件有几个", "not counted", id="number-of-an-item-zh"),
        pytest.param("What percentage of migrants are women?", "", id="share-of-others"),
        pytest.param("How much did the Lima meeting cost?", "", id="no-amount"),
        pytest.param("¿Qué porcentaje de los migrantes envía remesas?", "", id="share-of-others-es"),
    ],
)
def test_a_number_of_something_else_is_no_answer(
    seeds_answerer: DocumentAnswerer, question: str, verdict: str
) -> None:
    """Another thing, another body, no unit: nothing is answered, and the reason is told."""
    reply, trace = seeds_answerer.explain(Question(question))
    assert isinstance(reply, NotFound), reply.headline
    assert verdict in trace.verdict


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What share of the entities replied?", AnswerKind.PERCENTAGE),
        ("ما نسبة الكيانات التي أجابت؟", AnswerKind.PERCENTAGE),
        ("百分之多少的实体回复了？", AnswerKind.PERCENTAGE),
        ("Quel pourcentage des entités a répondu ?", AnswerKind.PERCENTAGE),
        ("¿Qué proporción respondió?", AnswerKind.PERCENTAGE),
        ("Какая доля структур ответила?", AnswerKind.PERCENTAGE),
        ("How much money was set aside?", AnswerKind.AMOUNT),
        ("ما ميزانية الاجتماع؟", AnswerKind.AMOUNT),
        ("会议花了多少钱？", AnswerKind.AMOUNT),
        ("Quel est le montant du fonds ?", AnswerKind.AMOUNT),
        ("How much did the facility get?", AnswerKind.AMOUNT),
        ("Combien le fonds a-t-il reçu ?", AnswerKind.AMOUNT),
        ("¿Cuánto obtuvo el fondo?", AnswerKind.AMOUNT),
        ("كم دفعت إسبانيا؟", AnswerKind.AMOUNT),
        ("¿Cuánto dinero se asignó?", AnswerKind.AMOUNT),
        ("Сколько денег выделили?", AnswerKind.AMOUNT),
        ("Combien de commissions ont répondu ?", AnswerKind.NUMBER),
    ],
)
def test_shares_and_money_are_told_from_counts(question: str, kind: AnswerKind) -> None:
    """What share and how much money want another value than how many."""
    assert understand(question).answer is kind


@pytest.mark.parametrize(
    ("number", "unit", "text", "words"),
    [
        (77, "%", "٧٧٪", "77 % (٧٧٪)"),
        (1 / 6, "1/6", "واحد من كل ستة", "1/6 (واحد من كل ستة)"),
        (15_000_000, "EUR", "١٥ مليون يورو", "15 millions EUR (١٥ مليون يورو)"),
        (1_234_567, "EUR", "١٢٣٤٥٦٧ يورو", "1 234 567 euros (١٢٣٤٥٦٧ يورو)"),
        (64, "", "٦٤ بلداً", "64 (٦٤ بلداً)"),
    ],
)
def test_a_number_keeps_its_unit_in_another_language(number: float, unit: str, text: str, words: str) -> None:
    """Readers of another language see the number in their digits, its sign or currency, and the source's words."""
    understood = understand("Combien ?", default=Language.FRENCH)
    value = Value(Span(0, len(text)), text, 1.0, number=number, unit=unit, language=Language.ARABIC)
    assert " ".join(number_words(understood, value).split()) == words


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("2018年5月的谈判要谈几天", "5"),
        ("2018年3月的政府间谈判为期几天", "4"),
        ("كم يوما تستغرق مفاوضات آذار/مارس 2018؟", "أربعة أيام"),
        ("How many days do the negotiations of March 2018 last?", "4"),
    ],
)
def test_days_are_counted_of_the_month_asked_about(
    seeds_answerer: DocumentAnswerer, question: str, days: str
) -> None:
    """Chinese asks for the length with a counter that is the unit: 几天."""
    assert days in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("Between 40 and 45 States attended the meeting.", "كم دولة حضرت الاجتماع؟", "40–45"),
        (
            "وحضر الاجتماع ما بين ٤٠ و ٤٥ دولة.",
            "How many States attended the meeting?",
            "40–45",
        ),
        ("40至45个国家出席了会议。", "How many States attended the meeting?", "40–45"),
        ("De 40 à 45 États ont assisté à la réunion.", "多少个国家出席了会议？", "40–45"),
        (
            "Asistieron a la reunión entre 40 y 45 Estados.",
            "Combien d'États ont assisté à la réunion ?",
            "40–45",
        ),
        ("На совещании присутствовали 40–45 государств.", "How many States attended the meeting?", "40–45"),
    ],
)
def test_a_range_is_told_with_both_its_ends(tmp_path: Path, text: str, question: str, words: str) -> None:
    """Neither of two ends answers alone: "between 40 and 45 States"."""
    reply = answerer_of({"note.txt": f"1. {text}\n"}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert words in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "What is the eleventh recommendation of the seventh meeting?",
        "ما هي التوصية الحادية عشرة للاجتماع السابع؟",
        "第七次会议的第十一条建议是什么？",
        "Quelle est la onzième recommandation de la septième réunion mondiale ?",
        "¿Cuál es la undécima recomendación de la séptima reunión?",
        "Какова одиннадцатая рекомендация седьмого совещания?",
    ],
)
def test_what_is_counted_out_is_ranked_where_it_is_told(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """A list of ten has no eleventh, though an eleventh meeting of something else is named beside recommendations."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many regional consultative processes are there?", id="en"),
        pytest.param("كم عدد العمليات التشاورية الإقليمية؟", id="ar"),
        pytest.param("كم يوجد من العمليات التشاورية الإقليمية؟", id="ar-there-are"),
        pytest.param("有多少个区域协商进程？", id="zh"),
        pytest.param("Combien y a-t-il de processus consultatifs régionaux ?", id="fr"),
        pytest.param("Combien existe-t-il de processus consultatifs régionaux ?", id="fr-exist"),
        pytest.param("¿Cuántos procesos consultivos regionales hay?", id="es"),
        pytest.param("Сколько существует региональных консультативных процессов?", id="ru"),
    ],
)
def test_how_many_there_are_is_told_where_they_are_counted(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """One sentence of some hundred that name them says how many exist; others, how many of them did a thing."""
    reply = answered(seeds_answerer, question)
    assert "١٣" in reply.headline
    assert "توجد حاليا" in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("كم كان عدد المهاجرين في العالم عام 2006؟", id="ar"),
        pytest.param("How many migrants were there in the world in 2006?", id="en"),
    ],
)
def test_a_number_of_others_is_no_number_of_them(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """132 States took part in the dialogue of 2006."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_of_all_numbers_the_one_that_tells_how_many_exist(tmp_path: Path) -> None:
    """Not how many of them answered, nor how many came."""
    text = """# Report on ferries

1. Ferry operators answered the survey; the operators, among them nine ferry operators of the north, replied in May.

2. The Office writes to the harbours and to the ferry operators every year.

3. There are 31 ferry operators.
"""
    reply = answerer_of({"ferries.txt": text}, tmp_path).answer(
        Question("How many ferry operators are there?")
    )
    assert isinstance(reply, Answer)
    assert "31" in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("كم جهة في أوروبا طُلب منها ملء الاستبيان؟", id="ar"),
        pytest.param("How many institutions in Europe were asked to fill in the questionnaire?", id="en"),
        pytest.param("欧洲有多少机构被要求填写问卷？", id="zh"),
        pytest.param(
            "Combien d'institutions en Europe ont été invitées à remplir le questionnaire ?", id="fr"
        ),
        pytest.param("¿A cuántas instituciones de Europa se pidió que rellenaran el cuestionario?", id="es"),
        pytest.param("Скольким учреждениям в Европе предложили заполнить вопросник?", id="ru"),
    ],
)
def test_whoever_is_asked_is_an_entity(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The report counts "entities", and askers parties or institutions."""
    assert "أحد عشر" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What share of replies came from Africa?", id="en"),
        pytest.param("ما نسبة الردود التي وردت من أفريقيا؟", id="ar"),
        pytest.param("来自非洲的答复占多大比例？", id="zh"),
        pytest.param("Quelle proportion des réponses venait d'Afrique ?", id="fr"),
        pytest.param("¿Qué proporción de respuestas provino de África?", id="es"),
        pytest.param("Какая доля ответов поступила из Африки?", id="ru"),
    ],
)
def test_a_condition_is_no_share_of_a_place(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«تعتبر التوصية متواترة إن صدرت عن أكثر من نسبة ٥٠ في المائة …» holds anywhere."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_a_condition_is_told_where_it_is_asked(seeds_answerer: DocumentAnswerer) -> None:
    """From which share on a recommendation is frequent."""
    assert "٥٠" in answered(seeds_answerer, "ما نسبة المجيبين التي تعتبر التوصية عندها متواترة؟").headline


@pytest.mark.parametrize(
    ("question", "symbol"),
    [
        pytest.param("Which resolution carries the Addis Ababa Action Agenda?", "69/313", id="en"),
        pytest.param("Résolution contenant le Programme d'action d'Addis-Abeba ?", "69/313", id="fr"),
        pytest.param("哪项决议载有亚的斯亚贝巴行动议程？", "69/313", id="zh"),
        pytest.param("¿En qué resolución figuran los Principios de París?", "48/134", id="es"),
        pytest.param("В какой резолюции изложены Парижские принципы?", "48/134", id="ru"),
        pytest.param("أي قرار يتضمن مبادئ باريس؟", "١٣٤/٤٨", id="ar"),
        pytest.param("agreement bringing IOM closer to the UN - resolution number", "70/296", id="of-bodies"),
        pytest.param("Номер резолюции о соглашении между ООН и МОМ", "70/296", id="of-bodies-ru"),
    ],
)
def test_a_resolution_is_told_by_what_it_holds_and_of_whom(
    seeds_answerer: DocumentAnswerer, question: str, symbol: str
) -> None:
    """The verb of holding tells nothing, and a report of IOM cites many resolutions that are not on IOM."""
    assert symbol in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("كم بلداً أعاد استبيان متابعة الحوار حتى منتصف تموز 2008؟", "٦٤"),
        ("how many countries returned the questionnaire by mid-July 2008", "64"),
        ("How many countries joined the 2006 dialogue?", "132"),
    ],
)
def test_what_the_counted_did_is_said_in_other_words(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """«كم بلداً أعاد» counts States: what does not agree with the noun is what they did."""
    assert words in answered(seeds_answerer, question).headline
