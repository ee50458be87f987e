"""Encryption at rest: one key for a library, and one door to files that may be encrypted."""
