"""Questions in a private chat, end to end: the answer's form, edits, follow-ups, notices, refusals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.render.bidi import without_controls
from bot.state import State
from tests.e2e.emulator import ApiError
from tests.e2e.emulator.errors import blocked, flood

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Clock
    from tests.e2e.emulator import Call, Emulator
    from tests.e2e.library import SeedAnswerer

pytestmark = pytest.mark.anyio

ARABIC = "الميسران المرحلة الأولى المشاورات"
CHINESE = "区域协商进程主席"
ENGLISH = "13-37936 letter"


async def asked(telegram: Emulator, running: Any, text: str, language: str = "en") -> Call:
    """Return the message that answers a question."""
    async with running():
        await telegram.person("R", language).says(text)
        return await telegram.expect("sendMessage")


@pytest.mark.parametrize("text", [ARABIC, CHINESE, ENGLISH], ids=["ar", "zh", "en"])
async def test_a_text_is_answered_with_the_source_s_words_and_their_citation(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, text: str
) -> None:
    """The first quotation is a stretch of the paragraph it cites, from its beginning, markup aside."""
    call = await asked(telegram, running, text)
    quotation = without_controls(call.words("expandable_blockquote")[0]).removesuffix(" […]")
    citation = without_controls(call.words("italic")[0])
    (unit,) = [
        unit
        for unit in answerer.units.values()
        if unit.citation.label == citation and unit.text.replace("**", "")[:20] == quotation[:20]
    ]
    raw = re.sub(r"\*\*|<[^>]+>|\^?\([^)]*\)", "", unit.text)
    words = re.sub(r"\([^)]*\)|[⁰-₎¹²³]", "", quotation).split()
    assert all(word in raw for word in words)


async def test_the_deciding_words_are_bold(telegram: Emulator, running: Any) -> None:
    """The words that decide the answer are bold inside the quotation."""
    call = await asked(telegram, running, "الميسران")
    assert "الميسران" in [without_controls(words) for words in call.words("bold")]


async def test_an_answer_has_its_buttons(telegram: Emulator, running: Any) -> None:
    """More, context, why, copy, share and the two thumbs stand under an answer, in the reader's language."""
    call = await asked(telegram, running, ARABIC, "fr")
    labels = [button["text"] for button in call.buttons]
    assert labels == [
        "En contexte",
        "Autres résultats",
        "Pourquoi cette réponse\u202f?",
        "En image",
        "Copier la référence",
        "Partager",
        "👍",
        "👎",
    ]
    copied = next(button["copy_text"]["text"] for button in call.buttons if "copy_text" in button)
    assert re.fullmatch(
        r"A/RES/71/280, para\. \d+\nhttps://t\.me/isnad_test_bot\?start=ares71280-p\d+", copied
    )
    shared = next(
        button["switch_inline_query_chosen_chat"]
        for button in call.buttons
        if "switch_inline_query_chosen_chat" in button
    )
    assert shared["query"].startswith("#ares71280-p")


async def test_an_edition_is_one_button_away(telegram: Emulator, running: Any) -> None:
    """Where the paragraph has another edition, a button names its language in the reader's."""
    call = await asked(telegram, running, CHINESE, "zh")
    assert "阿拉伯文文本" in [button["text"] for button in call.buttons]


async def test_arabic_begins_in_arabic_direction(telegram: Emulator, running: Any) -> None:
    """An Arabic answer never begins with a Latin symbol, and symbols are isolated."""
    call = await asked(telegram, running, ARABIC)
    assert call.text.startswith("\u200f\u2066A/RES/71/280")


async def test_not_found_shows_no_proof(telegram: Emulator, running: Any) -> None:
    """Where nothing is found there is no quotation, and what is only related is marked so."""
    call = await asked(telegram, running, "nothing of the kind")
    assert call.text.startswith("None of the documents answers this.")
    assert call.words("expandable_blockquote") == []
    assert "Related, but not an answer:" in call.text
    assert [button["callback_data"] for button in call.buttons] == ["cares71280-p15", "g", "x"]


async def test_disagreement_and_gloss_are_shown(telegram: Emulator, running: Any) -> None:
    """Values that differ stand with citation and standing; terms stand with their names."""
    call = await asked(telegram, running, "13-37936 letter differ terms")
    text = without_controls(call.text)
    assert "• 6 April 2017 — 13-37936, para. 1 (the document that adopted it)" in text
    assert "• 17 April 2017" in text
    assert "الهجرة = migration" in text


async def test_no_typing_sign_for_a_quick_answer(telegram: Emulator, running: Any) -> None:
    """Who gets an answer at once sees no sign before it."""
    await asked(telegram, running, ARABIC)
    assert telegram.sent("sendChatAction") == []


async def test_an_edited_question_edits_its_answer(telegram: Emulator, running: Any) -> None:
    """An edit changes the answer's message; no second one is sent."""
    async with running():
        reader = telegram.person("R")
        question = await reader.says("الميسران")
        first = await telegram.expect("sendMessage")
        await reader.edits(question, "nothing")
        edited = await telegram.expect("editMessageText")
    assert edited.arguments["message_id"] == str(first.result["message_id"])
    assert edited.text.startswith("None of the documents")
    assert len(telegram.sent()) == 1


async def test_a_question_that_failed_can_be_edited_into_one_that_does_not(
    telegram: Emulator, running: Any
) -> None:
    """Where there is no answer to edit, the corrected question gets one."""
    async with running():
        reader = telegram.person("R")
        question = await reader.says("crash")
        failed = await telegram.expect("sendMessage")
        await reader.edits(question, "الميسران")
        call = await telegram.expect("sendMessage", after=failed.number)
    assert call.words("expandable_blockquote")


async def test_an_edit_that_changes_nothing_is_no_question(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A link preview that loads is an edit, too: the same text is not answered again."""
    async with running():
        reader = telegram.person("R")
        question = await reader.says("الميسران")
        await telegram.expect("sendMessage")
        await reader.edits(question, "الميسران")
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
    assert len(answerer.asked) == 1
    assert telegram.sent("editMessageText") == []


async def test_a_follow_up_brings_the_questions_before_it(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The latest questions of the same person in the same chat come along, oldest first."""
    async with running():
        reader, other = telegram.person("R"), telegram.person("O")
        for number, text in enumerate(["الميسران", "المرحلة", "المؤتمر"]):
            await reader.says(text)
            await telegram.count_sent(number + 1)
        await other.says("المشاورات")
        await telegram.count_sent(4)
    assert [question.history for question in answerer.asked] == [
        (),
        ("الميسران",),
        ("الميسران", "المرحلة"),
        (),
    ]


async def test_a_reply_to_an_answer_takes_up_that_answer_s_question(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Replying to an earlier answer follows up on it, not on the latest question."""
    async with running():
        reader = telegram.person("R")
        await reader.says("الميسران")
        first = await telegram.expect("sendMessage")
        await reader.says("المرحلة")
        second = await telegram.expect("sendMessage", after=first.number)
        await reader.says("المؤتمر", reply_to=first.result)
        await telegram.expect("sendMessage", after=second.number)
    assert answerer.asked[-1].history == ("الميسران",)


async def test_a_conversation_is_forgotten_after_an_hour(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, clock: Clock
) -> None:
    """What was asked an hour ago is not brought to a new question."""
    async with running():
        reader = telegram.person("R")
        await reader.says("الميسران")
        first = await telegram.expect("sendMessage")
        clock.now += 3601
        await reader.says("المرحلة")
        await telegram.expect("sendMessage", after=first.number)
    assert answerer.asked[-1].history == ()


async def test_one_update_twice_is_one_answer(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A repeated ``update_id`` is not answered again."""
    async with running():
        reader = telegram.person("R")
        await reader.says("الميسران")
        repeated = dict(telegram.world.updates[0])
        await telegram.expect("sendMessage")
        telegram.world.updates.append({**repeated, "again": True})
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
    assert len(answerer.asked) == 1


async def test_our_own_inline_messages_are_no_questions(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A passage that someone shares with the bot through the bot is not asked back."""
    async with running():
        reader = telegram.person("R")
        await reader.says("الميسران", via_bot=True)
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
    assert answerer.asked == []


async def test_a_question_too_long_is_refused_before_any_work(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A text above the limit gets one sentence and never reaches the answerer."""
    async with running(max_question_chars=100):
        await telegram.person("R").says("و" * 101)
        call = await telegram.expect("sendMessage")
    assert "100" in call.text
    assert answerer.asked == []


async def test_the_rate_limit_is_told_once(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, clock: Clock
) -> None:
    """One polite notice, then silence; after the wait, answers again."""
    async with running(rate_limit_user=2):
        reader = telegram.person("R")
        for number in range(3):
            await reader.says("الميسران")
            await telegram.count_sent(number + 1)
        assert "60 seconds" in telegram.sent()[2].text
        await reader.says("المرحلة")
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
        assert len(telegram.sent()) == 4
        clock.now += 61
        await reader.says("المؤتمر")
        await telegram.world.until(lambda: len(answerer.asked) == 3, "the question after the wait")
        await telegram.count_sent(5)


async def test_the_allow_list_keeps_others_out(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Who is not on the list gets one sentence; who is on it gets answers."""
    invited, other = telegram.person("I"), telegram.person("O")
    async with running(allowed_users=(invited.id,)):
        await other.says("الميسران")
        refused = await telegram.expect("sendMessage")
        await invited.says("الميسران")
        await telegram.expect("sendMessage", after=refused.number)
    assert refused.text == "This bot is for invited people only."
    assert len(answerer.asked) == 1


async def test_whoever_blocked_the_bot_is_dropped_quietly(telegram: Emulator, running: Any) -> None:
    """A refused message is no error, and the next person is served."""
    telegram.fail("sendMessage", blocked())
    async with running() as application:
        await telegram.person("R").says("الميسران")
        refused = await telegram.expect("sendMessage", lambda call: call.error)
        await telegram.person("O").says("الميسران")
        await telegram.expect("sendMessage", after=refused.number)
        figures = application.bot_data["desk"].metrics.figures()
    assert figures["undelivered forbidden"] == 1
    assert not [name for name in figures if name.startswith("errors")]


async def test_too_many_requests_are_waited_out(
    telegram: Emulator, running: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message refused for speed is sent again after the time Telegram says."""
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("bot.chat.sending._pause", pause)
    telegram.fail("sendMessage", flood(7), times=2)
    async with running():
        await telegram.person("R").says("الميسران")
        await telegram.expect("sendMessage", lambda call: call.result)
    assert len(telegram.sent()) == 1
    assert waited == [7, 7]


@pytest.mark.parametrize("text", ["crash", "الميسران"], ids=["in-the-answer", "in-telegram"])
async def test_a_fault_is_told_with_an_id(telegram: Emulator, running: Any, text: str) -> None:
    """What nobody expected is told in the person's language, with an id and nothing of the fault."""
    if text != "crash":
        telegram.fail("sendMessage", ApiError(400, "Bad Request: something new"))
    async with running():
        await telegram.person("R", "es").says(text)
        call = await telegram.expect("sendMessage", lambda call: call.result)
    assert re.fullmatch(r"Ha ocurrido un error por mi parte\. Si se repite, .*: [0-9a-f]{8}\.", call.text)


async def test_a_server_error_of_telegram_loses_no_other_question(telegram: Emulator, running: Any) -> None:
    """After a 502 the bot goes on."""
    telegram.fail("sendMessage", ApiError(502, "Bad Gateway"))
    async with running():
        await telegram.person("R").says("الميسران")
        failed = await telegram.expect("sendMessage")
        await telegram.person("O").says("الميسران")
        call = await telegram.expect("sendMessage", lambda call: call.result, after=failed.number)
    assert call.words("expandable_blockquote")


async def test_a_slow_answer_shows_typing(telegram: Emulator, running: Any, answerer: SeedAnswerer) -> None:
    """Who waits sees that something happens."""
    answerer.gate.clear()
    async with running():
        await telegram.person("R").says("الميسران")
        await telegram.expect("sendChatAction", lambda call: call.arguments["action"] == "typing")
        answerer.gate.set()
        await telegram.expect("sendMessage")


@pytest.mark.parametrize("said", ["الميسران", "/about"], ids=["question", "command"])
async def test_an_update_repeated_after_a_restart_is_not_answered_twice(
    telegram: Emulator, running: Any, tmp_path: Path, said: str
) -> None:
    """A bot that was stopped before it could confirm an update knows it when it comes again."""
    file = tmp_path / "state.sqlite3"
    reader = telegram.person("R")
    for first in (True, False):
        state = State(file)
        async with running(state=state):
            if first:
                await reader.says(said)
                repeated = dict(telegram.world.updates[0])
                await telegram.count_sent(1)
            else:
                telegram.world.updates.append({**repeated, "again": True})
                await telegram.world.notify()
                await reader.says("/privacy")
                await telegram.count_sent(2)
        state.close()
    assert len(telegram.sent()) == 2
    assert "kept" in telegram.sent()[1].text


async def test_a_disk_that_is_full_costs_memory_not_answers(
    telegram: Emulator, running: Any, tmp_path: Path
) -> None:
    """Where the state cannot be written, questions are answered; what must be written says that it failed."""
    state = State(tmp_path / "state.sqlite3")
    async with running(state=state):
        reader = telegram.person("R", "ar")
        state._db.execute("PRAGMA query_only = ON")  # as a disk that became read-only
        await reader.says("الميسران")
        answer = await telegram.expect("sendMessage")
        await reader.presses(answer, data="c")
        await telegram.expect("editMessageText")
        await reader.says("/forget")
        failed = (await telegram.count_sent(2))[1]
        state._db.execute("PRAGMA query_only = OFF")
    state.close()
    assert answer.words("expandable_blockquote")
    assert without_controls(failed.text).startswith("حدث خطأ من جهتي")
