"""Liquid as Jekyll's templates know it: drops, tags, filters, and errors in Jekyll's words."""
