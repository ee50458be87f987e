"""From interviews to a persona: what people keep of it, and what its interviews show right now."""
