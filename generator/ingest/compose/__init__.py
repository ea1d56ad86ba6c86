"""Findings of one article to draft entries."""
