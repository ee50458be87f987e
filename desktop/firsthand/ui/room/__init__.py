"""The interviewer's screen while the recording runs: one calm question, everything else quiet."""
