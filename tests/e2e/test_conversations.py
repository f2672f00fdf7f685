"""Long conversations over the real documents, in six languages: every step ends with something to read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.answer.messages import LANGUAGES, Messages
from bot.chat.application import build_application
from bot.chat.document_services import document_services
from bot.render.bidi import without_controls
from bot.settings import Settings
from bot.state import State
from tests.e2e.emulator import BOT_USERNAME, TOKEN, Emulator

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answer.builder import DocumentAnswerer
    from index.model import Language
    from tests.e2e.emulator import Call, Group, Person

pytestmark = pytest.mark.anyio
MESSAGES = Messages.load()
ASKED = tomllib.loads((Path(__file__).parents[2] / "bot" / "render" / "preview.toml").read_text("utf-8"))
PERU = {"ar": "بيرو", "zh": "秘鲁", "en": "Peru", "fr": "Pérou", "es": "Perú", "ru": "Перу"}
STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "width": 9,
    "height": 9,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


class Talk:
    """One person's conversation: each step waits for what the bot does and returns it."""

    def __init__(self, telegram: Emulator, person: Person, language: Language) -> None:
        self.telegram = telegram
        self.person = person
        self.language = language

    def words(self, message_id: str, **args: str | float) -> str:
        """Return a message of the interface as it is shown, without bidi controls."""
        return without_controls(MESSAGES.text(self.language, message_id, **args))

    async def say(self, text: str, *, group: Group | None = None, **more: Any) -> Call:
        """Write a message; return what is sent for it."""
        after = len(self.telegram.calls) - 1
        await self.person.says(text, group=group, **more)
        return await self._next("sendMessage", after)

    async def press(self, call: Call, data: str, method: str = "editMessageText") -> Call:
        """Press the button whose data begins so; return what comes of it once the press has ended."""
        after = len(self.telegram.calls) - 1
        pressed = await self.person.presses(call, data=data)
        ended = await self.telegram.expect(
            "answerCallbackQuery", lambda ended: ended.arguments["callback_query_id"] == pressed
        )
        return ended if method == "answerCallbackQuery" else await self._next(method, after)

    async def edit(self, message: dict[str, Any], text: str) -> Call:
        """Edit a message; return the answer as edited."""
        after = len(self.telegram.calls) - 1
        await self.person.edits(message, text)
        return await self._next("editMessageText", after)

    async def type(self, query: str) -> list[dict[str, Any]]:
        """Type an inline query; return the results."""
        after = len(self.telegram.calls) - 1
        await self.person.types(query)
        results: list[dict[str, Any]] = (await self._next("answerInlineQuery", after)).arguments["results"]
        return results

    async def _next(self, method: str, after: int) -> Call:
        call = await self.telegram.expect(method, after=after)
        assert call.error is None, call.error
        return call


async def looks_around(talk: Talk, answer: Call) -> None:
    """Open the passage and its neighbour, why, more results and one of them, and come back each time."""
    opened = await talk.press(answer, "c")
    beside = await talk.press(opened, "c")
    assert opened.text != beside.text
    assert (await talk.press(beside, "b")).text == answer.text
    why = await talk.press(answer, "w")
    assert (await talk.press(why, "b")).text == answer.text
    more = await talk.press(answer, "m0")
    assert without_controls(more.text).startswith(talk.words("chat-more-title"))
    chosen = await talk.press(more, "c")
    assert chosen.words("expandable_blockquote")
    assert (await talk.press(chosen, "b")).text == answer.text


async def shares(talk: Talk, answer: Call) -> None:
    """Share the passage inline, and follow the link of what was shared: the same paragraph under the same name."""
    shared = next(
        button["switch_inline_query_chosen_chat"]["query"]
        for button in answer.buttons
        if "switch_inline_query_chosen_chat" in button
    )
    (result,) = await talk.type(shared)
    await talk.person.chooses(result["id"], shared)
    link = result["reply_markup"]["inline_keyboard"][0][0]["url"]
    opened = await talk.say(f"/start {link.partition('start=')[2]}")
    copied = next(button["copy_text"]["text"] for button in answer.buttons if "copy_text" in button)
    assert copied.split("\n")[0] in without_controls(opened.text)
    assert copied.endswith(link)
    assert result["id"] in [each["id"] for each in await talk.type("")]


async def turns_to_commands(talk: Talk, asked: dict[str, Any]) -> None:
    """Events as text, picture and calendar; a quotation checked by reply; editions; what is not there."""
    events = await talk.say(f"/timeline {asked['timeline']}")
    assert await talk.press(events, "i", "sendPhoto")
    assert await talk.press(events, "k", "sendDocument")
    hosts = await talk.say(f"/host {asked['timeline']}")
    assert PERU[talk.language.value] in hosts.text
    claim = await talk.person.says(asked["verify"][0], via_bot=True)
    verified = await talk.say("/verify", reply_to=claim)
    assert without_controls(verified.text).startswith(talk.words("verified-exact"))
    compared = await talk.say(f"/compare {asked['compare'][0]}")
    assert len(compared.words("expandable_blockquote")) >= 2
    for said, expected in (
        ("/timeline qqq", talk.words("chat-nothing-there")),
        ("/nonsense", "/nonsense"),
        ("/verify", talk.words("chat-verify-usage")),
    ):
        assert expected in without_controls((await talk.say(said)).text)
    assert without_controls((await talk.say("", sticker=STICKER)).text) == talk.words("chat-words-only")
    assert without_controls((await talk.say("🙂")).text) == talk.words("notfound-empty")


async def changes_its_mind(talk: Talk, first: Call, question: str) -> None:
    """Another language for the menus, a thumb down with a remark, and everything forgotten."""
    own = talk.language
    choice = await talk.say("/language")
    talk.language = LANGUAGES[(LANGUAGES.index(own) + 1) % len(LANGUAGES)]
    chosen = await talk.press(choice, f"l{talk.language.value}")
    assert without_controls(chosen.text) == talk.words("chat-language-set")
    again = await talk.say(question)
    assert again.words("bold")[0] == first.words("bold")[0]
    assert talk.words("button-context") in [button["text"] for button in again.buttons]
    wrong = await talk.press(again, "x", "sendMessage")
    kept = await talk.say("?", reply_to=wrong.result)
    assert without_controls(kept.text) == talk.words("chat-remark-kept")
    forgotten = await talk.say("/forget")
    assert without_controls(forgotten.text) == talk.words("chat-forgotten")
    talk.language = own
    expired = await talk.press(again, "w", "answerCallbackQuery")
    assert without_controls(expired.arguments["text"]) == talk.words("chat-expired")


async def meets_a_group(talk: Talk, asked: list[str], group: Group) -> None:
    """Ask by name, follow up by a reply, and be left alone otherwise."""
    answer = await talk.say(f"/ask@{BOT_USERNAME} {asked[0]}", group=group)
    assert answer.words("expandable_blockquote")
    followed = await talk.say(asked[1].removeprefix("+"), group=group, reply_to=answer.result)
    assert PERU[talk.language.value] in followed.text
    assert followed.arguments["reply_parameters"]
    before = len(talk.telegram.sent())
    await talk.person.says(f"/ask@another_bot {asked[0]}", group=group)
    await talk.person.says(asked[0], group=group)
    await talk.say("/about")
    assert len(talk.telegram.sent()) == before + 1


@pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])
async def test_a_long_conversation_ends_well(
    telegram: Emulator, seeds_answerer: DocumentAnswerer, language: Language
) -> None:
    """Some forty turns of one person in one language: nothing fails, nothing is silent, nothing is answered twice."""
    settings = Settings(telegram_bot_token=TOKEN, telegram_api_url=telegram.url, rate_limit_user=1000)
    source: Callable[[], DocumentAnswerer] = lambda: seeds_answerer  # noqa: E731
    services = document_services(lambda: seeds_answerer.library, seeds_answerer.messages)
    state = State(None)
    application = build_application(settings, source, state=state, services=services)
    async with application:
        updater = application.updater
        assert updater is not None
        await application.start()
        await updater.start_polling(timeout=5)
        try:
            own = ASKED[language.value]
            asked: list[str] = own["asked"]
            talk = Talk(telegram, telegram.person("R", language.value), language)
            welcome = await talk.say("/start")
            assert without_controls(welcome.text).startswith(talk.words("chat-welcome"))
            first = await talk.say(asked[0])
            await looks_around(talk, first)
            followed = await talk.say(asked[1].removeprefix("+"))
            assert PERU[language.value] in followed.text
            question = await talk.person.says(asked[-2])
            refused = await telegram.expect("sendMessage", after=followed.number)
            assert refused.words("expandable_blockquote") == []
            edited = await talk.edit(question, asked[0])
            assert edited.words("bold")[0] == first.words("bold")[0]
            replied = await talk.say(asked[1].removeprefix("+"), reply_to=first.result)
            assert PERU[language.value] in replied.text
            await shares(talk, first)
            await turns_to_commands(talk, own)
            await meets_a_group(talk, asked, telegram.group("G"))
            await changes_its_mind(talk, first, asked[0])
            figures = application.bot_data["desk"].metrics.figures()
        finally:
            await updater.stop()
            await application.stop()
            application.bot_data["desk"].answering.close()
            state.close()
    assert not [name for name in figures if name.startswith(("errors", "undelivered"))]
    assert [call for call in telegram.calls if call.error] == []
