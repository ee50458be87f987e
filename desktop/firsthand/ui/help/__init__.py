"""Explains the app inside the app, and helps a person to tell what went wrong."""
