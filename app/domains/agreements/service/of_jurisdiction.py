"""To which agreements a jurisdiction is a party, for its page."""

from app.domains.agreements.queries.agreements import titles
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import AgreementTerms, PartyTerms
from app.domains.jurisdictions.rules import with_countries
from app.domains.jurisdictions.types import AgreementShort
from app.store.work import Work


def agreements_of(work: Work, code: str) -> list[AgreementShort]:
    """Return what came into force for a jurisdiction, the newest first; of a part its country's.

    Rule:
        Fairness S3: that an agreement exists, its parties and its dates are public.
    """
    places = with_countries([code])
    found = [
        (each, party) for each in terms(work) for party in each.parties if party.code in places
    ]
    named = titles(work, {each.id for each, _ in found})
    short = [_short(each, party, named[each.id]) for each, party in found if each.id in named]
    return sorted(short, key=lambda each: (each.since, each.key), reverse=True)


def _short(agreement: AgreementTerms, party: PartyTerms, title: str) -> AgreementShort:
    ends = [each for each in (party.until, agreement.until) if each is not None]
    return AgreementShort(
        key=agreement.key,
        title=title,
        force=agreement.force.value,
        party=party.code,
        body=party.by,
        since=max(party.since, agreement.since),
        until=min(ends, default=None),
    )
