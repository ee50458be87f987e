"""Exporting: one place in the page for every kind of file that leaves an interview."""
