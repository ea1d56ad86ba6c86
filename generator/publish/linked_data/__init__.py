"""What machines read of a page: schema.org descriptions as JSON-LD."""
