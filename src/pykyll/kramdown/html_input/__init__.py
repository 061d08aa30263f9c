"""HTML as input: whole documents, and HTML in Markdown with the option `html_to_native`."""
