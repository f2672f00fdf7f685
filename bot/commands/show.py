"""Show a paragraph by its reference or permalink, with its notes, editions and neighbours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.answer.model import Answer
from bot.console import CommandError, Exit, joined, opened, say, style_of, warn
from bot.render.jsonl import json_line, quotation_record
from index.permalinks import PERMALINK

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.answer.answerer import Passage
    from bot.answer.builder import DocumentAnswerer
    from bot.answer.model import Citation
    from bot.render.terminal import Style
    from index.model import Language

EXAMPLES = (
    "python -m bot show A/RES/71/280 15(a)",
    'python -m bot show "الفقرة ٢٢ من تقرير الأمين العام"',
    "python -m bot show 附件第8段(c)",
    "python -m bot show e585e384-para-15_sub-a --json",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("reference", nargs="+", help="a document and a paragraph, or a permalink")
    parser.add_argument("--json", action="store_true", help="write the paragraph as one JSON object")


def run(options: Namespace) -> int:
    """Show the unit; the exit code tells whether there is one."""
    reference = joined(options.reference)
    if not reference:
        raise CommandError(
            "there is no reference", remedy=f"Write one: {EXAMPLES[0].partition('bot ')[2]}.", code=Exit.USAGE
        )
    answerer, own = opened()
    passages, language, problem = open_passages(answerer, reference, own)
    if problem:
        if options.json:
            say(json_line({"status": "not_found", "error": problem}))
        else:
            warn(problem)
        return Exit.NOT_FOUND
    if options.json:
        first, *others = passages
        record = passage_record(first) | {"others": [quotation_record(other.quotation) for other in others]}
        say(json.dumps(json.loads(json_line(record)), ensure_ascii=False, indent=2))
    else:
        say(shown_passages(passages, answerer, language, style_of()))
    return Exit.OK


def open_passages(
    answerer: DocumentAnswerer, reference: str, default: Language
) -> tuple[tuple[Passage, ...], Language, str]:
    """Return the units that a reference or permalink names, the language to show them in, and what is wrong.

    Args:
        answerer: Over the documents.
        reference: As someone writes it.
        default: The language where the reference does not tell.

    Returns:
        The units, likeliest first, and an empty problem; or none, and one sentence that says why.
    """
    link = PERMALINK.fullmatch(reference)
    if link:
        passage = answerer.passage(reference, language=default)
        if passage is not None:
            return (passage,), default, ""
        near = answerer.nearest(reference)
        problem = f"no paragraph has the permalink {reference}."
        if near is not None:
            problem += f" The nearest is {near.label}: python -m bot show {near.permalink}"
        return (), default, problem
    reply = answerer.look_up(reference, language=default)
    if not isinstance(reply, Answer):
        return (), reply.language, reply.headline
    found = [
        answerer.passage(quotation.citation.permalink, language=reply.language)
        for quotation in reply.quotations
    ]
    return tuple(one for one in found if one is not None), reply.language, ""


def shown_passages(
    passages: tuple[Passage, ...], answerer: DocumentAnswerer, language: Language, style: Style
) -> str:
    """Return the first passage whole, and the others that the reference could mean as pointers."""
    from bot.render.terminal import render_passage, render_quotations  # noqa: PLC0415

    first, *others = passages
    shown = render_passage(first, answerer.messages, language, style)
    if others:
        shown += "\n\n" + render_quotations([other.quotation for other in others], style)
    return shown


def passage_record(passage: Passage) -> dict[str, Any]:
    """Return an opened passage as a JSON value; its quotations are citations of the answer contract."""
    return {
        "status": "found",
        **quotation_record(passage.quotation),
        "headings": list(passage.headings),
        "previous": _pointer(passage.previous),
        "next": _pointer(passage.following),
        "children": [quotation_record(child) for child in passage.children],
        "footnotes": [quotation_record(note) for note in passage.footnotes],
        "editions": [quotation_record(edition) for edition in passage.editions],
    }


def _pointer(citation: Citation | None) -> dict[str, str] | None:
    return None if citation is None else {"label": citation.label, "permalink": citation.permalink}
