"""The life of a document: drafted as often as needed, then published for good."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.standards.types.words import DocumentState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with a document."""

    DRAFT = "draft"
    PUBLISH = "publish"


LIFE: Workflow[DocumentState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.DRAFT,
            sources=frozenset({DocumentState.DRAFT}),
            target=DocumentState.DRAFT,
            permission=Permission.STANDARD_PUBLISH,
            event="standards.document.drafted",
            rule="Issue Standards: drafts may be loaded as drafts",
            reason_required=True,
        ),
        Step(
            action=Action.PUBLISH,
            sources=frozenset({DocumentState.DRAFT}),
            target=DocumentState.PUBLISHED,
            permission=Permission.STANDARD_PUBLISH,
            event="standards.document.published",
            rule="Issue Standards: a published edition never changes",
            reason_required=True,
        ),
    ],
    start=DocumentState.DRAFT,
)
