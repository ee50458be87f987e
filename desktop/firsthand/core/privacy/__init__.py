"""What may leave, and under which names."""
