"""Rows of the access walk for reports of states: of the authority, and of the scheme."""

from datetime import date, timedelta
from uuid import UUID

from app.access.grants import GOVERNMENT, Role
from app.domains.reports.models import MadeReport, ReportMark, ReportSchedule
from app.domains.reports.queries.facts import CONSUMER
from app.domains.reports.types import (
    Every,
    Form,
    ReportState,
    ScheduleState,
    Scope,
)
from app.kit.ids import new_id
from app.store.consumers import Consumer
from tests.access.rows import Row, Rows, Scene, at
from tests.make import OPERATOR
from tests.reporting import recorded

READERS = GOVERNMENT | {Role.SECRETARIAT, Role.DECISION_MAKER}
MANAGER = frozenset({Role.AUTHORITY_MANAGER})
PERIOD = "jurisdiction=PH&from=2026-01-01&to=2026-03-31&entry={s.report_entry}"
REPORT = "/v1/reports/{s.made_report}"
SCHEDULE = "/v1/report-schedules/{s.report_schedule}"
ASKED = {"jurisdiction": "PH", "from": "2026-01-01", "to": "2026-03-31"}
OF_STATES = {"own": READERS, "strange": None, "narrow": 403}
OF_OTHERS = {"own": READERS, "refused": 404}


def _set(scene: Scene) -> tuple[str, object]:
    """Ask for a schedule that writes to a member of the organisation."""
    body = {
        "jurisdiction": "PH",
        "every": "month",
        "members": [str(scene.me.membership.id)],
        "until": "2027-06-30",
    }
    assert scene.report_entry
    return "/v1/report-schedules", body


PROTECTED = {
    "read_compliance_report": Row("GET", at(f"/v1/reports/compliance?{PERIOD}"), **OF_STATES),
    "list_report_records": Row(
        "GET",
        at(f"/v1/reports/compliance/records?{PERIOD}&cell=licences/valid/end"),
        **OF_STATES,
    ),
    "ask_report": Row(
        "POST",
        lambda scene: ("/v1/reports", ASKED | {"entry": scene.report_entry}),
        202,
        **OF_STATES,
    ),
    "list_reports": Row("GET", at("/v1/reports"), narrow=200, strange=None),
    "read_report": Row("GET", at(REPORT), **OF_OTHERS),
    "open_report": Row("GET", at(f"{REPORT}/content"), 409, **OF_OTHERS),
    "set_report_schedule": Row("POST", _set, 201, own=MANAGER, strange=None, narrow=403),
    "list_report_schedules": Row("GET", at("/v1/report-schedules"), narrow=200, strange=None),
    "read_report_schedule": Row("GET", at(SCHEDULE), own=GOVERNMENT, refused=404),
    "end_report_schedule": Row("POST", at(f"{SCHEDULE}/end", {}), own=MANAGER, refused=404),
}


def _entry(scene: Scene) -> int:
    """Let the facts have been counted once, and the state have a record; return the entry."""
    recorded(scene.world, "PH", 770_077)
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(ReportMark(number=1, made_at=work.at, is_first=True))
        work.session.merge(Consumer(name=CONSUMER, position=1, failures=0))
    return 1


def _report(scene: Scene) -> UUID:
    """Note a report that an organisation asked for."""
    return scene.keep(
        MadeReport(
            id=new_id(),
            organisation_id=scene.whose.organisation.id,
            jurisdiction="PH",
            scope=Scope.HOME,
            first_day=date(2026, 1, 1),
            last_day=date(2026, 3, 31),
            entry=1,
            method="compliance/1",
            form=Form.JSON,
            state=ReportState.ASKED,
            total=10,
            asked_at=scene.world.database.clock(),
        )
    )


def _schedule(scene: Scene) -> UUID:
    """Note a schedule of an organisation."""
    at_ = scene.world.database.clock()
    return scene.keep(
        ReportSchedule(
            id=new_id(),
            organisation_id=scene.whose.organisation.id,
            jurisdiction="PH",
            every=Every.MONTH,
            form=Form.PDF,
            members=[],
            next_day=at_.date(),
            until_day=at_.date() + timedelta(days=200),
            state=ScheduleState.RUNNING,
            set_at=at_,
        )
    )


ROWS = Rows(
    PROTECTED,
    seen_at_home={"end_report_schedule": GOVERNMENT - MANAGER},
    things={
        "report_entry": _entry,
        "made_report": _report,
        "report_schedule": _schedule,
    },
    once=frozenset({"report_entry"}),
)
