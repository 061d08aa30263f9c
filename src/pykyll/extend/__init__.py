"""How a site is extended: what a plugin is made of, and which ones a site runs."""
