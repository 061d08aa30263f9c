"""What GFM does to a tree that kramdown's rules have built: ids and line breaks."""
