"""What is remembered of the answerer, and that nothing outlives it."""

from __future__ import annotations

import asyncio

import pytest

from bot.answer.model import Question
from bot.chat.answering import Answering
from tests.e2e.library import SeedAnswerer


def test_a_question_asked_again_is_answered_from_memory() -> None:
    """The answerer works once; another history is another question."""
    answerer = SeedAnswerer()
    answering = Answering(lambda: answerer)

    async def scenario() -> None:
        for history in ((), (), ("المرحلة",)):
            await answering.reply(Question("الميسران", history))

    asyncio.run(scenario())
    answering.close()
    assert [question.history for question in answerer.asked] == [(), ("المرحلة",)]


def test_nothing_remembered_outlives_its_answerer() -> None:
    """After a swap, replies, searches and drawings are made anew; an answer still on its way is not kept."""
    old, new = SeedAnswerer(), SeedAnswerer()
    current = [old]
    answering = Answering(lambda: current[0])
    question = Question("الميسران")

    async def scenario() -> None:
        old.gate.clear()
        on_its_way = asyncio.create_task(answering.reply(question))
        while not old.asked:  # noqa: ASYNC110  # set by the thread that answers
            await asyncio.sleep(0)
        current[0] = new
        assert answering.drawn("key", lambda: "of the new") == "of the new"
        old.gate.set()
        await on_its_way
        assert answering.known(question) is None
        await answering.reply(question)
        assert answering.known(question) is not None

    asyncio.run(scenario())
    answering.close()
    assert (len(old.asked), len(new.asked)) == (1, 1)


def test_further_results_leave_out_what_was_shown() -> None:
    """What the answer's message showed does not come again behind "more results"; nothing comes twice."""
    answerer = SeedAnswerer()
    answering = Answering(lambda: answerer)

    async def scenario() -> tuple[list[str], list[str]]:
        question = Question("المؤتمر")
        reply = await answering.reply(question)
        shown = [quotation.citation.permalink for quotation in reply.quotations]  # type: ignore[union-attr]
        further = await answering.further(question, reply)
        return shown, [quotation.citation.permalink for quotation in further]

    shown, further = asyncio.run(scenario())
    answering.close()
    assert further
    assert len(further) == len(set(further))
    assert not set(shown) & set(further)


def test_another_index_is_taken_out_of_the_collector_s_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at the first question, which finds the index it was started with, but at each swap."""
    answerers = [SeedAnswerer(), SeedAnswerer()]
    current = [answerers[0]]
    settled: list[str] = []
    monkeypatch.setattr("bot.chat.answering.settle", lambda: settled.append("settled"))
    answering = Answering(lambda: current[0])

    async def scenario() -> None:
        await answering.reply(Question("الميسران"))
        assert settled == []
        current[0] = answerers[1]
        await answering.reply(Question("الميسران"))

    asyncio.run(scenario())
    answering.close()
    assert settled == ["settled"]


def test_one_question_of_many_people_is_worked_out_once() -> None:
    """Whoever asks while the same is worked out gets that result; a fault reaches everyone and is not kept."""
    answerer = SeedAnswerer()
    answering = Answering(lambda: answerer)
    drawn: list[int] = []

    def draw() -> bytes:
        drawn.append(1)
        return b"picture"

    async def scenario() -> None:
        answerer.gate.clear()
        asked = [asyncio.create_task(answering.reply(Question("الميسران"))) for _ in range(5)]
        pictures = [asyncio.create_task(answering.drawn_aside("key", draw)) for _ in range(5)]
        await asyncio.sleep(0)
        asked[0].cancel()
        answerer.gate.set()
        replies = await asyncio.gather(*asked[1:])
        assert all(reply is replies[0] for reply in replies)
        assert set(await asyncio.gather(*pictures)) == {b"picture"}
        for _ in range(2):
            with pytest.raises(RuntimeError):
                await answering.reply(Question("crash"))

    asyncio.run(scenario())
    answering.close()
    assert [question.text for question in answerer.asked] == ["الميسران", "crash", "crash"]
    assert drawn == [1]
