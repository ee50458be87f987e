"""Documents, files of other programs, and sound, written where a person wishes."""
