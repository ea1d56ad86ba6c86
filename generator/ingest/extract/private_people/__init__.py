"""Persons who must not be named in content."""
