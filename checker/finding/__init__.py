"""Finding evidence: claims for the court, offered by the embedded rules or by a model. Nothing is decided here."""
