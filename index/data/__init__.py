"""Data that the index is built with: terms, references, weights of words."""
