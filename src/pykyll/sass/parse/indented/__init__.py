"""The indented syntax."""
