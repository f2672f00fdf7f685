"""Units of documents as quotations: cited, beside their other editions, with a gloss."""
