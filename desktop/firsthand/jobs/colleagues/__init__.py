"""What colleagues do: mark on devices of their own, and send each other interviews."""
