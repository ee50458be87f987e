"""How a Word document is made: its paper, its styles, tables, headers and plots."""
