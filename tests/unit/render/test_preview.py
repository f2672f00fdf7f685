"""The page of messages for reviewers."""

from __future__ import annotations

from html.parser import HTMLParser

from bot.render.preview import Exchange, preview_page


class Text(HTMLParser):
    """Collects the words of a page and the elements left open."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        del attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words.append(data)


def test_messages_stand_in_the_page_as_they_are_sent() -> None:
    """Questions and labels are escaped, messages keep their elements, everything is closed."""
    exchange = Exchange(
        "Title", "a < b؟", "<b>x</b>\n<blockquote expandable>y &lt; z</blockquote>", [["More", "👍"]]
    )
    page = Text()
    page.feed(preview_page([exchange, Exchange("No question", "", "x")]))
    shown = " ".join(page.words)
    assert page.open == []
    for words in ("a < b؟", "y < z", "More", "👍"):
        assert words in shown
