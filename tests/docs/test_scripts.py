"""The commands of the README are there, can be started, and are spelled as a shell reads them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = (
    *("scripts/run", "scripts/test", "scripts/check", "scripts/lock", "scripts/mutate"),
    ".ci/run",
)
SOURCED = ("scripts/environment.sh", "scripts/postgres.sh")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_can_be_started(name):
    assert os.access(ROOT / name, os.X_OK)
    assert (ROOT / name).read_text(encoding="utf-8").startswith("#!/")


@pytest.mark.parametrize("name", [*COMMANDS, *SOURCED])
def test_a_shell_reads_it_without_a_fault(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    shell = shutil.which("bash" if "bash" in text.splitlines()[0] else "sh")
    assert shell is not None
    read = subprocess.run([shell, "-n", ROOT / name], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_stops_at_the_first_failure(name):
    assert "\nset -eu" in (ROOT / name).read_text(encoding="utf-8")
