"""What is refused although something was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.judge.judge import judge
from bot.answer.model import NotFound, Question
from bot.answer.question import understand
from bot.answer.sentence.counting import counted_thing
from index.query_building import build_query
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from index.library import Library


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("How old is the President of Peru today?", "", id="today-en"),
        pytest.param("Who is the Secretary-General of the United Nations today?", "", id="today-who"),
        pytest.param("How many unicorns attended?", "", id="unknown-thing"),
        pytest.param("Who painted the Mona Lisa?", "not said to have been done", id="unknown-subject"),
        pytest.param("When was resolution 55/999 adopted?", "55/999", id="unknown-symbol"),
        pytest.param("What happened in Reykjavik?", "", id="unknown-place"),
        pytest.param("ما اسم المقرر الخاص المعني بحقوق الإنسان للمهاجرين؟", "nobody named", id="no-name-ar"),
        pytest.param("What is the name of the special rapporteur on migrants?", "nobody", id="no-name-en"),
        pytest.param("متى انضمت فلسطين إلى المنتدى العالمي؟", "not met", id="what-happened-is-not-told-ar"),
        pytest.param("Quand le Maroc a-t-il quitté le Forum mondial ?", "not met", id="what-happened-fr"),
        pytest.param("Who financed the Tripoli meeting of November 2006?", "not said", id="a-deed-en"),
        pytest.param("Кто председательствовал на встрече в Триполи?", "not said", id="a-deed-ru"),
        pytest.param("¿Cuándo firmó la CEPAL el memorando con la OIM?", "not met", id="another-body-es"),
        pytest.param("What is the date of the Khartoum Process?", "no date", id="no-date-en"),
        pytest.param("من هو وزير الهجرة في المغرب؟", "", id="a-country-of-the-row-beside"),
        pytest.param(
            "Where did ASEAN adopt its declaration?", "no place", id="no-place-but-its-continent-en"
        ),
        pytest.param("In which room did session 1 take place?", "no place", id="only-rooms-of-groups-en"),
        pytest.param("¿Dónde se firmó el memorando entre la CESPAP y la OIM?", "no place", id="no-place-es"),
        pytest.param(
            "En quelle année la CESAP a-t-elle publié son rapport sur le Pacifique ?",
            "not met",
            id="a-body-of-the-paragraph-beside",
        ),
        pytest.param(
            "¿En qué sala se reunió el grupo de América del Norte en la séptima Reunión Mundial?",
            "not met",
            id="a-part-of-a-region",
        ),
        pytest.param(
            "ما رمز تقرير اللجنة الاقتصادية لأوروبا عن الهجرة الدائرية؟", "no symbol", id="no-symbol"
        ),
        pytest.param(
            "À quelles dates était prévu le quatrième Dialogue de haut niveau ?",
            "",
            id="a-rank-of-another-thing",  # 高级别对话…作出贡献，因此，…第四次全球会议正当其时
        ),
        pytest.param("What is the registration fee for GRCP7?", "", id="a-fee"),
        pytest.param("阿布扎比对话由哪国创办", "nobody told", id="who-founded-it-is-not-told"),
        pytest.param("布拉格进程的秘书处在哪个城市？", "no place", id="no-place-told"),
        pytest.param("国际移民组织是哪一年成立的？", "not met", id="what-happened-in-other-words"),
        pytest.param("秘鲁的人口是多少？", "no number", id="a-number-of-something-else"),
        pytest.param("欧盟委员会给布达佩斯进程拨了多少欧元", "no number", id="an-amount-for-another"),
        pytest.param("拉巴特进程有多少个参加国", "not counted", id="a-number-of-another-meeting"),
        pytest.param("71/280号决议的共同提案国有哪些", "unlikely", id="a-list-of-nothing-told"),
        pytest.param("巴厘进程的秘书处设在哪里？", "of another process", id="the-place-of-another-meeting"),
        pytest.param("联合国总部在哪一年建成", "not met", id="what-happened-in-the-paragraph-beside"),
        pytest.param(
            "中国政府在利马会议上作了什么发言？", "not met", id="a-country-and-the-letter-in-its-language"
        ),
        pytest.param("第二次全球会议谁当的主席？", "", id="a-sitting-is-no-global-meeting"),
        pytest.param(
            "Which company printed the report?", "no such body", id="an-organization-is-no-company-en"
        ),
        pytest.param(
            "ما هي الشركة التي طبعت التقرير؟", "no such body", id="an-organization-is-no-company-ar"
        ),
        pytest.param(
            "¿Qué empresa imprimió el informe?", "no such body", id="an-organization-is-no-company-es"
        ),
        pytest.param("Quelle entreprise a imprimé le rapport ?", "no such body", id="no-company-fr"),
        pytest.param("Какая компания напечатала доклад?", "no such body", id="no-company-ru"),
        pytest.param("第二次全球会议由哪家公司提供同声传译？", "no such body", id="no-company-zh"),
        # خطة عمل من عشر نقاط تتعلق بحماية اللاجئين
        pytest.param("How many refugees were there in 2007?", "not counted", id="points-on-refugees-en"),
        pytest.param("世界上有多少难民？", "not counted", id="points-on-refugees-zh"),
        # ٩٢ مندوباً
        pytest.param(
            "Combien de délégués du secteur privé ont participé à la septième réunion mondiale ?",
            "of another class",
            id="a-number-of-all-delegates",
        ),
        # وقد ألقى الأمين العام الكلمة الافتتاحية
        pytest.param(
            "Who gave the closing address at the first meeting of the Global Forum in Brussels?",
            "not said to have been done",
            id="who-opened-did-not-close-en",
        ),
        pytest.param(
            "¿Quién pronunció el discurso de clausura en la primera reunión del Foro Mundial en Bruselas?",
            "not said to have been done",
            id="who-opened-did-not-close-es",
        ),
        pytest.param("شو اسم المقرر عن مجموعة أفريقيا بالجلسة العامة؟", "no rapporteur", id="a-moderator-ar"),
        pytest.param("谁是非洲组的报告员？", "not met", id="a-moderator-is-no-rapporteur-zh"),
        pytest.param("من هو الميسر المشارك من ألمانيا؟", "no facilitator", id="somebody-in-the-list"),
        pytest.param(
            "When were the Caribbean Migration Consultations held in 2016?",
            "of another process",
            id="consultations-on-migration",
        ),
        pytest.param("谁主办了巴黎气候会议？", "city not met", id="the-paris-principles"),
        pytest.param(
            "¿Cuánto dura el mandato del Presidente del Foro Mundial?", "no number", id="how-long-es"
        ),
        pytest.param("Во сколько обошлось проведение совещания в Лиме?", "no number", id="what-it-cost-ru"),
        pytest.param("利马会议耗资多少？", "no number", id="what-it-cost-zh"),
        pytest.param(
            "Who succeeded Louise Arbour as Special Representative?", "nobody named", id="succeeded-en"
        ),
        pytest.param("谁接替路易丝·阿尔布尔担任特别代表？", "nobody named", id="succeeded-zh"),
        pytest.param("Qui est le directeur financier de l'OIM ?", "not met", id="another-officer-fr"),
        pytest.param("name of the IOM chief financial officer in Geneva", "not met", id="another-officer-en"),
        pytest.param(
            "В каком году УНП ООН объявило о Глобальной инициативе по борьбе с коррупцией?",
            "not met",
            id="what-no-document-speaks-of-ru",
        ),
        pytest.param(
            "متى أعلن مكتب الأمم المتحدة المعني بالمخدرات والجريمة مبادرة مكافحة الفساد؟",
            "not met",
            id="what-no-document-speaks-of-ar",
        ),
        # ينظم اليونيتار وشركاؤه منذ عام ٢٠٠٧ دورة تدريبية سنوية عن القانون الدولي للهجرة
        pytest.param(
            "When did UNFPA launch its training course on international migration law?",
            "of another body",
            id="what-another-body-did-en",
        ),
        pytest.param(
            "В каком году ЮНФПА начал проводить курс по международному миграционному праву?",
            "of another body",
            id="what-another-body-did-ru",
        ),
        pytest.param("信托基金由谁管理", "not said", id="إدارة الشؤون الاقتصادية"),
        pytest.param("من ترأس الاجتماع العالمي الثاني؟", "not stated", id="رئاسة الفلبين للمنتدى"),
        pytest.param("من فاز بكأس العالم؟", "", id="off-topic-ar"),
        pytest.param("谁赢得了世界杯？", "", id="off-topic-zh"),
        pytest.param("¿Quién ganó el mundial de 1998?", "", id="off-topic-es"),
        pytest.param("Кто выиграл чемпионат мира по футболу?", "", id="off-topic-ru"),
        pytest.param("Qui a remporté la coupe du monde ?", "", id="off-topic-fr"),
    ],
)
def test_what_the_documents_do_not_tell_is_refused(
    seeds_answerer: DocumentAnswerer, question: str, verdict: str
) -> None:
    """The moment of asking, words that no document holds, other symbols and places: no answer, and the reason why."""
    reply, trace = seeds_answerer.explain(Question(question))
    assert isinstance(reply, NotFound)
    assert verdict in trace.verdict
    assert len(reply.pointers) <= 2


def test_nothing_found_is_refused(library: Library) -> None:
    """Without an extraction there is nothing to judge."""
    understood = understand("Where is Lima?")
    assert (
        judge(library, understood, build_query("Lima", understood.language, library), ()) == "nothing found"
    )


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        pytest.param("How many workshops were held?", True, id="workshops"),
        pytest.param("كم عدد حلقات العمل؟", True, id="workshops-ar"),
        pytest.param("How much did France pay?", False, id="no-thing"),
        pytest.param("Who hosted the fourth global meeting?", False, id="no-number"),
    ],
)
def test_what_is_counted_is_the_thing_behind_how_many(
    library: Library, question: str, *, counts: bool
) -> None:
    """A place, a year or a verb is nothing that is counted."""
    understood = understand(question)
    query = build_query(
        understood.subject or understood.text, understood.language, library, about=understood.about
    )
    assert (counted_thing(library, understood, query) is not None) is counts


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Which company launched 6Degree.org with IOM?", "Microsoft", id="a-company-by-its-name"),
        pytest.param("6Degree.org 是移民组织和哪家公司合作推出的？", "微软", id="a-company-by-its-name-zh"),
        pytest.param(
            "В какие годы осуществлялся проект Будапештского процесса по партнёрству на маршрутах?",
            "2014",
            id="its-city-alone",
        ),
        pytest.param(
            "Кто финансирует деятельность Глобального форума?", "правительств", id="the-forum-itself"
        ),
        pytest.param(
            "À quelles dates était prévu le deuxième Dialogue de haut niveau ?",
            "octobre 2013",
            id="expected-fr",
        ),
        pytest.param("Когда ожидался второй Диалог высокого уровня?", "октября 2013", id="expected-ru"),
        pytest.param("كم كيانا أجاب على الاستبيان؟", "٢٧", id="a-number-and-no-percentage"),
        pytest.param("كم تستغرق جلسات الاستماع التفاعلية؟", "أربعة أيام", id="how-long-ar"),
        pytest.param("How long will the interactive hearings last?", "4", id="how-long-en"),
        pytest.param("Сколько длится подготовительное совещание в Мексике?", "3", id="how-long-ru"),
        pytest.param("متى صدر تقرير الإسكوا في المنطقة العربية؟", "٢٠٠٧", id="when-and-not-where"),
        pytest.param("كم مندوبا حضر الاجتماع العالمي السابع؟", "٩٢", id="what-is-counted-behind-its-number"),
    ],
)
def test_what_is_told_in_other_words_is_answered(
    seeds_answerer: DocumentAnswerer, question: str, answer: str
) -> None:
    """A company without that word, a process by its city, a time that counts no things."""
    assert answer in answered(seeds_answerer, question).headline
