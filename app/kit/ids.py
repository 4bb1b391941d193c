"""Identifiers that tell their age."""

import re
from datetime import UTC, datetime
from uuid import UUID

import uuid_utils
import uuid_utils.compat


def new_id() -> UUID:
    """Return a new UUIDv7 (RFC 9562): later ones sort after earlier ones."""
    return uuid_utils.compat.uuid7()


def new_hex_id() -> str:
    """Return a new UUIDv7 as 32 hexadecimal digits, for rows that are written in bulk."""
    return uuid_utils.uuid7().hex


def made_at(made: UUID) -> datetime:
    """Return when an id of ours was made, to the millisecond (RFC 9562, 5.7)."""
    return datetime.fromtimestamp((made.int >> 80) / 1000, UTC)


UUID_TEXT = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
"""The usual way of writing a UUID, the only one that paths take."""
