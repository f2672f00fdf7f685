"""Starting, serving and stopping, end to end: polling, webhook, health, conflicts, logs."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpclient import AsyncHTTPClient

from bot.chat import logs
from bot.chat.application import build_application
from bot.chat.serving import ServingError, serve
from bot.settings import Settings
from bot.state import State
from tests.e2e.emulator import BOT_USERNAME, TOKEN, ApiError, Emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.e2e.library import SeedAnswerer

pytestmark = pytest.mark.anyio
SECRET = "a-secret_of_the_tests"  # noqa: S105  # known to nobody else


def free_port() -> int:
    """Return a port of loopback that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def settings_for(telegram: Emulator, **changes: Any) -> Settings:
    """Return the settings that run the bot against the emulator."""
    return Settings(telegram_bot_token=TOKEN, telegram_api_url=telegram.url, **changes)


@asynccontextmanager
async def serving(
    settings: Settings, answerer: SeedAnswerer, **parts: Any
) -> AsyncIterator[tuple[asyncio.Event, asyncio.Task[None]]]:
    """Serve as ``python -m bot serve`` does; set the event to stop."""
    application = build_application(settings, lambda: answerer, state=State(None), **parts)
    stopping = asyncio.Event()
    task = asyncio.create_task(serve(application, settings, stopping))
    try:
        yield stopping, task
    finally:
        stopping.set()
        await asyncio.wait({task})


async def test_polling_serves_and_sets_the_menus(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """From start to stop: menus, answers, a clean end."""
    async with serving(settings_for(telegram), answerer) as (stopping, task):
        await telegram.person("R").says("الميسران")
        await telegram.expect("sendMessage")
        await telegram.count_sent(18, "setMyCommands")
        stopping.set()
        await task


async def test_answers_in_hand_are_finished_before_the_end(
    telegram: Emulator, answerer: SeedAnswerer
) -> None:
    """Who asked before the bot was told to stop still gets the answer."""
    answerer.gate.clear()
    async with serving(settings_for(telegram), answerer) as (stopping, task):
        await telegram.person("R").says("الميسران")
        await telegram.world.until(lambda: not telegram.world.updates, "the question")
        stopping.set()
        await asyncio.sleep(0)
        assert not task.done()
        answerer.gate.set()
        await task
    assert len(telegram.sent()) == 1


async def test_a_second_poller_ends_with_a_clear_word(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """409 Conflict is not tried again for ever."""
    telegram.fail("getUpdates", ApiError(409, "Conflict: terminated by other getUpdates request"))
    async with serving(settings_for(telegram), answerer) as (_, task):
        with pytest.raises(ServingError, match="Another process is serving this bot"):
            await task


async def test_a_refused_token_is_named(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """The message names the variable, and nothing of the token."""
    settings = Settings(telegram_bot_token="4242:" + "x" * 35, telegram_api_url=telegram.url)
    async with serving(settings, answerer) as (_, task):
        with pytest.raises(ServingError, match="TELEGRAM_BOT_TOKEN is refused") as caught:
            await task
    assert "xxx" not in str(caught.value)


async def test_an_unreachable_api_is_named(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """No connection at start ends with the variable to look at."""
    settings = Settings(telegram_bot_token=TOKEN, telegram_api_url=f"http://127.0.0.1:{free_port()}")
    async with serving(settings, answerer) as (_, task):
        with pytest.raises(ServingError, match="TELEGRAM_API_URL"):
            await task
    assert telegram.calls == []


async def test_a_taken_health_port_is_named(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """Two bots with one health port: the second says which variable to change."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with serving(settings_for(telegram, health_port=taken.getsockname()[1]), answerer) as (_, task):
            with pytest.raises(ServingError, match="HEALTH_PORT"):
                await task


async def test_the_health_endpoint_shows_counters_and_latency(
    telegram: Emulator, answerer: SeedAnswerer
) -> None:
    """``/healthz`` says ok, ``/metrics`` is Prometheus text that holds no word of anyone."""
    port = free_port()
    client = AsyncHTTPClient(force_instance=True)
    async with serving(settings_for(telegram, health_port=port), answerer):
        await telegram.person("Rabia").says("الميسران")
        await telegram.expect("sendMessage")
        health = await client.fetch(f"http://127.0.0.1:{port}/healthz")
        metrics = (await client.fetch(f"http://127.0.0.1:{port}/metrics")).body.decode()
    client.close()
    assert health.body == b"ok\n"
    assert 'isnad_replies_total{kind="answered"} 1\n' in metrics
    assert 'isnad_reply_seconds_bucket{le="+Inf"} 1\n' in metrics
    assert "الميسران" not in metrics
    assert "Rabia" not in metrics


async def test_a_webhook_delivers_with_its_secret(telegram: Emulator, answerer: SeedAnswerer) -> None:
    """Telegram is told address and secret; what it delivers is answered; others are refused with 403."""
    port = free_port()
    settings = settings_for(
        telegram,
        telegram_mode="webhook",
        webhook_url="https://bot.example.org/telegram/hook",
        webhook_secret=SECRET,
        webhook_port=port,
    )
    telegram.proxy_webhook_to(port)
    client = AsyncHTTPClient(force_instance=True)
    async with serving(settings, answerer) as (stopping, task):
        await telegram.expect("setWebhook")
        await telegram.person("R").says("الميسران")
        await telegram.expect("sendMessage")
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}):
            refused = await client.fetch(
                f"http://127.0.0.1:{port}/telegram/hook",
                method="POST",
                body=json.dumps({"update_id": 1}),
                headers={"Content-Type": "application/json", **headers},
                raise_error=False,
            )
            assert refused.code == 403
        stopping.set()
        await task
    client.close()
    assert telegram.methods.webhook["secret_token"] == SECRET
    assert [status for _, status in telegram.deliveries][-1] == 200
    assert len(telegram.sent()) == 1


async def test_an_index_swapped_while_running_answers_at_once(
    telegram: Emulator, answerer: SeedAnswerer
) -> None:
    """The source's new answerer is asked from the next question on, without a restart."""
    other = type(answerer)()
    current = [answerer]
    settings = settings_for(telegram)
    application = build_application(settings, lambda: current[0], state=State(None))
    stopping = asyncio.Event()
    task = asyncio.create_task(serve(application, settings, stopping))
    await telegram.person("R").says("الميسران")
    await telegram.count_sent(1)
    current[0] = other
    await telegram.person("O").says("الميسران")
    await telegram.count_sent(2)
    stopping.set()
    await task
    assert (len(answerer.asked), len(other.asked)) == (1, 1)


@pytest.mark.parametrize("log_format", ["text", "json"])
async def test_logs_hold_no_token_no_text_no_name(
    telegram: Emulator, answerer: SeedAnswerer, log_format: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On every surface, at the most talkative level: no words of people, no name, no token."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    settings = settings_for(telegram, log_level="DEBUG", log_format=log_format)
    before = logging.getLogger().handlers[:], logging.getLogger().level
    logs.set_up(settings)
    try:
        async with serving(settings, answerer) as (stopping, task):
            reader = telegram.person("Zaynab")
            group = telegram.group("Secretgroup")
            await reader.says("الميسران wordone")
            answer = await telegram.expect("sendMessage")
            await reader.says(f"@{BOT_USERNAME} wordtwo", group=group)
            await reader.presses(answer, labelled="Why")
            await reader.types("wordthree")
            await reader.says("crash wordfour")
            await telegram.expect("sendMessage", lambda call: "Something went wrong" in call.text)
            await telegram.expect("answerInlineQuery")
            await telegram.expect("answerCallbackQuery")
            telegram.fail("sendMessage", ApiError(502, "Bad Gateway"))
            await reader.says("المرحلة wordfive")
            await telegram.expect("sendMessage", lambda call: call.error)
            logging.getLogger("httpx").warning("POST https://api.telegram.org/bot%s/getMe", TOKEN)
            stopping.set()
            await task
    finally:
        root = logging.getLogger()
        root.handlers[:], root.level = before
    written = stream.getvalue()
    assert "replied" in written
    assert "a handler failed" in written
    for secret in (
        TOKEN,
        TOKEN.split(":")[1],
        "word",
        "الميسران",
        "Zaynab",
        "Secretgroup",
        f"user{reader.id}",
    ):
        assert secret not in written, secret
    if log_format == "json":
        records = [json.loads(row) for row in written.splitlines()]
        replied = next(record for record in records if record["message"] == "replied")
        assert replied["question"] == replied["id"]
        assert replied["outcome"] == "answered"
