"""The spans: `state.py` reads a text, the other modules what can begin in it."""
