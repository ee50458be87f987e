"""Words after they were heard: whose they are, heard again, typed over, brought in."""
