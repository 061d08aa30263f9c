"""What a visitor, a search engine and an assistive tool meet: served, driven and measured."""
