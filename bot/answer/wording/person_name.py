"""What a headline calls a person whose name stands in a script that the reader does not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Language
from index.termbase.romanize import romanize
from index.termbase.transliterate import script_of

if TYPE_CHECKING:
    from index.facts.people_table import Person
    from index.library import Library

LATIN = "latin"
SCRIPTS = {Language.ARABIC: "arabic", Language.CHINESE: "chinese", Language.RUSSIAN: "cyrillic"}
"""The scripts that readers of a language read besides Latin; what is not listed is Latin only."""
ABOUT = "≈"
"""Before letters that only tell how a name is written, not how its bearer spells it."""


def person_name(library: Library, reader: Language, name: str) -> str:
    """Return a person's name for the reader: "≈ Lura Tumsun (لورا طومسون)"; other words as they are.

    As a document in a script that the reader reads spells it, else romanised; the name as it is written stands
    behind. A name in a script that the reader reads stays alone.

    Args:
        library: Whose documents name the person.
        reader: The reader's language.
        name: As written where it was found.
    """
    own = SCRIPTS.get(reader, LATIN)
    if script_of(name) in {own, LATIN}:
        return name
    person = library.people.spelled.get(name)
    if person is None:
        return name
    read = [spelling for script in (own, LATIN) for spelling in person.names if script_of(spelling) == script]
    if read:
        return f"{read[0]} ({name})"
    latin = romanize(name)
    return f"{ABOUT} {latin} ({name})" if latin else name


def name_as_asked(library: Library, reader: Language, person: Person, question: str) -> str:
    """Return a person's name for the reader, spelled as in their question where that is in their own script.

    "Karima El Korri (كريمة القري)" for "Karima El Korri is from which body?".
    """
    name, asked = person.name_in(reader), person.called_in(question)
    own = SCRIPTS.get(reader, LATIN)
    if asked and script_of(asked) == own != script_of(name) != LATIN:
        return f"{asked} ({name})"
    return person_name(library, reader, name)
