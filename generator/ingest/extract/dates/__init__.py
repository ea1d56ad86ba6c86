"""Time expressions, resolved as far as the text allows."""
