"""Acts of authorities on licences, and lists that came into force, as others are told of them."""

from app.domains.agreements.types import Detail, Happening
from app.domains.corrections.types import WHOLE
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What, WhyRecalled
from app.domains.exchange.engine.content import told
from app.domains.exchange.queries import disclosed, licences
from app.domains.exchange.rules import LIST_UNDER, TOLD_UNDER
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.telling import (
    ACT,
    LIST,
    Gone,
    firm_of,
    id_in,
    take_back,
    tell_in_part_public,
)
from app.domains.imports.types import MayRecruit, may_recruit
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries.acts import STANDING
from app.store.journal import Event
from app.store.work import Work

SUSPENDED = frozenset({What.LICENCE_SUSPENDED})
COUNTED = ("read", "new", "changed", "returned", "unchanged", "gone", "worsened")
"""What is told of a list: how many rows, and never which."""


def act_holds(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell of an act in force, and that what it ends does not hold any more.

    Rule:
        Fairness S1, S2.
    """
    act = licences.act(work, id_in(event))
    if act is None or act.state not in STANDING:
        return
    tell_act(work, desk, act, event)
    if may_recruit(act.status) in {MayRecruit.YES, MayRecruit.LIMITED}:
        _ended(work, desk, act, event)


def _ended(work: Work, desk: ExchangeDesk, act: LicenceAct, event: Event) -> None:
    """Tell that suspensions of the licence are over since an act lets its holder recruit again."""
    now = {"status": act.status.value, "from": act.holds_from.isoformat()}
    for each in licences.acts_on(work, act.licence_id):
        if each.id != act.id:
            take_back(work, desk, event, Gone(WhyRecalled.ENDED, ACT, each.id, SUSPENDED, now))


def tell_act(work: Work, desk: ExchangeDesk, act: LicenceAct, event: Event) -> None:
    """Tell of an act that stands, as it stands now; the authority that took it knows it.

    A value that was found wrong is told as it is right; of a status that is wrong nothing is told.

    Rule:
        Fairness S1, L7.
    """
    firm = firm_of(work, desk, act.subject_id)
    right = disclosed.corrected_in(work, act.licence_id)
    if firm is None or act.state not in STANDING or right.keys() & {WHOLE, "status"}:
        return
    takes_away = act.is_worsening and may_recruit(act.status) is MayRecruit.NO
    what = What.LICENCE_SUSPENDED if takes_away else What.LICENCE_CHANGED
    status = {
        **firm.said,
        "licence": right.get("number", act.number),
        "register": act.source_key,
        "jurisdiction": act.jurisdiction,
        "status": act.status,
        "from": act.holds_from,
        "valid_until": right.get("valid_until", act.valid_until),
    }
    public = told({"kind": act.kind}, status)
    whole = told({"kind": act.kind}, status, {"ground": act.ground})
    happening = Happening(
        TOLD_UNDER[what], firm.places | {act.jurisdiction}, firm.corridors, detail=Detail.GROUNDS
    )
    said = ToDisclose(
        what=what,
        happening=happening,
        entry=event.number,
        thing_kind=ACT,
        thing_id=act.id,
        subject_id=act.subject_id,
        content=whole,
        never_to=frozenset({str(act.organisation_id)}),
        told_by=frozenset({act.jurisdiction}),
    )
    tell_in_part_public(work, desk, said, public)


def act_reversed(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that an act was found not to stand, by its authority or as the firm contested it.

    Rule:
        Fairness S2.
    """
    act = licences.act(work, id_in(event))
    if act is not None:
        take_back(work, desk, event, Gone(WhyRecalled.REVERSED, ACT, act.id))


def list_applied(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that a list came into force: once for the file, by counts, never by its rows.

    Licences that it lets recruit again end what was told of their suspension.

    Rule:
        Fairness S1, S2.
    """
    found = licences.list_file(work, id_in(event))
    if found is None:
        return
    file, source = found
    counts = {name: getattr(file, name) for name in COUNTED}
    content = told({"register": source.key, "list_date": file.list_date, **counts})
    place = frozenset({source.jurisdiction})
    happening = Happening(LIST_UNDER[source.purpose], place, is_public=True, detail=Detail.COUNTS)
    said = ToDisclose(
        what=What.LIST_APPLIED,
        happening=happening,
        entry=event.number,
        thing_kind=LIST,
        thing_id=file.id,
        subject_id=None,
        content=content,
        never_to=place,
        told_by=place,
    )
    disclose(work, desk.disclosures, said)
    for act in licences.told_as_suspended(work, source.key):
        if licences.lets_recruit(work, act.licence_id):
            now = {"register": source.key, "list_date": file.list_date.isoformat()}
            take_back(work, desk, event, Gone(WhyRecalled.ENDED, ACT, act.id, SUSPENDED, now))
