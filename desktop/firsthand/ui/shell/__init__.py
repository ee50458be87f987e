"""The window around the pages: how it opens, what it holds, and how it ends."""
