"""The record form: what the interview taught, each statement with the quotes it stands on."""
