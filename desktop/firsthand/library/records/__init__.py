"""Rows of interviews, studies, themes and personas: how each is written and read back."""
