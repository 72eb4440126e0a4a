"""A folder of CVs against one posting: who stands in it, each checked in a process of its own, and their ranking."""
