"""How long a test waits for what must come; it goes on at once when it is there."""

PATIENCE_MS = 20_000
"""A busy machine may take seconds for what a calm one does in milliseconds."""
