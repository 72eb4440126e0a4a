"""From files to documents: the only place where the bytes that people hand in are opened."""
