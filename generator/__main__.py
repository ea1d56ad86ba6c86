"""`python -m generator` is the `timeline` command."""

from generator.cli import main

main()
