"""`python -m pykyll` is the `pykyll` command."""

from pykyll.cli import main

if __name__ == "__main__":
    main()
