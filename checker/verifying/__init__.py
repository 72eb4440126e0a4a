"""Verifying claims: a quote stands in the documents word for word, in its clause and its place, or the claim is rejected."""
