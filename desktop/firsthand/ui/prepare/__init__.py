"""All that is asked before an interview, on one page from top to bottom."""
