"""What an interview is, in plain Python that would still be true on paper."""
