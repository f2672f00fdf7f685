"""The commands over the real documents, end to end: events, calendar, verification, comparison, the list."""

from __future__ import annotations

import re
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from bot.answer.messages import LANGUAGES, Messages
from bot.chat.application import build_application
from bot.chat.document_services import document_services
from bot.commands.serve import CurrentAnswerer
from bot.console import open_answerer
from bot.render.bidi import without_controls
from bot.settings import Settings
from bot.state import State
from index.model import Language
from tests.e2e.emulator import TOKEN
from tests.e2e.library import RESOLUTION, SEEDS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer
    from tests.e2e.emulator import Call, Emulator

pytestmark = pytest.mark.anyio
MESSAGES = Messages.load()
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])
LIMA = {"ar": "ليما", "zh": "利马", "en": "Lima", "fr": "Lima", "es": "Lima", "ru": "Лима"}
YEAR = {"ar": "٢٠١٣"}


@pytest.fixture(scope="module")
def documents(seeds_index: Path) -> DocumentAnswerer:
    """The answerer over an index of the five documents."""
    return open_answerer(Settings(seeds_dir=SEEDS, index_dir=seeds_index))


@asynccontextmanager
async def serving(
    telegram: Emulator,
    source: Callable[[], DocumentAnswerer],
    *,
    settings: Settings | None = None,
    reload: Callable[[], bool] | None = None,
) -> AsyncIterator[Any]:
    """Run the bot as ``python -m bot serve`` wires it."""
    settings = settings or Settings(
        telegram_bot_token=TOKEN, telegram_api_url=telegram.url, rate_limit_user=1000
    )
    state = State(None)
    services = document_services(lambda: source().library, source().messages)
    application = build_application(settings, source, state=state, services=services, reload=reload)
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling(timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
            application.bot_data["desk"].answering.close()
            state.close()


async def told(telegram: Emulator, documents: DocumentAnswerer, text: str, language: str) -> Call:
    """Return what a command is answered with."""
    async with serving(telegram, lambda: documents):
        await telegram.person("R", language).says(text)
        return await telegram.expect("sendMessage")


def stands_in_the_seeds(quotation: str) -> bool:
    """Return whether the longest stretch of plain words of a quotation stands in a document."""
    stretch = max(re.split(r"[^\w\s]+|\s*\[…\]", without_controls(quotation)), key=len).strip()
    plain = " ".join(stretch.split())
    return any(plain in " ".join(file.read_text("utf-8").split()) for file in SEEDS.glob("*.txt"))


@EACH_LANGUAGE
@pytest.mark.parametrize("command", ["when", "host"])
async def test_when_and_host_name_the_event_with_its_proof(
    telegram: Emulator, documents: DocumentAnswerer, language: Language, command: str
) -> None:
    """The date stands in the reader's digits, the place in the reader's language, the proof in the document's."""
    words = f"{LIMA[language.value]} {YEAR.get(language.value, '2013')}"
    call = await told(telegram, documents, f"/{command} {words}", language.value)
    assert LIMA[language.value] in call.text
    assert YEAR.get(language.value, "2013") in call.text
    quotations = call.words("expandable_blockquote")
    assert quotations
    assert all(map(stands_in_the_seeds, quotations))


@EACH_LANGUAGE
async def test_a_timeline_comes_as_text_picture_and_calendar(
    telegram: Emulator, documents: DocumentAnswerer, language: Language
) -> None:
    """One list in order of date; its buttons send a PNG and a calendar file that a calendar reads."""
    async with serving(telegram, lambda: documents):
        reader = telegram.person("R", language.value)
        await reader.says(f"/timeline {LIMA[language.value]}")
        listed = await telegram.expect("sendMessage")
        await reader.presses(listed, labelled=MESSAGES.text(language, "button-picture"))
        picture = await telegram.expect("sendPhoto")
        await reader.presses(listed, labelled=MESSAGES.text(language, "button-calendar"))
        file = await telegram.expect("sendDocument")
        await telegram.count_sent(2, "answerCallbackQuery")
    assert LIMA[language.value] in listed.text
    assert next(iter(picture.files.values())).startswith(b"\x89PNG")
    events = Calendar.from_ical(next(iter(file.files.values()))).walk("VEVENT")
    assert events
    assert all(event.get("DTSTART") is not None and event.get("SUMMARY") for event in events)


async def test_a_tall_picture_is_sent_as_a_file(telegram: Emulator, documents: DocumentAnswerer) -> None:
    """All events below each other are too high for a photo, whose words would become too small."""
    async with serving(telegram, lambda: documents):
        reader = telegram.person("R", "fr")
        await reader.says("/timeline")
        listed = await telegram.expect("sendMessage")
        await reader.presses(listed, data="i")
        file = await telegram.expect("sendDocument")
    (drawn,) = file.files.values()
    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[20:24]) > 2000
    assert telegram.sent("sendPhoto") == []


async def test_a_vanished_folder_takes_nothing_away(
    telegram: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the documents' folder is gone, ``/reload`` says that it failed, and the bot answers as before."""
    seeds = tmp_path / "documents"
    seeds.mkdir()
    shutil.copy(SEEDS / RESOLUTION, seeds)
    settings = Settings(
        telegram_bot_token=TOKEN,
        telegram_api_url=telegram.url,
        seeds_dir=seeds,
        index_dir=tmp_path / "index",
        administrators=(1000,),
    )
    monkeypatch.chdir(tmp_path)
    current = CurrentAnswerer(settings)
    async with serving(telegram, current, settings=settings, reload=current.reload):
        shutil.rmtree(seeds)
        administrator = telegram.person("A", "fr")
        assert administrator.id == 1000
        await administrator.says("/reload")
        failed = await telegram.expect("sendMessage")
        await administrator.says("71/280, par. 15")
        answer = (await telegram.count_sent(2))[1]
    assert failed.text == MESSAGES.text(Language.FRENCH, "reload-failed")
    assert answer.words("expandable_blockquote")


async def test_the_whole_timeline_fits_one_message(telegram: Emulator, documents: DocumentAnswerer) -> None:
    """Without words, every dated event is listed, a line each."""
    call = await told(telegram, documents, "/timeline", "ar")
    assert call.text.count("•") > 10


@pytest.mark.parametrize(
    ("pasted", "verdict"),
    [
        ("تقرر أن المؤتمر الحكومي الدولي لاعتماد اتفاق عالمي من أجل الهجرة الآمنة", "verified-exact"),
        ("第四次全球会议于2014年5月22日和23日在利马举行", "verified-altered"),
        ("Colourless green ideas sleep furiously beside the river.", "verified-absent"),
    ],
    ids=["exact", "altered", "absent"],
)
@pytest.mark.parametrize("language", ["ar", "zh", "fr"])
async def test_a_pasted_quotation_is_judged(
    telegram: Emulator, documents: DocumentAnswerer, pasted: str, verdict: str, language: str
) -> None:
    """The verdict is worded in the reader's language; the document's own words stand under it."""
    call = await told(telegram, documents, f"/verify {pasted}", language)
    own = next(each for each in LANGUAGES if each.value == language)
    assert without_controls(call.text).startswith(without_controls(MESSAGES.text(own, verdict)))
    assert bool(call.words("expandable_blockquote")) is (verdict != "verified-absent")
    if verdict == "verified-altered":
        assert list(map(without_controls, call.words("strikethrough"))) == ["2014"]
        assert list(map(without_controls, call.words("underline"))) == ["2013"]


@EACH_LANGUAGE
async def test_the_examples_of_the_usage_lines_work(
    telegram: Emulator, documents: DocumentAnswerer, language: Language
) -> None:
    """What the bot tells people to type is answered: the paragraph, both editions, the picture."""
    async with serving(telegram, lambda: documents):
        reader = telegram.person("R", language.value)
        for number, command in enumerate(("para", "compare", "card")):
            usage = MESSAGES.text(language, f"chat-{command}-usage")
            await reader.says(usage[usage.index(f"/{command}") :])
            if command != "card":
                await telegram.count_sent(number + 1)
        card = await telegram.expect("sendPhoto")
    para, compared = telegram.sent()
    assert para.words("expandable_blockquote")
    names = [MESSAGES.text(language, f"language-{code}").lower() for code in ("ar", "zh")]
    assert sorted(word.lower() for word in map(without_controls, compared.words("bold")[:2])) == sorted(names)
    assert len(compared.words("expandable_blockquote")) >= 2
    assert "A/RES/71/280" in without_controls(card.text)


@EACH_LANGUAGE
async def test_the_documents_are_listed(
    telegram: Emulator, documents: DocumentAnswerer, language: Language
) -> None:
    """One line a document, its editions together, symbols where they are known."""
    call = await told(telegram, documents, "/sources", language.value)
    assert call.text.count("•") == 4
    assert "A/RES/71/280" in without_controls(call.text)
