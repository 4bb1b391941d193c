"""Who there is: a person, organisations, registers, firms with names and licences."""

from collections.abc import Iterator

from app.domains.identity.models import Membership, Organisation, Person
from app.domains.imports.models import Source
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.subjects.models import Claim, Licence, Subject, SubjectName
from app.kit.numbers import NumberKind, make
from making_large.plan import REPORTED, SLOTS, Instants, Plan, day
from making_large.rows import Filling, key

PERSON = key("person", 0)
SCHEME, AUDIT_BODY = key("organisation", 0), key("organisation", 1)
AUTHORITIES = {
    country: key("organisation", place) for place, country in enumerate(sorted(set(SLOTS)), 2)
}
HOUSES = 100
"""Organisations of firms are counted from here."""
ROLES = {SCHEME: "secretariat", AUDIT_BODY: "audit_manager"}
ADJECTIVES = (
    *("Amber", "Blue", "Coral", "Delta", "Eastern", "Fair"),
    *("Golden", "Harbour", "Island", "Jade", "Lotus", "Northern"),
)
NOUNS = (
    *("Bridge", "Compass", "Crossing", "Horizon", "Lantern", "Meridian"),
    *("Passage", "Quay", "Sails", "Star", "Voyage"),
)


def house(certificate: int) -> str:
    """Return the organisation that holds a certificate."""
    return key("organisation", HOUSES + certificate)


def fillings(plan: Plan, instants: Instants, entry: int) -> Iterator[Filling]:
    """Yield what is put into each table, in the order of what refers to what."""
    then = instants.at(0)
    yield Filling(
        Person,
        ("id", "name", "email", "email_key", "language", "flags"),
        [
            (
                PERSON,
                "Large Register",
                "large@register.example",
                "large@register.example",
                "en",
                "[]",
            )
        ],
        (("password_set_at", then), ("created_at", then)),
    )
    yield Filling(
        Organisation,
        ("id", "number", "kind", "name", "country", "jurisdiction"),
        _organisations(plan),
        (("state", "active"), ("created_at", then), ("flags", "[]")),
    )
    yield Filling(
        Membership,
        ("id", "organisation_id", "role"),
        _memberships(),
        (("person_id", PERSON), ("state", "active"), ("began_at", then)),
    )
    yield Filling(
        Source,
        ("key", "title", "jurisdiction"),
        [(register(each), f"Register of {each}", each) for each in AUTHORITIES],
        (
            *(("record", "intermediary"), ("publisher", "Invented"), ("time_zone", "UTC")),
            *(("stale_after_days", 3_650), ("list_date", day(0)), ("digest_key", "0" * 64)),
        ),
    )
    yield Filling(
        Subject,
        ("id", "serial", "number", "country"),
        _subjects(plan),
        (("kind", "intermediary"), ("standing", "imported"), ("recorded_from", entry)),
    )
    yield Filling(
        Subject,
        ("id", "serial", "number", "country"),
        _places(plan),
        (("kind", "jurisdiction"), ("standing", "registered"), ("recorded_from", entry)),
    )
    yield Filling(
        Jurisdiction,
        ("code", "subject_id", "name"),
        [(code, of, code) for of, _, _, code in _places(plan)],
        (("made_at", then),),
    )
    stated = (("stated_from", day(0)), ("recorded_from", entry))
    yield Filling(
        SubjectName,
        ("id", "subject_id", "text"),
        ((key("name", each), key("subject", each), name(each)) for each in range(plan.firms)),
        (("kind", "legal"), *stated),
    )
    yield Filling(
        Licence,
        (
            *("id", "subject_id", "source_key", "number", "status", "stated_from", "stated_until"),
            *("valid_from", "valid_until", "first_id"),
        ),
        _licences(plan),
        (("recorded_from", entry),),
    )
    yield Filling(
        Claim,
        ("id", "subject_id", "organisation_id", "jurisdiction"),
        _claims(plan),
        (
            *(("state", "granted"), ("lodged_by", PERSON), ("lodged_at", then)),
            ("objections_until", then),
        ),
    )


def register(country: str) -> str:
    """Return the key of the register of a country."""
    return f"large-{country.lower()}"


def name(firm: int) -> str:
    """Return the name of a firm; nobody is called so."""
    adjective, noun = ADJECTIVES[firm % len(ADJECTIVES)], NOUNS[firm // 7 % len(NOUNS)]
    return f"{adjective} {noun} Recruitment {firm}"


def _organisations(plan: Plan) -> Iterator[tuple[object, ...]]:
    yield SCHEME, make(NumberKind.ORGANISATION, 1), "scheme_owner", "The scheme", "CH", None
    yield AUDIT_BODY, make(NumberKind.ORGANISATION, 2), "audit_body", "Auditors", "CH", None
    for serial, (country, of) in enumerate(AUTHORITIES.items(), 3):
        number = make(NumberKind.ORGANISATION, serial)
        yield of, number, "authority", f"Ministry of {country}", country, country
    for each in range(plan.certificates):
        firm, number = plan.holder(each), make(NumberKind.ORGANISATION, HOUSES + each)
        yield house(each), number, "intermediary", name(firm), plan.country(firm), None


def _memberships() -> Iterator[tuple[object, ...]]:
    for place, organisation in enumerate((SCHEME, AUDIT_BODY, AUTHORITIES[REPORTED])):
        role = ROLES.get(organisation, "authority_manager")
        yield key("membership", place), organisation, role


def _subjects(plan: Plan) -> Iterator[tuple[object, ...]]:
    for each in range(plan.firms):
        serial = each + 1
        number = make(NumberKind.INTERMEDIARY, serial)
        yield key("subject", each), serial, number, plan.country(each)


def _places(plan: Plan) -> Iterator[tuple[str, int, str, str]]:
    """Yield the records of the countries, behind those of the firms."""
    for each, country in enumerate(AUTHORITIES):
        serial = plan.firms + each + 1
        yield key("subject", serial - 1), serial, make(NumberKind.JURISDICTION, serial), country


def _licences(plan: Plan) -> Iterator[tuple[object, ...]]:
    """Yield a version of each licence, and of one in five a second one."""
    chance = plan.chance("licences")
    for each in range(plan.firms):
        country = plan.country(each)
        first, number = key("licence", 2 * each), f"{country}-{each:06d}"
        known = (key("subject", each), register(country), number)
        ends = day(1_200 + each % 700)
        if each % 5:
            yield first, *known, "valid", day(0), None, day(0), ends, None
            continue
        turned = 200 + int(chance.random() * 1_000)
        status = chance.choice(("suspended", "cancelled", "expired", "valid_provisional"))
        yield first, *known, "valid", day(0), day(turned - 1), day(0), ends, None
        second = key("licence", 2 * each + 1)
        yield second, *known, status, day(turned), None, day(0), ends, first


def _claims(plan: Plan) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        firm = plan.holder(each)
        yield key("claim", each), key("subject", firm), house(each), plan.country(firm)
