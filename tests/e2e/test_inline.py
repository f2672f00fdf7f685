"""Inline and guest mode, end to end: passages in chats the bot is not in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.render.bidi import without_controls
from tests.e2e.emulator import BOT_USERNAME
from tests.e2e.emulator.html import parse_html

if TYPE_CHECKING:
    from tests.e2e.emulator import Call, Emulator
    from tests.e2e.library import SeedAnswerer

pytestmark = pytest.mark.anyio


async def results(telegram: Emulator, running: Any, query: str, offset: str = "") -> Call:
    """Return the answer to an inline query."""
    async with running():
        await telegram.person("R").types(query, offset=offset)
        return await telegram.expect("answerInlineQuery")


async def test_passages_are_listed_with_their_citation(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The title is the citation, the description the passage; choosing one sends both and a link."""
    call = await results(telegram, running, "الميسران")
    first = call.arguments["results"][0]
    unit = answerer.units[first["id"]]
    assert first["title"] == unit.citation.label
    assert "الميسران" in first["description"]
    shown, entities = parse_html(first["input_message_content"]["message_text"])
    assert [entity.type for entity in entities if entity.type != "bold"] == [
        "expandable_blockquote",
        "italic",
    ]
    assert shown.endswith(unit.citation.label)
    assert without_controls(shown) == shown
    (button,) = first["reply_markup"]["inline_keyboard"][0]
    assert button["url"] == f"https://t.me/{BOT_USERNAME}?start={first['id']}"


async def test_results_are_the_same_for_everyone_and_cached(telegram: Emulator, running: Any) -> None:
    """The same query gives the same ids and bytes to people of all languages; Telegram may keep them."""
    async with running():
        await telegram.person("R", "en").types("الميسران")
        one = await telegram.expect("answerInlineQuery")
        await telegram.person("O", "ru").types("الميسران")
        other = await telegram.expect("answerInlineQuery", after=one.number)
    assert one.arguments["results"] == other.arguments["results"]
    assert one.arguments["cache_time"] == "300"
    assert one.arguments["is_personal"] == "false"


async def test_names_and_numbers_alone_are_answered_in_the_person_s_language(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Where the words tell no language the page is the person's own, and kept for nobody else."""
    async with running():
        await telegram.person("R", "fr").types("A/RES/71/280 15")
        found = await telegram.expect("answerInlineQuery")
        await telegram.person("O", "ru").types("zzzz qqqq")
        nothing = await telegram.expect("answerInlineQuery", after=found.number)
    assert [question.language and question.language.value for question in answerer.asked] == ["fr", "ru"]
    assert {call.arguments["is_personal"] for call in (found, nothing)} == {"true"}
    assert nothing.arguments["button"]["text"] == "Ничего не найдено — спросить в боте"


async def test_people_off_the_list_are_told_on_every_surface(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A press and an inline query end with the same sentence as a message."""
    reader = telegram.person("R", "es")
    async with running(allowed_users=(1,)):
        await reader.types("الميسران")
        shown = await telegram.expect("answerInlineQuery")
        await reader.calls_back({"message_id": 3, "date": 0, "chat": reader.chat}, "m0")
        ended = await telegram.expect("answerCallbackQuery")
    assert shown.arguments["results"] == []
    assert (
        shown.arguments["button"]["text"]
        == ended.arguments["text"]
        == "Este bot es solo para personas invitadas."
    )
    assert answerer.asked == []


async def test_pages_follow_by_offset(telegram: Emulator, running: Any) -> None:
    """Following the offsets shows every passage once, and ends."""
    seen: list[str] = []
    async with running():
        reader = telegram.person("R")
        offset, number, pages = "", -1, 0
        while True:
            await reader.types("إلى", offset=offset)
            call = await telegram.expect("answerInlineQuery", after=number)
            seen += [result["id"] for result in call.arguments["results"]]
            offset, number, pages = call.arguments.get("next_offset", ""), call.number, pages + 1
            if not offset:
                break
    assert pages > 2
    assert len(seen) == len(set(seen)) > 20


async def test_nothing_found_is_a_button_into_the_bot(telegram: Emulator, running: Any) -> None:
    """No result, but a way to ask in the bot, worded in the query's language."""
    call = await results(telegram, running, "несуществующее")
    assert call.arguments["results"] == []
    assert call.arguments["button"] == {
        "text": "Ничего не найдено — спросить в боте",
        "start_parameter": "ask",
    }


async def test_an_empty_query_shows_what_is_shared_most(telegram: Emulator, running: Any) -> None:
    """Before anything is typed: popular passages, most popular first, for this person only."""
    async with running():
        reader = telegram.person("R")
        for chosen in ("ares71280-p1", "ares71280-p2", "ares71280-p2", "gone-p1"):
            await reader.chooses(chosen, "typed words")
        await reader.says("/about")
        await telegram.expect("sendMessage")
        await reader.types("")
        call = await telegram.expect("answerInlineQuery")
    assert [result["id"] for result in call.arguments["results"]] == ["ares71280-p2", "ares71280-p1"]
    assert call.arguments["is_personal"] == "true"


async def test_the_share_button_shows_exactly_its_passage(telegram: Emulator, running: Any) -> None:
    """What the share button types finds one passage, that one."""
    call = await results(telegram, running, "#letter-zh-p8")
    assert [result["id"] for result in call.arguments["results"]] == ["letter-zh-p8"]


async def test_of_a_burst_only_the_last_is_answered(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """While one query is worked out, key presses overtake it and each other; other people do not wait."""
    answerer.gate.clear()
    async with running():
        reader = telegram.person("R")
        await reader.types("الم")
        await telegram.world.until(lambda: not telegram.world.updates, "the first query")
        for query in ("الميس", "الميسر", "الميسران"):
            await reader.types(query)
        await telegram.world.until(lambda: not telegram.world.updates, "the burst")
        await reader.says("/about")
        await telegram.expect("sendMessage")
        answerer.gate.set()
        await telegram.count_sent(1, "answerInlineQuery")
        await telegram.person("O").types("المرحلة")
        await telegram.count_sent(2, "answerInlineQuery")
    assert [question.text for question in answerer.asked] == ["الم", "الميسران", "المرحلة"]


async def test_key_presses_that_come_together_are_worked_out_once(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Of a burst that waited at Telegram, nothing but its end is looked for; each person's on its own."""
    reader, other = telegram.person("R"), telegram.person("O")
    for query in ("الم", "الميس", "الميسران"):
        await reader.types(query)
    await other.types("المرحلة")
    async with running() as application:
        await telegram.count_sent(2, "answerInlineQuery")
        figures = application.bot_data["desk"].metrics.figures()
    assert sorted(question.text for question in answerer.asked) == ["المرحلة", "الميسران"]
    assert figures["inline overtaken"] == 2


async def test_a_query_nobody_waits_for_is_no_error(telegram: Emulator, running: Any) -> None:
    """An answer that comes too late is dropped."""
    async with running() as application:
        reader = telegram.person("R")
        await reader.types("الميسران")
        telegram.world.inline_ids.clear()
        await telegram.expect("answerInlineQuery", lambda call: call.error)
        await reader.says("/about")
        await telegram.expect("sendMessage")
        figures = application.bot_data["desk"].metrics.figures()
    assert not [name for name in figures if name.startswith("errors")]


@pytest.mark.parametrize("query", ["😀" * 300, "#", "#../../etc", "<b>", "\u202e", " "])
async def test_any_query_and_offset_are_answered(telegram: Emulator, running: Any, query: str) -> None:
    """Whatever is typed gets a valid answer."""
    call = await results(telegram, running, query, offset="x")
    assert call.error is None


async def test_a_guest_is_answered_where_it_was_called(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """A mention in a chat the bot has not joined gets one answer there, and nothing is remembered."""
    async with running():
        await telegram.person("R").summons(f"@{BOT_USERNAME} الميسران")
        call = await telegram.expect("answerGuestQuery")
    shown, entities = parse_html(call.arguments["result"]["input_message_content"]["message_text"])
    assert "expandable_blockquote" in {entity.type for entity in entities}
    assert shown
    assert [question.text for question in answerer.asked] == ["الميسران"]
