"""The files of a library: opened through one door, copied, converted, locked and told apart."""
