"""Places named in the text, and the gazetteer that knows them."""
