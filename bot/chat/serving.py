"""Running the bot: polling or webhook, health endpoint, menus, a shutdown that finishes answers in hand."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import Conflict, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.answer.readiness import settle, warm_up
from bot.chat.application import build_application
from bot.chat.desk import log
from bot.chat.health import HealthServer
from bot.chat.logs import set_up
from bot.chat.menu import publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.ext import Application, Updater

    from bot.answer.answerer import Answerer
    from bot.chat.desk import Desk
    from bot.chat.services import Services
    from bot.settings import Settings

UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "guest_message",
)
"""The kinds of update Telegram is asked for; it sends no others."""

_POLL_S = 30
_SWITCH_S = 0.001


class ServingError(Exception):
    """The bot cannot start or go on; the message says why and ends with the remedy."""


def run(
    settings: Settings,
    answerer_source: Callable[[], Answerer],
    *,
    services: Services | None = None,
    reload: Callable[[], bool] | None = None,
) -> int:
    """Run the bot until it is told to stop (SIGINT, SIGTERM); return the exit code.

    Args:
        settings: With a token.
        answerer_source: Returns the answerer to use now: another one once an index was swapped.
        services: Timeline, verifier, comparer, library, as far as they are there.
        reload: Opens the newest index for ``/reload``; returns whether it could.

    Returns:
        0 after a clean stop, 1 where it could not start or go on; standard error then says why.

    Raises:
        SettingsError: No token is set.
        StateError: The state file cannot be used.
    """
    set_up(settings)
    application = build_application(settings, answerer_source, services=services, reload=reload)
    warm_up(answerer_source())
    settle()
    # Threads that answer give way to the event loop this often; by default, every 5 ms.
    sys.setswitchinterval(_SWITCH_S)
    try:
        asyncio.run(_until_signal(application, settings))
    except ServingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def _until_signal(application: Application[Any, Any, Any, Any, Any, Any], settings: Settings) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no handlers for signals; Ctrl-C ends the loop there.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stopping.set)
    await serve(application, settings, stopping)


async def serve(
    application: Application[Any, Any, Any, Any, Any, Any], settings: Settings, stopping: asyncio.Event
) -> None:
    """Serve until an event is set, then finish the answers in hand and close everything.

    Args:
        application: As built, not yet initialised.
        settings: The mode, and where to listen.
        stopping: Ends it.

    Raises:
        ServingError: The token is refused, Telegram cannot be reached, a port is taken, or another process
            serves the same bot.
    """
    desk: Desk = application.bot_data["desk"]
    health: HealthServer | None = None
    conflicts: list[Conflict] = []

    def failed(error: TelegramError) -> None:
        # The library tries again for ever; two pollers would take updates from each other for ever.
        if isinstance(error, Conflict):
            conflicts.append(error)
            stopping.set()
        else:
            desk.metrics.count("errors", type(error).__name__)
            log.warning("no updates for now", extra={"error": type(error).__name__})

    try:
        health = _listening(desk, settings)
        await _initialized(application)
        updater = application.updater
        if updater is None:  # build_application always makes one
            raise ServingError("The application has no updater. Build it with build_application.")
        await application.start()
        menus = asyncio.create_task(_publish(application, desk, settings))
        try:
            await _receive(updater, settings, failed)
            log.info("serving", extra={"mode": settings.telegram_mode})
            await stopping.wait()
        finally:
            menus.cancel()
            if updater.running:
                await updater.stop()
            # Waits for every update that was taken: its answer is sent before this returns.
            await application.stop()
    finally:
        if application.running:
            await application.stop()
        await application.shutdown()
        # An application whose start failed believes there is nothing to shut down; its connections are open.
        await application.bot.shutdown()
        desk.answering.close()
        desk.state.close()
        if health is not None:
            await health.close()
    if conflicts:
        raise ServingError(
            "Another process is serving this bot (Telegram answered 409 Conflict). "
            "Stop it, or use another token."
        )


def _listening(desk: Desk, settings: Settings) -> HealthServer | None:
    if not settings.health_port:
        return None
    try:
        return HealthServer(desk.metrics, settings.health_listen, settings.health_port)
    except OSError as error:
        raise _taken("HEALTH_PORT", settings.health_port, error) from error


async def _initialized(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    try:
        await application.initialize()
    except (InvalidToken, Forbidden):
        # The library's error holds the token: it is not chained.
        raise ServingError(
            "TELEGRAM_BOT_TOKEN is refused by Telegram. Copy the token from @BotFather again."
        ) from None
    except NetworkError as error:
        raise ServingError(
            "Telegram cannot be reached. Check the network, and TELEGRAM_API_URL if it is set."
        ) from error


async def _receive(updater: Updater, settings: Settings, failed: Callable[[TelegramError], None]) -> None:
    if settings.telegram_mode == "polling":
        await updater.start_polling(timeout=_POLL_S, allowed_updates=UPDATES, error_callback=failed)
        return
    address = settings.webhook_url or ""
    try:
        await updater.start_webhook(
            listen=settings.webhook_listen,
            port=settings.webhook_port,
            url_path=urlsplit(address).path.lstrip("/"),
            webhook_url=address,
            secret_token=settings.webhook_secret,
            allowed_updates=UPDATES,
            bootstrap_retries=2,
        )
    except OSError as error:
        raise _taken("WEBHOOK_PORT", settings.webhook_port, error) from error


def _taken(variable: str, port: int, error: OSError) -> ServingError:
    return ServingError(f"{variable} {port} cannot be listened at ({error.strerror}). Choose another port.")


async def _publish(
    application: Application[Any, Any, Any, Any, Any, Any], desk: Desk, settings: Settings
) -> None:
    try:
        await publish(application.bot, desk.messages, settings)
    except TelegramError as error:
        log.warning("the menus are not set", extra={"error": type(error).__name__})
