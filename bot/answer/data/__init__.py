"""How questions are asked, as data."""
