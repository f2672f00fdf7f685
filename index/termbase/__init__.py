"""One concept, its names in six languages: what lets a question find a paragraph of another language."""

from index.termbase.model import PLACES, Concept, ConceptKind, Gloss, TermMatch
from index.termbase.termbase import Termbase

__all__ = ["PLACES", "Concept", "ConceptKind", "Gloss", "TermMatch", "Termbase"]
