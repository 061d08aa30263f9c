"""Links out of the site: found, asked for politely, remembered."""
