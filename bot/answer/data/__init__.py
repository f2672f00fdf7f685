"""How questions are asked, and how documents say what answers them, as data by language."""
