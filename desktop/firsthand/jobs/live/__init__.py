"""An interview while it is held: its guide, its marks, its words as they come."""
