"""``vouch import``: what it says, and how it ends."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.access.policy import CLOCK
from app.domains.imports.engine.profile import load_profile
from app.domains.imports.models import ImportFile
from app.domains.roster.models import RosterEntry
from app.domains.subjects.models import Subject
from app.kit.clock import now
from app.outside.name_index import NameIndex

pytestmark = pytest.mark.commits
HELD = 3


def counts(output: str) -> dict[str, str]:
    """Read the summary as a person does: the name of a count, then the count."""
    return dict(re.findall(r"^([a-z]+) +([\d,]+)", output, re.MULTILINE))


def subjects(database) -> int:
    with database.reading(CLOCK) as work:
        return work.session.scalar(select(func.count()).select_from(Subject)) or 0


def test_a_list_comes_in_and_readers_see_it(vouch, make_list, own_database, tmp_path):
    said = vouch("import", "ph-dmw", make_list("2026-09-14.csv")).output

    assert re.search(r"VF\d+ is in force: Licensed Recruitment Agencies, 2026-09-14\.", said)
    assert counts(said)["read"] == counts(said)["new"] == "40"
    assert "Readers see it now, as of journal entry 1." in said
    with own_database.reading(CLOCK) as work:
        assert work.session.scalar(select(func.count()).select_from(RosterEntry)) == 40
    assert len(NameIndex.open(tmp_path / "var" / "index")) == 40


def test_the_same_file_again_does_nothing(vouch, make_list):
    path = make_list("2026-09-14.csv")
    vouch("import", "ph-dmw", path)

    assert "Nothing to do: this very file is in force" in vouch("import", "ph-dmw", path).output


def test_the_next_list_gives_the_differences(vouch, make_list):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    firms = [f"AGENCY {number} INC" for number in range(2, 43)]

    said = counts(vouch("import", "ph-dmw", make_list("2026-09-15.csv", firms)).output)

    assert (said["new"], said["unchanged"], said["gone"]) == ("3", "38", "2")


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("dmw_2026-09-14.csv", [], "Day of the list: 2026-09-14, from the file's name."),
        ("dmw_2026-09-14.csv", ["--as-of", "2026-09-01"], "2026-09-01, as you say."),
        ("dmw_2026-99-99.csv", [], "which is today in Asia/Manila"),
        ("dmw.csv", [], "which is today in Asia/Manila"),
    ],
)
def test_it_says_which_day_it_took(vouch, make_list, name, options, told):
    assert told in vouch("import", "ph-dmw", make_list(name), *options, "--dry-run").output


def test_today_is_that_of_the_register(vouch, make_list):
    zone = load_profile("ph-dmw").source.zone
    days = {(now() + timedelta(minutes=each)).astimezone(zone).date() for each in (-1, 1)}

    said = vouch("import", "ph-dmw", make_list("dmw.csv"), "--dry-run").output

    assert any(f"Day of the list: {day}, which is today" in said for day in days)


def test_a_list_of_an_unknown_day_is_not_put_in_force(vouch, make_list):
    said = vouch("import", "ph-dmw", make_list("dmw.csv"), status=1).stderr

    assert "does not tell of which day the list speaks" in said
    assert "--as-of" in said


def test_a_day_that_lies_ahead_is_refused(vouch, make_list, own_database):
    said = vouch("import", "ph-dmw", make_list("list.csv"), "--as-of", "2999-01-01", status=1)

    assert "cannot speak of 2999-01-01: that day lies ahead" in said.stderr
    assert subjects(own_database) == 0


def test_a_dry_run_compares_and_changes_nothing(vouch, make_list, own_database):
    said = vouch("import", "ph-dmw", make_list("2026-09-14.csv"), "--dry-run").output

    assert "Compared only, nothing is changed" in said
    assert counts(said)["new"] == "40"
    assert subjects(own_database) == 0
    assert "Nothing was brought in yet" in vouch("imports").output


def test_a_dry_run_says_that_the_list_would_wait(vouch, make_list):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))

    shorter = make_list("2026-10-01.csv", ["AGENCY 1 INC"])
    said = vouch("import", "ph-dmw", shorter, "--dry-run").output

    assert "it would wait for a second person" in said


def test_an_older_list_is_refused_unless_forced_with_a_reason(vouch, make_list):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    older = make_list("2026-09-01.csv", also=["AGENCY 77 INC"])

    assert "A newer file is in force" in vouch("import", "ph-dmw", older, status=1).stderr
    assert "--force needs a reason" in vouch("import", "ph-dmw", older, "--force", status=1).stderr
    forced = vouch("import", "ph-dmw", older, "--force", "--reason", "the newer one was wrong")
    assert counts(forced.output)["new"] == "1"


def test_rows_that_cannot_be_read_are_told_and_written_down(vouch, make_list, tmp_path):
    path = make_list("2026-09-14.csv", [f"AGENCY {number} INC" for number in range(60)])
    path.write_text(path.read_text("utf-8") + "LAST AGENCY,Manila,No Such Word\n", "utf-8")
    rejects = tmp_path / "why.csv"

    said = vouch("import", "ph-dmw", path, "--rejects", rejects).output

    assert counts(said)["rejected"] == "1"
    assert f"Why rows were rejected: {rejects}" in said
    assert "62,status,the profile does not know the status 'No Such Word',LAST AGENCY" in (
        rejects.read_text("utf-8")
    )


def test_a_file_of_another_layout_is_refused_in_plain_words(vouch, tmp_path, own_database):
    path = tmp_path / "2026-09-14.csv"
    path.write_text("agency,place\nA,B\n", "utf-8")

    said = vouch("import", "ph-dmw", path, status=1)

    assert said.stderr.splitlines()[0] == "The file cannot be read."
    assert "missing are the columns" in said.stderr
    assert "Traceback" not in said.output
    assert subjects(own_database) == 0


def test_an_unknown_profile_is_answered_with_those_that_are_there(vouch, make_list):
    said = vouch("import", "ph-poea", make_list("list.csv"), status=1)

    assert "There is no profile 'ph-poea'" in said.stderr
    assert "ph-dmw" in said.stderr


def test_a_file_that_is_not_there_is_refused(vouch):
    assert "does not exist" in vouch("import", "ph-dmw", "nowhere.csv", status=2).stderr


def test_an_empty_name_is_no_operator(vouch, make_list):
    said = vouch("import", "ph-dmw", make_list("2026-09-14.csv"), "--by", " ", status=1)

    assert "Say who acts" in said.stderr


def test_l6_a_list_that_was_cut_off_waits_for_a_second_person(vouch, make_list, own_database):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"), "--by", "Amina Rahman")
    short = make_list("2026-10-01.csv", ["AGENCY 1 INC", "AGENCY 2 INC"])

    held = vouch("import", "ph-dmw", short, "--by", "Amina Rahman", status=HELD).output

    [number] = re.findall(r"(VF\d+) waits for a second person: 38 rows are gone", held)
    assert counts(held)["held"] == "38"
    shown = vouch("imports", "show", number, "--limit", "5").output
    assert shown.count("no longer listed") == 5
    assert "These are the first 5" in shown
    reason = ("--reason", "the page says so too")
    own = vouch("imports", "approve", number, "--by", "amina  rahman", *reason, status=1)
    assert "A second person is needed" in own.stderr
    done = vouch("imports", "approve", number.lower(), "--by", "Joseph Okello", *reason).output
    assert f"{number} is in force: Licensed Recruitment Agencies, 2026-10-01." in done
    assert "Readers see it now" in done
    with own_database.reading(CLOCK) as work:
        states = set(work.session.scalars(select(ImportFile.state)))
    assert {state.value for state in states} == {"applied"}


def test_a_list_that_waits_can_be_dropped(vouch, make_list):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    short = make_list("2026-10-01.csv", ["AGENCY 1 INC"])
    held = vouch("import", "ph-dmw", short, status=HELD).output
    [number] = re.findall(r"(VF\d+) waits", held)

    said = vouch("imports", "drop", number, "--by", "Joseph Okello", "--reason", "cut off").output

    assert f"{number} is dropped. The register is as it was." in said
    assert "dropped" in vouch("imports").output
    assert "no longer listed" not in vouch("imports", "show", number).output


def test_a_mistyped_number_is_told_apart_from_an_unknown_one(vouch):
    assert "typing error" in vouch("imports", "show", "VF00000176", status=1).stderr
    assert "There is no import" in vouch("imports", "show", "VF00000177", status=1).stderr
