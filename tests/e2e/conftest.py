"""The bot as it runs, against the emulated Bot API, on one event loop."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.application import build_application
from bot.settings import Settings
from bot.state import State
from tests.e2e.emulator import TOKEN, Emulator
from tests.e2e.library import SeedAnswerer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager


@pytest.fixture
def anyio_backend() -> str:
    """The event loop the bot runs on."""
    return "asyncio"


@pytest.fixture
async def telegram() -> AsyncIterator[Emulator]:
    """The emulated Bot API; afterwards, nothing it was sent was odd."""
    async with Emulator() as emulator:
        yield emulator
        assert emulator.world.oddities == []


@pytest.fixture
def answerer() -> SeedAnswerer:
    """The answerer over the real seeds."""
    return SeedAnswerer()


class Clock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The time of guard and state."""
    return Clock()


@pytest.fixture
def running(
    telegram: Emulator, answerer: SeedAnswerer, clock: Clock
) -> Callable[..., AbstractAsyncContextManager[Any]]:
    """Return a context manager that runs the bot by polling, with other settings or state if wanted."""

    @asynccontextmanager
    async def run(*, state: State | None = None, **changes: Any) -> AsyncIterator[Any]:
        kept: dict[str, Any] = {key: changes.pop(key) for key in ("services", "reload") if key in changes}
        settings = Settings(
            telegram_bot_token=TOKEN, telegram_api_url=telegram.url, **{"rate_limit_user": 1000, **changes}
        )
        own = state or State(None, clock=clock)
        application = build_application(settings, lambda: answerer, state=own, clock=clock, **kept)
        async with application:
            await application.start()
            updater = application.updater
            assert updater is not None
            await updater.start_polling(timeout=5)
            try:
                yield application
            finally:
                await updater.stop()
                await application.stop()
                application.bot_data["desk"].answering.close()
                if state is None:
                    own.close()

    return run
