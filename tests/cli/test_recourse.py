"""``vouch recourse``: a table of one's own, loaded by a person with a reason."""

import pytest
from sqlalchemy import select

from app.domains.jurisdictions.engine.recourse import SHIPPED
from app.store.journal import Event, Word
from tests.make import OPERATOR

pytestmark = pytest.mark.commits
OWN = ("--by", "Lena Fischer", "--reason", "numbers of the ministry")


@pytest.fixture
def own(tmp_path):
    """The shipped table with one place renamed."""
    path = tmp_path / "own.toml"
    path.write_text(SHIPPED.read_text("utf-8").replace("Labour Inspector", "Inspectorate"), "utf-8")
    return path


def test_w11_a_table_of_ones_own_is_loaded_with_a_reason(vouch, own, own_database):
    assert "shipped" in vouch("recourse").output
    assert "--reason" in vouch("recourse", "load", own, status=1).stderr
    assert "Nothing was kept." in vouch("recourse", "load", own, "--dry-run").output
    assert "NZ: edition 1, holds from now." in vouch("recourse", "load", own, *OWN).output
    assert "NZ: edition 1, here already" in vouch("recourse", "load", own, *OWN).output
    assert "own, edition 1" in vouch("recourse").output
    with own_database.reading(OPERATOR) as work:
        events = work.session.scalars(
            select(Event).where(Event.name == "jurisdictions.recourse.loaded")
        ).all()
        words = work.session.scalars(
            select(Word.text).where(Word.event_number == events[0].number)
        ).all()
    assert {each.body["edition"] for each in events} == {1}
    assert "numbers of the ministry" in words


def test_a_file_at_fault_is_told_plainly(vouch, tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[[place]]\ncode = "ZZ"\n', "utf-8")
    said = vouch("recourse", "load", path, *OWN, status=1).stderr
    assert "there is no country ZZ" in said
