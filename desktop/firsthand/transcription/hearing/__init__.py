"""Inside the transcriber process: from sound to words with times."""
