"""Whether the best evidence answers, or tells of another thing than was asked."""
