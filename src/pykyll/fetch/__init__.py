"""What is fetched from the network, once, and kept: gems of themes and remote themes."""
