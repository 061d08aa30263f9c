"""Settings that say how a site is built and watched, and not what it is."""

HOW_TO_BUILD = frozenset(
    {
        "allow_host",
        "detach",
        "disable_disk_cache",
        "force_polling",
        "incremental",
        "livereload_ignore",
        "livereload_max_delay",
        "livereload_min_delay",
        "livereload_port",
        "offline",
        "open_url",
        "profile",
        "quiet",
        "skip_initial_build",
        "trace",
        "verbose",
        "watch",
    }
)
"""Templates may print them all the same: then those pages rest on them."""
