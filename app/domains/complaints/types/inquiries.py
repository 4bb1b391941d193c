"""Words of inquiries."""

from enum import StrEnum


class InquiryState(StrEnum):
    """Where an inquiry stands."""

    OPEN = "open"
    CONCLUDED = "concluded"
