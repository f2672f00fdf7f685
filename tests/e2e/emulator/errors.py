"""What the Bot API answers when it refuses."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal.

    Attributes:
        code: The HTTP status, which the body repeats.
        description: In Telegram's words.
        parameters: ``retry_after`` or ``migrate_to_chat_id``, where the refusal has one.
    """

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        self.code = code
        self.description = description
        self.parameters = parameters
        super().__init__(f"{code} {description}")


def bad_request(problem: str, **parameters: Any) -> ApiError:
    """Return the refusal of a request that is wrong in itself."""
    return ApiError(400, f"Bad Request: {problem}", **parameters)


def blocked() -> ApiError:
    """Return the refusal of a message to someone who blocked the bot."""
    return ApiError(403, "Forbidden: bot was blocked by the user")


def flood(retry_after_s: int) -> ApiError:
    """Return the refusal of one message too many."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after_s}", retry_after=retry_after_s)


def migrated(new_chat_id: int) -> ApiError:
    """Return the refusal of a message to a group that became a supergroup."""
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_chat_id)


CONFLICT_POLLING = ApiError(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
CONFLICT_WEBHOOK = ApiError(
    409,
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first",
)
