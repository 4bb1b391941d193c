"""What was agreed to stays readable: a consent's text in use never changes (fairness W1)."""

import re
from hashlib import sha256

from app.domains.complaints.engine.texts import CONSENT_TEXT, consent_key
from app.domains.complaints.types import Use
from app.kit.catalogue import languages, say
from tests.catalogues import ENGLISH_TEXTS

ADVICE = "a text in use never changes: add it with the next number and raise CONSENT_TEXT."
DIGESTS = {
    ("en", "1"): "4122bfc3b0389bd8",
    ("ne", "1"): "5a251415256e8d7a",
    ("bn", "1"): "ec57c6f62e1f7ca3",
    ("hi", "1"): "d6a383a5d7600251",
    ("ar", "1"): "c6e7843895fb5488",
    ("fil", "1"): "11f07a1d32faf753",
    ("id", "1"): "ec23e98d98590244",
    ("fr", "1"): "5e94cb0037524516",
}


def digest(language: str, version: str) -> str:
    texts = [say(language, consent_key(use, version)) for use in Use]
    return sha256("\n".join(texts).encode()).hexdigest()[:16]


def test_w1_the_texts_that_somebody_agreed_to_are_the_same_today():
    found = {
        (language, version): digest(language, version)
        for version in {version for _, version in DIGESTS}
        for language in languages()
    }
    assert found == DIGESTS, ADVICE


def test_w1_each_version_asks_for_every_use():
    kept = re.findall(r"complaints-consent-(\w+)-(\d+)", "\n".join(ENGLISH_TEXTS))
    assert {(use, CONSENT_TEXT) for use in Use} <= set(kept)
    assert {version for _, version in kept} == {version for _, version in DIGESTS}
