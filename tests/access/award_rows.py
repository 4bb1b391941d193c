"""Rows of the access walk for awards; each scene has one that a firm of its own holds."""

from typing import Any
from uuid import UUID, uuid4

from app.access.grants import Role
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.texts import canonical, digest_of
from app.domains.recognition.models.awards import Award, AwardSpan
from app.domains.recognition.models.programmes import RecognitionProgramme
from app.domains.recognition.types.awards import AwardOrigin, AwardState
from app.kit.ids import new_id
from tests.access.rows import ME, PARTIES, REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.applications import hold_record
from tests.awarding import PROGRAMME, TOP
from tests.make import OPERATOR

DECIDES = frozenset({Role.DECISION_MAKER})
READERS = SECRETARIAT | DECIDES | {Role.ACCESS_REVIEWER, Role.APPEALS_MEMBER}
AWARD = "/v1/recognition/awards/{s.won}"
KEY = "walked-excellence"
ENTERED = {
    "programme": KEY,
    "award": "grand-prix",
    "record": "{s.winner}",
    "period_from": "2020-01-01",
    "period_until": "2020-12-31",
    "granted_on": "2021-02-10",
    "source": "Gazette of 10 February 2021",
    **REASON,
}


def _act(verb: str, who: frozenset[Role], body: Any = REASON) -> Row:
    return Row("POST", at(f"{AWARD}/{verb}", body), 409, own=who, other=who, refused=404)


ANNOUNCES = {
    "confirm_earlier_award": _act("confirm", SECRETARIAT),
    "discard_earlier_award": _act("discard", SECRETARIAT),
    "announce_award_loss": _act("announce-loss", SECRETARIAT),
    "spare_award": _act("spare", SECRETARIAT, {"violations": [str(uuid4())], **REASON}),
}
TAKES = {
    "lose_award": _act("lose", DECIDES),
    "drop_award_loss": _act("drop-loss", DECIDES),
    "restore_award": _act("restore", DECIDES),
}
PROTECTED = {
    "list_award_decisions": Row(
        "GET", at("/v1/recognition/award-decisions"), narrow=200, strange=None
    ),
    "read_award": Row("GET", at(AWARD), own=READERS | PARTIES, other=READERS, refused=404),
    "decide_award": Row(
        "POST",
        at("/v1/recognition/awards", {"result": str(uuid4()), "award": TOP}),
        404,
        own=DECIDES,
        narrow=403,
        **ME,
    ),
    "enter_earlier_award": Row(
        "POST", at("/v1/recognition/earlier-awards", ENTERED), 422, own=SECRETARIAT, **ME
    ),
    **ANNOUNCES,
    **TAKES,
}
PUBLIC = frozenset({"list_awards", "list_awards_of_firm"})


def _won(scene: Scene) -> tuple[UUID, str]:
    """Let the organisation hold a record, and its firm an award."""
    subject_id, number = hold_record(scene.world, scene.whose)
    text = canonical(Programme.model_validate({**PROGRAMME, "key": KEY}))
    with scene.world.database.writing(OPERATOR) as work:
        programme = RecognitionProgramme(
            id=new_id(),
            key=KEY,
            edition=1,
            title=PROGRAMME["title"],
            kind=PROGRAMME["kind"],
            jurisdiction="PH",
            period_from=work.at.date(),
            period_until=work.at.date(),
            terms=text,
            digest=digest_of(text),
            entry=1,
            loaded_at=work.at,
        )
        work.session.add(programme)
        work.session.flush()
        row = Award(
            id=new_id(),
            state=AwardState.GRANTED,
            origin=AwardOrigin.ENTERED,
            programme_id=programme.id,
            programme_key=KEY,
            award_key=TOP,
            jurisdiction="PH",
            subject_id=subject_id,
            period_from=work.at.date(),
            period_until=work.at.date(),
            year=work.at.year,
            granted_on=work.at.date(),
            is_departure=False,
            recorded_at=work.at,
            recorded_entry=1,
        )
        work.session.add(row)
        work.session.flush()
        work.session.add(AwardSpan(award_id=row.id, from_entry=1))
    return row.id, number


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    seen={
        **dict.fromkeys(ANNOUNCES, READERS - SECRETARIAT),
        **dict.fromkeys(TAKES, READERS - DECIDES),
    },
    seen_at_home=dict.fromkeys([*ANNOUNCES, *TAKES], PARTIES),
    things={"won winner": _won},
    once=frozenset({"won", "winner"}),
)
