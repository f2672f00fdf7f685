"""The termbase: reading term files, finding terms in six languages, names for the reader."""

from __future__ import annotations

import re
from itertools import chain
from math import log, sqrt
from pathlib import Path

import pytest

from index.errors import TermbaseError
from index.model import Language
from index.termbase import ConceptKind, Termbase, shipped, transliterate_tokens
from index.termbase.generate import languages, places
from index.termbase.keys import word_keys
from index.termbase.load import TERMS_FOLDER

HEADER = "id\tkind\tar\tzh\ten\tfr\tes\tru\n"


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    """The termbase as it is shipped."""
    return Termbase.load()


@pytest.mark.parametrize(
    ("language", "text", "concept", "words"),
    [
        ("ar", "وبالمنظمة الدولية للهجرة", "iom", "وبالمنظمة الدولية للهجرة"),
        ("ar", "العمليات التشارورية الإقليمية", "rcp", "العمليات التشارورية الإقليمية"),
        ("ar", "حوار ه+ه", "five-plus-five", "حوار ه+ه"),
        ("ar", "للجمعية العامة", "general-assembly", "للجمعية العامة"),
        ("ar", "الوفد السويسري", "country-ch", "السويسري"),
        ("ar", "وفد IOM", "iom", "IOM"),
        ("ar", "اثني عشر كياناً", "entity", "كياناً"),
        ("ar", "هيترأس", "chair", "هيترأس"),
        ("ar", "حتنظم", "organize", "حتنظم"),
        ("ar", "اترأس", "chair", "اترأس"),
        ("es", "sesiones temáticas oficiosas", "informal-thematic-sessions", "sesiones temáticas oficiosas"),
        ("es", "consultas oficiosas", "informal", "oficiosas"),
        ("fr", "les engagements pris", "commit", "engagements"),
        ("ru", "каждой из стран", "country", "стран"),
        ("fr", "les décisions adoptées", "adopt", "adoptées"),
        ("fr", "une commission créée en 1946", "establish", "créée"),
        ("ru", "Кто назначает", "appoint", "назначает"),
        ("fr", "les États qui participent", "participate", "participent"),
        ("fr", "ils adoptèrent", "adopt", "adoptèrent"),
        ("es", "propusieron", "propose", "propusieron"),
        ("es", "suprimió", "eliminate", "suprimió"),
        ("es", "presidiría", "chair", "presidiría"),
        ("es", "un servicio social", "service", "servicio"),
        ("zh", "國際移徙組織的代表", "iom", "國際移徙組織"),
        ("zh", "移民与发展全球论坛", "gfmd", "移民与发展全球论坛"),
        ("en", "what is the gfmd troika", "gfmd", "gfmd"),
        ("en", "Inter-state consultation mechanisms on migration", "iscm", None),
        ("fr", "l'ANASE et l’Assemblée générale", "general-assembly", "Assemblée générale"),
        ("es", "sesiones de la CEPAL", "eclac", "CEPAL"),
        ("en", "a report of CEPAL", "eclac", "CEPAL"),
        (
            "ru",
            "В Глобальном форуме по миграции и развитию",
            "gfmd",
            "Глобальном форуме по миграции и развитию",
        ),
        ("ru", "Африканским союзом", "african-union", "Африканским союзом"),
        ("ru", "в Маниле", "manila", "Маниле"),  # the stem of «Манила» is another
        ("ru", "из Китая", "country-cn", "Китая"),  # the stem is that of «Кито» too
        ("ru", "сколько музеев", "museum", "музеев"),
        ("ru", "сколько писем", "letter", "писем"),
        ("ar", "عملية ألماني رسم خرائط", "almaty-process", "عملية ألماني"),  # as the report writes it
        ("ar", "منسقي الأمم المتحدة", "coordinator", "منسقي"),
        ("ar", "في دورتها العاشرة", "session", "دورتها"),
        ("ar", "عقدت لجنته", "committee", "لجنته"),
    ],
)
def test_a_term_is_found_however_its_language_bends_it(
    termbase: Termbase, language: str, text: str, concept: str, words: str | None
) -> None:
    """A concept is found by any of its names, inflected, with clitics, folded, in any script."""
    matches = {match.concept: match for match in termbase.match(text, Language(language))}
    assert concept in matches
    span = matches[concept].span
    assert text[span.start : span.end] == (words or text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("扩大会议", "general-assembly", id="halves-of-two-words"),  # 扩大 and 会议
        pytest.param("信任", "letter", id="half-of-a-word"),
        pytest.param("全球会议作出了 结论", "end", id="across-a-space"),  # asked: 作出了哪些主要结论
        pytest.param("截至6月30日，本区域登记", "country-jp", id="across-a-comma"),
    ],
)
def test_no_term_is_made_of_the_halves_of_chinese_words(termbase: Termbase, text: str, concept: str) -> None:
    """Chinese sets no space around its words: a name that begins and ends inside others is none."""
    assert concept not in {match.concept for match in termbase.match(text, Language.CHINESE, nested=True)}


@pytest.mark.parametrize(
    ("language", "text", "concept", "found"),
    [
        pytest.param("ar", "السيد مانيي هولتير", "country-de", False, id="a-name-is-no-german"),
        pytest.param("ar", "الشركات الألمانية", "country-de", True, id="german"),
        pytest.param("ar", "البرنامج القطري", "country-qa", False, id="country-level-is-not-Qatar"),
        pytest.param("ar", "حكومة دولة قطر", "country-qa", True, id="Qatar"),
        pytest.param("ar", "بالإنكليزية والفرنسية والإسبانية", "country-fr", False, id="ar-languages"),
        pytest.param("ar", "قال ممثل الحكومة الفرنسية", "country-fr", True, id="ar-government"),
        pytest.param("en", "speeches in French", "country-fr", False, id="en-language"),
        pytest.param("en", "the French delegation", "country-fr", True, id="en-delegation"),
        pytest.param("fr", "la contribution de la France", "country-fr", True, id="fr-country"),
        pytest.param("ar", "الموائد المستديرة الأربع", "wednesday", False, id="four-is-no-Wednesday"),
        pytest.param("ar", "كان أحد المتحدثين", "sunday", False, id="one-of-is-no-Sunday"),
        pytest.param("ar", "في يوم واحد", "today", False, id="a-day-is-not-today"),
        pytest.param("ar", "دورة تدريبية سنوية", "course", True, id="course"),
        pytest.param("ar", "توفر الترجمة الفورية باللغتين", "language", True, id="two-feminine"),
        pytest.param("ar", "عُقدت ورشتان", "workshop", True, id="two-feminine-nominative"),
        pytest.param("ar", "حكومة فلسطين", "country-ps", True, id="no-dual"),
        pytest.param("en", "its annual course", "annual", True, id="annual"),
        pytest.param("ru", "Кто финансирует форум?", "funding", True, id="ru-finances"),
        pytest.param("ar", "كم دولة صوتت لصالح القرار؟", "vote", True, id="ar-voted"),
        pytest.param("ar", "الأمين العام", "safe-adj", False, id="ar-secretary-is-not-safe"),
        pytest.param("ar", "السيد طارق سيسو", "hiv", False, id="ar-mister-is-no-virus"),
        pytest.param("ar", "تعزيز التعاون", "assist", False, id="ar-cooperation-is-no-help"),
        pytest.param("ar", "ستة بلدان", "seek", False, id="ar-six-is-no-search"),
        pytest.param("es", "en la primera reunión", "aunt-uncle", False, id="es-first-is-no-cousin"),
        pytest.param("es", "las autoridades locales", "write-author", False, id="es-authority-is-no-author"),
        pytest.param("en", "according to the mechanism", "engineer-technician", False, id="no-mechanic"),
        pytest.param(
            "en", "carry out the evaluation", "transport-deed", False, id="carried-out-is-not-carried"
        ),
        pytest.param("ar", "الدورية المشتركة", "subscription", False, id="ar-joint-is-no-subscriber"),
        pytest.param("ru", "в двух странах", "strange-unknown", False, id="ru-country-is-not-strange"),
    ],
)
def test_a_term_is_not_found_where_a_word_only_looks_like_it(
    termbase: Termbase, language: str, text: str, concept: str, *, found: bool
) -> None:
    """A country's name is no other word's stem, a language no country, and a verb is known in its usual forms."""
    tokens = termbase.concept_tokens(text, Language(language))
    assert (f"c:{concept}" in tokens) is found


@pytest.mark.parametrize("text", ["who can host this", "the un-named us", "can we"])
def test_an_acronym_that_is_also_a_word_needs_its_capitals(termbase: Termbase, text: str) -> None:
    """In small letters, "who" is not WHO, "can" no Andean Community, "us" no United States."""
    assert not {"who", "andean-community", "country-us"} & {
        match.concept for match in termbase.match(text, Language.ENGLISH)
    }


def test_no_term_reaches_across_the_end_of_a_sentence(termbase: Termbase) -> None:
    """The words of a name stand in one sentence."""
    assert "security-council" not in {
        match.concept
        for match in termbase.match("It is about security. Council members spoke", Language.ENGLISH)
    }


def test_generated_files_are_what_the_generator_writes() -> None:
    """``python -m index.termbase`` was run after the last change to its sources."""
    assert (TERMS_FOLDER / "places.tsv").read_text(encoding="utf-8") == places()
    assert (TERMS_FOLDER / "languages.tsv").read_text(encoding="utf-8") == languages()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("a\tbody\tب\n", "row 2: 3 fields instead of 8"),
        ("A b\tbody\tب\t\t\t\t\t\n", "row 2: 'A b' is no id"),
        ("a\tthing\tب\t\t\t\t\t\n", "row 2: 'thing' is no kind"),
        ("a\tbody\tب||ت\t\t\t\t\t\n", "row 2: an empty name in column ar"),
        ("a\tbody\t\t\t\t\t\t\n", "row 2: 'a' has no name"),
    ],
    ids=["fields", "id", "kind", "empty name", "no name"],
)
def test_a_broken_row_is_named_with_its_remedy(tmp_path: Path, row: str, problem: str) -> None:
    """A user's broken file says which file, which row and what to do."""
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(TermbaseError) as caught:
        Termbase.load([path])
    assert problem in caught.value.problem
    assert caught.value.path == path
    assert caught.value.remedy.endswith(".")


def test_a_file_beside_adds_names_and_concepts(termbase: Termbase, tmp_path: Path) -> None:
    """A user's row with a known id adds names to it, and one with a new id adds a concept."""
    path = tmp_path / "own.tsv"
    path.write_text(
        HEADER + "# ours\niom\tbody\t\t\tthe migrants' house\t\t\t\nour-body\tbody\t\t\tOur Body\t\t\t\n",
        encoding="utf-8",
    )
    own = Termbase.load([path])
    assert len(own) == len(termbase) + 1
    assert [match.concept for match in own.match("The Migrants' House", Language.ENGLISH)] == ["iom"]
    assert own.name("iom", Language.ENGLISH) == termbase.name("iom", Language.ENGLISH)
    assert own.concept("our-body").kind is ConceptKind.BODY


PARTICIPANTS = re.compile(r"^[.]?[\u0660-\u0669]+[.]?\t[^\t]+\t([^\t\n]+)", re.MULTILINE)
"""A row of the participants' list: number, process, name with its title."""


@pytest.fixture(scope="module")
def participants() -> list[tuple[str, frozenset[str]]]:
    """The 92 participants of annex 7, each with the sound tokens of the name."""
    text = (Path(__file__).parents[2] / "seeds" / "001_9c04ec3897fa177d.txt").read_text(encoding="utf-8")
    names = [match.group(1).strip() for match in PARTICIPANTS.finditer(text)]
    return [(name, frozenset(transliterate_tokens(name))) for name in names]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Tariq Sisso", "طارق سيسو"),
        ("Nurlan Sherpiev", "نورلان شيربيوف"),
        ("Tatiana Hadjiemmanuel", "تاتيانا حادجيمانويل"),
        ("Madeline Garlick", "مادلين غارليك"),
        ("Michele Cavinato", "ميكيلي كافيناتو"),
        ("Sarah Elliott", "سارة إليوت"),
        ("Inas El Fergani", "إناس الفرجاني"),
        ("Hasan Kleib", "حسن كليب"),
        ("Firat Bayar", "فيرات بيار"),
        ("Michel Lastschenko", "ميشيل لاستشينكو"),
        ("Audrey Jolivel", "أودري جوليفيل"),
        ("Sönke Lorenz", "سونكي لورونز"),
        ("Katharina Busch", "كاثرينا بوش"),
        ("Stefan Schmidt", "ستيفان شميت"),
        ("Nader Elhabib", "نادر الحبيب"),
        ("Estrella Lajom", "إستريلا لاجوم"),
        ("Charles Obila", "شارل أوبيللا"),
        ("Kelly Ryan", "كيلري ريان"),
        ("Laurent Dalmasso", "لوران دالماسو"),
        ("Absieh Hussein Guedi", "أبسيح حسين غيدي"),
        ("Ravinatha Aryasinha", "رافيناثا ب. أرياسينيا"),
        ("Samantha Jayasuriya", "سامانثا جاياسوريا"),
        ("Fatima Al Hosani", "فاطمة الحسني"),
        ("Charles Kwenin", "تشارلز كوينين"),
        ("Radim Zak", "راديم زاك"),
        ("Katherine Rubio Gallegos", "كاثرين ميليسا روبيو-غاليجوس"),
        ("Luis Serrano Echeverría", "لويز ألونسو سيرانو إيكيفيريا"),
        ("Deepak Dhital", "ديباك ديتال"),
        ("Ranjita Dahal", "رانجيتا دحل"),
        ("Diego Beltrán", "ديفغو بيلتران"),
        ("Christophe Bazivamo", "كريستوف بازيفامو"),
        ("Asgar Kishkembayev", "أصغر كيشكيمباييف"),
        ("Juan José Gómez Camacho", "خوان خوسيه غوميز كاماشو"),
        ("Jürg Lauber", "يورغ لاوبر"),
        ("Louise Arbour", "لويز أربور"),
        ("Karima El Korri", "كريمة القري"),
        ("William Lacy Swing", "وليم لاسي سوينغ"),
        ("Nicoletta Giordano", "نيكوليتا جيوردانو"),
        ("Abderrahmane Diop", "عبد الرحمان ديوب"),
        ("Mark Sliwinski", "مارك سليوينسكي"),
        ("Нурлан Шерпиев", "نورلان شيربيوف"),
        ("Мишель Лащенко", "ميشيل لاستشينكو"),
        ("Луиза Арбур", "لويز أربور"),
        ("Хуан Хосе Гомес Камачо", "خوان خوسيه غوميز كاماشو"),
        ("尼科莱塔·焦尔达诺", "نيكوليتا جيوردانو"),
        ("卡里马·库里", "كريمة القري"),
    ],
)
def test_a_name_in_another_script_is_the_nearest_of_all_participants(
    participants: list[tuple[str, frozenset[str]]], asked: str, listed: str
) -> None:
    """A romanised, Russian or Chinese name is nearer to its own row than to the other 91."""
    assert len(participants) == 92
    wanted = set(transliterate_tokens(asked))
    rarity = {token: sum(token in tokens for _, tokens in participants) for token in wanted}

    def nearness(tokens: frozenset[str]) -> float:
        shared = sum(log(1 + 92 / rarity[token]) for token in wanted & tokens)
        return shared / sqrt(len(tokens) or 1)

    best = max(participants, key=lambda row: nearness(row[1]))
    assert listed in best[0]


def test_a_name_counts_as_its_parts_as_well(termbase: Termbase) -> None:
    """«Global Forum on Migration and Development» is the forum first, then migration and development."""
    tokens = termbase.concept_tokens("Global Forum on Migration and Development", Language.ENGLISH)
    assert tokens[0] == "c:gfmd"
    assert {"c:forum", "c:migration", "c:development"} <= set(tokens)


@pytest.mark.parametrize(
    "question",
    [
        ("en", "Who hosted the Global Meeting in Lima?"),
        ("fr", "Qui a accueilli la Réunion mondiale à Lima ?"),
        ("es", "¿Quién acogió la Reunión Mundial en Lima?"),
        ("ru", "Кто принимал Глобальное совещание в Лиме?"),
        ("zh", "谁主办了在利马举行的全球会议？"),
        ("ar", "من استضاف الاجتماع العالمي في ليما؟"),
    ],
    ids=lambda question: question[0],
)
def test_one_question_has_the_same_concepts_in_every_language(
    termbase: Termbase, question: tuple[str, str]
) -> None:
    """What a question asks about does not depend on the language it is asked in."""
    tokens = termbase.concept_tokens(question[1], Language(question[0]))
    assert {"c:host", "c:grcp", "c:lima"} <= set(tokens)


@pytest.mark.parametrize(
    ("concept", "texts"),
    [
        (
            "perishable",
            {
                "ar": "أغذية سريعة التلف",
                "zh": "易腐食品运输",
                "en": "perishable foodstuffs",
                "fr": "denrées périssables",
                "es": "alimentos perecederos",
                "ru": "скоропортящихся пищевых продуктов",
            },
        ),
        (
            "season-seasonal",
            {
                "ar": "العمال الموسميين",
                "zh": "季节性工人",
                "en": "seasonal workers",
                "fr": "travailleurs saisonniers",
                "es": "trabajadores de temporada",
                "ru": "сезонных работников",
            },
        ),
        (
            "radio-station",
            {
                "ar": "كم إذاعة ردت",
                "zh": "多少电台答复了",
                "en": "how many radio stations replied",
                "fr": "les stations de radio",
                "es": "las emisoras encuestadas",
                "ru": "сколько радиостанций",
            },
        ),
        (
            "check-inspect",
            {
                "ar": "فتشت السفن",
                "zh": "视察了船只",
                "en": "vessels were inspected",
                "fr": "les navires inspectés",
                "es": "buques inspeccionados",
                "ru": "таможенного досмотра",
            },
        ),
        (
            "stove-oven",
            {
                "ar": "مواقد محسنة",
                "zh": "改良炉灶",
                "en": "improved stoves",
                "fr": "des fourneaux",
                "es": "estufas mejoradas",
                "ru": "плиты и печи",
            },
        ),
        (
            "time-use",
            {
                "ar": "مسح استخدام الوقت",
                "zh": "时间利用调查",
                "en": "time-use survey",
                "fr": "enquête sur l'emploi du temps",
                "es": "encuesta sobre el uso del tiempo",
                "ru": "использования времени",
            },
        ),
        (
            "secret-ballot",
            {
                "ar": "بالاقتراع السري",
                "zh": "无记名投票",
                "en": "by secret ballot",
                "fr": "au scrutin secret",
                "es": "por votación secreta",
                "ru": "тайным голосованием",
            },
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_word_of_any_field_is_one_concept_in_every_language(
    termbase: Termbase, concept: str, texts: dict[str, str]
) -> None:
    """What people drop into the folder is of any field: transport, agriculture, radio, disarmament, statistics."""
    for language, text in texts.items():
        assert f"c:{concept}" in termbase.concept_tokens(text, Language(language)), language


@pytest.mark.parametrize(
    ("language", "asked", "line", "concept"),
    [
        (
            "en",
            "which countries take turns at hosting",
            "وتتناوب البلدان النامية والبلدان المتقدمة النمو",
            "rotate",
        ),
        ("zh", "輪流主辦的是哪些國家", "وتتناوب البلدان النامية والبلدان المتقدمة النمو", "rotate"),
        ("en", "the states in gray", "خريطة تبيّن باللون الرمادي الدول الأعضاء", "grey"),
        ("zh", "涂成灰色的国家", "خريطة تبيّن باللون الرمادي الدول الأعضاء", "grey"),
        ("en", "the ordeal of refugees", "وإيجاد الحلول لمحنة اللاجئين", "plight"),
        (
            "zh",
            "招聘医护人员的道德守则",
            "مدونة الممارسة في المملكة المتحدة للتوظيف الأخلاقي",
            "code-of-practice",
        ),
        ("en", "host communities", "بل يستفيدون أيضا من المجتمعات المضيفة", "host-communities"),
        ("zh", "穷国", "من البلدان النامية الصغيرة", "developing-countries"),
    ],
)
def test_an_everyday_word_and_the_documents_own_are_one_concept(
    termbase: Termbase, language: str, asked: str, line: str, concept: str
) -> None:
    """Lines of the documents, and how people ask about them."""
    for text, spoken in ((asked, language), (line, "ar")):
        assert f"c:{concept}" in termbase.concept_tokens(text, Language(spoken))


@pytest.mark.parametrize("word", ["don't", "didn't", "wasn't", "couldn't", "haven't"])
def test_a_contraction_is_no_word_of_a_name(termbase: Termbase, word: str) -> None:
    """What stands before the apostrophe is none either: no document would hold "didn"."""
    assert not termbase.match(word, Language.ENGLISH)
    assert not word_keys(word.partition("'")[0], Language.ENGLISH)


def test_every_shipped_concept_has_a_name_in_every_language() -> None:
    """A concept that one language lacks is found by its speakers never; forms of address may be lacking."""
    lacking = {
        concept.id
        for concept in chain.from_iterable(shipped())
        if len(concept.names) < 6 and concept.kind is not ConceptKind.TITLE
    }
    assert not lacking


@pytest.mark.parametrize(
    ("text", "meant", "not_meant"),
    [
        ("الهجرة غير النظامية", "irregular-migration", "regular-migration"),
        ("جلسات غير رسمية", "informal", None),
        ("على الصعيد دون الإقليمي", "subregional", None),
        ("الآسيان", "asean", "region-asia"),
        ("حقوق الإنسان", "human-rights", "ms"),
        ("الالتزامات", "commit", None),
        ("وأبعاد الهجرة", "aspect", "repatriation"),
        ("إيجابية", "positive", "position-held"),
    ],
)
def test_words_that_look_alike_keep_apart(
    termbase: Termbase, text: str, meant: str, not_meant: str | None
) -> None:
    """A stem that two words share, or a "not" before a word, does not make one concept of two."""
    concepts = [match.concept for match in termbase.match(text, Language.ARABIC, nested=True)]
    assert meant in concepts
    assert not_meant not in concepts or concepts.index(meant) < concepts.index(not_meant)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("沙祖康", "زوكانغ"),
        ("沙祖康", "Zukang"),
        ("刘振民", "Zhenmin"),
        ("吴红波", "هونغبو"),
        ("张军", "Zhangjun"),
    ],
    ids=["arabic", "latin", "latin-zh", "arabic-ng", "whole"],
)
def test_a_chinese_person_is_heard_in_other_scripts(name: str, part: str) -> None:
    """A name of two or three characters shares a whole sound with its given name, or all of it, written elsewhere."""
    heard = {token for token in transliterate_tokens(name) if token.startswith("n:")}
    assert heard & set(transliterate_tokens(part))


def test_a_foreign_name_in_chinese_keeps_its_sound() -> None:
    """What spells foreign names is heard as before, though its characters are those of Chinese names too."""
    assert transliterate_tokens("马丁")[0] == transliterate_tokens("Madin")[0]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("世界银行支持在现有调查里加进什么内容", {"world-bank"}),
        ("卫生系统中非常重要的药物", set()),
        ("阴阳海地处外海", set()),
        ("在里加举行的会议", {"riga"}),
        ("海地和中非的代表", {"country-ht", "region-middle-africa"}),
        ("在巴黎市和西亚地区", {"paris", "region-western-asia"}),
    ],
)
def test_no_place_is_made_of_two_chinese_words(termbase: Termbase, text: str, named: set[str]) -> None:
    """里加 is Riga, but not where 里 ends one word and 加 begins the next."""
    kinds = {ConceptKind.COUNTRY, ConceptKind.CITY, ConceptKind.REGION, ConceptKind.BODY}
    found = {match.concept for match in termbase.match(text, Language.CHINESE)}
    assert {concept for concept in found if termbase.concept(concept).kind in kinds} == named


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        (Language.ARABIC, "مؤتمر أمريكا الجنوبية للهجرة", "country-us"),
        (Language.ENGLISH, "the South America office", "country-us"),
        (Language.ENGLISH, "Equatorial Guinea", "country-gn"),
        (Language.CHINESE, "赤道几内亚", "country-gn"),
    ],
)
def test_no_country_is_meant_within_the_name_of_another_place(
    termbase: Termbase, language: Language, text: str, concept: str
) -> None:
    """A region or a country whose name holds another country's is that one alone."""
    assert concept not in {match.concept for match in termbase.match(text, language, nested=True)}


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        (Language.ENGLISH, "Which airline flies there?", "airline"),
        (Language.RUSSIAN, "какие авиакомпании", "airline"),
        (Language.ARABIC, "تعريف الاتجار بالأشخاص", "definition"),
        (Language.CHINESE, "难民的定义", "definition"),
        (Language.FRENCH, "Qui a traduit le rapport ?", "translation"),
        (Language.RUSSIAN, "Кто перевёл доклад?", "translation"),
        (Language.ARABIC, "الجامعات المشاركة", "university"),
        (Language.ARABIC, "عيّن الرئيس ميسرين", "appoint"),
        (Language.CHINESE, "反对全球契约", "oppose"),
    ],
)
def test_the_likeliest_meaning_comes_first(
    termbase: Termbase, language: Language, text: str, concept: str
) -> None:
    """A carrier is no ticket, a definition no tariff and no knowledge, and who appointed somebody took no sample."""
    matches = termbase.match(text, language, nested=True)
    first = min(match.span.start for match in matches if match.concept == concept)
    others = {match.concept for match in matches if match.span.start == first}
    assert others.isdisjoint({"ticket", "tariff", "know", "reflect", "inclusive", "sample-survey", "combat"})
