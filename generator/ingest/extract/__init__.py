"""Findings: what an article says, each with the characters that say it. One file a kind."""
