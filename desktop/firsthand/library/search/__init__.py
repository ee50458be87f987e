"""Finds interviews and places by what was typed."""
