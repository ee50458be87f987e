"""The home page: studies, their interviews, and a look into one."""
