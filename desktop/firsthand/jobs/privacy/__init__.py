"""What a buyer allows, which names are hidden, and the one door to the outside."""
