"""The running bot under load, against a handler that only echoes: ``python -m benchmarks.load``.

Two processes, as in life: this one plays Telegram (the emulator of the tests, each call 50 ms slow), a child serves
the bot by webhook-less polling. 60 % questions in three languages, 30 % inline queries in bursts, 10 % buttons.
Latency runs from an update's due time to the moment the answering call reached Telegram, plus Telegram's own delay:
a bot that falls behind cannot hide it. CPU is the child's, from the kernel.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.e2e.emulator import TOKEN, Emulator
from tests.e2e.library import SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.e2e.emulator import Person

API_DELAY_S = 0.05
LOAD_BEFORE = os.getloadavg()[0]
RESULTS = Path(__file__).parent / "results"
# Words of the seeds in three languages, in the shapes people ask: nothing here is looked up by the answerer's name.
QUESTIONS = {
    "ar": ("متى عقد الاجتماع", "من استضاف الاجتماع العالمي", "ما هي المرحلة الأولى", "الميسران"),
    "zh": ("会议何时举行", "区域协商进程主席", "谁主办全球会议", "移徙与发展"),
    "en": ("when was the global meeting", "who hosted the meeting", "13-37936", "regional consultative"),
}
# Why, back to the answer, more results, 👍: what the buttons under an answer send.
PRESSES = ("w", "b", "m0", "g")
INLINE = ("lima", "lima 2013", "الاجتماع", "会议", "migration")


@dataclass(slots=True)
class Sent:
    """One update.

    Attributes:
        due_s: When it was due, in seconds of the run.
        kind: question, inline or button.
        key: What its answer is recognised by: a chat id, an inline query id, a callback query id.
    """

    due_s: float
    kind: str
    key: str


@dataclass(slots=True)
class Outcome:
    """What came of a run.

    Attributes:
        latencies_ms: From due to answered, without Telegram's delay, of answered updates.
        lost: Questions and buttons without an answer, and bursts of inline queries without one at all.
        twice: Updates with two answers.
        cpu_s: Processor time of the bot while it served.
        wall_s: How long it took.
        updates: How many were sent.
        peak_mb: The bot's largest resident size, in megabytes.
    """

    latencies_ms: list[float] = field(default_factory=list)
    lost: int = 0
    twice: int = 0
    cpu_s: float = 0.0
    wall_s: float = 0.0
    updates: int = 0
    peak_mb: float = 0.0

    def percentile(self, share: float) -> float:
        """Return a percentile of the latencies, in milliseconds."""
        ordered = sorted(self.latencies_ms)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Load:
    """Plays people against one bot."""

    def __init__(self, telegram: Emulator, seed: int, *, cold: int = 0) -> None:
        self.telegram = telegram
        self.questions = distinct_questions(cold, seed) if cold else QUESTIONS
        self.random = random.Random(seed)
        self.sent: list[Sent] = []
        self.answered: dict[str, list[float]] = {}
        self.bursts: dict[str, int] = {}
        self.people: list[Person] = []
        self.messages: list[dict[str, Any]] = []

    async def warm_up(self) -> None:
        """Ask everything once, as a bot that has been running for a while has been."""
        reader = self.telegram.person("W")
        number = 0
        for texts in QUESTIONS.values():
            for text in texts:
                # Each by another person: a follow-up is another question.
                await self.telegram.person(f"W{number}").says(text)
                number += 1
                await self.telegram.count_sent(number)
        self.messages = [call.result for call in self.telegram.sent()]
        for number, text in enumerate(INLINE):
            await reader.types(text)
            await self.telegram.count_sent(number + 1, "answerInlineQuery")
        # Together, so that the connections to Telegram are open, as they are while a bot is in use.
        for _ in range(40):
            await reader.says(QUESTIONS["ar"][0])
        await self.telegram.count_sent(len(self.messages) + 40)
        presses = [(message, data) for message in self.messages for data in PRESSES]
        for number, (message, data) in enumerate(presses):
            await reader.calls_back(message, data)
            await self.telegram.count_sent(number + 1, "answerCallbackQuery")
        self.telegram.world.calls.clear()

    def note(self, call: Any) -> None:
        """Note the moment a call of the bot arrived."""
        arguments = call.arguments
        keys = {
            "sendMessage": ("question", arguments.get("chat_id")),
            "answerInlineQuery": ("inline", arguments.get("inline_query_id")),
            "answerCallbackQuery": ("button", arguments.get("callback_query_id")),
        }.get(call.method)
        if keys is not None:
            self.answered.setdefault(f"{keys[0]} {keys[1]}", []).append(time.perf_counter())

    async def offer(self, count: int, rate_hz: float) -> float:
        """Send updates, each at its due time, however far behind the bot is; return when the first was due."""
        start = time.perf_counter()
        burst: tuple[Any, int] | None = None
        for number in range(count):
            due = start + (number / rate_hz if rate_hz else 0.0)
            wait = due - time.perf_counter()
            if wait > 0:
                await asyncio.sleep(wait)
            kind = self.random.choices(("question", "inline", "button"), (60, 30, 10))[0]
            person = self.telegram.person(f"P{number}")
            if kind == "question":
                language = self.random.choice(list(self.questions))
                await person.says(self.random.choice(self.questions[language]))
                key = f"question {person.id}"
            elif kind == "inline":
                # A burst is one person's key presses: up to four queries, of which the last must be answered.
                typist, pressed = burst if burst is not None and burst[1] < 4 else (person, 0)
                burst = (typist, pressed + 1)
                key = f"inline {await typist.types(self.random.choice(INLINE))}"
                self.bursts[key] = typist.id
            else:
                message, data = self.random.choice(self.messages), self.random.choice(PRESSES)
                key = f"button {await person.calls_back(message, data)}"
            self.sent.append(Sent(due, kind, key))
        return start

    async def settle(self, timeout_s: float) -> None:
        """Wait until every update that must be answered is, or the time is up."""
        try:
            async with asyncio.timeout(timeout_s):
                while self._missing():  # noqa: ASYNC110  # to look seldom costs the bot's cores least
                    await asyncio.sleep(0.05)
        except TimeoutError:
            return

    def _missing(self) -> list[str]:
        last = {}
        for each in self.sent:
            if each.kind == "inline":
                last[self.bursts[each.key]] = each.key
        needed = [each.key for each in self.sent if each.kind != "inline"] + list(last.values())
        return [key for key in needed if key not in self.answered]

    def outcome(self, start: float) -> Outcome:
        """Return what came of the run so far."""
        found = Outcome(updates=len(self.sent), lost=len(self._missing()))
        for each in self.sent:
            times = self.answered.get(each.key, [])
            found.twice += len(times) > 1
            if times:
                found.latencies_ms.append((times[0] - each.due_s) * 1000)
        found.wall_s = max(times[0] for times in self.answered.values()) - start
        return found


async def measured(bot: str, count: int, rate_hz: float, seed: int, *, cold: int = 0) -> Outcome:
    """Return the outcome of one run of one bot; with so many questions it never saw, where ``cold`` is not 0."""
    async with Emulator(api_delay_s=API_DELAY_S) as telegram:
        load = Load(telegram, seed, cold=cold)
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": telegram.url,
                "STATE_FILE": f"{folder}/state.sqlite3",
                "RATE_LIMIT_USER": "100000",
                "LOG_LEVEL": "WARNING",
            }
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "benchmarks.load", "--serve", bot, env=environment
            )
            try:
                await load.warm_up()
                telegram.on_call = load.note
                before_s = cpu_s(process.pid)
                start = await load.offer(count, rate_hz)
                await load.settle(120)
                found = load.outcome(start)
                found.cpu_s = cpu_s(process.pid) - before_s
                found.peak_mb = peak_mb(process.pid)
            finally:
                process.terminate()
                await process.wait()
        return found


def cpu_s(pid: int) -> float:
    """Return a process' processor time, user and system, in seconds (Linux)."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def peak_mb(pid: int) -> float:
    """Return a process' largest resident size, in megabytes (Linux)."""
    for row in Path(f"/proc/{pid}/status").read_text().splitlines():
        if row.startswith("VmHWM:"):
            return int(row.split()[1]) / 1000
    return 0.0


def serve(bot: str) -> int:
    """Serve a bot in this process: ``isnad`` over the real index, ``seeds`` over the tests' answerer, ``echo``."""
    from bot.settings import load_settings  # noqa: PLC0415  # the parent needs none of this

    settings = load_settings(None)
    if bot == "echo":
        from benchmarks.echo import run as echo  # noqa: PLC0415

        return echo(settings)
    from bot.chat.serving import run  # noqa: PLC0415

    source = seeds_source() if bot == "seeds" else isnad_source()
    return run(settings, source)


def seeds_source() -> Callable[[], Any]:
    """Return the tests' answerer over the seeds: the chat's own cost, without that of answering."""
    from tests.e2e.library import SeedAnswerer  # noqa: PLC0415

    answerer = SeedAnswerer()
    return lambda: answerer


def isnad_source() -> Callable[[], Any]:
    """Return the real answerer over the seeds' index, as ``python -m bot serve`` has it."""
    from bot.commands.serve import CurrentAnswerer  # noqa: PLC0415
    from bot.settings import load_settings  # noqa: PLC0415

    return CurrentAnswerer(load_settings(None))


def distinct_questions(count: int, seed: int) -> dict[str, tuple[str, ...]]:
    """Return questions that nobody asked before, by language: words of the documents behind a question word."""
    chooser = random.Random(seed)
    arabic, chinese = (
        " ".join(file.read_text("utf-8") for file in sorted(SEEDS.glob(pattern)))
        for pattern in ("00[0124]*.txt", "003*.txt")
    )
    words, latin = arabic.split(), re.findall("[A-Za-z]{4,}", arabic)
    han = re.findall("[\u4e00-\u9fff]{8,}", chinese)
    found: dict[str, set[str]] = {"ar": set(), "zh": set(), "en": set()}
    while sum(map(len, found.values())) < count:
        at = chooser.randrange(len(words) - 6)
        found["ar"].add(f"متى {' '.join(words[at : at + chooser.randint(2, 5)])}"[:200])
        text = chooser.choice(han)
        found["zh"].add(f"{text[: chooser.randint(4, 12)]}何时举行")
        found["en"].add(f"when was {' '.join(chooser.sample(latin, chooser.randint(1, 3)))}")
    return {language: tuple(sorted(texts)) for language, texts in found.items()}


RUNS = (
    ("isnad", 6000, 100.0, 0),
    ("echo", 6000, 100.0, 0),
    ("isnad", 6000, 100.0, 500),
    ("isnad", 1000, 0.0, 0),
    ("echo", 1000, 0.0, 0),
)
"""What is measured: the bot, how many updates, how many a second (0 at once), of them questions never asked."""


def report(outcomes: list[tuple[str, str, Outcome]]) -> str:
    """Return the outcomes as a table, with what they are held to."""
    rows = [
        "# Load",
        "",
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}.",
        f"Commit {commit()}, command `python -m benchmarks.load`.",
        "Telegram is emulated in another process of the same machine and answers every call after",
        f"{API_DELAY_S * 1000:.0f} ms. Latency is the bot's own: from the moment an update was due to the",
        "moment its answer reached Telegram. Other work on the machine shows in every row; its load average",
        f"before the runs was {LOAD_BEFORE:.1f}.",
        "",
        "| bot | rate | updates | p50 ms | p95 ms | p99 ms | max ms | lost | twice | CPU s | CPU ms each | s | MB |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for bot, rate, each in outcomes:
        rows.append(
            f"| {bot} | {rate} | {each.updates} | {statistics.median(each.latencies_ms):.1f}"
            f" | {each.percentile(0.95):.1f} | {each.percentile(0.99):.1f} | {max(each.latencies_ms):.1f}"
            f" | {each.lost} | {each.twice} | {each.cpu_s:.2f} | {each.cpu_s / each.updates * 1000:.2f}"
            f" | {each.wall_s:.1f} | {each.peak_mb:.0f} |"
        )
    return "\n".join(rows) + "\n"


def commit() -> str:
    """Return the commit measured, marked where the work tree differs."""
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607  # git is wherever this person has it
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or "unknown"


def main() -> int:
    """Run the load, print the table, write it beside the other results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--serve", choices=("isnad", "seeds", "echo"), help="serve one bot (used by itself)")
    parser.add_argument("--seconds", type=float, default=60.0, help="length of the steady runs")
    parser.add_argument("--dry", action="store_true", help="print only, write nothing")
    parser.add_argument("--bot", default="isnad", choices=("isnad", "seeds"), help="what to measure")
    arguments = parser.parse_args()
    if arguments.serve:
        return serve(arguments.serve)
    outcomes = []
    for bot, count, rate_hz, cold in RUNS:
        served = arguments.bot if bot == "isnad" else bot
        total = int(count * arguments.seconds / 60) if rate_hz else count
        found = asyncio.run(measured(served, total, rate_hz, seed=int(rate_hz), cold=cold))
        rate = f"{rate_hz:.0f}/s" if rate_hz else "burst"
        outcomes.append((served, f"{rate}, {cold} questions cold" if cold else rate, found))
        print(report(outcomes).splitlines()[-1], flush=True)
    steady, echo = outcomes[0][2], outcomes[1][2]
    table = report(outcomes) + f"\nCPU against echo at the steady rate: {steady.cpu_s / echo.cpu_s:.2f}.\n"
    if not arguments.dry:
        (RESULTS / "load.md").write_text(table, "utf-8")
    print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
