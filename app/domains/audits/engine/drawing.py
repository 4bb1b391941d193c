"""Drawing workers by lot: the same seed and list give the same people, to whoever draws again."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256

ABROAD, RETURNED = "abroad", "returned"


def group(site: str, *, is_deployed: bool) -> str:
    """Return the group in which a worker is drawn: by site, and whether still deployed."""
    return f"{site}:{ABROAD if is_deployed else RETURNED}"


def drawn(
    seed: str,
    groups: Sequence[str],
    count: int,
    *,
    before: Collection[int] = (),
    least: Mapping[str, int] | None = None,
) -> list[int]:
    """Return the lines that are drawn, in the order of the lot.

    The lot of a line is the SHA-256 of the seed and its number. First as many are taken as the
    scheme asks of those still deployed and of those who came back; the others are spread, each
    from the group of which the smallest share is drawn so far.

    Args:
        seed: random text.
        groups: of each line, its group; lines count from 1.
        count: how many; all that are left where there are fewer.
        before: lines that were drawn before, and are not drawn again.
        least: how many at least of ``abroad`` and of ``returned``.
    """
    waiting: dict[str, list[int]] = {}
    for line in sorted(range(1, len(groups) + 1), key=lambda each: _lot(seed, each)):
        if line not in before:
            waiting.setdefault(groups[line - 1], []).append(line)
    sizes, taken = Counter(groups), Counter(groups[line - 1] for line in before)
    chosen: list[int] = []

    def take(among: Sequence[str]) -> None:
        name = min(among, key=lambda each: (taken[each] / sizes[each], each))
        chosen.append(waiting[name].pop(0))
        taken[name] += 1

    for kind, wanted in (least or {}).items():
        for _ in range(wanted):
            among = [each for each, lines in waiting.items() if lines and each.endswith(f":{kind}")]
            if among and len(chosen) < count:
                take(among)
    while len(chosen) < count and (among := [each for each, lines in waiting.items() if lines]):
        take(among)
    return sorted(chosen, key=lambda each: _lot(seed, each))


def _lot(seed: str, line: int) -> bytes:
    return sha256(f"{seed}:{line}".encode()).digest()


def codes(draws: Sequence[Sequence[int]]) -> dict[int, str]:
    """Return the codes of drawn workers by their lines, in the order in which they were drawn.

    A code counts draws, not lines: whoever made the list cannot tell from it who is meant.
    """
    lines = [line for each in draws for line in each]
    return {line: f"W-{place:03}" for place, line in enumerate(lines, start=1)}
