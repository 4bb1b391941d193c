"""Identifiers that tell their age."""

from uuid import UUID

import uuid_utils
import uuid_utils.compat


def new_id() -> UUID:
    """Return a new UUIDv7 (RFC 9562): later ones sort after earlier ones."""
    return uuid_utils.compat.uuid7()


def new_hex_id() -> str:
    """Return a new UUIDv7 as 32 hexadecimal digits, for rows that are written in bulk."""
    return uuid_utils.uuid7().hex
