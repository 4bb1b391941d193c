"""What is held about a partner, and about who admitted it (P6)."""

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.types import SubjectKind
from tests.domains.archives.test_archives import rows, whole_file
from tests.domains.partners.test_partners import REFERENCE, admitted, ended, enter, firm, propose
from tests.people import World


def test_p6_a_partner_fetches_its_terms_and_neither_who_vouched_nor_who_complained(world: World):
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    staff = [world.member(Role.SECRETARIAT, scheme) for _ in range(3)]
    union = world.member(Role.PARTNER, world.organisation(OrganisationKind.CIVIL_SOCIETY))
    ended(world, staff[0], admitted(world, staff, union))
    shared = firm(world, SubjectKind.INTERMEDIARY, "Akhter Begum")
    path = admitted(world, staff, union, people=["Josefa Dela Cruz"])
    case = enter(world, union).json()
    ended(world, staff[0], path)
    propose(world, staff[0], union)

    archive = whole_file(world, union)

    terms = rows(archive, "partners/terms")
    assert [(each["state"], each["reason"]) for each in terms] == [
        *[("ended", "It sold a case.")] * 2,
        ("proposed", None),
    ]
    assert terms[1]["people"] == ["Josefa Dela Cruz"]
    assert len(rows(archive, "partners/references")) == 4
    [asked] = rows(archive, "partners/questions")
    assert (asked["reasons"], asked["answer"]) == (["shared_principal"], None)
    whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    secret = (REFERENCE["referee"], REFERENCE["said"], str(shared), case["number"], "passeport")
    assert [each for each in secret if str(each) in whole] == []


def test_p6_who_admits_partners_is_told_what_they_did(world: World):
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    staff = [world.member(Role.SECRETARIAT, scheme) for _ in range(3)]
    union = world.member(Role.PARTNER, world.organisation(OrganisationKind.CIVIL_SOCIETY))
    admitted(world, staff, union)

    def held(place: int) -> list[int]:
        pieces = world.signed_in(staff[place]).get("/v1/me/data").json()["held"]
        found = {each["path"]: len(each["items"]) for each in pieces}
        return [found["partners/admissions"], found["partners/references"]]

    assert [held(0), held(1), held(2)] == [[1, 2], [1, 0], [0, 0]]
