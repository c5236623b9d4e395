"""Records held against their articles: line by line, claim by claim, and for copied prose."""
