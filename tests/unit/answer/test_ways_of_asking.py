"""Ways of asking when and who that say nothing of what is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Intent, NotFound, Question
from index.text.normalize import fold_text
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("When does registration start?", "09:00", id="registration-en"),
        pytest.param("متى يبدأ التسجيل؟", "٠٩:٠٠", id="registration-ar"),
        pytest.param("Во сколько начинается регистрация?", "09:00", id="registration-ru"),
        pytest.param("Quand est prévue la photo de groupe ?", "17:30", id="photo-fr"),
        pytest.param("¿A qué hora está prevista la foto de grupo?", "17:30", id="photo-es"),
        pytest.param("合影安排在几点？", "17:30", id="photo-zh"),
        pytest.param(
            "What time does registration open on the first morning of the Geneva meeting?",
            "09:00",
            id="opens-en",
        ),
        pytest.param("À quelle heure ouvre l'enregistrement des participants ?", "09:00", id="opens-fr"),
        pytest.param("¿A qué hora abre la inscripción el primer día?", "09:00", id="opens-es"),
        pytest.param("Во сколько открывается регистрация участников в Женеве?", "09:00", id="opens-ru"),
        pytest.param("第七次全球会议首日几点开始注册？", "09:00", id="opens-zh"),
        pytest.param("When does the opening session begin?", "10:00", id="opening"),
    ],
)
def test_any_item_of_a_programme_has_its_hours(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """«التسجيل» and «التقاط صورة جماعية», though the first is a verb's noun."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "multi-stakeholder hearings: between which months are they to be held?",
        "Entre quels mois se tiendront les auditions multipartites ?",
        "¿Entre qué meses se celebrarán las audiencias de múltiples interesados?",
        "Между какими месяцами пройдут слушания с участием заинтересованных сторон?",
        "بين أي شهرين ستعقد جلسات الاستماع لأصحاب المصلحة؟",
        "多利益攸关方听证会在哪几个月之间举行？",
    ],
)
def test_between_which_months_asks_for_a_date(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Also where the question says that something is held: who holds it is not asked."""
    reply = answered(seeds_answerer, question)
    assert reply.intent is Intent.DATE
    assert "2017" in fold_text(reply.headline)


@pytest.mark.parametrize(
    "question",
    [
        "On what day was the questionnaire on dialogue follow-up faxed to the missions?",
        "Quand le questionnaire a-t-il été envoyé par télécopie ?",
        "¿En qué fecha se envió por fax el cuestionario?",
        "Когда вопросник был отправлен по факсу?",
        "متى أُرسل الاستبيان بالفاكس؟",
        "调查表是哪天用传真发出的？",
    ],
)
def test_what_was_faxed_was_not_mailed(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«أرسلت بالفاكس رسالة … مصحوبة باستبيان», and the reminders «بالبريد الإلكتروني» of another day."""
    reply = answered(seeds_answerer, question)
    assert "18" in fold_text(reply.headline)
    assert "2008" in fold_text(reply.headline)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param(
            "Who came for the secretariat of the Eastern Partnership panel on migration and asylum?",
            "سكورييتي",
            id="en",
        ),
        pytest.param("Who came from the IGAD secretariat?", "شارل أوبيللا", id="from-en"),
        pytest.param("¿Quién vino por el Mercosur?", "بالومو", id="es"),
        pytest.param("Кто приехал от Будапештского процесса?", "فيرات بيار", id="ru"),
    ],
)
def test_who_came_for_a_body_is_a_person(seeds_answerer: DocumentAnswerer, question: str, name: str) -> None:
    """Rows of a list of participants: the body, the person, the function."""
    assert name in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién estudia si los programas de migración circular pueden cubrir la demanda de mano de obra?",
        "Who studies whether circular migration programmes can meet labour demand?",
        "Qui étudie la possibilité de programmes de migration circulaire ?",
        "谁在研究循环移徙方案能否满足劳动力需求？",
    ],
)
def test_what_stands_right_behind_who_is_a_verb(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«وتبحث المفوضية الأوروبية …»: "studies" are documents elsewhere, and who stands beside the verb does it."""
    reply = answered(seeds_answerer, question)
    assert "المفوضية الأوروبية" in reply.quotations[0].text
    assert any(
        name in reply.headline
        for name in ("European Commission", "Comisión Europea", "Commission européenne", "欧盟委员会")
    )


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("Where was the 2006 dialogue held?", "New York", id="en-with-sessions-near"),
        pytest.param("Where was the 2007 forum held?", "Brussels", id="en"),
        pytest.param("Où s'est tenu le forum de 2007 ?", "Bruxelles", id="fr"),
        pytest.param("¿Dónde se celebró el foro de 2007?", "Bruselas", id="es"),
        pytest.param("Кто принимал форум 2007 года?", "Бельгия", id="ru"),
        pytest.param("2007年论坛在哪里举行？", "布鲁塞尔", id="zh"),
    ],
)
def test_a_meeting_may_be_called_by_its_year(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """The Global Forum is "the forum of 2007": of all forums it alone met in that year."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("الاجتماع السابع بجنيف إيمتى صار؟", "2017", id="ar-date"),
        pytest.param("كم واحد حضر الاجتماع السابع؟", "92", id="ar-participants"),
        pytest.param("第七次会议在日内瓦什么时候开的？", "2017", id="zh-date"),
        pytest.param("Who hosted the October 2017 meeting?", "IOM", id="en-month"),
        pytest.param("In which building was the October 2017 meeting?", "مركز المؤتمرات", id="en-room"),
        pytest.param("Où a eu lieu la réunion de mai 2013 ?", "Lima", id="fr-month"),
        pytest.param("¿Cuánta gente hubo en la séptima reunión?", "92", id="es-participants"),
        pytest.param("Сколько народу собралось на седьмой встрече?", "92", id="ru-participants"),
    ],
)
def test_a_meeting_may_be_called_by_its_rank_or_its_month(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """Of one series only a seventh meeting is told, and of one a meeting in that month."""
    reply = answered(seeds_answerer, question)
    assert value in fold_text(reply.headline) or value in reply.headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("筹备进程第二阶段（评估）从什么时候到什么时候？", "2017年11月至2018年1月"),
        ("筹备进程第一阶段从什么时候到什么时候？", "2017年4月至11月"),
    ],
)
def test_a_rank_without_a_classifier_ranks_what_follows(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """筹备进程第二阶段 is the second phase of the process, and no second process."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "What did Guterres say at the seventh global meeting?",
        "古特雷斯在第七次全球会议上讲了什么？",
        "¿Qué dijo Guterres en la séptima reunión mundial?",
        "Qu'a dit Guterres à la septième réunion mondiale ?",
    ],
)
def test_what_nobody_of_that_name_said_is_refused(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A word of like sound beside the meeting's name is not the one who is asked to have spoken."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "When was the eighth meeting?",
        "When was the seventh meeting in Lima?",
        "When was the fourth meeting of the Steering Committee?",
        "In which building was the May 2013 meeting?",
        "How many people were present at the eighth meeting?",
    ],
)
def test_a_meeting_called_by_its_rank_is_no_other(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Neither another place nor somebody's own meeting is that of the series."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "متى دار الحوار الرفيع المستوى الأول حول الهجرة والتنمية؟ اذكر الأيام",
        "第一次高级别对话什么时候举行？请写出具体日期",
        "When was the first high-level dialogue held? Give the exact days.",
        "Quand s'est tenu le premier dialogue de haut niveau ? Indiquez les jours.",
        "¿Cuándo se celebró el primer diálogo de alto nivel? Indica los días.",
        "Когда проходил первый диалог на высоком уровне? Назовите дни.",
    ],
)
def test_a_request_for_the_days_is_not_sought(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Behind a question "give the exact days" asks for nothing else, and is no part of the label."""
    assert "14" in fold_text(answered(seeds_answerer, question).headline)


@pytest.mark.parametrize(
    "question",
    [
        "شو وظيفة كلاريسا أزكول بالمنظمة الدولية للهجرة؟",
        "ما منصب كلاريسا أزكول في المنظمة الدولية للهجرة؟",
        "What is Clarissa Azkoul's job at the International Organization for Migration?",
    ],
)
def test_a_position_in_a_body_is_somebodys(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Where no capital tells a name, a known one beside a body is the person's whose position is asked."""
    assert "رئيس الموظفين" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    ["صندوق الجماعة وإسبانيا للهجرة فيه قديش مصاري؟", "صندوق إسبانيا والإيكواس، كام فلوس فيه؟"],
)
def test_money_is_asked_for_in_any_dialect(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«قديش مصاري» and «كام فلوس» are how much money."""
    assert "10 ملايين" in fold_text(answered(seeds_answerer, question).headline)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("من المكلف بإعداد موجزات الجلسات المواضيعية غير الرسمية؟", "الميسرين", id="ar"),
        pytest.param(
            "Who is in charge of preparing the summaries of the thematic sessions?", "facilitator", id="en"
        ),
        pytest.param(
            "Qui est chargé de préparer les résumés des séances thématiques ?", "facilitateur", id="fr"
        ),
        pytest.param(
            "¿Quién se encarga de preparar los resúmenes de las sesiones temáticas?", "facilitador", id="es"
        ),
    ],
)
def test_who_is_charged_with_a_thing_does_it(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """«تطلب إلى الميسرين إعداد موجزات للجلسات المواضيعية غير الرسمية»."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who runs UNHCR's asylum and migration unit?",
        "Who heads UNHCR's asylum and migration unit?",
        "Qui dirige l'unité asile et migration du HCR ?",
        "¿Quién dirige la unidad de asilo del ACNUR?",
        "Кто руководит отделом по убежищу УВКБ?",
        "谁领导难民署庇护与移民股？",
        "مين بيدير وحدة اللجوء بمفوضية اللاجئين؟",
    ],
)
def test_who_heads_a_unit_however_it_is_called(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«السيد ميكيلي كافيناتو، رئيس وحدة اللجوء والهجرة»: to run, to lead, to be the head of."""
    assert "كافيناتو" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who heads the Khartoum Process project?",
        "Qui dirige le projet du Processus de Khartoum ?",
        "Кто возглавляет проект Хартумского процесса?",
    ],
)
def test_who_heads_a_project(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«السيدة مونيكازانيت، مديرة مشروع عملية الخرطوم»: a project is led as a unit is."""
    assert "مونيكازانيت" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who heads the World Bank's delegation?",
        "Кто возглавляет секретариат Балийского процесса?",
        "Who heads the Colombo Process project?",
    ],
)
def test_nobody_heads_what_the_documents_give_no_head_of(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Another body's head is not named."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("How big is the fund that Spain and ECOWAS set up?", "10", id="size-en"),
        pytest.param("Каков размер фонда, созданного Испанией и ЭКОВАС?", "10", id="size-ru"),
        pytest.param("Since what year has UNITAR held seminars for diplomats?", "2006", id="since-en"),
        pytest.param("Who is writing a handbook on migration and development?", "UNDP", id="doing-en"),
        pytest.param("When was the Rabat plan of action agreed?", "July 2006", id="agreed-en"),
        pytest.param("Which foundation backs the UNITAR seminars?", "MacArthur", id="foundation-en"),
        pytest.param("What is Sarah Elliott's job?", "قانونية", id="arabic-name-like-an-article"),
    ],
)
def test_everyday_ways_of_asking_are_understood(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """Sizes that count nothing, years since which, who is doing a thing, deeds in other words, names as heard."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize("question", ["How big was the Brussels meeting?", "How large is the IOM data set?"])
def test_the_size_of_another_thing_is_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A number that stands beside something else is not its size."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "What sets regional consultative processes apart from interregional forums?",
        "What distinguishes regional consultative processes from interregional forums?",
        "Qu'est-ce qui distingue les processus consultatifs régionaux des forums interrégionaux ?",
        "¿Qué distingue los procesos consultivos regionales de los foros interregionales?",
        "Что отличает региональные консультативные процессы от межрегиональных форумов?",
        "ما الذي يميز العمليات التشاورية الإقليمية عن المنتديات المشتركة بين الأقاليم؟",
        "区域协商进程跟区域间论坛有什么不一样？",
    ],
)
def test_what_sets_two_things_apart_is_told_of_both(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Both are defined in one place; 不一样 denies nothing."""
    reply = answered(seeds_answerer, question)
    assert reply.intent is Intent.COMPARISON
    assert "تركز مخصصة" in reply.headline
    assert "تربط عادة منطقتين" in reply.headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("第七次全球会议的问卷回复率", "77", id="rate"),
        pytest.param("كم نسبة الرد على الاستقصاء", "٧٧", id="rate-ar"),
        pytest.param("What was the response rate of the survey?", "77", id="rate-en"),
        pytest.param("Quel a été le taux de réponse à l'enquête ?", "77", id="rate-fr"),
        pytest.param("¿Cuál fue la tasa de respuesta?", "77", id="rate-es"),
        pytest.param("Какой была доля ответивших?", "77", id="rate-ru"),
        pytest.param("كم مرة بالسنة بيجتمعوا أصدقاء المنتدى؟", "مرتين", id="times-a-year-ar"),
        pytest.param("第七次全球會議最後由誰致閉幕詞？", "لورا", id="spoke-last-zh"),
        pytest.param("“论坛之友”是个什么样的团体", "مفتوحة العضوية", id="what-sort-of"),
        pytest.param("良好做法须符合哪些标准", "مستدامة", id="comply"),
        pytest.param("赞比亚移民局总局长叫什么名字", "مولا ميلومو", id="director-general"),
        pytest.param("美洲有哪些机制没回问卷？", "加勒比", id="reply"),
    ],
)
def test_chinese_ways_of_asking(seeds_answerer: DocumentAnswerer, question: str, value: str) -> None:
    """A rate is a percentage, 什么样的 asks what something is, 目标的 holds no 标的."""
    reply = answered(seeds_answerer, question)
    assert value in fold_text(reply.headline) or value in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "Who will be secretary-general of the 2018 intergovernmental conference?",
        "Qui sera le secrétaire général de la conférence intergouvernementale de 2018 ?",
        "¿Quién será el secretario general de la conferencia intergubernamental de 2018?",
        "Кто будет генеральным секретарём межправительственной конференции 2018 года?",
        "من سيكون الأمين العام للمؤتمر الحكومي الدولي لعام 2018؟",
        "谁将担任2018年政府间会议的秘书长？",
    ],
)
def test_who_will_be_asks_for_a_person(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Who is to bear a function is a person, as who bears it."""
    reply = answered(seeds_answerer, question)
    assert reply.intent is Intent.PERSON
    assert "لويز أربور" in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "Which organization provided secretariat support to the Lima meeting?",
        "Quelle organisation a fourni un appui de secrétariat à la réunion de Lima ?",
        "¿Qué organización prestó apoyo de secretaría a la reunión de Lima?",
        "Какая организация оказала секретариатскую поддержку совещанию в Лиме?",
        "أي منظمة قدمت دعم الأمانة لاجتماع ليما؟",
        "哪个组织为利马会议提供了秘书处支助？",
    ],
)
def test_who_gave_support_supported(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """得到了国际移徙组织秘书处的协助 says no "provided"."""
    reply = answered(seeds_answerer, question)
    assert any(
        name in reply.headline for name in ("IOM", "OIM", "МОМ", "المنظمة الدولية للهجرة", "国际移徙组织")
    )


@pytest.mark.parametrize(
    "question",
    ["What role does the media play according to the GRCP7 report?", "GRCP7报告中媒体起什么作用？"],
)
def test_the_number_in_a_short_name_is_that_of_the_meeting(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The GRCP7 report is no seventh report."""
    assert "دوراً محورياً" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Which country launched the Global Forum after the 2006 dialogue?",
        "Quel pays a créé le Forum mondial après le dialogue de 2006 ?",
        "¿Qué país impulsó la creación del Foro Mundial tras el diálogo de 2006?",
        "Какая страна инициировала создание Глобального форума после диалога 2006 года?",
        "أي بلد بادر إلى إنشاء المنتدى العالمي بعد حوار عام 2006؟",
        "2006年对话之后，是哪国政府发起成立全球论坛的？",
    ],
)
def test_the_word_for_year_parts_no_meeting_from_its_year(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """«حوار عام ٢٠٠٦» and 2006年对话 mean the same as "the 2006 dialogue"."""
    reply = answered(seeds_answerer, question)
    assert any(name in reply.headline for name in ("Belgi", "Bélgica", "Бельгия", "بلجيكا", "比利时"))


def test_a_title_in_marks_stays_before_a_way_of_asking(seeds_answerer: DocumentAnswerer) -> None:
    """列出 begins a request to list; behind 《…》 it is what a document does."""
    reply = answered(seeds_answerer, "《纽约宣言》列出了多少项要素？")
    assert "24" in fold_text(reply.headline)
    refused = seeds_answerer.answer(Question("《东京宣言》列出了多少项要素？"))
    assert isinstance(refused, NotFound), refused.headline


@pytest.mark.parametrize(
    "question",
    [
        "Who co-chairs with IOM the working group on international migration?",
        "Qui copréside le groupe de travail sur les migrations internationales avec l'OIM ?",
        "¿Quién copreside con la OIM el grupo de trabajo sobre migración internacional?",
        "Кто вместе с МОМ является сопредседателем рабочей группы по международной миграции?",
    ],
)
def test_who_has_the_chair_with_somebody(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«اللجنة والمنظمة الدولية للهجرة … تشتركان في رئاسة الفريق العامل المواضيعي»."""
    reply = answered(seeds_answerer, question)
    assert any(name in reply.headline for name in ("ESCAP", "CESAP", "CESPAP", "ЭСКАТО"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("مين ما بعتش رد من افريقيا؟", "ولم يتلق أي رد من لجنة", id="denied-ar"),
        pytest.param("مين ما ردوش من الامريكتين؟", "ولم يتلق أي رد من: مشاورات", id="denied-plural-ar"),
        pytest.param("who did not send a reply from Africa?", "ولم يتلق أي رد من لجنة", id="en"),
        pytest.param("非洲哪个实体没有提交答复？", "ولم يتلق أي رد من لجنة", id="zh"),
        pytest.param("Qui n'a pas envoyé de réponse en Afrique ?", "ولم يتلق أي رد من لجنة", id="fr"),
        pytest.param("¿Quién no envió respuesta de las Américas?", "ولم يتلق أي رد من: مشاورات", id="es"),
        pytest.param("Кто не прислал ответа из Африки?", "ولم يتلق أي رد من لجنة", id="ru"),
        pytest.param("وين بتنعمل جلسة تهريب المهاجرين؟", "في مكتب الأمم المتحدة في فيينا", id="held-ar"),
        pytest.param("فين انعمل منتدى الهجرة الايبيري الامريكي؟", "كوينكا", id="was-held-ar"),
        pytest.param("لحد امتى لازم نرجّع استبيان المنظمة؟", "٢٦ يونيو ٢٠١٧", id="deadline-ar"),
        pytest.param("مشكلة البيانات ايه اللي ناقص فيها؟", "نقص في البيانات", id="lacking-ar"),
        pytest.param("فين تدار الاجتماع العالمي الخامس؟", "القاهرة", id="held-maghreb"),
    ],
)
def test_verbs_as_people_speak_them(seeds_answerer: DocumentAnswerer, question: str, words: str) -> None:
    """What denies a verb may be written on to it, and who sends no reply does not reply."""
    assert words in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("مين سكّر الاجتماع السابع؟", id="ar"),
        pytest.param("谁为第七次全球会议闭幕？", id="zh"),
        pytest.param("who closed the seventh meeting?", id="en"),
        pytest.param("Qui a clôturé la réunion de Genève ?", id="fr"),
        pytest.param("¿Quién clausuró la reunión de Ginebra?", id="es"),
        pytest.param("Кто закрыл седьмое совещание?", id="ru"),
    ],
)
def test_who_closed_a_meeting_made_its_closing_remarks(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """«ملاحظات ختامية: سعادة السفيرة لورا طومسون تشاكون»."""
    assert "لورا طومسون" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize("question", ["who closed the Lima meeting?", "من اختتم الاجتماع الرابع؟"])
def test_who_closed_one_meeting_closed_no_other(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Of the fourth meeting the documents tell no closing remarks."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_a_deputy_of_a_secretary_general_may_be_called_as_one_under_them(
    seeds_answerer: DocumentAnswerer,
) -> None:
    """副秘书长 is the word for both, and whose it is tells which."""
    community = seeds_answerer.answer(Question("东非共同体的副秘书长是谁？"))
    secretariat = seeds_answerer.answer(Question("经济和社会事务副秘书长是谁？"))
    assert isinstance(community, Answer)
    assert isinstance(secretariat, Answer)
    assert "بازيفامو" in community.headline
    assert "زوكانغ" in secretariat.headline


ASIA = "عملية بالي؛ مجلس التعاون لدول الخليج العربية."
AFRICA = "ولم يتلق أي رد من لجنة"
EUROPE = "ولم تتمكن ستة بلدان أخرى"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("مين ما ردّ على الاستقصاء من آسيا والمحيط الهادئ والشرق الأوسط؟", ASIA, id="asia-ar"),
        pytest.param("亚太和中东地区哪些机构没有答复调查？", ASIA, id="asia-zh"),
        pytest.param("Qui n'a pas répondu en Asie et au Moyen-Orient ?", ASIA, id="asia-fr"),
        pytest.param("Какие организации Азии и Ближнего Востока не ответили?", ASIA, id="asia-ru"),
        pytest.param("Which African entities did not respond to the survey?", AFRICA, id="africa-en"),
        pytest.param("¿Quién no contestó en África?", AFRICA, id="africa-es"),
        pytest.param("مين ماردش من أفريقيا؟", AFRICA, id="africa-ar"),
        pytest.param(
            "من لم يبعث ردا على الاستقصاء من كيانات الأمريكتين؟", "مشاورات الهجرة", id="americas-ar"
        ),
        pytest.param("مين الكيانات الأوروبية اللي ما خلصت توصياتها؟", EUROPE, id="europe-ar"),
        pytest.param(
            "Which European entities had not finalized their recommendations?", EUROPE, id="europe-en"
        ),
    ],
)
def test_who_did_not_is_told_below_the_heading_of_the_place(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """«ولم تتلق ردود من :» below the heading of a region, and not who replied there, nor who did not elsewhere."""
    assert words in answered(seeds_answerer, question).quotations[0].text
