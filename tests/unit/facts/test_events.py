"""Meetings are read out of the documents: who met, when, where, hosted by whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.facts.events import Role
from tests.unit.invented import library_of

if TYPE_CHECKING:
    from index.facts.event_table import Event
    from index.library import Library

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "documents"
MEETINGS = ("meeting.ar.txt", "meeting.zh.txt", "meeting.en.txt")


@pytest.fixture
def seeds(library: Library) -> Library:
    """Return the seeds, indexed."""
    return library


def _sure(event: Event, role: Role) -> list[str]:
    return [
        group.date.to_iso() if group.date is not None else group.concept
        for group in event.groups.get(role, ())
        if group.sure
    ]


def _event(library: Library, series: str, ordinal: int) -> Event:
    return next(event for event in library.events.of_series(series) if event.ordinal == ordinal)


@pytest.mark.parametrize(
    ("series", "ordinal", "date", "place", "host"),
    [
        pytest.param("grcp", 1, "2005", "geneva", "", id="grcp-1"),
        pytest.param("grcp", 2, "2009", "bangkok", "country-th", id="grcp-2"),
        pytest.param("grcp", 3, "2011", "gaborone", "country-bw", id="grcp-3"),
        pytest.param("grcp", 4, "2013-05-22/2013-05-23", "lima", "country-pe", id="grcp-4"),
        pytest.param("grcp", 5, "2015", "cairo", "arab-league", id="grcp-5"),
        pytest.param("grcp", 6, "2016-10-13", "geneva", "iom", id="grcp-6"),
        pytest.param("grcp", 7, "2017-10-10/2017-10-11", "geneva", "iom", id="grcp-7"),
        pytest.param("gfmd", 1, "2007-07-10/2007-07-11", "brussels", "country-be", id="gfmd-1"),
        pytest.param("gfmd", 2, "2008-10-29/2008-10-30", "manila", "country-ph", id="gfmd-2"),
        pytest.param("gfmd", 10, "2017-06-28/2017-06-30", "", "", id="gfmd-10-date-in-brackets"),
        pytest.param("hld", 2, "2013-10-03/2013-10-04", "", "", id="hld-2-rank-inside-the-name"),
    ],
)
def test_the_seeds_tell_of_their_meetings(
    seeds: Library, series: str, ordinal: int, date: str, place: str, host: str
) -> None:
    """The best date, place and host of a meeting are those that a passage of the seeds states."""
    event = _event(seeds, series, ordinal)
    assert _sure(event, Role.DATE)[0] == date
    assert not place or place in _sure(event, Role.PLACE)
    assert _sure(event, Role.HOST) == ([host] if host else [])


def test_a_date_of_another_meeting_is_not_sure(seeds: Library) -> None:
    """«… المعقود في ١٣ تشرين الأول/أكتوبر ٢٠١٦، بعد … مؤتمر قمة …، في ١٩ أيلول/سبتمبر ٢٠١٦» dates the summit."""
    for ordinal in (6, 7):
        assert "2016-09-19" not in _sure(_event(seeds, "grcp", ordinal), Role.DATE)


def test_a_rank_behind_a_pause_is_no_meeting_of_the_series(seeds: Library) -> None:
    """«أن تنظر، في دورتها الثالثة والستين، في … متابعة الحوار الرفيع المستوى»: a session of the Assembly."""
    assert [event.ordinal for event in seeds.events.of_series("hld")] == [0, 2]


def test_an_offer_to_host_is_no_hosting(seeds: Library) -> None:
    """«وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين الثالث والرابع» makes nobody a host, and no place sure."""
    for event in seeds.events.of_series("gfmd"):
        said = [*_sure(event, Role.HOST), *_sure(event, Role.PLACE)]
        assert "country-gr" not in said
        assert "country-ar" not in said


@pytest.mark.parametrize("names", [pytest.param(MEETINGS, id="all"), *[(name,) for name in MEETINGS]])
def test_a_document_dropped_into_the_folder_is_known(tmp_path: Path, names: tuple[str, ...]) -> None:
    """Invented meetings in Arabic, Chinese and English are events with their dates, places and hosts, at once."""
    library = library_of({name: (FIXTURES / name).read_text("utf-8") for name in names}, tmp_path)
    expected = {
        "meeting.ar.txt": (9, "2019-05-14/2019-05-15", "country-na", "windhoek"),
        "meeting.zh.txt": (10, "2021-09-07/2021-09-09", "country-uy", "montevideo"),
        "meeting.en.txt": (8, "2017-10-10/2017-10-12", "country-si", ""),
    }
    for name in names:
        ordinal, date, host, place = expected[name]
        found = [
            event
            for event in library.events.events
            if event.ordinal == ordinal
            and date in _sure(event, Role.DATE)
            and host in _sure(event, Role.HOST)
        ]
        assert found, name
        assert not place or place in _sure(found[0], Role.PLACE)


def test_a_bare_rank_goes_on_in_the_series(tmp_path: Path) -> None:
    """After "The First Consultative Meeting was held in 2003", "the Seventh took place in 2015" is another meeting."""
    library = library_of({"meeting.en.txt": (FIXTURES / "meeting.en.txt").read_text("utf-8")}, tmp_path)
    dates = {event.ordinal: _sure(event, Role.DATE) for event in library.events.events}
    assert dates[1] == ["2003"]
    assert dates[7] == ["2015-11-03/2015-11-04"]
    assert dates.get(9, []) == []  # "offered to host the Ninth … in the second quarter of 2019"


RANKED_BEFORE = """الاجتماع التشاوري الثالث لهيئات أحواض الأنهار

١ - يُعقد الاجتماع التشاوري الثالث لهيئات أحواض الأنهار في مسقط يومي ٢١ و ٢٢ تشرين الأول/أكتوبر ٢٠٢٥.

٢ - وكان الاجتماع الأول قد عُقد في نواكشوط في شباط/فبراير ٢٠٢١، والثاني في العقبة يومي ٦ و ٧ حزيران/يونيه ٢٠٢٣.
"""


def test_ranks_that_a_sentence_gives_are_not_counted_on(tmp_path: Path) -> None:
    """«العقبة» looks like what follows, and the first and second meetings are not the fourth and fifth."""
    library = library_of({"meeting.txt": RANKED_BEFORE}, tmp_path)
    dates = {event.ordinal: _sure(event, Role.DATE) for event in library.events.events}
    assert dates[1] == ["2021-02"]
    assert dates[2] == ["2023-06-06/2023-06-07"]
    assert not dates.keys() & {4, 5}


LISTS = {
    "en.md": """# Harbours

1. Decides that the Third World Harbour Conference:

(a) Shall be held at the port authority in Valletta on 3 and 4 May 2023;

(b) Shall adopt a plan of action;
""",
    "fr.md": """# Ports

1. Décide que la troisième Conférence mondiale des ports :

a) Se tiendra à Accra les 3 et 4 mai 2023 ;

b) Adoptera un plan d'action ;
""",
    "ar.md": """# الموانئ

١ - تقرر أن المؤتمر العالمي الثالث للموانئ:

(أ) سيعقد في مقر الهيئة في فاليتا يومي ٣ و ٤ أيار/مايو ٢٠٢٣؛

(ب) سيعتمد خطة عمل؛
""",
    "zh.md": """# 港口

1. 决定第三届世界港口会议：

(a) 于2023年5月3日至4日在瓦莱塔举行；

(b) 通过行动计划；
""",
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_tells_of_the_meeting_that_introduces_it(tmp_path: Path, name: str) -> None:
    """«تقرر أن المؤتمر …: (أ) سيعقد في …»: the items leave out of what they tell."""
    library = library_of({name: LISTS[name]}, tmp_path)
    (event,) = [event for event in library.events.events if event.ordinal == 3]
    assert _sure(event, Role.PLACE) == ["accra" if name == "fr.md" else "valletta-city"]
    assert _sure(event, Role.DATE) == ["2023-05-03/2023-05-04"]


def test_a_list_of_what_a_meeting_did_is_no_list_of_meetings(tmp_path: Path) -> None:
    """Behind a verb of its own the items are held by nobody: "the Conference considered: (a) …"."""
    text = "1. The Third World Harbour Conference examined the following:\n\n(a) Meetings held in Oslo in 2019;\n"
    library = library_of({"en.md": f"# Ports\n\n{text}"}, tmp_path)
    assert not any(_sure(event, Role.PLACE) for event in library.events.events if event.ordinal == 3)


def test_the_only_meeting_of_a_series_is_told_of_without_its_year(seeds: Library) -> None:
    """«المؤتمر الحكومي الدولي … المقرر عقده في عام ٢٠١٨», and elsewhere «سيعقد في مقر الأمم المتحدة في نيويورك»."""
    (event,) = seeds.events.of_series("igc-conference")
    assert (_sure(event, Role.DATE), _sure(event, Role.PLACE)) == (["2018"], ["new-york"])
