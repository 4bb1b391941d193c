"""``scripts/tour``: the living example runs to its end, on a register of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.commits
def test_the_tour_goes_through_the_register_to_its_end(own_database):
    address = own_database.url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "tour"],
        env={**os.environ, "VOUCH_TOUR_DATABASE_URL": address},  # noqa: TID251 - handed on
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for told in (
        *("it should read cancelled (outdated)", "Held for a second look", "answer dispute, due"),
        *("the claim is granted", "; contested since ", "to begin at index.html"),
        *("the application waits for its decision", "0917 555 0142: declared"),
        *("0917 555 0199: not_declared", "as told by tour.example"),
        *("files received 1, questions 0", "again: the same report", "as pdf: "),
    ):
        assert told in done.stdout, told
    last_act = [line.split()[1:] for line in done.stdout.splitlines() if "subjects.act" in line][-1]
    assert last_act == ["subjects.act.reversed", "authority_officer"]
