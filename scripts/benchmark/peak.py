"""Run a command and write its peak memory in KiB to a file: ``peak.py FILE COMMAND...``.

A small process of its own does this, since a child's peak counts what its parent held when it was
started.
"""

import os
import sys

number = os.spawnvp(os.P_NOWAIT, sys.argv[2], sys.argv[2:])  # noqa: S606 - our own command
_, status, usage = os.wait4(number, 0)
with open(sys.argv[1], "w", encoding="utf-8") as file:  # noqa: PTH123 - nothing more is loaded
    file.write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
