"""People are read out of tables, agendas, prose and signatures, and joined however they are spelled."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotate import annotate
from index.chunk import chunk_document
from index.facts.people import PersonMention, PersonRole, find_people, person_from_json, person_to_json
from index.facts.people_prose import from_prose
from index.facts.people_table import PeopleTable, name_parts
from index.facts.people_words import column_of
from index.model import CatalogueEntry, Document, Language, Source
from index.parse import read_document
from index.passage import PassageText
from index.termbase import Termbase
from tests.unit.parse.reading import SEEDS, load

LANGUAGES = {"003": Language.CHINESE, "000": Language.ARABIC, "001": Language.ARABIC, "002": Language.ARABIC}


@lru_cache(maxsize=1)
def _termbase() -> Termbase:
    return Termbase.load()


def _people_of(document: Document) -> dict[str, list[PersonMention]]:
    """Return locator key to the people its unit names, checked against the shown text."""
    found: dict[str, list[PersonMention]] = {}
    language = document.entry.language
    for number, chunk in enumerate(chunk_document(document)):
        paragraph = document.by_key[chunk.paragraph]
        passage = PassageText.of(document.source.text, paragraph.spans)
        annotation = annotate(passage.text, language, _termbase())
        people = find_people(passage.text, annotation, number, paragraph, passage, _termbase(), language)
        for person in people:
            for words in (person.name, person.function, person.organisation):
                assert words is None or passage.text[words.span.start : words.span.end] == words.text
            assert person.chunk == number
        if people:
            found[chunk.paragraph] = list(people)
    return found


def _read(text: str, language: Language, name: str = "text.txt") -> Document:
    entry = CatalogueEntry(name, language, "document", {language.value: name})
    return read_document(Source(name, text), entry)


@lru_cache(maxsize=16)
def _people(name: str, language: Language) -> dict[str, list[PersonMention]]:
    return _people_of(_read(load(name), language, name))


@lru_cache(maxsize=1)
def _table() -> PeopleTable:
    """Return everyone the seeds name."""
    mentions: list[PersonMention] = []
    for shift, name in enumerate(SEEDS):
        language = LANGUAGES.get(name[:3], Language.ARABIC)
        for people in _people(name, language).values():
            mentions.extend(person.shifted(shift * 10_000) for person in people)
    return PeopleTable.of(mentions)


def _said(person: PersonMention) -> tuple[str, str, str, str]:
    function = person.function.text if person.function else ""
    organisation = person.organisation.text if person.organisation else ""
    return person.name.text, function, organisation, person.role.value


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("الاسم", "name"),
        ("المنصب", "function"),
        ("المنظمة", "organisation"),
        ("آلية التشاور بين الدول بشأن الهجرة", "organisation"),
        ("姓名", "name"),
        ("职务", "function"),
        ("流域委员会", "organisation"),
        ("Full name", "name"),
        ("Job title", "function"),
        ("Nom et prénom", "name"),
        ("Cargo", "function"),
        ("Должность", "function"),
        ("مجال التركيز", ""),
        ("Stations", ""),
    ],
)
def test_headers_tell_what_a_column_holds(header: str, kind: str) -> None:
    """A column is known by its header, in six languages."""
    assert column_of(header) == kind


def test_every_participant_has_a_name_a_function_and_an_organisation() -> None:
    """All 92 rows of the list of participants are people, without the forms of address."""
    people = _people("001", Language.ARABIC)
    for number in range(1, 93):
        (person,) = people[f"annex-7.row-{number}"]
        assert person.role is PersonRole.PARTICIPANT
        assert person.function is not None
        assert person.organisation is not None
        assert not person.name.text.startswith(("السيد", "الدكتور", "سعادة", "فخامة"))
        assert name_parts(person.name.text)
        assert person.tokens
    assert _said(people["annex-7.row-56"][0]) == (
        "كريستوف بازيفامو",
        "نائب الأمين العام لجماعة شرق أفريقيا المعني بالقطاعات الإنتاجية والاجتماعية",
        "جماعة شرق أفريقيا",
        "participant",
    )
    assert people["annex-7.row-71"][0].name.text[-1].isalpha()


@pytest.mark.parametrize(
    ("name", "language", "key", "expected"),
    [
        (
            "001",
            "ar",
            "annex-5.table-1.row-2",
            [("نيكوليتا جيوردانو", "رئيسة شعبة الشراكات الدولية", "المنظمة الدولية للهجرة", "moderator")],
        ),
        (
            "001",
            "ar",
            "annex-5.table-1.row-4",
            [
                (
                    "أندرو غوليدزينوسكي",
                    "السفير الأسترالي المعني بقضايا تهريب البشر",
                    "وزارة الخارجية والتجارة في أستراليا",
                    "moderator",
                )
            ],
        ),
        (
            "001",
            "ar",
            "annex-5.table-1.row-8",
            [
                (
                    "تشارلز كوينين",
                    (
                        "المستشار الإقليمي الأول للمنظمة الدولية للهجرة في أفريقيا ورئيس الأمانة التقنية لمندى "
                        "البلدان الأفريقية المعني بالهجرة"
                    ),
                    "",
                    "moderator",
                )
            ],
        ),
        (
            "001",
            "ar",
            "annex-5.table-1.row-15",
            [
                (
                    "خافيير بالومو",
                    "مدير هيئة البحوث وإدارة المعلومات",
                    "السوق المشتركة الجنوبية (ميركوسور)",
                    "moderator",
                )
            ],
        ),
        (
            "001",
            "ar",
            "annex-5.table-1.row-17.item-2",
            [("نيكوليتا جيوردانو", "رئيسة شعبة الشراكات الدولية", "المنظمة الدولية للهجرة", "rapporteur")],
        ),
        (
            "001",
            "ar",
            "fn-3",
            [
                ("يورغ لاوبر", "الممثل الدائم لسويسرا لدى الأمم المتحدة في نيويورك", "", "facilitator"),
                (
                    "خوان خوسيه غوميز كاماتشو",
                    "الممثل الدائم للمكسيك لدى الأمم المتحدة في نيويورك",
                    "",
                    "facilitator",
                ),
            ],
        ),
        (
            "000",
            "ar",
            "sign-1",
            [("إنريكي رومان موري", "الممثل الدائم لبيرو لدى الأمم المتحدة", "", "signatory")],
        ),
        ("003", "zh", "sign-1", [("恩里克·罗曼-莫雷", "秘鲁常驻联合国代表 大使", "", "signatory")]),
        (
            "002",
            "ar",
            "fn-1",
            [("شا زوكانغ", "وكيل الأمين العام للشؤون الاقتصادية والاجتماعية", "", "named")],
        ),
        (
            "letter.en",
            "en",
            "sign-1",
            [("Frieda Amutenya", "Ambassador Permanent Representative", "", "signatory")],
        ),
        (
            "meeting.en",
            "en",
            "para-3",
            [
                ("Matija Kralj", "Director of the Slovenian Environment Agency", "", "chair"),
                ("Hélène Diallo", "", "Senegal", "rapporteur"),
            ],
        ),
        (
            "meeting.ar",
            "ar",
            "para-3",
            [
                (
                    "ندابيوا شيلونغو",
                    "المديرة التنفيذية لوزارة الزراعة والمياه والغابات في ناميبيا",
                    "",
                    "chair",
                ),
                ("ماتيا كرالي", "", "سلوفينيا", "rapporteur"),
            ],
        ),
        (
            "meeting.zh",
            "zh",
            "para-3",
            [
                ("玛尔塔·费雷罗", "乌拉圭国家水务局局长", "", "chair"),
                ("托马斯·卡帕洛", "", "纳米比亚", "vice-chair"),
            ],
        ),
        ("contents.zh", "zh", "para-2", [("高岚", "云南省湿地办公室主任", "", "moderator")]),
        ("contents.zh", "zh", "para-3", [("奥马尔·迪亚洛", "秘书长特别代表", "", "opener")]),
        (
            "experts.es",
            "es",
            "annex-1.table-1.row-1",
            [
                (
                    "Inés Quiroga Salvatierra",
                    "Directora de Turberas",
                    "Ministerio de Ambiente de Chile",
                    "participant",
                )
            ],
        ),
        ("meeting.zh", "zh", "annex-1.row-4", [("甘雅·素沙万", "总工程师", "湄公河委员会", "participant")]),
    ],
)
def test_who_is_what(name: str, language: str, key: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Name, function, organisation and part are what tables, agendas, prose and signatures say."""
    assert [_said(person) for person in _people(name, Language(language))[key]] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "La réunion a été présidée par M. Jean-Pierre Kaboré, Directeur général de l'Office de l'eau "
                "du Burkina Faso. Mme Aïcha Ben Salah (Tunisie) a exercé les fonctions de rapporteuse."
            ),
            "fr",
            [
                ("Jean-Pierre Kaboré", "Directeur général de l'Office de l'eau du Burkina Faso", "", "chair"),
                ("Aïcha Ben Salah", "", "Tunisie", "rapporteur"),
            ],
        ),
        (
            (
                "Председательствовал на совещании г-н Иван Петров, директор департамента водных ресурсов. "
                "Г-жа Мария Лопес (Мексика) выступила в качестве докладчика."
            ),
            "ru",
            [
                ("Иван Петров", "директор департамента водных ресурсов", "", "chair"),
                ("Мария Лопес", "", "Мексика", "rapporteur"),
            ],
        ),
        (
            "La Sra. María del Carmen Ríos, Ministra de Ambiente de Chile, fue elegida Presidenta.",
            "es",
            [("María del Carmen Ríos", "Ministra de Ambiente de Chile", "", "chair")],
        ),
        (
            (
                "Opening remarks were delivered by H.E. Mr. Juan José Gómez Camacho, Permanent Representative of "
                "Mexico to the United Nations. The panel was moderated by Dr. Ahmed al-Rashid."
            ),
            "en",
            [
                (
                    "Juan José Gómez Camacho",
                    "Permanent Representative of Mexico to the United Nations",
                    "",
                    "speaker",
                ),
                ("Ahmed al-Rashid", "", "", "moderator"),
            ],
        ),
        (
            "Sha Zukang, Under-Secretary-General for Economic and Social Affairs, sent a letter.",
            "en",
            [("Sha Zukang", "Under-Secretary-General for Economic and Social Affairs", "", "named")],
        ),
        (
            "Peter Sutherland was the Special Representative of the Secretary-General.",
            "en",
            [("Peter Sutherland", "Special Representative of the Secretary-General", "", "named")],
        ),
        (
            "وافتتح الاجتماع الأمين العام للأمم المتحدة، السيد بان كي مون، الذي رحب بالمشاركين.",
            "ar",
            [("بان كي مون", "الأمين العام للأمم المتحدة", "", "opener")],
        ),
        (
            "会议由中国外交部副部长李保东主持。",
            "zh",
            [("李保东", "中国外交部副部长", "", "moderator")],
        ),
        (
            "秘书长特别代表彼得·萨瑟兰先生、肯尼亚常驻代表马查里亚·卡马乌大使发言。",
            "zh",
            [
                ("彼得·萨瑟兰", "秘书长特别代表", "", "named"),
                ("马查里亚·卡马乌", "肯尼亚常驻代表", "", "named"),
            ],
        ),
        ("主持人：张明女士，国际合作司司长", "zh", [("张明", "国际合作司司长", "", "moderator")]),
        (
            "El panel, moderado por la periodista Daniela Quirós, trató de los datos.",
            "es",
            [("Daniela Quirós", "periodista", "", "moderator")],
        ),
        (
            "Дискуссию модерировала журналистка Анна Смирнова.",
            "ru",
            [("Анна Смирнова", "журналистка", "", "moderator")],
        ),
        (
            "Present: Ms. Lupe Faleafa (Samoa), Chair; Mr. Craig Hollis (Australia).",
            "en",
            [("Lupe Faleafa", "Chair", "Samoa", "chair"), ("Craig Hollis", "", "Australia", "named")],
        ),
        (
            "Prime Minister of Tarland Jonas Brekke met Adviser to the Vice President Dr. Ida Moen in Port Ellery.",
            "en",
            [
                ("Jonas Brekke", "Prime Minister of Tarland", "", "named"),
                ("Ida Moen", "Adviser to the Vice President", "", "named"),
            ],
        ),
        (
            "La ministre de l’Élevage de Korbie Aïcha Sandéma et le gouverneur de la région, Paul Nadié, ont signé.",
            "fr",
            [
                ("Aïcha Sandéma", "ministre de l’Élevage de Korbie", "", "named"),
                ("Paul Nadié", "gouverneur de la région", "", "named"),
            ],
        ),
        (
            "Asistieron la secretaria de Vivienda Nora Belmonte y el ministro de Salud de Tarlandia Julio Arrieta.",
            "es",
            [
                ("Nora Belmonte", "secretaria de Vivienda", "", "named"),
                ("Julio Arrieta", "ministro de Salud de Tarlandia", "", "named"),
            ],
        ),
        (
            "Гостей встретил Аким Северной области Болат Оспанкул, заместитель министра культуры Гульнара Аянова.",
            "ru",
            [
                ("Болат Оспанкул", "Аким Северной области", "", "named"),
                ("Гульнара Аянова", "заместитель министра культуры", "", "named"),
            ],
        ),
        (
            "东湾市市长林建国和渔业局局长陈美华出席开幕式。",
            "zh",
            [("林建国", "东湾市市长", "", "named"), ("陈美华", "渔业局局长", "", "named")],
        ),
        ("The Minister of Labour thanked Ruth Lindqvist, and the Mayor of Port Ellery left.", "en", []),
        ("Министр культуры поблагодарил Болата Оспанкула за помощь.", "ru", []),
    ],
)
def test_prose_of_every_language(text: str, language: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Forms of address, functions behind or before a name, and the words for a part are known in each language."""
    found = _people_of(_read(text, Language(language)))
    assert [_said(person) for people in found.values() for person in people] == expected


@given(
    st.text(alphabet=st.sampled_from(list("السيدة، مدير.()\n:- 张女士·主持，Mr. Al-x")), max_size=80),
    st.sampled_from(list(Language)),
)
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str, language: Language) -> None:
    """No text makes the reader of people fail, and every word it gives stands where it says."""
    _people_of(_read(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وشارك ١٥ دولة عضوا في الاجتماع، وركز الاجتماع على تنمية رأس المال البشري.", Language.ARABIC),
        ("وأعرب المشاركون عن تقديرهم للسيد الرئيس.", Language.OTHER),
        ("The Committee met in Geneva, Switzerland, and the Director thanked everyone.", Language.ENGLISH),
        ("与会者对秘鲁政府慷慨主办和主持这些审议表达了深切谢意。", Language.CHINESE),
        ("| Name | Depth |\n|---|---|\n| Lake Baikal | 1642 |\n| Lake Vostok | 900 |", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_no_one_is_made_up(text: str, language: Language) -> None:
    """Countries, bodies, lakes and functions without a name are no people."""
    assert not _people_of(_read(text, language))


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("William Lacy Swing", "وليم لاسي سوينغ"),
        ("Karima El Korri", "كريمة القري"),
        ("كريمة القرى", "كريمة القري"),
        ("Louise Arbour", "لويز أربور"),
        ("Arbour", "لويز أربور"),
        ("Enrique Román-Morey", "恩里克·罗曼-莫雷"),
        ("إنريكي رومان موري", "恩里克·罗曼-莫雷"),
        ("Энрике Роман-Морей", "إنريكي رومان موري"),
        ("罗曼-莫雷", "إنريكي رومان موري"),
        ("Sha Zukang", "شا زوكانغ"),
        ("沙祖康", "شا زوكانغ"),
        ("Jürg Lauber", "يورغ لوبر"),
        ("Gómez Camacho", "خوان خوسيه غوميز كاماتشو"),
        ("Laura Thompson", "لورا ثومبسن شاكون"),
        ("Giordano", "نيكوليتا جيوردانو"),
    ],
)
def test_names_are_found_in_any_script(asked: str, name: str) -> None:
    """A person is found by a spelling of another script, one letter off, or by the surname alone."""
    found = _table().named(asked.split(), Language.ARABIC)
    assert len(found) == 1
    assert name in found[0].names


@pytest.mark.parametrize(
    "asked",
    [
        "John Smith",
        "Ban Ki-moon",
        "بان كي مون",
        "António Guterres",
        "غوتيريش",
        "Kofi Annan",
        "Swing Arbour",
        "",
        "的",
    ],
)
def test_who_is_not_there_is_not_found(asked: str) -> None:
    """A name that no document holds finds no one, nor do two people's words together."""
    assert _table().named(asked.split()) == ()


@pytest.mark.parametrize(
    ("spellings", "roles"),
    [
        (("نادر الحبيب", "الحبيب ندير"), {"participant", "named"}),
        (("يورغ لاوبر", "يورغ لوبر", "جيرغ لوبر"), {"participant", "facilitator", "named"}),
        (("سونكي لورونز", "سونك لورنز"), {"participant", "named"}),
        (("ميكيلي كلارين سولومون", "ميشيل كلابين - سولومان"), {"participant", "named"}),
        (("خافيير بالومو", "جافبي بالومو"), {"participant", "moderator"}),
        (("إنريكي رومان موري", "恩里克·罗曼-莫雷"), {"signatory"}),
    ],
)
def test_spellings_of_one_person_are_joined(spellings: tuple[str, ...], roles: set[str]) -> None:
    """The list of participants, the agenda and the notes spell one person in several ways; all are kept."""
    holders = [person for person in _table().people if set(person.names) & set(spellings)]
    assert len(holders) == 1
    assert set(holders[0].names) == set(spellings)
    assert {mention.role.value for mention in holders[0].mentions} == roles


def test_different_people_stay_apart() -> None:
    """No two rows of the list of participants become one person, but the one who is listed twice."""
    rows = [
        person.names[0]
        for person in _table().people
        if sum(mention.role is PersonRole.PARTICIPANT for mention in person.mentions) > 1
    ]
    assert rows == ["عبد الله المهري"]


def test_best_words_come_first() -> None:
    """A table's function comes before one in prose, and a name is given as the reader's documents spell it."""
    (person,) = _table().named(["Lauber"])
    assert person.functions[0][0].role is PersonRole.PARTICIPANT
    (signatory,) = (
        person
        for person in _table().people
        if any(mention.role is PersonRole.SIGNATORY for mention in person.mentions)
    )
    assert signatory.name_in(Language.CHINESE) == "恩里克·罗曼-莫雷"
    assert signatory.name_in(Language.ARABIC) == "إنريكي رومان موري"


def test_mentions_survive_the_index() -> None:
    """A mention read back from JSON is the same, and its chunk's number can be raised."""
    for people in _people("001", Language.ARABIC).values():
        for person in people:
            assert person_from_json(person_to_json(person)) == person
    one = _people("000", Language.ARABIC)["sign-1"][0]
    assert one.shifted(7).chunk == one.chunk + 7


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            Language.SPANISH,
            "| País | Jefe de delegación | Cargo |\n|---|---|---|\n| Malta | Sra. Maria Borg | Ministra de Puertos |\n",
            [("Maria Borg", "participant", "Malta")],
        ),
        (
            Language.ARABIC,
            (
                "الدورة\tالتاريخ\tرئيس الدورة\n\nالأولى\t٣ أيار/مايو ٢٠١٦\tالسيدة سلمى الهاني (لبنان)\n\n"
                "الثانية\t٨ أيار/مايو ٢٠١٨\tالسيد عمر التل (الأردن)\n"
            ),
            [("سلمى الهاني", "chair", "لبنان"), ("عمر التل", "chair", "الأردن")],
        ),
        (
            Language.SPANISH,
            "4. Fueron elegidas Vicepresidentas la Sra. Ana Vella (Malta) y la Sra. Rut Paz (Cuba).\n",
            [("Ana Vella", "vice-chair", "Malta"), ("Rut Paz", "vice-chair", "Cuba")],
        ),
        (
            Language.SPANISH,
            "3. La Reunión fue inaugurada por la Vicepresidenta de la República de Malta, Sra. Rosa Camilleri.\n",
            [("Rosa Camilleri", "opener", "")],
        ),
        (
            Language.RUSSIAN,
            "6. Пленарные заседания вел г-н Олег Брик (Армения), а функции Докладчика — г-жа Нора Аваг (Грузия).\n",
            [("Олег Брик", "chair", "Армения"), ("Нора Аваг", "rapporteur", "Грузия")],
        ),
        (
            Language.ARABIC,
            "٩/٣٠-١٠/١٥\tكلمة الأمينة التنفيذية السيدة هناء العلي\tقاعة المرفأ\n١٠/١٥-١١/٠٠\tالنقاش\tقاعة المرفأ\n",
            [("هناء العلي", "named", "")],
        ),
        (
            Language.ENGLISH,
            "Noting the work of the Special Envoy of the Secretary-General for Ports, Ylva Norberg, and the Fund,\n",
            [("Ylva Norberg", "named", "")],
        ),
        (
            Language.RUSSIAN,
            "2. Председателем Группы с 1 июля 2031 года является г-жа Олеся Дрозд, директор Агентства маяков.\n",
            [("Олеся Дрозд", "chair", "")],
        ),
    ],
    ids=["column", "office-column", "several", "of-state", "led", "cell", "behind-office", "since"],
)
def test_people_of_new_documents(language: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    """Columns that name an office, offices that several share, offices of a State, names at the end of a cell."""
    people = [one for found in _people_of(_read(text, language)).values() for one in found]
    shown = [(p.name.text, p.role.value, p.organisation.text if p.organisation else "") for p in people]
    assert shown == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            Language.ENGLISH,
            (
                "1. The meeting elected Ms. Ana Toth (Hungary) as Chair, Mr. Omar Said (Morocco) and Ms. Ha Lan (Fiji)"
                " as Vice-Chairs, and Mr. Rui Braga (Portugal) as Rapporteur."
            ),
            ["Ana Toth chair", "Omar Said vice-chair", "Ha Lan vice-chair", "Rui Braga rapporteur"],
        ),
        (
            Language.ENGLISH,
            "1. Ms. Ana Toth (Hungary) was elected Chair and Mr. Otto Sand (Sweden) Rapporteur of the session.",
            ["Ana Toth chair", "Otto Sand rapporteur"],
        ),
        (
            Language.ENGLISH,
            (
                "1. The Committee elected Mr. Otto Sand, Ms. Ana Toth and Mr. Ali Reza as Chair, Vice-Chair and"
                " Rapporteur, respectively."
            ),
            ["Otto Sand chair", "Ana Toth vice-chair", "Ali Reza rapporteur"],
        ),
        (
            Language.CHINESE,
            (
                "4. 会议选举丹增旺姆女士（不丹）为主席，选举卡洛斯·梅嫩德斯先生（秘鲁）"
                "和阿米娜·布哈里女士（摩洛哥）为副主席，选举约翰·奥斯特先生（奥地利）为报告员。"
            ),
            [
                "丹增旺姆 chair",
                "卡洛斯·梅嫩德斯 vice-chair",
                "阿米娜·布哈里 vice-chair",
                "约翰·奥斯特 rapporteur",
            ],
        ),
        (
            Language.SPANISH,
            (
                "6. La Conferencia eligió Presidenta a la Sra. Lucía Vidal (Ecuador), Vicepresidentes al Sr. Tomás Arce"
                " (Paraguay) y a la Sra. Wendy Solano (Costa Rica), y Relator al Sr. Iván Quispe (Bolivia)."
            ),
            [
                "Lucía Vidal chair",
                "Tomás Arce vice-chair",
                "Wendy Solano vice-chair",
                "Iván Quispe rapporteur",
            ],
        ),
        (
            Language.FRENCH,
            "6. La réunion a élu Mme Rosa Quispe (Pérou) Présidente et M. Otto Sand (Suède) Rapporteur.",
            ["Rosa Quispe chair", "Otto Sand rapporteur"],
        ),
        (
            Language.RUSSIAN,
            (
                "6. Председателем совещания была избрана г-жа Нора Аваг (Грузия), заместителем Председателя — г-н Отто"
                " Санд (Швеция), Докладчиком — г-н Али Диалло (Мали)."
            ),
            ["Нора Аваг chair", "Отто Санд vice-chair", "Али Диалло rapporteur"],
        ),
        (
            Language.ARABIC,
            (
                "6 - انتخب الاجتماع السيدة ثريا الكندي (عُمان) رئيسة، والسيد أوتو ساند (السويد) والسيد علي ديالو (مالي)"
                " نائبين للرئيسة، والسيدة روزا كيسبي (بيرو) مقررة."
            ),
            ["ثريا الكندي chair", "أوتو ساند vice-chair", "علي ديالو vice-chair", "روزا كيسبي rapporteur"],
        ),
    ],
    ids=["en", "passive", "respectively", "zh", "es", "fr", "ru", "ar"],
)
def test_each_officer_has_the_office_elected_to(language: Language, text: str, expected: list[str]) -> None:
    """Whether the office stands before the name or behind it, and though several share one."""
    people = [one for found in _people_of(_read(text, language)).values() for one in found]
    assert [f"{one.name.text} {one.role.value}" for one in people] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            Language.ENGLISH,
            "The Australian Prime Minister Adam Northcote will meet Foreign Minister Olga Norden.",
            [("Adam Northcote", "Australian Prime Minister"), ("Olga Norden", "Foreign Minister")],
            id="en",
        ),
        pytest.param(
            Language.FRENCH,
            "Le ministre du Travail Abdou Ndoye a parlé au maire Jean Dupont.",
            [("Abdou Ndoye", "ministre du Travail"), ("Jean Dupont", "maire")],
            id="fr",
        ),
        pytest.param(
            Language.SPANISH,
            "La embajadora de Bolivia en Perú, Rosa Quispe, visitará el puerto.",
            [("Rosa Quispe", "embajadora de Bolivia en Perú")],
            id="es-a-flower",
        ),
        pytest.param(
            Language.RUSSIAN,
            "Делегацию возглавил министр Рустам Каримов, там был посол Казахстана в Перу Айдос Нурланов.",
            [("Рустам Каримов", "министр"), ("Айдос Нурланов", "посол Казахстана в Перу")],
            id="ru",
        ),
        pytest.param(
            Language.ARABIC,
            "توج المؤتمر بإعادة انتخاب السيد كمال البوزيدي رئيسا للجمعية وانتخاب مجلس وطني.",
            [("كمال البوزيدي", None)],
            id="ar-elected",
        ),
        pytest.param(
            Language.ARABIC,
            "وصرح سفير تونس بالجزائر منصف الطرابلسي أن الميثاق غير ملزم.",
            [("منصف الطرابلسي", "سفير تونس بالجزائر")],
            id="ar-office",
        ),
        pytest.param(
            Language.CHINESE,
            "据报道，中国驻老挝大使何立谈道，中方愿意合作。联合会驻清迈的协调员陈静，女，享年38岁。",
            [("何立", "中国驻老挝大使"), ("陈静", "联合会驻清迈的协调员")],
            id="zh",
        ),
        pytest.param(
            Language.CHINESE,
            "高級專員保羅・諾登說。遇難同事Ana Soto，Li Ford 以及 Ben Okoro ，和議員Max Bergen發起請願。",
            [
                ("保羅・諾登", "高級專員"),
                ("Ana Soto", None),
                ("Li Ford", None),
                ("Ben Okoro", None),
                ("Max Bergen", "議員"),
            ],
            id="zh-traditional",
        ),
        pytest.param(
            Language.CHINESE,
            "Ana Soto，秘魯人，享年43歲， 生前是學會駐利馬高級官員。",
            [("Ana Soto", "學會駐利馬高級官員")],
            id="zh-nationality",
        ),
        pytest.param(
            Language.ENGLISH, "The Executive Director of Acme Works thanked the Mayor.", [], id="en-firm"
        ),
        pytest.param(Language.FRENCH, "La directrice de l'Agence Bleu Horizon a parlé.", [], id="fr-agency"),
        pytest.param(Language.RUSSIAN, "Директор Центра Льва Северина закрыл заседание.", [], id="ru-centre"),
    ],
)
def test_people_are_named_right_beside_their_office(
    language: Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Without a form of address or a comma, as news writes; a body's own name is nobody's."""
    found = from_prose(text, annotate(text, language, _termbase()), 0, _termbase(), language)
    assert [(one.name.text, one.function.text if one.function else None) for one in found] == expected
