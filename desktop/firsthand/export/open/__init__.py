"""Formats that other programs read: one file for each, made of a record that may leave."""
