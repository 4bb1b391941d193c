"""What a report says of awards: granted, lost by a final violation, and standing again."""

from typing import Any

from tests.awarding import EXCELLENCE, TOP, Jury
from tests.counting import counted
from tests.reporting import AFTER, PATH, figures, recorded

MONTH = {"jurisdiction": "PH", "from": "2026-11-01", "to": "2026-11-30"}
BEST, BETTER = f"harbour-excellence/{TOP}", f"harbour-excellence/{EXCELLENCE}"


def awards(jury: Jury, **asked: Any) -> dict:
    """Return the awards that the report of the Philippines tells, and in which state."""
    answer = jury.world.signed_in(jury.officer).get(PATH, params=MONTH | asked)
    assert answer.status_code == 200, answer.text
    found = figures(answer.json()["content"], "awards")
    return {of: each["granted"] for of, each in found.items()}


def test_c2_awards_are_told_as_they_stood_at_the_entry_granted_lost_and_standing_again(
    world, clock
):
    jury = Jury(world, clock)
    recorded(world, "PH", 770_001)
    result = jury.evaluated((TOP, EXCELLENCE))["result"]
    best, _ = (jury.decides(result, each).json() for each in (TOP, EXCELLENCE))
    jury.after(days=10)
    jury.enters()
    granted = counted(world)
    jury.offended()
    jury.lost(best)
    lost = counted(world)
    said = {"notice": jury.award(best)["notice"], "grounds": "The contracts were changed back."}
    jury.judged(jury.does(jury.firm, "/v1/appeals", said)["id"], "upheld")
    counted(world)
    clock.at = AFTER
    both = {(BETTER, "standing"): 1, (BEST, "standing"): 1}
    assert awards(jury, entry=granted) == both
    assert awards(jury, entry=lost) == {(BETTER, "standing"): 1, (BEST, "lost"): 1}
    assert awards(jury) == both
    assert awards(jury, **{"from": "2026-12-01", "to": "2027-01-31"}) == {}
