"""Agencies and organisations named in the text."""
