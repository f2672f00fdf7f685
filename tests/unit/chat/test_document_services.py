"""What the chat asks of the parts beyond the answerer, over the real documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.verify import Standing
from bot.answer.messages import LANGUAGES, Messages
from bot.chat.document_services import document_services
from index.model import Language

if TYPE_CHECKING:
    from bot.chat.services import Services
    from index.library import Library

BRUSSELS = "وعُقد الاجتماع الأول للمنتدى العالمي في بروكسل في ١٠ و ١١ تموز/يوليه ٢٠٠٧"


@pytest.fixture(scope="module")
def services(library: Library) -> Services:
    """Return every part over the seeds."""
    return document_services(lambda: library, Messages.load())


@pytest.mark.parametrize("language", LANGUAGES)
def test_events_are_worded_for_the_reader(services: Services, language: Language) -> None:
    """The fourth global meeting has its date, place and host, and the same event is in the picture and the calendar."""
    assert services.timeline is not None
    [event] = services.timeline.events("GRCP4", language=language)
    assert event.name
    assert event.date
    assert event.place
    assert event.host
    assert event.quotation.text
    assert services.timeline.calendar("GRCP4", language=language).count(b"BEGIN:VEVENT") == 1
    picture = services.timeline.picture("GRCP4", language=language)
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert services.timeline.picture("unicorns", language=language) is None


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        pytest.param(BRUSSELS, Standing.EXACT, id="exact"),
        pytest.param(BRUSSELS.replace("٢٠٠٧", "2007"), Standing.RESPELT, id="near"),
        pytest.param(BRUSSELS.replace("بروكسل", "باريس"), Standing.ALTERED, id="altered"),
        pytest.param("nothing of this kind", Standing.ABSENT, id="absent"),
    ],
)
def test_quotations_are_checked(services: Services, text: str, standing: Standing) -> None:
    """Each verdict comes with the documents' words where there are any, and a difference where there is one."""
    assert services.verifier is not None
    found = services.verifier.verify(text, language=Language.FRENCH)
    assert found.standing is standing
    assert bool(found.places) == (standing is not Standing.ABSENT)
    changed = [one.pasted for one in found.stretches if one.pasted != one.source]
    assert changed == {Standing.RESPELT: ["2007"], Standing.ALTERED: ["باريس"]}.get(standing, [])
    cited = [place[0].citation.document for place in found.places]
    assert all(document.startswith("«\u00a0Migrations internationales") for document in cited)


def test_editions_are_compared(services: Services) -> None:
    """A unit of the letter comes in both its editions, the reader's first; what names no unit is None."""
    assert services.comparer is not None
    found = services.comparer.compare("附件第8段", language=Language.CHINESE)
    assert found is not None
    assert [column.language for column in found.columns] == [Language.CHINESE, Language.ARABIC]
    assert services.comparer.compare("nothing", language=Language.ENGLISH) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_are_listed_newest_first(services: Services, language: Language) -> None:
    """The two editions of the letter are one entry; every document has a title and its beginning."""
    assert services.library is not None
    listed = services.library.documents(language=language)
    assert len(listed) == 4
    assert {Language.ARABIC, Language.CHINESE} in [set(one.languages) for one in listed]
    assert all(one.title and one.first.permalink for one in listed)
    assert [one.symbol for one in listed].count("A/RES/71/280") == 1
