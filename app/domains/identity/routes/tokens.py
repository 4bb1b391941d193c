"""Tokens over HTTP, in the words of OAuth 2 (RFC 6749, 7009, 8414) and its keys (RFC 7517)."""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import unquote_plus
from uuid import UUID

from fastapi import Depends, Request
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, Response

from app.domains.identity.errors import GrantRefused
from app.domains.identity.routes.desk import Desk
from app.domains.identity.service import passkeys, signing_in
from app.domains.identity.service.signing_in import Wish
from app.domains.identity.service.throttle import SIGN_INS_REFUSED
from app.domains.identity.types import Attempt, Issued, Second
from app.web.openapi import example
from app.web.operations import Router
from app.web.rate_limits import client_address
from app.web.scope import origin

router = Router(tags=["tokens"])
NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
MOST_FIELDS, LONGEST_FIELD, LONGEST_PASSKEY = 20, 4_000, 16_000
PASSKEY_GRANT = "urn:vouch:grant-type:passkey"
"""The grant with a passkey alone, an extension grant of RFC 6749, 4.5."""
GRANTS = ("password", PASSKEY_GRANT, "refresh_token", "client_credentials")
STATUS = {
    "invalid_client": HTTPStatus.UNAUTHORIZED,
    "slow_down": HTTPStatus.TOO_MANY_REQUESTS,
}
TEXT = {"type": "string"}
TOKEN_FORM: Mapping[str, Any] = {
    "type": "object",
    "required": ["grant_type"],
    "properties": {
        "grant_type": {
            "type": "string",
            "enum": list(GRANTS),
        },
        "username": {**TEXT, "description": "The e-mail address."},
        "password": {**TEXT, "format": "password"},
        "otp": {**TEXT, "description": "A one-time code or a recovery code."},
        "passkey": {
            **TEXT,
            "description": "The answer of a passkey to /v1/oauth/passkey-challenge: the JSON text"
            " of PublicKeyCredential.toJSON(). Beside a password in the place of otp; alone with"
            f" the grant type {PASSKEY_GRANT}.",
        },
        "refresh_token": TEXT,
        "client_id": TEXT,
        "client_secret": TEXT,
        "membership_id": {**TEXT, "format": "uuid", "description": "In which to act."},
        "scope": {**TEXT, "description": "Permissions to narrow to, separated by spaces."},
    },
}
TOKEN_ANSWER: Mapping[str, Any] = {
    "access_token": "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9...",
    "token_type": "Bearer",
    "expires_in": 600,
    "refresh_token": "R0FwbGVhc2UtdXNlLW9uY2U",
    "membership_id": "0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80",
}
REFUSED: Mapping[str, Any] = {
    "description": "Refused, in the words of RFC 6749.",
    "content": {
        "application/json": {
            "example": {"error": "invalid_grant", "error_description": signing_in.WRONG}
        }
    },
}


def _form(schema: Mapping[str, Any]) -> dict[str, Any]:
    content = {"application/x-www-form-urlencoded": {"schema": schema}}
    return {"requestBody": {"required": True, "content": content}}


async def _fields(request: Request) -> dict[str, str]:
    """Return the fields of the form; a field that is said twice is said wrong (RFC 6749, 3.2)."""
    async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
        pairs = list(form.multi_items())
    fields = {name: value for name, value in pairs if not isinstance(value, UploadFile)}
    is_plain = all("\0" not in value and _fits(name, value) for name, value in fields.items())
    return fields if len(fields) == len(pairs) and is_plain else {}


def _fits(name: str, value: str) -> bool:
    return len(value) <= (LONGEST_PASSKEY if name == "passkey" else LONGEST_FIELD)


Fields = Annotated[dict[str, str], Depends(_fields)]


@router.post(
    "/v1/oauth/token",
    openapi_extra=_form(TOKEN_FORM),
    responses={
        200: {"content": {"application/json": {"example": TOKEN_ANSWER}}},
        400: dict(REFUSED),
        401: dict(REFUSED),
        429: dict(REFUSED),
    },
)
def issue_token(request: Request, fields: Fields, desk: Desk) -> Response:
    """Sign in, or renew a token.

    A person signs in with ``password`` (and ``otp`` or ``passkey`` where a second factor is set
    up: without it the error is ``mfa_required``), or with a passkey alone, and renews with
    ``refresh_token``, which works once; a machine uses ``client_credentials``. A token carries one
    membership; ``membership_id`` chooses it. An account without any gets a token for itself alone.
    """
    try:
        issued = _granted(request, fields, desk)
    except GrantRefused as refused:
        SIGN_INS_REFUSED.add(refused.error)
        return _refused(refused)
    body = {
        "access_token": issued.access_token,
        "token_type": "Bearer",
        "expires_in": issued.expires_in,
        "refresh_token": issued.refresh_token,
        "scope": issued.scope,
        "membership_id": issued.membership_id and str(issued.membership_id),
    }
    said = {name: value for name, value in body.items() if value is not None}
    return JSONResponse(said, headers=NO_STORE)


def _granted(request: Request, fields: Mapping[str, str], desk: Desk) -> Issued:
    grant = _needed(fields, "grant_type")
    wish = Wish(_membership(fields), fields.get("scope") or None)
    if grant == "password":
        attempt = _attempt(request, _needed(fields, "username"))
        password, second = _needed(fields, "password"), Second(fields.get("otp"), _answer(fields))
        return signing_in.with_password(desk, attempt, password, second, wish)
    if grant == PASSKEY_GRANT:
        _needed(fields, "passkey")
        return signing_in.with_passkey(desk, _attempt(request), _answer(fields) or {}, wish)
    if grant == "refresh_token":
        return signing_in.with_refresh_token(desk, _needed(fields, "refresh_token"), wish)
    if grant == "client_credentials":
        return signing_in.with_client_secret(desk, *_client(request, fields), wish)
    raise GrantRefused("unsupported_grant_type", f"Use one of: {', '.join(GRANTS)}.")


def _attempt(request: Request, username: str = "") -> Attempt:
    agent = request.headers.get("user-agent", "")
    return Attempt(username, client_address(request.scope), agent)


def _answer(fields: Mapping[str, str]) -> dict[str, Any] | None:
    text = fields.get("passkey")
    try:
        answer = json.loads(text) if text else None
    except (ValueError, RecursionError):
        answer = text
    if answer is not None and not isinstance(answer, dict):
        raise GrantRefused("invalid_request", "passkey is not the JSON text of an object.")
    return answer


def _needed(fields: Mapping[str, str], name: str) -> str:
    if not fields.get(name):
        raise GrantRefused("invalid_request", f"Give {name}, once, in a form body.")
    return fields[name]


def _membership(fields: Mapping[str, str]) -> UUID | None:
    text = fields.get("membership_id")
    try:
        return UUID(text) if text else None
    except ValueError:
        raise GrantRefused("invalid_request", "membership_id is no identifier.") from None


def _client(request: Request, fields: Mapping[str, str]) -> tuple[str, str]:
    """Return the client's id and secret, from the field Authorization or from the form."""
    kind, _, packed = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return _needed(fields, "client_id"), _needed(fields, "client_secret")
    try:
        client_id, _, secret = b64decode(packed, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise GrantRefused("invalid_client", "The field Authorization cannot be read.") from None
    return unquote_plus(client_id), unquote_plus(secret)


def _refused(refused: GrantRefused) -> Response:
    status = STATUS.get(refused.error, HTTPStatus.BAD_REQUEST)
    headers = dict(NO_STORE)
    if refused.retry_after is not None:
        headers["Retry-After"] = str(refused.retry_after)
    if status is HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Basic"
    said = {"error": refused.error, "error_description": refused.description}
    return JSONResponse(said, status_code=status, headers=headers)


CHALLENGE: Mapping[str, Any] = {
    "challenge": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "timeout": 300_000,
    "rpId": "vouch.example",
    "allowCredentials": [],
    "userVerification": "required",
}


@router.post(
    "/v1/oauth/passkey-challenge",
    response_class=JSONResponse,
    responses={**example(CHALLENGE), 429: dict(REFUSED)},
)
def ask_passkey_challenge(request: Request, desk: Desk) -> Response:
    """Ask for what a passkey has to answer to sign in: PublicKeyCredentialRequestOptions.

    Nobody says whose passkey it will be, so the answer tells nothing of any account. It can be
    answered once, within five minutes, at ``/v1/oauth/token``.
    """
    try:
        return JSONResponse(
            passkeys.ask_anybody(desk, client_address(request.scope)), headers=NO_STORE
        )
    except GrantRefused as refused:
        return _refused(refused)


@router.post(
    "/v1/oauth/revoke",
    openapi_extra=_form({"type": "object", "required": ["token"], "properties": {"token": TEXT}}),
    response_class=Response,
    responses={200: {"description": "Revoked, or never was."}, 400: dict(REFUSED)},
)
def revoke_token(fields: Fields, desk: Desk) -> Response:
    """Sign out: end the session of an access or a refresh token (RFC 7009)."""
    try:
        signing_in.revoke(desk, _needed(fields, "token"))
    except GrantRefused as refused:
        return _refused(refused)
    return Response(status_code=HTTPStatus.OK, headers=NO_STORE)


JWKS: Mapping[str, Any] = {
    "keys": [
        {
            "kty": "EC",
            "crv": "P-256",
            "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
            "use": "sig",
            "alg": "ES256",
            "kid": "0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80",
        }
    ]
}


@router.get("/.well-known/jwks.json", response_class=JSONResponse, responses=example(JWKS))
def read_signing_keys(desk: Desk) -> Response:
    """Give the public keys with which access tokens are checked (RFC 7517)."""
    keys = list(desk.keys.public().values())
    return JSONResponse({"keys": keys}, headers={"Cache-Control": "public, max-age=60"})


@router.get(
    "/.well-known/oauth-authorization-server",
    response_class=JSONResponse,
    responses=example({"issuer": "https://vouch.example"}),
)
def read_authorization_server(request: Request, desk: Desk) -> Response:
    """Say where tokens are issued and how (RFC 8414)."""
    base = origin(request.scope)
    return JSONResponse(
        {
            "issuer": desk.issuer,
            "token_endpoint": f"{base}/v1/oauth/token",
            "revocation_endpoint": f"{base}/v1/oauth/revoke",
            "jwks_uri": f"{base}/.well-known/jwks.json",
            "grant_types_supported": list(GRANTS),
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "response_types_supported": [],
        },
        headers={"Cache-Control": "public, max-age=60"},
    )
