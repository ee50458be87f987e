"""Turns microphones into files on disk and a running frame count, and loses nothing silently."""
