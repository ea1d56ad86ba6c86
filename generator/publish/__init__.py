"""Entries in, pages and data files out."""
