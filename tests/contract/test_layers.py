"""Who may import whom: the house's rules, read from the imports of every module."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Import:
    """One import of one module.

    Attributes:
        module: Who imports, dotted.
        name: What is imported, dotted; the module for ``from module import name``.
        at_load: Whether importing the module imports it too: neither inside a function nor only for types.
        typing_only: Whether only type checkers see it.
    """

    module: str
    name: str
    at_load: bool
    typing_only: bool

    def is_of(self, package: str) -> bool:
        """Return whether a package or a part of it is imported."""
        return self.name == package or self.name.startswith(f"{package}.")


def _visit(nodes: list[ast.stmt], module: str, *, inside: bool, typing: bool) -> Iterator[Import]:
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, not inside and not typing, typing)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            for alias in node.names:
                name = (
                    f"{node.module}.{alias.name}"
                    if _is_module(f"{node.module}.{alias.name}")
                    else node.module
                )
                yield Import(module, name or "", not inside and not typing, typing)
        else:
            deeper = inside or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                yield from _visit(node.body, module, inside=inside, typing=True)
                yield from _visit(node.orelse, module, inside=inside, typing=typing)
                continue
            for field in ("body", "orelse", "finalbody", "handlers", "cases"):
                below = getattr(node, field, [])
                for one in below if isinstance(below, list) else []:
                    if isinstance(one, ast.stmt):
                        yield from _visit([one], module, inside=deeper, typing=typing)
                    elif isinstance(one, ast.ExceptHandler | ast.match_case):
                        yield from _visit(one.body, module, inside=deeper, typing=typing)


def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


@lru_cache(maxsize=1)
def modules() -> dict[str, Path]:
    """Return every module of the product, dotted, with its file."""
    found = {}
    for package in ("bot", "index"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@lru_cache(maxsize=1)
def imports() -> tuple[Import, ...]:
    """Return every import of the product."""
    return tuple(
        one
        for module, path in modules().items()
        for one in _visit(ast.parse(path.read_text("utf-8")).body, module, inside=False, typing=False)
    )


def test_the_reader_of_imports_sees_them() -> None:
    """The rules below are empty words unless imports are found in modules, functions and for types alike."""
    source = (
        "import a\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import b\n"
        "def f():\n    try:\n        import c\n    except ImportError:\n        import d\n"
        "class K:\n    import e\n"
    )
    found = {
        one.name: (one.at_load, one.typing_only)
        for one in _visit(ast.parse(source).body, "x", inside=False, typing=False)
    }
    assert found == {
        "a": (True, False),
        "typing": (True, False),
        "b": (False, True),
        "c": (False, False),
        "d": (False, False),
        "e": (True, False),
    }
    assert len(modules()) > 100
    assert any(one.name == "telegram" for one in imports())
    assert any(one.name == "index.model" for one in imports())


def _offenders(package: str, allowed: tuple[str, ...]) -> list[str]:
    return [
        f"{one.module} imports {one.name}"
        for one in imports()
        if one.is_of(package)
        and not any(one.module == home or one.module.startswith(f"{home}.") for home in allowed)
    ]


@pytest.mark.parametrize(
    ("package", "allowed"),
    [
        pytest.param("telegram", ("bot.chat", "bot.render.telegram"), id="telegram-in-chat"),
        pytest.param("rank_bm25", ("index.bm25",), id="rank-bm25-in-the-engine"),
        pytest.param("fluent", ("bot.answer.messages",), id="fluent-in-messages"),
        pytest.param("sqlite3", ("bot.state", "bot.chat.application"), id="sqlite-in-state-and-its-errors"),
        pytest.param("opencc", ("index.text",), id="opencc-in-text"),
        pytest.param("rjieba", ("index.text",), id="segmenter-in-text"),
        pytest.param("Stemmer", ("index.text",), id="stemmer-in-text"),
        pytest.param("pydantic_settings", ("bot.settings",), id="settings-in-settings"),
        pytest.param("pickle", (), id="no-pickle"),
        pytest.param("marshal", (), id="no-marshal"),
        pytest.param("shelve", (), id="no-shelve"),
    ],
)
def test_a_library_is_imported_where_it_belongs(package: str, allowed: tuple[str, ...]) -> None:
    """Each outer library has one room of the house, so that it can be replaced there; pickles have none."""
    assert _offenders(package, allowed) == []


def test_the_documents_know_nothing_of_the_bot() -> None:
    """``index`` imports neither ``bot`` nor Telegram, not even for types."""
    assert [
        f"{one.module} imports {one.name}"
        for one in imports()
        if one.module.partition(".")[0] == "index" and (one.is_of("bot") or one.is_of("telegram"))
    ] == []


@pytest.mark.parametrize(
    ("layer", "above"),
    [
        pytest.param(
            "bot.answer", ("bot.render", "bot.chat", "bot.commands", "bot.cli", "bot.console"), id="answer"
        ),
        pytest.param("bot.render", ("bot.chat", "bot.commands", "bot.cli"), id="render"),
        pytest.param("bot.chat", ("bot.commands", "bot.cli"), id="chat"),
        pytest.param("bot.links", ("bot.answer", "bot.render", "bot.chat"), id="links"),
        pytest.param("bot.state", ("bot.render", "bot.chat", "bot.commands", "bot.cli"), id="state"),
        pytest.param("bot.settings", ("bot.answer", "bot.render", "bot.chat", "bot.commands"), id="settings"),
    ],
)
def test_a_layer_imports_none_above_it(layer: str, above: tuple[str, ...]) -> None:
    """``chat → render → answer → index``, never back, not even for types."""
    assert [
        f"{one.module} imports {one.name}"
        for one in imports()
        if (one.module == layer or one.module.startswith(f"{layer}."))
        and any(one.is_of(home) for home in above)
    ] == []


ROOMS = (
    ("model", "answerer", "messages", "dates"),
    ("words",),
    ("understand",),
    ("sentence",),
    ("quote",),
    ("extract", "question", "turns", "exchange", "renumbered"),
    ("facts",),
    ("judge",),
    ("wording",),
    ("lookups",),
    ("found_sentences", "meaning", "comparisons", "fact_lookup", "builder", "conversation", "readiness"),
)
"""The rooms of ``bot.answer``, lowest first: each imports from its own step and those below."""


def _step(module: str) -> int | None:
    name = module.removeprefix("bot.answer.").partition(".")[0]
    return next((place for place, names in enumerate(ROOMS) if name in names), None)


def test_every_room_of_the_answer_has_its_step() -> None:
    """A new module or room of ``bot.answer`` is given its place in the order below."""
    homeless = [
        module
        for module in modules()
        if module.startswith("bot.answer.") and module != "bot.answer.data" and _step(module) is None
    ]
    assert homeless == []


def test_a_room_of_the_answer_imports_none_above_it() -> None:
    """From words to understanding, sentences, facts, judgement and wording; never back, not even for types."""
    assert [
        f"{one.module} imports {one.name}"
        for one in imports()
        if one.module.startswith("bot.answer.") and one.name.startswith("bot.answer.")
        if (_step(one.module) or 0) < (_step(one.name) or 0)
    ] == []


HEAVY = frozenset(
    {"PIL", "babel", "fluent", "icalendar", "opencc", "rjieba", "jieba", "pydantic_settings", "tqdm"}
)
"""What only some commands or languages need (0001-dependencies.md): imported where it is used."""
WITH_PYDANTIC = frozenset({"index.catalogue_file"})
"""Reads the catalogue's file, and is itself imported only to build an index."""


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    """No module imports pictures, calendars, plural rules or a language's tools before they are needed."""
    assert [
        f"{one.module} imports {one.name}"
        for one in imports()
        if one.at_load
        and (
            one.name.partition(".")[0] in HEAVY
            or (
                one.name.partition(".")[0] in {"pydantic", "pydantic_core"}
                and one.module not in WITH_PYDANTIC
            )
        )
    ] == []


def _is_quiet(node: ast.stmt) -> bool:
    """Return whether a statement of a module does no work when it is imported."""
    if isinstance(node, ast.If):
        return ast.unparse(node.test) in {"TYPE_CHECKING", "__name__ == '__main__'"}
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)  # a docstring
    return isinstance(
        node,
        ast.Import
        | ast.ImportFrom
        | ast.FunctionDef
        | ast.AsyncFunctionDef
        | ast.ClassDef
        | ast.Assign
        | ast.AnnAssign
        | ast.AugAssign,
    )


def test_modules_only_define() -> None:
    """A module imports, assigns constants and defines: no loops, no calls for their effect, no reading of files."""
    loud = [
        f"{module}:{node.lineno}"
        for module, path in modules().items()
        if not module.endswith("__main__")
        for node in ast.parse(path.read_text("utf-8")).body
        if not _is_quiet(node)
    ]
    assert loud == []


READING = frozenset({"open", "read_text", "read_bytes", "load", "loads", "connect"})


def test_constants_read_nothing() -> None:
    """No constant of a module is read from a file when the module is imported."""
    reading = [
        f"{module}:{node.lineno}"
        for module, path in modules().items()
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for call in ast.walk(node.value)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in READING
    ]
    assert reading == []


def test_importing_everything_touches_nothing() -> None:
    """All modules import in one process without opening a document, the network or a thread, or writing a word."""
    names = [name for name in modules() if not name.endswith("__main__")]
    program = (
        "import sys, importlib, threading\n"
        "touched = []\n"
        "def watch(event, args):\n"
        "    if event in {'socket.connect', 'sqlite3.connect', 'subprocess.Popen', 'os.mkdir'}:\n"
        "        touched.append((event, str(args)[:80]))\n"
        "    if event == 'open' and str(args[0]).endswith(('.txt', '.tsv', '.ftl', '.env')) "
        "and '/seeds/' in str(args[0]) + '/seeds/' * str(args[0]).endswith(('.tsv', '.ftl', '.env')):\n"
        "        touched.append((event, str(args[0])))\n"
        "sys.addaudithook(watch)\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "assert not touched, touched\n"
        "assert threading.active_count() == 1\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_no_module_imports_itself_back_at_load() -> None:
    """No circle of imports: every module can be read alone, lowest first."""
    edges: dict[str, set[str]] = {}
    for one in imports():
        if one.at_load and one.name in modules() and one.name != one.module:
            edges.setdefault(one.module, set()).add(one.name)
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join((*path[path.index(module) :], module))
        if module not in done:
            for other in sorted(edges.get(module, ())):
                walk(other, (*path, module))
            done.add(module)

    for module in sorted(modules()):
        walk(module, ())
