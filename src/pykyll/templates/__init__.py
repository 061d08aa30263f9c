"""Liquid as Jekyll's templates know it.

`liquid_templates.py` is the environment of a site, with `tags/` and `filters/`; `drops/` is
what templates see; `template_errors.py` and `jekyll_words.py` are how errors are told;
`names.py` is what a template names, and `origins.py` what each page is made of.
"""
