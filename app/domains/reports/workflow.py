"""The lives of a report that is made in the background, and of a schedule."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.reports.types import ReportState, ScheduleState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to a report."""

    FINISH = "finish"
    GIVE_UP = "give_up"
    REMOVE = "remove"


class ScheduleAction(StrEnum):
    """What happens to a schedule."""

    END = "end"


LIFE: Workflow[ReportState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.FINISH,
            sources=frozenset({ReportState.ASKED}),
            target=ReportState.READY,
            permission=Permission.REPORT_MAKE,
            event="reports.report.made",
            rule="Issue 11: reports",
        ),
        Step(
            action=Action.GIVE_UP,
            sources=frozenset({ReportState.ASKED}),
            target=ReportState.FAILED,
            permission=Permission.REPORT_MAKE,
            event="reports.report.failed",
            rule="Issue 11: reports",
        ),
        Step(
            action=Action.REMOVE,
            sources=frozenset({ReportState.READY}),
            target=ReportState.REMOVED,
            permission=Permission.REPORT_MAKE,
            event="reports.report.removed",
            rule="GDPR art. 5(1)(e)",
        ),
    ],
    start=ReportState.ASKED,
)
SCHEDULE: Workflow[ScheduleState, ScheduleAction, Permission] = Workflow(
    [
        Step(
            action=ScheduleAction.END,
            sources=frozenset({ScheduleState.RUNNING}),
            target=ScheduleState.ENDED,
            permission=Permission.SCHEDULE_END,
            event="reports.schedule.ended",
            rule="Issue 11: reports",
        ),
    ],
    start=ScheduleState.RUNNING,
)
