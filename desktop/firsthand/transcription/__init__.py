"""Turns a stretch of audio into words with frame positions, in another process."""
