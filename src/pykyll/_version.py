"""The version of pykyll, in one place."""

__version__ = "0.1.0"
