"""Several people and one interview: who agrees, whose change is kept."""
