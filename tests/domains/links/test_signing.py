"""Signatures of files, beside another implementation of the same standards."""

import json
from typing import Any

import pytest
from joserfc import jws
from joserfc.jwk import OKPKey

from app.domains.links.engine import signing
from app.domains.links.engine.signing import FILE, RECEIPT, NotSigned

# RFC 9864 names the algorithm Ed25519 from now on; EdDSA is what both libraries know.
pytestmark = pytest.mark.filterwarnings("ignore:EdDSA is deprecated")
SAID = {"sequence": 7, "file": "0" * 64, "sender": "register.example.ph"}
REGISTRY = jws.JWSRegistry(algorithms=["EdDSA"])


def test_another_implementation_reads_what_we_sign() -> None:
    private, public = signing.new_key()
    token = signing.signed(SAID, FILE, public["kid"], private)

    found = jws.deserialize_compact(token, OKPKey.import_key(public), registry=REGISTRY)

    assert json.loads(found.payload) == SAID
    assert found.headers() == {"alg": "EdDSA", "kid": public["kid"], "typ": FILE}


def made_elsewhere(**header: Any) -> tuple[str, dict[str, Any]]:
    made = OKPKey.generate_key("Ed25519")
    public = signing.normal(made.as_dict(private=False))
    said = {"alg": "EdDSA", "kid": public["kid"], "typ": FILE, **header}
    token = jws.serialize_compact(said, json.dumps(SAID).encode(), made, registry=REGISTRY)
    return token, public


def test_we_read_what_another_implementation_signs() -> None:
    token, public = made_elsewhere()
    assert signing.read(token, FILE, public) == SAID


@pytest.mark.parametrize("header", [{"kid": "another"}, {"typ": RECEIPT}])
def test_a_good_signature_for_something_else_is_none(header: dict[str, str]) -> None:
    token, public = made_elsewhere(**header)
    with pytest.raises(NotSigned):
        signing.read(token, FILE, public)
