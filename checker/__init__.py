"""Check a CV against the criteria of an inhuuropdracht, with citations."""
