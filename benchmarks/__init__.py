"""Measurements of isnad: retrieval quality, speed against peers, load."""
