"""What is looked up and not asked: a reference, a quotation to verify, editions side by side, the timeline."""
