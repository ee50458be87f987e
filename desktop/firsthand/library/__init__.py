"""Keeps everything in one SQLite file and a folder per interview, always to be opened again."""
