"""Settings: what is read, what is refused, and that nothing is undocumented."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

from bot.settings import Remedy, Settings, SettingsError, load_settings, variable_names
from index.model import Language

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "123456:" + "A" * 35


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tests see no variable and no ``.env`` of whoever runs them."""
    for name in variable_names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_every_variable_is_documented_and_every_documented_variable_is_read() -> None:
    """``.env.example`` names the same variables as the settings, in the same sense."""
    assert set(re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE)) == set(variable_names())


def test_the_example_holds_the_defaults() -> None:
    """Copying the example changes nothing."""
    assert load_settings(EXAMPLE) == load_settings(None) == Settings()


def test_each_variable_of_the_example_has_a_comment_above_it() -> None:
    """A reader of the example learns what each variable is for."""
    paragraphs = EXAMPLE.read_text("utf-8").split("\n\n")
    for paragraph in paragraphs:
        if re.search(r"^[A-Z_]+=", paragraph, re.MULTILINE):
            assert paragraph.lstrip().startswith("#"), paragraph


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A variable of the environment is used, the file's only below it."""
    (tmp_path / ".env").write_text("RATE_LIMIT_USER=3\nRATE_LIMIT_CHAT=4\n", "utf-8")
    monkeypatch.setenv("RATE_LIMIT_USER", "7")
    settings = load_settings()
    assert (settings.rate_limit_user, settings.rate_limit_chat) == (7, 4)


def test_lists_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids and languages are lists with commas, blanks allowed."""
    monkeypatch.setenv("ALLOWED_CHATS", "-1001, -1002,")
    monkeypatch.setenv("LANGUAGES", "zh,ar")
    settings = load_settings()
    assert settings.allowed_chats == (-1001, -1002)
    assert settings.languages == (Language.CHINESE, Language.ARABIC)


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        pytest.param({"TELEGRAM_BOT_TOKEN": "hunter2"}, "TELEGRAM_BOT_TOKEN", id="no-token"),
        pytest.param({"TELEGRAM_MODE": "push"}, "TELEGRAM_MODE", id="unknown-mode"),
        pytest.param({"ADMINISTRATORS": "@someone"}, "ADMINISTRATORS", id="name-for-id"),
        pytest.param({"LANGUAGES": "ar,de"}, "LANGUAGES", id="unknown-language"),
        pytest.param({"LANGUAGES": "und"}, "LANGUAGES", id="no-language"),
        pytest.param({"RATE_LIMIT_USER": "0"}, "RATE_LIMIT_USER", id="zero-rate"),
        pytest.param({"WEBHOOK_PORT": "70000"}, "WEBHOOK_PORT", id="port-too-high"),
        pytest.param({"MAX_SOURCE_BYTES": "20 MB"}, "MAX_SOURCE_BYTES", id="unit-in-number"),
        pytest.param({"LOG_FORMAT": "xml"}, "LOG_FORMAT", id="unknown-format"),
        pytest.param({"WEBHOOK_SECRET": "top secret"}, "WEBHOOK_SECRET", id="secret-with-blank"),
        pytest.param({"TELEGRAM_API_URL": "api.telegram.org"}, "TELEGRAM_API_URL", id="no-scheme"),
        pytest.param({"TELEGRAM_MODE": "webhook"}, "WEBHOOK_URL", id="webhook-without-url"),
        pytest.param(
            {"TELEGRAM_MODE": "webhook", "WEBHOOK_URL": "https://bot.example.org/telegram"},
            "WEBHOOK_SECRET",
            id="webhook-without-secret",
        ),
        pytest.param(
            {
                "TELEGRAM_MODE": "webhook",
                "WEBHOOK_URL": "https://bot.example.org/telegram",
                "WEBHOOK_SECRET": "s3cret",
                "WEBHOOK_PORT": "0",
            },
            "WEBHOOK_PORT",
            id="webhook-without-port",
        ),
    ],
)
def test_what_cannot_be_used_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    """The message begins with the variable, ends with the remedy, and shows no secret."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert caught.value.variable == named
    assert str(caught.value).startswith(named)
    assert str(caught.value).endswith(".")
    assert "hunter2" not in str(caught.value)
    assert "top secret" not in str(caught.value)


def test_the_token_is_asked_for_only_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings without a token load; asking for the token then names the variable."""
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not set"):
        load_settings().required_token()
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert load_settings().required_token() == TOKEN


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings can be logged: neither token nor webhook secret is in their text."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "s3cret")
    shown = repr(load_settings())
    assert TOKEN not in shown
    assert "s3cret" not in shown


def test_every_field_names_its_remedy() -> None:
    """No variable can be refused without saying what to do."""
    for name, hint in get_type_hints(Settings, include_extras=True).items():
        assert [part for part in hint.__metadata__ if isinstance(part, Remedy)], name


def test_importing_the_settings_leaves_pydantic_alone() -> None:
    """Commands that only import the settings do not pay for pydantic."""
    code = "import sys, bot.settings; print('pydantic' in sys.modules, 'telegram' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split() == ["False", "False"]
