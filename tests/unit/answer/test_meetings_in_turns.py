"""What is told of the meetings of one process: in a table of those before, in the report of one, of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

COMMUNIQUE = """TIRANA PROCESS ON INLAND WATERWAYS

TIR/V/COM/2031

Joint communiqué
Fifth ministerial meeting of the Tirana Process
Bratislava, 12 and 13 June 2031

1. We, the ministers of transport of the participating States, met in Bratislava on 12 and 13 June 2031.

2. The meeting was chaired by Ms. Zuzana Hrabovská, Minister of Transport of Slovakia. It was attended by 140 delegates
from 17 States.

3. We welcomed the contribution of 3.2 million euros announced by Austria for the pilot phase of the digital lock
register.

4. We accepted the offer of Serbia to host the sixth ministerial meeting in Novi Sad in the third quarter of 2033.

Annex
Previous ministerial meetings of the Tirana Process

Meeting\tPlace\tDate\tChair
First\tTirana\t4-5 May 2019\tAlbania
Second\tVienna\t9 and 10 March 2022\tAustria
Third\tBudapest\t21-22 October 2025\tHungary
Fourth\tBucharest\t2 and 3 April 2028\tRomania
"""
SUMMARY = """FORO ANDINO SOBRE CAMINOS RURALES
Segunda reunión
Sucre (Bolivia), 6 a 8 de mayo de 2030

FAC/II/RP/2030

RESUMEN DE LA PRESIDENCIA

I. Apertura

1. La segunda reunión del Foro Andino sobre Caminos Rurales se celebró en Sucre (Bolivia) del 6 al 8 de mayo de 2030.
Fue organizada por el Ministerio de Obras Públicas y Movilidad Rural de Bolivia, con el apoyo del Banco Mundial.

2. Presidió la reunión la Doctora Inés Calvimontes Arce, Viceministra de Transportes de Bolivia. Actuó como relatora la
Sra. Paula Ibáñez, del Perú.

3. En la ceremonia inaugural hicieron uso de la palabra el Alcalde de Sucre y la Presidenta de la reunión.
"""
LEAFLET = """LIGUE DES MARCHÉS FLOTTANTS
Fiche d’information n° 2 (2032)

LE PROGRAMME DES PASSEURS DE RIVIÈRE (PROPAR)

1. Qui le dirige ?

La coordination est confiée à une cellule technique installée à Vientiane et dirigée depuis mars 2031 par la professeure
Linh Phommachanh, hydrologue.

2. Quels résultats ont été obtenus ?

Le PROPAR a formé 1 180 sages-femmes. Les tutrices reçoivent une indemnité mensuelle de 60 dollars.
"""
NOTE = """联合国

UNEP/WET/NV/2031/4

普通照会

联合国环境规划署秘书处向各国常驻代表团致意，并谨此通知：第四届全球湿地对话会将于2031年9月9日至11日在中国苏州举行。

附件
第四届全球湿地对话会
实用信息

一、背景

1. 第三届对话会于2028年5月4日至6日在秘鲁利马举行，共有410名代表出席。

2. 本届对话会预计将有约500名与会者，其中包括60个国家的代表。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """A communiqué with a table of earlier meetings, a chair's summary, a leaflet and a note verbale."""
    texts = {"tirana.txt": COMMUNIQUE, "sucre.txt": SUMMARY, "propar.txt": LEAFLET, "note.txt": NOTE}
    return answerer_of(texts, tmp_path_factory.mktemp("turns"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who chaired the third ministerial meeting of the Tirana Process?", "Hungary"),
        ("من ترأس الاجتماع الوزاري الثاني لعملية تيرانا؟", "النمسا"),
        ("Où s'est tenue la quatrième réunion ministérielle du Processus de Tirana ?", "Bucarest"),
        ("¿Cuándo fue la primera reunión ministerial del Proceso de Tirana?", "mayo de 2019"),
        ("地拉那进程第三次部长级会议什么时候举行的？", "2025年10月21日至22日"),
        ("Когда состоится шестое министерское совещание Тиранского процесса?", "третий квартал 2033 года"),
        ("When will the sixth ministerial meeting of the Tirana Process be held?", "third quarter of 2033"),
        ("¿Quién presidió la segunda reunión del Foro Andino sobre Caminos Rurales?", "Calvimontes"),
        ("¿Quién organizó la segunda reunión del Foro Andino sobre Caminos Rurales?", "y Movilidad Rural"),
        ("Who organized the second meeting of the Andean Forum on Rural Roads?", "y Movilidad Rural"),
        ("Who chaired the Sucre meeting of the Andean Forum on Rural Roads?", "Calvimontes"),
        ("Qui dirige la cellule technique du PROPAR à Vientiane ?", "Linh Phommachanh"),
        ("Who leads the technical unit of PROPAR?", "Linh Phommachanh"),
        ("De combien est la contribution de l'Autriche à la phase pilote du registre ?", "3,2 millions"),
        ("奥地利为数字船闸登记册试点阶段的捐款是多少？", "320万"),
        ("Каков взнос Австрии на пилотный этап цифрового реестра шлюзов?", "3,2"),
        ("كم تبلغ مساهمة النمسا في المرحلة التجريبية للسجل الرقمي؟", "3.2"),
        (
            "¿A cuánto asciende la contribución austríaca a la fase piloto del registro digital?",
            "3,2 millones",
        ),
        ("PROPAR导师每月津贴是多少？", "60"),
    ],
)
def test_each_meeting_and_office_has_its_own(answerer: DocumentAnswerer, question: str, words: str) -> None:
    """The headline has what the row, the sentence or the offer says of the one asked about."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert words in reply.headline.replace("\u2068", "").replace("\u2069", ""), reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "How many delegates attended the third ministerial meeting of the Tirana Process?",
        "Combien de délégués ont assisté à la quatrième réunion ministérielle du Processus de Tirana ?",
        "Who chaired the seventh ministerial meeting of the Tirana Process?",
        "Where was the fourth ministerial meeting of the Vienna Process held?",
        "第三届全球湿地对话会有多少个国家参加？",
        "How many nurses has PROPAR trained?",
        "Сколько медсестёр подготовил PROPAR?",
        "Каков взнос Канады на пилотный этап цифрового реестра шлюзов?",
    ],
)
def test_what_is_told_of_another_is_not_told_of_this(answerer: DocumentAnswerer, question: str) -> None:
    """A row's day counts nobody, the present meeting's guests are not the last one's, a midwife is no nurse."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline
