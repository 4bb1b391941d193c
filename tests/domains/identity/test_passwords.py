"""Passwords are hashed with Argon2id at the strength that RFC 9106 recommends."""

from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type
from argon2.profiles import RFC_9106_LOW_MEMORY

from app.domains.identity.engine import passwords


def test_the_service_hashes_with_argon2id_as_rfc_9106_recommends():
    strong = PasswordHasher.from_parameters(passwords.PARAMETERS)
    found = extract_parameters(strong.hash("seven green boats at noon"))
    assert found.type is Type.ID
    assert (found.memory_cost, found.time_cost, found.parallelism) == (65_536, 3, 4)
    assert passwords.PARAMETERS == RFC_9106_LOW_MEMORY


def test_what_was_hashed_more_weakly_is_known_to_be_outdated():
    weaker = PasswordHasher(time_cost=1, memory_cost=32, parallelism=1)
    assert passwords.is_outdated(weaker.hash("seven green boats at noon"))
    assert not passwords.is_outdated(passwords.hashed("seven green boats at noon"))


def test_a_password_of_any_keyboard_is_the_same():
    hashed = passwords.hashed(passwords.normalised("ｓｅｖｅｎ green boats at noon"))
    assert passwords.is_right(hashed, passwords.normalised("seven green boats at noon"))
    assert not passwords.is_right(hashed, "seven green boats at Noon")
    assert not passwords.is_right(None, "seven green boats at noon")
    assert not passwords.is_right("no hash at all", "seven green boats at noon")
