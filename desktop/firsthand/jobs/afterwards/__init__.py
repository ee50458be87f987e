"""What follows Stop: the rest of the words, who speaks, a second hearing, sealed takes."""
