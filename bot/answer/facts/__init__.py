"""What the facts read at index time answer: meetings, people, programmes, contacts, dates of documents."""
