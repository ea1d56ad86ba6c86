"""Numbers of people an operation arrested, detained, removed or targeted."""
