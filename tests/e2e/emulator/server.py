"""The emulator's HTTP side: requests in, Telegram's JSON out, faults on demand, webhook deliveries."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any, Self

import tornado.web
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from tests.e2e.emulator.errors import ApiError
from tests.e2e.emulator.methods import Methods
from tests.e2e.emulator.people import Group, Person
from tests.e2e.emulator.world import TOKEN, Call, World

if TYPE_CHECKING:
    from collections.abc import Callable

# Arguments that clients send as JSON inside a form; the others are texts and numbers.
_JSON_ARGUMENTS = frozenset(
    {
        "allowed_updates",
        "button",
        "commands",
        "entities",
        "link_preview_options",
        "reply_markup",
        "reply_parameters",
        "result",
        "results",
        "scope",
    }
)


class Emulator:
    """The server. Use as ``async with Emulator() as telegram``.

    Attributes:
        world: What it knows and recorded.
        methods: What was set: webhook, commands, descriptions.
        on_call: Told of every call as it arrives, before it is judged.
        api_delay_s: How long every call but ``getUpdates`` takes, in seconds.
    """

    def __init__(self, *, privacy: bool = True, api_delay_s: float = 0.0) -> None:
        self.world = World()
        self.methods = Methods(self.world)
        self.privacy = privacy
        self.api_delay_s = api_delay_s
        self.on_call: Callable[[Call], None] | None = None
        self.deliveries: list[tuple[int, int]] = []
        self._faults: dict[str, deque[ApiError]] = defaultdict(deque)
        self._gates: dict[str, asyncio.Event] = {}
        self._proxied = ""
        self._delivering: asyncio.Task[None] | None = None
        self.port = 0

    async def __aenter__(self) -> Self:
        """Listen on a free port of loopback."""
        sockets = bind_sockets(0, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        application = tornado.web.Application(
            [(r"/bot([^/]*)/(\w+)", _MethodHandler, {"emulator": self})],
            log_function=lambda _: None,
        )
        self._server = HTTPServer(application, max_buffer_size=50_000_000)
        self._server.add_sockets(sockets)
        self._delivering = asyncio.create_task(self._deliver())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening and delivering."""
        if self._delivering is not None:
            self._delivering.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._delivering
        self._server.stop()
        await self._server.close_all_connections()

    @property
    def url(self) -> str:
        """Where the API is, for ``TELEGRAM_API_URL``."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def calls(self) -> list[Call]:
        """Everything the bot asked for, in order."""
        return self.world.calls

    def person(self, name: str, language: str = "en") -> Person:
        """Return someone with a private chat with the bot."""
        return Person(self.world, name, language, privacy=self.privacy)

    def group(self, title: str) -> Group:
        """Return a supergroup the bot is a member of."""
        return Group(self.world, title)

    def fail(self, method: str, error: ApiError, times: int = 1) -> None:
        """Refuse the next calls of a method."""
        self._faults[method].extend([error] * times)

    def hold(self, method: str) -> asyncio.Event:
        """Let no call of a method be answered until the returned event is set."""
        return self._gates.setdefault(method, asyncio.Event())

    def proxy_webhook_to(self, port: int) -> None:
        """Play the proxy before the bot: send what goes to its https address to a port of loopback."""
        self._proxied = f"http://127.0.0.1:{port}"

    async def expect(
        self, method: str, holds: Callable[[Call], Any] = lambda _: True, *, after: int = -1
    ) -> Call:
        """Return the first answered call of a method after the call of a number, waiting for it."""

        def found() -> Call | None:
            return next(
                (
                    call
                    for call in self.world.calls
                    if call.method == method
                    and call.number > after
                    and (call.result is not None or call.error is not None)
                    and holds(call)
                ),
                None,
            )

        call: Call = await self.world.until(found, method)
        return call

    async def count_sent(self, number: int, method: str = "sendMessage") -> list[Call]:
        """Return the accepted calls of a method once there are so many, waiting for them."""
        await self.world.until(lambda: len(self.sent(method)) >= number, f"{method} number {number}")
        return self.sent(method)

    def sent(self, method: str = "sendMessage") -> list[Call]:
        """Return the accepted calls of a method so far."""
        return [call for call in self.world.calls if call.method == method and call.result is not None]

    async def answer(self, token: str, method: str, call: Call) -> Any:
        """Return a call's result.

        Raises:
            ApiError: It is refused.
        """
        if token != TOKEN:
            raise ApiError(401, "Unauthorized") if ":" in token else ApiError(404, "Not Found")
        if gate := self._gates.get(method):
            await gate.wait()
        if self._faults[method]:
            raise self._faults[method].popleft()
        handler = self.methods.find(method)
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        if self.api_delay_s and method != "getUpdates":
            await asyncio.sleep(self.api_delay_s)
        return await handler(call)

    async def _deliver(self) -> None:
        client = AsyncHTTPClient(force_instance=True)
        world = self.world
        while True:
            async with world.changed:
                await world.changed.wait_for(lambda: bool(world.updates) and bool(self.methods.webhook))
            update = world.updates[0]
            url = "/" + self.methods.webhook["url"].removeprefix("https://").partition("/")[2]
            request = HTTPRequest(
                self._proxied + url,
                method="POST",
                headers={
                    "Content-Type": "application/json",
                    "X-Telegram-Bot-Api-Secret-Token": self.methods.webhook.get("secret_token", ""),
                },
                body=json.dumps({key: value for key, value in update.items() if key != "again"}),
            )
            try:
                status = (await client.fetch(request, raise_error=False)).code
            except (HTTPClientError, OSError):
                status = 0
            self.deliveries.append((update["update_id"], status))
            if status == 200:
                world.updates.popleft()
            await world.notify()


class _MethodHandler(tornado.web.RequestHandler):
    def initialize(self, emulator: Emulator) -> None:
        self.emulator = emulator

    async def post(self, token: str, method: str) -> None:
        call = self._call(method)
        world = self.emulator.world
        if method != "getUpdates":
            world.calls.append(call)
            if self.emulator.on_call is not None:
                self.emulator.on_call(call)
        try:
            call.result = await self.emulator.answer(token, method, call)
        except ApiError as error:
            call.error = error
            self.set_status(error.code)
            body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
            if error.parameters:
                body["parameters"] = error.parameters
        else:
            body = {"ok": True, "result": call.result}
        await world.notify()
        self.write(body)

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    def _call(self, method: str) -> Call:
        request = self.request
        if request.headers.get("Content-Type", "").startswith("application/json"):
            arguments = json.loads(request.body or b"{}")
        else:
            arguments = {name: self.get_argument(name, strip=False) for name in request.arguments}
            for name in _JSON_ARGUMENTS & arguments.keys():
                arguments[name] = json.loads(arguments[name])
        files = {name: sent[0]["body"] for name, sent in request.files.items()}
        return Call(len(self.emulator.world.calls), method, arguments, files)
