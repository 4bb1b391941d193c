"""How soon a password would be guessed."""

from collections.abc import Iterable

LEAST_CHARACTERS, MOST_CHARACTERS = 15, 200
LEAST_GUESSES_LOG10 = 9.0
_READ_BY_THE_METER = 72
CONTEXT = (
    *("vouch", "register", "roster", "recruiter", "recruitment", "agency", "accreditation"),
    *("certificate", "licence", "license", "migrant", "migration", "worker", "labour", "labor"),
    *("ministry", "department", "authority", "auditor", "secretariat", "administrator"),
)
"""Words of this register that somebody would try first."""


def why_password_is_refused(password: str, about: Iterable[str] = ()) -> str | None:
    """Say what is wrong with a password, or ``None`` when it can be taken.

    Length and what is commonly used, nothing of which characters it holds.

    Args:
        password: after NFKC.
        about: words that somebody who knows the person would try: name, address.

    Rule:
        NIST SP 800-63B-4, 3.1.1.2.
    """
    if len(password) < LEAST_CHARACTERS:
        return f"Give at least {LEAST_CHARACTERS} characters; a few words together are good."
    if len(password) > MOST_CHARACTERS:
        return f"Give at most {MOST_CHARACTERS} characters."
    # Its word lists take a dozen megabytes, and most processes are never given a password.
    from zxcvbn import zxcvbn  # noqa: PLC0415 - see above

    # It is kept from long texts, since its time grows with them.
    measured = zxcvbn(password[:_READ_BY_THE_METER], user_inputs=[*about, *CONTEXT])
    if float(measured["guesses_log10"]) < LEAST_GUESSES_LOG10:
        return "This is among the passwords that are tried first. Choose words of your own."
    return None
