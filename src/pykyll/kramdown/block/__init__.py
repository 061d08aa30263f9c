"""The blocks: one module for each construct, and the driver that reads line after line."""
