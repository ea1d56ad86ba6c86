"""Quotations and reported speech, and who speaks."""
