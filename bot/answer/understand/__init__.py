"""What a question asks, read from its words before anything is searched."""
