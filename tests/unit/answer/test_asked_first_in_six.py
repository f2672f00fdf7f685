"""What is asked first of the seeds, in six languages: the same sentence proves the answer, or all are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PROVEN = {
    "by when a form is due": (
        "بحلول ٢٦ يونيو ٢٠١٧",
        "What is the deadline for the questionnaire?",
        "问卷截止日期",
        "date limite du questionnaire",
        "fecha límite del cuestionario",
        "срок сдачи анкеты",
    ),
    "what a resolution says of a thing": (
        "تدعو المنظمات غير الحكومية ذات المركز الاستشاري",
        "What does the resolution say about non-governmental organizations?",
        "决议对非政府组织有何规定？",
        "Que dit la résolution sur les organisations non gouvernementales ?",
        "¿Qué dice la resolución sobre las organizaciones no gubernamentales?",
        "Что говорится в резолюции о неправительственных организациях?",
    ),
    "what a report says of a thing": (
        "والتحويلات المالية",
        "What does the report say about remittances?",
        "ماذا يقول التقرير عن التحويلات المالية؟",
        "¿Qué dice el informe sobre las remesas?",
        "Что говорится в докладе о денежных переводах?",
    ),
    "who leads negotiations": (
        "عُين ميسران مشاركان",
        "Who facilitates the negotiations?",
        "من ييسر المفاوضات؟",
        "政府间谈判由谁协调？",
        "Qui facilite les négociations intergouvernementales ?",
        "¿Quién facilita las negociaciones?",
        "Кто ведет межправительственные переговоры?",
        "Who is leading the negotiations on the global compact?",
        "谈判的协调人是谁？",
        "Кто координаторы переговоров?",
    ),
    "who offered to host one meeting of a series": (
        "وعرضت اليونان تنظيم الاجتماع الثالث للمنتدى",
        "Who offered to host the third forum?",
        "من عرض استضافة المنتدى الثالث؟",
        "谁提出主办第三次论坛？",
        "Qui a proposé d'accueillir le troisième Forum ?",
        "¿Quién se ofreció a acoger el tercer Foro?",
        "Кто предложил провести третий Форум?",
    ),
    "who opened a meeting of which a programme tells who spoke first": (
        "كلمة ترحيب سعادة السفير وليم لاسي سوينغ",
        "Who opened the seventh global meeting?",
        "من افتتح الاجتماع السابع؟",
        "谁为第七次会议揭幕？",
        "Qui a ouvert la septième réunion mondiale ?",
        "¿Quién inauguró la séptima reunión?",
        "Кто открыл седьмое совещание?",
        "Кто выступил со вступительным словом на седьмом совещании?",
    ),
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
    "how many there were, shortly asked": (
        "١٣٢",
        "How many States took part in the 2006 High-level Dialogue?",
        "عدد الدول في حوار 2006 الرفيع المستوى",
        "Nro. de Estados que participaron en el diálogo de alto nivel de 2006",
        "nombre d'États au dialogue de haut niveau de 2006",
    ),
    "how many came, shortly asked": (
        "١٥٦",
        "no. of States at the first Global Forum meeting",
        "nb d'États à la première réunion du Forum mondial",
        "Nro. de países en la primera reunión del Foro Mundial",
        "число государств на первом совещании Глобального форума",
        "عدد الدول في الاجتماع الأول للمنتدى العالمي",
        "全球论坛第一次会议的国家数",
    ),
    "how many took part, the place told as well": (
        "١٣٢",
        "How many States took part in the High-level Dialogue of September 2006 in New York?",
        "Combien d'États ont participé au Dialogue de haut niveau de septembre 2006 à New York ?",
        "¿Cuántos Estados participaron en el Diálogo de alto nivel de septiembre de 2006 en Nueva York?",
        "Сколько государств участвовало в диалоге высокого уровня в сентябре 2006 года в Нью-Йорке?",
        "كم دولة شاركت في الحوار الرفيع المستوى في أيلول/سبتمبر 2006 في نيويورك؟",
        "2006年9月在纽约举行的高级别对话有多少国家参加？",
    ),
    "when a United Nations meeting is": (
        "٣ و ٤ تشرين الأول",
        "When is the second UN high-level dialogue on migration, in 2013?",
        "Quand a lieu le deuxième dialogue de haut niveau de l'ONU sur les migrations, en 2013 ?",
        "¿Cuándo es el segundo diálogo de alto nivel de la ONU sobre migración en 2013?",
        "Когда состоится второй диалог ООН высокого уровня по миграции в 2013 году?",
        "الحوار رفيع المستوى التاني بتاع الأمم المتحدة عن الهجرة سنة 2013 كان محدد له أنهي يومين؟",
        "2013年联合国第二次移徙问题高级别对话是什么时候？",
    ),
    "where the next of a series was, its year told": (
        "القاهرة",
        "Where was the fourth global meeting?|And the next one, in 2015, in which city?",
        "La quatrième réunion mondiale s'est tenue où ?|Et la suivante, en 2015, dans quelle ville ?",
        "¿Dónde fue la cuarta reunión mundial?|¿Y la siguiente, en 2015, en qué ciudad?",
        "Где прошло четвёртое глобальное совещание?|А следующее, в 2015 году, в каком городе?",
        "وين كان الاجتماع العالمي الرابع؟|واللي بعده سنة 2015 بأي مدينة؟",
        "第四次全球会议在哪里？|那下一次，2015年的，在哪个城市？",
    ),
    "the exact days": (
        "٢٢ و ٢٣ أيار/مايو ٢٠١٣",
        "exact days of the fourth global meeting",
        "dates exactes de la quatrième réunion mondiale",
        "fecha exacta de la cuarta reunión mundial",
        "точные даты четвёртого глобального совещания",
        "التاريخ بالضبط للاجتماع العالمي الرابع",
    ),
    "who made the opening remarks": (
        "كلمة ترحيب سعادة السفير وليم لاسي سوينغ",
        "Who gave the opening remarks at the seventh global meeting?",
        "Qui a prononcé le discours d'ouverture de la septième réunion mondiale ?",
        "¿Quién pronunció las palabras de apertura de la séptima reunión mundial?",
        "第七次全球会议由谁致开幕词？",
        "من ألقى كلمة الافتتاح في الاجتماع السابع؟",
    ),
    "what a session was about that has no title": (
        "تهريب المهاجرين والاتجار بالأشخاص",
        "What was the Vienna thematic session about?",
        "De quoi traitait la séance thématique de Vienne ?",
        "¿De qué trató la sesión temática de Viena?",
        "О чём была тематическая сессия в Вене?",
        "عن شو كانت جلسة فيينا المواضيعية؟",
        "维也纳专题会议是关于什么的？",
    ),
    "what a meeting with a theme was about": (
        "تحديد مركز العمليات التشاورية الإقليمية",
        "What was the Lima meeting about?",
        "De quoi traitait la réunion de Lima ?",
        "¿De qué trató la reunión de Lima?",
        "О чём было совещание в Лиме?",
        "عن شو كان اجتماع ليما؟",
    ),
    "who was at a meeting called by its city": (
        "国际移徙政策发展中心、国际劳工组织",
        "Who attended the Lima meeting?",
        "Qui a participé à la réunion de Lima ?",
        "¿Quién participó en la reunión de Lima?",
        "Кто участвовал в совещании в Лиме?",
        "من حضر اجتماع ليما؟",
    ),
    "which countries hosted them all": (
        "استضافته حكومة بيرو",
        "Which countries hosted global meetings?",
        "Quels pays ont accueilli des réunions mondiales ?",
        "¿Qué países acogieron reuniones mundiales?",
        "Какие страны принимали глобальные совещания?",
        "شو الدول اللي استضافت الاجتماعات العالمية؟",
        "哪些国家主办过全球会议？",
    ),
    "in which countries they all were": (
        "استضافته حكومة بيرو",
        "In which countries were the global meetings held?",
        "Dans quels pays se sont tenues les réunions mondiales ?",
        "¿En qué países se celebraron las reuniones mundiales?",
        "В каких странах проходили глобальные совещания?",
        "في أي دول عقدت الاجتماعات العالمية؟",
        "历次全球会议在哪些国家举行？",
    ),
    "which meetings a country hosted": (
        "غابورون",
        "Which meetings did Botswana host?",
        "Quelles réunions le Botswana a-t-il accueillies ?",
        "¿Qué reuniones acogió Botswana?",
        "Какие совещания принимала Ботсвана?",
        "أي اجتماعات استضافت بوتسوانا؟",
        "博茨瓦纳主办过哪些会议？",
    ),
}
REFUSED = (
    "Who organized the fourth global meeting?",
    "من نظم الاجتماع العالمي الرابع؟",
    "第四次全球会议由谁组织？",
    "Qui a organisé la quatrième réunion mondiale ?",
    "Кто организовал четвертое глобальное совещание?",
)
UNTOLD = (
    "Is the compact legally binding?",
    "هل الاتفاق ملزم قانونا؟",
    "契约有法律约束力吗？",
    "¿Es jurídicamente vinculante el pacto?",
    "Является ли договор юридически обязательным?",
    "Who opened the fourth meeting of the global consultative processes in Lima on 22 May 2013?",
    "Who delivered the opening remarks at the fourth meeting of the processes in Lima?",
    "¿Quién inauguró la cuarta reunión de los procesos consultivos en Lima el 22 de mayo de 2013?",
    "من افتتح الاجتماع الرابع للعمليات التشاورية في ليما في 22 أيار/مايو 2013؟",
    "2013年5月22日利马协商进程第四次会议由谁致开幕词？",
    "How many States took part in the High-level Dialogue of September 2006 in Geneva?",
    "2006年9月在日内瓦举行的高级别对话有多少国家参加？",
    "I need the exact days of the 2009 Bangkok global meeting, not just the year",
    "Il me faut les jours exacts de la réunion mondiale de Bangkok en 2009, pas seulement l'année",
    "Necesito los días exactos de la reunión global de Bangkok de 2009, no solo el año",
    "Мне нужны точные дни глобального совещания в Бангкоке в 2009 году, а не только год",
    "أريد الأيام بالضبط لاجتماع بانكوك العالمي 2009 مو بس السنة",
    "我需要2009年曼谷全球会议的确切日期，不只是年份",
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
    *before, asked = question.split("|")
    assert any(proof in one.text for one in answered(seeds_answerer, asked, before).quotations)


@pytest.mark.parametrize("question", REFUSED)
def test_who_organized_what_nobody_is_said_to_have_organized(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Its sentence asks States to organize something else; who hosted and chaired it is told beside."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline


@pytest.mark.parametrize("question", UNTOLD)
def test_what_is_told_less_precisely_or_of_others_is_refused(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Who opened a meeting is not whoever is named beside it, and a year is no day."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline
