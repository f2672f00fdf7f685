"""Settings from the environment and ``.env``: one dataclass, checked at start.

Every variable stands in ``.env.example``. Only :func:`load_settings` pays for pydantic: it builds the reading
model from the dataclass, so that no field is written twice and importing this module stays cheap.
"""

from __future__ import annotations

import dataclasses
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le

from index.model import Language

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

UN_LANGUAGES = (
    Language.ENGLISH,
    Language.ARABIC,
    Language.CHINESE,
    Language.FRENCH,
    Language.SPANISH,
    Language.RUSSIAN,
)
"""The languages the interface speaks; English first, for people who speak none of them."""

_SECRET = frozenset({"telegram_bot_token", "webhook_secret"})
# The shape BotFather gives: the bot's id, a colon, the secret. Telegram states no length; 35 is today's.
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{20,}")
# Source: setWebhook, "1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed."
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

Port = Annotated[int, Ge(0), Le(65535)]
Positive = Annotated[int, Ge(1)]


class SettingsError(Exception):
    """A variable cannot be used as it stands.

    Attributes:
        variable: Its name in the environment.
        problem: What is wrong, one clause without a full stop; never the value of a secret.
        remedy: What to do, one sentence.
    """

    def __init__(self, variable: str, problem: str, *, remedy: str) -> None:
        self.variable = variable
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{variable} {problem}. {remedy}")


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do where a field's variable cannot be used, one sentence; part of the field's type."""

    text: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person who runs the bot decides. A field is read from the variable of its name in capitals.

    Attributes:
        telegram_bot_token: From BotFather; None where only the terminal is used. Not in ``repr``.
        telegram_mode: Whether updates are fetched (polling) or delivered (webhook).
        telegram_api_url: Where the Bot API is; another one only for a local Bot API server or the emulator.
        allowed_users: Telegram user ids that may use the bot; empty for everyone.
        allowed_chats: Group ids that may use the bot; empty for every group.
        administrators: User ids that may use ``/stats``, ``/reload`` and ``/feedback``.
        seeds_dir: The documents.
        index_dir: Where indexes are kept.
        state_file: The SQLite file of preferences, conversations and feedback.
        languages: Languages the interface offers, the first for people who speak none of them.
        rate_limit_user: Questions a minute from one person.
        rate_limit_chat: Questions a minute from one group.
        max_question_chars: Longer questions are refused before any work, in code points.
        conversation_minutes: How long earlier questions are remembered for follow-ups.
        max_source_bytes: Larger files of the seeds folder are refused.
        log_level: The least severe records that are written.
        log_format: ``text`` for people, ``json`` for machines, one object a line.
        webhook_url: The public https address Telegram delivers to, with its path.
        webhook_secret: What Telegram sends back in its header with each update. Not in ``repr``.
        webhook_listen: The local address the webhook listens at.
        webhook_port: The local port the webhook listens at.
        health_listen: The local address of ``/healthz`` and ``/metrics``.
        health_port: Their port; 0 for neither.
    """

    telegram_bot_token: Annotated[
        str | None, Remedy("Copy the token from @BotFather: digits, a colon, letters.")
    ] = field(default=None, repr=False)
    telegram_mode: Annotated[Literal["polling", "webhook"], Remedy("Use polling or webhook.")] = "polling"
    telegram_api_url: Annotated[str, Remedy("Leave it unset unless you run a local Bot API server.")] = (
        "https://api.telegram.org"
    )
    allowed_users: Annotated[
        tuple[int, ...], Remedy("Write user ids with commas between: 123456,234567.")
    ] = ()
    allowed_chats: Annotated[
        tuple[int, ...], Remedy("Write group ids with commas between: -1001234567890.")
    ] = ()
    administrators: Annotated[
        tuple[int, ...], Remedy("Write user ids with commas between: 123456,234567.")
    ] = ()
    seeds_dir: Annotated[Path, Remedy("Name the folder that holds the documents.")] = Path("seeds")
    index_dir: Annotated[Path, Remedy("Name a folder that may be written.")] = Path(".isnad/index")
    state_file: Annotated[Path, Remedy("Name a file in a folder that may be written.")] = Path(
        ".isnad/state.sqlite3"
    )
    languages: Annotated[
        tuple[Language, ...], Remedy("Write codes with commas between, of: ar, zh, en, fr, es, ru.")
    ] = UN_LANGUAGES
    rate_limit_user: Annotated[
        Positive, Remedy("Write the questions a minute allowed to one person, 1 or more.")
    ] = 20
    rate_limit_chat: Annotated[
        Positive, Remedy("Write the questions a minute allowed to one group, 1 or more.")
    ] = 30
    max_question_chars: Annotated[Positive, Remedy("Write a number of characters, 1 or more.")] = 2000
    conversation_minutes: Annotated[Positive, Remedy("Write a number of minutes, 1 or more.")] = 60
    max_source_bytes: Annotated[Positive, Remedy("Write a number of bytes, 1 or more.")] = 20_000_000
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], Remedy("Use DEBUG, INFO, WARNING or ERROR.")
    ] = "INFO"
    log_format: Annotated[Literal["text", "json"], Remedy("Use text or json.")] = "text"
    webhook_url: Annotated[
        str | None, Remedy("Write the public address: https://bot.example.org/telegram.")
    ] = None
    webhook_secret: Annotated[
        str | None, Remedy("Use 1 to 256 letters, digits, _ or -; `openssl rand -hex 32` makes one.")
    ] = field(default=None, repr=False)
    webhook_listen: Annotated[
        str, Remedy("Write a local address: 127.0.0.1 behind a proxy, 0.0.0.0 without.")
    ] = "127.0.0.1"
    webhook_port: Annotated[Port, Remedy("Write a port, 1 to 65535.")] = 8443
    health_listen: Annotated[str, Remedy("Write a local address: 127.0.0.1 or 0.0.0.0.")] = "127.0.0.1"
    health_port: Annotated[Port, Remedy("Write a port, 1 to 65535, or 0 for no health endpoint.")] = 0

    def __post_init__(self) -> None:
        """Check what a single field's type cannot.

        Raises:
            SettingsError: A value, or two together, cannot be used.
        """
        token = self.telegram_bot_token
        if token is not None and not _TOKEN.fullmatch(token):
            raise _error("telegram_bot_token", "does not look like a bot token")
        if not self.languages or Language.OTHER in self.languages:
            raise _error("languages", "names a language the interface does not speak")
        if self.webhook_secret is not None and not _WEBHOOK_SECRET.fullmatch(self.webhook_secret):
            raise _error("webhook_secret", "holds characters Telegram does not allow, or too many")
        if not re.match(r"https?://", self.telegram_api_url):
            raise _error("telegram_api_url", "is no http or https address")
        if self.telegram_mode == "webhook":
            if not (self.webhook_url or "").startswith("https://"):
                raise _error("webhook_url", "must be an https address where TELEGRAM_MODE is webhook")
            if self.webhook_secret is None:
                raise _error("webhook_secret", "must be set where TELEGRAM_MODE is webhook")
            if self.webhook_port == 0:
                raise _error("webhook_port", "must not be 0 where TELEGRAM_MODE is webhook")

    def required_token(self) -> str:
        """Return the bot's token.

        Raises:
            SettingsError: None is set.
        """
        if self.telegram_bot_token is None:
            raise _error("telegram_bot_token", "is not set")
        return self.telegram_bot_token


def variable_names() -> tuple[str, ...]:
    """Return the names of all variables, in the order of the fields.

    >>> variable_names()[0]
    'TELEGRAM_BOT_TOKEN'
    """
    return tuple(each.name.upper() for each in dataclasses.fields(Settings))


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Return the settings of the environment, and below it of a file of ``NAME=value`` lines.

    Args:
        env_file: The file; a missing one is no error. None reads the environment only.

    Raises:
        SettingsError: The first variable that cannot be used.
    """
    if env_file is None or not env_file.exists():
        given = {name.lower() for name in os.environ}
        if given.isdisjoint(each.name for each in dataclasses.fields(Settings)):
            return Settings()  # nothing is set, so there is nothing to read
    from pydantic import ValidationError, create_model  # noqa: PLC0415  # 0.1 s that importers need not pay
    from pydantic_settings import BaseSettings, SettingsConfigDict  # noqa: PLC0415

    class Environment(BaseSettings):
        model_config = SettingsConfigDict(
            env_file=env_file, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
        )

    hints = get_type_hints(Settings, include_extras=True)
    fields: dict[str, Any] = {
        each.name: (_readable(hints[each.name]), each.default) for each in dataclasses.fields(Settings)
    }
    model = create_model("SettingsEnvironment", __base__=Environment, **fields)
    try:
        read = model()
    except ValidationError as error:
        raise _error_of(error) from None  # the pydantic error prints values, a token among them
    except UnicodeDecodeError as error:
        raise SettingsError(str(env_file), "is not UTF-8 text", remedy="Save it as UTF-8.") from error
    return Settings(**{each.name: getattr(read, each.name) for each in dataclasses.fields(Settings)})


def _readable(hint: Any) -> Any:
    """Return the type with which a field is read: lists are written with commas, not as JSON."""
    from pydantic import BeforeValidator  # noqa: PLC0415
    from pydantic_settings import NoDecode  # noqa: PLC0415

    if get_origin(get_args(hint)[0]) is tuple:
        return Annotated[hint, NoDecode, BeforeValidator(_split)]
    return hint


def _split(value: object) -> object:
    if not isinstance(value, str):
        return value
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _error(name: str, problem: str) -> SettingsError:
    hint = get_type_hints(Settings, include_extras=True)[name]
    remedy = next(part.text for part in hint.__metadata__ if isinstance(part, Remedy))
    return SettingsError(name.upper(), problem, remedy=remedy)


def _error_of(error: ValidationError) -> SettingsError:
    details: ErrorDetails = error.errors(include_url=False, include_context=False)[0]
    name = str(details["loc"][0])
    shown = "" if name in _SECRET else f" {details['input']!r}"
    return _error(name, f"has a value{shown} that cannot be used")
