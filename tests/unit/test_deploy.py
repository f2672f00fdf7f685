"""What ``deploy/`` tells people to set and to run exists."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

from bot.commands import command_names
from bot.settings import variable_names

DEPLOY = Path(__file__).parents[2] / "deploy"
# Capitals with an underscore are settings, but for what these files need beside them.
OTHERS = {"AF_INET", "AF_INET6", "AF_UNIX"}
SHOUTED = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")


@pytest.mark.parametrize("file", sorted(DEPLOY.iterdir()), ids=lambda file: file.name)
def test_every_setting_named_exists(file: Path) -> None:
    """A setting that was renamed or dropped is named nowhere."""
    assert set(SHOUTED.findall(file.read_text("utf-8"))) - OTHERS <= set(variable_names())


def test_every_command_named_exists() -> None:
    """Guide and unit run commands that are there."""
    named = {
        name for file in DEPLOY.iterdir() for name in re.findall(r"-m bot (\w+)", file.read_text("utf-8"))
    }
    assert named == {"serve", "index"}
    assert named <= set(command_names())


def test_the_unit_writes_only_where_it_may() -> None:
    """What the unit sets for index and state lies in the folder systemd makes for it."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / "isnad.service", encoding="utf-8")
    service = unit["Service"]
    assert service["ProtectSystem"] == "strict"
    set_here = dict(each.split("=", 1) for each in service["Environment"].split())
    for name in ("INDEX_DIR", "STATE_FILE"):
        assert set_here[name].startswith(f"/var/lib/{service['StateDirectory']}/")


def test_nginx_passes_to_the_port_and_path_of_the_guide() -> None:
    """The three files speak of one address."""
    guide, server = ((DEPLOY / name).read_text("utf-8") for name in ("README.md", "nginx.conf"))
    path = re.search(r"WEBHOOK_URL=https://[^/]+(/\S+)", guide)
    port = re.search(r"WEBHOOK_PORT=(\d+)", guide)
    assert path is not None
    assert port is not None
    assert f"location = {path.group(1)} " in server
    assert f"proxy_pass http://127.0.0.1:{port.group(1)};" in server
