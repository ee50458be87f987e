"""The Settings page: a person's choices, and where things lie."""
