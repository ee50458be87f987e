"""The recorder process: hears, writes, answers, and has a successor waiting."""
