"""A call: the microphone and what the call plays, two sides on one clock."""
