"""``vouch certificates pdf``: the pages of many certificates, written to a folder."""

from datetime import UTC, date, datetime

import pytest

from app.access.grants import Role
from app.domains.certifications.types.certificates import CertificateState
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from tests.certificates import issued, named_record
from tests.people import World
from tests.printing import read

pytestmark = pytest.mark.commits

# The command reads the clock of the machine.
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
DAYS = {
    "decided_on": LONG_AGO.date(),
    "valid_from": LONG_AGO.date(),
    "valid_until": date(2199, 12, 31),
}


@pytest.fixture
def certified(own_database, tmp_path):
    """Issue a certificate in force and one that was withdrawn; return their numbers."""
    world = World(own_database, Settings(data_dir=tmp_path / "var"))
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, agency)
    return [
        issued(world, holder, named_record(world, holder, ("legal", name))[0], stood, **DAYS)
        for name, stood in (
            ("ሰላም የሥራ ስምሪት", [(CertificateState.ACTIVE, LONG_AGO, None)]),
            ("Gone Ltd", [(CertificateState.WITHDRAWN, LONG_AGO, None)]),
        )
    ]


def test_the_certificates_in_force_are_written_to_a_folder(vouch, certified, tmp_path):
    in_force, _ = certified
    folder = tmp_path / "pages" / "of-2026"

    assert f"Wrote 1 certificates to {folder}." in vouch("certificates", "pdf", folder).output

    assert [each.name for each in folder.iterdir()] == [f"{in_force}.pdf"]
    assert "ሰላም የሥራ ስምሪት" in read((folder / f"{in_force}.pdf").read_bytes())[0]


def test_all_of_them_are_written_if_asked_and_written_again_the_same(vouch, certified, tmp_path):
    folder = tmp_path / "pages"
    assert "Wrote 2 certificates" in vouch("certificates", "pdf", folder, "--all").output
    first = {each.name: each.read_bytes() for each in folder.iterdir()}

    vouch("certificates", "pdf", folder, "--all")

    assert {each.name: each.read_bytes() for each in folder.iterdir()} == first
    assert "Not in force. Withdrawn" in read(first[f"{certified[1]}.pdf"])[0]


def test_a_folder_that_cannot_be_made_is_told(vouch, tmp_path):
    (tmp_path / "taken").write_text("a file")
    said = vouch("certificates", "pdf", tmp_path / "taken", status=1)
    assert "cannot be made" in said.stderr
