"""Reading a source tree: which files belong to the site, and what is in them."""
