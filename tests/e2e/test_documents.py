"""The real bot over the real documents, end to end: what the small answerer of the other tests stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.application import build_application
from bot.console import open_answerer
from bot.render.bidi import without_controls
from bot.settings import Settings
from bot.state import State
from tests.e2e.emulator import TOKEN
from tests.e2e.emulator.html import parse_html
from tests.e2e.library import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.answerer import Answerer
    from tests.e2e.emulator import Call, Emulator

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def documents(seeds_index: Path) -> Answerer:
    """The answerer over an index of the five documents."""
    return open_answerer(Settings(seeds_dir=SEEDS, index_dir=seeds_index))


async def served(
    telegram: Emulator,
    documents: Answerer,
    method: str,
    *,
    text: str,
    inline: bool = False,
    language: str = "ar",
) -> Call:
    """Return what a text, or an inline query, is answered with."""
    settings = Settings(telegram_bot_token=TOKEN, telegram_api_url=telegram.url)
    state = State(None)
    application = build_application(settings, lambda: documents, state=state)
    async with application:
        updater = application.updater
        assert updater is not None
        await application.start()
        await updater.start_polling(timeout=5)
        try:
            reader = telegram.person("R", language)
            await (reader.types(text) if inline else reader.says(text))
            return await telegram.expect(method)
        finally:
            await updater.stop()
            await application.stop()
            application.bot_data["desk"].answering.close()
            state.close()


def words_of_the_seeds(quotation: str) -> bool:
    """Return whether a shown quotation's longest stretch of plain words stands in a document."""
    stretch = max(re.split(r"[^\w\s]+|\s*\[…\]", without_controls(quotation)), key=len).strip()
    plain = " ".join(stretch.split())
    return any(plain in " ".join(file.read_text("utf-8").split()) for file in SEEDS.glob("*.txt"))


@pytest.mark.parametrize(
    "question",
    [
        "من استضاف الاجتماع العالمي الرابع؟",
        "第四次全球会议由谁主办？",
        "Who hosted the fourth global meeting?",
    ],
    ids=["ar", "zh", "en"],
)
async def test_a_question_is_answered_from_the_documents(
    telegram: Emulator, documents: Answerer, question: str
) -> None:
    """A headline, and words that stand in a document, with their citation and a button that copies it."""
    call = await served(telegram, documents, "sendMessage", text=question)
    quotations = call.words("expandable_blockquote")
    assert quotations
    assert words_of_the_seeds(quotations[0])
    assert any("copy_text" in button for button in call.buttons)


async def test_what_the_documents_do_not_say_is_not_answered(telegram: Emulator, documents: Answerer) -> None:
    """No quotation stands as proof of nothing."""
    call = await served(telegram, documents, "sendMessage", text="Who won the football world cup in 1998?")
    assert call.words("expandable_blockquote") == []


async def test_a_link_to_a_real_paragraph_opens_it(telegram: Emulator, documents: Answerer) -> None:
    """The permalink of an answer, followed, shows the same document."""
    reply = documents.look_up("A/RES/71/280 para. 15", language=None)
    permalink = reply.quotations[0].citation.permalink  # type: ignore[union-attr]
    call = await served(telegram, documents, "sendMessage", text=f"/start {permalink}")
    assert "A/RES/71/280" in without_controls(call.text)
    assert call.words("expandable_blockquote")


async def test_a_passage_is_opened_with_the_citation_in_the_readers_language(
    telegram: Emulator, documents: Answerer
) -> None:
    """What a link opens, what is copied there, and what is shared: the document's words, the reader's citation."""
    reply = documents.look_up("13-37936 annex para. 8", language=None)
    permalink = reply.quotations[0].citation.permalink  # type: ignore[union-attr]
    opened = await served(telegram, documents, "sendMessage", text=f"/start {permalink}", language="fr")
    shared = await served(
        telegram, documents, "answerInlineQuery", text=f"#{permalink}", inline=True, language="fr"
    )
    copied = next(button["copy_text"]["text"] for button in opened.buttons if "copy_text" in button)
    content = shared.arguments["results"][0]["input_message_content"]["message_text"]
    for shown in (opened.text, copied, content):
        assert "annexe, par. 8" in without_controls(shown)


async def test_inline_results_are_real_passages(telegram: Emulator, documents: Answerer) -> None:
    """A few words find passages, each with words of a document."""
    call = await served(telegram, documents, "answerInlineQuery", text="lima 2013", inline=True)
    results: list[dict[str, Any]] = call.arguments["results"]
    assert results
    for result in results:
        shown, _ = parse_html(result["input_message_content"]["message_text"])
        assert words_of_the_seeds(shown.rpartition("\n")[0])
