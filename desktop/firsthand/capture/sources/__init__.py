"""Opens what is heard, a microphone or a file, and puts every block in its place."""
