"""The values the product turns on: frozen, without I/O, and each with its place in a document."""
