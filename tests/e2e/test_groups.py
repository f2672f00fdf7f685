"""Groups, end to end: what is addressed to the bot is answered, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.state import State
from tests.e2e.emulator import BOT_USERNAME

if TYPE_CHECKING:
    from tests.e2e.emulator import Emulator
    from tests.e2e.library import SeedAnswerer

pytestmark = pytest.mark.anyio
MENTION = f"@{BOT_USERNAME}"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("/ask الميسران", "الميسران"),
        (f"/ask{MENTION} الميسران", "الميسران"),
        (f"{MENTION} الميسران", "الميسران"),
        (f"الميسران {MENTION.upper()}؟", "الميسران ؟"),
    ],
    ids=["command", "command-with-name", "mention-first", "mention-last"],
)
async def test_what_is_addressed_to_the_bot_is_answered(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, text: str, question: str
) -> None:
    """The command or the mention is taken off, and the answer replies to the question."""
    group = telegram.group("G")
    async with running():
        asked = await telegram.person("R").says(text, group=group)
        call = await telegram.expect("sendMessage")
    assert [each.text for each in answerer.asked] == [question]
    assert call.arguments["chat_id"] == str(group.id)
    assert call.arguments["reply_parameters"]["message_id"] == asked["message_id"]


@pytest.mark.parametrize(
    "text",
    ["الميسران", "/ask@another_bot الميسران", "@another_bot الميسران", "/nonsense"],
    ids=["talk", "command-of-another", "mention-of-another", "unknown-command"],
)
async def test_what_is_not_addressed_to_the_bot_is_ignored(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, text: str
) -> None:
    """Even where privacy mode is off and everything arrives, talk among people is theirs."""
    telegram.privacy = False
    group = telegram.group("G")
    async with running():
        reader = telegram.person("R")
        await reader.says(text, group=group)
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
    assert answerer.asked == []
    assert len(telegram.sent()) == 1


@pytest.mark.parametrize("text", ["/ask", MENTION], ids=["command", "mention"])
async def test_asking_in_reply_takes_that_message(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, text: str
) -> None:
    """A bare command or mention in reply to someone asks what that someone wrote."""
    group = telegram.group("G")
    async with running():
        reader, other = telegram.person("R"), telegram.person("O")
        message = await other.says("الميسران", group=group)
        await reader.says(text, group=group, reply_to=message)
        await telegram.expect("sendMessage")
    assert [each.text for each in answerer.asked] == ["الميسران"]


async def test_a_reply_to_the_bot_follows_up(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Anyone's reply to an answer takes up its question."""
    group = telegram.group("G")
    async with running():
        await telegram.person("R").says("/ask الميسران", group=group)
        answer = await telegram.expect("sendMessage")
        await telegram.person("O").says("المرحلة", group=group, reply_to=answer.result)
        await telegram.expect("sendMessage", after=answer.number)
    assert answerer.asked[-1].history == ("الميسران",)


async def test_an_edited_command_edits_its_answer(telegram: Emulator, running: Any) -> None:
    """``/ask`` corrected is answered in the same message."""
    group = telegram.group("G")
    async with running():
        reader = telegram.person("R")
        question = await reader.says("/ask الميسران", group=group)
        answer = await telegram.expect("sendMessage")
        await reader.edits(question, "/ask nothing")
        edited = await telegram.expect("editMessageText")
    assert edited.arguments["message_id"] == str(answer.result["message_id"])


async def test_a_group_has_a_language_of_its_own(telegram: Emulator, running: Any) -> None:
    """What is set in a group holds there for everyone, and in no private chat."""
    group = telegram.group("G")
    async with running():
        reader, other = telegram.person("R", "en"), telegram.person("O", "fr")
        await reader.says("/language", group=group)
        choice = await telegram.expect("sendMessage")
        await reader.presses(choice, data="lru")
        await telegram.expect("editMessageText")
        await other.says("/ask الميسران", group=group)
        answer = await telegram.expect("sendMessage", after=choice.number)
        await reader.says("/privacy")
        private = await telegram.expect("sendMessage", after=answer.number)
    assert "В контексте" in [button["text"] for button in answer.buttons]
    assert private.text.startswith("What is kept")


async def test_groups_are_not_told_of_rate_limits(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """One question too many in a group is passed over in silence."""
    group = telegram.group("G")
    async with running(rate_limit_chat=1):
        reader = telegram.person("R")
        await reader.says("/ask الميسران", group=group)
        await telegram.expect("sendMessage")
        await telegram.person("O").says("/ask المرحلة", group=group)
        await reader.says("/about")
        await telegram.expect("sendMessage", lambda call: "BM25" in call.text)
    assert len(answerer.asked) == 1
    assert len(telegram.sent()) == 2


async def test_a_group_off_the_list_is_left_alone(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Where groups are listed, others get no word."""
    listed, other = telegram.group("L"), telegram.group("O")
    async with running(allowed_chats=(listed.id,)):
        reader = telegram.person("R")
        await reader.says("/ask المرحلة", group=other)
        await reader.says("/ask الميسران", group=listed)
        await telegram.expect("sendMessage")
    assert [each.text for each in answerer.asked] == ["الميسران"]


async def test_a_group_that_moved_is_followed(telegram: Emulator, running: Any) -> None:
    """The answer goes to the group's new id, and so does its language."""
    group = telegram.group("G")
    state = State(None)
    async with running(state=state):
        reader = telegram.person("R")
        question = "/ask الميسران"
        await reader.says("/language", group=group)
        choice = await telegram.expect("sendMessage")
        await reader.presses(choice, data="les")
        await telegram.expect("editMessageText")
        new_id = group.migrate()
        await reader.says(question, group=group)
        answer = await telegram.expect("sendMessage", lambda call: call.result, after=choice.number)
    assert answer.arguments["chat_id"] == str(new_id)
    language = state.language(new_id)
    assert language is not None
    assert language.value == "es"
    state.close()
