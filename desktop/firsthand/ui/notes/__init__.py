"""The note-taker's window: the last words, marks by kind, notes and a silent word to the Room."""
