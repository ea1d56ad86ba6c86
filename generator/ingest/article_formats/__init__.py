"""One file a format: the characters of a file come in, articles with what the file says of them go out."""
