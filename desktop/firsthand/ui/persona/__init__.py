"""The page of personas: what several interviews have in common, and how well that is known."""
