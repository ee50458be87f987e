"""What is asked of the transcriber process, and how an answer comes whatever befalls it."""
