"""A Bot API on loopback that validates as Telegram's does, records what it is sent, and fails on demand.

``Emulator`` is the server, ``Person`` someone in a chat client. Limits and messages are those of Bot API
10.0, from https://core.telegram.org/bots/api and the published source of the server (tdlib/td).
"""

from tests.e2e.emulator.errors import ApiError
from tests.e2e.emulator.people import Group, Person
from tests.e2e.emulator.server import Emulator
from tests.e2e.emulator.world import BOT_USERNAME, TOKEN, Call

__all__ = ["BOT_USERNAME", "TOKEN", "ApiError", "Call", "Emulator", "Group", "Person"]
