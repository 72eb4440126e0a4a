"""Scoring: verdicts, formal checks and findings, decided in plain code from verified evidence. Pure."""
