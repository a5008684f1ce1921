"""``python -m bonemets``."""

import sys

from bonemets.cli import main

if __name__ == "__main__":
    sys.exit(main())
