"""The finder that asks a model: it reads and proposes; every claim of it goes through the same court as any other."""
