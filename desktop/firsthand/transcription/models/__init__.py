"""Speech models: which there are here, where to get one, and how well each keeps up."""
