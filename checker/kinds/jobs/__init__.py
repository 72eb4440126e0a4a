"""What a job proves: offering its words as claims, reading them again as evidence, and counting its months."""
