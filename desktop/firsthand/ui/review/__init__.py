"""Sitting down afterwards: hear each quote, correct it, confirm it, and send it on as Word."""
