"""Firsthand: hold buyer interviews that nothing can lose, and keep the buyer's exact words."""

__version__ = "0.1.0"
