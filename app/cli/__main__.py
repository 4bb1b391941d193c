"""``python -m app.cli`` is the command ``vouch``."""

from app.cli import main

main(prog_name="vouch")
