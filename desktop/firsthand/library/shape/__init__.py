"""The shape of library.db, as the steps that lead to it."""
