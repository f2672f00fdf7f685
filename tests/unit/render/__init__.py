"""Tests of the faces of an answer."""
