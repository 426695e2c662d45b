"""``python -m congruentie``."""

from congruentie.cli import main

main()
