"""Entries to YAML under content/ and back."""
