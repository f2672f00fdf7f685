"""What one sentence of a document says: the values it holds, whose they are, and what it tells."""
