"""Tests of isnad."""
