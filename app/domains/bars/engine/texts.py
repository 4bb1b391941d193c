"""What an applicant reads beside a hold, in its language (W5)."""

from app.domains.bars.types import PairState, Waits
from app.kit.catalogue import said


def meaning(asked: str, waits: Waits) -> str:
    """Say what it means that something waits, or waits no more."""
    if waits.is_holding:
        return said(asked, f"bars-waits-{waits.state.value}")
    is_late = waits.state is PairState.ASKED
    return said(asked, "bars-waits-late" if is_late else "bars-waits-no-more")
