"""Shows and asks; decides nothing that the command line would also have to decide."""
