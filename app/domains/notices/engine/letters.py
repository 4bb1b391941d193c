"""The e-mails of notices. None holds a reason or a fact: the letter itself is read after sign-in.

Their words stand in the catalogues, ``app/texts/<language>/notices.ftl``.
"""

from app.kit.catalogue import Block, Word
from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def about(to: Reader, number: str, step: str, act: str, link: str) -> Letter:
    """Tell a manager of the organisation that there is a letter, about which act, and where."""
    return letter(
        "notices-letter",
        to,
        number=number,
        step=Word(f"notice-step-{step}", step),
        act=Word(f"notice-act-{act}", act),
        link=Block(link),
    )
