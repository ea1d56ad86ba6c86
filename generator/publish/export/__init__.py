"""Open data: one file a format."""
