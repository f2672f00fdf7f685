"""From a question to an answer: understanding, extraction, judgement, wording, conversation.

:mod:`~bot.answer.builder` is the whole way in one place. The rooms, in the order in which a question passes them:
``understand`` reads the question, and :mod:`~bot.answer.meaning` what it means beyond its words; ``facts`` looks among
what was read at index time, ``sentence`` reads the sentences that the search found, ``judge`` says which of them comes
first and whether it answers, ``quote`` and ``wording`` make the reply. ``words`` is the vocabulary they share and
``data`` their knowledge in files; ``lookups`` serves what is not a question.
"""
