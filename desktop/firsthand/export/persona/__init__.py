"""A persona as documents: the full draft, and one page for Sales."""
