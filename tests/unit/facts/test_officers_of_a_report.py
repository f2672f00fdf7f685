"""Who opened, chaired and hosted a meeting is read where the next paragraph tells it without naming the meeting."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from index.bundle import make_bundle
from index.catalogue import load_catalogue
from index.parse import read_document
from index.sources import read_source
from index.termbase import Termbase

if TYPE_CHECKING:
    from pathlib import Path

BEGINS = {
    "ar": (
        "# تقرير المؤتمر الإقليمي الخامس المعني بهجرة اليد العاملة\n\n١ - عُقد المؤتمر "
        "الإقليمي الخامس المعني بهجرة اليد العاملة في نيروبي من ٣ إلى ٥ حزيران/يونيه "
        "٢٠٢٤.\n\n٢ - "
    ),
    "zh": "# 第五次区域劳工移民会议报告\n\n1. 第五次区域劳工移民会议于2024年6月3日至5日在内罗毕举行。\n\n2. ",
    "en": (
        "# Report of the fifth Regional Conference on Labour Migration\n\n1. The fifth "
        "Regional Conference on Labour Migration was held in Nairobi from 3 to 5 June "
        "2024.\n\n2. "
    ),
    "fr": (
        "# Rapport de la cinquième Conférence régionale sur les migrations de "
        "main-d'œuvre\n\n1. La cinquième Conférence régionale sur les migrations de "
        "main-d'œuvre s'est tenue à Nairobi du 3 au 5 juin 2024.\n\n2. "
    ),
    "es": (
        "# Informe de la quinta Conferencia Regional sobre Migración Laboral\n\n1. La quinta "
        "Conferencia Regional sobre Migración Laboral se celebró en Nairobi del 3 al 5 de "
        "junio de 2024.\n\n2. "
    ),
    "ru": (
        "# Доклад о работе пятой Региональной конференции по трудовой миграции\n\n1. Пятая "
        "Региональная конференция по трудовой миграции состоялась в Найроби 3–5 июня 2024 "
        "года.\n\n2. "
    ),
}


@lru_cache(maxsize=1)
def _termbase() -> Termbase:
    return Termbase.load()


def _told(folder: Path, text: str, *, last: bool = True) -> list[tuple[str, str]]:
    """Return the role and the words of what a document says of meetings, of its last unit only where ``last``."""
    path = folder / "document.txt"
    path.write_text(text, encoding="utf-8")
    source = read_source(path, max_bytes=100_000)
    bundle = make_bundle(read_document(source, load_catalogue(folder).entry_for(source)), _termbase())
    return [
        (value.role.value, value.text)
        for mention in bundle.events
        for value in mention.values
        if value.sure and (value.chunk == len(bundle.chunks) - 1 or not last)
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "es",
            (
                "Inauguró la Conferencia el Ministro de Relaciones Exteriores de Colombia, Sr. Álvaro "
                "Leyva Durán."
            ),
            [("opener", "Álvaro Leyva Durán")],
        ),
        (
            "es",
            "Inauguró la Conferencia el Ministro de Trabajo, Sr. Álvaro Leyva Durán.",
            [("opener", "Álvaro Leyva Durán")],
        ),
        (
            "es",
            (
                "La Directora General de Migración de Costa Rica, Sra. Marlen Luna, presidió los "
                "debates; el Sr. Joaquim Pinto (Portugal) actuó de relator."
            ),
            [("chair", "Marlen Luna"), ("rapporteur", "Joaquim Pinto")],
        ),
        ("es", "Actuó como anfitrión el Gobierno de Kenya.", [("host", "Kenya")]),
        (
            "en",
            "It was hosted by the Government of Kenya and organized by the African Union.",
            [("host", "Kenya"), ("organiser", "African Union")],
        ),
        ("en", "Mr. Alfred Mutua (Kenya) was in the chair.", [("chair", "Alfred Mutua")]),
        (
            "en",
            "Ms. Ana Ruiz (Chile) and Mr. Paul Okello (Uganda) co-chaired the Conference.",
            [("chair", "Ana Ruiz"), ("chair", "Paul Okello")],
        ),
        (
            "en",
            "The panel on remittances was chaired by Ms. Ana Ruiz (Chile).",
            [],
        ),
        (
            "fr",
            "Les débats étaient présidés par M. Alfred Mutua, Secrétaire au travail du Kenya.",
            [("chair", "Alfred Mutua")],
        ),
        (
            "fr",
            "La Conférence était coprésidée par Mme Ana Ruiz (Chili) et M. Paul Okello (Ouganda).",
            [("chair", "Ana Ruiz"), ("chair", "Paul Okello")],
        ),
        (
            "ru",
            (
                "Сопредседателями Конференции были министр труда Кении Альфред Мутуа и комиссар "
                "Европейского союза Илва Йоханссон."
            ),
            [("chair", "Альфред Мутуа"), ("chair", "Илва Йоханссон")],
        ),
        (
            "ru",
            "Сопредседательствовали г-жа Ана Руис (Чили) и г-н Пол Окелло (Уганда).",
            [("chair", "Ана Руис"), ("chair", "Пол Окелло")],
        ),
        ("ru", "Принимающей стороной выступило правительство Республики Кения.", [("host", "Кения")]),
        ("ar", "وترأس جلساته وزير العمل الأردني الدكتور خالد البكار.", [("chair", "خالد البكار")]),
        (
            "ar",
            "وشارك في رئاسة المؤتمر السيدة آنا رويس (شيلي) والسيد بول أوكيلو (أوغندا).",
            [("chair", "آنا رويس"), ("chair", "بول أوكيلو")],
        ),
        (
            "zh",
            "安娜·鲁伊斯女士(智利)担任会议主席，保罗·奥凯洛先生(乌干达)担任报告员。",
            [("chair", "安娜·鲁伊斯"), ("rapporteur", "保罗·奥凯洛")],
        ),
        (
            "zh",
            "会议的共同主席为安娜·鲁伊斯女士(智利)和保罗·奥凯洛先生(乌干达)。",
            [("chair", "安娜·鲁伊斯"), ("chair", "保罗·奥凯洛")],
        ),
    ],
)
def test_the_next_paragraph_tells_of_the_meeting(
    tmp_path: Path, language: str, sentence: str, expected: list[tuple[str, str]]
) -> None:
    """An officer, and a host, belong to the meeting of the paragraph before, unless a panel is spoken of."""
    assert _told(tmp_path, f"{BEGINS[language]}{sentence}\n") == expected


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        (
            (
                "MINUTES\n\nSteering Committee of the Labour Mobility Facility\n\nThirty-first "
                "meeting\n\nApia, Samoa, and online\n\nTuesday, 18 March 2025, 9.00 a.m. to 12.40 "
                "p.m.\n\n1. The Chair opened the meeting.\n"
            ),
            "18 March 2025",
            "Apia",
        ),
        (
            (
                "ACTA\n\nComité Directivo del Mecanismo de Movilidad\n\nDuodécima reunión\n\nQuito, "
                "Ecuador\n\nMartes 18 de marzo de 2025\n\n1. La Presidencia abrió la reunión.\n"
            ),
            "18 de marzo de 2025",
            "Quito",
        ),
        (
            (
                "会议记录\n\n劳动力流动机制指导委员会\n\n第十二次会议\n\n阿皮亚\n\n"
                "2025年3月18日，上午9时\n\n1. 主席宣布会议开始。\n"
            ),
            "2025年3月18日",
            "阿皮亚",
        ),
    ],
)
def test_a_title_page_tells_when_and_where_in_lines_of_their_own(
    tmp_path: Path, text: str, date: str, place: str
) -> None:
    """Rank, place and day may each have a line, the day below the last that is part of the title."""
    told = _told(tmp_path, text, last=False)
    assert ("date", date) in told
    assert ("place", place) in told


def test_a_column_of_seats_tells_where(tmp_path: Path) -> None:
    """«Sede» heads a column of towns: where the meetings were, not who hosted them."""
    rows = (
        "Reunión\tSede\tFecha\tPresidencia\n"
        "Sexta\tQuito\t17 a 19 de mayo de 2017\tEcuador\n"
        "Séptima\tLisboa\t9 y 10 de octubre de 2019\tPortugal\n"
    )
    assert _told(tmp_path, f"{BEGINS['es']}Asistieron 21 países.\n\n## Reuniones anteriores\n\n{rows}") == [
        ("place", "Lisboa"),
        ("date", "9 y 10 de octubre de 2019"),
        ("chair", "Portugal"),
    ]
