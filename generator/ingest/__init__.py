"""Articles in, draft entries out."""
