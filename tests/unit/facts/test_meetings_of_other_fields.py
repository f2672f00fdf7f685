"""Meetings whose series nobody listed are read out of sentences as documents of other fields write them."""

from __future__ import annotations

import pytest

from index.annotate import annotate
from index.facts.event_prose import find_mentions
from index.facts.events import Role
from index.model import Language
from index.termbase import Termbase

TERMBASE = Termbase.load()


def _said(language: str, text: str) -> dict[int, dict[Role, list[str]]]:
    """Return what a text is sure of, by the meeting's rank and by role: a date's ISO form, a concept or a name."""
    annotation = annotate(text, Language(language), TERMBASE)
    found: dict[int, dict[Role, list[str]]] = {}
    for mention in find_mentions(text, annotation, 0, TERMBASE, Language(language))[0]:
        for value in mention.values:
            if value.sure:
                said = found.setdefault(mention.ordinal, {}).setdefault(value.role, [])
                said.append(value.iso or value.concept or value.text)
    return found


@pytest.mark.parametrize(
    ("language", "text", "host"),
    [
        (
            "en",
            "The third meeting was held in Nairobi at the invitation of the Government of Kenya.",
            "country-ke",
        ),
        (
            "fr",
            "La troisième session s'est réunie à Tunis, à l'invitation du Gouvernement tunisien.",
            "country-tn",
        ),
        (
            "es",
            "La cuarta reunión se celebró en La Habana por invitación del Gobierno de Cuba.",
            "country-cu",
        ),
        (
            "ru",
            "Двенадцатое совещание состоялось в Астане по приглашению правительства Казахстана.",
            "country-kz",
        ),
        ("ar", "عقد الاجتماع الثالث في عمان بدعوة من حكومة الأردن.", "country-jo"),
        ("zh", "第三次会议应秘鲁政府的邀请于2013年5月22日在利马举行。", "country-pe"),
        (
            "ar",
            "عُقد الاجتماع الثاني في العقبة في ٦ حزيران/يونيه ٢٠٢٣ واستضافته سلطة منطقة العقبة الخاصة.",
            "سلطة منطقة العقبة الخاصة",
        ),
        ("fr", "La deuxième Conférence, coorganisée par Fidji, a eu lieu à Monaco.", "country-fj"),
    ],
)
def test_who_invited_a_meeting_that_was_held_is_its_host(language: str, text: str, host: str) -> None:
    """«состоялось в Астане … по приглашению правительства Казахстана» says whose guests they were."""
    ((_, said),) = _said(language, text).items()
    assert host in [*said.get(Role.HOST, ()), *said.get(Role.ORGANISER, ())]


def test_who_is_invited_by_a_chair_hosts_nothing() -> None:
    """An invitation to speak at a meeting makes nobody its host."""
    text = "The third meeting was held in Lima. At the invitation of the Chair, Kenya addressed the third meeting."
    assert Role.HOST not in _said("en", text)[3]


@pytest.mark.parametrize(
    ("language", "text", "rank", "date"),
    [
        (
            "fr",
            "La première Conférence avait eu lieu à Nadi (Fidji) du 5 au 7 juin 2016.",
            1,
            "2016-06-05/2016-06-07",
        ),
        (
            "fr",
            "La troisième session s'est réunie à Tunis, du 6 au 8 octobre 2022.",
            3,
            "2022-10-06/2022-10-08",
        ),
        ("en", "The Committee met for its third session from 4 to 6 May 2015.", 3, "2015-05-04/2015-05-06"),
        ("en", "The second Regional Ministerial Conference was held on 9 May 2012.", 2, "2012-05-09"),
        ("ru", "Вторая региональная конференция состоялась 9 мая 2012 года.", 2, "2012-05-09"),
        ("ar", "عقد المؤتمر الإقليمي الأول في عمان في نيسان/أبريل ٢٠١٥.", 1, "2015-04"),
        (
            "zh",
            "电子商务和数字经济政府间专家组 第五届会议 2021年2月22日至24日，日内瓦",
            5,
            "2021-02-22/2021-02-24",
        ),
        ("ru", "Двенадцатое совещание Астана, 24–26 октября 2017 года", 12, "2017-10-24/2017-10-26"),
        (
            "en",
            "By October 2019, 117 countries had a plan, compared with 79 at the second meeting, held in May 2017.",
            2,
            "2017-05",
        ),
    ],
)
def test_when_a_meeting_was(language: str, text: str, rank: int, date: str) -> None:
    """A verb in any tense, an adjective before the noun, or the line under a title's name dates the meeting, alone."""
    assert _said(language, text)[rank][Role.DATE] == [date]


def test_two_meetings_of_one_sentence_keep_their_places() -> None:
    """«المؤتمر | الإقليمي | الثاني» in Rabat, and the first one in Amman: each has its own rank."""
    said = _said(
        "ar",
        "وأعلن ممثل المغرب أن بلده سيستضيف في الرباط، في ٣ و ٤ كانون الأول/ديسمبر ٢٠١٨، المؤتمر الإقليمي الثاني"
        " المعني بالعدالة الميسرة، وأن المؤتمر الإقليمي الأول عقد في عمان في نيسان/أبريل ٢٠١٥.",
    )
    assert said[2][Role.PLACE] == ["rabat"]
    assert said[2][Role.DATE] == ["2018-12-03/2018-12-04"]
    assert "amman" in said[1][Role.PLACE]
    assert said[1][Role.DATE] == ["2015-04"]


def test_two_ranks_do_not_share_a_noun() -> None:
    """«Семьдесят пятая сессия Первый комитет»: the committee's rank does not count the sessions."""
    title = "Семьдесят пятая сессия Первый комитет Пункт 103 j) повестки дня Всеобщее и полное разоружение"
    assert _said("ru", title) == {}


@pytest.mark.parametrize(
    ("language", "text", "rank", "host"),
    [
        (
            "en",
            "The Group accepted the offer of the Government of Chile to host its sixth meeting in Lima.",
            6,
            "cl",
        ),
        (
            "fr",
            "Le Chili a offert d'accueillir la troisième Conférence en 2023. Cette offre a été acceptée.",
            0,
            "",
        ),
        ("fr", "Ils ont accepté l'offre de l'Espagne d'accueillir la quatrième session à Valence.", 4, "es"),
        (
            "es",
            "El Comité aceptó el ofrecimiento del Gobierno de Cuba de acoger su quinta reunión en Lima.",
            5,
            "cu",
        ),
        ("zh", "我们接受马尔代夫政府关于在马累主办第四次首脑会议的提议。", 4, "mv"),
        (
            "en",
            "The Group took note of the offer of the Government of Chile to host its sixth meeting.",
            0,
            "",
        ),
    ],
)
def test_an_offer_that_was_accepted_makes_a_host(language: str, text: str, rank: int, host: str) -> None:
    """Who offered is the host as soon as the same sentence says that the offer was accepted, and not before."""
    hosts = {rank: values[Role.HOST] for rank, values in _said(language, text).items() if Role.HOST in values}
    assert hosts == ({rank: [f"country-{host}"]} if host else {})


@pytest.mark.parametrize(
    ("language", "text", "rank", "role", "values"),
    [
        (
            "fr",
            "Le troisième atelier s'est tenu à Kaolack (Sénégal) du 3 au 5 mai 2031.",
            3,
            Role.PLACE,
            "Kaolack",
        ),
        ("es", "La segunda Reunión se celebró en Baracoa en mayo de 2031.", 2, Role.PLACE, "Baracoa"),
        ("ru", "Второе совещание состоялось в Находке в мае 2031 года.", 2, Role.PLACE, "Находке"),
        ("en", "The second forum was held in Ystad from 3 to 5 May 2031.", 2, Role.PLACE, "Ystad"),
        ("zh", "第二次研讨会于2031年5月3日在霞浦举行。", 2, Role.PLACE, "霞浦"),
        (
            "ru",
            "Второе совещание прошло в Риге 3 мая 2031 года. Оно было организовано Национальной службой маяков Латвии.",
            2,
            Role.ORGANISER,
            "Национальной службой маяков Латвии",
        ),
        (
            "ru",
            "Третье совещание прошло в Риге 3 мая 2031 года, его принимал Латвийский морской институт.",
            3,
            Role.HOST,
            "Латвийский морской институт",
        ),
        (
            "ar",
            "عقدت اللجنة دورتها الثالثة في مسقط في ٣ أيار/مايو ٢٠٣١ باستضافة من المكتبة الوطنية العمانية.",
            3,
            Role.HOST,
            "المكتبة الوطنية العمانية",
        ),
        (
            "en",
            "The second forum, convened in Kigali from 3 to 5 May 2031 by the Government of Rwanda, was open.",
            2,
            Role.ORGANISER,
            "country-rw",
        ),
    ],
)
def test_names_that_no_list_has(language: str, text: str, rank: int, role: Role, values: str) -> None:
    """The form of the sentence tells a place by its capital and a body by its noun, also behind a date."""
    assert values in _said(language, text)[rank].get(role, ())


@pytest.mark.parametrize(
    ("language", "text", "rank", "dates"),
    [
        (
            "ru",
            "Второе совещание, запланированное на 2030 год в Генуе, было проведено в Риге 10 ноября 2031 года.",
            2,
            ["2031-11-10"],
        ),
        (
            "fr",
            "Le troisième atelier, prévu à l'origine à Sucre en mai 2030, s'est tenu à Salta les 24 et 25 mai 2031.",
            3,
            ["2031-05-24/2031-05-25"],
        ),
        (
            "zh",
            "第三次研讨会于2031年5月17日在釜山举行。原定于2030年在里斯本举行的研讨会因故取消。",
            3,
            ["2031-05-17"],
        ),
    ],
)
def test_what_was_planned_and_not_held(language: str, text: str, rank: int, dates: list[str]) -> None:
    """When and where a meeting was first to be held is no more than a plan."""
    said = _said(language, text)[rank]
    assert said[Role.DATE] == dates
    assert not {"genoa", "sucre", "lisbon", "Генуе"} & set(said.get(Role.PLACE, ()))


def test_whose_government_is_commended_is_no_place() -> None:
    """Who is thanked in the same sentence is not where the meeting was."""
    text = (
        "Commending the Government of Oman for its role, and the Government of Sweden for having hosted the Third "
        "Ministerial Conference on Lighthouses in Stockholm on 19 and 20 February 2031,"
    )
    assert _said("en", text)[3][Role.PLACE] == ["stockholm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "19 donors pledged 40.7 million United States dollars."),
        ("fr", "Il a reçu 75 000 dollars des États-Unis."),
        ("es", "Recibió 8 millones de dólares de los Estados Unidos."),
        ("ru", "Банк выделил 1,85 млн долл. США."),
        ("ar", "تلقى ٥ ملايين دولار من دولارات الولايات المتحدة."),
    ],
)
def test_money_of_a_state_is_not_that_state(language: str, text: str) -> None:
    """An amount in dollars does not say that the United States gave it."""
    tokens = annotate(text, Language(language), TERMBASE).tokens
    assert "c:country-us" not in tokens


def test_a_name_marked_to_stand_as_it_is() -> None:
    """Cities whose stem is another word's are known by the word itself; a meeting in Spanish is no island."""
    for language in ("en", "fr", "es"):
        assert "c:praia" in annotate("Praia", Language(language), TERMBASE).tokens
    assert "c:country-re" not in annotate("La Reunión se celebró en Lima.", Language.SPANISH, TERMBASE).tokens


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        (
            "fr",
            "Les deux premières éditions du Forum ont eu lieu à Dakar en octobre 2017 et à Libreville en mars 2020.",
            ["dakar", "libreville"],
        ),
        (
            "fr",
            (
                "les trois premières réunions, tenues à Tampere (Finlande) en 2010, à Valparaíso en 2013 et à "
                "Lima en 2016,"
            ),
            ["tampere", "valparaiso", "lima"],
        ),
        (
            "en",
            "The first three meetings took place in Oslo (2010), Lima (2012) and Doha (2014), respectively.",
            ["oslo", "lima", "doha"],
        ),
        (
            "es",
            "Las dos primeras reuniones del Foro se celebraron en Quito en 2015 y en Bogotá en 2017.",
            ["quito", "bogota"],
        ),
        (
            "ru",
            "Первые два совещания состоялись в Минске в 2018 году и в Ташкенте в 2020 году.",
            ["minsk", "tashkent"],
        ),
        (
            "ar",
            "وعُقدت الدورات الثلاث الأولى في الدوحة في عام ٢٠١١ وفي عمان في عام ٢٠١٣ وفي مسقط في عام ٢٠١٥.",
            ["doha", "amman", "muscat"],
        ),
        (
            "ar",
            "عُقد الاجتماعان الأولان في الرباط في أيار/مايو ٢٠١٨ وفي الدوحة في حزيران/يونيه ٢٠٢٠.",
            ["rabat", "doha"],
        ),
        (
            "zh",
            "前两届论坛分别于2017年10月4日至6日在达喀尔和2020年3月26日至27日在利伯维尔举行。",
            ["dakar", "libreville"],
        ),
        ("zh", "第一次和第二次会议分别于2010年在奥斯陆和2012年在利马举行。", ["oslo", "lima"]),
    ],
)
def test_of_the_first_meetings_each_has_its_own_place(language: str, text: str, places: list[str]) -> None:
    """« Les deux premières éditions … à Dakar, … et à Libreville »: the second was in Libreville, not the first."""
    said = _said(language, text)
    assert sorted(said) == list(range(1, len(places) + 1))
    assert [said[rank][Role.PLACE][0] for rank in sorted(said)] == places
    assert all(len(one[Role.DATE]) == 1 for one in said.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first two meetings were held in Oslo in 2010."),
        ("fr", "Les trois premières réunions ont eu lieu à Dakar en 2015 et à Lomé en 2017."),
    ],
)
def test_of_more_meetings_than_places_no_place_is_any_ones(language: str, text: str) -> None:
    """Which of three meetings was in the second of two places is not told."""
    assert not any(Role.PLACE in one or Role.DATE in one for one in _said(language, text).values())
