"""A sponsor pays for a study, its workers are compared, and what comes out is not to its liking."""

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.afterwards import the_journal_holds
from tests.people import World, key
from tests.studying import DECLARED, Studies, everything, lines, workers
from tests.violating import slug

OUTCOMES = [{"outcome": "fees_paid", "is_primary": True}, {"outcome": "documents_kept"}]
COLUMNS = ("code", "arm", "consent", "fees_paid", "documents_kept")
NAME = "Anselmo Quibranza"
MEANT_WELL = "We had hoped for more, and will look into it."


def drafted(life: Studies) -> None:
    """The employer drafts the design of the pilot, and knows that it then lets go."""
    life.drafted(outcomes=OUTCOMES, subgroups=[])
    assert life.client().get(life.path).status_code == 404
    assert slug(life.act(life.sponsor, "freeze", DECLARED)) == "forbidden"


def frozen(life: Studies) -> str:
    """The assessor freezes it and declares to be independent; everybody reads it from here on."""
    found = life.does("freeze", DECLARED)
    assert life.read()["protocol"]["sponsor"]["name"] == "Gulf Towers"
    life.does("begin")
    return str(found["protocol_digest"])


def collected(life: Studies) -> None:
    """A file with a name in it is refused whole; the file that is asked for comes in."""
    codes = life.codes(46)
    rows = [{name: each[name] for name in COLUMNS} for each in workers(codes)]
    named = [{**each, "name": NAME if at == 7 else ""} for at, each in enumerate(rows)]
    refused = life.send(lines(*named))
    assert refused.status_code == 422
    assert NAME not in refused.text
    assert "who somebody is" in refused.text
    assert life.sent(lines(*rows)) == {"new": 46, "corrected": 0, "unchanged": 0}
    # One of them takes consent back.
    assert life.act(life.assessor, "withdrawals", {"code": codes[0]}).status_code == 204


def not_stopped(life: Studies) -> None:
    """The sponsor sees where it is going, and has no way to stop it."""
    for verb in ("close", "analyse", "publish"):
        assert slug(life.act(life.sponsor, verb)) == "forbidden"
    other = life.world.member(Role.AUDIT_MANAGER, life.assessor.organisation)
    assert slug(life.act(other, "publish")) == "forbidden"
    away = life.client(life.sponsor).delete(life.path, headers=key())
    assert away.status_code == 405
    assert life.read()["not_published_since"] is not None


def test_a_result_is_published_against_the_sponsors_wish(world: World):
    life = Studies(world)
    drafted(life)
    digest = frozen(life)
    collected(life)
    not_stopped(life)
    life.analysed()
    assert life.client(life.sponsor).get(f"{life.path}/result").status_code == 404
    found = life.published()
    assert (found["protocol_digest"], found["withdrawn"]) == (digest, None)
    fees, kept = found["outcomes"]
    assert [each["n"] for each in fees["arms"]] == [15, 15, 15]
    assert [each["stands_out"] for each in fees["differences"] if each["of"] == "mean"] == [
        True
    ] * 3
    assert kept["arms"][0]["share"] > kept["arms"][2]["share"]
    said = life.act(life.sponsor, "comment", {"words": MEANT_WELL, "language": "en"})
    assert said.status_code == 200
    after = life.result()
    assert after["comment"]["words"] == MEANT_WELL
    assert (after["digest"], after["outcomes"]) == (found["digest"], found["outcomes"])
    authority = world.organisation(OrganisationKind.AUTHORITY, None, "QA")
    officer = world.member(Role.AUTHORITY_OFFICER, authority)
    assert life.result(officer)["digest"] == found["digest"]
    life.does("check")
    world.settle()
    assert life.result()["is_reproduced"] is True
    the_journal_holds(world)
    assert NAME not in everything(world)
