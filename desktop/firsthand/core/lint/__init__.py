"""Questions that make a buyer guess, agree or choose, and the open wordings to ask instead."""
