"""Complaints, repayments, trainings: what counts of them in an evaluation, and what never does."""

from datetime import date

import pytest

from app.domains.alliance.models import AllianceTraining, FirmCredential
from app.domains.alliance.types import CredentialKind, CredentialState
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.results import read_again
from app.domains.recognition.models import RecognitionResult
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.service import evaluating, loading
from app.domains.recognition.types.programmes import MeasureKey
from app.domains.recognition.types.scoring import Reading
from app.kit.ids import new_id
from tests.applications import hold_record
from tests.deploying import licensed
from tests.evaluating import MERIT, criterion
from tests.handled import COMPANY, Desk
from tests.make import OPERATOR
from tests.people import World, key
from tests.remedying import Repaying

MEASURES = {
    "justified_complaints": ((0, 25), (1, 0)),
    "complaints_answered": ((0, 0), (1, 25)),
    "days_to_repay": ((0, 25), (90, 0)),
    "trainings": ((0, 0), (1, 25)),
}
PROGRAMME = {
    **MERIT,
    "period_until": "2027-12-31",
    "criterion": [
        criterion(each.replace("_", "-"), 25, each, *steps) for each, steps in MEASURES.items()
    ],
}


def readings(world: World, subject_id: object) -> dict[MeasureKey, Reading]:
    """Evaluate the programme; return what was read of a firm."""
    with world.database.writing(OPERATOR) as work:
        row, _ = loading.load(work, "harbour-award", Programme.model_validate(PROGRAMME), "agreed")
        asked = evaluating.ask(work, world.api.state.evaluations, row, None)
    world.settle()
    with world.database.reading(OPERATOR) as work:
        found = queries.result(work, asked.id, [subject_id])
        assert isinstance(found, RecognitionResult)
        terms = Programme.model_validate(PROGRAMME).terms
        return dict(read_again(terms, found.frozen).readings)


def test_e1_complaints_count_only_when_upheld_finally_and_by_how_they_were_answered(world, clock):
    desk = Desk(world, clock)
    subject_id, record = hold_record(world, desk.firm)
    licensed(world, subject_id)
    against = {"kind": "intermediary", "record": record}
    line = {"month": "2026-03", "origin": "PH", "destination": "QA", "count": 500}
    body = {"lines": [{**line, "intermediary": str(subject_id)}]}
    client = world.signed_in(desk.firm)
    assert client.post("/v1/deployments", json=body, headers=key()).status_code == 201
    answered, silent, untold = (desk.inquired(COMPANY, against=against) for _ in range(3))
    told = desk.told(answered)
    desk.replied(told)
    desk.told(silent)
    assert untold.row.subject_id == subject_id
    desk.decided(answered, "upheld", for_respondent="It took money.")
    desk.after(days=20)
    early = readings(world, subject_id)
    assert early[MeasureKey.JUSTIFIED_COMPLAINTS].inputs["complaints"] == 0
    assert early[MeasureKey.COMPLAINTS_ANSWERED].inputs == {"told": 2, "in_time": 1}
    desk.after(days=45)
    final = readings(world, subject_id)[MeasureKey.JUSTIFIED_COMPLAINTS]
    assert (final.inputs, final.value) == ({"complaints": 1, "deployed": 500}, 2)
    # The firm reads what it was told, and never a complaint (W1).
    assert [(each.kind, each.id) for each in final.records] == [("telling", told["id"])]


def test_how_long_repaying_took_counts_from_when_it_was_settled(world, clock):
    repaying = Repaying(world)
    repaying.opened()
    clock.at = clock.at.replace(month=12, day=24)
    found = readings(world, repaying.record_id)[MeasureKey.DAYS_TO_REPAY]
    assert [each.kind for each in found.records] == ["remedy"]
    assert (found.inputs, found.value) == ({"days": [30]}, 30)


@pytest.mark.parametrize(
    ("state", "until", "counted"),
    [
        (CredentialState.CONFIRMED, date(2027, 3, 1), 1),
        (CredentialState.STATED, date(2027, 3, 1), 0),
        (CredentialState.CONFIRMED, date(2026, 11, 1), 0),
    ],
)
def test_e2_a_training_counts_once_others_confirmed_it_and_until_it_ends(
    world, clock, state, until, counted
):
    desk = Desk(world, clock)
    subject_id, _ = hold_record(world, desk.firm)
    person, house = desk.firm.person.id, desk.firm.organisation.id
    with world.database.writing(OPERATOR) as work:
        training = AllianceTraining(
            key="entry-2026",
            title="Entry level",
            provider="IRIS trainers",
            topics=[],
            form="webinar",
            held_from=date(2026, 5, 1),
            held_until=date(2026, 5, 2),
            valid_months=12,
            speaker_id=desk.scheme.id,
            made_by=person,
            made_at=work.at,
        )
        work.session.add(training)
        work.session.flush()
        is_confirmed = state is CredentialState.CONFIRMED
        work.session.add(
            FirmCredential(
                id=new_id(),
                kind=CredentialKind.TRAINING,
                state=state,
                subject_id=subject_id,
                holder_id=house,
                training_id=training.id,
                since=date(2026, 5, 2),
                until=until,
                stated_by=person,
                stated_for=house,
                stated_at=work.at,
                confirmer_id=desk.scheme.id,
                decided_for=desk.scheme.id if is_confirmed else None,
                confirmed_entry=1 if is_confirmed else None,
            )
        )
    found = readings(world, subject_id)[MeasureKey.TRAININGS]
    assert found.inputs == {"trainings": counted}
    assert len(found.records) == counted
