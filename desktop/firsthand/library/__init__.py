"""Keeps everything, in one SQLite file and one folder per interview, and can always be opened again."""
