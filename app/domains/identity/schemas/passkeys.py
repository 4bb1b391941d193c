"""What is sent and shown about passkeys."""

from typing import Annotated, Self

from pydantic import Field, JsonValue, StringConstraints, model_validator

from app.domains.identity.schemas import Code, FactorOut
from app.web.schemas import Name, Sent, Shown

PasskeyAnswer = Annotated[
    dict[str, JsonValue],
    Field(
        max_length=20,
        description="PublicKeyCredential.toJSON() of the browser.",
        examples=[{"id": "AbCd", "rawId": "AbCd", "type": "public-key", "response": {}}],
    ),
]


class ProofIn(Sent):
    """A second factor of mine, proved again: a code, or the answer of a passkey."""

    code: Code | None = None
    passkey: PasskeyAnswer | None = Field(
        default=None, description="The answer to /v1/me/passkeys/challenge."
    )

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.code is None) == (self.passkey is None):
            raise ValueError("Give either code or passkey.")
        return self


class PasskeyIn(Sent):
    """The passkey that a device made."""

    label: Annotated[Name, StringConstraints(max_length=100)] = "Passkey"
    credential: PasskeyAnswer


class PasskeyOptionsOut(Shown):
    """What a device is asked, as W3C Web Authentication writes it."""

    public_key: dict[str, JsonValue] = Field(
        description="For parseCreationOptionsFromJSON or parseRequestOptionsFromJSON.",
        examples=[
            {"challenge": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "rpId": "v.example"}
        ],
    )


class NewPasskeyOut(FactorOut):
    """A new passkey, with recovery codes where there were none, shown this once."""

    recovery_codes: list[str]
