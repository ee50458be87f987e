"""Lets a note-taker's browser on the same network add marks, and see nothing it need not see."""
