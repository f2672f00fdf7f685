"""Names kept prepared beside an index: what is read is what was made, and nothing of another version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.model import Language
from index.termbase import Termbase
from index.termbase.kept_lexicons import LEXICONS, KeptLexicons

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    Language.ENGLISH: "The International Organization for Migration (IOM) and the gfmd met in Lima, with CEPAL.",
    Language.FRENCH: "L'Organisation internationale pour les migrations s'est réunie à Genève, en Suisse, avec l'OIM.",
    Language.SPANISH: "La Organización Internacional para las Migraciones organizó la reunión de Quito.",
    Language.RUSSIAN: "Международная организация по миграции провела совещание в Лиме.",
    Language.ARABIC: "ونظمت المنظمة الدولية للهجرة الاجتماع العالمي الرابع في ليما، بيرو، لرؤساء العمليات.",
    Language.CHINESE: "国际移民组织在利马举行了第四次全球会议。",
}


@pytest.fixture(autouse=True)
def _own_lexicons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep them where an index does: the other tests of a run keep theirs in one place."""
    monkeypatch.setattr("index.termbase.kept_lexicons.LEXICONS", LEXICONS)


@pytest.mark.parametrize("language", TEXTS)
def test_what_is_kept_finds_what_was_made(tmp_path: Path, language: Language) -> None:
    """A second start finds the same names, in the same order, and reads them from the folder."""
    made = Termbase.load(kept=KeptLexicons(tmp_path, "1")).match(TEXTS[language], language, nested=True)
    assert (tmp_path / LEXICONS / f"{language.value}.txt").exists()
    kept = KeptLexicons(tmp_path, "1")
    assert kept.get(language) is not None
    assert made
    assert Termbase.load(kept=kept).match(TEXTS[language], language, nested=True) == made
    assert Termbase.load().match(TEXTS[language], language, nested=True) == made


def test_what_is_kept_is_kept_again_as_it_is(tmp_path: Path) -> None:
    """A lexicon that was read gives the lines that it was read from, whatever of it was used."""
    kept = KeptLexicons(tmp_path, "1")
    text, path = TEXTS[Language.ENGLISH], tmp_path / LEXICONS / "en.txt"
    Termbase.load(kept=kept).match(text, Language.ENGLISH)
    before, lexicon = path.read_text("utf-8"), kept.get(Language.ENGLISH)
    assert lexicon is not None
    kept.put(Language.ENGLISH, lexicon)
    assert sorted(path.read_text("utf-8").split("\n")) == sorted(before.split("\n"))


@pytest.mark.parametrize("spoilt", ["", "1 7\nkey", "2 3\nkey\nkey\t[]", "\ud800"])
def test_what_is_no_whole_lexicon_is_made_anew(tmp_path: Path, spoilt: str) -> None:
    """A file that was cut, that is of another version or that is no text is as good as none."""
    path = tmp_path / LEXICONS / "en.txt"
    path.parent.mkdir()
    path.write_text(spoilt, "utf-8", "surrogatepass")
    kept = KeptLexicons(tmp_path, "1")
    assert kept.get(Language.ENGLISH) is None
    assert Termbase.load(kept=kept).match(TEXTS[Language.ENGLISH], Language.ENGLISH)
    assert kept.get(Language.ENGLISH) is not None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """Where a file stands in the folder's place the names are found all the same."""
    (tmp_path / LEXICONS).write_text("no folder")
    kept = KeptLexicons(tmp_path, "1")
    assert Termbase.load(kept=kept).match(TEXTS[Language.ENGLISH], Language.ENGLISH)
    assert kept.get(Language.ENGLISH) is None
