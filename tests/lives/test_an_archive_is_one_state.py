"""An archive is one state of the register, and says how far it has come while it is made."""

import io
import json
import zipfile
from dataclasses import replace
from uuid import UUID

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import archive_desk
from app.domains.archives import jobs
from app.domains.archives.queries import of_job
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.store.holdings import Holding, Rows, WhoseKind
from tests.people import World, key


def test_p6_what_is_changed_while_an_archive_is_made_is_in_none_of_its_pages(
    world: World, monkeypatch
):
    firm = world.organisation(OrganisationKind.EMPLOYER, "Harbour Hotels")
    member = world.member(Role.EMPLOYER_MANAGER, firm)
    client = world.signed_in(member)
    begun = client.post(f"/v1/organisations/{firm.id}/archives", headers=key()).json()
    monkeypatch.setattr(jobs, "PROGRESS_EVERY", 1)
    seen: list[int] = []

    def meanwhile(_work, whose):
        with world.database.writing(CLOCK) as work:
            work.session.get_one(Organisation, whose.id).name = "Renamed Hotels"
            work.record("identity.organisation.described", organisation=str(whose.id))
        with world.database.reading(CLOCK) as work:
            seen.append(of_job(work, UUID(begun["id"])).members)
        yield Rows("meanwhile/nothing", "Nothing", list)

    desk = archive_desk(world.settings)
    first = Holding("meanwhile", {WhoseKind.ORGANISATION: meanwhile})
    desk = replace(desk, holdings=(*desk.holdings, first, *_again(desk.holdings)))
    jobs.make(desk, world.database, {"archive": begun["id"]})

    answer = client.get(f"/v1/archives/{begun['id']}/content")
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    for domain in ("identity", "again"):
        [profile] = json.loads(archive.read(f"data/{domain}/profile.json"))
        assert profile["name"] == "Harbour Hotels"
    assert seen[0] > 0
    manifest = json.loads(archive.read("manifest.json"))
    assert manifest["entry"] < client.get("/v1/journal/head").json()["number"]


def _again(holdings):
    """Tell the profile once more, after the change."""
    identity = holdings[0].of[WhoseKind.ORGANISATION]

    def provider(work, whose):
        work.session.expire_all()
        profile = next(iter(identity(work, whose)))
        yield replace(profile, path="again/profile")

    return (Holding("again", {WhoseKind.ORGANISATION: provider}),)
