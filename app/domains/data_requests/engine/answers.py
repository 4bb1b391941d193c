"""What answers say, by ground and kind: the same words to everybody."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domains.data_requests.types import Ground, RequestKind

REFUSED: Mapping[Ground, str] = MappingProxyType(
    {
        Ground.IDENTITY_NOT_PROVED: (
            "We could not prove that you are the person you name, so we say nothing of whether the"
            " register holds anything. You can ask again with other proof."
        ),
        Ground.UNFOUNDED: "The request is manifestly unfounded (GDPR art. 12(5)).",
        Ground.EXCESSIVE: (
            "The request repeats one that was answered a short while ago (GDPR art. 12(5))."
        ),
        Ground.PUBLISHED_BY_SOURCE: (
            "A public register publishes the value under its own law. We show it as long as it"
            " does; ask that register to change it."
        ),
        Ground.CORRECT_AS_STATED: "The value is what its source states, and we found no error.",
        Ground.NOTHING_HELD: "The register holds nothing about you that this could concern.",
    }
)
GRANTED: Mapping[RequestKind, str] = MappingProxyType(
    {
        RequestKind.ACCESS: (
            "We gather what the register holds about you; a letter with a link follows."
        ),
        RequestKind.CORRECTION: "We agree that it is wrong.",
        RequestKind.RESTRICTION: (
            "Your name is no longer public on this register, except where a public register"
            " publishes it today; as soon as that one does not, we do not either."
        ),
    }
)
