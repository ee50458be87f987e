"""The jobs a person can ask for, done once for the window and the command line."""
