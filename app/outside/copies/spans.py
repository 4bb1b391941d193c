"""Which frames of a sound a mute covers."""

from collections.abc import Iterator, Sequence

from app.outside.copies.asked import Mute, NotCopied, WhyNot


def spans(
    mutes: Sequence[Mute], count: int, per_second: float, beside: int = 0
) -> Iterator[tuple[int, int]]:
    """Return the first frame of each mute, and the one behind its last: rather more than less.

    Args:
        mutes: that were asked for.
        count: of frames.
        per_second: frames.
        beside: so many more at each side, where a frame carries something of the next.

    Raises:
        NotCopied: a mute begins behind the end.
    """
    for mute in mutes:
        first = int(mute.start_ms * per_second / 1_000)
        last = -int(-mute.end_ms * per_second // 1_000)
        if not 0 <= mute.start_ms < mute.end_ms or first >= count:
            raise NotCopied(WhyNot.MARKS)
        yield max(first - beside, 0), min(last + beside, count)
