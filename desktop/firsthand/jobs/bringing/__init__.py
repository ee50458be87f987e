"""What comes in from elsewhere and becomes an interview, read as if anybody had made it."""
