"""What the documents say happened: dates, symbols, events, people, each with its spans."""
