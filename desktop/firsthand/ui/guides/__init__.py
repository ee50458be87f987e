"""The Guides page: a guide as text, checked as it is typed, with the Room beside it."""
