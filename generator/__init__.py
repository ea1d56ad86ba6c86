"""Enforcement Timeline: news articles in, a sourced static timeline out."""
