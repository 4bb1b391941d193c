"""What a trial found: faults in plain words, numbers, and how the whole is told."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field

MOST_SHOWN = 20


@dataclass
class Findings:
    """What one trial found on one database.

    Attributes:
        trial: its name.
        database: of its register.
        faults: what did not hold, each in a sentence.
        counts: of what was done and seen, by what it is called.
        facts: what was measured, in words, by what it is called.
    """

    trial: str
    database: str
    faults: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    facts: dict[str, str] = field(default_factory=dict)
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def fault(self, sentence: str) -> None:
        """Write down what did not hold."""
        with self._lock:
            self.faults.append(sentence)

    def hold(self, is_so: object, otherwise: str) -> bool:
        """Write down a fault unless something is so; tell whether it is."""
        if not is_so:
            self.fault(otherwise)
        return bool(is_so)

    def count(self, what: str, number: int = 1) -> None:
        """Count what was done or seen."""
        with self._lock:
            self.counts[what] += number

    def close(self) -> None:
        """Note how long it took."""
        self.seconds = self.so_far()

    def so_far(self) -> float:
        """Return for how many seconds it has been held."""
        return time.monotonic() - self.began

    def line(self) -> str:
        """Tell how it stands, on one line."""
        counted = ", ".join(f"{number:,} {what}" for what, number in self.counts.items())
        return (
            f"{self.trial} on {self.database}: {self.so_far():.0f} s, {counted}; {self._verdict()}"
        )

    def _verdict(self) -> str:
        return f"{len(self.faults)} faults" if self.faults else "no fault"


def table(found: list[Findings]) -> str:
    """Return a table of all that was found, and the faults below it."""
    lines = [
        "",
        "| trial | database | s | what was done and seen | faults |",
        "|---|---|---:|---|---:|",
    ]
    for each in found:
        counted = [f"{number:,} {what}" for what, number in each.counts.items()]
        told = [*counted, *(f"{what}: {said}" for what, said in each.facts.items())]
        cells = (each.trial, each.database, f"{each.seconds:.0f}", "; ".join(told))
        lines.append(f"| {' | '.join(cells)} | {len(each.faults)} |")
    for each in found:
        shown = each.faults[:MOST_SHOWN]
        lines += [f"FAULT in {each.trial} on {each.database}: {fault}" for fault in shown]
        if len(each.faults) > MOST_SHOWN:
            lines.append(f"... and {len(each.faults) - MOST_SHOWN} more of {each.trial}")
    return "\n".join(lines)
