"""Words of questions and documents that say what kind of thing is meant: what is counted, done, listed."""
