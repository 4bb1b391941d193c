"""``scripts/torture`` for two minutes: processes are killed, and nothing that was answered is lost.

The other trials take longer than a suite may; docs/hardening.md says how they are run by hand.
"""

import os
import subprocess
import sys

import pytest

from tests.cli.running import ROOT


@pytest.mark.slow
@pytest.mark.commits
def test_nothing_is_lost_or_half_done_when_processes_are_killed(own_database):
    command = [sys.executable, "scripts/torture", "kills", "--seconds", "60", "--seed", "7"]
    done = subprocess.run(
        [*command, "--on", own_database.dialect],
        cwd=ROOT,
        env=dict(os.environ),  # noqa: TID251 - which server the suite runs on
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "| kills |" in done.stdout
    assert " kills;" in done.stdout
    assert " writes answered;" in done.stdout
