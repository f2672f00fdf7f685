"""The cities of the termbase: found in six languages, spelled as Unicode spells them, and no ordinary words."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from index.annotate import find_terms
from index.model import Language
from index.termbase import ConceptKind, Termbase, shipped
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.termbase import Concept

SPELLED = (Language.CHINESE, Language.ENGLISH, Language.FRENCH, Language.SPANISH, Language.RUSSIAN)
OTHERWISE = {("mbabane", "zh"), ("rio-branco", "zh"), ("phoenix-arizona", "zh")}
"""Where the United Nations' spelling is not Unicode's."""


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    """The termbase as it is shipped."""
    return Termbase.load()


def cities_in(termbase: Termbase, language: str, text: str) -> set[str]:
    """Return the cities that a text names."""
    return {
        token[2:]
        for _, _, token in find_terms(text, Language(language), termbase)
        if token.startswith("c:") and termbase.concept(token[2:]).kind is ConceptKind.CITY
    }


@pytest.mark.parametrize(
    ("city", "texts"),
    [
        (
            "agadez",
            {
                "ar": "وفتح مركز في أغاديز بالنيجر",
                "zh": "在阿加德兹设立了中心",
                "en": "a centre in Agadez, Niger",
                "fr": "un centre à Agadez (Niger)",
                "es": "un centro en Agadez (Níger)",
                "ru": "центр в Агадесе",
            },
        ),
        (
            "aqaba",
            {
                "ar": "عقد في العقبة، الأردن",
                "zh": "在亚喀巴举行",
                "en": "the Aqaba Process",
                "fr": "le processus d'Aqaba",
                "es": "celebrada en Áqaba",
                "ru": "состоявшееся в Акабе",
            },
        ),
        (
            "tapachula",
            {
                "ar": "في تاباتشولا بالمكسيك",
                "zh": "在塔帕丘拉",
                "en": "migrants in Tapachula",
                "fr": "le bureau de Tapachula",
                "es": "La Alcaldesa de Tapachula (México)",
                "ru": "бюро в Тапачуле",
            },
        ),
        (
            "coxs-bazar",
            {
                "ar": "مخيمات كوكس بازار",
                "zh": "科克斯巴扎尔的营地",
                "en": "the camps of Cox’s Bazar",
                "fr": "les camps de Cox's Bazar",
                "es": "los campamentos de Cox's Bazar",
                "ru": "лагеря в Кокс-Базаре",
            },
        ),
        (
            "kharkiv",
            {
                "ar": "مكتب خاركيف",
                "zh": "哈尔科夫办事处",
                "en": "the offices in Kharkov",
                "fr": "le bureau de Kharkiv",
                "es": "la oficina de Járkov",
                "ru": "отделение в Харькове",
            },
        ),
        (
            "wuhan",
            {
                "ar": "دورة ووهان",
                "zh": "会议在武汉举行",
                "en": "the Wuhan Declaration",
                "fr": "réunis à Wuhan",
                "es": "reunidos en Wuhan",
                "ru": "состоялось в Ухани",
            },
        ),
        (
            "genoa",
            {
                "ar": "ميناء جنوة",
                "zh": "在热那亚开会",
                "en": "the Genoa summit",
                "fr": "réunis à Gênes",
                "es": "celebrado en Génova",
                "ru": "намеченное на 2020 год в Генуе",
            },
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_city_is_one_in_every_language(termbase: Termbase, city: str, texts: dict[str, str]) -> None:
    """Whoever asks in which city finds it, whichever language the document is in."""
    for language, text in texts.items():
        assert city in cities_in(termbase, language, text), language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "عقبات وعقبة أمام التنفيذ"),  # obstacles, not Aqaba
        ("ar", "معرض صور"),  # pictures, not Tyre
        ("ar", "لا أدري"),  # "I do not know", not Adré
        ("ar", "بعد فترة وجيزة"),  # a short while, not Giza
        ("ar", "الطريق الأقصر والأبيض"),
        ("ar", "تاريخا محددا"),
        ("ar", "فسرت اللجنة المعاني"),
        ("ar", "السيدة إريكا أشر"),
        ("zh", "昆士兰州和马里兰州"),  # not Lanzhou
        ("zh", "安达曼海和洪都拉斯"),  # neither Dammam nor Durrës
        ("zh", "布莱顿、君士坦丁堡和出海口"),
        ("ru", "Кении и России"),  # the stem of Kenema's accusative
        ("ru", "В порту и у моря"),
        ("en", "Nice work on Mobile Reading Split Tyre"),
        ("en", "OSH and GAO reports"),
        ("fr", "Pire encore, des gènes"),
        ("es", "La palma y el cabo"),
    ],
)
def test_an_ordinary_word_is_no_city(termbase: Termbase, language: str, text: str) -> None:
    """Names of cities that are words, or stand within others, are known in their whole form only."""
    assert not cities_in(termbase, language, text)


def test_cities_are_spelled_as_unicode_spells_them() -> None:
    """Source of the names: the exemplar cities of the Unicode CLDR, through Babel."""
    cities = [one for one in chain.from_iterable(shipped()) if one.kind is ConceptKind.CITY]
    known = {
        letters(form.partition(",")[0]): concept
        for concept in reversed(cities)  # of two the first row is meant
        for form in concept.names.get(Language.ENGLISH, ())
    }
    otherwise = {
        (concept.id, language.value)
        for names in exemplar_cities()
        if (concept := known.get(letters(names[Language.ENGLISH]))) is not None
        for language in SPELLED
        if language in names and not is_called(concept, names[language], language)
    }
    assert otherwise <= OTHERWISE


def exemplar_cities() -> Iterator[dict[Language, str]]:
    """Yield the names of each exemplar city; English, French and Spanish ones that go without saying are its id's."""
    zones = {language: Locale(language.value).time_zones for language in SPELLED}
    for zone in zones[Language.RUSSIAN]:
        names = {language: zones[language].get(zone, {}).get("city", "") for language in SPELLED}
        if not names[Language.ENGLISH]:
            names[Language.ENGLISH] = str(zone).rpartition("/")[2].replace("_", " ")
        yield {language: name for language, name in names.items() if name}


def is_called(concept: Concept, name: str, language: Language) -> bool:
    """Return whether a concept has a name, with or without what tells it from others."""
    sought = letters(name)
    forms = map(letters, concept.names.get(language, ()))
    return any(form in sought or sought in form for form in forms)


def letters(name: str) -> str:
    """Return the folded letters of a name."""
    return re.sub(r"[\W_]+", "", fold_text(name))
