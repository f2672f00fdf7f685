"""From a question to an answer: understanding, extraction, building, conversation."""
