"""``vouch recognition``: programmes are loaded, evaluated and computed again by a person."""

import re

import pytest
from sqlalchemy import update

from app.domains.recognition.engine.texts import shipped_files
from app.domains.recognition.models import RecognitionResult
from tests.make import OPERATOR, add_subject

pytestmark = pytest.mark.commits
BY = ("--by", "Lena Fischer")


def test_a_programme_is_loaded_evaluated_and_computed_again(vouch, own_database, tmp_path):
    assert "No programmes are loaded." in vouch("recognition", "list").output
    loaded = vouch("recognition", "load", *BY).output
    assert "ph-excellence, version 1: loaded; values of our own are in it." in loaded
    assert "here already" in vouch("recognition", "load", *BY).output
    assert "drafts in it" in vouch("recognition", "list").output
    add_subject(own_database, 4_711)
    made = vouch("recognition", "evaluate", "ph-excellence", "--as-of", "2025-12-31", *BY).output
    assert "1 firms, facts until 2025-12-31" in made
    assert "Values of our own are in it" in made
    found = re.search(r"Evaluation ([0-9a-f-]{36})", made)
    assert found
    assert "Identical: 1 firms" in vouch("recognition", "recompute", found[1], *BY).output
    with own_database.writing(OPERATOR) as work:
        work.session.execute(update(RecognitionResult).values(frozen="{}"))
    assert vouch("recognition", "evaluate", "nothing", *BY, status=1).stderr
    own = tmp_path / "own.toml"
    text = shipped_files()[0].read_text("utf-8").replace("edition = 1", "edition = 2", 1)
    own.write_text(text.replace("weight = 40", "weight = 35", 1), "utf-8")
    assert "--reason" in vouch("recognition", "load", own, *BY, status=1).stderr
    why = (*BY, "--reason", "as the committee wrote")
    told = vouch("recognition", "load", own, *why, status=1).stderr
    assert "/criterion: The weights add up to 95, and must add up to 100." in told
    day = vouch("recognition", "evaluate", "ph-excellence", "--as-of", "soon", *BY, status=1)
    assert "soon is no day" in day.stderr
