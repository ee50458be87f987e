"""What a buyer agreed to, which names are hidden, what was passed on, and the way back out."""
