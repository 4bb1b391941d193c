"""What the loss of a country's certificate does to those that ask for it, and to no others (C8).

Nothing here follows an entry: the clock looks at how each country stands, and brings what is
recorded in line with it. Run twice, late, or by two workers at once it does each thing once.
"""

from collections.abc import Sequence
from typing import Any

from app.domains.certifications.engine import letters
from app.domains.certifications.models import Certificate, CountryHold
from app.domains.certifications.queries import certificates, countries
from app.domains.certifications.service.countries import dependents
from app.domains.certifications.service.countries.standing import reading_of
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.countries import CountryReading
from app.domains.identity.queries import organisations as identity
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Scheme
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work


def tend(work: Work, desk: CertificationDesk, limit: int) -> int:
    """Bring certificates in line with the countries that their schemes ask for; return how many.

    Records:
        ``certifications.certificate.country_lost``, ``country_regained``; and ``expired`` or
        ``revived``, with the ground.

    Rule:
        Fairness C8: they read that the country was suspended, and end only after the transition;
        others are untouched.
    """
    done = 0
    for kept in standards.needing_countries(work):
        reading = reading_of(work, kept.said, work.at)
        assert reading is not None
        done += _revive(work, desk, kept, limit)
        if reading.is_certified or reading.since is None:
            done += _lift(work, desk, countries.held(work, kept.id, limit))
            continue
        other = countries.held(work, kept.id, limit, but_since=reading.since)
        done += _lift(work, desk, other)
        done += _hold(work, desk, kept, reading, limit)
        done += _end(work, desk, kept, limit)
    return done


def _hold(
    work: Work, desk: CertificationDesk, kept: Kept[Scheme], reading: CountryReading, limit: int
) -> int:
    """Note which certificates go on for a time only, and tell their holders."""
    if reading.since is None or reading.holds_until is None:
        return 0
    found = countries.unheld(work, kept.id, limit)
    for each in found:
        hold = CountryHold(
            id=new_id(),
            certificate_id=each.id,
            scheme_id=kept.id,
            jurisdiction=reading.jurisdiction,
            lost_by=reading.status,
            since_at=reading.since,
            ends_on=reading.holds_until,
            noted_at=work.at,
        )
        work.session.add(hold)
        said: dict[str, Any] = {
            "since_at": reading.since.isoformat(),
            "ends_on": reading.holds_until.isoformat(),
        }
        work.record(
            "certifications.certificate.country_lost", each.subject_id, **_named(each, hold), **said
        )
        for person in identity.managers(work, each.organisation_id):
            letter = letters.country_lost(person, each.number, reading.country, reading.holds_until)
            post(work, desk.ring, "country_lost", letter)
    work.session.flush()
    return len(found)


def _lift(work: Work, desk: CertificationDesk, found: Sequence[CountryHold]) -> int:
    """Let certificates go on as before, since their country is certified again, or always was."""
    for hold in found:
        each = certificates.held_still(work, hold.certificate_id)
        hold.lifted_at = work.at
        work.record(
            "certifications.certificate.country_regained", each.subject_id, **_named(each, hold)
        )
        for person in identity.managers(work, each.organisation_id):
            post(work, desk.ring, "country_regained", letters.country_regained(person, each.number))
    work.session.flush()
    return len(found)


def _end(work: Work, desk: CertificationDesk, kept: Kept[Scheme], limit: int) -> int:
    """End certificates whose transition has passed; their holders' conduct is not in question."""
    day = work.at.astimezone(zone_of(kept.said.calendar)).date()
    found = countries.run_out(work, kept.id, day, limit)
    for hold in found:
        each = certificates.held_still(work, hold.certificate_id)
        hold.ended_at = work.at
        if each.state not in countries.LIVES:
            continue
        dependents.end(work, desk, each)
        for person in identity.managers(work, each.organisation_id):
            post(work, desk.ring, "country_ended", letters.country_ended(person, each.number))
    work.session.flush()
    return len(found)


def _revive(work: Work, desk: CertificationDesk, kept: Kept[Scheme], limit: int) -> int:
    """Let certificates live on that ended by a loss which, as an appeal found, never was.

    Rule:
        Fairness C2, L1: what was overturned is absent, and so is what followed from it.
    """
    done = 0
    for since_at in countries.losses(work, kept.id):
        then = reading_of(work, kept.said, since_at)
        if then is None or not then.is_certified:
            continue
        for hold in countries.ended(work, kept.id, since_at, limit):
            each = certificates.held_still(work, hold.certificate_id)
            hold.lifted_at = work.at
            done += 1
            if dependents.is_ended(work, each):
                dependents.revive(work, each)
                for person in identity.managers(work, each.organisation_id):
                    letter = letters.country_regained(person, each.number)
                    post(work, desk.ring, "country_regained", letter)
    work.session.flush()
    return done


def _named(certificate: Certificate, hold: CountryHold) -> dict[str, Any]:
    return {
        "row": str(certificate.id),
        "number": certificate.number,
        "jurisdiction": hold.jurisdiction,
    }
