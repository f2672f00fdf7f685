"""Heavy libraries are loaded by the texts that need them, and by no other."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("rjieba", "jieba", "opencc", "Stemmer", "numpy")


@pytest.mark.parametrize(
    ("question", "loaded"),
    [
        pytest.param("من استضاف الاجتماع العالمي الرابع؟", set(), id="ar"),
        pytest.param("Who hosted the meeting?", {"Stemmer"}, id="en"),
        pytest.param("第四次全球會議在哪裡舉行", {"rjieba", "opencc"}, id="zh"),
    ],
)
def test_a_question_loads_only_what_its_script_needs(question: str, loaded: set[str]) -> None:
    """Analysing an Arabic question loads no library; a Chinese one the segmenter and the character table."""
    program = (
        "import sys; from index.text.analyze import analyzer_for;"
        "from index.text.language import detect_question;"
        "analyzer_for(detect_question(sys.argv[1]).language).analyze(sys.argv[1]);"
        f"print(*(name for name in {HEAVY} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, question], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == loaded
