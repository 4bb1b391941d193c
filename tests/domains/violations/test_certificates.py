"""What a confirmed violation does to a certificate: somebody weighs it, and nothing else."""

from typing import Any

import pytest

from app.domains.certifications.handlers.certificates import CertificateFollower
from app.domains.certifications.service.certified_on import certified_on
from app.store.consumers import run
from tests.certificates import issued
from tests.make import OPERATOR
from tests.people import World, on
from tests.violating import COUNT, Bench


@pytest.fixture
def bench(world: World, clock) -> Bench:
    found = Bench(world, clock)
    issued(world, found.firm, found.subject_id)
    return found


def followed(bench: Bench) -> list[dict[str, Any]]:
    run(bench.world.database, CertificateFollower(bench.world.api.state.certifications))
    return list(bench.reads(bench.secretary, "/v1/risk-reviews")["items"])


def certificate(bench: Bench) -> dict[str, Any]:
    [item] = bench.reads(bench.secretary, "/v1/certificates")["items"]
    return dict(item)


def test_a_confirmed_violation_opens_a_review_and_changes_no_certificate(bench: Bench):
    before = certificate(bench)
    case = bench.confirmed()
    [review] = followed(bench)
    assert (review["violation"], review["category"], review["state"]) == (
        *(case["number"], "confirmed_violation"),
        "open",
    )
    assert certificate(bench) == before
    assert followed(bench) == [review]
    read = bench.reads(bench.secretary, f"/v1/risk-reviews/{review['id']}")
    assert read["beside"] == []
    closed = bench.tries(
        bench.secretary,
        f"/v1/risk-reviews/{review['id']}/close",
        {"reason": "The branch is shut, and the workers are repaid."},
        review["version"],
    )
    assert closed.status_code == 200, closed.text
    assert bench.world.signed_in(bench.firm).get("/v1/risk-reviews").json()["items"] == []


def test_a_second_violation_widens_the_review_that_is_open(bench: Bench):
    bench.confirmed()
    [review] = followed(bench)
    bench.confirmed(counts=[{**COUNT, "offence": "deception"}])
    [again] = followed(bench)
    assert (again["id"], again["version"] > review["version"]) == (review["id"], True)
    stale = on(review["version"])
    path = f"/v1/risk-reviews/{review['id']}/close"
    unread = bench.world.signed_in(bench.secretary).post(
        path, json={"reason": "All is well."}, headers=stale
    )
    assert unread.status_code == 412


def test_what_was_dismissed_or_concerns_nobody_certified_opens_none(bench: Bench):
    case = bench.notified()
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case, "not_proved"))
    other = bench.notified(respondents=[{"part": "agency", "record": bench.silent}])
    bench.served(other)
    bench.after(days=16)
    bench.done(bench.manager, other, "decide", bench.found(other))
    assert followed(bench) == []


def test_v2_a_firm_is_certified_on_the_days_on_which_its_certificate_stood(bench: Bench):
    today = bench.clock.at.date()
    with bench.world.database.reading(OPERATOR) as work:
        assert certified_on(work, bench.subject_id, today)
        assert not certified_on(work, bench.subject_id, today.replace(year=today.year - 1))
        assert not certified_on(work, bench.subject_id, today.replace(year=today.year + 20))
