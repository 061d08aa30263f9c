"""One file of a site: paths that stay inside, its text, its front matter."""
