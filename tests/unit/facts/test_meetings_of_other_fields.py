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
