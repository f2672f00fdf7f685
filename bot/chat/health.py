"""``/healthz`` and ``/metrics`` over HTTP, for whoever keeps the bot running."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import tornado.web
from tornado.httpserver import HTTPServer

if TYPE_CHECKING:
    from bot.chat.metrics import Metrics


class _Healthz(tornado.web.RequestHandler):
    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.write("ok\n")


class _Metrics(tornado.web.RequestHandler):
    def initialize(self, metrics: Metrics) -> None:
        self.metrics = metrics

    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.write(self.metrics.exposition())


class HealthServer:
    """The endpoint.

    Args:
        metrics: What ``/metrics`` shows.
        listen: The local address.
        port: The local port; 0 for any free one.

    Raises:
        OSError: The address cannot be listened at.

    Attributes:
        port: The port it listens at.
    """

    def __init__(self, metrics: Metrics, listen: str, port: int) -> None:
        # tornado's own bind_sockets leaves the socket open where the port is taken.
        listening = socket.create_server((listen, port))
        listening.settimeout(0)
        self.port: int = listening.getsockname()[1]
        routes = [(r"/healthz", _Healthz), (r"/metrics", _Metrics, {"metrics": metrics})]
        application = tornado.web.Application(routes, log_function=lambda _: None)  # type: ignore[arg-type]
        self._server = HTTPServer(application)
        self._server.add_socket(listening)

    async def close(self) -> None:
        """Stop listening."""
        self._server.stop()
        await self._server.close_all_connections()
