"""Turns library content into documents people send each other; reads, never writes back."""
