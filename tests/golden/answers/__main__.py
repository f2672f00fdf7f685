"""Show how the golden conversations differ from today's answers, or write them anew."""

from __future__ import annotations

import argparse
import difflib
import sys
import tempfile
from pathlib import Path

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from index.ready import open_ready
from tests.golden.answers import SEEDS, conversation, files, turns


def main() -> int:
    """Return 0 where nothing differs, or everything was written; else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden.answers", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the answers of today into the files")
    options = parser.parse_args()
    differs = False
    with tempfile.TemporaryDirectory() as folder:
        library = open_ready(SEEDS, Path(folder), max_source_bytes=10_000_000)
        for path in files():
            before = path.read_text("utf-8")
            # An answerer of its own: conversations do not know of each other.
            after = conversation(DocumentAnswerer(library, Messages.load()), turns(before))
            differs = differs or before != after
            sys.stdout.writelines(
                difflib.unified_diff(before.splitlines(True), after.splitlines(True), path.name, path.name)
            )
            if options.write:
                path.write_text(after, "utf-8")
    return 0 if options.write or not differs else 1


if __name__ == "__main__":
    sys.exit(main())
