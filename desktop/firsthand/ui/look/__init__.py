"""How everything looks: colours, letters, icons, and the pieces that pages are laid out with."""
