"""Drafts of many articles and the entries that exist: which tell of the same, and what is to be written."""
