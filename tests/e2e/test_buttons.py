"""Buttons under answers and passages, end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.render.bidi import without_controls
from bot.state import State

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Clock
    from tests.e2e.emulator import Call, Emulator, Person

pytestmark = pytest.mark.anyio


async def answered(telegram: Emulator, reader: Person, text: str = "الميسران") -> Call:
    """Return the answer to a question."""
    await reader.says(text)
    return await telegram.expect("sendMessage")


async def test_context_opens_the_paragraph_in_place(telegram: Emulator, running: Any) -> None:
    """The message becomes the whole paragraph; previous and next walk on; back brings the answer again."""
    async with running():
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        await reader.presses(answer, labelled="In context")
        opened = await telegram.expect("editMessageText")
        await reader.presses(opened, labelled="Next")
        following = await telegram.expect("editMessageText", after=opened.number)
        await reader.presses(following, labelled="Previous")
        again = await telegram.expect("editMessageText", after=following.number)
        await reader.presses(again, labelled="Back to the answer")
        back = await telegram.expect("editMessageText", after=again.number)
        await telegram.count_sent(4, "answerCallbackQuery")
    assert opened.arguments["message_id"] == str(answer.result["message_id"])
    assert without_controls(opened.text).startswith("Heading")
    assert following.text != opened.text == again.text
    assert back.text == answer.text
    assert len(telegram.sent()) == 1


async def test_another_edition_opens_in_place(telegram: Emulator, running: Any) -> None:
    """The edition's button shows the same paragraph in the other language."""
    async with running():
        reader = telegram.person("R", "zh")
        answer = await answered(telegram, reader, "区域协商进程主席")
        await reader.presses(answer, labelled="阿拉伯文")
        opened = await telegram.expect("editMessageText")
    assert any("\u0600" <= character <= "\u06ff" for character in opened.text)
    assert "中文文本" in [button["text"] for button in opened.buttons]


async def test_more_results_come_in_pages_and_end(telegram: Emulator, running: Any) -> None:
    """Each page shows other passages than the answer; the last one has no further page."""
    async with running():
        reader = telegram.person("R")
        page = await answered(telegram, reader, "المؤتمر")
        seen: list[str] = []
        while any(button["text"] == "More results" for button in page.buttons):
            await reader.presses(page, labelled="More results")
            page = await telegram.expect("editMessageText", after=page.number)
            seen += [button["callback_data"] for button in page.buttons if button["callback_data"][0] == "c"]
    assert len(seen) > 5
    assert len(seen) == len(set(seen))


async def test_why_names_the_deciding_words_and_the_place(telegram: Emulator, running: Any) -> None:
    """The explanation is in the answer's language and leads back."""
    async with running():
        reader = telegram.person("R", "ar")
        answer = await answered(telegram, reader)
        await reader.presses(answer, labelled="لماذا")
        why = await telegram.expect("editMessageText")
    text = without_controls(why.text)
    assert "الألفاظ الحاسمة: الميسران" in text
    assert "الاقتباس حرفي" in text
    assert [button["text"] for button in why.buttons] == ["عودة إلى الجواب"]


async def test_thumbs_are_kept_without_text_unless_added(telegram: Emulator, running: Any) -> None:
    """👍 thanks; 👎 asks what was wrong, and only a reply to that is kept as a remark."""
    state = State(None)
    async with running(state=state):
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        await reader.presses(answer, data="g")
        thanks = await telegram.expect("answerCallbackQuery")
        await reader.presses(answer, data="x")
        prompt = await telegram.expect("sendMessage", lambda call: "what was wrong" in call.text)
        await reader.says("the wrong paragraph", reply_to=prompt.result)
        await telegram.expect("sendMessage", lambda call: "the remark is kept" in call.text)
    assert thanks.arguments["text"] == "Thank you."
    (kept,) = state.feedback()
    assert (kept.good, kept.remark) == (False, "the wrong paragraph")
    assert kept.permalink.startswith("ares71280-p")
    state.close()


async def test_a_forgotten_answer_says_so(telegram: Emulator, running: Any, clock: Clock) -> None:
    """After an hour the buttons that need the question say so; the passage still opens."""
    async with running():
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        clock.now += 3601
        await reader.presses(answer, labelled="Why")
        told = await telegram.expect("answerCallbackQuery")
        await reader.presses(answer, labelled="In context")
        opened = await telegram.expect("editMessageText")
    assert told.arguments["text"] == "I no longer remember this question. Please ask it again."
    assert "Back to the answer" not in [button["text"] for button in opened.buttons]


async def test_buttons_work_after_a_restart(
    telegram: Emulator, running: Any, tmp_path: Path, clock: Clock
) -> None:
    """A conversation goes on after the process was replaced: buttons, follow-ups, edits, no second answer."""
    reader = telegram.person("R")
    file = tmp_path / "state.sqlite3"
    before = State(file, clock=clock)
    async with running(state=before):
        question = await reader.says("الميسران")
        answer = await telegram.expect("sendMessage")
        await telegram.world.until(lambda: not telegram.world.updates, "the confirmation of the update")
    before.close()
    after = State(file, clock=clock)
    async with running(state=after):
        await reader.presses(answer, labelled="Why")
        why = await telegram.expect("editMessageText")
        await telegram.world.push(message=question)
        await reader.edits(question, "المؤتمر")
        edited = await telegram.expect("editMessageText", after=why.number)
    after.close()
    assert edited.arguments["message_id"] == str(answer.result["message_id"])
    assert len(telegram.sent()) == 1


@pytest.mark.parametrize("data", ["", "?", "zzz", "m", "mnone", "c", "cgone-p1", "lxx", "i", "k", "w", "b"])
async def test_any_callback_data_ends_the_wait(telegram: Emulator, running: Any, data: str) -> None:
    """Old, foreign or broken callback data is answered and changes nothing it should not."""
    async with running() as application:
        reader = telegram.person("R")
        await reader.says("/about")
        message = (await telegram.expect("sendMessage")).result
        await reader.calls_back(message, data)
        await telegram.expect("answerCallbackQuery")
        figures = application.bot_data["desk"].metrics.figures()
    assert not [name for name in figures if name.startswith("errors")]
    assert telegram.sent("editMessageText") == []


async def test_the_same_page_twice_is_no_error(telegram: Emulator, running: Any) -> None:
    """Pressing twice asks Telegram for a change that is none; nobody is told of an error."""
    async with running() as application:
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        await reader.presses(answer, labelled="In context")
        await reader.presses(answer, labelled="In context")
        await telegram.count_sent(2, "answerCallbackQuery")
        figures = application.bot_data["desk"].metrics.figures()
    assert not [name for name in figures if name.startswith("errors")]
    assert [call.error.code for call in telegram.calls if call.error is not None] == [400]


@pytest.mark.parametrize(
    ("language", "question", "label"),
    [
        ("ar", "الميسران", "صورة للنص"),
        ("zh", "区域协商进程主席", "制成图片"),
        ("en", "الميسران", "As a picture"),
    ],
    ids=["ar", "zh", "en"],
)
async def test_a_quotation_comes_as_a_picture(
    telegram: Emulator, running: Any, language: str, question: str, label: str
) -> None:
    """The button sends a PNG with the citation and the link under it; from the opened passage too."""
    async with running():
        reader = telegram.person("R", language)
        answer = await answered(telegram, reader, question)
        await reader.presses(answer, labelled=label)
        card = await telegram.expect("sendPhoto")
        await reader.presses(answer, data="c")
        opened = await telegram.expect("editMessageText")
        await reader.presses(opened, labelled=label)
        again = await telegram.expect("sendPhoto", after=card.number)
        await telegram.count_sent(3, "answerCallbackQuery")
    for call in (card, again):
        (drawn,) = call.files.values()
        assert drawn.startswith(b"\x89PNG")
        assert "https://t.me/" in call.text
        assert without_controls(call.text) == call.text


async def test_drawing_counts_as_asking(telegram: Emulator, running: Any) -> None:
    """Pictures cost more than answers: whoever presses too often is told how long to wait, in the press' notice."""
    async with running(rate_limit_user=2):
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        await reader.presses(answer, data="p")
        await telegram.expect("sendPhoto")
        await reader.presses(answer, data="p")
        notices = await telegram.count_sent(2, "answerCallbackQuery")
    assert "60 seconds" in notices[-1].arguments["text"]
    assert len(telegram.sent("sendPhoto")) == 1


async def test_a_picture_of_what_is_gone_says_so(telegram: Emulator, running: Any) -> None:
    """A button that outlived its paragraph ends in a notice."""
    async with running():
        reader = telegram.person("R")
        answer = await answered(telegram, reader)
        await reader.calls_back(answer.result, "pgone-p1")
        notice = await telegram.expect("answerCallbackQuery")
    assert notice.arguments["text"].startswith("The paragraph of this link")
