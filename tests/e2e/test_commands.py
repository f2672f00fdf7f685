"""Commands, end to end, in six languages."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from telegram.ext import CommandHandler

from bot.answer.messages import LANGUAGES, Messages
from bot.chat.menu import ADMINISTRATOR_COMMANDS, GROUP_COMMANDS, PUBLIC_COMMANDS, publish
from bot.chat.services import Services
from bot.render.bidi import runs_right_to_left, without_controls
from bot.state import State
from index.model import Language
from tests.e2e.emulator.errors import bad_request
from tests.e2e.library import SeedAnswerer
from tests.e2e.services import CALENDAR, PICTURE, SeedServices, services

if TYPE_CHECKING:
    from tests.e2e.emulator import Call, Emulator

pytestmark = pytest.mark.anyio
MESSAGES = Messages.load()
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])


async def told(telegram: Emulator, running: Any, text: str, language: str = "en", **changes: Any) -> Call:
    """Return what a command is answered with."""
    async with running(**changes):
        await telegram.person("R", language).says(text)
        return await telegram.expect("sendMessage")


@EACH_LANGUAGE
async def test_commands_answer_in_the_reader_s_language(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, language: Language
) -> None:
    """Without words, each command says what it does or wants, in the direction of the language."""
    expected = {
        "start": "chat-welcome",
        "help": "chat-welcome-example",
        "language": "chat-language-choose",
        "forget": "chat-forgotten",
        "about": "chat-about",
        "ask": "chat-ask-usage",
        "para": "chat-para-usage",
        "card": "chat-card-usage",
        "verify": "chat-verify-usage",
        "compare": "chat-compare-usage",
    }
    async with running(services=services(answerer)):
        reader = telegram.person("R", language.value)
        for number, (command, message_id) in enumerate(expected.items()):
            await reader.says(f"/{command}")
            call = (await telegram.count_sent(number + 1))[number]
            beginning = without_controls(MESSAGES.text(language, message_id))
            assert without_controls(call.text).startswith(beginning)
            assert runs_right_to_left(call.text) is (language is Language.ARABIC)


@EACH_LANGUAGE
async def test_privacy_names_how_long_questions_are_kept(
    telegram: Emulator, running: Any, language: Language
) -> None:
    """The time is the setting's, not a fixed one."""
    call = await told(telegram, running, "/privacy", language.value, conversation_minutes=7)
    expected = MESSAGES.text(language, "chat-privacy", minutes=7)
    assert without_controls(call.text) == without_controls(expected)


@EACH_LANGUAGE
async def test_help_lists_every_command(telegram: Emulator, running: Any, language: Language) -> None:
    """Each public command stands in the help with its description."""
    call = await told(telegram, running, "/help", language.value)
    for command in PUBLIC_COMMANDS:
        what = MESSAGES.text(language, f"command-{command}")
        expected = MESSAGES.text(language, "chat-help-command", command=command, what=what)
        assert without_controls(expected) in without_controls(call.text)


async def test_a_language_not_spoken_gets_the_first_of_the_settings(telegram: Emulator, running: Any) -> None:
    """A client in another language sees the menus in the settings' first language."""
    call = await told(telegram, running, "/forget", "de", languages=(Language.RUSSIAN, Language.ENGLISH))
    assert call.text == MESSAGES.text(Language.RUSSIAN, "chat-forgotten")


async def test_the_chosen_language_stays(telegram: Emulator, running: Any) -> None:
    """A chosen language wins over the client's, and each language is offered by its own name."""
    async with running():
        reader = telegram.person("R", "en")
        await reader.says("/language")
        choice = await telegram.expect("sendMessage")
        await reader.presses(choice, labelled="中文")
        await telegram.expect("editMessageText", lambda call: call.text == "界面现为中文。")
        await reader.says("/forget@isnad_test_bot")
        forgotten = await telegram.expect("sendMessage", after=choice.number)
        await reader.says("/about")
        about = await telegram.expect("sendMessage", after=forgotten.number)
    assert forgotten.text == MESSAGES.text(Language.CHINESE, "chat-forgotten")
    assert about.text.startswith("Isnad (“chain of attribution”)")


async def test_unknown_commands_get_a_useful_line(telegram: Emulator, running: Any) -> None:
    """A command nobody knows is named, and the way to those there are."""
    call = await told(telegram, running, "/seach lima")
    assert call.text == MESSAGES.text(Language.ENGLISH, "chat-unknown-command", command="/seach")


async def test_forget_erases_the_conversation(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """After ``/forget`` a question has no history and the earlier answer no memory."""
    async with running():
        reader = telegram.person("R")
        await reader.says("الميسران")
        await telegram.expect("sendMessage")
        await reader.says("/forget")
        await telegram.count_sent(2)
        await reader.says("المرحلة")
        await telegram.count_sent(3)
    assert answerer.asked[-1].history == ()


@pytest.mark.parametrize(
    ("command", "permalink"),
    [("/para 71/280 15", "ares71280-p15"), ("/para ٢٨٠/٧١ الفقرة ١٥", "ares71280-p15")],
    ids=["western", "arabic"],
)
async def test_para_opens_the_paragraph(
    telegram: Emulator, running: Any, command: str, permalink: str
) -> None:
    """A written reference opens its paragraph with its neighbours."""
    call = await told(telegram, running, command)
    copied = next(button["copy_text"]["text"] for button in call.buttons if "copy_text" in button)
    assert copied.endswith(f"?start={permalink}")
    assert [button["text"] for button in call.buttons][:2] == ["Previous", "Next"]


async def test_a_paragraph_that_is_not_there_is_said_not_to_be(telegram: Emulator, running: Any) -> None:
    """No neighbour is shown for it."""
    call = await told(telegram, running, "/para 71/280 99")
    assert call.text == "There is no such paragraph."


@pytest.mark.parametrize(
    ("parameter", "beginning"),
    [("ares71280-p15", "Heading"), ("ask", "Ask me anything"), ("", "Ask me anything"), ("%00", "Ask me")],
    ids=["passage", "from-inline", "bare", "broken"],
)
async def test_start_opens_its_link(telegram: Emulator, running: Any, parameter: str, beginning: str) -> None:
    """``/start`` with a permalink opens the passage, with anything else it welcomes."""
    call = await told(telegram, running, f"/start {parameter}")
    assert without_controls(call.text).startswith(beginning)


async def test_a_link_that_is_gone_says_so_and_finds_the_nearest(telegram: Emulator, running: Any) -> None:
    """The reader learns that the paragraph is gone before seeing another."""
    async with running():
        await telegram.person("R").says("/start ares71280-p99")
        gone, nearest = await telegram.count_sent(2)
    assert gone.text == "The paragraph of this link is no longer in the documents. The nearest one:"
    assert "A/RES/71/280, para. 1" in without_controls(nearest.text).splitlines()


async def test_a_link_with_nothing_near_says_only_that(telegram: Emulator, running: Any) -> None:
    """Where nothing is near, nothing is shown."""
    call = await told(telegram, running, "/start another-document-p1")
    assert call.text == "The paragraph of this link is no longer in the documents."


@pytest.mark.parametrize("command", ["/when", "/host", "/timeline"])
async def test_events_are_listed_with_their_proof(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, command: str
) -> None:
    """Events that match the words come with date, place, host and the words that say so."""
    call = await told(telegram, running, f"{command} lima", services=services(answerer))
    assert "First event" in call.text
    assert "Peru" in call.text
    assert "22–23 May 2013" in call.text
    assert "Second event" not in call.text
    assert len(call.words("expandable_blockquote")) == 1


async def test_a_timeline_comes_as_picture_and_calendar(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The two buttons send the same events as a picture and as a file for calendars."""
    async with running(services=services(answerer)):
        reader = telegram.person("R")
        await reader.says("/timeline lima")
        call = await telegram.expect("sendMessage")
        await reader.presses(call, labelled="Picture")
        picture = await telegram.expect("sendPhoto")
        await reader.presses(call, labelled="Calendar")
        calendar = await telegram.expect("sendDocument")
    assert list(picture.files.values()) == [PICTURE]
    assert list(calendar.files.values()) == [CALENDAR]


async def test_a_timeline_is_no_question_to_follow_up(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The words after ``/timeline`` are kept for its buttons, and come along with no question."""
    async with running(services=services(answerer)):
        reader = telegram.person("R")
        await reader.says("/timeline lima")
        listed = await telegram.expect("sendMessage")
        for number, replied in enumerate((None, listed.result)):
            await reader.says(f"الميسران {number}", reply_to=replied)
            await telegram.count_sent(number + 2)
        await reader.presses(listed, data="i")
        await telegram.expect("sendPhoto")
    assert [question.history for question in answerer.asked] == [(), ("الميسران 0",)]


async def test_a_picture_that_takes_long_shows_that_one_comes(telegram: Emulator, running: Any) -> None:
    """It is drawn once, in the language of the client, while others get their answers; Telegram shows a sign."""
    answerer = SeedAnswerer()
    slow, drawing = SeedServices(answerer), threading.Event()
    asked: list[Language] = []

    def picture(words: str, *, language: Language) -> bytes:
        del words
        asked.append(language)
        drawing.wait(20)
        return PICTURE

    slow.picture = picture  # type: ignore[method-assign]
    async with running(services=Services(timeline=slow)):
        reader, other = telegram.person("R", "fr"), telegram.person("O", "fr")
        await reader.says("/timeline")
        listed = await telegram.expect("sendMessage")
        for _ in range(2):
            await reader.presses(listed, data="i")
        sign = await telegram.expect("sendChatAction")
        await other.says("الميسران")
        await telegram.count_sent(2)
        drawing.set()
        await telegram.count_sent(2, "sendPhoto")
    assert sign.arguments["action"] == "upload_photo"
    assert asked == [Language.FRENCH]


@pytest.mark.parametrize("command", ["/when", "/host", "/timeline", "/sources", "/timeline nowhere"])
async def test_a_part_that_is_not_there_says_that_there_is_nothing(
    telegram: Emulator, running: Any, command: str
) -> None:
    """Commands whose part is missing are no error."""
    call = await told(telegram, running, command)
    assert call.text == MESSAGES.text(Language.ENGLISH, "chat-nothing-there")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("تنظيم العملية التحضيرية المؤدية إلى اعتماد الاتفاق العالمي", "verified-exact"),
        ("altered words", "verified-altered"),
        ("no words of these documents", "verified-absent"),
    ],
    ids=["exact", "altered", "absent"],
)
async def test_verify_tells_what_became_of_a_quotation(
    telegram: Emulator, running: Any, answerer: SeedAnswerer, text: str, verdict: str
) -> None:
    """Exact, altered with the difference marked, or not there; the document's words as proof."""
    call = await told(telegram, running, f"/verify {text}", services=services(answerer))
    assert call.text.startswith(MESSAGES.text(Language.ENGLISH, verdict))
    assert bool(call.words("expandable_blockquote")) is (verdict != "verified-absent")
    if verdict == "verified-altered":
        assert list(map(without_controls, call.words("strikethrough"))) == ["<altered>"]
        assert list(map(without_controls, call.words("underline"))) == ["proper"]


async def test_verify_takes_the_message_it_replies_to(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """In a group, ``/verify`` in reply checks what someone else quoted."""
    group = telegram.group("G")
    async with running(services=services(answerer)):
        claim = await telegram.person("O").says("altered words", group=group)
        await telegram.person("R").says("/verify", group=group, reply_to=claim)
        call = await telegram.expect("sendMessage")
    assert call.text.startswith("Altered")


async def test_compare_shows_the_editions_below_each_other(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """Both editions stand under the names of their languages."""
    call = await told(telegram, running, "/compare 13-37936 2", services=services(answerer))
    assert call.words("bold")[:2] == ["Chinese", "Arabic"]
    assert len(call.words("expandable_blockquote")) == 2


async def test_sources_lists_the_documents(telegram: Emulator, running: Any, answerer: SeedAnswerer) -> None:
    """Each document with its title as written, symbol, date and languages."""
    call = await told(telegram, running, "/sources", services=services(answerer))
    assert "• Modalities <for> negotiations\nA/RES/71/280 — 6 April 2017 — Arabic" in call.text
    assert "26 June 2013 — Chinese, Arabic" in call.text


async def test_about_tells_how_many_documents_there_are(
    telegram: Emulator, running: Any, answerer: SeedAnswerer
) -> None:
    """The number is the library's."""
    call = await told(telegram, running, "/about", services=services(answerer))
    assert call.text.endswith("It holds 2 documents.")


async def test_administrators_see_figures_and_feedback(telegram: Emulator, running: Any) -> None:
    """Counters, feedback with remarks, and a new index, for those on the list."""
    state = State(None)
    state.rate(5, "ares71280-p1", good=True)
    reader = telegram.person("R")
    reloaded: list[bool] = []

    def reload() -> bool:
        reloaded.append(True)
        return True

    async with running(state=state, administrators=(reader.id,), reload=reload):
        for number, command in enumerate(["/stats", "/feedback", "/reload"]):
            await reader.says(command)
            await telegram.count_sent(number + 1)
    stats, feedback, done = telegram.sent()
    assert "updates: 1" in stats.text
    assert feedback.text == "Feedback: 1 👍, 0 👎\n\n👍 ares71280-p1"
    assert done.text == "The newest index is in use."
    assert reloaded == [True]
    state.close()


@pytest.mark.parametrize("command", ADMINISTRATOR_COMMANDS)
async def test_others_are_told_that_a_command_is_not_theirs(
    telegram: Emulator, running: Any, command: str
) -> None:
    """Nobody else reads figures or feedback, or swaps the index."""
    call = await told(telegram, running, f"/{command}", administrators=(1,))
    assert call.text == "This command is for the bot’s administrators."


async def test_menus_are_published_by_language_and_scope(telegram: Emulator, running: Any) -> None:
    """Every language has its commands in private and in groups, its description and its short one."""
    async with running(administrators=(4711,)) as application:
        desk = application.bot_data["desk"]
        await publish(application.bot, desk.messages, desk.settings)
    for language in LANGUAGES:
        for scope, names in (
            ("default", PUBLIC_COMMANDS),
            ("all_private_chats", PUBLIC_COMMANDS),
            ("all_group_chats", GROUP_COMMANDS),
        ):
            shown = telegram.methods.commands[(scope, language.value)]
            assert [each["command"] for each in shown] == list(names)
            assert shown[0]["description"] == MESSAGES.text(language, f"command-{names[0]}")
        assert telegram.methods.texts[("description", language.value)]
        assert telegram.methods.texts[("short_description", language.value)]
    assert telegram.methods.commands[("default", "")] == telegram.methods.commands[("default", "en")]
    of_administrators = [each["command"] for each in telegram.methods.commands[("chat 4711", "")]]
    assert of_administrators == [*PUBLIC_COMMANDS, *ADMINISTRATOR_COMMANDS]


async def test_every_published_command_is_handled(running: Any) -> None:
    """The menus name no command that the application does not know."""
    async with running() as application:
        handled = {
            name
            for handler in application.handlers[0]
            if isinstance(handler, CommandHandler)
            for name in handler.commands
        }
    assert handled == {*PUBLIC_COMMANDS, *GROUP_COMMANDS, *ADMINISTRATOR_COMMANDS}


async def test_card_draws_the_paragraph_that_a_reference_names(telegram: Emulator, running: Any) -> None:
    """A picture for a paragraph that is there, words for one that is not, usage for none."""
    async with running():
        reader = telegram.person("R")
        await reader.says("/card 71/280 13")
        card = await telegram.expect("sendPhoto")
        await reader.says("/card 71/280 99")
        missing = await telegram.expect("sendMessage")
        await reader.says("/card")
        usage = await telegram.expect("sendMessage", after=missing.number)
    assert next(iter(card.files.values())).startswith(b"\x89PNG")
    assert card.text.startswith("A/RES/71/280, para. 13\nhttps://t.me/")
    assert missing.text == "There is no such paragraph."
    assert usage.text == MESSAGES.text(Language.ENGLISH, "chat-card-usage")


async def test_the_command_menu_follows_the_chosen_language(telegram: Emulator, running: Any) -> None:
    """Choosing a language sets the chat's own menu, a group's with a group's commands; forgetting takes it back."""
    async with running():
        reader, group = telegram.person("R", "en"), telegram.group("G")
        for number, chat in enumerate((None, group)):
            await reader.says("/language@isnad_test_bot", group=chat)
            choice = (await telegram.count_sent(number + 1))[number]
            await reader.presses(choice, labelled="Русский")
            await telegram.count_sent(number + 1, "editMessageText")
        menus = dict(telegram.methods.commands)
        await reader.says("/forget")
        await telegram.count_sent(3)
    private, of_group = menus[(f"chat {reader.id}", "")], menus[(f"chat {group.id}", "")]
    assert [each["command"] for each in private] == list(PUBLIC_COMMANDS)
    assert [each["command"] for each in of_group] == list(GROUP_COMMANDS)
    assert private[0]["description"] == MESSAGES.text(Language.RUSSIAN, "command-start")
    assert (f"chat {reader.id}", "") not in telegram.methods.commands
    assert (f"chat {group.id}", "") in telegram.methods.commands


async def test_a_menu_that_is_refused_changes_nothing_else(telegram: Emulator, running: Any) -> None:
    """The language is set even where Telegram will not set the chat's menu."""
    async with running():
        reader = telegram.person("R", "en")
        await reader.says("/language")
        choice = await telegram.expect("sendMessage")
        telegram.fail("setMyCommands", bad_request("chat not found"))
        await reader.presses(choice, labelled="中文")
        await telegram.expect("editMessageText", lambda call: call.text == "界面现为中文。")
