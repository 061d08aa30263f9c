"""What is known of the build before, so that only what has changed is rendered.

- `keys`: what pages read, as texts that last; `fingerprints`, `current`: what those stand
  for now
- `plan`: which items have to be rendered, and why; `why` tells it
- `state`, `new_state`: what one build leaves to the next; `state_file`, `state_text`: on disk;
  `store` takes it from there and puts it there
- `inputs`, `unchanged`: entries of folders, and a site in which none has changed
- `kept`: a site that stays in memory between builds
"""
