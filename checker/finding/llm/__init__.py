"""The model as a finder: it points at words in the papers, and decides nothing."""
