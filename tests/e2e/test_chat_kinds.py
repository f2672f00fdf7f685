"""What people send beside plain questions: pictures, quotes, topics, old buttons, other bots' commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.answer.messages import LANGUAGES, Messages
from bot.render.bidi import without_controls
from tests.e2e.emulator import BOT_USERNAME
from tests.e2e.emulator.errors import bad_request, blocked, flood
from tests.e2e.services import services

if TYPE_CHECKING:
    from index.model import Language
    from tests.e2e.emulator import Emulator
    from tests.e2e.library import SeedAnswerer

pytestmark = pytest.mark.anyio
MESSAGES = Messages.load()
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])
PICTURE = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "width": 9,
    "height": 9,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}
SOMEONE = {
    "type": "hidden_user",
    "sender_user_name": "Someone",
    "date": 1_700_000_000,
}


async def test_the_words_under_a_picture_are_a_question(telegram: Emulator, running: Any) -> None:
    """A caption is answered as a text is, and an edited caption edits its answer."""
    async with running():
        reader = telegram.person("R")
        asked = await reader.says("الميسران", photo=PICTURE)
        answer = await telegram.expect("sendMessage")
        asked["caption"] = "nothing"
        await telegram.world.push(edited_message=asked)
        edited = await telegram.expect("editMessageText")
    assert answer.words("expandable_blockquote")
    assert edited.text.startswith("None of the documents")


@EACH_LANGUAGE
async def test_what_has_no_words_is_told_so(telegram: Emulator, running: Any, language: Language) -> None:
    """A sticker, a picture, a voice: one line in the person's language, and no question."""
    async with running():
        reader = telegram.person("R", language.value)
        await reader.says("", sticker=STICKER)
        told = await telegram.expect("sendMessage")
    assert without_controls(told.text) == without_controls(MESSAGES.text(language, "chat-words-only"))


async def test_what_happens_in_a_chat_is_no_question(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A pinned message, an album without words, a sticker in a group: nothing is said."""
    group = telegram.group("G")
    async with running():
        reader = telegram.person("R")
        pinned = await reader.says("/about")
        await telegram.expect("sendMessage")
        await reader.says("", pinned_message=pinned)
        for _ in range(2):
            await reader.says("", photo=PICTURE, media_group_id="7")
        telegram.privacy = False
        await reader.says("", group=group, sticker=STICKER)
        await reader.says("/privacy")
        await telegram.count_sent(2)
    assert len(telegram.sent()) == 2
    assert answerer.asked == []


async def test_a_forwarded_question_is_answered(telegram: Emulator, running: Any) -> None:
    """What someone else wrote, forwarded to the bot, is a question as well."""
    async with running():
        await telegram.person("R").says("الميسران", forward_origin=SOMEONE)
        call = await telegram.expect("sendMessage")
    assert call.words("expandable_blockquote")


async def test_of_a_quoted_message_the_quoted_part_is_meant(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """``/ask`` in reply to a part of a message asks that part."""
    group = telegram.group("G")
    async with running():
        reader = telegram.person("R")
        said = await telegram.person("O").says("المرحلة الأولى من الميسران", group=group)
        for number, text in enumerate(("/ask", f"@{BOT_USERNAME}")):
            await reader.says(text, group=group, reply_to=said, quote={"text": "الميسران", "position": 19})
            await telegram.count_sent(number + 1)
    assert [question.text for question in answerer.asked] == ["الميسران", "الميسران"]


@pytest.mark.parametrize(
    "said",
    [
        "/ask الميسران",
        "/help",
        "/timeline",
        "/sources",
        "/para 71/280 15",
        "/verify altered",
        "/compare",
        "/start",
    ],
)
async def test_answers_stand_in_the_topic_of_the_question(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, said: str
) -> None:
    """In a forum every command is answered in its topic, as a reply."""
    group = telegram.group("G")
    async with running(services=services(answerer)):
        asked = await telegram.person("R").says(said, group=group, topic=77)
        call = await telegram.expect("sendMessage")
    assert call.result["message_thread_id"] == 77
    assert call.arguments["reply_parameters"]["message_id"] == asked["message_id"]


async def test_signs_and_files_stand_in_the_topic_too(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The sign “typing…” shows where the question stands, and so does what a button sends."""
    group = telegram.group("G")
    answerer.gate.clear()
    async with running(services=services(answerer)):
        reader = telegram.person("R")
        await reader.says("/ask الميسران", group=group, topic=77)
        sign = await telegram.expect("sendChatAction")
        answerer.gate.set()
        await telegram.expect("sendMessage")
        await reader.says("/timeline", group=group, topic=78)
        listed = await telegram.expect("sendMessage", lambda call: "First event" in call.text)
        await reader.presses(listed, data="k")
        file = await telegram.expect("sendDocument")
    assert sign.arguments["message_thread_id"] == "77"
    assert file.result["message_thread_id"] == 78


async def test_an_anonymous_administrator_is_answered(telegram: Emulator, running: Any) -> None:
    """Who writes in the group's name asks as others do."""
    group = telegram.group("G")
    async with running(allowed_chats=(group.id,)):
        asked = await telegram.person("R").says("/ask الميسران", group=group, anonymous=True)
        call = await telegram.expect("sendMessage")
    assert call.arguments["reply_parameters"]["message_id"] == asked["message_id"]
    assert call.words("expandable_blockquote")


async def test_a_channel_s_posts_are_its_own(telegram: Emulator, running: Any) -> None:
    """The bot does not ask Telegram for what channels post, and lets it pass where it comes all the same."""
    async with running():
        post = {
            "message_id": 5,
            "date": 1_700_000_000,
            "chat": {"id": -100_5, "type": "channel", "title": "C"},
        }
        await telegram.world.push(channel_post={**post, "text": "/ask الميسران"})
        await telegram.person("R").says("/about")
        await telegram.expect("sendMessage")
    assert len(telegram.sent()) == 1


@pytest.mark.parametrize("data", ["zold", "", "m", "c", "c../../etc", "l??", "p", "w" * 64])
async def test_a_button_of_another_version_is_no_dead_end(
    telegram: Emulator, running: Any, data: str
) -> None:
    """Whatever its data says, a press ends with something that can be read or seen."""
    async with running() as application:
        reader = telegram.person("R")
        await reader.says("/about")
        sent = await telegram.expect("sendMessage")
        await reader.calls_back(sent.result, data)
        ended = await telegram.expect("answerCallbackQuery")
        figures = application.bot_data["desk"].metrics.figures()
    assert ended.error is None
    assert ended.arguments.get("text")
    assert not [name for name in figures if name.startswith("errors")]


async def test_a_button_of_a_message_too_old_to_change_says_so(telegram: Emulator, running: Any) -> None:
    """Telegram sends such a message without its content."""
    async with running():
        reader = telegram.person("R", "es")
        await reader.calls_back({"message_id": 3, "date": 0, "chat": reader.chat}, "m0")
        ended = await telegram.expect("answerCallbackQuery")
    assert ended.arguments["text"].startswith("Ya no recuerdo")


async def test_an_edited_question_whose_answer_was_deleted_is_answered_anew(
    telegram: Emulator, running: Any
) -> None:
    """The person who edits wants an answer; a further edit changes that one."""
    async with running():
        reader = telegram.person("R")
        question = await reader.says("الميسران")
        answer = await telegram.expect("sendMessage")
        del telegram.world.messages[(reader.id, answer.result["message_id"])]
        await reader.edits(question, "nothing")
        again = (await telegram.count_sent(2))[1]
        await reader.edits(question, "المرحلة")
        edited = await telegram.expect("editMessageText", lambda call: call.result)
    assert again.text.startswith("None of the documents")
    assert edited.arguments["message_id"] == str(again.result["message_id"])


async def test_a_question_deleted_before_its_answer_is_answered(telegram: Emulator, running: Any) -> None:
    """In a group the answer comes all the same, no longer as a reply."""
    group = telegram.group("G")
    gate = telegram.hold("sendMessage")
    async with running():
        question = await telegram.person("R").says("/ask الميسران", group=group)
        await telegram.world.until(lambda: telegram.calls, "the answer")
        del telegram.world.messages[(group.id, question["message_id"])]
        gate.set()
        call = await telegram.expect("sendMessage", lambda call: call.result)
    assert "reply_to_message" not in call.result


@pytest.mark.parametrize(
    "text", ["🙂🙂🙂", "\u200f\u200f.", "؟؟؟", "\u200b\u200b.", "۔", "/", "//", "@", "#", "." * 4000]
)
async def test_a_text_without_words_is_answered(telegram: Emulator, running: Any, text: str) -> None:
    """Signs, marks, pictures in the text: a line of help, no silence and no fault."""
    async with running() as application:
        await telegram.person("R", "ar").says(text)
        call = await telegram.expect("sendMessage")
        figures = application.bot_data["desk"].metrics.figures()
    assert call.text
    assert not [name for name in figures if name.startswith("errors")]


@EACH_LANGUAGE
@pytest.mark.parametrize("said", ["/seach lima", f"/seach@{BOT_USERNAME}", "/ask@another_bot x"])
async def test_commands_that_are_not_there_are_named(
    telegram: Emulator, running: Any, language: Language, said: str
) -> None:
    """In private, a mistyped command or another bot's is named, with the way to those there are."""
    async with running():
        await telegram.person("R", language.value).says(said)
        call = await telegram.expect("sendMessage")
    assert said.split(maxsplit=1)[0] in without_controls(call.text)
    assert "/help" in call.text


async def test_a_group_is_told_nothing_of_texts_too_long(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Refusals are for private chats; a group is left in peace."""
    group = telegram.group("G")
    async with running(max_question_chars=20):
        reader = telegram.person("R")
        await reader.says(f"/ask {'و' * 21}", group=group)
        await reader.says("/about")
        await telegram.expect("sendMessage")
    assert len(telegram.sent()) == 1
    assert answerer.asked == []


async def test_a_press_that_comes_too_fast_is_ended_later(
    telegram: Emulator, running: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """429 on ending a press is waited out; on a press too old, it is let go."""
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("bot.chat.sending._pause", pause)
    async with running() as application:
        reader = telegram.person("R")
        await reader.says("الميسران")
        answer = await telegram.expect("sendMessage")
        telegram.fail("answerCallbackQuery", flood(3))
        await reader.presses(answer, data="g")
        await telegram.expect("answerCallbackQuery", lambda call: call.result)
        telegram.fail("answerCallbackQuery", bad_request("query is too old and response timeout expired"))
        await reader.presses(answer, data="g")
        await telegram.expect("answerCallbackQuery", lambda call: call.error and call.error.code == 400)
        figures = application.bot_data["desk"].metrics.figures()
    assert waited == [3]
    assert not [name for name in figures if name.startswith("errors")]


async def test_whoever_blocks_the_bot_while_pressing_is_let_go(telegram: Emulator, running: Any) -> None:
    """A picture that can no longer be sent is no error; the next person gets theirs."""
    async with running() as application:
        reader, other = telegram.person("R"), telegram.person("O")
        answers = []
        for number, person in enumerate((reader, other)):
            await person.says("الميسران")
            answers.append((await telegram.count_sent(number + 1))[number])
        telegram.fail("sendPhoto", blocked())
        await reader.presses(answers[0], data="p")
        await telegram.expect("sendPhoto", lambda call: call.error)
        await other.presses(answers[1], data="p")
        await telegram.expect("sendPhoto", lambda call: call.result)
        figures = application.bot_data["desk"].metrics.figures()
    assert figures["undelivered forbidden"] == 1
    assert not [name for name in figures if name.startswith("errors")]
