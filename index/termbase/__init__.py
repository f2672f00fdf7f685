"""One concept, its names in six languages: what lets a question find a paragraph of another language."""

from index.termbase.load import shipped
from index.termbase.model import PLACES, Concept, ConceptKind, TermMatch
from index.termbase.termbase import Termbase
from index.termbase.transliterate import transliterate_tokens

__all__ = [
    "PLACES",
    "Concept",
    "ConceptKind",
    "TermMatch",
    "Termbase",
    "shipped",
    "transliterate_tokens",
]
