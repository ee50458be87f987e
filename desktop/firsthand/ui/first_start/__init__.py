"""The first start: what can be settled before the first interview, and all that can wait."""
