"""An encrypted library in the window: its passphrase asked for, encryption switched on and off."""
