"""Enforcement actions and campaigns the article tells of."""
