"""Passkeys (W3C Web Authentication): what a device is asked, and whether its answer is good."""

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeVar

from cryptography.hazmat.primitives.asymmetric import ec
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    bytes_to_base64url,
    encode_cbor,
    options_to_json_dict,
    parse_attestation_object,
    parse_authenticator_data,
    parse_client_data_json,
)
from webauthn.helpers.cose import COSECRV, COSEKTY, COSEAlgorithmIdentifier, COSEKey
from webauthn.helpers.structs import (
    AttestationConveyancePreference,
    AuthenticatorData,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from app.domains.identity.types import PasskeyFault

NAME = "Vouch"
CHALLENGE_BYTES = 32
TIMEOUT_MS = 300_000
Answer = Mapping[str, Any]
"""What a device answered: ``PublicKeyCredential.toJSON()`` of the browser."""
T = TypeVar("T")

WHY: Mapping[PasskeyFault, str] = MappingProxyType(
    {
        PasskeyFault.UNREADABLE: "The answer of the passkey cannot be read.",
        PasskeyFault.CHALLENGE: "The challenge was used, has expired, or was given to another.",
        PasskeyFault.ORIGIN: "The answer was given on the page of another site.",
        PasskeyFault.DOMAIN: "The passkey is one of another site.",
        PasskeyFault.USER_VERIFICATION: "The device did not verify who holds it.",
        PasskeyFault.COUNTER: "The passkey counts backwards: there may be a copy of it.",
        PasskeyFault.SIGNATURE: "The passkey is not known here, or its signature is not right.",
        PasskeyFault.NOT_YOURS: "The passkey is one of another account.",
    }
)


class AnswerRefused(Exception):
    """An answer is not good.

    Attributes:
        fault: what is wrong with it.
    """

    def __init__(self, fault: PasskeyFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Site:
    """Where passkeys are made and used.

    Attributes:
        domain: to which they are bound (RP ID); they are lost if it changes.
        origin: scheme, host and port of the pages on which they are used.
    """

    domain: str
    origin: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a new passkey is to be.

    Attributes:
        handle: of the account, kept by the device, and without meaning outside.
        account: as the device shows it.
        name: of the person.
    """

    handle: bytes
    account: str
    name: str


@dataclass(frozen=True, slots=True)
class NewKey:
    """A passkey as its device made it.

    Attributes:
        credential: its id, base64url.
        public_key: COSE.
        counter: how often it was used, as the device counts; nought where it does not.
    """

    credential: str
    public_key: bytes
    counter: int


def new_challenge() -> bytes:
    """Return a challenge: 256 random bits."""
    return secrets.token_bytes(CHALLENGE_BYTES)


@cache
def nobodys_key() -> bytes:
    """Return a key with which an unknown passkey is compared, so that it takes as long."""
    point = ec.generate_private_key(ec.SECP256R1()).public_key().public_numbers()
    return encode_cbor(
        {
            COSEKey.KTY.value: COSEKTY.EC2.value,
            COSEKey.ALG.value: COSEAlgorithmIdentifier.ECDSA_SHA_256.value,
            COSEKey.CRV.value: COSECRV.P256.value,
            COSEKey.X.value: point.x.to_bytes(32, "big"),
            COSEKey.Y.value: point.y.to_bytes(32, "big"),
        }
    )


def asked_to_register(
    site: Site, challenge: bytes, holder: Holder, known: Collection[str]
) -> dict[str, Any]:
    """Return what a device is asked to make a passkey (``PublicKeyCredentialCreationOptions``).

    No attestation: which make a device is of is nobody's business. The device keeps the account's
    handle, so that signing in can begin without an address.
    """
    options = generate_registration_options(
        rp_id=site.domain,
        rp_name=NAME,
        user_id=holder.handle,
        user_name=holder.account,
        user_display_name=holder.name,
        challenge=challenge,
        timeout=TIMEOUT_MS,
        attestation=AttestationConveyancePreference.NONE,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=_described(known),
    )
    return options_to_json_dict(options)


def asked_to_prove(site: Site, challenge: bytes, known: Collection[str] = ()) -> dict[str, Any]:
    """Return what a device is asked to prove a passkey (``PublicKeyCredentialRequestOptions``).

    Args:
        site: where.
        challenge: to sign.
        known: the passkeys that are asked for; none where it is not known yet who asks.
    """
    options = generate_authentication_options(
        rp_id=site.domain,
        challenge=challenge,
        timeout=TIMEOUT_MS,
        allow_credentials=_described(known),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json_dict(options)


def _described(known: Collection[str]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(each)) for each in known]


def challenge_in(answer: Answer) -> bytes:
    """Return which challenge an answer says it answers; believed only to look for it.

    Raises:
        AnswerRefused: it cannot be read.
    """
    return _read(lambda: parse_client_data_json(_bytes(answer, "clientDataJSON")).challenge)


def credential_in(answer: Answer) -> str:
    """Return which passkey an answer says it is of; believed only to look for it.

    Raises:
        AnswerRefused: it cannot be read.
    """
    return _read(lambda: bytes_to_base64url(base64url_to_bytes(answer["rawId"])))


def handle_in(answer: Answer) -> bytes | None:
    """Return the account's handle that a device kept, if it gave one.

    Raises:
        AnswerRefused: it cannot be read.
    """
    given = _read(lambda: answer["response"].get("userHandle"))
    return None if given is None else _read(lambda: base64url_to_bytes(given))


def registered(site: Site, challenge: bytes, answer: Answer) -> NewKey:
    """Return the passkey that a device made.

    Raises:
        AnswerRefused: it was made elsewhere, for something else, or by nobody who was verified.
    """
    try:
        made = verify_registration_response(
            credential=dict(answer),
            expected_challenge=challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except Exception as error:
        raise AnswerRefused(_fault(site, answer)) from error
    _refuse_frames(answer)
    credential = bytes_to_base64url(made.credential_id)
    return NewKey(credential, made.credential_public_key, made.sign_count)


def proved(site: Site, challenge: bytes, answer: Answer, public_key: bytes) -> int:
    """Return how often a passkey was used, as its device counts, where its answer is good.

    The count is judged by the caller, after the signature: nobody without the key raises an alarm.

    Raises:
        AnswerRefused: the answer is not good.
    """
    try:
        verified = verify_authentication_response(
            credential=dict(answer),
            expected_challenge=challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
            credential_public_key=public_key,
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    except Exception as error:
        raise AnswerRefused(_fault(site, answer)) from error
    _refuse_frames(answer)
    return verified.new_sign_count


def counts_backwards(known: int, now: int) -> bool:
    """Tell whether a count does not go on, as it would not where there is a copy of the key."""
    return (known > 0 or now > 0) and now <= known


def _refuse_frames(answer: Answer) -> None:
    """Refuse what was answered in a frame of another site's page."""
    if parse_client_data_json(_bytes(answer, "clientDataJSON")).cross_origin:
        raise AnswerRefused(PasskeyFault.ORIGIN)


def _fault(site: Site, answer: Answer) -> PasskeyFault:
    """Find words for a refusal; the library has decided already."""
    try:
        client = parse_client_data_json(_bytes(answer, "clientDataJSON"))
        data = _device_data(answer["response"])
    except Exception:  # noqa: BLE001 - it was refused already
        return PasskeyFault.UNREADABLE
    if client.origin != site.origin:
        return PasskeyFault.ORIGIN
    if data.rp_id_hash != sha256(site.domain.encode()).digest():
        return PasskeyFault.DOMAIN
    return PasskeyFault.SIGNATURE if data.flags.uv else PasskeyFault.USER_VERIFICATION


def _device_data(response: Mapping[str, str]) -> AuthenticatorData:
    if "attestationObject" in response:
        made = base64url_to_bytes(response["attestationObject"])
        return parse_attestation_object(made).auth_data
    return parse_authenticator_data(base64url_to_bytes(response["authenticatorData"]))


def _bytes(answer: Answer, name: str) -> bytes:
    return base64url_to_bytes(answer["response"][name])


def _read(part: Callable[[], T]) -> T:
    try:
        return part()
    except Exception as error:
        raise AnswerRefused(PasskeyFault.UNREADABLE) from error
