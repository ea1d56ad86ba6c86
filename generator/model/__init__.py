"""The words everybody uses: frozen values that do no input or output."""
