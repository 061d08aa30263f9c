"""The values of an item: texts, numbers, dates, names."""
