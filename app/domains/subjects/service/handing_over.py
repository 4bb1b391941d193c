"""What of the subjects a person can leave open, and others carry on (P5)."""

from collections.abc import Sequence

from app.domains.identity.service.handing_over import OpenWork
from app.domains.identity.types import Leaver, OpenThing
from app.domains.subjects.queries import acts, claims, pairs
from app.store.work import Work


def _claims_of(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    found = claims.begun_by(work, leaver.person_id, leaver.organisation_id)
    return [OpenThing(each, f"/v1/claims/{each}") for each in found]


def _pairs_of(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    found = pairs.proposed_by(work, leaver.person_id)
    return [OpenThing(each, f"/v1/candidates/{each}") for each in found]


def _acts_of(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    found = acts.proposed_by(work, leaver.person_id, leaver.organisation_id)
    return [OpenThing(each, f"/v1/licence-acts/{each}") for each in found]


CLAIMS = OpenWork("claim", _claims_of, claims.still_open)
PAIRS = OpenWork("pair", _pairs_of, pairs.still_proposed)
ACTS = OpenWork("act", _acts_of, acts.still_proposed)
