"""The decisions are listed where a newcomer begins."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"


def test_every_decision_is_listed_by_its_title() -> None:
    """The list has each page once, in order, under the title that the page has."""
    pages = sorted(FOLDER.glob("[0-9]*.md"))
    titles = [page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ") for page in pages]
    listed = [
        line for line in (FOLDER / "README.md").read_text(encoding="utf-8").splitlines() if line[:1].isdigit()
    ]
    assert listed == [
        f"{title.partition(' ')[0]} [{title.partition(' ')[2]}]({page.name})"
        for page, title in zip(pages, titles, strict=True)
    ]
