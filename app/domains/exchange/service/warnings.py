"""Warnings of intermediaries that no register lists, as others are told of them."""

from app.domains.agreements.types import Happening
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What, WhyRecalled
from app.domains.exchange.engine.content import told
from app.domains.exchange.queries import warnings
from app.domains.exchange.rules import TOLD_UNDER
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.telling import WARNING, Gone, id_in, take_back
from app.domains.exchange.types import Content
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.types import WarningState
from app.store.journal import Event
from app.store.work import Work


def warning_stands(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell of a warning that is public, by its number: its words stay where they can be destroyed.

    Rule:
        Fairness L4, L8: the record behind it and who is named go nowhere.
    """
    warning = warnings.warning(work, id_in(event))
    if warning is None or not warning.stands(work.at):
        return
    by = warnings.place_of(work, warning.authority_id)
    places = {warning.country, warning.region, by}
    said = ToDisclose(
        what=What.WARNING_PUBLISHED,
        happening=Happening(
            TOLD_UNDER[What.WARNING_PUBLISHED],
            frozenset(each for each in places if each is not None),
            is_public=True,
        ),
        entry=event.number,
        thing_kind=WARNING,
        thing_id=warning.id,
        subject_id=None,
        content=_content(warning),
        never_to=frozenset(str(each) for each in [warning.authority_id] if each is not None),
        told_by=frozenset({by} if by else ()),
    )
    disclose(work, desk.disclosures, said)


def _content(warning: PublicWarning) -> Content:
    status = {
        "warning": warning.number,
        "country": warning.country,
        "region": warning.region,
        "published_at": warning.published_at,
        "ends_at": warning.ends_at,
    }
    return told({"kind": "warning"}, status, {"conduct": warning.conduct})


def warning_gone(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell that a warning has ended, or was wrong.

    Rule:
        Fairness S2, L4, L7: without repeating what was withdrawn.
    """
    warning = warnings.warning(work, id_in(event))
    if warning is None:
        return
    is_wrong = warning.state is WarningState.WITHDRAWN
    why = WhyRecalled.TAKEN_BACK if is_wrong else WhyRecalled.ENDED
    take_back(work, desk, event, Gone(why, WARNING, warning.id))
