"""The same work as the window, typed."""
