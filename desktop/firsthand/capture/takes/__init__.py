"""Takes on the disk: written, closed after a crash, proved and sealed."""
