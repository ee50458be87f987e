"""The switch for colleagues' devices, beside the Room."""
