"""What the clock does in cases: gives what lies, ends pauses, follows clocks, notes silence."""

from app.domains.complaints.queries import clocks as queries
from app.domains.complaints.service import assigning, clocks, entering, silence
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.work import Work


def tend(work: Work, desk: ComplaintDesk, at_once: int) -> int:
    """Do what is due in cases; what is done twice changes nothing.

    Whoever told a case at a post that closed without a successor is asked whom she lets in.

    Returns:
        How many there were.

    Rule:
        Fairness W3; facts, 3.2.
    """
    done = 0
    for complaint in queries.out_of_step(work, at_once):
        clocks.keep_time(work, desk, complaint)
        done += 1
    for _, complaint in queries.long_paused(work, desk.levels.pauses, at_once):
        clocks.end_pause(work, desk, complaint)
        done += 1
    done += entering.leave_closed_posts(work, at_once)
    done += silence.note_silence(work, desk, at_once)
    return done + assigning.give_what_lies(work, desk, at_once)
