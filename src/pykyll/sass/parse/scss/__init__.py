"""SCSS."""
